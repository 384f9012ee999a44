package model

import (
	"strings"
	"sync"

	"golang.org/x/text/collate"
)

// Index is what search knows of the documents of a corpus. It only grows, and
// belongs to one goroutine; its snapshots can be searched from any other
// meanwhile.
type Index struct {
	entries []entry
	// heads has the words of titles, keys and file names, which are found with
	// letters left out; texts those of descriptions and bodies.
	heads, texts vocabulary
	postings     int
	views        *views

	fold     folder
	ids      []word
	collator *collate.Collator
	keys     collate.Buffer
}

// entry is a document in the index.
type entry struct {
	doc     *Document
	posting int32
	// ends are where the fields end in words: title, key, name, description,
	// body. Those up to the name are numbered by heads, the others by texts.
	ends  [5]uint32
	words []word
	// key orders the document by its title but for accents and case.
	key string
}

// The parts of an entry's words.
const (
	titleWords = iota
	keyWords
	nameWords
	descriptionWords
	bodyWords
)

// part returns the words of one field.
func (e *entry) part(field int) []word {
	start := uint32(0)
	if field > 0 {
		start = e.ends[field-1]
	}
	return e.words[start:e.ends[field]]
}

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
	e := entry{doc: d, posting: int32(posting)}
	x.ids = x.ids[:0]
	for field, text := range [...]string{d.Title, d.Key(), strings.TrimSuffix(d.Name(), ".md"), d.Description, d.Body} {
		x.fold.reset()
		x.fold.fold(text)
		v := &x.heads
		if field >= descriptionWords {
			v = &x.texts
		}
		x.ids = v.add(x.ids, x.fold.out)
		e.ends[field] = uint32(len(x.ids))
	}
	e.words = append([]word(nil), x.ids...)
	x.keys.Reset()
	e.key = string(x.collator.KeyFromString(&x.keys, d.Title))
	x.entries = append(x.entries, e)
	x.postings = max(x.postings, posting+1)
}

// Snapshot is the index at one moment. It does not change, and can be searched
// from any goroutine.
type Snapshot struct {
	entries      []entry
	heads, texts words
	postings     int
	views        *views
}

// Snapshot returns the index as it is now. It copies nothing.
func (x *Index) Snapshot() Snapshot {
	return Snapshot{
		entries:  x.entries,
		heads:    x.heads.words,
		texts:    x.texts.words,
		postings: x.postings,
		views:    x.views,
	}
}

// Len returns how many postings the snapshot holds.
func (s Snapshot) Len() int { return s.postings }

// views keeps the newest view, which the next one is made from.
type views struct {
	mu   sync.Mutex
	last *view
}
