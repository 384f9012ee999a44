package check

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"postings/model"
	"postings/model/outline"
)

// Passage is a paragraph that several postings share in one language.
type Passage struct {
	Lang model.Lang
	// Wordings are its wordings, the most frequent first.
	Wordings []Wording
	// Postings is the number of postings that have it.
	Postings int
}

// Wording is a wording of a passage, and where it occurs. Punctuation is
// normalised, and parts that legitimately differ between postings, such as
// their names, are replaced by "…".
type Wording struct {
	Text   string
	Places []Occurrence
}

// SharedPlace is a place where a wording of a passage occurs.
type SharedPlace struct {
	Occurrence
	Passage Passage
	Wording int
}

// SharedPlaces returns all places of passages, in order.
func SharedPlaces(passages []Passage) (all []SharedPlace) {
	for _, p := range passages {
		for i, w := range p.Wordings {
			for _, o := range w.Places {
				all = append(all, SharedPlace{o, p, i})
			}
		}
	}
	return all
}

// Occurrence is a paragraph of a document.
type Occurrence struct {
	Document *model.Document
	Line     int // in the file
	// standing is set for standard text: a paragraph under the first heading or
	// after the first list, and not before a list. The introduction and the lists
	// are specific to a posting.
	standing bool
}

const (
	// minPassage is the minimum number of words in a passage. Shorter paragraphs
	// coincide by chance.
	minPassage = 8
	// minSimilarity is the minimum share of word pairs that two wordings of a
	// passage have in common.
	minSimilarity = 0.45
)

// Shared returns the paragraphs that at least two postings share. It considers
// open postings or, if there are none, all. Passages with several wordings come
// first, then those of the most postings.
func Shared(c *model.Corpus) (found []Passage, open bool) {
	open = c.Has(model.OnlyOpen)
	var documents []shared
	for _, p := range c.Postings {
		for _, l := range model.Langs() {
			if d := p.In(l); d != nil && !d.IsPage() && (!open || d.Status == model.Open) {
				documents = append(documents, newShared(d, outline.Parse(d.Body).Blocks))
			}
		}
	}
	found = slices.DeleteFunc(passages(documents), func(p Passage) bool { return p.Postings < 2 })
	slices.SortStableFunc(found, func(a, b Passage) int {
		differ := func(p Passage) int { return min(len(p.Wordings), 2) }
		return cmp.Or(cmp.Compare(a.Lang, b.Lang), cmp.Compare(differ(b), differ(a)), cmp.Compare(b.Postings, a.Postings))
	})
	for _, p := range found {
		for i := range p.Wordings {
			p.Wordings[i].Text = readable(p.Wordings[i].Text, p.Lang)
		}
	}
	return found, open
}

// readable restores the punctuation of a normalised text.
func readable(text string, l model.Lang) string {
	omitted := `“…”`
	if l == model.French {
		omitted = "«\u00a0…\u00a0»"
	}
	return strings.NewReplacer(`""`, omitted, "'", "’", string(outline.Masked), "…").Replace(text)
}

// passages finds the passages that postings share. It takes time proportional
// to the text, because it compares each wording only with a few passages that
// share a rare word pair.
func passages(documents []shared) (found []Passage) {
	for _, l := range model.Langs() {
		found = append(found, passagesIn(l, documents)...)
	}
	return found
}

// shared is an open document and its blocks.
type shared struct {
	document *model.Document
	blocks   []outline.Block
}

// maxBlocks is the number of blocks of a document that are compared with those
// of others, so that megabytes of text can be freed once they are checked. Real
// postings have about 40.
const maxBlocks = 1000

func newShared(d *model.Document, blocks []outline.Block) shared {
	return shared{d, slices.Clone(blocks[:min(len(blocks), maxBlocks)])}
}

