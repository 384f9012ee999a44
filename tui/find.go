package tui

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"postings/model/fold"
	"postings/model/search"
	"postings/tui/draw"
	"postings/tui/markdown"
)

// finding is a search in the text that is being read.
type finding struct {
	input  textinput.Model
	typing bool
	// origin is where the reader was when typing began, for esc.
	origin spot
	// page is the text that matches belong to; they are found anew in another.
	page    *markdown.Page
	query   string
	words   bool // the query is that of the list
	matches []match
	at      int // the current match
}

// match is one place where the query was found: a piece on each line that it
// reaches over.
type match []piece

// piece is a part of one line of the text, in columns.
type piece struct{ line, from, to int }

// matchesMsg is the answer of a search in a text.
type matchesMsg struct {
	page    *markdown.Page
	query   string
	words   bool
	matches []match
}

func newFinding() finding { return finding{input: draw.NewInput()} }

// sought returns what is looked for in the text: what was typed for that or,
// where nothing was, the words that the postings were searched for.
func (m *root) sought() (query string, words bool) {
	switch {
	case m.finding.typing || m.finding.active():
		return m.finding.input.Value(), false
	case m.query().HasText():
		return m.search.input.Value(), true
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
		return matchesMsg{page: page, query: query, words: words, matches: find(page.Lines, query)}
	}
}

// findWords finds the words of a query of the list in styled lines.
func findWords(lines []string, query string) []match {
	text, starts := plainText(lines)
	var matches []match
	for _, r := range search.ParseQuery(query).Highlight(text) {
		matches = append(matches, pieces(text, starts, r))
	}
	return matches
}

// plainText returns styled lines as one text, and where each starts in it.
func plainText(lines []string) (text string, starts []int) {
	var plain strings.Builder
	starts = make([]int, len(lines))
	for i, line := range lines {
		starts[i] = plain.Len()
		plain.WriteString(ansi.Strip(line))
		plain.WriteByte('\n')
	}
	return plain.String(), starts
}

// findMatches finds a query in styled lines, without regard to case, accents
// and line ends, also across them.
func findMatches(lines []string, query string) []match {
	needle := strings.TrimSpace(fold.Fold(query).String())
	if needle == "" {
		return nil
	}
	text, starts := plainText(lines)
	folded := fold.Fold(text)
	var matches []match
	for at := 0; ; {
		i := strings.Index(folded.String()[at:], needle)
		if i < 0 {
			break
		}
		at += i
		parts := folded.Original(fold.Range{Start: at, End: at + len(needle)})
		matches = append(matches, pieces(text, starts, fold.Range{Start: parts[0].Start, End: parts[len(parts)-1].End}))
		at += len(needle)
	}
	// Folding gives a paragraph with inclusive writing twice, one reading
	// after the other; what both readings hold is one match.
	slices.SortStableFunc(matches, func(a, b match) int {
		return cmp.Or(cmp.Compare(a[0].line, b[0].line), cmp.Compare(a[0].from, b[0].from))
	})
	return slices.CompactFunc(matches, func(a, b match) bool { return a[0].line == b[0].line && a[0].from == b[0].from })
}

// pieces turns a part of the text, in bytes, into columns of lines.
func pieces(text string, starts []int, r fold.Range) match {
	var m match
	line, found := slices.BinarySearch(starts, r.Start)
	if !found {
		line--
	}
	for ; line < len(starts) && starts[line] < r.End; line++ {
		end := len(text)
		if line+1 < len(starts) {
			end = starts[line+1]
		}
		from, to := max(r.Start, starts[line]), min(r.End, end-1) // without the line's end
		column := draw.Cells(text[starts[line]:from])
		m = append(m, piece{line: line, from: column, to: column + draw.Cells(text[from:max(from, to)])})
	}
	return m
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

// startFind opens the field for a query in the text.
func (m *root) startFind() tea.Cmd {
	if m.reading().page == nil {
		return nil
	}
	m.finding.typing = true
	m.finding.origin = m.here()
	m.finding.input.CursorEnd()
	return m.finding.input.Focus()
}

// findKey handles a key while a query in the text is typed.
func (m *root) findKey(msg tea.KeyPressMsg) tea.Cmd {
	switch msg.String() {
	case "esc":
		m.clearFind()
		m.spot = m.finding.origin
		return nil
	case "enter":
		m.finding.typing = false
		m.finding.input.Blur()
		if len(m.finding.matches) == 0 {
			m.clearFind()
		}
		return nil
	case "down":
		m.nextMatch(1)
		return nil
	case "up":
		m.nextMatch(-1)
		return nil
	}
	return m.editFind(msg)
}

// editFind passes a key or a paste to the field.
func (m *root) editFind(msg tea.Msg) tea.Cmd {
	var cmd tea.Cmd
	m.finding.input, cmd = m.finding.input.Update(msg)
	return cmd
}

// clearFind ends the search in the text.
func (m *root) clearFind() {
	input := m.finding.input
	input.Reset()
	input.Blur()
	m.finding = finding{input: input, origin: m.finding.origin}
}

// findAgain looks for the query in the text that is shown now, unless that is
// done already.
func (m *root) findAgain() tea.Cmd {
	f := &m.finding
	query, words := m.sought()
	page := m.reading().page
	if page == nil || f.page == page && f.query == query && f.words == words {
		return nil
	}
	return findIn(m.ctx, page, query, words)
}

// foundInText takes the matches; an answer for another text or query is
// dropped.
func (m *root) foundInText(msg matchesMsg) {
	f, r := &m.finding, m.reading()
	if query, words := m.sought(); msg.page != r.page || msg.query != query || msg.words != words {
		return
	}
	sameQuery := msg.query == f.query && msg.words == f.words
	f.page, f.query, f.words, f.matches = msg.page, msg.query, msg.words, msg.matches
	// The current match is the first from where the reader is, or was when
	// typing began.
	top := r.top
	if f.typing && !sameQuery {
		top = r.find(f.origin.place)
	}
	f.at = 0
	for i, match := range f.matches {
		if len(r.head)+match[0].line >= top {
			f.at = i
			break
		}
	}
	switch {
	case msg.words:
		m.showHit()
	case !sameQuery:
		m.showMatch()
	}
}

// showHit goes to the first place that was searched for when a posting that the
// list found is opened.
func (m *root) showHit() {
	if m.inReader && m.finding.words && m.here().place == (place{}) {
		m.finding.at = 0
		m.showMatch()
	}
}

// nextMatch steps through the matches, around the ends.
func (m *root) nextMatch(by int) {
	f := &m.finding
	if n := len(f.matches); n > 0 {
		f.at = (f.at + by + n) % n
		m.showMatch()
	}
}

// showMatch scrolls the current match into view, a third from the top when it
// was out of it.
func (m *root) showMatch() {
	f, r := &m.finding, m.reading()
	if f.at >= len(f.matches) {
		return
	}
	line := len(r.head) + f.matches[f.at][0].line
	if line < r.top || line >= r.top+r.height {
		m.scroll(line - r.height/3 - r.top)
	}
}

// findLine draws the field, or the query, and the count of its matches for the
// footer.
func (m *root) findLine() (query, count draw.Text) {
	f := &m.finding
	query = " " + m.theme.Accent.Render("/") + " " + draw.Trim(draw.Plain(f.input.View()))
	if f.page == m.reading().page && f.query == f.input.Value() && f.query != "" {
		count = " " + draw.Plain(m.look.Text.Reading.Match(f.at+1, len(f.matches))) + " "
	}
	return query, count
}
