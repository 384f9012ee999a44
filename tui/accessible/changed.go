package accessible

import (
	"slices"
	"strings"

	"postings/model/changes"
)

// changed lists the words of the text that differ from those of the earlier
// revision, each with the number of its section.
func (s *session) changed() {
	s.rows = rows{}
	t, r := s.text.Accessible, s.reading
	if s.opt.Since == nil {
		s.print(s.text.History.NoEarlier)
		return
	}
	state := s.changes()
	if s.since.of != s.corpus { // the reason has been printed
		return
	}
	old := r.doc
	if change, ok := state.Documents[r.doc]; ok {
		old = change.Old
	}
	if old == nil || state.New[r.posting.Key] {
		s.print(t.NewText(s.since.name))
		return
	}
	page, _ := s.render(old)
	head := r.doc.Title + "\n" + r.doc.Description + "\n"
	before := old.Title + "\n" + old.Description + "\n" + strings.Join(page.Lines, "\n")
	after := head + strings.Join(r.page.Lines, "\n")
	edits := changes.Words(before, after)
	if len(edits) == 0 {
		s.print(t.SameText(s.since.name))
		return
	}
	s.print(t.Changed(s.since.name, len(edits)))
	starts := r.page.Sections()
	s.list(rows{count: len(edits), row: func(i int) string {
		e := edits[i]
		line := strings.Count(after[len(head):max(len(head), e.New.Start)], "\n")
		section, _ := slices.BinarySearch(starts, line+1)
		return sentences(t.Line(section-1, s.instead(before, after, e)))
	}})
}
