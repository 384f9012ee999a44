package check

import (
	"context"
	"io/fs"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"postings/content"
	"postings/content/corpustest"
	"postings/model"
	"postings/model/sanitise"
)

// TestRealCorpus checks that the known problems of the real postings are found.
func TestRealCorpus(t *testing.T) {
	for sub, want := range map[string]map[model.Rule]int{
		"cds-2025": {KeyDiffers: 1},
		"cds-2019/content": {
			KeyMissing: 6, TitleSpaces: 1, LinkTextVague: 1, DuplicateConflict: 2,
			StructureHeadings: 6, StructureItems: 2, StructureLinks: 4, MailDiffers: 3, ParagraphDiffers: 1,
			LinkSpace: 2, ItemLost: 1, PassageDiffers: 2,
		},
		"cds-2023/content": {
			DescriptionMissing: 2, KeyMissing: 4, TitleSpaces: 12, FileName: 3, LinkTextVague: 3,
			DuplicateCopy: 58, DuplicateConflict: 3, TranslationMissing: 1,
			ReferenceInvalid: 2, ReferenceShared: 8,
			StructureHeadings: 15, StructureItems: 20, StructureLinks: 7, LinkDiffers: 1, LinkLanguage: 22,
			MailDiffers: 2, ParagraphDiffers: 4, ProfileDiffers: 2,
			LinkSpace: 1, LinkPrivate: 2, BulletGlued: 1, ItemLost: 3, MarkShown: 12, InvisibleCharacter: 3,
			SentenceSpace: 10, RepeatedText: 2,
		},
	} {
		t.Run(sub, func(t *testing.T) {
			got := map[model.Rule]int{}
			for _, f := range runSource(t, Options{}, realSource(t, sub)) {
				got[f.Rule]++
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestRealReferences checks that the two invalid references are found, each on
// the line of its field, and none in fields that are null.
func TestRealReferences(t *testing.T) {
	src := realSource(t, "cds-2023/content")
	addresses := 0
	for _, f := range runSource(t, Options{}, src) {
		if f.Rule != ReferenceInvalid {
			continue
		}
		if !strings.HasPrefix(f.Detail.Text, "http://") {
			t.Errorf("%s:%d: %q", f.Path, f.Line, f.Detail.Text)
		}
		addresses++
		data, err := fs.ReadFile(src.FS, f.Path)
		if err != nil {
			t.Fatal(err)
		}
		if line := strings.Split(string(data), "\n")[f.Line-1]; !strings.HasPrefix(line, "leverId:") {
			t.Errorf("line %d is %q", f.Line, line)
		}
	}
	if addresses != 2 {
		t.Errorf("%d addresses", addresses)
	}
}

// TestRealDuplicates checks that each document that shares its key and language
// with another is found, and each key in one language, according to the fields.
func TestRealDuplicates(t *testing.T) {
	src := realSource(t, "cds-2023/content")
	c, err := content.LoadAll(context.Background(), src, content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	type place struct {
		key  string
		lang model.Lang
	}
	documents := map[place]int{}
	for _, p := range c.Postings {
		for _, l := range model.Langs() {
			for _, d := range p.Variants(l) {
				if d.TranslationKey != "" {
					documents[place{d.TranslationKey, l}]++
				}
			}
		}
	}
	duplicates, alone := map[string]int{}, map[string]int{}
	for at, n := range documents {
		if n > 1 {
			duplicates[at.key] += n - 1
		}
		if documents[place{at.key, at.lang.Other()}] == 0 {
			alone[at.key]++
		}
	}
	found, err := Run(context.Background(), c, Options{})
	if err != nil {
		t.Fatal(err)
	}
	gotDuplicates, gotAlone := map[string]int{}, map[string]int{}
	for _, f := range found {
		switch f.Rule {
		case DuplicateCopy, DuplicateConflict:
			gotDuplicates[f.Key]++
		case TranslationMissing:
			gotAlone[f.Key]++
		}
	}
	if diff := cmp.Diff(duplicates, gotDuplicates); diff != "" || len(duplicates) != 30 {
		t.Errorf("%d keys %s", len(duplicates), diff)
	}
	if diff := cmp.Diff(alone, gotAlone); diff != "" || len(alone) != 1 {
		t.Errorf("%d keys %s", len(alone), diff)
	}
}

// TestRealPlaces checks that each finding is at a line and column of its file.
func TestRealPlaces(t *testing.T) {
	for _, sub := range []string{"cds-2019/content", "cds-2023/content"} {
		src := realSource(t, sub)
		for _, f := range runSource(t, Options{Severities: map[model.Rule]model.Severity{Typography: model.Warning}}, src) {
			data, err := fs.ReadFile(src.FS, f.Path)
			if err != nil {
				t.Fatal(err)
			}
			// As loading does.
			text := sanitise.Text(string(data))
			lines := strings.Split(text, "\n")
			if f.Line > len(lines) || f.Line > 0 && f.Column > utf8.RuneCountInString(lines[f.Line-1]) {
				t.Errorf("%s: %s:%d:%d is outside", f.Rule, f.Path, f.Line, f.Column)
				continue
			}
			if f.Rule == Typography && !strings.ContainsRune(" \u00a0", []rune(lines[f.Line-1])[f.Column-1]) {
				t.Errorf("%s:%d:%d is no space", f.Path, f.Line, f.Column)
			}
			if f.Rule == LinkTextVague && []rune(lines[f.Line-1])[f.Column-1] != '[' {
				t.Errorf("%s:%d:%d is no link", f.Path, f.Line, f.Column)
			}
		}
	}
}

func realSource(tb testing.TB, sub string) content.Source {
	tb.Helper()
	src, err := content.Open(corpustest.Dir(tb, sub))
	if err != nil {
		tb.Fatal(err)
	}
	return src
}
