package check

import (
	"strings"

	"postings/model"
)

// unreadValues reports values that decide about a posting's status or dates and that
// cannot be read. What both languages write is one fault.
func unreadValues(p *pair) {
	type value struct{ name, text string }
	seen := map[value]bool{}
	for _, l := range model.Langs() {
		for _, d := range p.posting.Variants(l) {
			for _, f := range d.Unread {
				v := value{strings.ToLower(f.Name), strings.ToLower(f.Text())}
				if seen[v] {
					continue
				}
				seen[v] = true
				p.report(ValueUnreadable, d, f.Line, quote(f.Name), quote(f.Text())).Column = f.Column
			}
		}
	}
}
