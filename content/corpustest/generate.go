package corpustest

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"postings/model"
)

// Pair is a generated posting: its titles in both languages and its other
// identifiers. The same seed and number always yield the same pair.
type Pair struct {
	English, French string
	Key, Reference  string
	Status          model.Status
	number          int
	seed            uint64
}

// Titles generates n pairs.
func Titles(n int, seed uint64) []Pair {
	pairs := make([]Pair, n)
	for i := range pairs {
		pairs[i] = pair(i, seed)
	}
	return pairs
}

// Documents generates both documents of n pairs. Bodies have the length of real
// ones, with a median of 5.5 KB.
func Documents(n int, seed uint64, bodies bool) []*model.Document {
	docs := make([]*model.Document, 0, 2*n)
	for _, p := range Titles(n, seed) {
		for _, l := range model.Langs() {
			d := &model.Document{
				Path:           p.path(l),
				Lang:           l,
				TranslationKey: p.Key,
				Title:          p.Title(l),
				Status:         p.Status,
				Reference:      p.Reference,
				ModTime:        p.modTime(),
			}
			if bodies {
				d.Description, d.Body = p.Description(l), p.Body(l)
			}
			docs = append(docs, d)
		}
	}
	return docs
}

// Copies returns n documents, repeating those of a corpus with other files and
// keys.
func Copies(c *model.Corpus, n int) []*model.Document {
	var docs []*model.Document
	for round := 0; ; round++ {
		for _, p := range c.Postings {
			for _, l := range model.Langs() {
				for _, d := range p.Variants(l) {
					if len(docs) == n {
						return docs
					}
					docs = append(docs, renamed(d, round))
				}
			}
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

// Title returns the title in a language.
func (p Pair) Title(l model.Lang) string {
	if l == model.French {
		return p.French
	}
	return p.English
}

// Description returns one or two sentences in a language.
func (p Pair) Description(l model.Lang) string {
	rng := p.rng(l, 1)
	return sentence(rng, l, 12) + " " + sentence(rng, l, 12)
}

// Body returns a Markdown body in a language: headings, paragraphs and lists.
func (p Pair) Body(l model.Lang) string {
	// Both languages have the same structure.
	form, rng := p.rng(model.English, 4), p.rng(l, 2)
	sections := 1 + int(6.8*math.Exp(0.35*form.NormFloat64()))
	var b strings.Builder
	for range sections {
		fmt.Fprintf(&b, "## %s\n\n", capitalised(pick(rng, words(l).domains)))
		for range 1 + form.IntN(3) {
			for range 1 + form.IntN(4) {
				b.WriteString(sentence(rng, l, 6+form.IntN(14)) + " ")
			}
			b.WriteString("\n\n")
		}
		for range form.IntN(7) {
			b.WriteString("- " + sentence(rng, l, 6+form.IntN(14)) + "\n")
		}
		b.WriteString("\n")
	}
	return b.String()
}

func (p Pair) path(l model.Lang) string {
	return fmt.Sprintf("%s/positions/%s-%06d.md", l, slug(p.Title(l)), p.number)
}

// modTime spreads the pairs over two years.
func (p Pair) modTime() time.Time {
	start := time.Date(2022, 1, 1, 0, 0, 0, 0, time.UTC)
	return start.Add(time.Duration(p.rng(model.English, 3).IntN(2*365*24)) * time.Hour)
}

func (p Pair) rng(l model.Lang, use uint64) *rand.Rand {
	return rand.New(rand.NewPCG(p.seed^use<<8^uint64(l), uint64(p.number)))
}

func pair(number int, seed uint64) Pair {
	p := Pair{number: number, seed: seed}
	rng := p.rng(model.English, 0)
	en, fr := words(model.English), words(model.French)
	role, domain := rng.IntN(len(en.roles)), rng.IntN(len(en.domains))
	p.English, p.French = en.roles[role]+", "+en.domains[domain], fr.roles[role]+", "+fr.domains[domain]
	if rng.IntN(3) > 0 {
		p.English = capitalised(en.domains[domain]) + " " + en.roles[role]
		p.French = fr.roles[role] + " – " + fr.domains[domain]
	}
	if rng.IntN(3) == 0 {
		rank := rng.IntN(len(en.ranks))
		p.English, p.French = en.ranks[rank]+" "+p.English, p.French+" "+fr.ranks[rank]
	}
	if rng.IntN(3) == 0 {
		place := rng.IntN(len(en.places))
		p.English, p.French = p.English+" ("+en.places[place]+")", p.French+" ("+fr.places[place]+")"
	}
	for rng.IntN(4) == 0 {
		second := rng.IntN(len(en.domains))
		p.English, p.French = p.English+" and "+en.domains[second], p.French+" et "+fr.domains[second]
	}
	if rng.IntN(4) == 0 {
		name := capitalised(invented(rng, 20000))
		p.English, p.French = p.English+" - Team "+name, p.French+" – équipe "+name
	}
	if rng.IntN(5) == 0 {
		p.Status = model.Open
	}
	p.Key = fmt.Sprintf("%s-%d", slug(p.English), number)
	p.Reference = fmt.Sprintf("%08x-%04x-4%03x-%04x-%012x", rng.Uint32(), rng.IntN(1<<16), rng.IntN(1<<12),
		1<<15|rng.IntN(1<<14), rng.Int64N(1<<48))
	return p
}

// sentence generates a sentence of the given number of words, whose frequencies
// are like those of real text. No word is repeated immediately.
func sentence(rng *rand.Rand, l model.Lang, size int) string {
	v := words(l)
	var parts []string
	for range size {
		next := invented(rng, 30000)
		switch n := rng.IntN(20); {
		case n < 9:
			next = pick(rng, v.small)
		case n < 13:
			next = pick(rng, v.verbs)
		case n < 17:
			next = pick(rng, v.domains)
		}
		if len(parts) == 0 || parts[len(parts)-1] != next {
			parts = append(parts, next)
		}
	}
	return capitalised(strings.Join(parts, " ")) + "."
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
