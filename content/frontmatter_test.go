package content

import (
	"errors"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"postings/model"
	"postings/model/sanitise"
)

func TestSplitFrontMatter(t *testing.T) {
	for _, test := range []struct {
		name, in               string
		delimiter, front, body string
		line                   int
		reason                 string
	}{
		{name: "yaml", in: "---\na: 1\n---\nBody\n", delimiter: "---", front: "a: 1\n", body: "Body\n", line: 4},
		{name: "toml", in: "+++\na = 1\n+++\nBody\n", delimiter: "+++", front: "a = 1\n", body: "Body\n", line: 4},
		{name: "none", in: "# Title\n", body: "# Title\n", line: 1},
		{name: "empty file"},
		{name: "empty", in: "---\n---\n", delimiter: "---", line: 3},
		{name: "spaces after", in: "---  \na: 1\n--- \t\nB", delimiter: "---", front: "a: 1\n", body: "B", line: 4},
		{name: "rule in body", in: "---\na: 1\n---\nx\n---\ny", delimiter: "---", front: "a: 1\n", body: "x\n---\ny", line: 4},
		{name: "no end of line", in: "---\na: 1\n---", delimiter: "---", front: "a: 1\n", line: 4},
		{name: "unclosed", in: "---\na: 1\nBody\n", delimiter: "---", reason: reasonUnclosed},
		{name: "only dashes", in: "---", delimiter: "---", reason: reasonUnclosed},
		{name: "too long", in: "---\n" + strings.Repeat("a", maxFrontMatter) + "\n---\n", delimiter: "---", reason: reasonTooLong},
	} {
		t.Run(test.name, func(t *testing.T) {
			delimiter, front, body, line, err := splitFrontMatter(test.in)
			if test.reason != "" {
				var e *frontMatterError
				if !errors.As(err, &e) || e.reason != test.reason || e.line != 1 {
					t.Fatalf("error %v, want %s", err, test.reason)
				}
				return
			}
			if test.line == 0 {
				test.line = 1
			}
			if err != nil || delimiter != test.delimiter || front != test.front || body != test.body || line != test.line {
				t.Errorf("%q, %q, %q, %d, %v", delimiter, front, body, line, err)
			}
		})
	}
}

