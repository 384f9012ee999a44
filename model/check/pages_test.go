package check

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"postings/content"
	"postings/model"
)

// TestPages checks what is only reported about postings. Articles quote, and
// refer to different sources in each language.
func TestPages(t *testing.T) {
	long := func(words string) string { return strings.Repeat(words+" ", 4) }
	english, french := "You will work in the city with us.", "Le travail est dans la ville pour vous."
	for _, test := range []struct {
		rule   model.Rule
		en, fr string
		page   bool // pages have it too
	}{
		{WrongLanguage, long("You will work in the city with us."), strings.Repeat(long(french)+"\n\n", 2) + long(english), false},
		{WrongLanguage, long(french), long(french), true},
		{LinkPrivate, "[Slides](https://docs.google.com/presentation/d/1/edit)", "[Diapos](/diapos)", false},
		{LinkPrivate, "[Slides](https://drive.google.com/a/example.ca/file/d/1)", "[Diapos](http://localhost/diapos)", true},
		{LinkDiffers, "[Study](https://one.org/a)", "[Étude](https://two.org/b)", false},
		{LinkDiffers, "[Write](mailto:a@example.ca)", "[Écrivez](https://example.ca)", true},
		{CodeDiffers, "A CS-04.", "Un CS-03.", false},
	} {
		for _, page := range []bool{false, true} {
			folder := "positions"
			if page {
				folder = "blog"
			}
			files := fstest.MapFS{
				"en/" + folder + "/a.md": {Data: []byte("---\ntitle: A\ntranslationKey: a\narchived: true\n---\n" + test.en)},
				"fr/" + folder + "/a.md": {Data: []byte("---\ntitle: A\ntranslationKey: a\narchived: true\n---\n" + test.fr)},
			}
			c, err := content.LoadAll(t.Context(), content.Source{FS: files}, content.Options{Pages: true})
			if err != nil {
				t.Fatal(err)
			}
			found, err := Run(t.Context(), c, Options{})
			if err != nil {
				t.Fatal(err)
			}
			got := slices.ContainsFunc(found, func(f model.Finding) bool { return f.Rule == test.rule })
			if got != (!page || test.page) {
				t.Errorf("%s in a page (%t), %q: %t", test.rule, page, test.en, got)
			}
		}
	}
}
