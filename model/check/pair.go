package check

import (
	"net/url"
	"strconv"
	"strings"

	"postings/model"
	"postings/model/outline"
)

// pair is a posting whose documents are compared.
type pair struct {
	posting  *model.Posting
	outlines map[*model.Document]outline.Outline
	found    []model.Finding
}

// report notes a finding about a document.
func (p *pair) report(rule model.Rule, d *model.Document, line int, args ...string) {
	p.found = append(p.found, model.Finding{Rule: rule, Path: d.Path, Line: line, Key: p.posting.Key, Args: args})
}

// both returns the preferred documents, false where one language is missing.
func (p *pair) both() (en, fr *model.Document, ok bool) {
	en, fr = p.posting.In(model.English), p.posting.In(model.French)
	return en, fr, en != nil && fr != nil
}

// fieldLine returns the line of the first of some fields that a document has, or
// 1.
func fieldLine(d *model.Document, names ...string) int {
	for _, name := range names {
		if f := d.Fields.Get(name); f != nil {
			return f.Line
		}
	}
	return 1
}

// translation reports a posting in one language.
func translation(p *pair) {
	for _, l := range model.Langs() {
		if p.posting.In(l) == nil {
			d := p.posting.In(l.Other())
			p.report(TranslationMissing, d, fieldLine(d, "translationKey"), l.String())
		}
	}
}

// status reports a posting that is open in one language only.
func status(p *pair) {
	en, fr, ok := p.both()
	if !ok || en.Status == fr.Status {
		return
	}
	open, closed := en, fr
	if fr.Status == model.Open {
		open, closed = fr, en
	}
	p.report(StatusDiffers, closed, fieldLine(closed, "formHidden", "archived"), open.Lang.String(), open.Path)
}

// referencePolicy reports a posting that can be applied to in one language only.
func referencePolicy(p *pair) {
	en, fr, ok := p.both()
	if !ok || (en.Reference == "") == (fr.Reference == "") {
		return
	}
	without, with := en, fr
	if fr.Reference == "" {
		without, with = fr, en
	}
	p.report(ReferenceDiffers, without, fieldLine(without, "leverId"), with.Path)
}

// duplicates reports documents with the key and language of another: copies, as
// the site keeps for an old address, and those with another text, of which only
// one can be meant.
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
			p.report(rule, d, fieldLine(d, "translationKey"), variants[0].Path)
		}
	}
}

// structure reports where the languages part. The finding is about the French
// document, which is mostly the translation.
func structure(p *pair) {
	en, fr, ok := p.both()
	if !ok {
		return
	}
	a, b := p.outlines[fr], p.outlines[en]
	if len(a.Headings) != len(b.Headings) {
		line, text := parting(a.Headings, b.Headings)
		p.report(StructureHeadings, fr, fr.BodyLine+line-1, strconv.Itoa(len(a.Headings)), strconv.Itoa(len(b.Headings)), en.Path, text)
	}
	if a.ListItems != b.ListItems {
		p.report(StructureItems, fr, fr.BodyLine, strconv.Itoa(a.ListItems), strconv.Itoa(b.ListItems), en.Path)
	}
	if len(a.Links) != len(b.Links) {
		p.report(StructureLinks, fr, fr.BodyLine, strconv.Itoa(len(a.Links)), strconv.Itoa(len(b.Links)), en.Path)
	}
}

// parting returns the line of the body and the text of the first heading whose
// level differs from its counterpart's, or of the first that has none.
func parting(a, b []outline.Heading) (line int, text string) {
	for i := range min(len(a), len(b)) {
		if a[i].Level != b[i].Level {
			return a[i].Line, a[i].Text
		}
	}
	switch {
	case len(a) > len(b):
		return a[len(b)].Line, a[len(b)].Text
	case len(a) > 0:
		return a[len(a)-1].Line, b[len(a)].Text
	}
	return 1, b[0].Text
}

// differingLinks reports links at the same place of which one is a mail address
// and the other is not, or is another one. Addresses of pages differ rightly
// between languages.
func differingLinks(p *pair) {
	en, fr, ok := p.both()
	if !ok || len(p.outlines[en].Links) != len(p.outlines[fr].Links) {
		return
	}
	for i, l := range p.outlines[fr].Links {
		other := p.outlines[en].Links[i]
		a, errA := url.Parse(l.URL)
		b, errB := url.Parse(other.URL)
		if errA == nil && errB == nil && (a.Scheme == "mailto") != (b.Scheme == "mailto") {
			p.report(LinkDiffers, fr, fr.BodyLine+l.Line-1, l.URL, other.URL)
		}
	}
}

// sharedReferences reports the references that several postings have.
func sharedReferences(c *model.Corpus) []model.Finding {
	first := map[string]*model.Document{}
	var found []model.Finding
	for _, p := range c.Postings {
		for _, l := range model.Langs() {
			for _, d := range p.Variants(l) {
				if !isUUID(d.Reference) {
					continue
				}
				other, known := first[d.Reference]
				switch {
				case !known:
					first[d.Reference] = d
				case other.Key() != d.Key():
					found = append(found, model.Finding{
						Rule: ReferenceShared, Path: d.Path, Line: fieldLine(d, "leverId"), Key: d.Key(),
						Args: []string{d.Reference, other.Key()},
					})
				}
			}
		}
	}
	return found
}
