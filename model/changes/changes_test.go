package changes

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"postings/model"
)

// doc returns a document with a key, a path and a body. Its language is that of
// the first folder in the path.
func doc(key, path, body string) *model.Document {
	d := &model.Document{Path: path, File: path, TranslationKey: key, PairPath: strings.TrimSuffix(path[3:], ".md"), Title: "T", Body: body, BodyLine: 5}
	if strings.HasPrefix(path, "fr/") {
		d.Lang = model.French
	}
	return d
}

func open(d *model.Document) *model.Document { d.Status = model.Open; return d }

func titled(d *model.Document, title string) *model.Document { d.Title = title; return d }

func corpus(docs ...*model.Document) *model.Corpus {
	c := model.NewCorpus()
	for _, d := range docs {
		c.Add(d)
	}
	return c
}

// long returns a unique text that is long enough to be recognised.
func long(seed string) string {
	var words []string
	for i := range 40 {
		words = append(words, fmt.Sprintf("%s%d", seed, i))
	}
	return strings.Join(words, " ")
}

func TestCompare(t *testing.T) {
	a, b := long("a"), long("b")
	type docs []*model.Document
	for _, test := range []struct {
		name          string
		before, after docs
		want          string // key, kinds and whether it needs review
	}{
		{"nothing", docs{doc("k", "en/k.md", a)}, docs{doc("k", "en/k.md", a)}, ""},
		{"other line breaks", docs{doc("k", "en/k.md", "a b\nc")}, docs{doc("k", "en/k.md", "a\nb c\n")}, ""},
		{"appeared", nil, docs{doc("k", "en/k.md", a), doc("k", "fr/k.md", b)}, "k [appeared]"},
		{"appeared in one language", nil, docs{doc("k", "en/k.md", a)}, "k [appeared] look"},
		{"gone", docs{doc("k", "en/k.md", a)}, nil, "k [gone]"},
		{"split", docs{doc("k", "en/k.md", a), doc("k", "fr/k.md", b)}, docs{doc("k", "en/k.md", a), doc("l", "fr/k.md", b)}, "k [split] look"},
		{"joined", docs{doc("k", "en/k.md", a), doc("l", "fr/k.md", b)}, docs{doc("k", "en/k.md", a), doc("k", "fr/k.md", b)}, "k [joined]"},
		{"another key", docs{doc("k", "en/k.md", a), doc("k", "fr/k.md", b)}, docs{doc("l", "en/k.md", a), doc("l", "fr/k.md", b)}, "l [rekeyed]"},
		{"another key and path", docs{doc("k", "en/k.md", a)}, docs{doc("l", "en/l.md", a+" more")}, "l [rekeyed renamed edited]"},
		{"renamed", docs{doc("k", "en/k.md", a)}, docs{doc("k", "en/l.md", a)}, "k [renamed]"},
		{"renamed without a key", docs{doc("", "en/k.md", a)}, docs{doc("", "en/l.md", a)}, "l [renamed]"},
		{"another posting at the same path", docs{doc("k", "en/k.md", a)}, docs{doc("l", "en/k.md", b)}, "l [appeared] look; k [gone]"},
		{"opened", docs{doc("k", "en/k.md", a), doc("k", "fr/k.md", b)}, docs{open(doc("k", "en/k.md", a)), open(doc("k", "fr/k.md", b))}, "k [opened]"},
		{"opened in one language", docs{doc("k", "en/k.md", a), doc("k", "fr/k.md", b)}, docs{open(doc("k", "en/k.md", a)), doc("k", "fr/k.md", b)}, "k [opened] look"},
		{"closed", docs{open(doc("k", "en/k.md", a))}, docs{doc("k", "en/k.md", a)}, "k [closed]"},
		{"translated", docs{doc("k", "en/k.md", a)}, docs{doc("k", "en/k.md", a), doc("k", "fr/k.md", b)}, "k [translated]"},
		{"no longer translated", docs{doc("k", "en/k.md", a), doc("k", "fr/k.md", b)}, docs{doc("k", "en/k.md", a)}, "k [untranslated] look"},
		{"edited", docs{doc("k", "en/k.md", a), doc("k", "fr/k.md", b)}, docs{doc("k", "en/k.md", a+" x"), doc("k", "fr/k.md", b+" y")}, "k [edited]"},
		{"edited in one language", docs{doc("k", "en/k.md", a), doc("k", "fr/k.md", b)}, docs{doc("k", "en/k.md", a+" x"), doc("k", "fr/k.md", b)}, "k [edited-alone] look"},
		{"a title in one language", docs{doc("k", "en/k.md", a), doc("k", "fr/k.md", b)}, docs{titled(doc("k", "en/k.md", a), "U"), doc("k", "fr/k.md", b)}, "k [edited-alone] look"},
		{"translated from what was edited", docs{doc("k", "en/k.md", a)}, docs{doc("k", "en/k.md", a+" x"), doc("k", "fr/k.md", b)}, "k [translated edited]"},
		{"a variant more", docs{doc("k", "en/k.md", a)}, docs{doc("k", "en/k.md", a), doc("k", "en/l.md", b)}, "k [adjusted]"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, c := range Compare(corpus(test.before...), corpus(test.after...)) {
				s := fmt.Sprintf("%s %v", c.Posting().Key, c.Kinds)
				if c.NeedsLook() {
					s += " look"
				}
				got = append(got, s)
			}
			if joined := strings.Join(got, "; "); joined != test.want {
				t.Errorf("changes are %q, want %q", joined, test.want)
			}
		})
	}
}

