package tui

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"postings/model"
	"postings/model/fold"
	"postings/model/search"
	"postings/tui/facts"
	"postings/tui/i18n"
)

// look is what every part needs to draw itself.
type look struct {
	text  *i18n.Strings
	keys  *keyMap
	theme *theme
	lang  model.Lang
}

// rowState is what the user has to do with a posting, and what stands around it.
type rowState struct {
	selected, focused, bookmarked, seen, problems bool
	// compared is the number in a comparison, 0 for none.
	compared int
	// sign reports that the row has to tell the status of the posting.
	sign bool
	// date is the date by which the list is ordered, or "".
	date string
	// near are the titles above and below.
	near []string
}

// row draws a posting as some lines of w columns: its title, as far as it tells
// the posting from its neighbours, with marks at the end of the line, and below
// it where it was found or what it is about.
//
//	▌Partnerships Advisor               ★  ×2
//	▌If you’re ready to work as part of a sm…
func (k look) row(p *model.Posting, hit search.Hit, state rowState, w, height int) []drawn {
	d := p.Best(k.lang)
	base := k.theme.plain
	switch {
	case state.selected && state.focused:
		base = k.theme.accent
	case state.selected:
		base = k.theme.strong
	}
	room := w - 2 // beside the gutter and a margin
	marks := k.marks(p, d, state)
	if marks != "" {
		marks = "  " + marks
	}
	title := k.title(d.Title, hit.Title, state.near, base, room-cells(marks))
	lines := []drawn{k.gutter(state) + spread(title, marks, room)}
	if height > 1 {
		lines = append(lines, k.gutter(state)+k.about(d, hit, room))
	}
	for len(lines) < height {
		lines = append(lines, "")
	}
	return lines
}

// about is the line below the title of a row.
func (k look) about(d *model.Document, hit search.Hit, w int) drawn {
	if hit.Excerpt.Text != "" {
		return k.excerpt(hit.Excerpt, w)
	}
	text := d.Description
	if d.Unlisted || d.IsPage() {
		text = strings.TrimSuffix(k.status(d)+" · "+text, " · ")
	}
	return k.theme.dim.Render(cut(text, w))
}

// title draws a title in at most w columns. One that is too long is cut at its
// end, or in the middle where only its end tells it from one of those near it.
func (k look) title(title string, ranges []fold.Range, near []string, base style, w int) drawn {
	all := span{0, len(title)}
	if cells(title) <= w {
		return paint(title, all, ranges, base, k.theme.match)
	}
	differs := 0 // where the title differs from all that are near
	for _, other := range near {
		if other != title {
			differs = max(differs, common(title, other))
		}
	}
	head := len(ansi.Truncate(title, max(w-1, 0), ""))
	if differs < head*3/4 {
		return paint(title, span{0, head}, ranges, base, k.theme.match) + base.Render("…")
	}
	// The words in which it differs, after its beginning.
	tail := strings.LastIndexByte(title[:differs], ' ') + 1
	room := max(w*2/3, 1)
	if cells(title[tail:]) > room {
		room = w / 3
		end := tail + len(ansi.Truncate(title[tail:], w-room-2, ""))
		head = len(strings.TrimRight(ansi.Truncate(title, room, ""), " "))
		return paint(title, span{0, head}, ranges, base, k.theme.match) + base.Render("…") +
			paint(title, span{tail, end}, ranges, base, k.theme.match) + base.Render("…")
	}
	head = len(strings.TrimRight(ansi.Truncate(title, max(w-1-cells(title[tail:]), 0), ""), " "))
	return paint(title, span{0, head}, ranges, base, k.theme.match) + base.Render("…") +
		paint(title, span{tail, len(title)}, ranges, base, k.theme.match)
}

// common returns the length of the beginning that two texts share.
func common(a, b string) int {
	for i, r := range a {
		if other, size := utf8.DecodeRuneInString(b[min(i, len(b)):]); other != r || size == 0 {
			return i
		}
	}
	return len(a)
}

// gutter marks the selected row, so that it shows without colour.
func (k look) gutter(state rowState) drawn {
	switch {
	case state.selected && state.focused:
		return k.theme.accent.Render("▌")
	case state.selected:
		return k.theme.dim.Render("▏")
	}
	return " "
}

// statusSign is a status in one cell.
func (k look) statusSign(status model.Status) drawn {
	switch status {
	case model.Open:
		return k.theme.open.Render("●")
	case model.NoStatus:
		return " "
	}
	return k.theme.closed.Render("○")
}

// status is a document's status in words.
func (k look) status(d *model.Document) string {
	return facts.StatusWord(k.text, d.Status, d.Unlisted)
}

// marks is what the list says of a posting in signs, at the end of its title.
func (k look) marks(p *model.Posting, d *model.Document, state rowState) drawn {
	var marks []drawn
	add := func(is bool, mark drawn) {
		if is {
			marks = append(marks, mark)
		}
	}
	add(state.compared > 0, k.theme.accent.Render(strconv.Itoa(state.compared)))
	add(state.problems, k.theme.warn.Render("!"))
	add(state.bookmarked, k.theme.accent.Render("★"))
	add(state.seen, k.theme.dim.Render("✓"))
	n := len(p.Variants(d.Lang))
	add(n > 1, k.theme.dim.Render("×"+strconv.Itoa(n)))
	add(!p.Translated(), k.theme.dim.Render(d.Lang.String()))
	add(state.date != "", k.theme.dim.Render(state.date))
	add(state.sign, k.statusSign(p.Status()))
	return join(marks, " ")
}

// heading draws the heading of a part of the list.
func (k look) heading(status model.Status) drawn {
	return " " + k.theme.dim.Render(strings.ToUpper(k.text.Screen.Heading(status)))
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
