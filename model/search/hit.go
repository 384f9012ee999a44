package search

import (
	"slices"
	"strings"

	"github.com/sahilm/fuzzy"

	"postings/model/fold"
)

// Hit is a posting that a search found, and why.
type Hit struct {
	// Posting is the posting's index in the corpus.
	Posting int
	// Score orders the hits of one search: higher is better.
	Score int
	// Title holds the parts that were found of the title shown, which is that of
	// Posting.Best for the language of the scope.
	Title []fold.Range
	// Excerpt shows what the title does not; it is zero where that has it all.
	Excerpt Excerpt
}

// Hit returns the i-th posting found with what there is to highlight. This is
// worked out by the call, in about the time of reading the document once: ask
// for the rows that are shown, and keep them.
func (r Results) Hit(i int) Hit {
	h := Hit{Posting: r.Posting(i)}
	if r.matches == nil {
		return h
	}
	h.Score = int(r.matches[i].score())
	shown := r.view.postings[r.postings[i]].best[r.scope.Lang]
	found := r.matches[i].entry()
	title := r.fields(shown)[0]
	var missing []*planned
	for k := range r.plan.terms {
		t := &r.plan.terms[k]
		if ranges := title.locate(t); len(ranges) > 0 {
			h.Title = append(h.Title, ranges...)
		} else {
			missing = append(missing, t)
		}
	}
	h.Title = joinRanges(h.Title)
	if len(missing) > 0 {
		fields := r.fields(found)
		if found == shown {
			fields = fields[1:]
		}
		h.Excerpt = r.snapshot.excerpt(found, fields, missing)
		h.Excerpt.Lang = r.snapshot.sources[found].doc.Lang
	}
	return h
}

// field is a text of a document and its words in the index.
type field struct {
	name  Field
	text  string
	words []word
	// heads tells which of a term's matchers the words belong to.
	heads bool
	names words
	// folded is made of text when it is first needed.
	folded *fold.Text
}

func (f *field) fold() fold.Text {
	if f.folded == nil {
		folded := fold.Fold(f.text)
		f.folded = &folded
	}
	return *f.folded
}

// fields returns the searched fields of an entry, the best place first.
func (r *Results) fields(at int32) []field {
	s := &r.snapshot
	e, d := &s.entries[at], s.sources[at].doc
	return []field{
		{name: OtherTitle, text: d.Title, words: s.head(e, headTitle), heads: true, names: s.heads},
		{name: KeyField, text: d.Key(), words: s.head(e, headKey), heads: true, names: s.heads},
		{name: FileField, text: d.Stem(), words: s.head(e, headName), heads: true, names: s.heads},
		{name: ReferenceField, text: d.Reference},
		{name: DescriptionField, text: d.Description, words: s.description(at), names: s.texts},
		{name: BodyField, text: d.Body, words: s.body(at), names: s.texts},
	}
}

// matcher returns the matcher of a term for the field's words.
func (f *field) matcher(t *planned) *matcher {
	if f.heads {
		return &t.heads
	}
	return &t.texts
}

// first returns where the first of the terms that is found stands, or -1.
func (f *field) first(terms []*planned) int {
	for _, t := range terms {
		if m := f.matcher(t); m.any {
			if q, at := m.find(f.words, -1); q != notFound {
				return at
			}
		}
	}
	return -1
}

// paragraph returns the paragraph of the field with the word at a place, so
// that only this one needs to be traced. It counts words from a stop on.
func (f *field) paragraph(at int, from stop) *field {
	folded := make([]byte, 0, 4*stopDistance)
	for start, words := int(from.at), int(from.word); ; {
		end := fold.ParagraphEnd(f.text, start)
		folded = fold.Append(folded[:0], f.text[start:end])
		n := 0
		for _, c := range folded {
			switch c {
			case ' ':
				n++
			case '\n':
				n += 2
			}
		}
		if at < words+n || end == len(f.text) {
			part := *f
			part.text, part.words, part.folded = f.text[start:end], f.words[words:words+n], nil
			return &part
		}
		start, words = end, words+n
	}
}

// locate returns the parts of the text where a term is found best.
func (f *field) locate(t *planned) []fold.Range {
	if f.name == ReferenceField {
		if r, ok := findInReference(f.text, t.words); ok && t.reference {
			return []fold.Range{r}
		}
		return nil
	}
	m := f.matcher(t)
	best, at := notFound, 0
	if m.any {
		best, at = m.find(f.words, -1)
	}
	if best == notFound {
		if t.glued && f.heads {
			return f.locateGlued(t)
		}
		return nil
	}
	var from []fold.Range
	for at < len(f.words) {
		q, i := m.find(f.words[at:], 0)
		if q != best {
			break
		}
		at += i
		from = append(from, f.letters(m, t, at)...)
		at++
	}
	return from
}

// letters returns the letters of the term in the words from the given one on.
func (f *field) letters(m *matcher, t *planned, at int) []fold.Range {
	folded := f.fold()
	first := wordStart(folded.String(), at)
	start, last := first, len(t.words)-1
	for _, w := range t.words[:last] {
		start += len(w) + 1
	}
	w, id := t.words[last], f.words[at+last]
	if m.grades[last][id] >= asStart {
		return folded.Original(fold.Range{Start: first, End: start + len(w)})
	}
	var from []fold.Range
	for _, i := range lettersOf(w, f.names.text[id]) {
		from = append(from, folded.Original(fold.Range{Start: start + i, End: start + i + 1})...)
	}
	return joinRanges(from)
}

// lettersOf returns the bytes of a word in which a term was found that is
// neither the word nor its beginning.
func lettersOf(w, text string) []int {
	if at := strings.Index(text, w); at >= 0 {
		letters := make([]int, len(w))
		for i := range letters {
			letters[i] = at + i
		}
		return letters
	}
	if m := fuzzy.FindNoSort(w, []string{text}); len(m) > 0 {
		return m[0].MatchedIndexes
	}
	for i := 1; i < len(w); i++ {
		if m := fuzzy.FindNoSort(w[:i]+w[i+1:], []string{text}); len(m) > 0 {
			return m[0].MatchedIndexes
		}
	}
	return nil
}

func (f *field) locateGlued(t *planned) []fold.Range {
	var from []fold.Range
	for _, p := range unglue(t.words[0], f.words, f.names) {
		start := wordStart(f.fold().String(), p.word)
		from = append(from, f.fold().Original(fold.Range{Start: start, End: start + p.letters})...)
	}
	return from
}

// joinRanges orders ranges and joins those that touch.
func joinRanges(ranges []fold.Range) []fold.Range {
	slices.SortFunc(ranges, func(a, b fold.Range) int { return a.Start - b.Start })
	joined := ranges[:0]
	for _, r := range ranges {
		if n := len(joined); n > 0 && r.Start <= joined[n-1].End {
			joined[n-1].End = max(joined[n-1].End, r.End)
			continue
		}
		joined = append(joined, r)
	}
	return joined
}

// wordStart returns where a word of an index starts in a folded text, of which
// each newline counts as a word.
func wordStart(folded string, number int) int {
	for i := range len(folded) {
		if number == 0 {
			return i
		}
		switch folded[i] {
		case ' ':
			number--
		case '\n':
			number -= 2
		}
	}
	return len(folded)
}
