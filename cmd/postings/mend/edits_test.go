package mend

import (
	"strings"
	"testing"

	"postings/model"
)

func TestEdits(t *testing.T) {
	for name, test := range map[string]struct {
		text  string
		edits []model.Edit
		want  string
	}{
		"nothing":            {"a\nb\n", nil, "a\nb\n"},
		"at a column":        {"x\né ;b\n", []model.Edit{{Line: 2, Column: 2, Old: " ", New: ""}}, "x\né;b\n"},
		"an insertion":       {"*a\n", []model.Edit{{Line: 1, Column: 2, New: " "}}, "* a\n"},
		"at the end":         {"ab", []model.Edit{{Line: 1, Column: 3, New: "c"}}, "abc"},
		"two on a line":      {"a ; b !\n", []model.Edit{{Line: 1, Column: 2, Old: " "}, {Line: 1, Column: 6, Old: " "}}, "a; b!\n"},
		"in another order":   {"a ; b !\n", []model.Edit{{Line: 1, Column: 6, Old: " "}, {Line: 1, Column: 2, Old: " "}}, "a; b!\n"},
		"overlapping":        {"abc", []model.Edit{{Line: 1, Column: 1, Old: "ab", New: "x"}, {Line: 1, Column: 2, Old: "bc", New: "y"}}, "ay"},
		"where it stands":    {"key: ' k '\n", []model.Edit{{Line: 1, Old: " k ", New: "k"}}, "key: 'k'\n"},
		"where it is twice":  {"k:  k: \n", []model.Edit{{Line: 1, Old: "k:", New: ""}}, "k:  k: \n"},
		"something else":     {"abc\n", []model.Edit{{Line: 1, Column: 2, Old: "x", New: ""}}, "abc\n"},
		"no such line":       {"a\n", []model.Edit{{Line: 9, Column: 1, Old: "a"}, {Line: 0, Column: 1, Old: "a"}, {Line: -1, Column: 1, Old: "a"}}, "a\n"},
		"no such column":     {"a\n", []model.Edit{{Line: 1, Column: 9, Old: "", New: "x"}}, "a\n"},
		"CRLF":               {"a ;\r\nb ;\r\n", []model.Edit{{Line: 2, Column: 2, Old: " "}}, "a ;\r\nb;\r\n"},
		"no final newline":   {"a\nb ;", []model.Edit{{Line: 2, Column: 2, Old: " "}}, "a\nb;"},
		"at the end of CRLF": {"ab\r\n", []model.Edit{{Line: 1, Column: 3, New: "c"}}, "abc\r\n"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := edited(test.text, test.edits); got != test.want {
				t.Errorf("%q, want %q", got, test.want)
			}
		})
	}
}

// FuzzEdits makes one edit, and checks that it changes at most one place of its
// line.
func FuzzEdits(f *testing.F) {
	f.Add("a ;\r\nb ;", 2, 2, " ", "")
	f.Add("key: ' k '\n", 1, 0, " k ", "k")
	f.Add("\xff\u200b", 1, 3, "", "x")
	f.Fuzz(func(t *testing.T, text string, line, column int, old, replacement string) {
		if column < 0 || column > 1000 || strings.Contains(old, "\n") {
			return
		}
		got := edited(text, []model.Edit{{Line: line, Column: column, Old: old, New: replacement}})
		if got == text {
			return
		}
		start := 0 // of the line
		for range line - 1 {
			start += strings.IndexByte(text[start:], '\n') + 1
		}
		end := len(text)
		if next := strings.IndexByte(text[start:], '\n'); next >= 0 {
			end = start + next + 1
		}
		for at := start; at <= end; at++ {
			if strings.HasPrefix(text[at:end], old) && got == text[:at]+replacement+text[at+len(old):] {
				return
			}
		}
		t.Errorf("%q became %q", text, got)
	})
}
