// Package report writes what a check found, for people, programs, GitHub's
// annotations of pull requests, and tools that read SARIF.
package report

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"path"
	"strings"

	"postings/model"
	"postings/tui/i18n"
)

// Report is what a check found.
type Report struct {
	// Findings are in the order in which they are told.
	Findings []model.Finding
	// Skipped lists the files that are no postings.
	Skipped []string
	// Verbose tells of these in the text, too.
	Verbose bool
	// Base is the corpus' folder as seen from here, slash-separated; empty
	// where there is no such folder.
	Base string
	// Version is the program's.
	Version string
	Text    *i18n.Strings
}

// Formats lists the formats, the default first.
func Formats() []string { return []string{"text", "json", "github", "sarif"} }

// Write writes the report in one of the formats.
func (r Report) Write(w io.Writer, format string) error {
	b := bufio.NewWriter(w)
	var err error
	switch format {
	case "json":
		err = r.json(b)
	case "github":
		r.github(b)
	case "sarif":
		err = r.sarif(b)
	default:
		r.text(b)
	}
	return cmp.Or(err, b.Flush())
}

// Count counts errors and warnings.
func (r Report) Count() (errors, warnings int) {
	for _, f := range r.Findings {
		switch f.Severity {
		case model.Error:
			errors++
		case model.Warning:
			warnings++
		}
	}
	return errors, warnings
}

// file returns a finding's file as seen from here.
func (r Report) file(f model.Finding) string {
	if r.Base == "" {
		return f.Path
	}
	return path.Join(r.Base, f.Path)
}

// sentences returns in one line what is wrong and what to do.
func (r Report) sentences(f model.Finding) string {
	message, advice := r.Text.Findings.Say(f)
	if message != "" && !strings.ContainsAny(message[len(message)-1:], ".!?") {
		message += "." // it ends with a reason
	}
	return model.Line(message + " " + advice)
}

// text writes a line a finding, as compilers do:
//
//	FILE:LINE:COLUMN: SEVERITY: SENTENCE ADVICE [RULE]
func (r Report) text(w io.Writer) {
	t := r.Text.Findings
	for _, f := range r.Findings {
		place := r.file(f)
		if f.Line > 0 {
			place += fmt.Sprintf(":%d", f.Line)
			if f.Column > 0 {
				place += fmt.Sprintf(":%d", f.Column)
			}
		}
		severity := t.Warning
		if f.Severity == model.Error {
			severity = t.Error
		}
		fmt.Fprintf(w, "%s: %s: %s [%s]\n", place, severity, r.sentences(f), f.Rule)
	}
	if r.Verbose {
		for _, name := range r.Skipped {
			fmt.Fprintln(w, r.Text.Output.Skipped(r.file(model.Finding{Path: name})))
		}
	}
}

// findingJSON is a finding in JSON.
type findingJSON struct {
	Rule     model.Rule `json:"rule"`
	Severity string     `json:"severity"`
	// File is the file as seen from here, Path the same in the corpus. Line and
	// Column count from 1, and are 0 where the whole file is meant.
	File    string `json:"file"`
	Path    string `json:"path"`
	Line    int    `json:"line"`
	Column  int    `json:"column"`
	Key     string `json:"key"`
	Message string `json:"message"`
	Advice  string `json:"advice"`
}

// json writes one object.
func (r Report) json(w io.Writer) error {
	out := struct {
		Errors   int           `json:"errors"`
		Warnings int           `json:"warnings"`
		Findings []findingJSON `json:"findings"`
		Skipped  []string      `json:"skipped"`
	}{Findings: []findingJSON{}, Skipped: append([]string{}, r.Skipped...)}
	out.Errors, out.Warnings = r.Count()
	for _, f := range r.Findings {
		message, advice := r.Text.Findings.Say(f)
		out.Findings = append(out.Findings, findingJSON{
			f.Rule, f.Severity.String(), r.file(f), f.Path, f.Line, f.Column, f.Key, message, advice,
		})
	}
	return encode(w, out)
}

// encode writes JSON for people and programs alike.
func encode(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

// github writes workflow commands, which become annotations:
// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
func (r Report) github(w io.Writer) {
	data := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	property := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
	for _, f := range r.Findings {
		place := "file=" + property.Replace(r.file(f))
		if f.Line > 0 {
			place += fmt.Sprintf(",line=%d", f.Line)
		}
		if f.Column > 0 {
			place += fmt.Sprintf(",col=%d", f.Column)
		}
		title := r.Text.Findings.Of(f.Rule).Title + " (" + string(f.Rule) + ")"
		fmt.Fprintf(w, "::%s %s,title=%s::%s\n", f.Severity, place, property.Replace(title), data.Replace(r.sentences(f)))
	}
}
