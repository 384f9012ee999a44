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

// Comparison is two versions of a corpus and the changes between them.
type Comparison struct {
	// Was and Is are the names of the versions, Is empty for the working tree.
	Was, Is string
	Changes []changes.Change
}

// ChangesFormats returns the output formats for comparisons, the default first.
func ChangesFormats() []Format[Comparison] {
	return []Format[Comparison]{{"text", changesText}, {"json", changesJSON}, {"markdown", changesMarkdown}}
}

// Look returns the number of changes that need a look.
func (c Comparison) Look() int {
	n := 0
	for _, change := range c.Changes {
		if change.NeedsLook() {
			n++
		}
	}
	return n
}

// changesText writes a block for each posting: its title and key, what happened
// to it, and the files that differ with the parts that changed. A sign marks
// those that need a look.
func changesText(w io.Writer, t *i18n.Strings, c Comparison) {
	for i, change := range c.Changes {
		if i > 0 {
			fmt.Fprintln(w)
		}
		sign, look := " ", ""
		if change.NeedsLook() {
			sign, look = "!", " ("+t.Changes.Look+")"
		}
		p := change.Posting()
		fmt.Fprintf(w, "%s %s [%s]\n", sign, change.Title(t.Lang), p.Key)
		fmt.Fprintf(w, "  %s%s\n", strings.Join(happened(t, change), "; "), look)
		if change.Is(changes.Gone) {
			continue
		}
		for _, d := range change.Documents {
			fmt.Fprintf(w, "    %s\n", file(t, d))
			for _, line := range parts(t, d) {
				fmt.Fprintf(w, "      %s\n", line)
			}
		}
	}
	if len(c.Changes) > 0 {
		fmt.Fprintf(w, "\n%s\n", t.Changes.Count(len(c.Changes), c.Look()))
	} else {
		fmt.Fprintln(w, t.Changes.None)
	}
}

// file names a document that differs.
func file(t *i18n.Strings, d changes.Document) string {
	switch {
	case d.Old == nil:
		return d.New.Path + " (" + t.Changes.New + ")"
	case d.New == nil:
		return d.Old.Path + " (" + t.Changes.Removed + ")"
	case d.Old.Path != d.New.Path:
		return d.New.Path + " (" + t.Changes.From(d.Old.Path) + ")"
	}
	return d.New.Path
}

// parts describes the changes in a document, one per line.
func parts(t *i18n.Strings, d changes.Document) []string {
	var lines []string
	for _, p := range d.Parts {
		line := part(t, p)
		switch {
		case p.New:
			line += " (" + t.Changes.New + ")"
		case p.Gone:
			line += " (" + t.Changes.Removed + ")"
		}
		lines = append(lines, t.Changes.Pair(line, t.Changes.Words(p.Added, p.Removed)))
	}
	if len(d.Fields) > 0 {
		lines = append(lines, t.Changes.Fields(d.Fields))
	}
	return lines
}

// part names a part of a document.
func part(t *i18n.Strings, p changes.PartChange) string {
	switch p.Part {
	case changes.Title:
		return t.Changes.Title
	case changes.Description:
		return t.Changes.Description
	}
	return cmp.Or(strings.TrimRight(p.Heading, ":\u00a0 "), t.Changes.Beginning)
}

// happened describes what happened to a posting.
func happened(t *i18n.Strings, c changes.Change) []string {
	var words []string
	for _, k := range c.Kinds {
		words = append(words, kind(t, c, k))
	}
	if lang, alone := c.OpenAlone(); alone {
		words = append(words, t.Changes.OpenIn(lang))
	}
	return words
}

// kind describes a kind of change.
func kind(t *i18n.Strings, c changes.Change, k changes.Kind) string {
	s := t.Changes
	switch p := c.Posting(); k {
	case changes.Appeared:
		if !p.Translated() {
			return s.AppearedIn(p.Best(t.Lang).Lang)
		}
	case changes.Split:
		return s.Split(keys(c.To))
	case changes.Joined:
		return s.Joined(keys(c.From))
	case changes.Rekeyed:
		return s.Rekeyed(c.From[0].Key, p.Key)
	case changes.Translated:
		return s.Translated(changes.OnlyIn(c.To, c.From)[0])
	case changes.Untranslated:
		return s.Untranslated(changes.OnlyIn(c.From, c.To)[0])
	case changes.EditedAlone:
		return s.EditedIn(c.Edited()[0])
	}
	return s.Kinds[k]
}

func keys(postings []*model.Posting) []string {
	all := make([]string, len(postings))
	for i, p := range postings {
		all[i] = p.Key
	}
	return all
}

// changeJSON is a change in JSON. Fields are only ever added.
type changeJSON struct {
	Key   string `json:"key"`
	Title string `json:"title"`
	// Changes are the kinds of changes, in English: appeared, gone, split,
	// joined, rekeyed, renamed, opened, closed, translated, untranslated,
	// edited, edited-alone, adjusted.
	Changes []string `json:"changes"`
	// Look is set if the languages were not changed in the same way.
	Look bool `json:"look"`
	// From and To are the keys before and after. One is empty for a posting
	// that is new or gone.
	From      []string             `json:"from"`
	To        []string             `json:"to"`
	Documents []changeDocumentJSON `json:"documents"`
}

type changeDocumentJSON struct {
	Lang string `json:"lang"`
	// OldPath or Path is empty for a document that is new or gone.
	OldPath string     `json:"oldPath"`
	Path    string     `json:"path"`
	Parts   []partJSON `json:"parts"`
	Fields  []string   `json:"fields"`
}

type partJSON struct {
	// Part is title, description or section.
	Part    string `json:"part"`
	Heading string `json:"heading"`
	Line    int    `json:"line"`
	New     bool   `json:"new"`
	Gone    bool   `json:"gone"`
	Added   int    `json:"added"`
	Removed int    `json:"removed"`
}

func changesJSON(w io.Writer, t *i18n.Strings, c Comparison) {
	list := []changeJSON{}
	for _, change := range c.Changes {
		out := changeJSON{
			Key: change.Posting().Key, Title: change.Title(t.Lang), Look: change.NeedsLook(),
			From: keys(change.From), To: keys(change.To), Documents: []changeDocumentJSON{},
		}
		for _, k := range change.Kinds {
			out.Changes = append(out.Changes, k.String())
		}
		for _, d := range change.Documents {
			one := changeDocumentJSON{Lang: d.Lang().String(), Parts: []partJSON{}, Fields: append([]string{}, d.Fields...)}
			if d.Old != nil {
				one.OldPath = d.Old.Path
			}
			if d.New != nil {
				one.Path = d.New.Path
			}
			for _, p := range d.Parts {
				one.Parts = append(one.Parts, partJSON{p.Part.String(), p.Heading, p.Line, p.New, p.Gone, p.Added, p.Removed})
			}
			out.Documents = append(out.Documents, one)
		}
		list = append(list, out)
	}
	WriteJSON(w, list)
}