func passagesIn(l model.Lang, documents []shared) []Passage {
	byText := map[string]*Wording{}
	var wordings []*Wording
	for _, d := range documents {
		if d.document.Lang != l {
			continue
		}
		opening := true
		for _, b := range d.blocks {
			opening = opening && b.Kind == outline.Paragraph
			if b.Kind == outline.Cell || b.Kind == outline.Title || b.Words < minPassage {
				continue
			}
			text := normalised(b.Text, d.document.Title)
			w := byText[text]
			if w == nil {
				w = &Wording{Text: text}
				byText[text] = w
				wordings = append(wordings, w)
			}
			w.Places = append(w.Places, Occurrence{
				d.document, d.document.BodyLine + b.Line - 1,
				!opening && b.Kind == outline.Paragraph && !strings.HasSuffix(text, ":"),
			})
		}
	}
	slices.SortStableFunc(wordings, func(a, b *Wording) int { return cmp.Compare(len(b.Places), len(a.Places)) })
	return group(wordings)
}

// group groups the wordings of each passage, the most frequent first.
func group(wordings []*Wording) []Passage {
	type cluster struct {
		passage Passage
		pairs   []uint64
	}
	var clusters []*cluster
	byPair := map[uint64][]int32{}
	common := map[int32]int{} // number of common word pairs by passage
	for _, w := range wordings {
		pairs := wordPairs(strings.ToLower(w.Text))
		few := pairs[:min(len(pairs), maxSketch)]
		best, most := -1, minSimilarity
		clear(common)
		for _, pair := range few {
			for _, at := range byPair[pair] {
				// Short wordings have fewer word pairs.
				if common[at]++; common[at] != min(minCommon, len(few)) {
					continue
				}
				if alike := dice(pairs, clusters[at].pairs, most); alike > most {
					best, most = int(at), alike
				}
			}
		}
		if best >= 0 {
			c := clusters[best]
			c.passage.Wordings = append(c.passage.Wordings, *w)
			continue
		}
		at := int32(len(clusters))
		clusters = append(clusters, &cluster{Passage{Lang: w.Places[0].Document.Lang, Wordings: []Wording{*w}}, pairs})
		for _, pair := range few {
			if len(byPair[pair]) < maxCandidates {
				byPair[pair] = append(byPair[pair], at)
			}
		}
	}
	found := make([]Passage, len(clusters))
	for i, c := range clusters {
		keys := map[string]bool{}
		for _, w := range c.passage.Wordings {
			for _, p := range w.Places {
				keys[p.Document.Key()] = true
			}
		}
		c.passage.Postings = len(keys)
		found[i] = c.passage
	}
	return found
}

const (
	// maxSketch is how many word pairs represent a wording, those with the lowest
	// hashes. Similar wordings have some of them in common (Broder, 1997).
	maxSketch = 16
	// minCommon is how many of these pairs a passage and a wording must have in
	// common to be compared.
	minCommon = 2
	// maxCandidates is how many passages are looked up by a word pair.
	maxCandidates = 4
)

// normaliser normalises spaces and punctuation.
var normaliser = strings.NewReplacer("\u00a0", " ", "\u202f", " ", "’", "'", "“", `"`, "”", `"`, "« ", `"`, " »", `"`, "«", `"`, "»", `"`,
	" ?", "?", " !", "!", " ;", ";", " :", ":", "–", "-", "—", "-", "\u2011", "-", "\u200b", "", "\u00ad", "")

var quotation = regexp.MustCompile(`"[^"]*"`)

// normalised returns a text without what may differ between postings: their
// titles, unless they are a single word, and kinds of spaces and punctuation.
func normalised(text, title string) string {
	if strings.Contains(title, " ") {
		text = strings.ReplaceAll(text, title, "…")
	}
	text = normaliser.Replace(text)
	text = quotation.ReplaceAllStringFunc(text, func(quoted string) string {
		if len(strings.Fields(quoted)) > 8 {
			return quoted
		}
		return `""` // usually the name of the posting in another form
	})
	var kept []string
	for word := range strings.FieldsSeq(text) {
		if strings.Contains(word, "@") { // whether an address is a link is another rule's concern
			word = string(outline.Masked)
		}
		if word == string(outline.Masked) && len(kept) > 0 && kept[len(kept)-1] == word {
			continue
		}
		kept = append(kept, word)
	}
	return strings.Join(kept, " ")
}
