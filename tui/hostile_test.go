package tui

import (
	"errors"
	"fmt"
	"testing"

	tea "charm.land/bubbletea/v2"

	"postings/content/corpustest"
	"postings/model"
	"postings/tui/draw/drawtest"
)

// hostileDocument returns a document that contains x everywhere.
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

// TestViewsAreHarmless checks that no view lets hostile text of a document reach the
// terminal. Loading sanitises files already, but the views must be safe without
// that.
func TestViewsAreHarmless(t *testing.T) {
	for i, x := range drawtest.Hostile() {
		docs := onSite([]*model.Document{hostileDocument(model.English, x), hostileDocument(model.French, x)})
		for _, d := range docs {
			d.Site += "/" + x
		}
		opt := documents(model.English, docs...)
		opt.Name = "name " + x
		opt.Explain = func(err error, _ model.Lang) string { return err.Error() }
		for j, keys := range hostileViews {
			if i%3 != j%3 && !corpustest.Sweep() { // a third of the combinations, or all
				continue
			}
			v := newBrowser(t, opt, 120, 40).keys(keys...).root.View()
			drawtest.Harmless(t, fmt.Sprint(keys), v.Content)
			drawtest.Harmless(t, "window title", v.WindowTitle)
		}
	}
}

// TestMessagesAreHarmless checks that no message lets input or an error with hostile text
// reach the terminal.
func TestMessagesAreHarmless(t *testing.T) {
	opt := documents(model.English, &model.Document{Path: "en/a.md", File: "en/a.md", TranslationKey: "k", Title: "T"})
	opt.Explain = func(err error, _ model.Lang) string { return err.Error() }
	b := newBrowser(t, opt, 80, 24)
	for _, x := range drawtest.Hostile() {
		err := errors.New(x)
		for name, result := range map[string]applied{
			"paste": func(m *root) tea.Cmd { return m.paste(tea.PasteMsg{Content: x}) }, "edited": func(m *root) tea.Cmd { return m.edited(x, err) },
			"opened": func(m *root) tea.Cmd { return m.opened(x, nil, err) }, "unwatched": func(m *root) tea.Cmd { return m.unwatched(err) },
			"marked": func(m *root) tea.Cmd { return m.saved(&pendingMark{asked: true}, err) },
		} {
			b.keys("/")
			b.send(result)
			drawtest.Harmless(t, name, b.root.View().Content)
			b.keys("esc")
		}
	}
}
