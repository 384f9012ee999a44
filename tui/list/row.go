package list

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"postings/model"
	"postings/model/fold"
	"postings/model/search"
	"postings/tui/draw"
)

// rowState is the state of a row other than its posting: the user's marks and
// what the neighbouring rows contain.
type rowState struct {
	selected, focused, bookmarked, seen, problems, untranslated bool
	// compared is the posting's number in a comparison, or 0.
	compared int
	// sign reports whether the row must show the posting's status.
	sign bool
	// page reports whether the row must show that it is a page, because there
	// are also postings in the list.
	page bool
	// changed is a sign for what has changed, or "".
	changed string
	// date is the date by which the list is sorted, or "".
	date string
	// near are the titles above and below.
	near []string
}

// drawRow draws a posting in a number of lines of w columns. The first has the
// title, truncated so as to differ from its neighbours, with marks at the end.
// Below it is the excerpt that matched, or the description.
//
//	▌Partnerships Advisor               ★  ×2
//	▌If you’re ready to work as part of a sm…
func drawRow(k draw.Look, p *model.Posting, hit search.Hit, state rowState, w, height int) []draw.Text {
	d := p.Best(k.Lang)
	base := k.Theme.Plain
	switch {
	case state.selected && state.focused:
		base = k.Theme.Accent
	case state.selected:
		base = k.Theme.Strong
	}
	room := w - 2 // without the gutter and a margin
	marks := rowMarks(k, p, d, state)
	if marks != "" {
		marks = "  " + marks
	}
	title := rowTitle(k, d.Title, hit.Title, state.near, base, room-draw.Cells(marks))
	lines := []draw.Text{gutter(k, state) + draw.Justify(title, marks, room)}
	if height > 1 {
		lines = append(lines, gutter(k, state)+about(k, d, hit, state.page, room))
	}
	for len(lines) < height {
		lines = append(lines, "")
	}
	return lines
}

// about returns the line below the title: the excerpt that matched, or else the
// description, or else the place and the closing date.
func about(k draw.Look, d *model.Document, hit search.Hit, page bool, w int) draw.Text {
	if hit.Excerpt.Text != "" {
		return excerpt(k, hit.Excerpt, w)
	}
	var parts []string
	if d.Unlisted || d.IsPage() && page {
		parts = append(parts, k.StatusWord(d))
	}
	switch closes := d.Facts.Closes; {
	case d.Description != "":
		parts = append(parts, d.Description)
	case closes != "":
		parts = append(parts, d.Facts.Place, k.Text.Reading.Closes+" "+closes)
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

// gutter marks the selected row, so that it is visible without colour.
func gutter(k draw.Look, state rowState) draw.Text {
	switch {
	case state.selected && state.focused:
		return k.Theme.Accent.Render("▌")
	case state.selected:
		return k.Theme.Dim.Render("▏")
	}
	return " "
}

// rowMarks returns the marks at the end of a title.
func rowMarks(k draw.Look, p *model.Posting, d *model.Document, state rowState) draw.Text {
	var marks []draw.Text
	add := func(is bool, mark draw.Text) {
		if is {
			marks = append(marks, mark)
		}
	}
	add(state.compared > 0, k.Theme.Accent.Render(strconv.Itoa(state.compared)))
	add(state.problems, k.Theme.Warn.Render("!"))
	add(state.changed != "", k.Theme.Warn.Render(state.changed))
	add(state.bookmarked, k.Theme.Accent.Render("★"))
	add(state.seen, k.Theme.Dim.Render("✓"))
	n := len(p.Variants(d.Lang))
	add(n > 1, k.Theme.Dim.Render("×"+strconv.Itoa(n)))
	add(state.untranslated, k.Theme.Dim.Render(d.Lang.String()))
	add(state.date != "", k.Theme.Dim.Render(state.date))
	add(state.sign, k.StatusSign(p.Status()))
	return draw.Join(marks, " ")
}

// partHeading draws the heading of a part of the list.
func partHeading(k draw.Look, status model.Status) draw.Text {
	return " " + k.Theme.Dim.Render(strings.ToUpper(k.Text.Screen.Heading(status)))
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
