package reader

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"postings/model"
	"postings/model/changes"
	"postings/model/fold"
	"postings/tui/draw"
	"postings/tui/markdown"
)

// signWidth is the columns before a text in which a sign tells of changes.
const signWidth = 2

// markPage returns a page with the words marked that an earlier one has not, and with
// those that only that one has where these are wanted. A sign stands before each line
// that changed; + for words that came, - for words that went, and ± for both.
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
	marked.Lines, marked.Headings, marked.Links = nil, nil, nil
	at := make([]int, len(page.Lines)) // where each line went
	for i, line := range page.Lines {
		if showRemoved {
			for _, words := range went[i] {
				for _, part := range strings.Split(ansi.Wrap(words, max(width-signWidth, 1), ""), "\n") {
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
	for _, l := range page.Links {
		l.Line = at[min(l.Line, len(at)-1)]
		marked.Links = append(marked.Links, l)
	}
	return &marked
}

// lineAt returns the line on which a byte of the text stands.
func lineAt(starts []int, offset int) int {
	line := 0
	for line+1 < len(starts) && starts[line+1] <= offset {
		line++
	}
	return line
}

// earlier returns the document with which one that is shown is compared, nil for none:
// what it was in the earlier state or, beside its translation, what it was when that
// was touched last.
func (p Pane) earlier(d *model.Document) *model.Document {
	if old := p.Changes[d].Old; old != nil {
		return old
	}
	if a := p.Ahead; a != nil && p.SideShown() && p.Compared() == nil && p.Posting.In(d.Lang) == d && a.Lang == d.Lang {
		return a.From
	}
	return nil
}
