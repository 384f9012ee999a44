package tui

import (
	"errors"
	"fmt"
	"regexp"
	"testing"

	tea "charm.land/bubbletea/v2"

	"postings/model"
)

// sequence is an escape sequence that the program may write: colours and
// attributes, or a hyperlink.
var sequence = regexp.MustCompile(`\x1b\[[0-9;:]*m|\x1b\]8;[^\x00-\x1f\x7f]*;[^\x00-\x1f\x7f]*(?:\x07|\x1b\\\\)`)

// harmless checks that nothing in a text can act on a terminal or mislead its
// reader, but sequences that are ours.
func harmless(t *testing.T, where, text string) {
	t.Helper()
	for _, r := range sequence.ReplaceAllString(text, "") {
		if r < ' ' && r != '\n' || r >= 0x7f && r <= 0x9f || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
			t.Fatalf("%s: %U reaches the terminal in %q", where, r, text)
		}
	}
}

// hostile are texts that try to reach the terminal.
func hostile() []string {
	return []string{
		"\x1b[31mred\x1b[0m", "\x1b]0;title\x07", "\x1b]52;c;eA==\x1b\\", "\x1b]8;;https://evil.example\x1b\\here\x1b]8;;\x1b\\",
		"\u009b31m", "\u009d0;x\u009c", "\x1bPq\x1b\\", "\x1b_x\x1b\\", "\x1b^x\x1b\\", "\x1bXx\x1b\\", "a\u202eb\u2066c", "a\rb\x08c\x00d\x7f",
		"&#27;[31mred", "&#x1b;]0;x&#7;", "&#155;31m", "&#x202e;abc", "&#8238;abc", "a&#10;b&#13;c&#9;d", "\xff\xfe\x9b31m",
	}
}

// hostileDocument puts a text everywhere in a document.
func hostileDocument(lang model.Lang, x string) *model.Document {
	path := lang.String() + "/" + x + ".md"
	return &model.Document{
		Path: path, File: path, Lang: lang, TranslationKey: "k" + x, PairPath: path, Title: "T " + x, Description: "D " + x,
		Reference: "R " + x, Status: model.Open, BodyLine: 3, Body: "# H " + x + "\n\n## H2 " + x + "\n\nText " + x + " [link " + x + "](https://a.example/" + x + " \"" + x + "\")\n\n" +
			`<a href="https://b.example/` + x + `" title="` + x + `">` + x + `</a> <a href="https://c.example" title="` + x + `"></a> <img src="https://d.example/a.png" alt="` + x + `"> ` +
			`<a href="https://e.example"><img src="x" alt="` + x + `"></a>` + "\n\n![alt " + x + "](https://f.example/" + x + ")\n\n```" + x + "\n" + x + "\n```\n\n" +
			"| a " + x + " | b |\n| - | - |\n| " + x + " | c |\n\n<table><tr><td>" + x + "</td></tr></table>\n\n<https://g.example/" + x + ">\n\n[ref][r]\n\n[r]: https://h.example/" + x + " \"" + x + "\"\n",
	}
}

// hostileViews are the keys that lead to each view.
var hostileViews = [][]string{
	nil, {"enter"}, {"enter", "end"}, {"s"}, {"o"}, {"enter", "c"}, {"y"}, {"p"}, {"?"}, {"i"},
	{"enter", "/", "r", "e", "d"}, {"/", "t"},
}

// FuzzDrawn shows a view of documents that hold a text everywhere, and proves
// that it does not reach the terminal.
func FuzzDrawn(f *testing.F) {
	for _, x := range hostile() {
		for view := range hostileViews {
			f.Add(x, uint8(view))
		}
	}
	f.Fuzz(func(t *testing.T, x string, view uint8) {
		if len(x) > 200 {
			t.Skip()
		}
		// What loading makes of a file is sanitised. The views must hold without.
		opt := documents(model.English, hostileDocument(model.English, x), hostileDocument(model.French, x))
		opt.Name = "name " + x
		opt.Sites = [2]string{"https://en.example/" + x, "https://fr.example/" + x}
		opt.Explain = func(err error, _ model.Lang) string { return err.Error() }
		b := newBrowser(t, opt, 120, 40)
		keys := hostileViews[int(view)%len(hostileViews)]
		b.keys(keys...)
		v := b.root.View()
		harmless(t, fmt.Sprint(keys), v.Content)
		harmless(t, "window title", v.WindowTitle)
	})
}

// FuzzTold tells of what was typed, or of an error that holds a text, which does
// not reach the terminal.
func FuzzTold(f *testing.F) {
	told := []func(x string) tea.Msg{
		func(x string) tea.Msg { return tea.PasteMsg{Content: x} },
		func(x string) tea.Msg { return editedMsg{x, errors.New(x)} },
		func(x string) tea.Msg { return openedMsg{address: x, err: errors.New(x)} },
		func(x string) tea.Msg { return unwatchedMsg{errors.New(x)} },
		func(x string) tea.Msg { return markedMsg{nil, errors.New(x), true} },
	}
	for _, x := range hostile() {
		for kind := range told {
			f.Add(x, uint8(kind))
		}
	}
	opt := documents(model.English, &model.Document{Path: "en/a.md", File: "en/a.md", TranslationKey: "k", Title: "T"})
	opt.Explain = func(err error, _ model.Lang) string { return err.Error() }
	b := newBrowser(f, opt, 80, 24)
	f.Fuzz(func(t *testing.T, x string, kind uint8) {
		b.tb = t
		b.keys("/")
		b.send(told[int(kind)%len(told)](x))
		harmless(t, fmt.Sprint(kind), b.root.View().Content)
		b.keys("esc")
	})
}
