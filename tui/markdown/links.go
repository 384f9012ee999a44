package markdown

import (
	"fmt"
	"hash/fnv"
	"net/url"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"postings/model/sanitise"
)

// link notes a link of the text and returns its absolute address and number.
func (r *renderer) link(text, address string) (string, int) {
	address = sanitise.Line(address)
	if u, err := url.Parse(address); err == nil && !u.IsAbs() && r.opt.Base != "" {
		if base, err := url.Parse(r.opt.Base); err == nil {
			address = base.ResolveReference(u).String()
		}
	}
	if address == "" {
		return "", 0
	}
	r.links = append(r.links, Link{Text: text, URL: address})
	number, known := r.numbers[address]
	if !known {
		number = len(r.numbers) + 1
		r.numbers[address] = number
		r.noted = append(r.noted, address)
	}
	return address, number
}

// clickable tells whether an address may be a hyperlink: only what a terminal
// can open without harm is.
func clickable(address string) bool {
	u, err := url.Parse(address)
	if err != nil {
		return false
	}
	switch u.Scheme {
	case "http", "https":
		return u.Host != ""
	case "mailto":
		return u.Opaque != ""
	}
	return false
}

// hyperlink makes words clickable (OSC 8). The number of the link keeps its
// parts together on a line and over lines.
func hyperlink(words, address string) string {
	id := fnv.New32a()
	id.Write([]byte(address))
	return ansi.SetHyperlink(target(address), fmt.Sprintf("id=%d", id.Sum32())) + words + ansi.ResetHyperlink()
}

// target is an address as it may stand in an escape sequence: printable ASCII.
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
func noteMark(number int) string { return fmt.Sprintf("[%d]", number) }

// linkNotes lists the addresses of numbered links, below a text in which they
// cannot be clicked.
func (r *renderer) linkNotes(w int) []string {
	if r.opt.Hyperlinks || len(r.noted) == 0 {
		return nil
	}
	lines := []string{""}
	last := len(noteMark(len(r.noted)))
	for i, address := range r.noted {
		mark := noteMark(i + 1)
		mark = strings.Repeat(" ", last-len(mark)) + mark + " "
		lines = append(lines, r.hang(mark, r.wrap([]run{{text: address, style: r.opt.Style.Link, literal: true}}, w-len(mark)))...)
	}
	return lines
}
