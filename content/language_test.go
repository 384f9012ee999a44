package content

import "testing"

func TestPlaceOf(t *testing.T) {
	foreign := func(dir string) bool { return dir == "content/es" || dir == "de" }
	for _, test := range []struct{ name, code, pair string }{
		{"en/careers/positions/x.md", "en", "careers/positions/x"},
		{"fr/careers/positions/x.md", "fr", "careers/positions/x"},
		{"content/fr-CA/x.md", "fr", "content/x"},
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
		{"x.es.md", "es", "x"},
		{"french/x.md", "", "french/x"},
		{"EN/x.md", "en", "x"},
	} {
		if got := placeOf(test.name, foreign); got.code != test.code || got.pair != test.pair {
			t.Errorf("placeOf(%q) = %+v, want %+v", test.name, got, test)
		}
	}
}

func TestOuterLanguage(t *testing.T) {
	for outer, want := range map[string]string{
		"/site/content/fr":    "fr",
		"/site/fr/content/en": "en",
		"/site/content":       "en",
		"":                    "en",
	} {
		if got := (Options{outer: outer}).outerLanguage(); got.String() != want {
			t.Errorf("below %q: %v, want %s", outer, got, want)
		}
	}
}
