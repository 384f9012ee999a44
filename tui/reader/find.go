package reader

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"postings/model/fold"
	"postings/model/search"
	"postings/tui/draw"
	"postings/tui/markdown"
)

// finding is the state of a search in the text being read.
type finding struct {
	input draw.Field
	// origin is where the reader was when typing began, to return to on Esc.
	origin Spot
	// found is what was found last. Other lines and queries are searched again.
	found MatchesMsg
	at    int // index of the current match
	// shown records that the first match has been scrolled into view once, so
	// that later changes, such as a resize, do not scroll to it again.
	shown bool
}

// sought is what to look for in a text. Words reports whether the query is that
// of the list.
type sought struct {
	page  *markdown.Page
	query string
	words bool
}

// MatchesMsg reports the result of a search in a text and its head.
type MatchesMsg struct {
	sought
	head    []draw.Text
	matches []match
}

// sought returns what to look for in the current text: the query typed for that
// or, if there is none, the query of the list.
func (p Pane) sought() sought {
	s := sought{page: p.Pages.nearest(p.PageKey(p.Doc())).Page}
	switch {
	case p.Seeking():
		s.query = p.finding.input.Value()
	case search.ParseQuery(p.Query).HasText():
		s.query, s.words = p.Query, true
	}
	return s
}

// find returns the command that finds a query in what is shown of a posting, or
// the query of the list in its text alone, since the title that it found is in
// the list.
func (s sought) find(ctx context.Context, head []draw.Text) tea.Cmd {
	find := func(text string) []fold.Range { return fold.Find(text, s.query) }
	lines := make([]string, len(head))
	if s.words {
		find = search.ParseQuery(s.query).Highlight
	} else {
		for i, line := range head {
			lines[i] = string(line)
		}
	}
	return func() tea.Msg {
		if ctx.Err() != nil {
			return nil
		}
		return MatchesMsg{s, head, findMatches(append(lines, s.page.Lines...), find)}
	}
}

// in reports whether the matches belong to what is shown.
func (f *finding) in(r Reading) bool {
	return f.found.page == r.Page && slices.Equal(f.found.head, r.Head)
}

// highlight highlights the matches on a line of the head or the text.
func (f *finding) highlight(k draw.Look, line draw.Text, number int) draw.Text {
	var ranges []lipgloss.Range
	for i, match := range f.found.matches {
		style := k.Theme.Found
		if i == f.at {
			style = k.Theme.Current
		}
		for _, p := range match {
			if p.line == number {
				ranges = append(ranges, lipgloss.NewRange(p.from, p.to, style.Style))
			}
		}
	}
	if len(ranges) == 0 {
		return line
	}
	return draw.Restyle(line, ranges)
}

// StartFind focuses the input field for a query in the text.
func (p Pane) StartFind() tea.Cmd {
	if p.Reading().Page == nil {
		return nil
	}
	p.finding.origin = p.Here()
	return p.finding.input.Start()
}

// FindKey handles a key press in the input field.
func (p Pane) FindKey(msg tea.KeyPressMsg) tea.Cmd {
	switch msg.String() {
	case "esc":
		p.Spot = p.finding.origin
		p.ClearFind()
		return nil
	case "enter":
		p.finding.input.Blur()
		if len(p.finding.found.matches) == 0 {
			p.ClearFind()
		}
		return nil
	case "down":
		p.nextMatch(1)
		return nil
	case "up":
		p.nextMatch(-1)
		return nil
	}
	return p.EditFind(msg)
}

// EditFind passes a key press or a paste to the input field.
func (p Pane) EditFind(msg tea.Msg) tea.Cmd {
	cmd, _ := p.finding.input.Edit(msg)
	return cmd
}

// ClearFind ends the search in the text.
func (p Pane) ClearFind() { p.finding = finding{input: draw.NewField()} }

// FindAgain searches the current text for the query, unless it has been
// searched already.
func (p Pane) FindAgain(ctx context.Context) tea.Cmd {
	if p.foundAll() {
		return nil
	}
	return p.sought().find(ctx, p.Reading().Head)
}

