// Package changes compares two states of a corpus, posting by posting rather
// than file by file: which postings appeared, went, opened or closed, and which
// words changed in which language. A change in one language only is what
// reviewers look for.
package changes

import (
	"cmp"
	"slices"
	"strings"

	"postings/model"
)

// Kind is something that happened to a posting.
type Kind uint8

// The kinds of changes. A posting can be of several.
const (
	// Appeared and Gone are postings of only one state.
	Appeared Kind = iota
	Gone
	// Split is a posting that has become several, which is how one language
	// ends under another key; Joined is the reverse.
	Split
	Joined
	// Rekeyed is a posting with another translationKey.
	Rekeyed
	// Renamed is one of whose files the path changed.
	Renamed
	// Opened and Closed are changes of status.
	Opened
	Closed
	// Translated is a posting that got a language, and Untranslated one that
	// lost it.
	Translated
	Untranslated
	// Edited has other words in all of its languages, and EditedAlone in one
	// of two.
	Edited
	EditedAlone
	// Adjusted has other front matter, but the same words.
	Adjusted
)

// String returns the kind's name, as data has it.
func (k Kind) String() string {
	return [...]string{
		"appeared", "gone", "split", "joined", "rekeyed", "renamed", "opened", "closed",
		"translated", "untranslated", "edited", "edited-alone", "adjusted",
	}[k]
}

// Change is what happened to a posting: usually From and To are one each. From
// is empty for one that appeared, and To for one that went; a posting that was
// split has several in To.
type Change struct {
	From, To []*model.Posting
	// Documents are the documents that differ.
	Documents []Document
	// Kinds is in the order of their constants.
	Kinds []Kind
}

// Document is a document in both states; Old or New is nil where it is in one
// of them only.
type Document struct {
	Old, New *model.Document
	// Parts are what words changed in, and Fields are the names of the fields
	// that changed beside title and description.
	Parts  []PartChange
	Fields []string
}

// Lang returns the document's language.
func (d Document) Lang() model.Lang { return cmp.Or(d.New, d.Old).Lang }

// Words returns how many words were added and removed.
func (d Document) Words() (added, removed int) {
	for _, p := range d.Parts {
		added += p.Added
		removed += p.Removed
	}
	return added, removed
}

// At returns what changed in the part that holds a line of the new document's file,
// and reports whether anything did.
func (d Document) At(line int) (PartChange, bool) {
	for _, p := range d.Parts {
		if !p.Gone && p.Line <= line && line < p.End {
			return p, true
		}
	}
	return PartChange{}, false
}

// Posting returns the posting as it is now or, where it is gone, as it was.
func (c Change) Posting() *model.Posting {
	if len(c.To) > 0 {
		return c.To[0]
	}
	return c.From[0]
}

// Title returns the title that the posting has in a language or, where it has
// none in it, in the other.
func (c Change) Title(l model.Lang) string {
	for _, p := range slices.Concat(c.To, c.From) {
		if d := p.In(l); d != nil {
			return d.Title
		}
	}
	return c.Posting().Best(l).Title
}

// Is reports whether a change is of a kind.
func (c Change) Is(k Kind) bool { return slices.Contains(c.Kinds, k) }

// NeedsLook reports whether somebody should look at a change, because its
// languages fared differently.
func (c Change) NeedsLook() bool {
	_, alone := c.OpenAlone()
	return alone || c.Is(EditedAlone) || c.Is(Untranslated) || c.Is(Split) || c.Is(Appeared) && !c.To[0].Translated()
}

// OpenAlone returns the one language in which a posting has become open, or has
// stayed open while the other was closed.
func (c Change) OpenAlone() (model.Lang, bool) {
	if len(c.To) == 0 || !c.To[0].Translated() {
		return 0, false
	}
	en, fr := c.To[0].In(model.English), c.To[0].In(model.French)
	if en.Status == fr.Status || !c.statusChanged() {
		return 0, false
	}
	if en.Status == model.Open {
		return model.English, true
	}
	return model.French, true
}

func (c Change) statusChanged() bool {
	return slices.ContainsFunc(c.Documents, func(d Document) bool {
		return d.New != nil && (d.Old == nil || d.Old.Status != d.New.Status)
	})
}

// Compare returns what changed from one state of a corpus to another, in the
// order of the new one's postings; those that are gone come last.
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
