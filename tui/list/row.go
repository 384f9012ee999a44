package list

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"postings/model"
	"postings/model/fold"
	"postings/model/search"
	"postings/tui/draw"
)

// drawHit draws a hit in the lines of a row. The first has the title, truncated so
// as to differ from its neighbours, with marks at the end. Below it is the excerpt
// that matched, or the description.
//
//	▌Partnerships Advisor               ★  ×2
//	▌If you’re ready to work as part of a sm…
func (l *List) drawHit(s Scene, at int) []draw.Text {
	k, p, hit := s.Look, l.Posting(at), l.hit(at)
	d := p.Best(k.Lang)
	base, gutter := k.Theme.Plain, draw.Spaces(1)
	switch { // the selection is visible without colour
	case at == l.at && s.Focused:
		base, gutter = k.Theme.Accent, k.Theme.Accent.Render("▌")
	case at == l.at:
		base, gutter = k.Theme.Strong, k.Theme.Dim.Render("▏")
	}
	var near []string // the titles from the one above to the one below
	for i := max(at-1, 0); i < min(at+2, l.hits.Len()); i++ {
		near = append(near, l.Posting(i).Best(k.Lang).Title)
	}
	room := l.width - 2 // without the gutter and a margin
	marks := l.marks(s, p, d)
	if marks != "" {
		marks = "  " + marks
	}
	title := rowTitle(k, d.Title, hit.Title, near, base, room-draw.Cells(marks))
	lines := []draw.Text{gutter + draw.Justify(title, marks, room)}
	if l.row > 1 {
		lines = append(lines, gutter+l.about(k, d, hit, room))
	}
	for len(lines) < l.row {
		lines = append(lines, "")
	}
	return lines
}

// about returns the line below the title: the excerpt that matched, or else the
// description, or else the place and the closing date.
func (l *List) about(k draw.Look, d *model.Document, hit search.Hit, w int) draw.Text {
	if hit.Excerpt.Text != "" {
		return excerpt(k, hit.Excerpt, w)
	}
	// Among postings without headings, a page says that it is one.
	among := l.parts == nil && l.counts[model.OnlyOpen]+l.counts[model.OnlyClosed] > 0
	var parts []string
	if d.Unlisted || d.IsPage() && among {
		parts = append(parts, k.StatusWord(d))
	}
	closes := d.Facts.Closes
	if day := d.Facts.ClosesOn; !day.IsZero() {
		closes = day.Format(time.DateOnly)
	}
	switch {
	case d.Description != "":
		parts = append(parts, d.Description)
	case closes != "":
		closes = k.Text.Reading.Closes + " " + closes
		parts = append(parts, draw.Cut(d.Facts.Place, max(w-draw.Cells(closes+" · "), 0)), closes)
	default:
		parts = append(parts, d.Facts.Place)
	}
	parts = slices.DeleteFunc(parts, func(part string) bool { return part == "" })
	return k.Theme.Dim.Render(draw.Cut(strings.Join(parts, " · "), w))
}

// rowTitle draws a title in at most w columns. A title that is too long is
// truncated at the end, or in the middle if only its end distinguishes it from
// one of its neighbours.
func rowTitle(k draw.Look, title string, ranges []fold.Range, near []string, base draw.Style, w int) draw.Text {
	part := func(from, to int) draw.Text {
		return draw.Highlight(title, fold.Range{Start: from, End: to}, ranges, base, k.Theme.Match)
	}
	// fitting returns the length of the beginning of a text that fits.
	fitting := func(text string, w int) int { return len(ansi.Truncate(text, max(w, 0), "")) }
	// words is the same for the title, without a space at the end.
	words := func(w int) int { return len(strings.TrimRight(title[:fitting(title, w)], " ")) }
	dots := base.Render("…")
	if draw.Cells(title) <= w {
		return part(0, len(title))
	}
	differs := 0 // the offset from which the title differs from all its neighbours
	for _, other := range near {
		if other != title {
			differs = max(differs, common(title, other))
		}
	}
	if head := fitting(title, w-1); differs < head*3/4 {
		return part(0, head) + dots
	}
	// The words that differ, following the common beginning.
	tail := strings.LastIndexByte(title[:differs], ' ') + 1
	if draw.Cells(title[tail:]) > max(w*2/3, 1) {
		return part(0, words(w/3)) + dots + part(tail, tail+fitting(title[tail:], w-w/3-2)) + dots
	}
	return part(0, words(w-1-draw.Cells(title[tail:]))) + dots + part(tail, len(title))
}

// common returns the length of the common prefix of two texts.
func common(a, b string) int {
	for i, r := range a {
		if other, size := utf8.DecodeRuneInString(b[min(i, len(b)):]); other != r || size == 0 {
			return i
		}
	}
	return len(a)
}

// excerpt draws the part of a text that a query matched. It drops as much of the
// start as needed to show the match.
func excerpt(k draw.Look, e search.Excerpt, w int) draw.Text {
	part := fold.Range{Start: 0, End: len(e.Text)}
	var lead draw.Text
	if first, _ := utf8.DecodeRuneInString(e.Text); unicode.IsLower(first) {
		lead = k.Theme.Dim.Render("…")
	}
	if len(e.Ranges) > 0 && draw.Cells(e.Text[:e.Ranges[0].End]) > w-1 {
		before := e.Text[:e.Ranges[0].Start]
		tail := ansi.TruncateLeft(before, draw.Cells(before)-w/3, "")
		if at := strings.IndexByte(tail, ' '); at >= 0 {
			tail = tail[at+1:]
		}
		part.Start = len(before) - len(tail)
		lead = k.Theme.Dim.Render("…")
	}
	return draw.Cut(lead+draw.Highlight(e.Text, part, e.Ranges, k.Theme.Dim, k.Theme.Match), w)
}