func TestFields(t *testing.T) {
	before, after := doc("k", "en/k.md", "x"), doc("k", "en/k.md", "x")
	before.Fields = model.Fields{{Name: "archived", Kind: model.Bool, Value: "false"}, {Name: "leverId", Value: "1"}}
	after.Fields = model.Fields{{Name: "Archived", Kind: model.Bool, Value: "false"}, {Name: "layout", Value: "x"}}
	changes := Compare(corpus(before), corpus(after))
	if len(changes) != 1 || !changes[0].Is(Adjusted) {
		t.Fatalf("changes are %+v", changes)
	}
	if got := changes[0].Documents[0].Fields; !slices.Equal(got, []string{"layout", "leverid"}) {
		t.Errorf("fields are %q", got)
	}
}

// TestAt checks which part contains a line.
func TestAt(t *testing.T) {
	was := doc("k", "en/k.md", "One.\n\n# A\n\nTwo.\n\n# B\n\nThree.\n\n# C\n\nFour.")
	is := titled(doc("k", "en/k.md", "One.\n\n# A\n\nTwo too.\n\n# B\n\nThree.\n\n# D\n\nFive."), "U")
	state := Since(corpus(was), corpus(is))
	var got []string
	for line := range 17 {
		if p, ok := state.Documents[is].At(line); ok {
			got = append(got, fmt.Sprintf("%d %v %s +%d-%d", line, p.Part, p.Heading, p.Added, p.Removed))
		}
	}
	want := []string{
		"1 title  +1-1", "7 section A +2-1", "8 section A +2-1", "9 section A +2-1", "10 section A +2-1",
		"15 section D +2-0", "16 section D +2-0",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

func TestParts(t *testing.T) {
	before := doc("k", "en/k.md", "one two\n\n## A\n\nthree four\n\n## B\n\nfive\n\n## C\n\nsix seven\n")
	after := doc("k", "en/k.md", "one two\n\n## A\n\nthree 4 four\n\n## D\n\nnew text\n\n## C\n\nsix\n")
	after.Title = "Another title"
	var got []string
	for _, p := range compareParts(before, after) {
		got = append(got, fmt.Sprintf("%d %q +%d -%d gone=%v new=%v line=%d", p.Part, p.Heading, p.Added, p.Removed, p.Gone, p.New, p.Line))
	}
	want := []string{
		`1 "" +2 -1 gone=false new=false line=1`,
		`0 "A" +1 -0 gone=false new=false line=7`,
		`0 "D" +3 -0 gone=false new=true line=11`,
		`0 "B" +0 -2 gone=true new=false line=11`,
		`0 "C" +0 -1 gone=false new=false line=15`,
	}
	// The "##" of the replaced heading is in both.
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("parts are\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// FuzzWords checks that applying the edits to one text yields the other.
func FuzzWords(f *testing.F) {
	f.Add("a b c", "a x c")
	f.Add("", "a")
	f.Add("é è", " è\n")
	f.Fuzz(func(t *testing.T, before, after string) {
		var made []string
		from := 0
		added, removed := 0, 0
		for _, e := range Words(before, after) {
			made = append(made, before[from:e.Old.Start], after[e.New.Start:e.New.End])
			from = e.Old.End
			added += e.Added
			removed += e.Removed
		}
		made = append(made, before[from:])
		if got, want := strings.Join(strings.Fields(strings.Join(made, " ")), " "), strings.Join(strings.Fields(after), " "); got != want {
			t.Errorf("edits of %q make %q, want %q", before, got, want)
		}
		if len(strings.Fields(before))+added-removed != len(strings.Fields(after)) {
			t.Errorf("%d words added and %d removed from %q to %q", added, removed, before, after)
		}
	})
}
