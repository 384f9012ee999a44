package accessible

import (
	"postings/model/apply"
	"postings/model/sanitise"
	"postings/model/uri"
	"postings/tui/markdown"
)

// targets returns everything that can be opened: the links, by their numbers in
// the text, then the posting's own page if its site is known, and the address
// for applications.
func (s *session) targets() []markdown.Link {
	r := s.reading
	targets := r.links[:len(r.links):len(r.links)]
	if address := r.doc.Address(); address != "" {
		targets = append(targets, markdown.Link{Text: s.text.Actions.PageAddress, URL: address})
	}
	if address := apply.Address(r.doc, s.opt.Apply); address != "" {
		targets = append(targets, markdown.Link{Text: s.text.Actions.ApplyAddress, URL: address})
	}
	return targets
}

// apply opens the address for applications.
func (s *session) apply() {
	if address := apply.Address(s.reading.doc, s.opt.Apply); address != "" {
		s.follow(address)
		return
	}
	s.print(s.text.Accessible.NoApply)
}

// links lists what can be opened.
func (s *session) links() {
	targets := s.targets()
	if len(targets) == 0 {
		s.print(s.text.Actions.NoLinks)
		return
	}
	s.print(s.text.Actions.Links)
	s.list(rows{count: len(targets), choose: func(i int) { s.follow(targets[i].URL) }, row: func(i int) string {
		words := targets[i].URL
		if text := sanitise.Line(targets[i].Text); text != "" && text != words {
			words = s.text.Accessible.Fact(text, words)
		}
		if host := uri.HiddenHost(targets[i].URL); host != "" {
			words = sentences(words, s.text.Actions.LeadsTo(host))
		}
		return words
	}})
}

// openLink opens a link by its number.
func (s *session) openLink(argument string) {
	targets := s.targets()
	if len(targets) == 0 {
		s.print(s.text.Actions.NoLinks)
		return
	}
	if n, ok := s.number(s.text.Accessible.Commands.Open, argument, 1, len(targets)); ok {
		s.follow(targets[n-1].URL)
	}
}

// follow opens an address. Postings are untrusted, so it refuses any but safe
// addresses.
func (s *session) follow(address string) {
	a := s.text.Actions
	if !uri.IsSafe(address) {
		s.print(a.UnsafeLink(address))
		return
	}
	if s.opt.Open == nil {
		s.print(a.OpenFailed(address, s.text.Services.NoBrowser))
		return
	}
	s.print(a.Opened(address))
	program, err := s.opt.Open(s.ctx, address)
	if err == nil && program != nil {
		err = s.run(program)
	}
	if err != nil {
		s.print(a.OpenFailed(address, s.opt.ErrorText(err, s.lang)))
	}
}

// place is a location in a file.
type place struct {
	file, path string
	line       int
}

// here returns where editing starts: at the problem printed last, or else at
// the current section. It returns false if no posting is open.
func (s *session) here() (place, bool) {
	if s.at != nil {
		return *s.at, true
	}
	r := s.reading
	if r == nil {
		return place{}, false
	}
	line := r.doc.BodyLine
	if r.section > 0 {
		line = r.doc.LineAt(r.page.Headings[r.section-1].Start)
	}
	return place{r.doc.File, r.doc.Path, line}, true
}

// edit opens the file in the editor at the current location and then reloads
// the corpus.
func (s *session) edit() {
	a := s.text.Actions
	at, ok := s.here()
	if !ok {
		s.print(s.text.Accessible.NotReading)
		return
	}
	if s.opt.Edit == nil {
		s.print(a.NotEditable)
		return
	}
	editor, err := s.opt.Edit(at.file, at.line)
	if err != nil {
		s.print(a.EditFailed(at.path, s.opt.ErrorText(err, s.lang)))
		return
	}
	if err := s.run(editor); err != nil {
		s.print(a.EditFailed(at.path, s.opt.ErrorText(err, s.lang)))
	}
	before := s.found
	s.reload()
	if solved := len(before.all) - len(s.found.all); before.checked && s.found.checked && solved > 0 {
		s.print(sentences(s.text.Reading.Solved(solved, len(s.found.all))))
	}
}

// bookmark adds or removes the bookmark of the posting.
func (s *session) bookmark() {
	key := s.reading.posting.Key
	on := !s.marks.bookmarked[key]
	s.marks.bookmarked[key] = on
	if on {
		s.print(s.text.Actions.Bookmarked(s.reading.doc.Title))
	} else {
		s.print(s.text.Actions.Unbookmarked(s.reading.doc.Title))
	}
	if s.opt.Marks != nil {
		s.saved(s.opt.Marks.SetBookmark(key, on), true)
	}
}
