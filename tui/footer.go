package tui

// footer lists the keys that matter now.
func (m *root) footer() drawn {
	if m.overlay == nil && m.inReader && (m.finding.typing || m.finding.active()) {
		return m.findFooter()
	}
	keys, always := m.offered()
	var line, end drawn
	for _, b := range keys {
		line += m.hint(b)
	}
	for _, b := range always {
		end += m.hint(b)
	}
	return spread(line, end, m.layout.width)
}

// keyAt returns the key that the footer names in a column.
func (m *root) keyAt(x int) (binding, bool) {
	keys, always := m.offered()
	at := 0
	for _, b := range keys {
		if at += cells(m.hint(b)); x < at {
			return b, true
		}
	}
	at = m.layout.width
	for _, b := range always {
		at -= cells(m.hint(b))
	}
	for _, b := range always {
		from := at
		if at += cells(m.hint(b)); x >= from && x < at {
			return b, true
		}
	}
	return binding{}, false
}

// offered returns the keys that the footer names, those at its start as far as
// they fit, and those at its end, which always stand there.
func (m *root) offered() (keys, always []binding) {
	k := m.keys
	always = []binding{k.Help, k.Quit}
	side := k.Side
	if m.layout.width < minSide {
		side = binding{}
	}
	switch {
	case m.overlay != nil:
		keys = m.overlay.hints(&k)
		keys, always = keys[:len(keys)-1], keys[len(keys)-1:]
	case m.search.typing:
		keys, always = []binding{k.Up, k.Down, k.NextTab}, []binding{k.Accept, k.Back}
	case m.sideShown():
		keys = m.sideHints(k)
	case m.inReader:
		keys = []binding{k.Back, k.Search, k.Language, side, k.Contents, k.NextPosting, k.Links, k.Copy, k.Edit, k.Bookmark, k.Problems}
	default:
		keys = []binding{k.Open, k.Search, k.NextTab, k.Language, k.Sort, k.Bookmark, k.Bookmarks, k.Problems, side, k.Links, k.Copy, k.Edit}
	}
	room := m.layout.width
	for _, b := range always {
		room -= cells(m.hint(b))
	}
	for i, b := range keys {
		if room -= cells(m.hint(b)); room < 0 {
			return keys[:i], always
		}
	}
	return keys, always
}

// hint draws a key and what it does.
func (m *root) hint(b binding) drawn {
	if b.name() == "" { // its keys were given to something else
		return ""
	}
	return " " + m.theme.accent.Render(b.name()) + " " + m.theme.dim.Render(b.Help().Desc) + " "
}
