package tui

// footer lists the keys that matter now; help and quit keep their place when
// not all fit.
func (m *root) footer() drawn {
	if m.notice != "" {
		return fit(m.look.keyed(" "+m.notice, m.theme.plain), m.layout.width)
	}
	if m.overlay == nil && m.inReader && (m.finding.typing || m.finding.active()) {
		return m.findFooter()
	}
	k := m.keys
	var keys []binding
	always := []binding{k.Help, k.Quit}
	switch {
	case m.overlay != nil:
		keys = m.overlay.hints(&k)
		keys, always = keys[:len(keys)-1], keys[len(keys)-1:]
	case m.search.typing:
		keys, always = []binding{k.Up, k.Down}, []binding{k.Accept, k.Back}
	case m.sideShown():
		keys = []binding{k.Back, k.Side, k.NextHeading, k.PreviousHeading, k.NextPosting, k.PreviousPosting, k.Language}
	case m.inReader:
		keys = []binding{k.Back, k.Search, k.Language, k.Side, k.Contents, k.NextPosting, k.Links, k.Copy, k.Edit, k.Bookmark}
	default:
		keys = []binding{k.Open, k.Search, k.Language, k.Filter, k.Sort}
	}
	var line, end drawn
	for _, b := range always {
		end += m.hint(b)
	}
	for _, b := range keys {
		item := m.hint(b)
		if cells(line+item+end) > m.layout.width {
			break
		}
		line += item
	}
	return spread(line, end, m.layout.width)
}

// hint draws a key and what it does.
func (m *root) hint(b binding) drawn {
	if b.name() == "" { // its keys were given to something else
		return ""
	}
	return " " + m.theme.accent.Render(b.name()) + " " + m.theme.dim.Render(b.Help().Desc) + " "
}
