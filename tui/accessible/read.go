package accessible

import (
	"slices"
	"strings"

	"postings/model"
	"postings/model/apply"
	"postings/model/outline"
	"postings/tui/facts"
	"postings/tui/i18n"
	"postings/tui/markdown"
)

// reading is the document being read and the position in it.
type reading struct {
	posting *model.Posting
	doc     *model.Document
	page    *markdown.Page
	links   []markdown.Link // without duplicate addresses, numbered as in the text
	section int             // the section printed last; 0 is the text before the first heading
}

// last returns the number of the last section.
func (r *reading) last() int { return len(r.page.Headings) }

// render renders a document, and returns its links, numbered as in the text.
func (s *session) render(d *model.Document) (*markdown.Page, []markdown.Link) {
	// The only error is that the session is ending.
	page, _ := markdown.Render(s.ctx, d.Body, markdown.Options{
		Width: s.opt.Width, Lang: d.Lang, Base: d.Address(), Linear: true,
	})
	var links []markdown.Link
	for _, l := range page.Links {
		if !slices.ContainsFunc(links, func(k markdown.Link) bool { return k.URL == l.URL }) {
			links = append(links, l)
		}
	}
	return &page, links
}

// open opens a posting, in the document with the given path if it has one.
func (s *session) open(p *model.Posting, path string) {
	d := p.Best(s.lang)
	for _, v := range p.Variants(s.lang) {
		if v.Path == path {
			d = v
		}
	}
	s.openDocument(p, d)
}

// openDocument opens one document of a posting.
func (s *session) openDocument(p *model.Posting, d *model.Document) {
	page, links := s.render(d)
	s.reading = &reading{posting: p, doc: d, page: page, links: links}
}

// read prints the facts about a posting and the beginning of its text.
func (s *session) read(p *model.Posting) {
	s.open(p, "")
	s.facts()
	s.begin()
	if !s.marks.seen[p.Key] {
		s.marks.seen[p.Key] = true
		if s.opt.Marks != nil {
			s.saved(s.opt.Marks.SetSeen(p.Key), false)
		}
	}
}

// facts prints the facts shown above the text.
func (s *session) facts() {
	s.rows, s.at = rows{}, nil
	p, d := s.reading.posting, s.reading.doc
	t, labels := s.text.Accessible, s.text.Reading
	s.print(d.Title)
	for _, f := range s.known() {
		if f.Name != facts.Reference && f.Name != facts.File { // these are long to listen to
			s.print(t.Fact(f.Label, f.Value))
		}
	}
	if notice := facts.Notice(s.corpus, p, s.lang); notice != "" {
		s.print(notice)
	}
	if variants := p.Variants(d.Lang); len(variants) > 1 {
		s.print(t.Variant(slices.Index(variants, d)+1, len(variants)))
	}
	if s.reading.page.Unformatted {
		s.print(labels.Unformatted)
	}
	if n := len(s.problemsOf(p.Key)); n > 0 {
		s.print(t.ProblemsFound(n))
	}
	if text := facts.Description(d); text != "" {
		s.print(strings.Join(markdown.Wrap(text, s.opt.Width), "\n"))
	}
}

// known returns all that is known about the document being read.
func (s *session) known() []facts.Fact {
	p, d := s.reading.posting, s.reading.doc
	known := facts.Of(s.corpus, p, d, s.lang, apply.Address(d, s.opt.Apply))
	return append(known, facts.History(s.history(), p, s.lang, s.opt.Today())...)
}

// details prints all that is known about the document being read.
func (s *session) details() {
	s.rows = rows{}
	s.print(s.reading.doc.Title)
	r := s.reading
	for _, f := range append(s.known(), facts.More(s.text, r.doc, len(s.problemsOf(r.posting.Key)))...) {
		s.print(s.text.Accessible.Fact(f.Label, f.Value))
	}
}

// begin prints the first section that has text, and how to continue.
func (s *session) begin() {
	r := s.reading
	if len(r.page.Lines) == 0 {
		s.print("")
		s.print(s.text.Reading.NoText)
		return
	}
	if r.section == 0 && r.last() > 0 && len(r.page.Section(0)) == 0 {
		r.section = 1
	}
	s.printSection()
	if r.section < r.last() {
		s.print("")
		s.print(s.text.Accessible.ReadOn)
	}
}

// printSection prints the current section with its heading, and a note at the end
// of the text.
func (s *session) printSection() {
	r := s.reading
	s.at = nil
	s.print("")
	if r.section > 0 {
		s.print(s.text.Accessible.Section(r.section, r.last(), r.page.Headings[r.section-1].Text))
	}
	for _, line := range r.page.Section(r.section) {
		s.print(line)
	}
	if r.section == r.last() {
		s.print("")
		s.print(s.text.Accessible.End)
	}
}

// readOn prints the next section.
func (s *session) readOn() {
	if s.reading.section >= s.reading.last() {
		s.print(s.text.Accessible.AllSaid)
		return
	}
	s.rows = rows{}
	s.reading.section++
	s.printSection()
}

// repeat prints the current section again.
func (s *session) repeat() {
	s.rows = rows{}
	s.printSection()
}

// goToSection prints the section with a given number; 0 is the start.
func (s *session) goToSection(argument string) {
	if n, ok := s.number(s.text.Accessible.Commands.Section, argument, 0, s.reading.last()); ok {
		s.readSection(n)
	}
}

func (s *session) readSection(n int) {
	s.rows = rows{}
	s.reading.section = n
	if n == 0 {
		s.facts()
		s.begin()
		return
	}
	s.printSection()
}

// language switches the language of the session. A posting stays open at the
// same section.
func (s *session) language() {
	s.lang = s.lang.Other()
	s.text = i18n.Of(s.lang, s.opt.Pages)
	s.print(s.text.Accessible.Language)
	s.findAgain()
	if s.reading == nil {
		s.showList()
		return
	}
	s.rows = rows{}
	old := s.reading
	s.open(old.posting, "")
	if old.doc == s.reading.doc { // there is no translation
		s.reading.section = old.section
		s.print(s.text.Reading.Untranslated[s.lang])
		return
	}
	s.print(s.reading.doc.Title)
	s.reading.section = counterpart(old.page, s.reading.page, old.section)
	s.printSection()
}

// counterpart returns the section of b that corresponds to a section of a, or
// the one before it if b has none.
func counterpart(a, b *markdown.Page, section int) int {
	before := 0
	for _, pair := range markdown.Align(a, b) {
		if pair[1] != outline.None {
			before = pair[1]
		}
		if pair[0] == section {
			break
		}
	}
	return before
}

// variant opens the next variant of the posting in the same language.
func (s *session) variant() {
	r := s.reading
	variants := r.posting.Variants(r.doc.Lang)
	if len(variants) == 1 {
		s.print(s.text.Reading.NoVariant)
		return
	}
	at := slices.Index(variants, r.doc)
	s.openDocument(r.posting, variants[(at+1)%len(variants)])
	s.facts()
	s.begin()
}
