package accessible

import (
	"strconv"
	"strings"

	"postings/model"
	"postings/model/sanitise"
	"postings/tui/markdown"
)

// targets are what can be opened: the links by their numbers in the text, then
// the posting's own page where its site is known.
func (s *session) targets() []markdown.Link {
	r := s.reading
	targets := r.links[:len(r.links):len(r.links)]
	if address := r.doc.Address(s.opt.Sites[r.doc.Lang]); address != "" {
		targets = append(targets, markdown.Link{Text: s.text.Actions.PageAddress, URL: address})
	}
	return targets
}

// links lists what can be opened.
func (s *session) links() {
	targets := s.targets()
	if len(targets) == 0 {
		s.say(s.text.Actions.NoLinks)
		return
	}
	s.say(s.text.Actions.Links)
	s.list(rows{count: len(targets), choose: func(i int) { s.follow(targets[i].URL) }, say: func(i int) {
		words := targets[i].URL
		if text := sanitise.Line(targets[i].Text); text != "" && text != words {
			words = s.text.Accessible.Fact(text, words)
		}
		s.say(strconv.Itoa(i+1) + ". " + words)
	}})
}

// openLink opens a link by its number.
func (s *session) openLink(argument string) {
	targets := s.targets()
	if n, ok := s.number(s.text.Accessible.Commands.Open, argument, 1, len(targets)); ok {
		s.follow(targets[n-1].URL)
	}
}

// follow opens an address. Only what cannot harm is opened: a posting is
// somebody else's text.
func (s *session) follow(address string) {
	a := s.text.Actions
	if !model.IsSafeAddress(address) {
		s.say(a.UnsafeLink(address))
		return
	}
	if s.opt.Open == nil {
		s.say(a.OpenFailed(address, s.text.Services.NoBrowser))
		return
	}
	s.say(a.Opened(address))
	program, err := s.opt.Open(s.ctx, address)
	if err == nil && program != nil {
		err = s.run(program)
	}
	if err != nil {
		s.say(a.OpenFailed(address, s.explain(err)))
	}
}

// edit opens the document in the editor at the current section, and reads the
// files again afterwards.
func (s *session) edit() {
	a, r := s.text.Actions, s.reading
	if s.opt.Edit == nil {
		s.say(a.NotEditable)
		return
	}
	line := r.doc.BodyLine
	if r.section > 0 {
		start := min(r.page.Headings[r.section-1].Start, len(r.doc.Body))
		line += strings.Count(r.doc.Body[:start], "\n")
	}
	editor, err := s.opt.Edit(r.doc.File, line)
	if err != nil {
		s.say(a.EditFailed(r.doc.Path, s.explain(err)))
		return
	}
	if err := s.run(editor); err != nil {
		s.say(a.EditFailed(r.doc.Path, s.explain(err)))
	}
	s.reload()
}

// bookmark sets or removes the bookmark of the posting.
func (s *session) bookmark() {
	key := s.reading.posting.Key
	on := !s.marks.bookmarked[key]
	s.marks.bookmarked[key] = on
	if on {
		s.say(s.text.Actions.Bookmarked)
	} else {
		s.say(s.text.Actions.Unbookmarked)
	}
	if s.opt.Marks != nil {
		s.kept(s.opt.Marks.SetBookmark(key, on))
	}
}

// problemsOf returns the problems of a posting.
func (s *session) problemsOf(key string) []model.Finding {
	var found []model.Finding
	for _, f := range s.found.all {
		if f.Key == key {
			found = append(found, f)
		}
	}
	return found
}

// problems lists what is wrong: with the posting that is read, or else with all
// postings.
func (s *session) problems() {
	if !s.found.checked {
		s.say(s.text.Reading.Checking)
		s.check()
	}
	found, none := s.found.all, s.text.Findings.None
	if s.reading != nil {
		found, none = s.problemsOf(s.reading.posting.Key), s.text.Accessible.NoProblems
	}
	if len(found) == 0 {
		s.say(none)
		return
	}
	t := s.text
	choose := func(i int) {
		if at := s.corpus.Find(found[i].Key); at >= 0 {
			s.goTo(s.corpus.Postings[at])
		} else {
			s.say(t.Accessible.NoPosting)
		}
	}
	s.list(rows{count: len(found), choose: choose, say: func(i int) {
		f := found[i]
		severity := t.Accessible.Warning
		if f.Severity == model.Error {
			severity = t.Accessible.Error
		}
		message, advice := t.Findings.Say(f)
		s.say(strconv.Itoa(i+1) + ". " + sentences(t.Accessible.Fact(severity, message), sentences(advice), t.Accessible.Place(f.Path, f.Line)))
	}})
}
