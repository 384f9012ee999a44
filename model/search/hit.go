package search

import (
	"slices"
	"strings"

	"github.com/sahilm/fuzzy"

	"postings/model/fold"
)

// Hit is a posting that was found, and what matched.
type Hit struct {
	// Posting is the posting's index in the corpus.
	Posting int
	// Title holds the matches in the displayed title, which is that of Posting.Best
	// for the language in the options.
	Title []fold.Range
	// Excerpt shows the terms that the title lacks; it is zero if there are none.
	Excerpt Excerpt
}

// Hit returns the i-th posting found, with its matches. Each call takes about
// as long as reading the document once, so callers should only ask for visible
// rows, and keep them.
func (r Results) Hit(i int) Hit {
	c, found := r.query, r.hits[i]
	h := Hit{Posting: r.Posting(i)}
	if len(c.terms) == 0 {
		return h
	}
	s, e := c.snapshot, &c.snapshot.entries[found.entry]
	shown := s.entryOf(found.posting, s.postings[found.posting].Best(c.opt.Lang))
	title := newField(OtherTitle, shown.doc.Title, shown.field(titleField), s.words)
	var missing []*compiledTerm
	for k := range c.terms {
		t := &c.terms[k]
		if ranges := title.locate(t); len(ranges) > 0 {
			h.Title = append(h.Title, ranges...)
		} else {
			missing = append(missing, t)
		}
	}
	h.Title = joinRanges(h.Title)
	if len(missing) > 0 {
		fields := s.fields(found.entry)
		if e == shown {
			fields = fields[1:]
		}
		h.Excerpt = excerpt(fields, missing)
		h.Excerpt.Lang = e.doc.Lang
	}
	return h
}

// fieldText is a searched text and its words.
type fieldText struct {
	name  Field
	text  string
	ids   []wordID
	words []word
	// folded is computed from text when first needed.
	folded *fold.Text
}

func newField(name Field, text string, ids []wordID, words []word) *fieldText {
	return &fieldText{name: name, text: text, ids: ids, words: words}
}

// fields returns the searched texts of an entry, the best one first.
func (s *Snapshot) fields(at int32) []*fieldText {
	e := &s.entries[at]
	d := e.doc
	return []*fieldText{
		newField(OtherTitle, d.Title, e.field(titleField), s.words),
		newField(KeyField, d.Key(), e.field(keyField), s.words),
		newField(FileField, d.Stem(), e.field(nameField), s.words),
		newField(ReferenceField, d.Reference, nil, s.words),
		newField(DescriptionField, d.Description, e.field(descriptionField), s.words),
		newField(BodyField, d.Body, s.body(at), s.words),
	}
}

func (f *fieldText) fold() fold.Text {
	if f.folded == nil {
		folded := fold.Fold(f.text)
		f.folded = &folded
	}
	return *f.folded
}

// least is the minimum quality of matches in the field.
func (f *fieldText) least() quality {
	if f.name == DescriptionField || f.name == BodyField {
		return prefixMatch
	}
	return weakMatch
}

// first returns the index of the word with the first match of any of the terms,
// or -1.
func (f *fieldText) first(terms []*compiledTerm) int {
	for _, t := range terms {
		if t.any {
			if q, at := t.matcher.find(f.ids, -1, f.least()); q != notFound {
				return at
			}
		}
		for i := range t.synonyms {
			if q, at := t.synonyms[i].matcher.find(f.ids, -1, f.least()); q != notFound {
				return at
			}
		}
	}
	return -1
}

// paragraph returns the paragraph that contains a word, so that only this
// paragraph has to be folded with offsets.
func (f *fieldText) paragraph(at int) *fieldText {
	var folded []byte
	for start, words := 0, 0; ; {
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
			return newField(f.name, f.text[start:end], f.ids[words:words+n], f.words)
		}
		start, words = end, words+n
	}
}

// locate returns the best matches of a term or, failing that, of a synonym.
func (f *fieldText) locate(t *compiledTerm) []fold.Range {
	ranges := f.locateTerm(t)
	for i := 0; i < len(t.synonyms) && len(ranges) == 0; i++ {
		ranges = f.locateTerm(&t.synonyms[i])
	}
	return ranges
}

func (f *fieldText) locateTerm(t *compiledTerm) []fold.Range {
	if f.name == ReferenceField {
		if r, ok := findInReference(f.text, t.words); ok && t.reference {
			return []fold.Range{r}
		}
		return nil
	}
	best, at := notFound, 0
	if t.any {
		best, at = t.matcher.find(f.ids, -1, f.least())
	}
	if best == notFound {
		if t.abbreviation && f.name == OtherTitle {
			return f.locateAbbreviation(t)
		}
		return nil
	}
	var from []fold.Range
	for at < len(f.ids) {
		q, i := t.matcher.find(f.ids[at:], 0, best)
		if q != best {
			break
		}
		at += i
		from = append(from, f.letters(t, at)...)
		at++
	}
	return from
}

// letters returns the matching letters in the words that start at the given
// index.
func (f *fieldText) letters(t *compiledTerm, at int) []fold.Range {
	folded := f.fold()
	first := wordStart(folded.String(), at)
	start, last := first, len(t.words)-1
	for _, w := range t.words[:last] {
		start += len(w) + 1
	}
	w, id := t.words[last], f.ids[at+last]
	if t.grades[last][id] >= prefixMatch {
		return folded.Original(fold.Range{Start: first, End: start + len(w)})
	}
	return originals(folded, start, lettersIn(f.words[id].text, w))
}

// lettersIn returns the indexes of the matching letters of a word that matches
// neither exactly nor as a prefix.
func lettersIn(text, w string) []int {
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

func (f *fieldText) locateAbbreviation(t *compiledTerm) []fold.Range {
	var from []fold.Range
	rest := t.words[0]
	for _, p := range findAbbreviation(rest, f.ids, f.words, t.shortened) {
		letters := pieceLetters(rest[:p.letters], f.words[f.ids[p.word]].text)
		from = append(from, originals(f.fold(), wordStart(f.fold().String(), p.word), letters)...)
		rest = rest[p.letters:]
	}
	return from
}

// originals returns the parts of the original text that letters of a word come
// from.
func originals(folded fold.Text, start int, letters []int) []fold.Range {
	var from []fold.Range
	for _, i := range letters {
		from = append(from, folded.Original(fold.Range{Start: start + i, End: start + i + 1})...)
	}
	return joinRanges(from)
}

// joinRanges sorts ranges and joins those that touch.
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

// wordStart returns the offset of a word in a folded text. Each newline counts
// as a word.
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
