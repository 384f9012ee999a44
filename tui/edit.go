package tui

import (
	"path"

	tea "charm.land/bubbletea/v2"
)

// editedMsg reports that the editor has exited.
type editedMsg struct {
	file string
	err  error
}

// edit opens the current document in the user's editor, at the section on the
// screen.
func (m *root) edit() tea.Cmd {
	if file, line, ok := m.pane().EditPlace(); ok {
		return m.editAt(file, line)
	}
	return nil
}

// editAt opens a file of the corpus in the user's editor.
func (m *root) editAt(file string, line int) tea.Cmd {
	t := m.look.Text.Actions
	if m.opt.Edit == nil {
		m.say(t.NotEditable)
		return nil
	}
	editor, err := m.opt.Edit(file, line)
	if err != nil {
		m.say(t.EditFailed(path.Base(file), m.opt.explain(err, m.look.Lang)))
		return nil
	}
	return m.exec(editor, func(err error) tea.Msg { return editedMsg{file, err} })
}

// edited reloads the corpus after editing.
func (m *root) edited(msg editedMsg) tea.Cmd {
	if msg.err != nil {
		m.say(m.look.Text.Actions.EditFailed(path.Base(msg.file), m.opt.explain(msg.err, m.look.Lang)))
	}
	return m.reload()
}
