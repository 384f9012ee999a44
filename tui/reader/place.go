package reader

import (
	"math"
	"strings"
)

// place is where in a text a reader is, told so that it can be found again in
// the same text at another width, or in its translation.
type place struct {
	// section counts from 0, the text before the first heading, of sections.
	section, sections int
	// line is the line of the section at the top of the screen, of so many.
	line, of int
	// whole is the part of all lines above the screen, 0 to 1.
	whole float64
	// source is a line of the file, from 1, in place of all that; 0 for none.
	source int
}

// place returns the place of a line.
func (r Reading) place(line int) place {
	section, from, to := r.Section(line)
	return place{
		section:  section,
		sections: len(r.starts()),
		line:     line - from,
		of:       to - from,
		whole:    ratio(line, r.Lines()),
	}
}

// find returns the line of a place. With as many sections as where the place
// comes from, the n-th is the n-th; otherwise the whole text's proportion
// decides.
func (r Reading) find(p place) int {
	if p.source > 0 {
		// Some lines before it are shown too, as far as they are of its section.
		p = r.placeOf(p.source)
		from := r.starts()[p.section]
		p.source = 0
		return max(r.find(p)-r.Height/4, from)
	}
	starts := r.starts()
	if p.sections != len(starts) {
		return int(math.Round(p.whole * float64(r.Lines())))
	}
	from, to := starts[p.section], append(starts, r.Lines())[p.section+1]
	return from + int(math.Round(ratio(p.line, p.of)*float64(to-from)))
}

// placeOf returns the place of a line of the file. Within a section it is as
// near as the length of the Markdown before it tells.
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
	p := place{sections: len(r.starts())}
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

// ratio is a part of a whole; of nothing it is 0.
func ratio(part, whole int) float64 {
	if whole <= 0 {
		return 0
	}
	return float64(part) / float64(whole)
}