// foundAll reports whether the current text has been searched for the query, if
// there is one.
func (p Pane) foundAll() bool {
	s, found := p.sought(), p.finding.found
	if s.query == "" && found.query == "" {
		return true
	}
	r := p.Reading()
	return r.Page == nil || found.sought == s && p.finding.in(r)
}

// Found stores the matches of a search, unless they are for another text or
// query, or stored already.
func (p Pane) Found(msg MatchesMsg) {
	f, r := &p.finding, p.Reading()
	if p.Posting == nil || msg.sought != p.sought() || p.foundAll() {
		return
	}
	last := f.found.sought
	sameQuery := msg.query == last.query && msg.words == last.words
	f.found = msg
	if msg.sought == last && f.at < len(msg.matches) {
		return // only the head has changed
	}
	// The current match is the first one from the reader's position, or from
	// the position at which typing began.
	top := r.Top
	if f.input.Focused() && !sameQuery {
		p.moveTo(f.origin.place)
		top = p.Reading().Top
	}
	f.at = 0
	for i, match := range f.found.matches {
		if match[0].line >= top {
			f.at = i
			break
		}
	}
	f.shown = f.shown && sameQuery
	switch {
	case msg.words:
		p.ShowHit()
	case !sameQuery:
		p.showMatch()
	}
}

// ShowHit scrolls to the first match of the list's query when a posting is
// opened from the results.
func (p Pane) ShowHit() {
	f := &p.finding
	if !p.Focused || p.SideShown() || !f.found.words || f.shown {
		return
	}
	f.shown = true
	if p.Here().place == (place{}) {
		f.at = 0
		p.showMatch()
	}
}

// Next moves to the next or previous difference between the languages if they
// are side by side, or else to the next or previous match. It returns a message
// if there is no difference.
func (p Pane) Next(by int) string {
	if p.SideShown() && p.Compared() == nil {
		return p.nextDifference(by)
	}
	p.nextMatch(by)
	return ""
}

// nextMatch steps through the matches, wrapping around at the ends.
func (p Pane) nextMatch(by int) {
	f := &p.finding
	if n := len(f.found.matches); n > 0 {
		f.at = (f.at + by + n) % n
		p.showMatch()
	}
}

// showMatch scrolls the current match into view. If it was not visible, it is
// placed a third of the way down.
func (p Pane) showMatch() {
	f, r := &p.finding, p.Reading()
	if f.at >= len(f.found.matches) {
		return
	}
	line := f.found.matches[f.at][0].line
	if line < r.Top || line >= r.Top+r.Height {
		p.scroll(line - r.Height/3 - r.Top)
	}
}

// FindLine draws the input field or the query, and the number of matches, for
// the footer.
func (p Pane) FindLine() (query, count draw.Text) {
	f := &p.finding
	query = f.input.Line(p.Look)
	if f.found.page == p.Reading().Page && f.found.query == f.input.Value() && f.found.query != "" {
		count = " " + draw.Plain(p.Look.Text.Reading.Match(f.at+1, len(f.found.matches))) + " "
	}
	return query, count
}

// Typing reports whether a query for the text is being typed.
func (s *State) Typing() bool { return s.finding.input.Focused() }

// Seeking reports whether a search in the text is in progress, apart from that
// for the list's query.
func (s *State) Seeking() bool { return s.Typing() || s.finding.input.Value() != "" }

// Hits returns the number of matches of the list's query in the text.
func (s *State) Hits() int {
	if !s.finding.found.words {
		return 0
	}
	return len(s.finding.found.matches)
}

// MatchCount returns the number of matches in the text.
func (s *State) MatchCount() int { return len(s.finding.found.matches) }

// MatchAt returns the index of the current match.
func (s *State) MatchAt() int { return s.finding.at }

// Cursor returns the column of the cursor in the input field.
func (s *State) Cursor() int { return s.finding.input.Column() }
