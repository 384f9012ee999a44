package accessible

import (
	"strconv"
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
	type location struct {
		check.Occurrence
		above []string // what to print about its paragraph and wording, before the first
	}
	var locations []location
	for _, p := range passages {
		above := []string{sentences(t.Shared.Passage(p.Lang, p.Postings, len(p.Wordings)))}
		for i, w := range p.Wordings {
			wording := t.Accessible.Fact(t.Shared.Usual(len(w.Places)), w.Text)
			if i > 0 {
				wording = t.Accessible.Fact(t.Shared.Other(len(w.Places)), s.instead(p.Wordings[0].Text, w.Text))
			}
			above = append(above, wording)
			for _, o := range w.Places {
				locations = append(locations, location{o, above})
				above = nil
			}
		}
	}
	switch {
	case len(locations) == 0:
		s.rows = rows{}
		s.print(t.Shared.None)
		return
	case open:
		s.print(sentences(t.Shared.Open))
	default:
		s.print(sentences(t.Shared.Closed))
	}
	s.list(rows{count: len(locations), choose: func(i int) {
		o := locations[i]
		if p, d := s.corpus.Document(o.Document.Path); d != nil {
			s.openAt(p, d, o.Line)
			s.printSection()
			s.at = &place{file: d.File, path: d.Path, line: o.Line}
		}
	}, print: func(i int) {
		for _, line := range locations[i].above {
			s.print(line)
		}
		s.print(strconv.Itoa(i+1) + ". " + t.Accessible.Place(locations[i].Document.Path, locations[i].Line))
	}})
}

// instead describes how a wording differs from the usual one.
func (s *session) instead(usual, text string) string {
	var differences []string
	for _, e := range changes.Words(usual, text) {
		differences = append(differences, s.text.Shared.Instead(strings.TrimSpace(text[e.New.Start:e.New.End]), strings.TrimSpace(usual[e.Old.Start:e.Old.End])))
	}
	return strings.Join(differences, ", ")
}
