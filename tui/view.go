package tui

import (
	"cmp"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"postings/model"
	"postings/model/search"
)

// VIEW

// View draws the frame from the state, and costs what is on the screen.
func (m *root) View() tea.View {
	v := tea.NewView("")
	v.AltScreen = true
	v.WindowTitle = m.windowTitle()
	if m.mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	switch {
	case m.layout.width == 0: // not known yet
	case m.layout.tooSmall():
		v.SetContent(m.tooSmallView())
	default:
		v.SetContent(string(join(m.frame(), "\n")))
		v.Cursor = m.cursor()
	}
	return v
}

// windowTitle names the program and what is read.
func (m *root) windowTitle() string {
	if m.inReader {
		return string(plain(m.reading().doc.Title)) + " · Postings"
	}
	return "Postings"
}

// tooSmallView asks for a larger window, in whatever room there is.
func (m *root) tooSmallView() string {
	lines := wrap(m.look.text.Screen.TooSmall(minWidth, minHeight), m.layout.width)
	return strings.Join(lines[:min(len(lines), max(m.layout.height, 1))], "\n")
}

// frame returns the lines of the whole screen.
func (m *root) frame() []drawn {
	l, r := m.layout, m.reading()
	lines := make([]drawn, 0, l.height)
	lines = append(lines, m.header(), m.topRule())
	switch {
	case m.overlay != nil:
		shown := m.overlay.lines(m.look, l.width, l.list.h)
		if o, ok := m.overlay.(scroller); ok {
			from, to := o.thumb(l.list.h)
			shown = m.scrolled(shown, from, to)
		}
		for i := range l.list.h {
			lines = append(lines, fit(at(shown, i), l.width))
		}
	case m.sideShown() && l.triple:
		spine, list, side := m.listSpine(), m.listLines(), m.sideLines()
		for i := range l.list.h {
			lines = append(lines, fit(at(list, i), l.list.w)+spine[i]+fit(at(side, i), l.side.w))
		}
	case m.sideShown():
		shown := m.sideLines()
		for i := range l.list.h {
			lines = append(lines, fit(at(shown, i), l.width))
		}
	case l.wide:
		spine, list, reader := m.listSpine(), m.listLines(), m.readerLines(r)
		for i := range l.list.h {
			lines = append(lines, fit(at(list, i), l.list.w)+spine[i]+fit(at(reader, i), l.reader.w))
		}
	default:
		var shown []drawn
		if m.inReader {
			shown = m.readerLines(r)
		} else {
			from, to := m.listThumb()
			shown = m.scrolled(m.listLines(), from, to)
		}
		for i := range l.list.h {
			lines = append(lines, fit(at(shown, i), l.width))
		}
	}
	bottom := m.bottomRule(m.listNote(), m.position(r))
	if note := cmp.Or(m.notice, m.filterNote()); note != "" {
		bottom = fit(m.look.keyed(" "+note, m.theme.plain), l.width)
	}
	return append(lines, bottom, m.footer())
}

// line is a rule across the screen, with a joint where the panes meet.
func (m *root) line(joint rune) []rune {
	line := []rune(strings.Repeat("─", m.layout.width))
	if m.overlay != nil {
		return line
	}
	side := m.sideShown()
	if m.layout.wide && (!side || m.layout.triple) {
		line[m.layout.list.w] = joint
	}
	if side {
		line[m.layout.side.x+(m.layout.side.w-1)/2] = joint
	}
	return line
}

// topRule draws the rule below the header. While the corpus arrives it is as
// heavy as far as that has come.
func (m *root) topRule() drawn {
	line := m.line('┬')
	if l := &m.loading; !l.done && l.total > 0 {
		for i, r := range line[:len(line)*min(l.read, l.total)/l.total] {
			line[i] = '━'
			if r == '┬' {
				line[i] = '┯'
			}
		}
	}
	return m.paneRule(line)
}

