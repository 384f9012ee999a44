package fold_test

import (
	"io/fs"
	"os"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"postings/content/corpustest"
	"postings/model/fold"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"case and accents", "Développeur Été ÇA", "developpeur ete ca"},
		{"decomposed accents", "De\u0301veloppeur", "developpeur"},
		{"ligatures", "Œuvre, Lætitia, ﬁn, Straße", "oeuvre laetitia fin strasse"},
		{"elision", "l’équipe d'exécution", "l equipe d execution"},
		{"hyphens and dashes", "co‑op – full-stack—x", "co op full stack x"},
		{"no-break spaces", "«\u00a0Poste\u202fouvert\u00a0»\u00a0:", "poste ouvert"},
		{"soft hyphen, zero width", "ges\u00adtion\u200b\ufeff", "gestion"},
		{"full width", "ＡＢ１", "ab1"},
		{"languages", "C++, C#, .NET ## #1", "c++ c# net 1"},
		{"other scripts", "Αθήνα Łódź", "αθηνα lodz"},
		{"paragraphs", "one\ntwo\n\n\n three \n \nfour", "one two\nthree\nfour"},
		{"nothing", " –\n\n… ", ""},

		{"middle dot", "adjoint·e", "adjoint\nadjointe"},
		{"plural at the end", "candidat·es", "candidats\ncandidates"},
		{"plural apart", "candidat·e·s", "candidats\ncandidates"},
		{"plural base", "directeurs·trices", "directeurs\ndirectrices"},
		{"-er", "Conseiller·ère principal·e", "conseiller principal\nconseillere principale"},
		{"-er, hyphen", "conseiller-ère", "conseiller\nconseillere"},
		{"-ier", "infirmier·ière", "infirmier\ninfirmiere"},
		{"-teur", "directeur(trice)", "directeur\ndirectrice"},
		{"-teur, short", "Directeur·rice", "directeur\ndirectrice"},
		{"-eur", "développeur·se", "developpeur\ndeveloppeuse"},
		{"-eur, long", "développeur·euse", "developpeur\ndeveloppeuse"},
		{"-if", "exécutif·ve", "executif\nexecutive"},
		{"-ien", "technicien(ne)s", "techniciens\ntechniciennes"},
		{"-x", "heureux·se", "heureux\nheureuse"},
		{"full stop", "principal.e de la", "principal de la\nprincipale de la"},
		{"space before the bracket", "Conseiller (ère) x", "conseiller x\nconseillere x"},
		{"decomposed ending", "conseiller·e\u0300re", "conseiller\nconseillere"},
		{"capitals", "ADJOINT·E", "adjoint\nadjointe"},
		{"other paragraphs once", "un\n\nagent·e\n\ndeux", "un\nagent\nagente\ndeux"},

		{"no ending", "est-ce va-t-il donne-le, (e) a.e f(x)", "est ce va t il donne le e a e f x"},
		{"a word after the mark", "et·elles mi·septembre", "et elles mi septembre"},
		{"abbreviations", "p. ex., i.e. c.-à-d.", "p ex i e c a d"},
		{"addresses", "www.canada.ca/emploi-ex", "www canada ca emploi ex"},
		{"file names", "adjoint-e-principal", "adjoint principal\nadjointe principal"},
	} {
		if got := strings.TrimSuffix(fold.Fold(c.text).String(), "\n"); got != c.want {
			t.Errorf("%s: Fold(%q) = %q, want %q", c.name, c.text, got, c.want)
		}
	}
}

func TestFoldedOriginal(t *testing.T) {
	for _, c := range []struct{ text, folded, want string }{
		{"Chef d’équipe", "equipe", "équipe"},
		{"Chef d’équipe", "d equipe", "d’équipe"},
		{"Œuvre", "oe", "Œ"},
		{"Œuvre", "o", "Œ"},
		{"cafe\u0301s", "cafe", "cafe\u0301"},
		{"ges\u00adtion", "gestion", "ges|tion"},
		{"Directeur(trice)", "directrice", "Direc|trice"},
		{"Directeur (trice) x", "directrice x", "Direc|trice) x"},
		{"conseiller·ère", "conseillere", "conseill|ère"},
		{"conseiller·ère", "conseiller", "conseiller"},
	} {
		f := fold.Fold(c.text)
		at := strings.Index(f.String(), c.folded)
		if at < 0 {
			t.Errorf("Fold(%q) = %q has no %q", c.text, f.String(), c.folded)
			continue
		}
		var parts []string
		for _, r := range f.Original(fold.Range{Start: at, End: at + len(c.folded)}) {
			parts = append(parts, c.text[r.Start:r.End])
		}
		if got := strings.Join(parts, "|"); got != c.want {
			t.Errorf("%q in %q comes from %q, want %q", c.folded, c.text, got, c.want)
		}
	}
}

// checkFolded checks invariants: each folded word comes from whole runes, in
// the order of the text except for a second reading, and folding what it comes
// from yields the word again.
func checkFolded(t *testing.T, text string) {
	t.Helper()
	f, borders := fold.Fold(text), bordersOf(text)
	if strings.ContainsFunc(f.String(), func(r rune) bool {
		return r != ' ' && r != '\n' && r != '+' && r != '#' && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}) {
		t.Errorf("Fold(%q) = %q has more than words", text, f.String())
	}
	start := 0
	for i, r := range f.String() {
		if r != ' ' && r != '\n' {
			continue
		}
		if i == start {
			t.Fatalf("Fold(%q) = %q has two separators in a row", text, f.String())
		}
		var letters strings.Builder
		end := -1
		for _, r := range f.Original(fold.Range{Start: start, End: i}) {
			if !borders.hold(r) || r.Start < end {
				t.Fatalf("Fold(%q): %q comes from %v", text, f.String()[start:i], r)
			}
			end = r.End
			letters.WriteString(text[r.Start:r.End])
		}
		// The original letters fold to the word, except that "½" folds to two
		// words.
		if again := fold.Fold(letters.String()).String(); utf8.ValidString(text) && !strings.Contains(again, f.String()[start:i]) {
			t.Fatalf("Fold(%q): %q comes from %q, which folds to %q", text, f.String()[start:i], letters.String(), again)
		}
		start = i + 1
	}
}

// borders are the offsets of the runes of a text.
type borders map[int]bool

func bordersOf(text string) borders {
	b := borders{len(text): true}
	for i := range text {
		b[i] = true
	}
	return b
}

// hold reports whether a range is not empty and is at rune boundaries.
func (b borders) hold(r fold.Range) bool { return r.Start < r.End && b[r.Start] && b[r.End] }

func TestFoldRealTexts(t *testing.T) {
	fsys := os.DirFS(corpustest.Dir(t, "cds-2023/content"))
	names, err := fs.Glob(fsys, "*/careers/positions/*.md")
	if err != nil || len(names) == 0 {
		t.Fatalf("no texts: %v", err)
	}
	for i, name := range names {
		if i%3 > 0 && !corpustest.Sweep() {
			continue
		}
		text, err := fs.ReadFile(fsys, name)
		if err != nil {
			t.Fatal(err)
		}
		checkFolded(t, string(text))
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"Œuvre d’été", "Conseiller (ère)s", "directeurs·trices", "a\u0301\u00ad·e", "C++\n\n#", "x·e·s", "\xff·e", "e\u0301\u0323ﬁ"} {
		f.Add(s)
	}
	f.Fuzz(checkFolded)
}
