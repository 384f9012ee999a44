package reader

import (
	"slices"

	"postings/model"
)

// Wanted returns the keys of the texts that are on the screen.
func (p Pane) Wanted() []PageKey {
	if !p.SideShown() {
		return []PageKey{p.PageKey(p.Reading().Doc)}
	}
	var keys []PageKey
	for _, d := range p.Pair() {
		if d != nil {
			keys = append(keys, p.sideKey(d))
		}
	}
	return keys
}

// Ready reports whether all texts on the screen have been rendered and searched.
func (p Pane) Ready() bool {
	return p.Posting == nil || !slices.ContainsFunc(p.Wanted(), func(k PageKey) bool { return !p.Pages.has(k) }) && p.foundAll()
}

// PageKey returns the key of a document's text as it is currently shown.
func (p Pane) PageKey(d *model.Document) PageKey {
	since := p.earlier(d)
	return PageKey{Doc: d, Width: p.Room.Text, Screen: p.Screen, Since: since, Removed: p.Removed && since != nil}
}

// sideKey is like PageKey, but for the side-by-side view.
func (p Pane) sideKey(d *model.Document) PageKey {
	key := p.PageKey(d)
	key.Width = p.sideWidth()
	return key
}
