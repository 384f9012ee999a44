package draw

import (
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
)

// MaxQuery is the maximum length of a query.
const MaxQuery = 200

// Prompt is the width of the prompt of a field: " / ".
const Prompt = 3

// Field is an input field for a query. It has the focus while the user types.
type Field struct{ textinput.Model }

// NewField returns an empty field, drawn in the terminal's default colours and
// with its own cursor.
func NewField() Field {
	input := textinput.New()
	input.Prompt = ""
	input.CharLimit = MaxQuery
	input.SetVirtualCursor(false)
	input.SetStyles(textinput.Styles{})
	// bubbles 2.2.1 panics if this is used with the cursor on the last
	// character.
	input.KeyMap.DeleteWordForward.SetEnabled(false)
	// It would start a program that reads the clipboard of the machine. What the
	// terminal pastes comes as a message.
	input.KeyMap.Paste.SetEnabled(false)
	return Field{input}
}

// Start focuses the field.
func (f *Field) Start() tea.Cmd {
	f.CursorEnd()
	return f.Focus()
}

// Edit handles a key press or a paste, and reports whether it changed the query.
func (f *Field) Edit(msg tea.Msg) (cmd tea.Cmd, changed bool) {
	before := f.Value()
	f.Model, cmd = f.Update(msg)
	return cmd, f.Value() != before
}

// Line draws the prompt and the query.
func (f *Field) Line(k Look) Text {
	return " " + k.Theme.Accent.Render("/") + " " + Trim(Plain(f.View()))
}

// Column returns the column of the cursor in the line.
func (f *Field) Column() int { return Prompt + f.Cursor().X }
