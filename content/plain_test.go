package content

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"postings/content/corpustest"
	"postings/model"
	"postings/model/sanitise"
)

func TestDecodePlain(t *testing.T) {
	for _, c := range []struct {
		name, front string
		want        model.Fields // nil: left to the parser
	}{
		{"quoted", "title: \"Chef : l’équipe\"\n", model.Fields{{Name: "title", Value: "Chef : l’équipe", Line: 2, Column: 1}}},
		{"single quotes", "title: 'a \"b\" # c'\n", model.Fields{{Name: "title", Value: `a "b" # c`, Line: 2, Column: 1}}},
		{"backslash", "title: 'a\\n'\n", nil},
		{"sign", "a: ~x\n", nil},
		{"scalars", "# first\na: x y\n\nb: false  \nc:\nd-1: 2bf581e6-d1cb-4cbf-aca9-6e91c5eb13f1\ne:   >-\n  a b: \n  #c\n\nf: null\ng: 2023-jan-x\n", model.Fields{
			{Name: "a", Value: "x y", Line: 3, Column: 1},
			{Name: "b", Kind: model.Bool, Value: "false", Line: 5, Column: 1},
			{Name: "c", Kind: model.Null, Line: 6, Column: 1},
			{Name: "d-1", Value: "2bf581e6-d1cb-4cbf-aca9-6e91c5eb13f1", Line: 7, Column: 1},
			{Name: "e", Value: "a b:  #c", Line: 8, Column: 1},
			{Name: "f", Kind: model.Null, Value: "null", Line: 12, Column: 1},
			{Name: "g", Value: "2023-jan-x", Line: 13, Column: 1},
		}},
		{"no-break spaces", "title: Ici\u00a0; l’équipe\u202f!\n", model.Fields{{Name: "title", Value: "Ici\u00a0; l’équipe\u202f!", Line: 2, Column: 1}}},
		{"a colon within", "url: https://example.org/a\n", model.Fields{{Name: "url", Value: "https://example.org/a", Line: 2, Column: 1}}},

		{"only comments", "# a\n\n", nil},
		{"nothing", "", nil},
		{"repeated", "a: 1\na: 2\n", nil},
		{"sequence", "a:\n- b\n", nil},
		{"two lines", "a: b \n  - c\nb: \"  c\n d \"\n", model.Fields{
			{Name: "a", Value: "b - c", Line: 2, Column: 1}, {Name: "b", Value: "  c d ", Line: 4, Column: 1},
		}},
		{"a name on the next line", "a: b\n  c: d\n", nil},
		{"an empty line between", "a: b\n \n  c\n", nil},
		{"quotes that end before", "a: \"b\"\n  c\n", nil},
		{"nested", "a:\n  b: c\n", nil},
		{"folded with an empty line", "a: >-\n  b\n\n  c\n", nil},
		{"folded further", "a: >-\n  b\n   c\n", nil},
		{"folded less", "a: >-\n  b\n c\n", nil},
		{"folded from nothing", "a: >-\nb: c\n", nil},
		{"folded with its end", "a: >\n  b\n", nil},
		{"a number", "a: 12\n", nil},
		{"another spelling", "a: True\n", nil},
		{"a date", "a: 2024-01-02\n", nil},
		{"nearly a reference", "a: 2bf581e6-d1cb-4cbf-aca9-6e91c5eb13f\n", nil},
		{"block", "a: |\n  c\n", nil},
		{"flow", "a: [b]\n", nil},
		{"anchor", "a: &b c\n", nil},
		{"comment behind", "a: b # c\n", nil},
		{"comment behind quotes", "a: \"b\" # c\n", nil},
		{"mapping behind", "a: b: c\n", nil},
		{"mapping at the end", "a: b:\n", nil},
		{"quotes within", "a: \"b\" c \"d\"\n", nil},
		{"escape", `a: "b\tc"` + "\n", nil},
		{"open quote", "a: \"b\n", nil},
		{"a quote alone", "a: \"\n", nil},
		{"tab", "a:\tb\n", nil},
		{"no space", "a:b\n", nil},
		{"quoted name", "\"a\": b\n", nil},
		{"another document", "a: b\n---\nc: d\n", nil},
		{"many lines", "a: b\n" + strings.Repeat("  c\n", maxPlainLines+1), nil},
		{"many folded lines", "a: >-\n" + strings.Repeat("  c\n", maxPlainLines+1), nil},
		{"many fields", manyFields(maxPlainFields + 1), nil},
		{"a joiner", "a: b\u200dc\n", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, ok := decodePlain(c.front)
			if ok != (c.want != nil) {
				t.Fatalf("ok is %v: %v", ok, got)
			}
			if diff := cmp.Diff(c.want, got); ok && diff != "" {
				t.Error(diff)
			}
			agree(t, c.front)
		})
	}
}

// manyFields is front matter of n fields.
func manyFields(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "a%d: b\n", i)
	}
	return b.String()
}

// agree checks that what decodePlain reads is what the parser reads.
func agree(t *testing.T, front string) (plain bool) {
	t.Helper()
	got, ok := decodePlain(front)
	if !ok {
		return false
	}
	want, err := decodeYAML(front)
	if err != nil {
		t.Fatalf("the parser refuses %q: %v", front, err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatalf("%q: -parser +plain\n%s", front, diff)
	}
	return true
}

// TestDecodePlainReal reads real front matter both ways. Nearly all of it must
// be plain: that is what decodePlain is for.
func TestDecodePlainReal(t *testing.T) {
	files, plain := 0, 0
	for _, sub := range []string{"cds-2019", "cds-2023"} {
		err := filepath.WalkDir(corpustest.Dir(t, sub), func(name string, e fs.DirEntry, err error) error {
			if err != nil || filepath.Ext(name) != ".md" {
				return err
			}
			data, err := os.ReadFile(name)
			if err != nil {
				return err
			}
			text := sanitise.Text(string(data))
			if delimiter, front, _, _, err := splitFrontMatter(text); err == nil && delimiter == "---" {
				files++
				if agree(t, front) {
					plain++
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if plain*20 < files*19 {
		t.Errorf("%d of %d are plain", plain, files)
	}
	t.Logf("%d of %d are plain", plain, files)
}

// FuzzDecodePlain proves that what is read without the parser is read as the
// parser does.
func FuzzDecodePlain(f *testing.F) {
	for _, seed := range []string{
		"title: \"a: b\"\narchived: false\n", "a: 'x'\n\n# c\nb: 1e3\n", "a:\nb: 0x1F\n", "a: .5\nb: 2024-01-02T03:04:05Z\n",
		"a: -\nb: ?\n", "y: yes\nno: ~\n", "a: é\u00a0: è\n", "a: >-\n  b\n  c \n\n\nd: >-\n   e", "a: b\n  c\n", "a: \"b\n  c\"\n", "a: 'b\n  c'\nb: c\n  ? d", "a: 1_000\nb: 0o7\nc: .inf\nd: NaN\n", "a: b \n b\n",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		front := sanitise.Text(text)
		agree(t, front)
	})
}
