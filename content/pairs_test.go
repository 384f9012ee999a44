package content

import (
	"testing"
	"testing/fstest"

	"postings/model"
)

// TestAddressOfPaired checks that the address of a page is its own if the
// address of its translation pairs them.
func TestAddressOfPaired(t *testing.T) {
	src := Source{FS: fstest.MapFS{
		"en/jobs/cook.md":         {Data: []byte("---\ntitle: Cook\nlayout: job-posting\naltLangPage: /fr/emplois/cuisinier.html\n---\nSoup.\n")},
		"fr/emplois/cuisinier.md": {Data: []byte("---\ntitle: Cuisinier\nlayout: job-posting\naltLangPage: /en/jobs/cook.html\n---\nSoupe.\n")},
	}}
	general, err := ReadProfile(generalProfile)
	if err != nil {
		t.Fatal(err)
	}
	c, err := LoadAll(t.Context(), src, Options{Profile: general, Pages: true, Sites: [2]string{"https://en.example.org", "https://fr.example.org"}})
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Postings) != 1 {
		t.Fatalf("%d postings", len(c.Postings))
	}
	for l, want := range [2]string{"https://en.example.org/jobs/cook/", "https://fr.example.org/emplois/cuisinier/"} {
		if got := c.Postings[0].In(model.Lang(l)).Address(); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}
