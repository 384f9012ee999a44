package tui

import "postings/model"

// say shows a message in place of the rule above the footer until the next key
// press. It never disappears by itself, so that nobody has to read fast.
func (m *root) say(text string) { m.notice = text }

// explain describes an error in a language.
func (o Options) explain(err error, l model.Lang) string {
	if o.Explain == nil {
		return err.Error()
	}
	return o.Explain(err, l)
}
