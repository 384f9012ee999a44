package changes

import (
	"cmp"
	"slices"
	"strings"

	"postings/model"
)

// pairing matches the documents of two corpora, by the most reliable criterion
// first. Each document is matched at most once.
type pairing struct {
	// olds and news are the documents of all postings, in the order of the corpora.
	olds, news []*model.Document
	newOf      map[*model.Document]*model.Document
	oldOf      map[*model.Document]*model.Document
}

// Match maps each document of a later state to its predecessor in an earlier
// one. New documents are not in the map.
func Match(olds, news []*model.Document) map[*model.Document]*model.Document {
	return match(olds, news).oldOf
}

func match(olds, news []*model.Document) *pairing {
	p := &pairing{
		olds: olds, news: news,
		newOf: map[*model.Document]*model.Document{},
		oldOf: map[*model.Document]*model.Document{},
	}
	p.by(func(d *model.Document) string { return d.Key() + "\x00" + d.Path }, nil)
	p.by(func(d *model.Document) string { return d.TranslationKey }, nil)
	// A file may have been replaced by another posting, so the texts must be
	// similar.
	p.by(func(d *model.Document) string { return d.Path }, func(a, b *model.Document) bool { return likeness(bagOf(a), bagOf(b)) >= related })
	p.by(func(d *model.Document) string {
		if !d.HasValidReference() {
			return ""
		}
		return d.Reference
	}, nil)
	p.byText()
	return p
}

func documents(c *model.Corpus) []*model.Document {
	var all []*model.Document
	for _, d := range c.All() {
		all = append(all, d)
	}
	return all
}

func (p *pairing) pair(a, b *model.Document) { p.newOf[a], p.oldOf[b] = b, a }

// by pairs, in order, the documents of a language for which key returns the
// same text, unless that is empty.
func (p *pairing) by(key func(*model.Document) string, accept func(a, b *model.Document) bool) {
	type in struct {
		lang model.Lang
		key  string
	}
	waiting := map[in][]*model.Document{}
	for _, d := range p.olds {
		if k := key(d); k != "" && p.newOf[d] == nil {
			waiting[in{d.Lang, k}] = append(waiting[in{d.Lang, k}], d)
		}
	}
	for _, d := range p.news {
		if p.oldOf[d] != nil {
			continue
		}
		k := in{d.Lang, key(d)}
		if olds := waiting[k]; k.key != "" && len(olds) > 0 && (accept == nil || accept(olds[0], d)) {
			p.pair(olds[0], d)
			waiting[k] = olds[1:]
		}
	}
}

// The share of words that two documents must have in common: related documents
// at the same path are one that was rewritten, and alike ones at different
// paths one that was moved. Up to half of a posting is boilerplate.
const related, alike = 0.4, 0.8

// mostCompared limits the pairs of texts that are compared to find moved
// documents, to those of a thousand removed and a thousand new ones.
const mostCompared = 1 << 20

// byText pairs remaining documents that have most of their words in common.
func (p *pairing) byText() {
	type candidate struct {
		a, b  *model.Document
		alike float64
	}
	type text struct {
		*model.Document
		words bag
	}
	left := func(all []*model.Document, paired map[*model.Document]*model.Document) (rest []text) {
		for _, d := range all {
			if paired[d] == nil {
				rest = append(rest, text{d, bagOf(d)})
			}
		}
		return rest
	}
	olds, news := left(p.olds, p.newOf), left(p.news, p.oldOf)
	if len(olds)*len(news) > mostCompared {
		return
	}
	var candidates []candidate
	for _, a := range olds {
		for _, b := range news {
			if a.Lang == b.Lang {
				if l := likeness(a.words, b.words); l >= alike {
					candidates = append(candidates, candidate{a.Document, b.Document, l})
				}
			}
		}
	}
	slices.SortStableFunc(candidates, func(x, y candidate) int { return cmp.Compare(y.alike, x.alike) })
	for _, c := range candidates {
		if p.newOf[c.a] == nil && p.oldOf[c.b] == nil {
			p.pair(c.a, c.b)
		}
	}
}

// bag is the multiset of a text's words.
type bag struct {
	counts map[string]int
	total  int
}

func bagOf(d *model.Document) bag {
	b := bag{counts: map[string]int{}}
	for word := range strings.FieldsSeq(d.Title + " " + d.Body) {
		b.counts[word]++
		b.total++
	}
	return b
}

// likeness returns the share of words that two texts have in common, from 0 to
// 1 (Dice's coefficient).
func likeness(a, b bag) float64 {
	if a.total+b.total == 0 {
		return 0
	}
	common := 0
	for word, n := range a.counts {
		common += min(n, b.counts[word])
	}
	return 2 * float64(common) / float64(a.total+b.total)
}
