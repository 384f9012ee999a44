// Package facts formats what is known about a posting, for the browser, the
// accessible mode and the show command.
package facts

import (
	"slices"
	"strconv"
	"strings"

	"postings/model"
	"postings/tui/i18n"
)

// Name identifies a fact that is not shown everywhere.
type Name uint8

// The names. The zero value is that of all other facts.
const (
	Other Name = iota
	Reference
	Apply
	Contact
	Translation
	File
	Field // of the front matter
)

// Fact is one thing known about a document.
type Fact struct {
	Name         Name
	Label, Value string
}

// Of returns the facts about a document of a posting of a corpus, in language l.
// Apply is the address for applications, or "" if unknown.
func Of(c *model.Corpus, p *model.Posting, d *model.Document, l model.Lang, apply string) []Fact {
	text := i18n.For(l)
	t := text.Reading
	all := []Fact{
		{Other, t.Status, DocumentStatus(text, d)},
		{Other, t.Place, d.Facts.Place},
		{Other, t.Pay, d.Facts.Pay},
		{Other, t.Level, d.Facts.Level},
		{Other, t.Opens, d.Facts.Opens},
		{Other, t.Closes, d.Facts.Closes},
		{Reference, t.Reference, d.Reference},
		{Apply, t.Apply, strings.TrimPrefix(apply, "mailto:")},
		{Contact, t.Contact, d.Facts.Contact},
		{Translation, t.Translation, translation(t, c, p, d, l)},
		{File, t.File, d.Path},
	}
	return slices.DeleteFunc(all, func(f Fact) bool { return f.Value == "" })
}

// More returns what else is known about a document: the address of its page, the
// number of its posting's problems, and the fields of its front matter.
func More(text *i18n.Strings, d *model.Document, problems int) []Fact {
	var all []Fact
	if address := d.Address(); address != "" {
		all = append(all, Fact{Other, text.Actions.PageAddress, address})
	}
	if problems > 0 {
		all = append(all, Fact{Other, text.Reading.Problems, strconv.Itoa(problems)})
	}
	return append(all, fields(d.Fields, "")...)
}

// fields returns the fields of the front matter with their values.
func fields(of model.Fields, before string) []Fact {
	var all []Fact
	for _, f := range of {
		value := f.Value
		if len(f.Items) > 0 {
			value = strings.Join(f.Items, ", ")
		}
		all = append(all, Fact{Field, before + f.Name, value})
		all = append(all, fields(f.Inner, before+f.Name+".")...)
	}
	return all
}

// StatusWord returns the name of a status.
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

// Matches says how many open postings, closed postings and pages match a query,
// given the numbers that pass each status filter.
func Matches(text *i18n.Strings, counts [model.AnyStatus + 1]int) string {
	var all []string
	for status, n := range [...]int{
		model.Closed: counts[model.OnlyClosed], model.Open: counts[model.OnlyOpen],
		model.NoStatus: counts[model.AnyStatus] - counts[model.OnlyOpen] - counts[model.OnlyClosed],
	} {
		if n > 0 {
			all = append(all, text.Screen.Match(n, model.Status(status)))
		}
	}
	return strings.Join(all, " ")
}

// DocumentStatus returns the name of a document's status, or "" for a page,
// which has none.
func DocumentStatus(text *i18n.Strings, d *model.Document) string {
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

// translation returns the title in the other language, or says that there is no
// translation. It returns "" for a document not in language l, about which
// Notice tells the reader.
func translation(t i18n.Reading, c *model.Corpus, p *model.Posting, d *model.Document, l model.Lang) string {
	other := p.In(l.Other())
	switch {
	case d.Lang != l:
		return ""
	case other != nil:
		return other.Title
	case !c.IsBilingual():
		return ""
	}
	return t.NoTranslation[l.Other()]
}

// Notice returns what to tell a reader about a posting that is not available in
// language l. It returns "" if the posting is, or if no posting of the corpus is.
func Notice(c *model.Corpus, p *model.Posting, l model.Lang) string {
	if p.In(l) != nil || !c.IsBilingual() {
		return ""
	}
	return i18n.Of(l, p.IsPage()).Reading.Untranslated[l]
}

// Description returns the description of a document, or "" if the text contains it
// near its start, regardless of line breaks.
func Description(d *model.Document) string {
	const soon = 4 << 10
	oneLine := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	if strings.Contains(oneLine(d.Body[:min(len(d.Body), soon)]), oneLine(d.Description)) {
		return ""
	}
	return d.Description
}
