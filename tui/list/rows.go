package list

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"postings/model"
	"postings/model/changes"
	"postings/tui/draw"
)

// Scene is what the rows are drawn with, apart from the hits.
type Scene struct {
	Look draw.Look
	// Focused reports whether the list has the focus.
	Focused bool
	// Bookmarked, Seen and Problems hold the keys of the postings with these
	// marks.
	Bookmarked, Seen, Problems map[string]bool
	// Compared are the keys of the postings being compared, or "".
	Compared [2]string
	// Changes are the changes to mark, or nil.
	Changes *changes.State
	// Dates are the dates from the history, by posting key.
	Dates map[string]model.Dates
}

// Rows draws the visible hits.
func (l *List) Rows(s Scene) []draw.Text {
	var lines, row []draw.Text
	for _, line := range l.lines() {
		if line.heading {
			part, _ := l.part(line.hit)
			lines = append(lines, " "+s.Look.Theme.Dim.Render(strings.ToUpper(s.Look.Text.Screen.Headings[part.status])))
			continue
		}
		if line.line == 0 {
			row = l.drawHit(s, line.hit)
		}
		lines = append(lines, row[line.line])
	}
	return lines
}

// marks returns the marks at the end of a title: those of the user, and what the
// list is about.
func (l *List) marks(s Scene, p *model.Posting, d *model.Document) draw.Text {
	theme := s.Look.Theme
	compared := slices.Index(s.Compared[:], p.Key) + 1
	variants := len(p.Variants(d.Lang))
	change := s.change(p.Key)
	var day time.Time
	if !l.Ranked {
		day = l.Sort.Date(p, s.Dates[p.Key])
	}
	var marks []draw.Text
	add := func(is bool, mark draw.Text) {
		if is {
			marks = append(marks, mark)
		}
	}
	add(compared > 0, theme.Accent.Render(strconv.Itoa(compared)))
	add(s.Problems[p.Key], theme.Warn.Render("!"))
	add(change != "", theme.Warn.Render(change))
	add(s.Bookmarked[p.Key], theme.Accent.Render("★"))
	add(s.Seen[p.Key], theme.Dim.Render("✓"))
	add(variants > 1, theme.Dim.Render("×"+strconv.Itoa(variants)))
	add(l.Corpus.IsBilingual() && !p.Translated(), theme.Dim.Render(d.Lang.String()))
	add(!day.IsZero(), theme.Dim.Render(day.Format(time.DateOnly)))
	add(l.mixed(), s.Look.StatusSign(p.Status()))
	return draw.Join(marks, " ")
}

// change returns a sign for what has changed in a posting, or "".
func (s Scene) change(key string) string {
	if s.Changes == nil {
		return ""
	}
	lang, alone := s.Changes.Alone[key]
	switch {
	case s.Changes.New[key]:
		return "+"
	case alone:
		return "±" + lang.String()
	case s.Changes.Changed[key]:
		return "±"
	}
	return ""
}