// bottomRule draws the rule above the footer, with a text at the end of the list
// and one at the end of the screen.
func (m *root) bottomRule(list, text drawn) drawn {
	line := m.line('┴')
	var before drawn
	if list != "" {
		list = " " + list + " "
		end := m.layout.list.w - 2
		before = m.theme.rule.Render(string(line[:end-cells(list)])) + list
		line = line[end:]
	}
	if text == "" {
		return before + m.theme.rule.Render(string(line))
	}
	room := m.layout.reader.w
	if m.sideShown() {
		room = m.layout.side.w
	}
	text = " " + cut(text, room-6) + " "
	end := len(line) - 2
	start := end - cells(text)
	return before + m.theme.rule.Render(string(line[:start])) + text + m.theme.rule.Render(string(line[end:]))
}

// listNote stands in the rule below the list: an order that is not the usual one,
// or which row of an overlay is selected.
func (m *root) listNote() drawn {
	switch o := m.overlay.(type) {
	case nil:
		if (!m.sideShown() || m.layout.triple) && (m.layout.wide || !m.inReader) {
			return m.theme.dim.Render(m.order())
		}
	case *picker:
		return m.look.position(o.at, len(o.choices))
	case *problemList:
		return m.look.position(o.at, len(o.choices))
	}
	return ""
}

// position tells where in the text the reader is.
func (m *root) position(r reading) drawn {
	if m.overlay == nil && m.sideShown() {
		return plain(m.sideNote())
	}
	if m.overlay != nil || r.page == nil || !m.inReader && !m.layout.wide {
		return ""
	}
	t := m.look.text.Reading
	here := plain(t.Position(r.percent()))
	switch {
	case r.lines() <= r.height:
		here = ""
	case r.top == 0:
		here = plain(t.Top)
	case r.top+r.height >= r.lines():
		here = plain(t.End)
	}
	if f := &m.finding; m.inReader && f.words && f.page == r.page && len(f.matches) > 0 {
		here = join(filled(plain(t.Match(f.at+1, len(f.matches))), here), " · ")
	}
	// The end of the path tells more than the heading's, and the heading more than
	// the path.
	room := m.layout.reader.w - 6 - cells(here) - 3
	heading := cut(r.heading(), max(room, 0))
	path := ""
	if room -= cells(heading) + 3; room >= 16 || heading == "" {
		path = cutLeft(r.doc.Path, room)
	}
	return join(filled(m.theme.dim.Render(path), m.theme.dim.Render(heading), here), m.theme.dim.Render(" · "))
}

// filled leaves out the parts that are empty.
func filled(parts ...drawn) []drawn {
	return slices.DeleteFunc(parts, func(part drawn) bool { return part == "" })
}

// listHead is the lines above the list: the search field, the tabs and, where
// there is room, a blank one.
func (m *root) listHead() int {
	if m.layout.height >= airyHeight {
		return 3
	}
	return 2
}

// listLines draws the search field and the visible postings.
func (m *root) listLines() []drawn {
	l := m.layout.list
	lines := []drawn{m.searchLine(), m.tabs()}
	for len(lines) < m.listHead() {
		lines = append(lines, "")
	}
	if m.list.hits.Len() == 0 {
		for _, line := range m.emptyText() {
			for _, part := range wrap(line, l.w-4) {
				lines = append(lines, "  "+m.look.keyed(part, m.theme.dim))
			}
			lines = append(lines, "")
		}
		return lines
	}
	var row []drawn
	for _, line := range m.list.lines() {
		if line.heading {
			part, _ := m.list.part(line.hit)
			lines = append(lines, m.look.heading(part.status))
			continue
		}
		if line.line == 0 {
			row = m.look.row(m.list.posting(line.hit), m.list.hit(line.hit), m.rowState(line.hit), l.w, m.list.row)
		}
		lines = append(lines, row[line.line])
	}
	return lines
}

// rowState is what there is to know of a hit besides itself.
func (m *root) rowState(at int) rowState {
	p := m.list.posting(at)
	state := rowState{
		selected: at == m.list.at, focused: !m.inReader,
		bookmarked: m.marks.bookmarked[p.Key], seen: m.marks.seen[p.Key], problems: m.problems.keys[p.Key],
		sign:     m.list.mixed(),
		compared: m.comparedAs(p.Key),
	}
	if m.list.dated && !p.Modified().IsZero() {
		state.date = p.Modified().Format(time.DateOnly)
	}
	for _, near := range []int{at - 1, at + 1} {
		if near >= 0 && near < m.list.hits.Len() {
			state.near = append(state.near, m.list.posting(near).Best(m.look.lang).Title)
		}
	}
	return state
}

