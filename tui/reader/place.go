package reader

import (
	"math"
	"strings"
)

// place is a position in a text, in a form that can be found again in the same
// text at another width, or in its translation.
type place struct {
	// section is the index of the section, counting the text before the first
	// heading, and sections their number.
	section, sections int
	// line is the line of the section at the top of the screen, and of the
	// number of lines of the section.
	line, of int
	// whole is the fraction of all lines that is above the screen, from 0 to 1.
	whole float64
	// source is a line of the file, counting from 1. If it is not 0, it
	// replaces all other fields.
	source int
}

// place returns the position of a line.
func (r Reading) place(line int) place {
	section, from, to := r.Section(line)
	return place{section: section, sections: r.sections(), line: line - from, of: to - from, whole: ratio(line, r.Lines())}
}

// find returns the line of a position. If the text has as many sections as the
// one that the position is from, sections correspond by number. Otherwise the
// proportion of the whole text decides.
func (r Reading) find(p place) int {
	if p.source > 0 {
		// Show some lines of context above, but only of the same section.
		p = r.placeOf(p.source)
		return max(r.find(p)-r.Height/4, r.bounds()[p.section])
	}
	if p.sections != r.sections() {
		return int(math.Round(p.whole * float64(r.Lines())))
	}
	from, to := r.bounds()[p.section], r.bounds()[p.section+1]
	return from + p.in(to-from)
}

// in returns the line of the position in its section if that has the given
// number of lines.
func (p place) in(lines int) int {
	line := int(math.Round(ratio(p.line, p.of) * float64(lines)))
	if p.line < p.of { // stay within the section
		line = min(line, max(lines-1, 0))
	}
	return line
}

// placeOf returns the position of a line of the file. Within a section it is
// estimated from the length of the preceding Markdown.
func (r Reading) placeOf(line int) place {
	if r.Page == nil || line < r.Doc.BodyLine {
		return place{}
	}
	body, offset := r.Doc.Body, 0
	for range line - r.Doc.BodyLine {
		next := strings.IndexByte(body[offset:], '\n')
		if next < 0 {
			break
		}
		offset += next + 1
	}
	p := place{sections: r.sections()}
	from, to := 0, len(body)
	for i, h := range r.Page.Headings {
		if h.Start > offset {
			to = h.Start
			break
		}
		p.section, from = i+1, h.Start
	}
	p.line, p.of = offset-from, to-from
	return p
}

// ratio returns part / whole, or 0 if whole is not positive.
func ratio(part, whole int) float64 {
	if whole <= 0 {
		return 0
	}
	return float64(part) / float64(whole)
}