func TestDecodeYAML(t *testing.T) {
	front := strings.Join([]string{
		`title: 'Chef de la gestion '`,
		`Description: >-`,
		`  folded over`,
		`  two lines`,
		`archived: false`,
		`quoted: "false"`,
		`leverId: 0000000000`,
		`nothing: null`,
		`tilde: ~`,
		`empty:`,
		`list: [a, b]`,
		`date: 2019-08-09`,
		`anchor: &x value`,
		`alias: *x`,
	}, "\n")
	got, err := decodeYAML(front)
	if err != nil {
		t.Fatal(err)
	}
	want := model.Fields{
		{Name: "title", Value: "Chef de la gestion ", Line: 2, Column: 1},
		{Name: "Description", Value: "folded over two lines", Line: 3, Column: 1},
		{Name: "archived", Kind: model.Bool, Value: "false", Line: 6, Column: 1},
		{Name: "quoted", Value: "false", Line: 7, Column: 1},
		{Name: "leverId", Kind: model.Number, Value: "0000000000", Line: 8, Column: 1},
		{Name: "nothing", Kind: model.Null, Value: "null", Line: 9, Column: 1},
		{Name: "tilde", Kind: model.Null, Value: "~", Line: 10, Column: 1},
		{Name: "empty", Kind: model.Null, Line: 11, Column: 1},
		{Name: "list", Kind: model.Other, Line: 12, Column: 1},
		{Name: "date", Kind: model.Other, Value: "2019-08-09", Line: 13, Column: 1},
		{Name: "anchor", Value: "value", Line: 14, Column: 1},
		{Name: "alias", Value: "value", Line: 15, Column: 1},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if got.Get("TITLE") == nil || got.Text("DESCRIPTION") != "folded over two lines" || got.Text("nothing") != "" {
		t.Error("names are matched with case, or null has a text")
	}
}

func TestDecodeErrors(t *testing.T) {
	bomb := "a: &a [x]\n" + strings.Repeat("b: &b [*a,*a,*a,*a,*a,*a,*a,*a]\n", 1)
	for _, test := range []struct {
		name, delimiter, front string
		line                   int
	}{
		{"bad yaml", "---", "title: \"open\nx: 1\n", 0},
		{"tab", "---", "a: 1\n\tb: 2\n", 3},
		{"two keys", "---", "title: a\ntitle: b\n", 0},
		{"a list", "---", "- a\n- b\n", 2},
		{"a text", "---", "just text\n", 2},
		{"bad toml", "+++", "a = \n", 2},
	} {
		fields, err := decodeFrontMatter(test.delimiter, test.front)
		var e *frontMatterError
		if !errors.As(err, &e) {
			t.Errorf("%s: %v, %v", test.name, fields, err)
			continue
		}
		if e.line < 2 || test.line != 0 && e.line != test.line || e.reason == "" {
			t.Errorf("%s: line %d, reason %q", test.name, e.line, e.reason)
		}
	}
	if fields, err := decodeYAML(bomb); err != nil || len(fields) != 2 {
		t.Errorf("aliases: %v, %v", fields, err)
	}
	for _, blank := range []string{"", "\n", "# comment\n", "~\n"} {
		if fields, err := decodeYAML(blank); err != nil || len(fields) != 0 {
			t.Errorf("%q: %v, %v", blank, fields, err)
		}
	}
}

func TestDecodeTOML(t *testing.T) {
	got, err := decodeTOML("title = \"Chef\"\narchived = false\nn = 3\n\n[params]\nx = 1\n")
	if err != nil {
		t.Fatal(err)
	}
	want := model.Fields{
		{Name: "title", Value: "Chef", Line: 2, Column: 1},
		{Name: "archived", Kind: model.Bool, Value: "false", Line: 3, Column: 1},
		{Name: "n", Kind: model.Number, Value: "3", Line: 4, Column: 1},
		{Name: "params", Kind: model.Other, Line: 6, Column: 1},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestFrontMatterMemory decodes front matter that is made to explode. What the
// parser allocates in all stays near the size of the text.
func TestFrontMatterMemory(t *testing.T) {
	const size = maxFrontMatter - 100
	repeat := func(s string) string { return strings.Repeat(s, size/len(s)) }
	for name, text := range map[string]string{
		"TOML, dotted key":      "+++\n" + repeat("a.") + "a = 1\n+++\n",
		"TOML, dotted table":    "+++\n[" + repeat("a.") + "a]\n+++\n",
		"TOML, arrays":          "+++\na = " + repeat("[") + "\n+++\n",
		"TOML, inline tables":   "+++\na = " + repeat("{a=") + "\n+++\n",
		"TOML, tables in array": "+++\n" + repeat("[[a]]\n") + "+++\n",
		"YAML, flow lists":      "---\na: " + repeat("[") + "\n---\n",
		"YAML, closed lists":    "---\na: " + repeat("[]") + "\n---\n",
		"YAML, flow maps":       "---\na: " + repeat("{a: ") + "\n---\n",
		"YAML, block lists":     "---\na:\n  " + repeat("- ") + "\n---\n",
		"YAML, list items":      "---\na:\n" + repeat("- a\n") + "---\n",
		"YAML, keys":            "---\n" + repeat("? ") + "\n---\n",
		"YAML, aliases":         "---\na: &a [x]\nb: [" + repeat("*a,") + "*a]\n---\n",
		"YAML, anchors":         "---\na: [" + repeat("&a x,") + "]\n---\n",
		"YAML, one line":        "---\na: " + repeat("\"\\x41") + "\n---\n",
		"YAML, tags":            "---\na: [" + repeat("!!a x,") + "]\n---\n",
		"YAML, indentation":     "---\n" + staircase(size) + "---\n",
	} {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			parse(file{name: "a.md", data: []byte(text)}, Options{}, func(string) bool { return false })
			runtime.ReadMemStats(&after)
			if mb := (after.TotalAlloc - before.TotalAlloc) >> 20; mb > 64 {
				t.Errorf("%d MB", mb)
			}
		})
	}
}

// staircase returns mappings each in the one before, of about a size.
func staircase(size int) string {
	var b strings.Builder
	for depth := 0; b.Len() < size; depth++ {
		b.WriteString(strings.Repeat(" ", depth) + "a:\n")
	}
	return b.String()
}

// FuzzFrontMatter proves that front matter of any kind is decoded or refused
// with a place inside the file, and never leaves a control character.
func FuzzFrontMatter(f *testing.F) {
	for _, seed := range []string{
		"---\ntitle: a\n---\nbody", "+++\ntitle = \"a\"\n+++\n", "---\n&a [*a]\n---\n", "---\n\"\\e[31m\": \"\\x1b\"\n---\n",
		"---\n? [a, b]\n: c\n---\n", "---\n!!binary x: !<tag> y\n---\n", "---\n<<: {a: b}\n---\n", "--- \n- - - -\n---",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = sanitise.Text(text)
		delimiter, front, body, line, err := splitFrontMatter(text)
		var fields model.Fields
		if err == nil && delimiter != "" {
			fields, err = decodeFrontMatter(delimiter, front)
		}
		if err != nil {
			var e *frontMatterError
			if !errors.As(err, &e) || e.line < 1 || e.line > strings.Count(text, "\n")+2 {
				t.Fatalf("%v for %q", err, text)
			}
			return
		}
		if !strings.HasSuffix(text, body) || line < 1 {
			t.Fatalf("body %q at line %d of %q", body, line, text)
		}
		for _, field := range fields {
			for _, s := range []string{field.Name, field.Value} {
				if clean := sanitise.Text(s); clean != s {
					t.Fatalf("%q is left in a field", s)
				}
			}
		}
	})
}
