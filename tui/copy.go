package tui

import (
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
)

// openCopy lists the parts of the posting that can be copied.
func (m *root) openCopy() tea.Cmd {
	r := m.pane().Reading()
	d := r.Doc
	if d == nil {
		return nil
	}
	t := m.look.Text.Actions
	items := []link{
		// Whatever tells others where to find the posting comes first.
		{t.CopyAddress, d.Address()}, {t.CopyPath, d.Path}, {t.CopyTitle, d.Title},
		{t.ApplyAddress, strings.TrimPrefix(r.Apply, "mailto:")}, {t.CopyReference, d.Reference},
	}
	var choices []choice
	var texts []string
	for _, item := range items {
		if item.address != "" {
			choices = append(choices, choice{text: item.text, detail: m.theme.Dim.Render(item.address)})
			texts = append(texts, item.address)
		}
	}
	choices = append(choices, choice{text: t.CopyMarkdown})
	texts = append(texts, d.Body)
	if section, _ := r.Source(); section != "" && section != d.Body {
		choices = append(choices, choice{text: t.CopySection, detail: m.theme.Dim.Render(r.Heading())})
		texts = append(texts, section)
	}
	p := newPicker(t.Copy, m.look.Text.Keys.CopyIt, "", choices, func(m *root, i int) tea.Cmd {
		m.say(t.Copied(choices[i].text, utf8.RuneCountInString(texts[i])))
		return tea.SetClipboard(texts[i])
	})
	if m.layout.height >= airyHeight { // a row has no space for an entire address
		p.noteRows = 4
		p.note = func(i int) string {
			text, _, _ := strings.Cut(strings.TrimSpace(texts[i]), "\n")
			return text
		}
	}
	m.show(p)
	return nil
}
