package check

import (
	"cmp"
	"slices"
	"strings"

	"postings/model"
)

const (
	// TranslationMissing: the posting exists in one language only. A document
	// without a translationKey may be translated all the same, so it is only
	// reported if KeyMissing is disabled.
	TranslationMissing model.Rule = "translation-missing"
	// KeyDiffers: the posting exists in one language only, and another posting
	// seems to be its translation under a different key.
	KeyDiffers model.Rule = "key-differs"
	// StatusDiffers: the posting is open in one language only.
	StatusDiffers model.Rule = "status-differs"
	// ReferenceDiffers: only one language has a leverId.
	ReferenceDiffers model.Rule = "reference-differs"
	// DuplicateCopy and DuplicateConflict: another document has the same key and
	// language, and the same text or a different one.
	DuplicateCopy     model.Rule = "duplicate-copy"
	DuplicateConflict model.Rule = "duplicate-conflict"
	// ReferenceShared: another posting has the same leverId.
	ReferenceShared model.Rule = "reference-shared"
)

var pairRules = family{
	rules: []Info{
		{TranslationMissing, model.Warning, model.Detail{Lang: model.French}},
		{KeyDiffers, model.Warning, model.Detail{Key: "senior-developer", Path: developer}},
		{StatusDiffers, model.Error, model.Detail{Lang: model.French, Path: "fr/positions/developpeur.md"}},
		{ReferenceDiffers, model.Warning, model.Detail{Path: developer}},
		{DuplicateCopy, model.Warning, model.Detail{Path: developer}},
		{DuplicateConflict, model.Warning, model.Detail{Path: developer}},
		{ReferenceShared, model.Warning, model.Detail{Text: "080ec29e-210e-4cfc-8403-b78b647d93e2", Key: "senior-developer"}},
	},
	posting: []func(*posting){missingTranslation, differingStatus, differingReferences, duplicates},
	corpus:  []func(*model.Corpus) []model.Finding{sharedReferences},
}

// posting is the posting being checked.
type posting struct {
	*model.Posting
	*checker
	// twin is the posting that this one seems to be a translation of under a
	// different key, or nil.
	twin      *model.Posting
	documents [2][]*subject // the variants by language, the preferred one first
}

// writtenIn returns the languages of a site: those in its profile or, by
// default, both if any posting is translated.
func writtenIn(c *model.Corpus) (written [2]bool) {
	for _, l := range c.Site.Languages {
		written[l] = true
	}
	if len(c.Site.Languages) == 0 {
		for _, p := range c.Postings {
			if p.Translated() {
				return [2]bool{true, true}
			}
		}
	}
	return written
}

// translated is two documents that are translations of each other.
type translated struct{ en, fr *subject }

// translations pairs the documents that are translations of each other. Of
// several variants, other than copies, it pairs those with the same status and
// the most similar structure, and each remaining one with the most similar
// document.
func (p *posting) translations() []translated {
	var candidates []translated
	for i, en := range distinct(p.documents[model.English]) {
		for j, fr := range distinct(p.documents[model.French]) {
			if i == 0 || j == 0 || max(i-j, j-i) <= maxShift {
				candidates = append(candidates, translated{en, fr})
			}
		}
	}
	slices.SortStableFunc(candidates, func(a, b translated) int { return cmp.Compare(distance(a.en, a.fr), distance(b.en, b.fr)) })
	var found []translated
	taken := map[*subject]bool{}
	for _, both := range []bool{true, false} {
		for _, c := range candidates {
			if taken[c.en] && taken[c.fr] || both && (taken[c.en] || taken[c.fr]) {
				continue
			}
			taken[c.en], taken[c.fr] = true, true
			found = append(found, c)
		}
	}
	return found
}

// maxShift is how far apart in their order variants may be to be compared with
// each other. All are compared with the preferred one.
const maxShift = 16

