package content

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"postings/model"
	"postings/model/sanitise"
)

func TestSplitFrontMatter(t *testing.T) {
	for _, test := range []struct {
		name, in    string
		front, body string
		at, line    int // of the front matter and the body
		reason      model.Reason
	}{
		{name: "YAML", in: "---\na: 1\n---\nBody\n", front: "a: 1\n", body: "Body\n", at: 2, line: 4},
		{name: "TOML", in: "+++\na = 1\n+++\nBody\n", front: "a = 1\n", body: "Body\n", at: 2, line: 4},
		{name: "JSON", in: "{\n\"a\": \"}\"\n}\n\nBody\n", front: "{\n\"a\": \"}\"\n}", body: "\nBody\n", at: 1, line: 4},
		{name: "JSON and text on one line", in: "{\"a\": 1} Body\n", front: "{\"a\": 1}", body: " Body\n", at: 1, line: 1},
		{name: "blank lines before", in: "\n \n---\na: 1\n---\nB", front: "a: 1\n", body: "B", at: 4, line: 6},
		{name: "none", in: "# Title\n", body: "# Title\n", line: 1},
		{name: "blank lines and none", in: "\n\n# Title\n", body: "\n\n# Title\n", line: 1},
		{name: "shortcode", in: "{{< a >}}\n", body: "{{< a >}}\n", line: 1},
		{name: "brace", in: "{text}\n", body: "{text}\n", line: 1},
		{name: "empty file", line: 1},
		{name: "empty", in: "---\n---\n", at: 2, line: 3},
		{name: "spaces after", in: "---  \na: 1\n--- \t\nB", front: "a: 1\n", body: "B", at: 2, line: 4},
		{name: "rule in body", in: "---\na: 1\n---\nx\n---\ny", front: "a: 1\n", body: "x\n---\ny", at: 2, line: 4},
		{name: "no end of line", in: "---\na: 1\n---", front: "a: 1\n", at: 2, line: 4},
		{name: "unclosed", in: "\n---\na: 1\nBody\n", reason: model.ReasonUnclosed, line: 2},
		{name: "only dashes", in: "---", reason: model.ReasonUnclosed, line: 1},
		{name: "unclosed JSON", in: "{\"a\": 1\n", reason: model.ReasonUnclosedObject, line: 1},
		{name: "too long", in: "---\n" + strings.Repeat("a", maxFrontMatter) + "\n---\n", reason: model.ReasonTooLong, line: 1},
		{name: "too long JSON", in: "{\"a\": \"" + strings.Repeat("a", maxFrontMatter) + "\"}", reason: model.ReasonTooLong, line: 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			front, body, line, err := splitFrontMatter(test.in)
			if test.reason != "" {
				if err == nil || err.reason != test.reason || err.line != test.line {
					t.Fatalf("error %v, want %s in line %d", err, test.reason, test.line)
				}
				return
			}
			if err != nil || front.text != test.front || front.line != test.at || body != test.body || line != test.line {
				t.Errorf("%q at %d, %q at %d, %v", front.text, front.line, body, line, err)
			}
		})
	}
}

// decode decodes the front matter of a text.
func decode(text string) (model.Fields, *frontMatterError) {
	fields, _, _, err := readFrontMatter(text)
	return fields, err
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
	got, err := decode("---\n" + front + "\n---\n")
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
		{Name: "list", Kind: model.Other, Items: []string{"a", "b"}, Line: 12, Column: 1},
		{Name: "date", Kind: model.Other, Value: "2019-08-09", Line: 13, Column: 1},
		{Name: "anchor", Value: "value", Line: 14, Column: 1},
		{Name: "alias", Value: "value", Line: 15, Column: 1},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if got.Get("TITLE") == nil || got.Get("DESCRIPTION").Text() != "folded over two lines" || got.Get("nothing").Text() != "" {
		t.Error("names are matched with case, or null has a text")
	}
}

