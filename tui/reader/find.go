package reader

import (
	"cmp"
	"context"
	"slices"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"postings/model/search"
	"postings/tui/draw"
	"postings/tui/markdown"
)

// finding is a search in the text that is being read.
type finding struct {
	input  textinput.Model
	typing bool
	// origin is where the reader was when typing began, for esc.
	origin Spot
	// page is the text that matches belong to; they are found anew in another.
	page    *markdown.Page
	query   string
	words   bool // the query is that of the list
	matches []match
	at      int // the current match
	// shown reports that the text was opened at the first match: what comes later,
	// such as another size, does not move it there again.
	shown bool
}

// MatchesMsg is the answer of a search in a text.
type MatchesMsg struct {
	page    *markdown.Page
	query   string
	words   bool
	matches []match
}

func newFinding() finding { return finding{input: draw.NewInput()} }

// sought returns what is looked for in the text: what was typed for that or,
// where nothing was, the words that the postings were searched for.
func (p Pane) sought() (query string, words bool) {
	switch {
	case p.Seeking():
		return p.finding.input.Value(), false
	case search.ParseQuery(p.Query).HasText():
		return p.Query, true
	}
	return "", false
}

// active reports whether something was typed.
func (f *finding) active() bool { return f.input.Value() != "" }

// findIn returns the command that finds a query in a text.
func findIn(ctx context.Context, page *markdown.Page, query string, words bool) tea.Cmd {
	find := findMatches
	if words {
		find = findWords
	}
	return func() tea.Msg {
		if ctx.Err() != nil {
			return nil
		}
		return MatchesMsg{page: page, query: query, words: words, matches: find(page.Lines, query)}
	}
}

// highlight draws a line of the text with the matches on it.
func (f *finding) highlight(k draw.Look, page *markdown.Page, line draw.Text, number int) draw.Text {
	if f.page != page || len(f.matches) == 0 {
		return line
	}
	// Matches are in order, and none reaches over more lines than a query has
	// letters.
	from, _ := slices.BinarySearchFunc(f.matches, number-draw.MaxQuery, func(m match, n int) int { return cmp.Compare(m[0].line, n) })
	var ranges []lipgloss.Range
	for i := from; i < len(f.matches) && f.matches[i][0].line <= number; i++ {
		style := k.Theme.Found
		if i == f.at {
			style = k.Theme.Current
		}
		for _, p := range f.matches[i] {
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

// StartFind opens the field for a query in the text.
func (p Pane) StartFind() tea.Cmd {
	if p.Reading().Page == nil {
		return nil
	}
	p.finding.typing = true
	p.finding.origin = p.Here()
	p.finding.input.CursorEnd()
	return p.finding.input.Focus()
}

// FindKey handles a key while a query in the text is typed.
func (p Pane) FindKey(msg tea.KeyPressMsg) tea.Cmd {
	switch msg.String() {
	case "esc":
		p.ClearFind()
		p.Spot = p.finding.origin
		return nil
	case "enter":
		p.finding.typing = false
		p.finding.input.Blur()
		if len(p.finding.matches) == 0 {
			p.ClearFind()
		}
		return nil
	case "down":
		p.NextMatch(1)
		return nil
	case "up":
		p.NextMatch(-1)
		return nil
	}
	return p.EditFind(msg)
}

// EditFind passes a key or a paste to the field.
func (p Pane) EditFind(msg tea.Msg) tea.Cmd {
	var cmd tea.Cmd
	p.finding.input, cmd = p.finding.input.Update(msg)
	return cmd
}

// ClearFind ends the search in the text.
func (p Pane) ClearFind() {
	input := p.finding.input
	input.Reset()
	input.Blur()
	p.finding = finding{input: input, origin: p.finding.origin}
}

// FindAgain looks for the query in the text that is shown now, unless that is
// done already.
func (p Pane) FindAgain(ctx context.Context) tea.Cmd {
	f := &p.finding
	query, words := p.sought()
	page := p.Reading().Page
	if page == nil || f.page == page && f.query == query && f.words == words {
		return nil
	}
	return findIn(ctx, page, query, words)
}

// Found takes the matches; an answer for another text or query is dropped.
func (p Pane) Found(msg MatchesMsg) {
	f, r := &p.finding, p.Reading()
	if query, words := p.sought(); msg.page != r.Page || msg.query != query || msg.words != words {
		return
	}
	sameQuery := msg.query == f.query && msg.words == f.words
	f.page, f.query, f.words, f.matches = msg.page, msg.query, msg.words, msg.matches
	// The current match is the first from where the reader is, or was when
	// typing began.
	top := r.Top
	if f.typing && !sameQuery {
		top = r.find(f.origin.place)
	}
	f.at = 0
	for i, match := range f.matches {
		if len(r.Head)+match[0].line >= top {
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

// ShowHit goes to the first place that was searched for when a posting that the
// list found is opened.
func (p Pane) ShowHit() {
	f := &p.finding
	if !p.Focused || !f.words || f.shown {
		return
	}
	f.shown = true
	if p.Here().place == (place{}) {
		f.at = 0
		p.showMatch()
	}
}

// NextMatch steps through the matches, around the ends.
func (p Pane) NextMatch(by int) {
	f := &p.finding
	if n := len(f.matches); n > 0 {
		f.at = (f.at + by + n) % n
		p.showMatch()
	}
}

// showMatch scrolls the current match into view, a third from the top when it
// was out of it.
func (p Pane) showMatch() {
	f, r := &p.finding, p.Reading()
	if f.at >= len(f.matches) {
		return
	}
	line := len(r.Head) + f.matches[f.at][0].line
	if line < r.Top || line >= r.Top+r.Height {
		p.Scroll(line - r.Height/3 - r.Top)
	}
}

// FindLine draws the field, or the query, and the count of its matches for the
// footer.
func (p Pane) FindLine() (query, count draw.Text) {
	f := &p.finding
	query = " " + p.Look.Theme.Accent.Render("/") + " " + draw.Trim(draw.Plain(f.input.View()))
	if f.page == p.Reading().Page && f.query == f.input.Value() && f.query != "" {
		count = " " + draw.Plain(p.Look.Text.Reading.Match(f.at+1, len(f.matches))) + " "
	}
	return query, count
}

// Typing reports whether a query for the text is being typed.
func (s *State) Typing() bool { return s.finding.typing }

// Seeking reports whether something is being found in the text, other than what the
// list was searched for.
func (s *State) Seeking() bool { return s.finding.typing || s.finding.active() }

// Hits counts the places that were found because the list was searched for them.
func (s *State) Hits() int {
	if !s.finding.words {
		return 0
	}
	return len(s.finding.matches)
}

// MatchCount counts the places in the text where what is sought was found.
func (s *State) MatchCount() int { return len(s.finding.matches) }

// MatchAt tells which of these places is current, from 0.
func (s *State) MatchAt() int { return s.finding.at }

// Cursor returns the column of the cursor in what is typed.
func (s *State) Cursor() int { return s.finding.input.Cursor().X }
