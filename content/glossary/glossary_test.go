package glossary

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"postings/content/tomlfile"
	"postings/model"
)

func TestRead(t *testing.T) {
	got, err := Read("g.toml", []byte(`# What we call things.
[[terms]]
en = "GC Notify"
fr = "Notification GC"
en-also = ["Notify\u001b"]
fr-not = ["GC Notification"]

[[terms]]
fr = "courriel"
fr-not = ["e-mail", "mail"]
`))
	want := []model.Term{
		{Names: [2][]string{{"GC Notify", "Notify␛"}, {"Notification GC"}}, Avoided: [2][]string{nil, {"GC Notification"}}},
		{Names: [2][]string{nil, {"courriel"}}, Avoided: [2][]string{nil, {"e-mail", "mail"}}},
	}
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Error(diff, err)
	}
}

// TestErrors checks the lines of errors.
func TestErrors(t *testing.T) {
	for _, test := range []struct {
		text    string
		problem tomlfile.Problem
		line    int
		name    string
	}{
		{"[[terms]\n", tomlfile.Syntax, 1, ""},
		{"[[terms]]\nen = 'a'\nfrench = 'b'\n", tomlfile.Unknown, 3, "terms.french"},
		{"[[term]]\nen = 'a'\n", tomlfile.Unknown, 1, "term"},
		{"[[terms]]\nen = 'a'\nen-also = 'b'\n", tomlfile.WrongType, 3, "terms.en-also"},
		{"[[terms]]\nen = 'a'\nfr = 'b'\n\n[[terms]]\n", tomlfile.Missing, 5, "en/fr"},
		{"[[terms]]\nen = 'a'\nfr-not = ['b']\n", tomlfile.Missing, 1, "fr"},
		{"[[terms]]\nen = 'a'\nen-also = ['b']\n\n[[terms]]\nen = 'a'\n", tomlfile.Missing, 5, "fr"},
		{"[[terms]]\nfr = 'a'\n", tomlfile.Missing, 1, "en"},
		{"\n[[terms]]\nen = '…'\nfr = 'a'\n", tomlfile.NotName, 2, "en"},
		{"[[terms]]\nen = 'a'\nen-also = ['']\n", tomlfile.NotName, 1, "en"},
		{"[[terms]]\nen = 'a'\nfr = '" + strings.Repeat("a ", MaxWords+1) + "'\n", tomlfile.NotName, 1, "fr"},
		{"[[terms]]\nen = 'a'\nen-not = ['a']\n", tomlfile.Contradiction, 1, "en-not"},
		{strings.Repeat("#", MaxSize+1), tomlfile.TooLong, 1, ""},
	} {
		_, err := Read("g.toml", []byte(test.text))
		e, ok := errors.AsType[*tomlfile.Error](err)
		if !ok || e.File != "g.toml" || e.Problem != test.problem || e.Line != test.line || e.Name != test.name {
			t.Errorf("%.60q: %v", test.text, err)
		}
	}
}

// FuzzRead checks that any input is read without a panic, and that errors are
// on lines that exist.
func FuzzRead(f *testing.F) {
	f.Add("[[terms]]\nen = \"GC Notify\"\nfr = \"Notification GC\"\nen-also = [\"Notify\"]\nfr-not = [\"GC Notification\"]\n")
	f.Add("terms = [{en = \"a\", en-not = [\"\"]}, {}]")
	f.Add("\ufeff[[terms]]\nfr = \"\\u001b\"")
	f.Fuzz(func(t *testing.T, text string) {
		terms, err := Read("g.toml", []byte(text))
		if e, ok := errors.AsType[*tomlfile.Error](err); err != nil && (!ok || e.Line < 1 || e.Line > 1+strings.Count(text, "\n")) {
			t.Fatalf("%#v", err)
		}
		for _, term := range terms {
			if err == nil && len(term.Names[0])+len(term.Names[1]) == 0 {
				t.Fatalf("%+v", term)
			}
		}
	})
}
