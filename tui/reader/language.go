package reader

import "postings/model"

// ToggleText switches the current text to the other language, and all texts
// read later. It returns a message if the posting is not available in that
// language.
func (p Pane) ToggleText() string {
	r := p.Reading()
	if r.Doc == nil || !p.Focused && !p.Room.Wide {
		return ""
	}
	to := r.Doc.Lang.Other()
	if r.Posting.In(to) == nil {
		return p.Look.Text.Reading.Untranslated(to)
	}
	p.ReadAsOthers()
	p.otherText = to != p.Look.Lang
	return ""
}

// TextLang returns the language in which texts are read.
func (p Pane) TextLang() model.Lang {
	if p.otherText {
		return p.Look.Lang.Other()
	}
	return p.Look.Lang
}

// ReadAsOthers reads the posting in the same language as all others.
func (p Pane) ReadAsOthers() {
	p.Spot = p.Here()
	p.Spot.other = false
}
