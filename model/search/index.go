package search

import (
	"math"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/collate"

	"postings/model"
	"postings/model/fold"
)

// Index is what search knows of the documents of a corpus. It only grows, and
// belongs to one goroutine; its snapshots can be searched from any other
// meanwhile.
//
// It numbers postings as a corpus does that gets the same documents in the same
// order. Bodies, which take most of the time, are added after the rest.
//
// Every text is kept as the numbers of its words. The words that a search goes
// through first stand one after another in memory, in the order of the
// documents.
type Index struct {
	entries []entry
	sources []source
	// bodies are those of the first documents, in their order.
	bodies []indexedBody
	// heads numbers the words of titles, keys and file names, which headWords
	// holds of all documents; texts those of descriptions, which are in
	// descriptions, and of bodies.
	heads, texts vocabulary
	headWords    []word
	descriptions []word
	keys         []byte
	stops        []stop
	bodyWords    int
	corpus       *model.Corpus // numbers the postings
	views        *views
	// wordless tells that no words are kept.
	wordless bool

	folded   []byte
	ids      []word
	collator *collate.Collator
	buffer   collate.Buffer
}

// entry is what the search through all documents needs of one.
type entry struct {
	posting int32
	lang    model.Lang
	// start is where the document's words start in headWords, and ends where
	// the title, the key and the file's name end.
	start uint32
	ends  [headFields]uint32
	// description is where the words of the description end in descriptions.
	description uint32
	// reference has the letters of the document's reference.
	reference uint64
}

// The fields in headWords.
const (
	headTitle = iota
	headKey
	headName
	headFields
)

// source is what is needed of few documents in a search, or late.
type source struct {
	doc *model.Document
	// keyEnd is where the key that sorts the document by its title ends in keys.
	keyEnd uint32
}

// indexedBody is the words of a body.
type indexedBody struct {
	words []word
	// stopEnd is where its stops end in stops.
	stopEnd uint32
}

// stop is a place in a body from where on it can be folded again: the start of
// a paragraph, some way after the stop before.
type stop struct {
	// word counts the words of the body before it, and at the bytes.
	word, at uint32
}

// stopDistance is the number of bytes between two stops.
const stopDistance = 512

// NewIndex returns an empty index.
func NewIndex() *Index {
	return &Index{
		heads:    newVocabulary(),
		texts:    newVocabulary(),
		corpus:   model.NewCorpus(),
		views:    &views{},
		collator: collate.New(model.French.Tag(), collate.Loose),
	}
}

// NewListing returns an empty index for queries without words: it filters and
// orders, at a fifth of the cost.
func NewListing() *Index {
	x := NewIndex()
	x.wordless = true
	return x
}

// Add adds a document, all but its body. The document must not change
// afterwards.
func (x *Index) Add(d *model.Document) {
	e := entry{
		posting:   int32(x.corpus.Add(d)),
		lang:      d.Lang,
		start:     uint32(len(x.headWords)),
		reference: letterSet(strings.ToLower(d.Reference)),
	}
	for field, text := range [...]string{headTitle: d.Title, headKey: d.Key(), headName: d.Stem()} {
		if !x.wordless {
			x.headWords = x.heads.add(x.headWords, x.fold(text))
		}
		e.ends[field] = uint32(len(x.headWords))
	}
	if !x.wordless {
		x.descriptions = x.texts.add(x.descriptions, x.fold(d.Description))
	}
	e.description = uint32(len(x.descriptions))
	x.entries = append(x.entries, e)

	// Letters without accents and case are the same in both languages; what
	// these decide is left to the few titles that only differ in them.
	x.buffer.Reset()
	x.keys = append(x.keys, x.collator.KeyFromString(&x.buffer, d.Title)...)
	x.sources = append(x.sources, source{doc: d, keyEnd: uint32(len(x.keys))})
}

// AllBodies is more bodies than there are.
const AllBodies = math.MaxInt

// AddBodies adds the bodies of up to n documents, in the order in which these
// were added. It tells whether some are left.
func (x *Index) AddBodies(n int) (left bool) {
	first := len(x.bodies)
	last := first + min(n, len(x.sources)-first)
	for _, s := range x.sources[first:last] {
		x.foldBody(s.doc.Body)
		x.bodyWords += len(x.ids)
		x.bodies = append(x.bodies, indexedBody{words: slices.Clone(x.ids), stopEnd: uint32(len(x.stops))})
	}
	return last < len(x.sources)
}

// foldBody puts the words of a body into ids.
func (x *Index) foldBody(text string) {
	x.ids = x.ids[:0]
	next := 0
	for start := 0; start < len(text); {
		end := fold.ParagraphEnd(text, start)
		if start >= next {
			x.stops = append(x.stops, stop{uint32(len(x.ids)), uint32(start)})
			next = start + stopDistance
		}
		x.ids = x.texts.add(x.ids, x.fold(text[start:end]))
		start = end
	}
}

func (x *Index) fold(text string) []byte {
	x.folded = fold.Append(x.folded[:0], text)
	return x.folded
}

// Snapshot is the index at one moment. It does not change, and can be searched
// from any goroutine.
type Snapshot struct {
	entries      []entry
	sources      []source
	bodies       []indexedBody
	heads, texts words
	headWords    []word
	descriptions []word
	keys         []byte
	stops        []stop
	postings     int
	bodyWords    int
	views        *views
}

// Snapshot returns the index as it is now. It copies nothing.
func (x *Index) Snapshot() Snapshot {
	return Snapshot{
		entries:      x.entries,
		sources:      x.sources,
		bodies:       x.bodies,
		heads:        x.heads.words,
		texts:        x.texts.words,
		headWords:    x.headWords,
		descriptions: x.descriptions,
		keys:         x.keys,
		stops:        x.stops,
		postings:     len(x.corpus.Postings),
		bodyWords:    x.bodyWords,
		views:        x.views,
	}
}

// Len returns how many postings the snapshot holds.
func (s Snapshot) Len() int { return s.postings }

// body returns the words of an entry's body, none where it was not added.
func (s *Snapshot) body(at int32) []word {
	if int(at) < len(s.bodies) {
		return s.bodies[at].words
	}
	return nil
}

// head returns the words of a field of an entry.
func (s *Snapshot) head(e *entry, field int) []word {
	start := e.start
	if field > headTitle {
		start = e.ends[field-1]
	}
	return s.headWords[start:e.ends[field]]
}

// sortKey returns the key that sorts a document by its title.
func (s *Snapshot) sortKey(at int32) []byte {
	start := uint32(0)
	if at > 0 {
		start = s.sources[at-1].keyEnd
	}
	return s.keys[start:s.sources[at].keyEnd]
}

// description returns the words of an entry's description.
func (s *Snapshot) description(at int32) []word {
	start := uint32(0)
	if at > 0 {
		start = s.entries[at-1].description
	}
	return s.descriptions[start:s.entries[at].description]
}

// stopBefore returns the last stop at or before a word of an entry's body.
func (s *Snapshot) stopBefore(at int32, word int) stop {
	start := uint32(0)
	if at > 0 {
		start = s.bodies[at-1].stopEnd
	}
	last := stop{}
	for _, stop := range s.stops[start:s.bodies[at].stopEnd] {
		if int(stop.word) <= word {
			last = stop
		}
	}
	return last
}

// views keeps the newest view, which the next one is made from.
type views struct {
	mu   sync.Mutex
	last *view
}
