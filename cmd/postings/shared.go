package main

import (
	"bytes"

	"postings/cmd/postings/report"
	"postings/model/check"
)

// printShared prints the paragraphs that postings share.
func (p *program) printShared(c *corpus, format string) error {
	passages, open := check.Shared(c.Corpus)
	shared := report.SharedText{Passages: passages, Open: open, Folder: base(c.src)}
	var b bytes.Buffer
	if err := write(p.styled(&b), p, report.SharedFormats(p.wrapping()), format, shared); err != nil {
		return err
	}
	return p.print(&b)
}
