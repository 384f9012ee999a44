package report

import (
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"postings/model/changes"
	"postings/model/check"
	"postings/tui/i18n"
)

// SharedText is the paragraphs that postings share, and the folder of the
// corpus.
type SharedText struct {
	Passages []check.Passage
	// Open is set if only open postings were considered.
	Open   bool
	Folder string
}

// SharedFormats returns the output formats for shared paragraphs, the default
// first. Text is wrapped as for Formats.
func SharedFormats(width int) []Format[SharedText] {
	text := func(w io.Writer, t *i18n.Strings, s SharedText) { s.text(w, t, width) }
	return []Format[SharedText]{{"text", text}, {"json", sharedJSON}, {"markdown", sharedMarkdown}}
}

// heading returns the heading of the list.
func (s SharedText) heading(t *i18n.Strings) string {
	switch {
	case len(s.Passages) == 0:
		return t.Shared.None
	case s.Open:
		return t.Shared.Open
	}
	return t.Shared.Closed
}

// segment is a part of a wording: common to it and the usual one, or only in
// one of them.
type segment struct {
	Text   string `json:"text"`
	Change string `json:"change,omitempty"`
}

// The changes of segments.
const (
	removed = "removed"
	added   = "added"
)

// segments compares a wording with the usual one, word by word.
func segments(usual, text string) []segment {
	var all []segment
	add := func(change string) func(string) string {
		return func(text string) string {
			all = append(all, segment{text, change})
			return text
		}
	}
	changes.Mark(usual, text, add(""), add(removed), add(added))
	return all
}

// file returns the path of an occurrence relative to the working folder, and
// its line.
func (s SharedText) file(o check.Occurrence) string {
	return fmt.Sprintf("%s:%d", path.Join(s.Folder, o.Document.Path), o.Line)
}

// text writes a block for each paragraph: its wordings, each after the postings
// that use it, with the differences from the most common one.
func (s SharedText) text(w io.Writer, t *i18n.Strings, width int) {
	line := func(indent int, text string) { fmt.Fprintf(w, "%*s%s\n", indent, "", hang(text, indent, width)) }
	line(0, s.heading(t))
	// Colour each word separately, so that lines can be broken between any two.
	each := func(style ansi.Style, before, after string) func(string) string {
		return func(text string) string {
			words := strings.Fields(before + text + after)
			for i := range words {
				words[i] = style.Styled(words[i])
			}
			return strings.Join(words, " ")
		}
	}
	plain := func(text string) string { return text }
	removal := each(ansi.Style{}.ForegroundColor(ansi.Red), "[-", "-]")
	addition := each(ansi.Style{}.ForegroundColor(ansi.Green), "{+", "+}")
	explained := false
	for _, p := range s.Passages {
		fmt.Fprintln(w)
		line(0, t.Shared.Passage(p.Lang, p.Postings, len(p.Wordings)))
		for i, wording := range p.Wordings {
			if i == 0 {
				line(2, t.Shared.Usual(len(wording.Places)))
				line(4, wording.Text)
			} else {
				line(2, t.Shared.Other(len(wording.Places)))
				if !explained {
					line(4, t.Shared.Legend)
				}
				explained = true
				line(4, changes.Mark(p.Wordings[0].Text, wording.Text, plain, removal, addition))
			}
			for _, o := range wording.Places {
				line(4, s.file(o))
			}
		}
	}
}

// The JSON of shared paragraphs. Fields are only ever added.
type (
	passageJSON struct {
		Lang     string        `json:"lang"`
		Postings int           `json:"postings"`
		Wordings []wordingJSON `json:"wordings"`
	}
	wordingJSON struct {
		Text string `json:"text"`
		// Diff compares it with the first wording, for which it is empty.
		Diff   []segment   `json:"diff"`
		Places []placeJSON `json:"places"`
	}
	placeJSON struct {
		Key  string `json:"key"`
		Path string `json:"path"`
		Line int    `json:"line"`
	}
)

func sharedJSON(w io.Writer, _ *i18n.Strings, s SharedText) {
	list := []passageJSON{}
	for _, p := range s.Passages {
		out := passageJSON{Lang: p.Lang.String(), Postings: p.Postings}
		for i, wording := range p.Wordings {
			one := wordingJSON{Text: wording.Text, Diff: []segment{}}
			if i > 0 {
				one.Diff = segments(p.Wordings[0].Text, wording.Text)
			}
			for _, o := range wording.Places {
				one.Places = append(one.Places, placeJSON{o.Document.Key(), path.Join(s.Folder, o.Document.Path), o.Line})
			}
			out.Wordings = append(out.Wordings, one)
		}
		list = append(list, out)
	}
	WriteJSON(w, list)
}

// sharedMarkdown writes a section for each paragraph, with its wordings in a
// table.
func sharedMarkdown(w io.Writer, t *i18n.Strings, s SharedText) {
	fmt.Fprintf(w, "### %s\n", escape(s.heading(t)))
	removal := func(text string) string { return "<del>" + escape(text) + "</del>" }
	addition := func(text string) string { return "<ins>" + escape(text) + "</ins>" }
	for _, p := range s.Passages {
		fmt.Fprintf(w, "\n#### %s\n\n", escape(t.Shared.Passage(p.Lang, p.Postings, len(p.Wordings))))
		for i, wording := range p.Wordings {
			title, text := t.Shared.Usual(len(wording.Places)), escape(wording.Text)
			if i > 0 {
				title = t.Shared.Other(len(wording.Places))
				text = changes.Mark(p.Wordings[0].Text, wording.Text, escape, removal, addition)
			} else {
				fmt.Fprint(w, "| | |\n| --- | --- |\n")
			}
			var places []string
			for _, o := range wording.Places {
				places = append(places, "`"+code(s.file(o))+"`")
			}
			fmt.Fprintf(w, "| **%s**<br>%s | %s |\n", escape(title), strings.Join(places, "<br>"), text)
		}
	}
}
