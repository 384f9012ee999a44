package changes

import (
	"slices"
	"sort"
	"strings"

	"postings/model"
	"postings/model/outline"
)

// Part is a part of a document whose text can change.
type Part uint8

// The parts of a document.
const (
	// Section is a section of the body.
	Section Part = iota
	// Title and Description are the fields of that name.
	Title
	Description
)

// String returns the name of the part in data formats.
func (p Part) String() string { return [...]string{"section", "title", "description"}[p] }

// PartChange is the change of a part of a document.
type PartChange struct {
	Part Part
	// Heading is the heading of the section, empty before the first one.
	Heading string
	// Line is the line on which the section starts, in the new file or, if the
	// section is gone, in the old one. End is the line after its last.
	Line, End int
	// Gone is set if only the old document has the section, and New if only the new
	// one has.
	Gone, New bool
	// Added and Removed are numbers of words.
	Added, Removed int
}

// compareParts returns the changed parts of a document, in order.
func compareParts(before, after *model.Document) []PartChange {
	var parts []PartChange
	for _, field := range []struct {
		part     Part
		old, new string
		name     string
	}{
		{Title, before.Title, after.Title, "title"},
		{Description, before.Description, after.Description, "description"},
	} {
		c := PartChange{Part: field.part, Line: after.FieldLine(field.name)}
		c.End = c.Line + 1
		for _, e := range Words(field.old, field.new) {
			c.Added += e.Added
			c.Removed += e.Removed
		}
		if c.Added+c.Removed > 0 {
			parts = append(parts, c)
		}
	}
	return append(parts, compareSections(before, after)...)
}

// compareSections attributes the edits of a body to its sections.
func compareSections(before, after *model.Document) []PartChange {
	edits := Words(before.Body, after.Body)
	if len(edits) == 0 {
		return nil
	}
	was, is := sectionsOf(before), sectionsOf(after)
	had, has := was.byHeading(), is.byHeading()
	changed := map[section]*PartChange{}
	var order []section
	count := func(s section, gone bool) *PartChange {
		if changed[s] == nil {
			_, known := had[s.heading]
			changed[s] = &PartChange{Heading: s.heading, Line: s.line, End: s.end, Gone: gone, New: !known}
			order = append(order, s)
		}
		return changed[s]
	}
	for _, e := range edits {
		at := is.at(e.New.Start)
		each(after.Body, e.New, func(word int) { count(is.at(word), false).Added++ })
		each(before.Body, e.Old, func(word int) {
			from := was.at(word)
			to, known := has[from.heading]
			switch {
			case !known:
				count(from, true).Removed++
			case from.heading == at.heading: // which may not be the first of that name
				count(at, false).Removed++
			default:
				count(to, false).Removed++
			}
		})
	}
	slices.SortStableFunc(order, func(a, b section) int { return a.line - b.line })
	parts := make([]PartChange, len(order))
	for i, s := range order {
		parts[i] = *changed[s]
	}
	return parts
}

// each calls f with the offset of each word in a range.
func each(text string, in Span, f func(at int)) {
	_, spans := split(text[in.Start:in.End])
	for _, s := range spans {
		f(in.Start + s.Start)
	}
}

// section is the position of a section.
type section struct {
	heading   string
	start     int // byte offset in the body
	line, end int // in the file
}

type sections []section

// sectionsOf returns the sections of a body. The first one precedes the first
// heading.
func sectionsOf(d *model.Document) sections {
	all := sections{{line: d.BodyLine}}
	for _, h := range outline.Parse(d.Body).Headings {
		line := d.BodyLine + h.Line - 1
		all[len(all)-1].end = line
		all = append(all, section{heading: h.Text, start: h.Start, line: line})
	}
	all[len(all)-1].end = d.BodyLine + strings.Count(d.Body, "\n") + 1
	return all
}

// at returns the section that contains an offset in the body.
func (s sections) at(offset int) section {
	i := sort.Search(len(s), func(i int) bool { return s[i].start > offset })
	return s[max(i-1, 0)]
}

// byHeading returns the first section with each heading. The empty heading
// stands for the text before all headings.
func (s sections) byHeading() map[string]section {
	first := map[string]section{}
	for _, one := range slices.Backward(s) {
		first[one.heading] = one
	}
	return first
}
