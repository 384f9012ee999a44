package search

import (
	"math"
	"slices"

	"golang.org/x/text/collate"

	"postings/model"
	"postings/model/fold"
)

// Index holds a corpus and the index of its texts. It only grows, and belongs to
// one goroutine; its snapshots can be searched from any other meanwhile.
//
// Every text is kept as the IDs of its words in one dictionary. Indexing bodies
// takes most of the time, so they are added after everything else.
type Index struct {
	corpus     *model.Corpus
	dictionary dictionary
	// titleWords are the words of titles, keys and file names, the only ones that
	// are matched fuzzily. inTitles marks them by their ID.
	titleWords []wordID
	inTitles   map[wordID]bool
	entries    []entry
	// newest is the last entry of each posting.
	newest []int32
	// bodies are the bodies of the first entries, in order.
	bodies [][]wordID
	// base is what snapshots share, or nil after it has changed.
	base  *base
	dates map[string]model.Dates

	folded   []byte
	ids      []wordID
	collator *collate.Collator
	buffer   collate.Buffer
}

// entry is an indexed document.
type entry struct {
	doc  *model.Document
	lang model.Lang
	// words are the words of all fields, one field after the other.
	words []wordID
	ends  [fieldCount]uint32
	// previous is the previously added entry of the same posting, or -1.
	previous int32
	// reference holds the folded words of the reference, each after a space.
	reference string
	// sortKey sorts documents by title, ignoring case and accents.
	sortKey string
}

// field is a searched part of a document, best first.
type field int

// The fields. Only the first ones are kept with an entry: bodies are indexed
// later, and references, which are short and all different, not at all.
const (
	titleField field = iota
	keyField
	nameField
	placeField
	descriptionField
	fieldCount
	referenceField = fieldCount
	bodyField      = referenceField + 1
)

// field returns the words of a field.
func (e *entry) field(f field) []wordID {
	start := uint32(0)
	if f > 0 {
		start = e.ends[f-1]
	}
	return e.words[start:e.ends[f]]
}

// NewIndex returns the index of a corpus, without the bodies. The index takes
// ownership of the corpus, which grows by what is merged into the index.
func NewIndex(c *model.Corpus) *Index {
	x := &Index{
		corpus:     c,
		dictionary: dictionary{words: []string{""}, ids: map[string]wordID{}},
		inTitles:   map[wordID]bool{},
		collator:   collate.New(model.French.Tag(), collate.Loose),
	}
	for i, p := range c.Postings {
		for _, d := range p.All() {
			x.add(i, d)
		}
	}
	return x
}

// Merge adds a batch to the corpus, and its documents except their bodies to
// the index. The documents must not be modified afterwards.
func (x *Index) Merge(b model.Batch) {
	x.base = nil
	for _, d := range b.Documents {
		x.add(x.corpus.Add(d), d)
	}
	b.Documents = nil
	x.corpus.Merge(b)
}

// SetDates sets the dates of postings in the history of the corpus, by their
// keys. The map must not be modified afterwards.
func (x *Index) SetDates(dates map[string]model.Dates) {
	x.dates, x.base = dates, nil
}

// add indexes a document of a posting.
func (x *Index) add(posting int, d *model.Document) {
	if posting == len(x.newest) {
		x.newest = append(x.newest, -1)
	}
	e := entry{doc: d, lang: d.Lang, previous: x.newest[posting], reference: spaced(fold.Words(d.Reference))}
	x.ids = x.ids[:0]
	for f, text := range [...]string{titleField: d.Title, keyField: d.Key(), nameField: d.Stem(), placeField: d.Facts.Place, descriptionField: d.Description} {
		x.append(text)
		e.ends[f] = uint32(len(x.ids))
	}
	e.words = slices.Clone(x.ids)
	x.markTitleWords(e.words[:e.ends[nameField]])
	// Both languages sort letters alike except for case and accents, which are
	// compared only when sorting titles that are otherwise equal.
	x.buffer.Reset()
	e.sortKey = string(x.collator.KeyFromString(&x.buffer, d.Title))
	x.newest[posting] = int32(len(x.entries))
	x.entries = append(x.entries, e)
}

// markTitleWords marks words as occurring in a title, key or file name.
func (x *Index) markTitleWords(ids []wordID) {
	for _, id := range ids {
		if id != separator && !x.inTitles[id] {
			x.inTitles[id] = true
			x.titleWords = append(x.titleWords, id)
		}
	}
}

// append appends the words of a text to ids.
func (x *Index) append(text string) {
	x.folded = fold.Append(x.folded[:0], text)
	x.ids = x.dictionary.add(x.ids, x.folded)
}

// AllBodies makes AddBodies add all bodies.
const AllBodies = math.MaxInt

// AddBodies adds the bodies of up to n documents, in the order in which these
// were added. It reports whether any are left.
func (x *Index) AddBodies(n int) (left bool) {
	first := len(x.bodies)
	last := first + min(n, len(x.entries)-first)
	for i := first; i < last; i++ {
		x.ids = x.ids[:0]
		x.append(x.entries[i].doc.Body)
		x.bodies = append(x.bodies, slices.Clone(x.ids))
	}
	return last < len(x.entries)
}

// Snapshot is the index at one moment. It is immutable, and any goroutine can
// search it.
type Snapshot struct {
	*base
	words      []string
	titleWords []wordID
	bodies     [][]wordID
}

// base is the part of a snapshot that is the same with and without bodies.
type base struct {
	corpus   *model.Corpus
	postings []*model.Posting
	// newest is the last entry of each posting.
	newest  []int32
	entries []entry
	// status holds the status of each posting.
	status []model.Status
	// dates are the dates in the history, by the keys of postings.
	dates  map[string]model.Dates
	orders orders
}

// Snapshot returns the index as it is now.
func (x *Index) Snapshot() Snapshot {
	if x.base == nil {
		c := x.corpus.Snapshot()
		x.base = &base{corpus: c, postings: c.Postings, newest: slices.Clone(x.newest), entries: x.entries, dates: x.dates}
		for _, p := range c.Postings {
			x.base.status = append(x.base.status, p.Status())
		}
	}
	return Snapshot{base: x.base, words: x.dictionary.words, titleWords: x.titleWords, bodies: x.bodies}
}

// Corpus returns the corpus at the time of the snapshot. Results refer to its
// postings by index.
func (s Snapshot) Corpus() *model.Corpus { return s.corpus }

// Len returns the number of postings in the snapshot.
func (s Snapshot) Len() int { return len(s.postings) }

// body returns the words of an entry's body, or none if it has not been added
// yet.
func (s *Snapshot) body(at int32) []wordID {
	if int(at) < len(s.bodies) {
		return s.bodies[at]
	}
	return nil
}
