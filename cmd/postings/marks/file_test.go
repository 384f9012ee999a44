package marks

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// TestParse parses possible contents of the file.
func TestParse(t *testing.T) {
	a := map[string]mark{"a": {Seen: true}}
	for _, test := range []struct {
		text    string
		want    map[string]mark
		damaged bool
	}{
		{`{"version": 1, "postings": {"a": {"seen": true}}}`, a, false},
		{` {"postings":{"a":{"seen":true,"bookmarked":false}},"version":1} `, a, false},
		{`{"version": 1}`, nil, false},
		{`{"version": 1, "postings": null}`, nil, false},
		{``, nil, true},
		{"\x00\x00\x00\x00", nil, true},
		{`null`, nil, true},
		{`[]`, nil, true},
		{`{}`, nil, true},
		{`{"version": "1"}`, nil, true},
		{`{"version": 1.5}`, nil, true},
		{`{"version": 1, "postings": {"a": {"seen": true}`, nil, true},
		{`{"version": 1} {"version": 1}`, nil, true},
		{`{"version": 1, "postings": {"a": {"sean": true}}}`, nil, true},
		{`{"version": 1, "postings": {"a": {"seen": "yes"}}}`, nil, true},
		{`{"version": 1, "postings": []}`, nil, true},
		{`{"version": 0}`, nil, true},
	} {
		marks, err := parse([]byte(test.text))
		if (err != nil) != test.damaged {
			t.Errorf("%.80q: %v", test.text, err)
		}
		if diff := cmp.Diff(test.want, marks); diff != "" {
			t.Errorf("%.80q: %s", test.text, diff)
		}
	}
}

// FuzzParse checks that any content is either understood, damaged or of another
// version. What is understood survives being written, and everything else
// yields no marks.
func FuzzParse(f *testing.F) {
	for _, text := range []string{
		`{"version": 1, "postings": {"a": {"seen": true}, "b": {"bookmarked": true}}}`,
		`{"version": 2}`, `{"version":1,"postings":null}`, `{"version":1,"postings":{"\ud800":{"seen":true}}}`, "\ufeff{}",
		`{"version":1,"version":2,"POSTINGS":{"":null}}`, strings.Repeat("[", 20000),
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		parsed, err := parse(data)
		if err != nil && len(parsed) > 0 {
			t.Error("marks are returned along with an error")
		}
		for key := range parsed {
			if !utf8.ValidString(key) {
				t.Errorf("%q is not UTF-8", key)
			}
		}
		out, err := json.MarshalIndent(file{version, parsed}, "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		again, err := parse(out)
		if err != nil {
			t.Fatalf("%v of %s", err, out)
		}
		if diff := cmp.Diff(parsed, again); diff != "" {
			t.Error(diff)
		}
	})
}

// BenchmarkSetSeen marks one posting in a file of a thousand.
func BenchmarkSetSeen(b *testing.B) {
	s := Open(b.TempDir() + "/marks.json")
	marks := map[string]mark{}
	for i := range 1000 {
		marks[fmt.Sprintf("a-key-of-the-usual-length-%d", i)] = mark{Seen: true}
	}
	if err := s.write(marks); err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for on := false; b.Loop(); on = !on {
		if err := s.SetBookmark("x", on); err != nil {
			b.Fatal(err)
		}
	}
}
