package accessible

import (
	"strings"

	"postings/model/changes"
	"postings/model/check"
)

// shared lists the paragraphs that postings share, wording by wording, each
// with its locations. A number goes to a location.
func (s *session) shared() {
	t := s.text
	s.print(t.Reading.Checking)
	passages, open := check.Shared(s.corpus)
	places := check.SharedPlaces(passages)
	switch {
	case len(places) == 0:
		s.rows = rows{}
		s.print(t.Shared.None)
		return
	case open:
		s.print(sentences(t.Shared.Open))
	default:
		s.print(sentences(t.Shared.Closed))
	}
	s.list(rows{count: len(places), choose: func(i int) {
		o := places[i]
		if p, d := s.corpus.Document(o.Document.Path); d != nil {
			s.openAt(p, d, o.Line)
			s.printSection()
			s.at = &place{file: d.File, path: d.Path, line: o.Line}
		}
	}, row: func(i int) string {
		p := places[i]
		usual, w := p.Passage.Wordings[0], p.Passage.Wordings[p.Wording]
		switch first := w.Places[0] == p.Occurrence; {
		case first && p.Wording == 0:
			s.print(sentences(t.Shared.Passage(p.Passage.Lang, p.Passage.Postings, len(p.Passage.Wordings))))
			s.print(t.Accessible.Fact(t.Shared.Usual(len(w.Places)), w.Text))
		case first:
			s.print(t.Accessible.Fact(t.Shared.Other(len(w.Places)), s.variation(usual.Text, w.Text)))
		}
		return t.Accessible.Place(p.Document.Path, p.Line)
	}})
}

// variation describes how a wording differs from the usual one.
func (s *session) variation(usual, text string) string {
	var differences []string
	for _, e := range changes.Words(usual, text) {
		differences = append(differences, s.instead(usual, text, e))
	}
	return strings.Join(differences, ", ")
}

// instead describes one difference between two texts.
func (s *session) instead(before, after string, e changes.Edit) string {
	oneLine := func(words string) string { return strings.Join(strings.Fields(words), " ") }
	return s.text.Shared.Instead(oneLine(after[e.New.Start:e.New.End]), oneLine(before[e.Old.Start:e.Old.End]))
}
