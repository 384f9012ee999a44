package report

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"postings/model"
	"postings/model/changes"
	"postings/tui/i18n"
)

// changesMarkdown writes a table for a comment on a pull request, with a row
// for each posting and a column for each language, in that language. Postings
// that need a look come first.
func changesMarkdown(w io.Writer, t *i18n.Strings, c Comparison) {
	texts := [2]*i18n.Strings{i18n.For(t.Lang), i18n.For(t.Lang.Other())}
	for i, s := range texts {
		mark := ""
		if i == 0 {
			mark = "### "
		}
		fmt.Fprintf(w, "%s%s\n\n", mark, escape(s.Changes.Heading(c.Was, cmp.Or(c.Is, s.Changes.Now))))
	}
	if len(c.Changes) == 0 {
		fmt.Fprintf(w, "%s · %s\n", texts[0].Changes.None, texts[1].Changes.None)
	} else {
		for _, s := range texts {
			fmt.Fprintf(w, "%s  \n", s.Changes.Count(len(c.Changes), c.Look()))
		}
		fmt.Fprintf(w, "\n| | %s | %s |\n| --- | --- | --- |\n", texts[0].Changes.Posting, texts[1].Changes.Posting)
		for _, look := range []bool{true, false} {
			for _, change := range c.Changes {
				if change.NeedsLook() == look {
					row(w, texts, change)
				}
			}
		}
	}
}

// row writes the row of a posting.
func row(w io.Writer, texts [2]*i18n.Strings, c changes.Change) {
	sign := ""
	if c.NeedsLook() {
		sign = "⚠"
	}
	cells := []string{sign}
	for _, s := range texts {
		p := c.Posting()
		lines := []string{"**" + escape(c.Title(s.Lang)) + "** `" + code(p.Key) + "`", escape(strings.Join(happened(s, c), "; "))}
		if !c.Is(changes.Gone) {
			lines = append(lines, cell(s, c, s.Lang)...)
		}
		cells = append(cells, strings.Join(lines, "<br>"))
	}
	fmt.Fprintf(w, "| %s |\n", strings.Join(cells, " | "))
}

// cell describes the changes in the documents of a language.
func cell(t *i18n.Strings, c changes.Change, lang model.Lang) []string {
	var lines []string
	for _, d := range c.Documents {
		if d.Lang() != lang {
			continue
		}
		lines = append(lines, escape(file(t, d)))
		for _, line := range parts(t, d) {
			lines = append(lines, "– "+escape(line))
		}
	}
	return lines
}

// escape escapes text for a cell of a Markdown table, so that the text of a
// document cannot break out of it: neither by Markdown or HTML nor by mentions
// of people or issues, which GitHub looks for after parsing the Markdown.
func escape(text string) string {
	var b strings.Builder
	for _, r := range strings.Join(strings.Fields(text), " ") {
		switch {
		case strings.ContainsRune("@#", r):
			fmt.Fprintf(&b, "%c<!-- -->", r)
		case strings.ContainsRune("\\`*_{}[]<>!|~&$", r):
			fmt.Fprintf(&b, "&#%d;", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// code escapes text for a code span in a cell of a table.
func code(text string) string {
	return strings.NewReplacer("`", "'", "|", `\|`, "\n", " ").Replace(text)
}
