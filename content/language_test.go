package content

import (
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

func TestPlace(t *testing.T) {
	l := languages{folders: map[string]bool{"content/es": true, "de": true}, suffixes: map[string]bool{"es": true}}
	for _, test := range []struct{ name, code, pair string }{
		{"en/careers/positions/x.md", "en", "careers/positions/x"},
		{"fr/careers/positions/x.md", "fr", "careers/positions/x"},
		{"content/fr-CA/x.md", "fr", "content/x"},
		{"content/en-US/x.md", "en", "content/x"},
		{"fr_FR/x.md", "fr", "x"},
		{"eng/x.md", "en", "x"},
		{"fra/x.md", "fr", "x"},
		{"EN/x.md", "en", "x"},
		{"x.fr.md", "fr", "x"},
		{"x.fr-CA.md", "fr", "x"},
		{"x.md", "", "x"},
		{"notes.old.md", "", "notes.old"},
		{"v1.2.md", "", "v1.2"},
		{".fr.md", "", ".fr"},
		{"en/a/fr/x.md", "fr", "en/a/x"},
		{"fr/x.en.md", "en", "x"},
		{"content/es/x.md", "es", "content/x"},
		{"de/x.md", "de", "x"},
		{"it/x.md", "", "it/x"},
		{"x.es.md", "es", "x"},
		{"x.es-MX.md", "es", "x"},
		{"french/x.md", "", "french/x"},
		{"civil.ia.md", "", "civil.ia"},
		{"laure.de-valon.md", "", "laure.de-valon"},
		{"laure.es-valon.md", "", "laure.es-valon"},
		{"design-for-canada.ca-web-pages.md", "", "design-for-canada.ca-web-pages"},
	} {
		if got := l.place(test.name); got.code != test.code || got.pair != test.pair {
			t.Errorf("%q: %+v, want %+v", test.name, got, test)
		}
	}
}

// TestLearn checks that a name counts as that of another language only if the
// names beside it confirm it.
func TestLearn(t *testing.T) {
	files := fstest.MapFS{}
	for _, name := range []string{
		"en/a.md", "es/a.md", "old/a.md", "en/it/a.md", "b.md", "b.pt-BR.md", "b.de.md", "c.fr.md", "c.zh-Hans.md",
		"civil.ia.md", "x/canada.ca.md", "notes.md", "notes.old.md", "d.sv.txt", "d.md", "e-en.md", "e-fr.md", "f-en.md", "g_eng.md", "g_fra.md", "in-fr.md",
	} {
		files[name] = &fstest.MapFile{}
	}
	got := list(t.Context(), Source{FS: files}).languages
	want := languages{
		folders:  map[string]bool{"es": true},
		suffixes: map[string]bool{"pt": true, "de": true, "zh": true},
		hyphened: map[string]bool{"e-en": true, "e-fr": true, "g_eng": true, "g_fra": true},
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(languages{})); diff != "" {
		t.Error(diff)
	}
}

func TestOuterLanguage(t *testing.T) {
	for outer, want := range map[string]string{
		"/site/content/fr":    "fr",
		"/site/content/fr-FR": "fr",
		"/site/fr/content/en": "en",
		"/site/content":       "en",
		"":                    "en",
	} {
		if got := (Options{outer: outer, Profile: Profiles()[0]}).languageAround(""); got.String() != want {
			t.Errorf("below %q: %v, want %s", outer, got, want)
		}
	}
}
