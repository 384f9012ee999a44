package check

import (
	"strings"

	"postings/model"
)

// unreadValues reports values that decide about a posting's status or dates and that
// cannot be read. What both languages write, or two fields, is one fault.
func unreadValues(p *pair) {
	seen := map[string]bool{}
	for _, l := range model.Langs() {
		for _, d := range p.posting.Variants(l) {
			for _, f := range d.Unread {
				text := strings.ToLower(f.Text())
				if seen[text] {
					continue
				}
				seen[text] = true
				p.report(ValueUnreadable, d, f.Line, model.Detail{Field: f.Name, Text: f.Text()}).Column = f.Column
			}
		}
	}
}
