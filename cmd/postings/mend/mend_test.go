package mend

import (
	"io/fs"
	"runtime/debug"
	"strings"
	"testing"
	"testing/fstest"

	"postings/content"
	"postings/model"
	"postings/model/check"
)

// FuzzMend corrects files with arbitrary texts. Afterwards nothing may be
// left to correct, and of what readers see only spaces, bullets and invisible
// characters may have changed.
func FuzzMend(f *testing.F) {
	f.Add("---\ntitle: 'A '\ntranslationKey: ' k'\n---\na ;\n", false, false)
	f.Add("See [us] (https://e.org).\n\n*a\n*b\n\n• c\n", false, false)
	f.Add("Oui ; « non » ! 5 %\n\n-\u00a0un\n", true, false)
	f.Add("long\u00ad-\u200bterm", false, true)
	f.Add("a ;; b ?! : « x »", true, true)
	f.Add("• \u200b• a\n*\u200bb", false, true)
	f.Add("*\u00a0 x\n\u200b \u00a0!", true, true)
	site, err := content.ReadProfile("hugo")
	if err != nil {
		f.Fatal(err)
	}
	debug.SetGCPercent(800) // the heap is so small that it would be collected every few inputs
	f.Fuzz(func(t *testing.T, text string, french, crlf bool) {
		if len(text) > 1000 { // what is corrected stands on one line or on two
			return
		}
		name := "en/a.md"
		if french {
			name = "fr/a.md"
		}
		if crlf {
			text = strings.ReplaceAll(text, "\n", "\r\n")
		}
		files := fstest.MapFS{name: {Data: []byte(text)}}
		read := func(fsys fs.FS) (*model.Corpus, error) {
			return content.LoadAll(t.Context(), content.Source{FS: fsys}, content.Options{Profile: site, Pages: true})
		}
		mend := func() (was, is map[string]string) {
			c, err := read(files)
			if err != nil {
				t.Fatal(err)
			}
			if was, is, err = Files(t.Context(), c, files, check.Options{Severities: map[model.Rule]model.Severity{}}, read); err != nil {
				t.Fatal(err)
			}
			return was, is
		}
		was, is := mend()
		for name, text := range is {
			if bare(was[name]) != bare(text) {
				t.Errorf("%s: %q became %q", name, was[name], text)
			}
			files[name] = &fstest.MapFile{Data: []byte(text)}
		}
		if len(is) == 0 {
			return
		}
		if was, is := mend(); len(was) > 0 {
			t.Errorf("%q are corrected again, as %q", was, is)
		}
	})
}

// bare returns a text without what corrections may remove, add or replace.
// Newlines are kept.
func bare(text string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" \t\u00a0*•\u200b\u00ad\u200d\u200c\u2060\ufeff", r) {
			return -1
		}
		return r
	}, text)
}
