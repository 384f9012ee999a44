package changes

import (
	"sort"
	"strings"

	"postings/model"
	"postings/model/outline"
)

// Part names the parts of a document in which words can change.
type Part uint8

// The parts of a document.
const (
	// Section is a section of the body.
	Section Part = iota
	// Title and Description are the fields of that name.
	Title
	Description
)

// String returns the part's name, as data has it.
func (p Part) String() string { return [...]string{"section", "title", "description"}[p] }

// PartChange is what changed in one part of a document.
type PartChange struct {
	Part Part
	// Heading is that of the section, empty before the first heading.
	Heading string
	// Line is the line of the file on which the section starts: of the new one
	// or, where the section is gone, of the old one. End is the line after its last.
	Line, End int
	// Gone is set for a section that only the old document has, and New for one
	// that only the new one has.
	Gone, New bool
	// Added and Removed count words.
	Added, Removed int
}

// compareParts returns the parts of a document whose words changed, in their
// order.
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
		c := PartChange{Part: field.part, Line: 1}
		if f := after.Fields.Get(field.name); f != nil {
			c.Line = f.Line
		}
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

// compareSections attributes the edits of two bodies to their sections.
func compareSections(before, after *model.Document) []PartChange {
	edits := Words(before.Body, after.Body)
	if len(edits) == 0 {
		return nil
	}
	was, is := sectionsOf(before), sectionsOf(after)
	had, has := was.headings(), is.headings()
	changed := map[section]*PartChange{}
	var order []section
	count := func(s section, gone bool) *PartChange {
		if changed[s] == nil {
			changed[s] = &PartChange{Heading: s.heading, Line: s.line, End: s.end, Gone: gone, New: !gone && s.heading != "" && !had[s.heading]}
			order = append(order, s)
		}
		return changed[s]
	}
	for _, e := range edits {
		at := is.at(e.New.Start)
		if e.Added > 0 {
			each(after.Body, e.New, func(word int) { count(is.at(word), false).Added++ })
		}
		if e.Removed > 0 {
			each(before.Body, e.Old, func(word int) {
				from := was.at(word)
				switch {
				case from.heading != "" && !has[from.heading]:
					count(from, true).Removed++
				case from.heading == at.heading:
					count(at, false).Removed++
				default:
					count(is.named(from.heading), false).Removed++
				}
			})
		}
	}
	sort.SliceStable(order, func(i, j int) bool { return order[i].line < order[j].line })
	parts := make([]PartChange, len(order))
	for i, s := range order {
		parts[i] = *changed[s]
	}
	return parts
}

// each calls a function with the place of each word of a range.
func each(text string, in Span, f func(at int)) {
	_, spans := split(text[in.Start:in.End])
	for _, s := range spans {
		f(in.Start + s.Start)
	}
}

// section is where a section starts.
type section struct {
	heading   string
	start     int // byte of the body
	line, end int // of the file
}

type sections []section

// sectionsOf returns the sections of a body, of which the first is what stands
// before the first heading.
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

// at returns the section in which a byte of the body stands.
func (s sections) at(offset int) section {
	i := sort.Search(len(s), func(i int) bool { return s[i].start > offset })
	return s[max(i-1, 0)]
}

// named returns the first section with a heading, or what stands before all.
func (s sections) named(heading string) section {
	for _, one := range s {
		if one.heading == heading {
			return one
		}
	}
	return s[0]
}

// headings is the set of headings.
func (s sections) headings() map[string]bool {
	set := map[string]bool{}
	for _, one := range s {
		set[one.heading] = true
	}
	return set
}
