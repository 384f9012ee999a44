package content

import (
	"testing"
	"testing/fstest"

	"postings/model"
)

// TestOtherAddress checks that a French page that names the address of its
// translation is paired with that, and keeps an address of its own.
func TestOtherAddress(t *testing.T) {
	general, err := ReadProfile(generalProfile)
	if err != nil {
		t.Fatal(err)
	}
	for _, other := range []string{"", "altLangPage: /fr/emplois/cuisinier.html\n"} {
		src := Source{FS: fstest.MapFS{
			"en/jobs/cook.md":         {Data: []byte("---\ntitle: Cook\n" + other + "---\nSoup.\n")},
			"fr/emplois/cuisinier.md": {Data: []byte("---\ntitle: Cuisinier\naltLangPage: /en/jobs/cook.html\n---\nSoupe.\n")},
		}}
		c, err := LoadAll(t.Context(), src, Options{Profile: general, Pages: true, Sites: [2]string{"https://en.example.org", "https://fr.example.org"}})
		if err != nil {
			t.Fatal(err)
		}
		if len(c.Postings) != 1 || c.Postings[0].Key != "jobs/cook" {
			t.Fatalf("with %q in English, %d postings", other, len(c.Postings))
		}
		for l, want := range [2]string{"https://en.example.org/jobs/cook/", "https://fr.example.org/emplois/cuisinier/"} {
			if got := c.Postings[0].In(model.Lang(l)).Address(); got != want {
				t.Errorf("%s, want %s", got, want)
			}
		}
	}
}
