package tui

import (
	"cmp"

	"postings/model"
	"postings/tui/draw"
)

// say shows a message in place of the rule above the footer until the next key
// press. It never disappears by itself, so that nobody has to read fast.
func (m *root) say(text string) { m.notice = text }

// message draws the message above the footer. It replaces the rule there or, if
// it takes several lines, is below a rule and covers the last lines of the
// panes.
func (m *root) message() []draw.Text {
	note := cmp.Or(m.notice, m.filterNote())
	if note == "" {
		return nil
	}
	parts := draw.Wrap(note, m.layout.width-2)
	var lines []draw.Text
	if len(parts) > 1 {
		lines = []draw.Text{m.theme.Rule.Render(string(m.line('┴')))}
	}
	for _, part := range parts[:min(len(parts), m.layout.body.h-1)] {
		lines = append(lines, draw.Fit(" "+m.look.Keyed(part, m.theme.Plain), m.layout.width))
	}
	return lines
}

// explain describes an error in a language.
func (o Options) explain(err error, l model.Lang) string {
	if o.Explain == nil {
		return err.Error()
	}
	return o.Explain(err, l)
}
