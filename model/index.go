package model

import (
	"strings"
	"sync"

	"golang.org/x/text/collate"
)

// Index is what search knows of the documents of a corpus. It only grows, and
// belongs to one goroutine; its snapshots can be searched from any other
// meanwhile.
//
// Every text is kept as the numbers of its words. The words that a search goes
// through first stand one after another in memory, in the order of the
// documents.
type Index struct {
	entries []entry
	sources []source
	// heads numbers the words of titles, keys and file names, which headWords
	// holds of all documents; texts those of descriptions and bodies.
	heads, texts vocabulary
	headWords    []word
	keys         []byte
	stops        []stop
	postings     int
	textWords    int // of all descriptions and bodies
	views        *views

	fold     folder
	ids      []word
	collator *collate.Collator
	buffer   collate.Buffer
}

// entry is what the search through all documents needs of one.
type entry struct {
	posting int32
	lang    Lang
	// start is where the document's words start in headWords, and ends where
	// the title, the key and the file's name end.
	start uint32
	ends  [headFields]uint32
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
	doc *Document
	// texts are the words of the description, up to body, and of the body.
	texts []word
	body  uint32
	// keyEnd is where the key that sorts the document by its title ends in keys,
	// and stopEnd where its stops end in stops.
	keyEnd, stopEnd uint32
}

// stop is a place in a description or body from where on it can be folded
// again: the start of a paragraph, some way after the stop before.
type stop struct {
	// word counts the words of the document's texts before it, and at the bytes
	// of the description or body.
	word, at uint32
}

// stopDistance is the number of bytes between two stops.
const stopDistance = 512

// NewIndex returns an empty index.
func NewIndex() *Index {
	return &Index{
		heads:    newVocabulary(),
		texts:    newVocabulary(),
		views:    &views{},
		collator: collate.New(French.Tag(), collate.Loose),
	}
}

// Add adds a document of the posting with the given index in its corpus, as
// Corpus.Add returns it. The document must not change afterwards.
func (x *Index) Add(posting int, d *Document) {
	e := entry{
		posting:   int32(posting),
		lang:      d.Lang,
		start:     uint32(len(x.headWords)),
		reference: letterSet(strings.ToLower(d.Reference)),
	}
	for field, text := range [...]string{headTitle: d.Title, headKey: d.Key(), headName: d.stem()} {
		x.headWords = x.heads.add(x.headWords, x.folded(text))
		e.ends[field] = uint32(len(x.headWords))
	}
	x.entries = append(x.entries, e)

	s := source{doc: d}
	x.ids = x.ids[:0]
	x.addText(d.Description)
	s.body = uint32(len(x.ids))
	x.addText(d.Body)
	s.stopEnd = uint32(len(x.stops))
	x.textWords += len(x.ids)
	if len(x.ids) > 0 {
		s.texts = append(make([]word, 0, len(x.ids)), x.ids...)
	}
	// Letters without accents and case are the same in both languages; what
	// these decide is left to the few titles that only differ in them.
	x.buffer.Reset()
	x.keys = append(x.keys, x.collator.KeyFromString(&x.buffer, d.Title)...)
	s.keyEnd = uint32(len(x.keys))
	x.sources = append(x.sources, s)
	x.postings = max(x.postings, posting+1)
}

// addText adds the words of a description or body to ids.
func (x *Index) addText(text string) {
	next := 0
	for start := 0; start < len(text); {
		end := paragraphEnd(text, start)
		first := len(x.ids)
		x.ids = x.texts.add(x.ids, x.folded(text[start:end]))
		if start >= next && len(x.ids) > first {
			x.stops = append(x.stops, stop{uint32(first), uint32(start)})
			next = start + stopDistance
		}
		start = end
	}
}

func (x *Index) folded(text string) []byte {
	x.fold.reset()
	x.fold.fold(text)
	return x.fold.out
}

// Snapshot is the index at one moment. It does not change, and can be searched
// from any goroutine.
type Snapshot struct {
	entries      []entry
	sources      []source
	heads, texts words
	headWords    []word
	keys         []byte
	stops        []stop
	postings     int
	textWords    int
	views        *views
}

// Snapshot returns the index as it is now. It copies nothing.
func (x *Index) Snapshot() Snapshot {
	return Snapshot{
		entries:   x.entries,
		sources:   x.sources,
		heads:     x.heads.words,
		texts:     x.texts.words,
		headWords: x.headWords,
		keys:      x.keys,
		stops:     x.stops,
		postings:  x.postings,
		textWords: x.textWords,
		views:     x.views,
	}
}

// Len returns how many postings the snapshot holds.
func (s Snapshot) Len() int { return s.postings }

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

// stopBefore returns the last stop before a word of the description or, with
// the words from body on, of the body. Its word counts from the field's start.
func (s *Snapshot) stopBefore(at int32, word int, field MatchField) stop {
	first, after := uint32(0), s.sources[at].body
	if field == BodyField {
		first, after = after, uint32(len(s.sources[at].texts))
	}
	start := uint32(0)
	if at > 0 {
		start = s.sources[at-1].stopEnd
	}
	last := stop{word: first}
	for _, stop := range s.stops[start:s.sources[at].stopEnd] {
		if stop.word >= first && stop.word < after && int(stop.word-first) <= word {
			last = stop
		}
	}
	last.word -= first
	return last
}

// views keeps the newest view, which the next one is made from.
type views struct {
	mu   sync.Mutex
	last *view
}
