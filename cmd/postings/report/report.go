// Package report writes the findings of a check, for people and for programs.
//
// To add a format, write its function and add it to Formats.
package report

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"postings/model"
	"postings/model/check"
	"postings/tui/i18n"
)

// Format is an output format for findings, which are ordered by file, for a
// comparison or for shared paragraphs. It writes to memory, which cannot fail.
type Format[T any] struct {
	Name  string
	Write func(w io.Writer, t *i18n.Strings, what T)
}

// Formats returns the output formats for findings, the default first. Text is
// wrapped to a width in columns, or not at all if that is 0. Markdown has the
// names of rules only if asked for; the other formats always do.
func Formats(width int, rules bool) []Format[[]model.Finding] {
	return []Format[[]model.Finding]{
		{"text", func(w io.Writer, t *i18n.Strings, found []model.Finding) { text(w, t, found, width) }},
		{"json", JSON}, {"github", GitHub}, {"sarif", SARIF},
		{"markdown", func(w io.Writer, t *i18n.Strings, found []model.Finding) { markdown(w, t, found, rules) }},
	}
}

// leastText is the width of text below which wrapping is useless.
const leastText = 20

// text writes a block for each file. Each finding has a line with its location,
// its severity, the message and the rule, followed by the advice if the rule is
// new in the file.
func text(w io.Writer, t *i18n.Strings, findings []model.Finding, width int) {
	wide := max(ansi.StringWidth(t.Findings.Severities[model.Error]), ansi.StringWidth(t.Findings.Severities[model.Warning]))
	places := 7
	for _, f := range findings {
		places = max(places, len(place(f)))
	}
	indent := 2 + places + 1 + wide + 2
	path := ""
	advised := map[model.Rule]bool{}
	for i, f := range findings {
		if f.Path != path || i == 0 {
			if i > 0 {
				fmt.Fprintln(w)
			}
			path = f.Path
			clear(advised)
			fmt.Fprintln(w, path)
		}
		message, advice := t.Findings.Describe(f)
		message = fmt.Sprintf("%s [%s]", message, f.Rule)
		fmt.Fprintf(w, "  %-*s %-*s  %s\n", places, place(f), wide, t.Findings.Severities[f.Severity], hang(message, indent, width))
		if advice != "" && !advised[f.Rule] {
			advised[f.Rule] = true
			fmt.Fprintf(w, "%*s%s\n", indent, "", hang(advice, indent, width))
		}
	}
	if len(findings) > 0 {
		fmt.Fprintln(w)
		fmt.Fprintln(w, t.Findings.Count(check.Count(findings)))
	} else {
		fmt.Fprintln(w, t.Findings.None)
	}
}

// hang breaks text at spaces and indents all lines but the first, unless the
// width is too small.
func hang(text string, indent, width int) string {
	if width-indent >= leastText {
		// The library also breaks at narrow no-break spaces, and at hyphens, after
		// which paths could neither be found nor copied.
		hide := strings.NewReplacer("-", "\ufdd0", "\u202f", "\ufdd1")
		show := strings.NewReplacer("\ufdd0", "-", "\ufdd1", "\u202f")
		text = show.Replace(ansi.Wordwrap(hide.Replace(text), width-indent, ""))
	}
	return strings.ReplaceAll(text, "\n", "\n"+strings.Repeat(" ", indent))
}

// place formats the line and column of a finding, if known.
func place(f model.Finding) string {
	switch {
	case f.Line == 0:
		return "-"
	case f.Column == 0:
		return fmt.Sprint(f.Line)
	}
	return fmt.Sprintf("%d:%d", f.Line, f.Column)
}

// jsonFinding is a finding in JSON. Fields are only ever added.
type jsonFinding struct {
	Rule     model.Rule `json:"rule"`
	Severity string     `json:"severity"`
	Path     string     `json:"path"`
	Line     int        `json:"line,omitempty"`
	Column   int        `json:"column,omitempty"`
	Key      string     `json:"key,omitempty"`
	Message  string     `json:"message"`
	Advice   string     `json:"advice"`
}

// JSON writes an array of findings.
func JSON(w io.Writer, t *i18n.Strings, findings []model.Finding) {
	out := make([]jsonFinding, len(findings))
	for i, f := range findings {
		message, advice := t.Findings.Describe(f)
		out[i] = jsonFinding{f.Rule, f.Severity.String(), f.Path, f.Line, f.Column, f.Key, message, advice}
	}
	WriteJSON(w, out)
}

// WriteJSON writes a value as indented JSON, without escaping French letters.
func WriteJSON(w io.Writer, value any) {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	_ = e.Encode(value) // fails only for values that JSON lacks
}

// GitHub writes a workflow command for each finding, which GitHub shows as an
// annotation of the line. See
// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
func GitHub(w io.Writer, t *i18n.Strings, findings []model.Finding) {
	data := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	property := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
	for _, f := range findings {
		message, advice := t.Findings.Describe(f)
		properties := []string{"file=" + property.Replace(f.Path)}
		if f.Line > 0 {
			properties = append(properties, fmt.Sprintf("line=%d", f.Line))
		}
		if f.Column > 0 {
			properties = append(properties, fmt.Sprintf("col=%d", f.Column))
		}
		title := t.Findings.Of(f.Rule).Title + " (" + string(f.Rule) + ")"
		properties = append(properties, "title="+property.Replace(title))
		command := f.Severity.String()
		if f.Severity == model.Note {
			command = "notice"
		}
		fmt.Fprintf(w, "::%s %s::%s\n", command, strings.Join(properties, ","), data.Replace(message+" "+advice))
	}
}
