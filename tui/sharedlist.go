package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"postings/model"
	"postings/model/changes"
	"postings/model/check"
	"postings/tui/draw"
	"postings/tui/keymap"
)

// sharedList is the overlay that lists the paragraphs shared by postings, with
// all locations of each wording. It is opened from the list of problems.
type sharedList struct {
	*picker
	places []sharedPlace
}

// sharedPlace is the location of a wording of a paragraph, with the description
// of the paragraph and its most common wording.
type sharedPlace struct {
	check.Occurrence
	passage     string
	usual, text string
	postings    int
}

// sharedMsg delivers the paragraphs that the postings of a corpus share.
type sharedMsg struct {
	id       int
	corpus   *model.Corpus
	passages []check.Passage
	open     bool
}

// openShared returns the command that finds shared paragraphs.
func (m *root) openShared() tea.Cmd {
	c := m.corpus
	_, id := m.opening.start(m.ctx)
	m.notify(m.look.Text.Reading.Checking)
	return func() tea.Msg {
		passages, open := check.Shared(c)
		return sharedMsg{id, c, passages, open}
	}
}

// shownShared lists the shared paragraphs, unless the user has cancelled that.
func (m *root) shownShared(msg sharedMsg) tea.Cmd {
	switch {
	case !m.opens(msg.id):
		return nil
	case msg.corpus != m.corpus:
		return m.openShared()
	}
	m.returnTo.list.shared = true
	t := m.look.Text.Shared
	l := &sharedList{}
	var choices []choice
	for _, p := range msg.passages {
		for i, w := range p.Wordings {
			for _, o := range w.Places {
				sign := draw.Spaces(1)
				if i > 0 {
					sign = m.theme.Warn.Render("≠")
				}
				l.places = append(l.places, sharedPlace{o, t.Passage(p.Lang, p.Postings, len(p.Wordings)), p.Wordings[0].Text, w.Text, len(w.Places)})
				choices = append(choices, choice{
					text: o.Document.Path, sign: sign, detail: m.theme.Dim.Render(fmt.Sprintf(":%d", o.Line)), indent: 1,
					group: p.Wordings[0].Text, now: o.Document.Key() == m.list.Key(),
				})
			}
		}
	}
	title := t.Closed
	if msg.open {
		title = t.Open
	}
	l.picker = newPicker(title, m.look.Text.Keys.GoThere, t.None, choices, func(m *root, i int) tea.Cmd {
		o := l.places[i]
		return m.showProblem(model.Finding{Path: o.Document.Path, Line: o.Line, Key: o.Document.Key()})
	})
	l.whole, l.cut = true, draw.Cut[string]
	l.note = func(i int) string { return l.places[i].describe(m.look) }
	m.show(l)
	return nil
}

// describe describes a wording: the number of postings that use it, and its text,
// with the differences from the most common one in brackets.
func (p sharedPlace) describe(k draw.Look) string {
	t := k.Text.Shared
	if p.text == p.usual {
		return p.passage + "\n" + t.Usual(p.postings) + "\n" + p.text
	}
	plain := func(text string) string { return text }
	return p.passage + "\n" + t.Other(p.postings) + "\n" + changes.Mark(p.usual, p.text, plain,
		func(text string) string { return "[-" + text + "-]" }, func(text string) string { return "{+" + text + "+}" }) + "\n" + t.Legend
}

func (l *sharedList) key(m *root, msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case keymap.Is(msg, m.keys.Back), keymap.Is(msg, m.keys.Quit), keymap.Is(msg, m.keys.Compare):
		m.returnTo.list.shared = false
		m.listProblems()
		return nil
	}
	return l.picker.key(m, msg)
}
