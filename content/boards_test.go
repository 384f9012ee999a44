package content

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"postings/model"
)

// TestMadeBoards lists a made-up board for each profile as of a day. The
// profile is chosen automatically.
func TestMadeBoards(t *testing.T) {
	names, err := filepath.Glob("testdata/boards/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	if len(names) != len(Profiles()) {
		t.Errorf("%d boards for %d profiles", len(names), len(Profiles()))
	}
	for _, name := range names {
		profile := stemOf(filepath.Base(name))
		t.Run(profile, func(t *testing.T) {
			board, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			files := fstest.MapFS{}
			for _, f := range board.Files {
				files[f.Name] = &fstest.MapFile{Data: f.Data}
			}
			opt := Options{Today: day("2026-11-24")}
			if profile == "pages" {
				opt.Profile, _ = ReadProfile(profile)
			}
			c, err := LoadAll(t.Context(), Source{FS: files}, opt)
			if err != nil {
				t.Fatal(err)
			}
			if c.Site.Profile != profile {
				t.Errorf("read by the profile %q", c.Site.Profile)
			}
			golden(t, filepath.Join("boards", profile), describe(c))
		})
	}
}

// describe lists the postings of a corpus with all that is known about their
// documents.
func describe(c *model.Corpus) string {
	var list []string
	for _, p := range c.Postings {
		var b strings.Builder
		fmt.Fprintf(&b, "%s\n", p.Key)
		for _, lang := range model.Langs() {
			for _, d := range p.Variants(lang) {
				fmt.Fprintf(&b, "  %s %s %s: %s\n", stateOf(d), lang, d.Path, d.Title)
				f := &d.Facts
				for _, fact := range []struct{ name, value string }{
					{"place", f.Place}, {"pay", f.Pay}, {"level", f.Level}, {"posted", f.Posted}, {"opens", f.Opens}, {"closes", f.Closes},
					{"apply", f.Apply}, {"contact", f.Contact},
				} {
					if fact.value != "" {
						fmt.Fprintf(&b, "    %s: %s\n", fact.name, fact.value)
					}
				}
				for _, field := range d.Unread {
					fmt.Fprintf(&b, "    cannot be read: %s\n", field.Name)
				}
			}
		}
		list = append(list, b.String())
	}
	slices.Sort(list)
	return strings.Join(list, "")
}
