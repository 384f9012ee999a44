package corpustest

import (
	"fmt"
	"iter"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"postings/model"
)

// Generate generates both documents of n postings. The same arguments always
// yield the same documents. Bodies have the length of real ones, with a median
// of 5.5 KB.
func Generate(n int, seed uint64, bodies bool) iter.Seq[*model.Document] {
	return func(yield func(*model.Document) bool) {
		heads, texts := rand.New(rand.NewPCG(seed, 0)), rand.New(rand.NewPCG(seed, 1))
		for number := range n {
			for l, d := range posting(heads, number) {
				if bodies {
					d.Description = sentence(texts, model.Lang(l), 12) + " " + sentence(texts, model.Lang(l), 12)
					d.Body = body(texts, model.Lang(l))
				}
				if !yield(d) {
					return
				}
			}
		}
	}
}

// Documents is like Generate, but returns a list.
func Documents(n int, seed uint64, bodies bool) []*model.Document {
	return slices.Collect(Generate(n, seed, bodies))
}

// Copies returns n documents, repeating those of a corpus with other files and
// keys.
func Copies(c *model.Corpus, n int) []*model.Document {
	var docs []*model.Document
	for round := 0; ; round++ {
		for _, d := range c.All() {
			if len(docs) == n {
				return docs
			}
			docs = append(docs, renamed(d, round))
		}
	}
}

// renamed returns a copy of a document with other identifiers.
func renamed(d *model.Document, number int) *model.Document {
	other := *d
	other.Path = fmt.Sprintf("%d/%s", number, d.Path)
	other.File = other.Path
	other.PairPath = fmt.Sprintf("%d/%s", number, d.PairPath)
	if d.TranslationKey != "" {
		other.TranslationKey = fmt.Sprintf("%s-%d", d.TranslationKey, number)
	}
	if model.IsUUID(d.Reference) {
		other.Reference = fmt.Sprintf("%08x%s", number, d.Reference[8:])
	}
	return &other
}

// posting generates the documents of a posting, by language and without texts.
func posting(rng *rand.Rand, number int) [2]*model.Document {
	status := model.Closed
	if rng.IntN(5) == 0 {
		status = model.Open
	}
	titles := titles(rng)
	reference := fmt.Sprintf("%08x-%04x-4%03x-%04x-%012x", rng.Uint32(), rng.IntN(1<<16), rng.IntN(1<<12), 1<<15|rng.IntN(1<<14), rng.Int64N(1<<48))
	// The times are spread over two years.
	modified := time.Date(2022, 1, 1, rng.IntN(2*365*24), 0, 0, 0, time.UTC)
	var docs [2]*model.Document
	for l, title := range titles {
		docs[l] = &model.Document{
			Path: fmt.Sprintf("%s/positions/%s-%06d.md", model.Lang(l), slug(title), number), Lang: model.Lang(l),
			TranslationKey: fmt.Sprintf("%s-%d", slug(titles[model.English]), number),
			Title:          title, Status: status, Reference: reference, ModTime: modified,
		}
	}
	return docs
}

// titles generates the titles of a posting.
func titles(rng *rand.Rand) (titles [2]string) {
	en, fr := words(model.English), words(model.French)
	role, domain, form := rng.IntN(len(en.roles)), rng.IntN(len(en.domains)), rng.IntN(3)
	rank, place := rng.IntN(3*len(en.ranks)), rng.IntN(3*len(en.places)) // a third have them
	english := en.roles[role] + ", " + en.domains[domain]
	french := fr.roles[role] + ", " + fr.domains[domain]
	if form > 0 {
		english, french = capitalised(en.domains[domain])+" "+en.roles[role], fr.roles[role]+" – "+fr.domains[domain]
	}
	if rank < len(en.ranks) {
		english, french = en.ranks[rank]+" "+english, french+" "+fr.ranks[rank]
	}
	if place < len(en.places) {
		english, french = english+" ("+en.places[place]+")", french+" ("+fr.places[place]+")"
	}
	for rng.IntN(4) == 0 {
		second := rng.IntN(len(en.domains))
		english, french = english+" and "+en.domains[second], french+" et "+fr.domains[second]
	}
	if rng.IntN(4) == 0 {
		name := capitalised(invented(rng, 20000))
		english, french = english+" - Team "+name, french+" – équipe "+name
	}
	return [2]string{model.English: english, model.French: french}
}

// body generates a Markdown text: headings, paragraphs and lists.
func body(rng *rand.Rand, l model.Lang) string {
	var b strings.Builder
	for range 1 + int(6.8*math.Exp(0.35*rng.NormFloat64())) {
		fmt.Fprintf(&b, "## %s\n\n", capitalised(pick(rng, words(l).domains)))
		for range 1 + rng.IntN(3) {
			for range 1 + rng.IntN(4) {
				b.WriteString(sentence(rng, l, 6+rng.IntN(14)) + " ")
			}
			b.WriteString("\n\n")
		}
		for range rng.IntN(7) {
			b.WriteString("- " + sentence(rng, l, 6+rng.IntN(14)) + "\n")
		}
		b.WriteString("\n")
	}
	return b.String()
}

// sentence generates a sentence of the given number of words, whose frequencies
// are like those of real text.
func sentence(rng *rand.Rand, l model.Lang, size int) string {
	v := words(l)
	parts := make([]string, size)
	for i := range parts {
		switch n := rng.IntN(20); {
		case n < 9:
			parts[i] = pick(rng, v.small)
		case n < 13:
			parts[i] = pick(rng, v.verbs)
		case n < 17:
			parts[i] = pick(rng, v.domains)
		default:
			parts[i] = invented(rng, 30000)
		}
	}
	return capitalised(strings.Join(slices.Compact(parts), " ")) + "."
}

// invented returns one of n invented words, the first ones far more often.
func invented(rng *rand.Rand, n int) string {
	const onsets, vowels = "bcdfglmnprstv", "aeiou"
	number := int(math.Pow(float64(n), rng.Float64()))
	var b strings.Builder
	for syllables := 0; syllables < 2 || number > 0; syllables++ {
		b.WriteByte(onsets[number%len(onsets)])
		number /= len(onsets)
		b.WriteByte(vowels[(number+syllables)%len(vowels)])
		number /= len(vowels)
	}
	return b.String()
}

func pick(rng *rand.Rand, from []string) string { return from[rng.IntN(len(from))] }

func capitalised(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}

// slug turns a title into a file name.
func slug(title string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(title), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), "-")
}
