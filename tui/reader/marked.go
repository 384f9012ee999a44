package reader

import (
	"strings"

	"charm.land/lipgloss/v2"

	"postings/model"
	"postings/model/changes"
	"postings/model/fold"
	"postings/tui/draw"
	"postings/tui/markdown"
)

// signWidth is the width of the change signs in front of the lines of a text.
const signWidth = 2

// markPage returns page with the words highlighted that are not in old and,
// with showRemoved, with the words inserted that are only in old. A sign
// precedes each line that changed: + for added words, - for removed words, ±
// for both.
func markPage(old, page *markdown.Page, theme draw.Theme, showRemoved bool, width int) *markdown.Page {
	before, _ := plainText(old.Lines)
	after, starts := plainText(page.Lines)
	came := make([][]lipgloss.Range, len(page.Lines))
	went := make([][]string, len(page.Lines))
	for _, e := range changes.Words(before, after) {
		first := -1
		if e.Added > 0 {
			for _, p := range pieces(after, starts, fold.Range{Start: e.New.Start, End: e.New.End}) {
				if first < 0 {
					first = p.line
				}
				if p.from < p.to {
					came[p.line] = append(came[p.line], lipgloss.NewRange(p.from, p.to, theme.Added.Style))
				}
			}
		}
		if e.Removed > 0 && len(page.Lines) > 0 {
			if first < 0 {
				first = lineAt(starts, e.New.Start)
			}
			went[first] = append(went[first], strings.Join(strings.Fields(before[e.Old.Start:e.Old.End]), " "))
		}
	}
	marked := *page
	marked.Lines, marked.Headings = nil, nil
	at := make([]int, len(page.Lines)) // the index of each line in marked
	for i, line := range page.Lines {
		if showRemoved {
			for _, words := range went[i] {
				for _, part := range markdown.Wrap(words, width-signWidth) {
					marked.Lines = append(marked.Lines, string(theme.Removed.Render("- "))+string(theme.Removed.Render(part)))
				}
			}
		}
		at[i] = len(marked.Lines)
		sign := string(theme.ChangeSign(len(came[i]) > 0, len(went[i]) > 0)) + " "
		if len(came[i]) > 0 {
			line = string(draw.Restyle(draw.Line(page, i), came[i]))
		}
		marked.Lines = append(marked.Lines, strings.TrimRight(sign+line, " "))
	}
	for _, h := range page.Headings {
		h.Line = at[min(h.Line, len(at)-1)]
		marked.Headings = append(marked.Headings, h)
	}
	return &marked
}

// earlier returns the document against which to mark changes in d, or nil. This
// is its earlier version or, next to its translation, its version at the time
// when the translation was last changed.
func (p Pane) earlier(d *model.Document) *model.Document {
	if old := p.Changes[d].Old; old != nil {
		return old
	}
	if a := p.Ahead; a != nil && p.SideShown() && p.Compared() == nil && p.Posting.In(d.Lang) == d && a.Lang == d.Lang {
		return a.From
	}
	return nil
}
