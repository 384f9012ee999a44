package markdown

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"

	"postings/model/sanitise"
	"postings/model/uri"
)

// link records a link and returns its absolute address. Character references in
// a document can produce any text and any address, so both are sanitised here.
func (r *renderer) link(text, address string) string {
	address = sanitise.Line(address)
	if u, err := url.Parse(address); err == nil && !u.IsAbs() && r.opt.Base != "" {
		if base, err := url.Parse(r.opt.Base); err == nil {
			address = base.ResolveReference(u).String()
		}
	}
	if address == "" {
		return ""
	}
	r.links = append(r.links, Link{Text: sanitise.Line(text), URL: address})
	if _, known := r.numbers[address]; !known {
		r.noted = append(r.noted, address)
		r.numbers[address] = len(r.noted)
	}
	return address
}

// maxClickable is the maximum length of the address of a hyperlink. Terminals
// ignore longer ones, and the address is repeated on each line of the link.
const maxClickable = 2000

// clickable reports whether an address may become a hyperlink, which requires
// that a terminal can open it safely.
func clickable(address string) bool {
	return len(address) <= maxClickable && uri.IsSafe(address)
}

// target escapes an address for use in an escape sequence, where only printable
// ASCII is allowed.
func target(address string) string {
	var b strings.Builder
	for i := range len(address) {
		if c := address[i]; c > ' ' && c < 0x7f {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}

// noteMark formats the number of a link.
func noteMark(number int) string { return "[" + strconv.Itoa(number) + "]" }

// linkNotes lists the addresses of numbered links, for texts in which links are
// not clickable.
func (r *renderer) linkNotes() []string {
	if r.opt.Hyperlinks || r.opt.Linear || len(r.noted) == 0 {
		return nil
	}
	lines := []string{""}
	last := len(noteMark(len(r.noted)))
	for i, address := range r.noted {
		mark := fmt.Sprintf("%*s ", last, noteMark(i+1))
		lines = append(lines, r.hang(mark, r.opt.Width, func(w int) []string {
			return r.lines([]run{{text: address, style: r.opt.Style.Link, literal: true}}, w)
		})...)
	}
	return lines
}
