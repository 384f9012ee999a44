// Package facts puts into words what is known of a posting, once for all who
// show it: the browser, the accessible mode and the show command.
package facts

import (
	"slices"
	"strings"

	"postings/model"
	"postings/tui/i18n"
)

// Name says which fact one is, for those who show some in a way of their own.
type Name uint8

// The facts, in the order in which they are shown.
const (
	Status Name = iota
	Place
	Pay
	Level
	Opens
	Closes
	Reference
	Apply
	Contact
	Translation
	File
	Posted
	Changed
	Opened
	Closed
	Gone
	Ahead
)

// Fact is one thing that is known of a document.
type Fact struct {
	Name         Name
	Label, Value string
}

// Of returns what is known of a document of a posting, in the language of the
// reader. Apply is where one applies, "" where that is not known.
func Of(p *model.Posting, d *model.Document, l model.Lang, apply string) []Fact {
	text := i18n.For(l)
	t := text.Reading
	all := []Fact{
		{Status, t.Status, documentStatus(text, d)},
		{Place, t.Place, d.Facts.Place},
		{Pay, t.Pay, d.Facts.Pay},
		{Level, t.Level, d.Facts.Level},
		{Opens, t.Opens, d.Facts.Opens},
		{Closes, t.Closes, d.Facts.Closes},
		{Reference, t.Reference, d.Reference},
		{Apply, t.Apply, strings.TrimPrefix(apply, "mailto:")},
		{Contact, t.Contact, d.Facts.Contact},
		{Translation, t.Translation, translation(t, p, d, l)},
		{File, t.File, d.Path},
	}
	return slices.DeleteFunc(all, func(f Fact) bool { return f.Value == "" })
}

// StatusWord names a status.
func StatusWord(text *i18n.Strings, status model.Status, unlisted bool) string {
	t := text.Screen
	switch {
	case unlisted:
		return t.Unlisted
	case status == model.Open:
		return t.Open
	case status == model.NoStatus:
		return t.Page
	}
	return t.Closed
}

// documentStatus names the status of a document. A page has none to speak of.
func documentStatus(text *i18n.Strings, d *model.Document) string {
	switch {
	case d.IsPage():
		return ""
	case d.Facts.Stage == model.Upcoming:
		return text.Reading.Upcoming
	case d.Facts.Stage == model.Draft:
		return text.Reading.Draft
	}
	return StatusWord(text, d.Status, d.Unlisted)
}

// translation is the title in the other language, or that there is none. Who
// reads the other language already is told so by a notice.
func translation(t i18n.Reading, p *model.Posting, d *model.Document, l model.Lang) string {
	if d.Lang != l {
		return ""
	}
	if other := p.In(l.Other()); other != nil {
		return other.Title
	}
	return t.NoTranslation(l.Other())
}

// Notice returns what a reader should know before reading a document: that it is
// not in the language asked for, because the posting is not. It is "" where there
// is no such thing.
func Notice(p *model.Posting, l model.Lang) string {
	if p.In(l) != nil {
		return ""
	}
	return i18n.Of(l, p.IsPage()).Reading.Untranslated(l)
}

// Repeats reports whether a text begins with a description or soon comes to it,
// however its lines are broken. Such a description need not be shown.
func Repeats(text, description string) bool {
	const soon = 32 << 10
	text = text[:min(len(text), soon)]
	words := strings.Fields(description)
	for len(words) > 0 {
		at := strings.Index(text, words[0])
		if at < 0 {
			return false
		}
		rest, all := text[at:], true
		for _, word := range words {
			if rest, all = strings.CutPrefix(strings.TrimLeft(rest, " \n\t"), word); !all {
				break
			}
		}
		if all {
			return true
		}
		text = text[at+len(words[0]):]
	}
	return false
}
