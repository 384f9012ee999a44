// Package changes compares two states of a corpus by posting rather than by
// file: which postings appeared, disappeared, opened or closed, and which words
// changed in which language. Reviewers look for changes in one language only.
package changes

import (
	"cmp"
	"slices"
	"strings"

	"postings/model"
)

// Kind is a kind of change.
type Kind uint8

// The kinds of changes. A change can be of several.
const (
	// Appeared and Gone are for postings that exist in one state only.
	Appeared Kind = iota
	Gone
	// Split is for a posting that became several, as when one language got another
	// key. Joined is the reverse.
	Split
	Joined
	// Rekeyed is for a posting with a new translationKey.
	Rekeyed
	// Renamed is for a posting one of whose files was moved.
	Renamed
	// Opened and Closed are for changes of status.
	Opened
	Closed
	// Translated is for a posting that gained a language, and Untranslated for one
	// that lost one.
	Translated
	Untranslated
	// Edited is for a posting whose text changed in all its languages, and
	// EditedAlone for one whose text changed in one of two.
	Edited
	EditedAlone
	// Adjusted is for a posting whose front matter changed but not its text.
	Adjusted
)

// String returns the name of the kind in data formats.
func (k Kind) String() string {
	return [...]string{
		"appeared", "gone", "split", "joined", "rekeyed", "renamed", "opened", "closed",
		"translated", "untranslated", "edited", "edited-alone", "adjusted",
	}[k]
}

// Change is a change of a posting. Usually From and To have one posting each.
// From is empty for a posting that appeared, and To for one that is gone; a
// posting that was split has several in To.
type Change struct {
	From, To []*model.Posting
	// Documents are the documents that differ.
	Documents []Document
	// Kinds are in the order of the constants.
	Kinds []Kind
}

// Document is a document in both states. Old or New is nil if it exists in one
// of them only.
type Document struct {
	Old, New *model.Document
	// Parts are the parts whose text changed, and Fields the names of the changed
	// fields other than title and description.
	Parts  []PartChange
	Fields []string
}

// Lang returns the document's language.
func (d Document) Lang() model.Lang { return cmp.Or(d.New, d.Old).Lang }

// At returns the change of the part that contains a line of the new file, and
// reports whether there is one.
func (d Document) At(line int) (PartChange, bool) {
	for _, p := range d.Parts {
		if !p.Gone && p.Line <= line && line < p.End {
			return p, true
		}
	}
	return PartChange{}, false
}

// Posting returns the posting in the new state or, if it is gone, in the old
// one.
func (c Change) Posting() *model.Posting {
	if len(c.To) > 0 {
		return c.To[0]
	}
	return c.From[0]
}

// Title returns the title in a language or, failing that, in the other.
func (c Change) Title(l model.Lang) string {
	for _, p := range slices.Concat(c.To, c.From) {
		if d := p.In(l); d != nil {
			return d.Title
		}
	}
	return c.Posting().Best(l).Title
}

// Is reports whether the change is of a kind.
func (c Change) Is(k Kind) bool { return slices.Contains(c.Kinds, k) }

// NeedsLook reports whether someone should review the change, because the
// languages changed differently.
func (c Change) NeedsLook() bool {
	_, alone := c.OpenAlone()
	return alone || c.Is(EditedAlone) || c.Is(Untranslated) || c.Is(Split) || c.Is(Appeared) && !c.To[0].Translated()
}

// Edited returns the languages in which the text changed.
func (c Change) Edited() []model.Lang {
	var edited []model.Lang
	for _, d := range c.Documents {
		if len(d.Parts) > 0 && !slices.Contains(edited, d.Lang()) {
			edited = append(edited, d.Lang())
		}
	}
	return edited
}

// OpenAlone returns the only language in which the posting is now open, whether
// it was opened or the other was closed.
func (c Change) OpenAlone() (model.Lang, bool) {
	if len(c.To) == 0 || !c.To[0].Translated() {
		return 0, false
	}
	en, fr := c.To[0].In(model.English), c.To[0].In(model.French)
	changed := slices.ContainsFunc(c.Documents, func(d Document) bool {
		return d.New != nil && (d.Old == nil || d.Old.Status != d.New.Status)
	})
	if en.Status == fr.Status || !changed {
		return 0, false
	}
	if en.Status == model.Open {
		return model.English, true
	}
	return model.French, true
}

// Compare returns the changes from one state of a corpus to another, in the
// order of the new one's postings. Those that are gone come last.
func Compare(before, after *model.Corpus) []Change {
	documents := match(documents(before), documents(after))
	var changes []Change
	for _, g := range group(before, after, documents) {
		c := Change{From: g.from, To: g.to}
		c.Documents = compareDocuments(c, documents)
		c.Kinds = kinds(c)
		if len(c.Kinds) > 0 {
			changes = append(changes, c)
		}
	}
	return changes
}

// compareDocuments returns the documents of a change that differ.
func compareDocuments(c Change, documents *pairing) []Document {
	var found []Document
	for _, lang := range model.Langs() {
		for _, p := range c.To {
			for _, d := range p.Variants(lang) {
				if one, differs := compareDocument(documents.oldOf[d], d); differs {
					found = append(found, one)
				}
			}
		}
		for _, p := range c.From {
			for _, d := range p.Variants(lang) {
				if documents.newOf[d] == nil {
					found = append(found, Document{Old: d})
				}
			}
		}
	}
	return found
}

func compareDocument(before, after *model.Document) (Document, bool) {
	d := Document{Old: before, New: after}
	if before == nil {
		return d, true
	}
	d.Parts = compareParts(before, after)
	d.Fields = compareFields(before.Fields, after.Fields)
	return d, len(d.Parts)+len(d.Fields) > 0 || before.Path != after.Path || before.Key() != after.Key() || before.Status != after.Status
}

// compareFields returns the names of the fields that differ, without those that
// are compared word by word.
func compareFields(before, after model.Fields) []string {
	var names []string
	differs := func(name string) bool {
		a, b := before.Get(name), after.Get(name)
		return a == nil || b == nil || a.Kind != b.Kind || a.Value != b.Value
	}
	for _, f := range slices.Concat(after, before) {
		name := strings.ToLower(f.Name)
		if name != "title" && name != "description" && !slices.Contains(names, name) && differs(name) {
			names = append(names, name)
		}
	}
	return names
}
