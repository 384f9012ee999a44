package tui

import (
	"testing"

	"postings/model"
	"postings/model/sanitise"
	"postings/tui/draw"
	"postings/tui/list"
)

// FuzzHighlight shows what a search found in a posting's title and text: whatever
// both hold, a row keeps to its columns.
func FuzzHighlight(f *testing.F) {
	for _, seed := range []struct{ query, title, body string }{
		{"equipe", "Chef de l’équipe d’œuvres", "L’équipe\nest grande."},
		{"conseillere", "Conseiller·ère (adjoint·e)", "Les conseillers·ères, l’adjoint(e)s\u00a0: x"},
		{"語", "日本語の求人 👩‍💻 e\u0301\u200d", "語語\n\n語"},
		{"a b", "a\u00adb", "a\n\nb a\u0301 b\u202f"},
		{"½ oe", "½œ", "\x1b[1mœ\x1b[m uvre"},
	} {
		f.Add(seed.query, seed.title, seed.body, uint8(40))
	}
	f.Fuzz(func(t *testing.T, query, title, body string, width uint8) {
		title = sanitise.Line(title)
		body = sanitise.Text(body)
		b := newBrowser(t, documents(model.English, &model.Document{
			Path: "en/a.md", File: "en/a.md", TranslationKey: "k", Title: title, Description: title, Body: body, Status: model.Open,
		}), 100, 20)
		b.root.search.input.SetValue(query)
		b.run(b.root.refind(selection{}))
		w, all := max(int(width), 10), map[string]bool{"k": true}
		b.root.list.Resize(w, 20, 2)
		for _, state := range []list.Scene{{Look: b.root.look}, {Look: b.root.look, Focused: true, Bookmarked: all, Seen: all}} {
			for _, line := range b.root.list.Rows(state) {
				if got := draw.Cells(line); got > w {
					t.Fatalf("%q in %q: a row of %d columns on %d: %q", query, title, got, w, line)
				}
			}
		}
	})
}
