package tui

import (
	"os/exec"
	"path"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"postings/model/uri"
	"postings/tui/markdown"
)

// links returns the address for applications and the posting's own page, if
// known, and the links of its text.
func (m *root) links() []markdown.Link {
	var all []markdown.Link
	r := m.pane().Reading()
	if r.Apply != "" {
		all = append(all, markdown.Link{Text: m.look.Text.Actions.ApplyAddress, URL: r.Apply})
	}
	if address := r.Doc.Address(); address != "" {
		all = append(all, markdown.Link{Text: m.look.Text.Actions.PageAddress, URL: address})
	}
	return append(all, r.Page.Links...)
}

// openLinks lists what can be opened.
func (m *root) openLinks() tea.Cmd {
	if m.pane().Reading().Page == nil {
		return nil
	}
	t := m.look.Text.Actions
	links := m.links()
	choices := make([]choice, len(links))
	for i, l := range links {
		choices[i] = choice{text: l.Text, detail: m.theme.Dim.Render(l.URL)}
		if l.Text == l.URL {
			choices[i].detail = ""
		}
	}
	p := newPicker(t.Links, m.look.Text.Keys.OpenIt, t.NoLinks, choices, func(m *root, i int) tea.Cmd {
		return m.follow(links[i].URL)
	})
	p.note = func(i int) string { return m.aboutLink(links[i].URL) }
	m.show(p)
	return nil
}

// aboutLink returns an address in full, and its actual host if its appearance
// is deceptive.
func (m *root) aboutLink(address string) string {
	if host := uri.HiddenHost(address); host != "" {
		return address + "\n" + m.look.Text.Actions.LeadsTo(host)
	}
	return address
}

// follow opens an address outside the browser. Postings are untrusted, so it
// refuses any but safe addresses.
func (m *root) follow(address string) tea.Cmd {
	if !uri.IsSafe(address) {
		m.notify(m.look.Text.Actions.UnsafeLink(address))
		return nil
	}
	if m.opt.Open == nil {
		return nil
	}
	m.notify(m.look.Text.Actions.Opened(address))
	ctx, open := m.ctx, m.opt.Open
	return func() tea.Msg {
		program, err := open(ctx, address)
		return applied(func(m *root) tea.Cmd { return m.opened(address, program, err) })
	}
}

// opened runs a program that shows the address on the terminal, if there is one,
// or reports that the address could not be opened.
func (m *root) opened(address string, program *exec.Cmd, err error) tea.Cmd {
	switch {
	case err != nil:
		m.notify(m.look.Text.Actions.OpenFailed(address, m.opt.ErrorText(err, m.look.Lang)))
	case program != nil:
		return m.exec(program, func(m *root, err error) tea.Cmd { return m.opened(address, nil, err) })
	}
	return nil
}

// openCopy lists the parts of the posting that can be copied.
func (m *root) openCopy() tea.Cmd {
	r := m.pane().Reading()
	d := r.Doc
	if d == nil {
		return nil
	}
	t := m.look.Text.Actions
	items := [][2]string{
		// Whatever tells others where to find the posting comes first.
		{t.CopyAddress, d.Address()}, {t.CopyPath, d.Path}, {t.CopyTitle, d.Title},
		{t.ApplyAddress, strings.TrimPrefix(r.Apply, "mailto:")}, {t.CopyReference, d.Reference},
	}
	var choices []choice
	var texts []string
	for _, item := range items {
		if label, text := item[0], item[1]; text != "" {
			choices = append(choices, choice{text: label, detail: m.theme.Dim.Render(text)})
			texts = append(texts, text)
		}
	}
	choices = append(choices, choice{text: t.CopyMarkdown})
	texts = append(texts, d.Body)
	if section, _ := r.Source(); section != "" && section != d.Body {
		choices = append(choices, choice{text: t.CopySection, detail: m.theme.Dim.Render(r.Heading())})
		texts = append(texts, section)
	}
	p := newPicker(t.Copy, m.look.Text.Keys.CopyIt, "", choices, func(m *root, i int) tea.Cmd {
		m.notify(t.Copied(choices[i].text, utf8.RuneCountInString(texts[i])))
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

// edit opens the current document in the user's editor, at the section on the
// screen.
func (m *root) edit() tea.Cmd {
	if d, line := m.pane().EditPlace(); d != nil {
		return m.editAt(d.File, line)
	}
	return nil
}

// editAt opens a file of the corpus in the user's editor.
func (m *root) editAt(file string, line int) tea.Cmd {
	t := m.look.Text.Actions
	if m.opt.Edit == nil {
		m.notify(t.NotEditable)
		return nil
	}
	editor, err := m.opt.Edit(file, line)
	if err != nil {
		m.notify(t.EditFailed(path.Base(file), m.opt.ErrorText(err, m.look.Lang)))
		return nil
	}
	return m.exec(editor, func(m *root, err error) tea.Cmd { return m.edited(file, err) })
}

// edited reloads the corpus after editing.
func (m *root) edited(file string, err error) tea.Cmd {
	if err != nil {
		m.notify(m.look.Text.Actions.EditFailed(path.Base(file), m.opt.ErrorText(err, m.look.Lang)))
	}
	return m.startLoading()
}
