package markdown

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"

	"postings/model"
	"postings/model/sanitise"
)

// link records a link of the text and returns its absolute address. Text and
// address may hold anything that references of a document stand for, so they
// are made safe here, where they leave the document.
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

// maxClickable is the length from which on terminals do not take the address of
// a hyperlink. It stands in each of the link's lines.
const maxClickable = 2000

// clickable reports whether an address may be a hyperlink, which is for what a
// terminal can open without harm.
func clickable(address string) bool {
	return len(address) <= maxClickable && model.IsSafeAddress(address)
}

// target returns an address as it may stand in an escape sequence: in printable
// ASCII.
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

// noteMark is a link's number in the text.
func noteMark(number int) string { return "[" + strconv.Itoa(number) + "]" }

// linkNotes lists the addresses of numbered links below a text in which they
// cannot be clicked.
func (r *renderer) linkNotes() []string {
	if r.opt.Hyperlinks || len(r.noted) == 0 {
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