// distance returns how different two documents are, first by status and then by
// structure.
func distance(en, fr *subject) int {
	a, b := en.outline, fr.outline
	distance := 0
	for _, counts := range [][2]int{{len(a.Headings), len(b.Headings)}, {len(a.ListItems), len(b.ListItems)}, {len(a.Links), len(b.Links)}} {
		distance += max(counts[0]-counts[1], counts[1]-counts[0])
	}
	if en.Status != fr.Status {
		distance += 1 << 20
	}
	return distance
}

// distinct returns the documents that could be parsed, without copies.
func distinct(variants []*subject) []*subject {
	var kept []*subject
	seen := map[string]bool{}
	for _, s := range variants {
		if body := strings.TrimSpace(s.Body); !seen[body] && !s.outline.TooComplex {
			seen[body] = true
			kept = append(kept, s)
		}
	}
	return kept
}

// both returns the preferred documents, and reports whether there is one in
// each language.
func (p *posting) both() (en, fr *subject, ok bool) {
	if !p.Translated() {
		return nil, nil, false
	}
	return p.documents[model.English][0], p.documents[model.French][0], true
}

// missingTranslation reports postings in one language only. It does not report
// documents without a key, which may well be translated and are reported by
// KeyMissing. If two postings seem to be one, it reports only the French one,
// which is usually the translation.
func missingTranslation(p *posting) {
	if p.IsPage() {
		return
	}
	for _, l := range model.Langs() {
		if len(p.documents[l]) > 0 {
			continue
		}
		d := p.documents[l.Other()][0]
		line := d.FieldLine("translationKey")
		switch {
		case p.twin != nil && l == model.English:
			other := p.twin.In(l)
			d.report(KeyDiffers, line, 0, model.Detail{Key: other.Key(), Path: other.Path})
		case p.twin == nil && p.written[l] && (d.TranslationKey != "" || p.severities[KeyMissing] == model.Off):
			d.report(TranslationMissing, line, 0, model.Detail{Lang: l})
		}
	}
}

// differingStatus reports postings that are open in one language only.
func differingStatus(p *posting) {
	open, closed, ok := p.both()
	if !ok || open.Status == closed.Status || p.IsPage() {
		return
	}
	if closed.Status == model.Open {
		open, closed = closed, open
	}
	closed.report(StatusDiffers, closed.FieldLine("linkHidden", "archived"), 0, model.Detail{Lang: open.Lang, Path: open.Path})
}

// differingReferences reports postings with a leverId in one language only.
func differingReferences(p *posting) {
	with, without, ok := p.both()
	if !ok || p.IsPage() || (with.Reference == "") == (without.Reference == "") {
		return
	}
	if with.Reference == "" {
		with, without = without, with
	}
	without.report(ReferenceDiffers, without.FieldLine("leverId"), 0, model.Detail{Path: with.Path})
}

// duplicates reports documents with the same key and language: copies, which
// the site keeps for old addresses, and those with a different text, of which
// only one can be intended.
func duplicates(p *posting) {
	for _, variants := range p.documents {
		for _, d := range variants[min(1, len(variants)):] {
			rule := DuplicateConflict
			if strings.TrimSpace(d.Body) == strings.TrimSpace(variants[0].Body) {
				rule = DuplicateCopy
			}
			d.report(rule, d.FieldLine("translationKey"), 0, model.Detail{Path: variants[0].Path})
		}
	}
}

// sharedReferences reports references that several postings share.
func sharedReferences(c *model.Corpus) []model.Finding {
	first := map[string]*model.Document{}
	var found []model.Finding
	for _, d := range c.All() {
		if !d.HasValidReference() {
			continue
		}
		reference := strings.ToLower(d.Reference)
		other, known := first[reference]
		switch {
		case !known:
			first[reference] = d
		case other.Key() != d.Key():
			found = append(found, finding(ReferenceShared, d, d.FieldLine("leverId"), 0, model.Detail{Text: d.Reference, Key: other.Key()}))
		}
	}
	return found
}
