package corpustest

import (
	"fmt"
	"iter"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"postings/model"
)

// terms are what texts are made of, in both languages. Titles have the first ones
// only.
var terms = [][2]string{
	{"Senior Manager", "Gestionnaire principal·e"}, {"developer", "développeur ou développeuse"}, {"Advisor (Quebec City)", "conseiller·ère (Québec)"},
	{"product management", "gestion de produits"}, {"open data", "données ouvertes"}, {"information security", "sécurité de l’information"},
	{"user experience", "expérience utilisateur"}, {"human resources", "ressources humaines"}, {"accessibility", "accessibilité"}, {"works of art", "œuvres d’art"},
	{"the", "le"}, {"of", "de"}, {"and", "et"}, {"to", "à"}, {"for", "pour"}, {"with", "avec"}, {"we", "nous"}, {"you", "vous"},
	{"support", "soutenir"}, {"improve", "améliorer"}, {"the team", "l’équipe"}, {"write", "rédiger"}, {"candidates", "candidat·e·s"},
}

// inTitles is how many of them that is.
const inTitles = 10

// Generate generates both documents of n postings. The same arguments always
// yield the same documents, and their titles do not depend on bodies, which have
// the length of real ones, 5.5 KB.
func Generate(n int, seed uint64, bodies bool) iter.Seq[*model.Document] {
	return func(yield func(*model.Document) bool) {
		heads, texts := rand.New(rand.NewPCG(seed, 0)), rand.New(rand.NewPCG(seed, 1))
		for number := range n {
			chosen, team := heads.Perm(inTitles)[:1+heads.IntN(4)], invented(heads)
			status, day := model.Closed, heads.IntN(2*365)
			if heads.IntN(5) == 0 {
				status = model.Open
			}
			for _, l := range model.Langs() {
				var parts []string
				for _, at := range chosen {
					parts = append(parts, terms[at][l])
				}
				d := &model.Document{
					Path: fmt.Sprintf("%s/positions/%s-%06d.md", l, team, number), Lang: l, TranslationKey: fmt.Sprintf("%s-%d", team, number),
					Title: strings.Join(append(parts, team), " – "), Status: status, ModTime: time.Date(2022, 1, day, 0, 0, 0, 0, time.UTC),
					Reference: fmt.Sprintf("%08x-0000-4000-8000-%012x", seed, number),
				}
				if bodies {
					d.Description, d.Body = sentence(texts, l), body(texts, l)
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

// body generates a Markdown text: headings, paragraphs and lists.
func body(rng *rand.Rand, l model.Lang) string {
	var b strings.Builder
	for range 3 + rng.IntN(6) {
		fmt.Fprintf(&b, "## %s\n\n", terms[rng.IntN(inTitles)][l])
		for range 2 {
			fmt.Fprintf(&b, "%s %s %s\n\n", sentence(rng, l), sentence(rng, l), sentence(rng, l))
		}
		for range 3 {
			fmt.Fprintf(&b, "- %s\n", sentence(rng, l))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// sentence generates a sentence, in which some words are far more frequent than
// others, as in real text.
func sentence(rng *rand.Rand, l model.Lang) string {
	parts := []string{[...]string{"We", "Nous"}[l]}
	for range 6 + rng.IntN(8) {
		if rng.IntN(6) == 0 {
			parts = append(parts, invented(rng))
		} else {
			parts = append(parts, terms[rng.IntN(len(terms))][l])
		}
	}
	return strings.Join(parts, " ") + "."
}

// invented returns one of 30,000 invented words, the first ones far more often.
func invented(rng *rand.Rand) string {
	const onsets, vowels = "bcdfglmnprstv", "aeiou"
	number := int(math.Pow(30_000, rng.Float64()))
	var b strings.Builder
	for syllables := 0; syllables < 2 || number > 0; syllables++ {
		b.WriteByte(onsets[number%len(onsets)])
		number /= len(onsets)
		b.WriteByte(vowels[(number+syllables)%len(vowels)])
		number /= len(vowels)
	}
	return b.String()
}
