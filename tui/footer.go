package tui

import (
	"cmp"

	"postings/model"
	"postings/tui/draw"
	"postings/tui/keymap"
	"postings/tui/markdown"
	"postings/tui/reader"
)

// footer draws the hints for the keys that are useful now.
func (m *root) footer() draw.Text {
	keys, always := m.offered()
	var line, end draw.Text
	if m.inText() {
		line, end = m.pane().FindLine()
	}
	return draw.Justify(line+m.hints(keys), end+m.hints(always), m.layout.width)
}

// keyAt returns the key whose hint covers a column.
func (m *root) keyAt(x int) (keymap.Binding, bool) {
	keys, always := m.offered()
	for _, side := range []struct {
		from int
		keys []keymap.Binding
	}{{0, keys}, {m.layout.width - draw.Cells(m.hints(always)), always}} {
		at := side.from
		for _, b := range side.keys {
			from := at
			if at += draw.Cells(m.hint(b)); x >= from && x < at {
				return b, true
			}
		}
	}
	return keymap.Binding{}, false
}

// offered returns the keys shown in the footer: those on the left, as far as
// they fit, and those on the right, which are always shown.
func (m *root) offered() (keys, always []keymap.Binding) {
	k := m.keys
	always = []keymap.Binding{k.Help, k.Quit}
	if p := m.pane().Posting; p != nil && !p.Translated() {
		k.Side, k.TextLanguage = keymap.Binding{}, keymap.Binding{}
	}
	if m.layout.width < reader.MinSide {
		k.Side = keymap.Binding{}
	}
	if m.reach(-1) == m.list.At() {
		k.PreviousPosting = keymap.Binding{}
	}
	if m.reach(1) == m.list.At() {
		k.NextPosting = keymap.Binding{}
	}
	switch {
	case m.overlay != nil:
		keys, always = m.overlay.hints(m), []keymap.Binding{k.Back}
	case m.search.input.Focused():
		accept := k.Accept
		if m.search.chosen && m.list.Len() > 0 {
			accept = accept.As(m.look.Text.Keys.Open.Short)
		}
		keys, always = append(m.tabHint(), m.moving(m.list.Len() > 1)...), []keymap.Binding{accept, k.Back}
	case m.inText() && m.reader.Typing():
		keys, always = nil, []keymap.Binding{k.Back}
	case m.inText():
		always = []keymap.Binding{k.Back}
		if m.reader.MatchCount() > 1 {
			always = []keymap.Binding{k.NextMatch, k.PreviousMatch, k.Back}
		}
	case m.pane().SideShown() && m.inReader:
		keys = m.sideHints(k)
	case m.inReader:
		if page := m.pane().Reading().Page; page != nil && len(page.Headings) == 0 {
			k.Contents = keymap.Binding{}
		}
		keys = append(append([]keymap.Binding{k.Back, k.Search}, m.hitHints()...), k.Language, k.Side, k.Contents, k.TextLanguage, k.NextPosting, k.Links, k.Copy, k.Bookmark, m.compareKey(), k.Details, k.Edit, k.Problems)
	case m.list.Len() == 0:
		keys = append(m.tabHint(), k.Search, k.Language, k.Bookmarks, k.Problems, k.Reload)
		if m.search.input.Value() != "" {
			keys = append([]keymap.Binding{k.Back}, keys...)
		}
	default:
		keys = append([]keymap.Binding{k.Open, k.Search}, m.tabHint()...)
		keys = append(keys, k.Language, k.Bookmark, k.Bookmarks, m.compareKey(), k.Problems, k.Side, k.Copy, k.Links, k.Sort, k.Details, k.Edit)
	}
	room := m.layout.width - draw.Cells(m.hints(always))
	for i, b := range keys {
		if room -= draw.Cells(m.hint(b)); room < 0 {
			return keys[:i], always
		}
	}
	return keys, always
}

// moving returns the keys that move by a row, if there is anywhere to move.
func (m *root) moving(somewhere bool) []keymap.Binding {
	if !somewhere {
		return nil
	}
	return []keymap.Binding{m.keys.Up, m.keys.Down}
}

// inText reports whether a search in the text is in progress.
func (m *root) inText() bool {
	return m.overlay == nil && m.inReader && m.reader.Seeking()
}

// tabHint returns the key for the next tab, or for completing a filter, if it
// does anything.
func (m *root) tabHint() []keymap.Binding {
	if m.search.input.Focused() && len(m.completions()) > 0 {
		return []keymap.Binding{m.keys.NextTab.As(m.look.Text.Keys.CompleteIt)}
	}
	for f := range model.AnyStatus + 1 {
		if f != m.list.Filter && m.list.Count(f) > 0 && !m.statusAsked() {
			return []keymap.Binding{m.keys.NextTab}
		}
	}
	return nil
}

// hitHints returns the keys for the matches of the query and for variants, if
// there are any.
func (m *root) hitHints() []keymap.Binding {
	var keys []keymap.Binding
	if m.reader.Hits() > 1 {
		keys = append(keys, m.keys.NextMatch, m.keys.PreviousMatch)
	}
	if p := m.pane(); len(p.Posting.Variants(p.Doc().Lang)) > 1 {
		keys = append(keys, m.keys.Variant)
	}
	return keys
}

// hint draws a key and what it does.
func (m *root) hint(b keymap.Binding) draw.Text {
	if b.Name() == "" { // its keys were bound to another action
		return ""
	}
	return " " + m.theme.Accent.Render(b.Name()) + " " + m.theme.Dim.Render(b.Help().Desc) + " "
}

// hints draws several keys.
func (m *root) hints(keys []keymap.Binding) (line draw.Text) {
	for _, b := range keys {
		line += m.hint(b)
	}
	return line
}

// notify shows a message in place of the rule above the footer until the next key
// press. It never disappears by itself, so that nobody has to read fast.
func (m *root) notify(text string) { m.notice = text }

// message draws the message above the footer. It replaces the rule there or, if
// it takes several lines, is below a rule and covers the last lines of the
// panes.
func (m *root) message() []draw.Text {
	note := cmp.Or(m.notice, m.filterNote())
	if note == "" {
		return nil
	}
	parts := markdown.Wrap(note, m.layout.width-2)
	var lines []draw.Text
	if len(parts) > 1 {
		lines = []draw.Text{m.theme.Rule.Render(string(m.line('┴')))}
	}
	for _, part := range parts[:min(len(parts), m.layout.body.h-1)] {
		lines = append(lines, draw.Fit(" "+m.look.Keyed(part, m.theme.Plain), m.layout.width))
	}
	return lines
}