// prompt is the columns before what is typed in a field: " / ".
const prompt = 3

// searchLine draws the query, and beside it which posting is selected.
func (m *root) searchLine() drawn {
	t := m.look.text.Screen
	if m.search.typing { // what is typed has the whole line
		return fit(" "+m.theme.accent.Render("/")+" "+trim(plain(m.search.input.View())), m.layout.list.w)
	}
	mark := m.theme.dim
	if m.search.input.Value() != "" {
		mark = m.theme.accent
	}
	query := plain(m.search.input.Value())
	if query == "" {
		query = m.theme.dim.Render(t.Search)
	}
	return spread(" "+mark.Render("/")+" "+query, "  "+m.listPosition()+" ", m.layout.list.w)
}

// emptyText says why the list is empty and what to do.
func (m *root) emptyText() []string {
	t := m.look.text.Screen
	switch {
	case m.loading.err != nil:
		return []string{t.LoadFailed(m.opt.explain(m.loading.err, m.look.lang))}
	case !m.loading.done:
		return []string{t.Loading(m.loading.read, m.loading.total)}
	case len(m.corpus.Postings) == 0:
		return []string{t.EmptyCorpus(len(m.corpus.Skipped))}
	case m.search.input.Value() != "":
		if strings.TrimSpace(m.search.input.Value()) == search.BookmarkFilter(m.look.lang) && m.list.counts[model.AnyStatus] == 0 {
			return []string{t.NoBookmarks(m.keys.Bookmarks.name(), m.keys.Bookmark.name())}
		}
		lines := []string{t.NoMatch(m.search.input.Value(), m.keys.Back.name())}
		if n := m.list.counts[model.AnyStatus]; n > 0 {
			lines = append(lines, t.NoMatchHere(n, m.filter, m.keys.NextTab.name()))
		}
		return lines
	}
	return []string{t.NoPostings(m.filter, len(m.corpus.Postings), m.keys.NextTab.name())}
}

// readerLines draws the visible part of the posting.
func (m *root) readerLines(r reading) []drawn {
	t := m.look.text.Reading
	if r.doc == nil {
		return []drawn{"", "  " + m.theme.dim.Render(t.Nothing)}
	}
	margin := spaces(m.layout.text.x - m.layout.reader.x)
	var lines []drawn
	for i := range m.layout.reader.h {
		line, ok := r.line(r.top + i)
		if !ok {
			if note := m.bodyNote(r); note != "" && i == r.lines()-r.top {
				lines = append(lines, margin+m.theme.dim.Render(note))
			}
			break
		}
		if n := r.top + i - len(r.head); n >= 0 {
			line = m.finding.highlight(m.look, r.page, line, n)
		}
		lines = append(lines, margin+line)
	}
	return lines
}

// bodyNote stands where a posting's text should be and is not.
func (m *root) bodyNote(r reading) string {
	t := m.look.text.Reading
	switch {
	case r.err != nil:
		return t.RenderFailed(r.err.Error())
	case r.page == nil:
		return t.Rendering
	case strings.TrimSpace(r.doc.Body) == "":
		return t.NoText
	}
	return ""
}

// cursor stands in the field that is typed in, or else at the selected posting
// or the first line that is read, where screen readers and magnifiers look for
// it.
func (m *root) cursor() *tea.Cursor {
	at := func(x, y int) *tea.Cursor {
		c := tea.NewCursor(x, y)
		c.Shape, c.Blink = tea.CursorBar, false
		return c
	}
	switch {
	case m.overlay != nil:
		if l, ok := m.overlay.(*problemList); ok && l.typing {
			return at(prompt+1+l.input.Cursor().X, m.layout.list.y+min(1, l.layout(m.layout.list.h).head-1))
		}
		return nil
	case m.search.typing:
		return at(m.layout.list.x+prompt+m.search.input.Cursor().X, m.layout.list.y)
	case m.finding.typing:
		return at(prompt+m.finding.input.Cursor().X, m.layout.height-1)
	case m.inReader:
		return at(m.layout.text.x-1, m.layout.reader.y)
	case m.list.hits.Len() > 0:
		line := slices.Index(m.list.lines(), listLine{hit: m.list.at})
		return at(m.layout.list.x, m.layout.list.y+m.listHead()+line)
	}
	return nil
}
