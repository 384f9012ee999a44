package draw

import "charm.land/bubbles/v2/textinput"

// MaxQuery is the longest query that can be typed.
const MaxQuery = 200

// NewInput returns an empty field for a query, drawn in the reader's own colours
// and with the terminal's own cursor.
func NewInput() textinput.Model {
	input := textinput.New()
	input.Prompt = ""
	input.CharLimit = MaxQuery
	input.SetVirtualCursor(false)
	input.SetStyles(textinput.Styles{})
	// In bubbles 2.2.1 this panics with the cursor on the last character.
	input.KeyMap.DeleteWordForward.SetEnabled(false)
	return input
}
