package tui

import (
	tea "charm.land/bubbletea/v2"
)

// editedMsg tells that the editor has ended.
type editedMsg struct {
	file string
	err  error
}

// edit opens the document that is read in the user's editor, at the section
// that is on the screen.
func (m *root) edit() tea.Cmd {
	r := m.reading()
	d := r.doc
	if d == nil {
		return nil
	}
	t := m.look.text.Actions
	if m.opt.Edit == nil {
		m.say(t.NotEditable)
		return nil
	}
	editor, err := m.opt.Edit(d, r.sourceLine())
	if err != nil {
		m.say(t.EditFailed(d.Path, m.opt.explain(err, m.look.lang)))
		return nil
	}
	return m.exec(editor, func(err error) tea.Msg { return editedMsg{d.Path, err} })
}

// edited reads the corpus again after the editor.
func (m *root) edited(msg editedMsg) tea.Cmd {
	if msg.err != nil {
		m.say(m.look.text.Actions.EditFailed(msg.file, m.opt.explain(msg.err, m.look.lang)))
	}
	return m.reload()
}
