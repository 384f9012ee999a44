package reader

import "postings/model"

// Wanted returns the texts that are on the screen.
func (p Pane) Wanted() []PageKey {
	if !p.SideShown() {
		return []PageKey{p.PageKey(p.Reading().Doc)}
	}
	var keys []PageKey
	for _, d := range p.Pair() {
		if d != nil {
			keys = append(keys, PageKey{Doc: d, Width: p.sideWidth(), Screen: p.Screen})
		}
	}
	return keys
}

// PageKey is the identity of a document's text as it is shown now.
func (p Pane) PageKey(d *model.Document) PageKey {
	return PageKey{Doc: d, Width: p.Room.Text, Screen: p.Screen}
}