func TestDecodeErrors(t *testing.T) {
	var many strings.Builder
	for i := range maxFields + 1 {
		fmt.Fprintf(&many, "a%d: 1\n", i)
	}
	for _, test := range []struct {
		name, text string
		line       int
	}{
		{"an open quotation mark", "---\nx: 1\ntitle: \"open\ny: 1\n---\n", 3},
		{"an open bracket", "---\nx: 1\ntitle: [open\ny: 1\n---\n", 3},
		{"tab", "---\na: 1\n\tb: 2\n---\n", 3},
		{"two keys", "---\ntitle: a\ntitle: b\n---\n", 3},
		{"a list", "---\n- a\n- b\n---\n", 2},
		{"a text", "\n---\njust text\n---\n", 3},
		{"many fields", "---\n" + many.String() + "---\n", 2},
		{"bad TOML", "+++\na = \n+++\n", 2},
		{"bad JSON", "{\n\"a\": x\n}\n", 2},
	} {
		fields, err := decode(test.text)
		if err == nil {
			t.Errorf("%s: %v", test.name, fields)
			continue
		}
		if err.line != test.line || err.reason == "" && err.message == "" {
			t.Errorf("%s: line %d, message %q", test.name, err.line, err.message)
		}
	}
	if fields, err := decode("---\na: &a [x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\n---\n"); err != nil || len(fields) != 2 {
		t.Errorf("aliases: %v, %v", fields, err)
	}
	for _, blank := range []string{"", "\n", "# comment\n", "~\n"} {
		if fields, err := decode("---\n" + blank + "---\n"); err != nil || len(fields) != 0 {
			t.Errorf("%q: %v, %v", blank, fields, err)
		}
	}
}

func TestDecodeJSON(t *testing.T) {
	got, err := decode("\n{\n\t\"title\": \"Chef \\u00e9\\/\",\n\t\"archived\": false, \"n\": null,\n\t\"tags\": [\"a\"]\n}\nBody\n")
	if err != nil {
		t.Fatal(err)
	}
	want := model.Fields{
		{Name: "title", Value: "Chef é/", Line: 3, Column: 2},
		{Name: "archived", Kind: model.Bool, Value: "false", Line: 4, Column: 2},
		{Name: "n", Kind: model.Null, Value: "null", Line: 4, Column: 21},
		{Name: "tags", Kind: model.Other, Items: []string{"a"}, Line: 5, Column: 2},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestDecodeTOML(t *testing.T) {
	got, err := decode("+++\ntitle = \"Chef\"\narchived = false\nn = 3\ncloses = 2026-11-24\n\n[params]\nx = 1\n+++\n")
	if err != nil {
		t.Fatal(err)
	}
	want := model.Fields{
		{Name: "title", Value: "Chef", Line: 2, Column: 1},
		{Name: "archived", Kind: model.Bool, Value: "false", Line: 3, Column: 1},
		{Name: "n", Kind: model.Number, Value: "3", Line: 4, Column: 1},
		{Name: "closes", Kind: model.Other, Value: "2026-11-24", Line: 5, Column: 1},
		{Name: "params", Kind: model.Other, Line: 7, Column: 1, Inner: model.Fields{{Name: "x", Kind: model.Number, Value: "1"}}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestFrontMatterMemory checks that decoding hostile front matter allocates
// little more than its size.
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
			parse(file{name: "a.md", data: text}, Options{Profile: Profiles()[0]}, newLanguages())
			runtime.ReadMemStats(&after)
			if mb := (after.TotalAlloc - before.TotalAlloc) >> 20; mb > 64 {
				t.Errorf("%d MB", mb)
			}
		})
	}
}

// staircase returns nested mappings of about the given size.
func staircase(size int) string {
	var b strings.Builder
	for depth := 0; b.Len() < size; depth++ {
		b.WriteString(strings.Repeat(" ", depth) + "a:\n")
	}
	return b.String()
}

// FuzzFrontMatter checks that any front matter is decoded or refused at a
// position in the file, and leaves no control characters.
func FuzzFrontMatter(f *testing.F) {
	for _, seed := range []string{
		"---\ntitle: a\n---\nbody", "+++\ntitle = \"a\"\n+++\n", "---\n&a [*a]\n---\n", "---\n\"\\e[31m\": \"\\x1b\"\n---\n",
		"---\n? [a, b]\n: c\n---\n", "---\n!!binary x: !<tag> y\n---\n", "---\n<<: {a: b}\n---\n", "--- \n- - - -\n---", "\n{\"a\": \"\\u001b\"}\nx",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = sanitise.Text(text)
		fields, body, line, err := readFrontMatter(text)
		if err != nil {
			if err.line < 1 || err.line > strings.Count(text, "\n")+2 {
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
