package draw

import "charm.land/bubbles/v2/textinput"

// MaxQuery is the maximum length of a query.
const MaxQuery = 200

// NewInput returns an empty input field for a query, drawn in the terminal's
// default colours and with its own cursor.
func NewInput() textinput.Model {
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
	return input
}
