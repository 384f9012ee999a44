package content

import (
	"errors"
	"fmt"
	"strings"

	"go.yaml.in/yaml/v4"

	"postings/model"
	"postings/model/sanitise"
)

// maxFrontMatter is the length in bytes over which front matter is refused. The
// longest real one has 1.5 KB.
const maxFrontMatter = 64 << 10

// frontMatterError tells why front matter could not be read, and where.
type frontMatterError struct {
	// reason is what the parser said, or one of the reasons below.
	reason string
	line   int
	column int
}

func (e *frontMatterError) Error() string {
	return fmt.Sprintf("line %d: %s", e.line, e.reason)
}

// The reasons that are ours, which the catalogue of interface text translates.
const (
	reasonUnclosed  = "unclosed"
	reasonTooLong   = "too-long"
	reasonNoMapping = "no-mapping"
	reasonRepeated  = "repeated"
)

// splitFrontMatter separates front matter from the body. Hugo takes a first
// line of "---" for the start of YAML and "+++" for TOML, up to the next such
// line. The delimiter is empty, and all text the body, where there is neither.
// bodyLine is the line, from 1, on which the body starts.
func splitFrontMatter(text string) (delimiter, front, body string, bodyLine int, err error) {
	first, rest, _ := strings.Cut(text, "\n")
	first = strings.TrimRight(first, " \t")
	if first != "---" && first != "+++" {
		return "", "", text, 1, nil
	}
	line := 2
	for tail := rest; tail != ""; line++ {
		var current string
		start := len(rest) - len(tail)
		current, tail, _ = strings.Cut(tail, "\n")
		if strings.TrimRight(current, " \t") == first {
			if start > maxFrontMatter {
				return first, "", "", 0, &frontMatterError{reason: reasonTooLong, line: 1}
			}
			return first, rest[:start], tail, line + 1, nil
		}
	}
	return first, "", "", 0, &frontMatterError{reason: reasonUnclosed, line: 1}
}

// decodeFrontMatter reads the fields of front matter that starts on the file's
// second line.
func decodeFrontMatter(delimiter, front string) (model.Fields, error) {
	if delimiter == "+++" {
		return decodeTOML(front)
	}
	if fields, ok := decodePlain(front); ok {
		return fields, nil
	}
	return decodeYAML(front)
}

// decodeYAML reads the top level of a YAML mapping. It looks at nodes and never
// builds values, so that an alias that would explode stays an alias.
func decodeYAML(front string) (model.Fields, error) {
	if strings.TrimSpace(front) == "" {
		return nil, nil
	}
	var doc yaml.Node
	if err := yaml.Unmarshal([]byte(front), &doc); err != nil {
		return nil, yamlError(err)
	}
	if doc.Kind == 0 || len(doc.Content) == 0 {
		return nil, nil // only comments
	}
	root := doc.Content[0]
	if root.Kind == yaml.ScalarNode && root.ShortTag() == "!!null" {
		return nil, nil
	}
	if root.Kind != yaml.MappingNode {
		return nil, &frontMatterError{reason: reasonNoMapping, line: root.Line + 1, column: root.Column}
	}
	fields := make(model.Fields, 0, len(root.Content)/2)
	seen := make(map[string]bool, len(root.Content)/2)
	for i := 0; i+1 < len(root.Content); i += 2 {
		name, value := root.Content[i], root.Content[i+1]
		f := model.Field{Name: sanitise.Line(name.Value), Kind: model.Other, Line: name.Line + 1, Column: name.Column}
		if seen[f.Name] {
			// Hugo refuses the file too.
			return nil, &frontMatterError{reason: reasonRepeated, line: f.Line, column: f.Column}
		}
		seen[f.Name] = true
		if value.Kind == yaml.AliasNode && value.Alias != nil {
			value = value.Alias
		}
		if value.Kind == yaml.ScalarNode {
			f.Kind = yamlKind(value.ShortTag())
			f.Value = sanitise.Text(value.Value)
		}
		fields = append(fields, f)
	}
	return fields, nil
}

// yamlKind returns the kind of a scalar with the tag.
func yamlKind(tag string) model.Kind {
	switch tag {
	case "!!str":
		return model.Text
	case "!!bool":
		return model.Bool
	case "!!null":
		return model.Null
	case "!!int", "!!float":
		return model.Number
	}
	return model.Other
}

// yamlError takes the place and the reason out of a parser's error. Front
// matter starts on the second line of its file.
func yamlError(err error) error {
	var load *yaml.LoadError
	if !errors.As(err, &load) {
		return &frontMatterError{reason: err.Error(), line: 2}
	}
	reason := load.Message
	if load.ContextMsg != "" {
		reason = load.ContextMsg + ": " + reason
	}
	return &frontMatterError{reason: reason, line: load.Mark.Line + 1, column: load.Mark.Column}
}
