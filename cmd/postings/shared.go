package main

import (
	"bytes"
	"strings"

	"postings/cmd/postings/report"
	"postings/model/check"
)

// printShared prints the paragraphs that postings share.
func (p *program) printShared(c *corpus, format string) error {
	passages, open := check.Shared(c.Corpus)
	shared := report.SharedText{Passages: passages, Open: open, Folder: base(c.src)}
	var names []string
	for _, f := range report.SharedFormats(p.wrapping()) {
		if f.Name == format {
			var b bytes.Buffer
			if err := f.Write(p.styled(&b), p.text, shared); err != nil {
				return err
			}
			return p.print(&b)
		}
		names = append(names, f.Name)
	}
	return exitErr(p.text.Failures.BadValue("--format", format, strings.Join(names, ", ")))
}
