package content

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"postings/model"
)

// Limits on front matter: its length in bytes and the number of its fields. The
// longest real one has 1.5 KB.
const (
	maxFrontMatter = 64 << 10
	maxFields      = 1000
)

// frontMatterError is why and where front matter could not be read.
type frontMatterError struct {
	reason model.Reason
	// message is the message of the parser, if there is no reason.
	message string
	// line and column count from 1. column is 0 if unknown.
	line, column int
}

func (e *frontMatterError) Error() string {
	return fmt.Sprintf("line %d: %s%s", e.line, e.reason, e.message)
}

// refuse returns an error about front matter as a whole.
func refuse(reason model.Reason, line int) *frontMatterError {
	return &frontMatterError{reason: reason, line: line}
}

// readFrontMatter separates front matter from the body and decodes it. The places
// of its fields, and of an error, are those in the file.
func readFrontMatter(text string) (fields model.Fields, body string, bodyLine int, err *frontMatterError) {
	front, body, bodyLine, err := splitFrontMatter(text)
	if err != nil || front.decode == nil {
		return nil, body, bodyLine, err
	}
	if fields, err = front.decode(front.text); err != nil {
		err.line += front.line - 1
		return nil, "", 0, err
	}
	if len(fields) > maxFields {
		return nil, "", 0, refuse(model.ReasonTooLong, front.line)
	}
	for i := range fields {
		fields[i].Line += front.line - 1
	}
	return fields, body, bodyLine, nil
}

// frontMatter is the undecoded front matter of a file.
type frontMatter struct {
	decode func(text string) (model.Fields, *frontMatterError)
	text   string
	// line is the line of the file, from 1, on which the text starts.
	line int
}

// splitFrontMatter separates front matter from the body. Like Hugo, it skips
// blank lines and recognises YAML between lines of "---", TOML between lines of
// "+++", and a JSON object. Without any of these, the whole text is the body.
// bodyLine is the line, from 1, on which the body starts.
func splitFrontMatter(text string) (front frontMatter, body string, bodyLine int, err *frontMatterError) {
	start := strings.TrimLeft(text, " \t\n")
	line := 1 + strings.Count(text[:len(text)-len(start)], "\n")
	first, rest, _ := strings.Cut(start, "\n")
	switch first = strings.TrimRight(first, " \t"); {
	case first == "---":
		front.decode = decodeYAML
	case first == "+++":
		front.decode = decodeTOML
	case isObject(start):
		return splitJSON(start, line)
	default:
		return front, text, 1, nil
	}
	front.line = line + 1
	bodyLine = line + 2
	for tail := rest; tail != ""; bodyLine++ {
		var current string
		end := len(rest) - len(tail)
		current, tail, _ = strings.Cut(tail, "\n")
		if strings.TrimRight(current, " \t") == first {
			front.text = rest[:end]
			return front, tail, bodyLine, front.tooLong(line)
		}
	}
	return front, "", 0, refuse(model.ReasonUnclosed, line)
}

// tooLong returns an error if the front matter is too long.
func (f frontMatter) tooLong(line int) *frontMatterError {
	if len(f.text) > maxFrontMatter {
		return refuse(model.ReasonTooLong, line)
	}
	return nil
}

// isObject reports whether a text starts with a JSON object rather than a Hugo
// shortcode.
func isObject(text string) bool {
	inner, ok := strings.CutPrefix(text, "{")
	inner = strings.TrimLeft(inner, " \t\n")
	return ok && (strings.HasPrefix(inner, `"`) || strings.HasPrefix(inner, "}"))
}

// splitJSON is splitFrontMatter of a text that starts with an object.
func splitJSON(text string, line int) (front frontMatter, body string, bodyLine int, err *frontMatterError) {
	// JSON is YAML too, whose parser tells places.
	front = frontMatter{decode: decodeYAML, line: line}
	var object json.RawMessage
	decoder := json.NewDecoder(strings.NewReader(text))
	switch err := decoder.Decode(&object); {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return front, "", 0, refuse(model.ReasonUnclosedObject, line)
	case err != nil:
		at := 0
		if e, ok := errors.AsType[*json.SyntaxError](err); ok {
			at = min(int(e.Offset), len(text))
		}
		return front, "", 0, &frontMatterError{message: err.Error(), line: line + strings.Count(text[:at], "\n")}
	}
	front.text = string(object)
	body = text[decoder.InputOffset():]
	if blank, after, ok := strings.Cut(body, "\n"); ok && strings.TrimSpace(blank) == "" {
		body = after
	}
	return front, body, line + strings.Count(text[:len(text)-len(body)], "\n"), front.tooLong(line)
}
