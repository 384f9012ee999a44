package search

// place is where a term was found, best last.
type place = uint8

const (
	nowhere place = iota
	inBody
	inDescription
	inKey // or in the file's name or the reference
	inTitle
)

// found is how the terms of a query were found in one document.
type found struct {
	// place and quality are those of the term that was found worst.
	place   place
	quality quality
	// order is 2 where the terms follow one another in the title, 1 where they
	// stand in the order typed.
	order uint8
	// start: the title starts with the first term. equal: it is the query.
	start, equal bool
}

// The places of the criteria in a score, the weightiest last: a lesser one
// only decides between documents that are equal in all that weigh more.
const (
	startBits   = 0
	openBits    = 1
	equalBits   = 2
	langBits    = 3
	orderBits   = 4
	qualityBits = 6
	placeBits   = 9
	scoreBits   = 12
)

// score returns the document's score, given whether it is in the language of
// the interface and its posting open. It is never zero.
func (f found) score(preferred, open bool) uint32 {
	return uint32(f.place)<<placeBits | uint32(f.quality)<<qualityBits | uint32(f.order)<<orderBits |
		uint32(bit(preferred)<<langBits|bit(f.equal)<<equalBits|bit(open)<<openBits|bit(f.start)<<startBits)
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

// finder finds the terms of a plan in documents.
type finder struct {
	plan     *plan
	snapshot *Snapshot
}

// find finds all terms in a document.
func (f *finder) find(at int) (all found, ok bool) {
	e := &f.snapshot.entries[at]
	if !f.plan.langs[e.lang] {
		return found{}, false
	}
	all = found{place: inTitle, quality: asWhole, order: 2}
	next := -1
	for i := range f.plan.terms {
		p, q, word := f.place(at, i, next)
		if p == nowhere {
			return found{}, false
		}
		all.place, all.quality = min(all.place, p), min(all.quality, q)
		if p != inTitle {
			continue
		}
		switch {
		case next < 0:
			all.start = word == 0 || f.snapshot.head(e, headTitle)[word-1] == noWord
		case word < next:
			all.order = 0
		case word > next:
			all.order = min(all.order, 1)
		}
		next = word + len(f.plan.terms[i].words)
	}
	all.equal = all == found{inTitle, asWhole, 2, true, false} &&
		f.snapshot.head(e, headTitle)[next] == noWord
	return all, true
}

// place finds the i-th term in a document, in the best place only, and returns
// at which word of the title; next is the word after the term before.
func (f *finder) place(at, i, next int) (place, quality, int) {
	s, e, t := f.snapshot, &f.snapshot.entries[at], &f.plan.terms[i]
	if t.heads.any {
		if q, word := t.heads.find(s.head(e, headTitle), next); q != notFound {
			return inTitle, q, word
		}
	}
	if t.glued {
		if pieces := unglue(t.words[0], s.head(e, headTitle), s.heads); pieces != nil {
			return inTitle, loosely, pieces[0].word
		}
	}
	if t.heads.any {
		if q, _ := t.heads.find(s.headWords[e.ends[headTitle]:e.ends[headName]], -1); q != notFound {
			return inKey, q, 0
		}
	}
	if t.inReference(s, at) {
		return inKey, asStart, 0
	}
	if t.texts.any {
		if q, _ := t.texts.find(s.description(int32(at)), -1); q != notFound {
			return inDescription, q, 0
		}
		if f.plan.bodies {
			if q, _ := t.texts.find(s.body(int32(at)), -1); q != notFound {
				return inBody, q, 0
			}
		}
	}
	return nowhere, notFound, 0
}

// inReference tells whether the term is a part of the entry's reference.
func (t *planned) inReference(s *Snapshot, at int) bool {
	if !t.reference || t.letters&^s.entries[at].reference != 0 {
		return false
	}
	_, ok := findInReference(s.sources[at].doc.Reference, t.words)
	return ok
}
