package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"postings/model"
	"postings/model/changes"
	"postings/model/check"
	"postings/tui/draw"
)

// openShared returns the command that finds shared paragraphs.
func (m *root) openShared() tea.Cmd {
	c := m.corpus
	ctx := m.opening.start(m.ctx)
	m.notify(m.look.Text.Reading.Checking)
	return func() tea.Msg {
		passages, open := check.Shared(c)
		return m.opening.result(ctx, func(m *root) tea.Cmd { return m.shownShared(c, passages, open) })
	}
}

// shownShared lists the paragraphs that the postings of a corpus share, with all
// locations of each wording.
func (m *root) shownShared(of *model.Corpus, passages []check.Passage, open bool) tea.Cmd {
	if of != m.corpus {
		return m.openShared()
	}
	m.returnTo.list.shared = true
	t := m.look.Text.Shared
	places := check.SharedPlaces(passages)
	choices := make([]choice, len(places))
	for i, p := range places {
		choices[i] = choice{
			text: p.Document.Path, sign: " ", detail: m.theme.Dim.Render(fmt.Sprintf(":%d", p.Line)), indent: 1,
			group: p.Passage.Wordings[0].Text, now: p.Document.Key() == m.list.Key(),
		}
		if p.Wording > 0 {
			choices[i].sign = m.theme.Warn.Render("≠")
		}
	}
	title := t.Closed
	if open {
		title = t.Open
	}
	l := newPicker(title, m.look.Text.Keys.GoThere, t.None, choices, func(m *root, i int) tea.Cmd {
		o := places[i]
		m.returnTo.list.sharedAt = i
		return m.showProblem(model.Finding{Path: o.Document.Path, Line: o.Line, Key: o.Document.Key()})
	})
	if at := m.returnTo.list.sharedAt; at > 0 && at < len(choices) {
		l.at = at
	}
	l.whole, l.cut, l.closes = true, draw.Cut[string], m.keys.Compare
	l.note = func(i int) string { return describe(places[i], m.look) }
	l.back = func(m *root) tea.Cmd {
		m.returnTo.list.shared = false
		m.listProblems()
		return nil
	}
	m.show(l)
	return nil
}

// describe describes a wording: the number of postings that use it, and its
// text, with the differences from the most common one in brackets.
func describe(p check.SharedPlace, k draw.Look) string {
	t := k.Text.Shared
	w, usual := p.Passage.Wordings[p.Wording], p.Passage.Wordings[0].Text
	about := t.Passage(p.Passage.Lang, p.Passage.Postings, len(p.Passage.Wordings))
	if p.Wording == 0 {
		return about + "\n" + t.Usual(len(w.Places)) + "\n" + w.Text
	}
	plain := func(text string) string { return text }
	return about + "\n" + t.Other(len(w.Places)) + "\n" + changes.Mark(usual, w.Text, plain,
		func(text string) string { return "[-" + text + "-]" }, func(text string) string { return "{+" + text + "+}" }) + "\n" + t.Legend
}
