package tui

import (
	"cmp"
	"path"
	"strings"

	"postings/model"
	"postings/tui/draw"
)

// header shows the name of the corpus, the progress of loading it, its number
// of errors, and the current language.
func (m *root) header() draw.Text {
	t := m.look.Text.Screen
	name := cmp.Or(m.opt.Name, t.Samples)
	var facts []draw.Text
	if m.loading.active() {
		facts = append(facts, draw.Plain(t.Loading(m.loading.read, m.loading.total)))
	}
	if m.readingHistory.active() && m.historyPercent > 0 && m.layout.width >= 60 {
		facts = append(facts, m.theme.Dim.Render(m.look.Text.History.Reading(m.historyPercent)))
	}
	if n := m.errors(); n > 0 && m.layout.width >= 60 {
		facts = append(facts, m.theme.Failure.Render(t.Errors(n)))
	}
	if n := len(m.corpus.Omissions); n > 0 && m.layout.width >= 100 {
		facts = append(facts, m.theme.Dim.Render(t.Omitted(n)))
	}
	title := "Postings"
	if m.opt.Pages {
		title = t.Pages
	}
	left := " " + m.theme.Strong.Render(title)
	gap := draw.Spaces(3)
	if m.layout.width < 60 {
		gap = " "
	}
	if site := &m.corpus.Site; site.Reason == model.BySite && m.layout.width >= 60 {
		facts = append(facts, m.theme.Dim.Render(path.Base(strings.ReplaceAll(site.File, `\`, "/"))))
	}
	right := " " + draw.Join(facts, m.theme.Dim.Render(" · ")) + gap + m.languages() + " "
	// A few letters of a path would be meaningless.
	room := m.layout.width - draw.Cells(left) - draw.Cells(right) - len(" · ") - 2
	switch {
	case m.opt.Name == "" && draw.Cells(name) > room:
		// Nobody should take the samples for their own postings.
		left, right = " "+m.theme.Strong.Render(strings.ToUpper(name[:1])+name[1:]), m.languages()+" "
	case room >= 8:
		left += m.theme.Dim.Render(" · " + draw.CutLeft(name, room))
	}
	return draw.Justify(left, right, m.layout.width)
}

// languages draws EN | FR with the current one highlighted.
func (m *root) languages() draw.Text {
	var parts []draw.Text
	for _, l := range model.Langs() {
		code := " " + strings.ToUpper(l.String()) + " "
		style := m.theme.Dim
		if l == m.look.Lang {
			style = m.theme.Badge
		}
		parts = append(parts, style.Render(code))
	}
	return draw.Join(parts, m.theme.Rule.Render("|"))
}
