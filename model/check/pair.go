package check

import (
	"cmp"
	"slices"
	"strings"

	"postings/model"
	"postings/model/outline"
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

func pairRules() family {
	return family{
		rules: []Info{
			{TranslationMissing, model.Warning, model.Detail{Lang: model.French}},
			{KeyDiffers, model.Warning, model.Detail{Key: "senior-developer", Path: developer}},
			{StatusDiffers, model.Error, model.Detail{Lang: model.French, Path: "fr/positions/developpeur.md"}},
			{ReferenceDiffers, model.Warning, model.Detail{Path: developer}},
			{DuplicateCopy, model.Warning, model.Detail{Path: developer}},
			{DuplicateConflict, model.Warning, model.Detail{Path: developer}},
			{ReferenceShared, model.Warning, model.Detail{Text: "080ec29e-210e-4cfc-8403-b78b647d93e2", Key: "senior-developer"}},
		},
		posting: []func(*pair){translation, status, referencePolicy, duplicates},
		corpus:  []func(*model.Corpus) []model.Finding{sharedReferences},
	}
}

// pair is a posting whose documents are being compared.
type pair struct {
	*checker
	posting *model.Posting
	// twin is the posting that this one seems to be a translation of under a
	// different key, or nil.
	twin     *model.Posting
	outlines map[*model.Document]outline.Outline
	stated   map[*model.Document]facts
	named    map[*model.Document]map[int]named
	// broken holds the lines of links that are broken by a space.
	broken map[*model.Document][]int
	found  []model.Finding
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

// facts returns the facts stated in a document.
func (p *pair) facts(d *model.Document) facts { return p.stated[d] }

// translations yields the documents that are translations of each other. Of
// several variants, other than copies, it pairs those with the same status and
// the most similar structure, and each remaining one with the most similar
// document.
func (p *pair) translations() func(yield func(en, fr *model.Document) bool) {
	return func(yield func(en, fr *model.Document) bool) {
		en, fr := p.distinct(model.English), p.distinct(model.French)
		type couple struct {
			en, fr *model.Document
			apart  int
		}
		var couples []couple
		for i, a := range en {
			for j, b := range fr {
				if i > 0 && j > 0 && max(i-j, j-i) > maxShift {
					continue
				}
				couples = append(couples, couple{a, b, p.distance(a, b)})
			}
		}
		slices.SortStableFunc(couples, func(a, b couple) int { return cmp.Compare(a.apart, b.apart) })
		taken := map[*model.Document]bool{}
		for _, both := range []bool{true, false} {
			for _, c := range couples {
				if taken[c.en] && taken[c.fr] || both && (taken[c.en] || taken[c.fr]) {
					continue
				}
				taken[c.en], taken[c.fr] = true, true
				if !yield(c.en, c.fr) {
					return
				}
			}
		}
	}
}

// maxShift is how far apart in their order variants may be to be compared with
// each other. All are compared with the preferred one.
const maxShift = 16

// distance returns how different two documents are, first by status and then by
// structure.
func (p *pair) distance(en, fr *model.Document) int {
	a, b := p.outlines[en], p.outlines[fr]
	distance := 0
	for _, counts := range [][2]int{{len(a.Headings), len(b.Headings)}, {len(a.ListItems), len(b.ListItems)}, {len(a.Links), len(b.Links)}} {
		distance += max(counts[0]-counts[1], counts[1]-counts[0])
	}
	if en.Status != fr.Status {
		distance += 1 << 20
	}
	return distance
}

// distinct returns the variants of a language that could be parsed, without
// copies.
func (p *pair) distinct(l model.Lang) []*model.Document {
	var kept []*model.Document
	seen := map[string]bool{}
	for _, d := range p.posting.Variants(l) {
		if body := strings.TrimSpace(d.Body); !seen[body] && !p.outlines[d].TooComplex {
			seen[body] = true
			kept = append(kept, d)
		}
	}
	return kept
}

// report adds a finding about a document. It returns the finding, for callers
// to refine.
func (p *pair) report(rule model.Rule, d *model.Document, line int, detail model.Detail) *model.Finding {
	p.found = append(p.found, finding(rule, d, line, 0, detail))
	return &p.found[len(p.found)-1]
}

// both returns the preferred documents, and reports whether there is one in
// each language.
func (p *pair) both() (en, fr *model.Document, ok bool) {
	en, fr = p.posting.In(model.English), p.posting.In(model.French)
	return en, fr, en != nil && fr != nil
}

// fieldLine returns the line of the first of the named fields that a document
// has, or 1.
func fieldLine(d *model.Document, names ...string) int {
	for _, name := range names {
		if f := d.Fields.Get(name); f != nil {
			return f.Line
		}
	}
	return 1
}

// translation reports postings in one language only. It does not report
// documents without a key, which may well be translated and are reported by
// KeyMissing. If two postings seem to be one, it reports only the French one,
// which is usually the translation.
func translation(p *pair) {
	if p.posting.IsPage() {
		return
	}
	if p.twin != nil {
		if d := p.posting.In(model.French); d != nil {
			other := p.twin.In(model.English)
			p.report(KeyDiffers, d, fieldLine(d, "translationKey"), model.Detail{Key: other.Key(), Path: other.Path})
		}
		return
	}
	for _, l := range model.Langs() {
		if p.posting.In(l) == nil && p.written[l] {
			d := p.posting.In(l.Other())
			if d.TranslationKey == "" && p.severities[KeyMissing] != model.Off {
				continue
			}
			p.report(TranslationMissing, d, fieldLine(d, "translationKey"), model.Detail{Lang: l})
		}
	}
}

// status reports postings that are open in one language only.
func status(p *pair) {
	en, fr, ok := p.both()
	if !ok || en.Status == fr.Status || en.IsPage() || fr.IsPage() {
		return
	}
	open, closed := en, fr
	if fr.Status == model.Open {
		open, closed = fr, en
	}
	p.report(StatusDiffers, closed, fieldLine(closed, "linkHidden", "archived"), model.Detail{Lang: open.Lang, Path: open.Path})
}

// referencePolicy reports postings with a leverId in one language only.
func referencePolicy(p *pair) {
	en, fr, ok := p.both()
	if !ok || p.posting.IsPage() || (en.Reference == "") == (fr.Reference == "") {
		return
	}
	without, with := en, fr
	if fr.Reference == "" {
		without, with = fr, en
	}
	p.report(ReferenceDiffers, without, fieldLine(without, "leverId"), model.Detail{Path: with.Path})
}

// duplicates reports documents with the same key and language: copies, which
// the site keeps for old addresses, and those with a different text, of which
// only one can be intended.
func duplicates(p *pair) {
	for _, l := range model.Langs() {
		variants := p.posting.Variants(l)
		for i, d := range variants {
			if i == 0 {
				continue // the preferred one
			}
			rule := DuplicateConflict
			if strings.TrimSpace(d.Body) == strings.TrimSpace(variants[0].Body) {
				rule = DuplicateCopy
			}
			p.report(rule, d, fieldLine(d, "translationKey"), model.Detail{Path: variants[0].Path})
		}
	}
}

// sharedReferences reports references that several postings share.
func sharedReferences(c *model.Corpus) []model.Finding {
	first := map[string]*model.Document{}
	var found []model.Finding
	for _, p := range c.Postings {
		for _, l := range model.Langs() {
			for _, d := range p.Variants(l) {
				if !model.IsUUID(d.Reference) {
					continue
				}
				reference := strings.ToLower(d.Reference)
				other, known := first[reference]
				switch {
				case !known:
					first[reference] = d
				case other.Key() != d.Key():
					found = append(found, finding(ReferenceShared, d, fieldLine(d, "leverId"), 0, model.Detail{Text: d.Reference, Key: other.Key()}))
				}
			}
		}
	}
	return found
}
