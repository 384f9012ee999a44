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

// The words of titles and sentences in both languages.
var (
	roles = [][2]string{
		{"Senior Manager", "Gestionnaire principal·e"}, {"Analyst", "Analyste"}, {"Developer", "Développeur ou développeuse"},
		{"Advisor", "Conseiller·ère"}, {"Assistant (Quebec City)", "Adjoint·e (Québec)"}, {"Team Lead", "Chef d’équipe"},
		{"Researcher", "Chercheur ou chercheuse"}, {"Oenologist", "Œnologue"}, {"Technician", "Technicien(ne)"}, {"Nurse", "Infirmier·ère"},
	}
	domains = [][2]string{
		{"product management", "gestion de produits"}, {"open data", "données ouvertes"}, {"information security", "sécurité de l’information"},
		{"user experience", "expérience utilisateur"}, {"human resources", "ressources humaines"}, {"accessibility", "accessibilité"},
		{"business intelligence", "intelligence d’affaires"}, {"health", "santé"}, {"works of art", "œuvres d’art"}, {"forests", "forêts"},
	}
	common = [][2]string{
		{"the", "le"}, {"of", "de"}, {"and", "et"}, {"to", "à"}, {"for", "pour"}, {"with", "avec"}, {"we", "nous"}, {"you", "vous"},
		{"support", "soutenir"}, {"improve", "améliorer"}, {"the team", "l’équipe"}, {"write", "rédiger"}, {"candidates", "candidat·e·s"},
	}
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
	if d.HasValidReference() {
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

// titles generates the titles of a posting: a role in one or more domains and,
// usually, a team.
func titles(rng *rand.Rand) (titles [2]string) {
	role, team := rng.IntN(len(roles)), capitalised(invented(rng, 20000))
	for l := range titles {
		titles[l] = roles[role][l]
	}
	for more := true; more; more = rng.IntN(3) == 0 {
		for l, domain := range domains[rng.IntN(len(domains))] {
			titles[l] += " – " + domain
		}
	}
	if rng.IntN(8) > 0 {
		titles[model.English] += " - Team " + team
		titles[model.French] += " – équipe " + team
	}
	return titles
}

// body generates a Markdown text: headings, paragraphs and lists.
func body(rng *rand.Rand, l model.Lang) string {
	var b strings.Builder
	for range 1 + int(6.8*math.Exp(0.35*rng.NormFloat64())) {
		fmt.Fprintf(&b, "## %s\n\n", capitalised(pick(rng, domains)[l]))
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
	parts := make([]string, size)
	for i := range parts {
		switch n := rng.IntN(20); {
		case n < 13:
			parts[i] = pick(rng, common)[l]
		case n < 17:
			parts[i] = pick(rng, domains)[l]
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

func pick(rng *rand.Rand, from [][2]string) [2]string { return from[rng.IntN(len(from))] }

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
