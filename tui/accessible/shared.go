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
	s.say(t.Reading.Checking)
	passages, open := check.Shared(s.corpus)
	type stand struct {
		check.Occurrence
		above []string // what to print about its paragraph and wording, before the first
	}
	var stands []stand
	for _, p := range passages {
		above := []string{sentences(t.Shared.Passage(p.Lang, p.Postings, len(p.Wordings)))}
		for i, w := range p.Wordings {
			said := t.Accessible.Fact(t.Shared.Usual(len(w.Places)), w.Text)
			if i > 0 {
				said = t.Accessible.Fact(t.Shared.Other(len(w.Places)), s.instead(p.Wordings[0].Text, w.Text))
			}
			above = append(above, said)
			for _, o := range w.Places {
				stands = append(stands, stand{o, above})
				above = nil
			}
		}
	}
	switch {
	case len(stands) == 0:
		s.rows = rows{}
		s.say(t.Shared.None)
		return
	case open:
		s.say(sentences(t.Shared.Open))
	default:
		s.say(sentences(t.Shared.Closed))
	}
	s.list(rows{count: len(stands), choose: func(i int) {
		o := stands[i]
		if p, d := s.documentAt(o.Document.Path); d != nil {
			s.openAt(p, d, o.Line)
			s.saySection()
			s.at = &place{file: d.File, path: d.Path, line: o.Line}
		}
	}, say: func(i int) {
		for _, said := range stands[i].above {
			s.say(said)
		}
		s.say(strconv.Itoa(i+1) + ". " + t.Accessible.Place(stands[i].Document.Path, stands[i].Line))
	}})
}

// instead describes how a wording differs from the usual one.
func (s *session) instead(usual, text string) string {
	var said []string
	for _, e := range changes.Words(usual, text) {
		said = append(said, s.text.Shared.Instead(strings.TrimSpace(text[e.New.Start:e.New.End]), strings.TrimSpace(usual[e.Old.Start:e.Old.End])))
	}
	return strings.Join(said, ", ")
}
