package tui

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"postings/model"
	"postings/model/fold"
	"postings/model/search"
	"postings/tui/i18n"
)

// look is what every part needs to draw itself.
type look struct {
	text  *i18n.Strings
	keys  *keyMap
	theme *theme
	lang  model.Lang
}

// rowState is what the user has to do with a posting.
type rowState struct{ selected, focused, bookmarked, seen bool }

// rowHeight is the lines of one posting in the list: its title, and below it
// the rest of a long title or what there is to say.
const rowHeight = 2

// row draws a posting as rowHeight lines of w columns:
//
//	▌● Title, as far as it goes
//	▌  Open · French only · 2 variants · the description
//
// A title that needs both lines keeps its end, which is what tells long titles
// apart; the marks then shrink and stand to its right.
func (k look) row(p *model.Posting, hit search.Hit, state rowState, w int) [rowHeight]drawn {
	d := p.Best(k.lang)
	const indent = 3
	room := w - indent - 1
	base := k.theme.plain
	if state.selected {
		base = k.theme.strong
	}

	first, rest := split(d.Title, room)
	title := paint(d.Title, first, hit.Title, base, k.theme.match)
	if hit.Excerpt.Text != "" { // the second line is taken
		title = cut(paint(d.Title, span{0, len(d.Title)}, hit.Title, base, k.theme.match), room)
	}
	lines := [rowHeight]drawn{
		k.gutter(state) + k.statusSign(d) + " " + title,
		k.gutter(state) + "  ",
	}
	switch {
	case hit.Excerpt.Text != "":
		lines[1] += k.excerpt(hit.Excerpt, room)
	case rest.from < rest.to:
		marks := k.theme.dim.Render(strings.Join(k.marks(p, d, state, true), " · "))
		if marks != "" {
			marks = "  " + marks
		}
		end := k.titleEnd(d.Title, rest, hit.Title, base, room-cells(marks))
		lines[1] += spread(end, marks, room)
	default:
		marks := append(k.marks(p, d, state, false), d.Description)
		lines[1] += k.theme.dim.Render(cut(strings.TrimSuffix(strings.Join(marks, " · "), " · "), room))
	}
	for i := range lines {
		lines[i] = fit(lines[i], w)
	}
	return lines
}

// titleEnd draws the rest of a title; when it is too long, its last words.
func (k look) titleEnd(title string, rest span, ranges []fold.Range, base style, w int) drawn {
	width := cells(title[rest.from:rest.to])
	if width <= w {
		return paint(title, rest, ranges, base, k.theme.match)
	}
	tail := ansi.TruncateLeft(title[rest.from:rest.to], width-w+1, "")
	if at := strings.IndexByte(tail, ' '); at >= 0 && at < len(tail)/2 {
		tail = tail[at:]
	}
	rest.from = rest.to - len(tail)
	return base.Render("…") + paint(title, rest, ranges, base, k.theme.match)
}

// gutter marks the selected row, so that it shows without colour.
func (k look) gutter(state rowState) drawn {
	switch {
	case state.selected && state.focused:
		return k.theme.accent.Render("▌")
	case state.selected:
		return k.theme.dim.Render("▌")
	}
	return " "
}

// statusSign is a document's status in one cell.
func (k look) statusSign(d *model.Document) drawn {
	switch d.Status {
	case model.Open:
		return k.theme.open.Render("●")
	case model.NoStatus:
		return " "
	}
	return k.theme.closed.Render("○")
}

// status is a document's status in words.
func (k look) status(d *model.Document) string {
	switch {
	case d.Unlisted:
		return k.text.Screen.Unlisted
	case d.Status == model.Closed:
		return k.text.Screen.Closed
	case d.IsPage():
		return k.text.Screen.Page
	}
	return k.text.Screen.Open
}

// marks is what the list says of a posting; short leaves out what the status
// sign says already.
func (k look) marks(p *model.Posting, d *model.Document, state rowState, short bool) []string {
	var marks []string
	if state.bookmarked {
		marks = append(marks, "★")
	}
	if !short || d.Unlisted {
		marks = append(marks, k.status(d))
	}
	if !p.Translated() {
		only := k.text.Screen.Only(d.Lang)
		if short {
			only = strings.ToUpper(d.Lang.String())
		}
		marks = append(marks, only)
	}
	if n := len(p.Variants(d.Lang)); n > 1 {
		marks = append(marks, k.text.Screen.Variants(n))
	}
	if state.seen && !short {
		marks = append(marks, "✓")
	}
	return marks
}

// excerpt draws where a hit was found other than in the title, beginning late
// enough for the match to be seen.
func (k look) excerpt(e search.Excerpt, w int) drawn {
	part := span{0, len(e.Text)}
	var lead drawn
	if first, _ := utf8.DecodeRuneInString(e.Text); unicode.IsLower(first) {
		lead = k.theme.dim.Render("…")
	}
	if len(e.Ranges) > 0 && cells(e.Text[:e.Ranges[0].End]) > w-1 {
		before := e.Text[:e.Ranges[0].Start]
		tail := ansi.TruncateLeft(before, cells(before)-w/3, "")
		if at := strings.IndexByte(tail, ' '); at >= 0 {
			tail = tail[at+1:]
		}
		part.from = len(before) - len(tail)
		lead = k.theme.dim.Render("…")
	}
	return cut(lead+paint(e.Text, part, e.Ranges, k.theme.dim, k.theme.match), w)
}
