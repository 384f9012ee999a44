package reader

import "postings/model"

// ToggleText switches the text that is on the screen to the other language, and
// those that are read after it. Where that is not possible it says why.
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

// TextLang is the language that texts are read in.
func (p Pane) TextLang() model.Lang {
	if p.otherText {
		return p.Look.Lang.Other()
	}
	return p.Look.Lang
}

// ReadAsOthers reads the posting in the language that all are read in.
func (p Pane) ReadAsOthers() {
	p.Spot = p.Here()
	p.Spot.other = false
}
