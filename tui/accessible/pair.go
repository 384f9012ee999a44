package accessible

import (
	"postings/model"
	"postings/model/apply"
	"postings/model/outline"
	"postings/tui/facts"
	"postings/tui/markdown"
)

// pair is two documents with matching sections: the two languages of a posting,
// or two postings.
type pair struct {
	docs  [2]*model.Document
	pages [2]*markdown.Page
	// names are the labels that tell the texts apart.
	names [2]string
	// sections are the section numbers in each text, or outline.None.
	sections [][2]int
	// lacking returns the sentence that says that a text has no such section.
	lacking func(column int) string
}

// languages pairs the document being read with the one in the other language.
// It returns nil if there is none.
func (s *session) languages() *pair {
	r := s.reading
	other := r.posting.In(r.doc.Lang.Other())
	if other == nil {
		s.print(s.text.Reading.Untranslated[r.doc.Lang.Other()])
		return nil
	}
	page, _ := s.render(other)
	t := s.text.Accessible
	p := &pair{docs: [2]*model.Document{r.doc, other}, pages: [2]*markdown.Page{r.page, page}}
	p.names = [2]string{t.Names[r.doc.Lang], t.Names[other.Lang]}
	p.sections = markdown.Align(r.page, page)
	p.lacking = func(column int) string { return t.NoSection[p.docs[column].Lang] }
	return p
}

// title returns the heading of a section in the first text that has it.
func (s *session) title(p *pair, section [2]int) string {
	for column, n := range section {
		if n > 0 {
			return p.pages[column].Headings[n-1].Text
		}
	}
	return s.text.Accessible.Beginning
}

// printPair prints a section of one text, then its counterpart in the other.
func (s *session) printPair(p *pair, section [2]int) {
	for column, n := range section {
		s.print("")
		if n == outline.None {
			s.print(p.lacking(column))
			continue
		}
		s.printIn(p.names[column], p.pages[column], n)
	}
}

// both prints the current section in both languages, the one being read first.
func (s *session) both() {
	s.rows = rows{}
	if r := s.reading; r.posting.In(r.doc.Lang.Other()) == nil {
		s.print("")
		s.printIn(s.text.Accessible.Names[r.doc.Lang], r.page, r.section)
		s.print("")
	}
	p := s.languages()
	if p == nil {
		return
	}
	for _, section := range p.sections {
		if section[0] == s.reading.section {
			s.printPair(p, section)
		}
	}
}

// differences lists the sections of both languages and how they differ. Enter
// visits those that do.
func (s *session) differences() {
	s.rows = rows{}
	p := s.languages()
	if p == nil {
		return
	}
	t := s.text.Accessible
	english := p.docs[0].Lang // the column of the English text
	tallies := [2][]outline.Tally{p.pages[0].Tallies, p.pages[1].Tallies}
	var sections [][2]int
	var verdicts []string
	list := rows{walked: true}
	for _, section := range p.sections {
		a := outline.Agree(tallies, section)
		if !a.Known {
			continue
		}
		verdict := t.Same
		switch {
		case a.Of == outline.SectionDiffers && section[0] == outline.None:
			verdict = p.lacking(0)
		case a.Of == outline.SectionDiffers:
			verdict = p.lacking(1)
		case a.Differs():
			verdict = t.Differs(s.text.Reading.Amounts(a.Of, a.Counts[english], a.Counts[1-english]))
		}
		if a.Differs() {
			list.stops = append(list.stops, len(sections))
		}
		sections = append(sections, section)
		verdicts = append(verdicts, sentences(s.title(p, section), verdict))
	}
	if len(list.stops) == 0 {
		s.print(s.text.Reading.NoDifferences)
	} else {
		s.print(t.Differ(len(list.stops), len(sections)))
	}
	list.count, list.row = len(sections), func(i int) string { return verdicts[i] }
	list.choose = func(i int) {
		if n := sections[i][0]; n != outline.None {
			s.reading.section = n
		}
		s.printPair(p, sections[i])
	}
	s.list(list)
	if len(list.stops) > 0 {
		s.print(t.NextDifference)
	}
}

// compareThem prints how two postings compare and lists their sections. Enter
// reads them one after the other.
func (s *session) compareThem(a, b *model.Posting) {
	t := s.text.Accessible
	p := &pair{}
	for column, posting := range [2]*model.Posting{a, b} {
		d := posting.Best(s.lang)
		p.docs[column] = d
		p.pages[column], _ = s.render(d)
		p.names[column] = t.Numbered(column+1, d.Title)
	}
	p.sections = markdown.Match(p.pages[0], p.pages[1])
	p.lacking = func(column int) string { return t.Lacks(column + 1) }
	s.print(t.Comparing(p.names[0], p.names[1]))
	s.printFacts(p, [2]*model.Posting{a, b})

	var sections [][2]int
	for _, section := range p.sections {
		if section == [2]int{} && len(p.pages[0].Section(0)) == 0 && len(p.pages[1].Section(0)) == 0 {
			continue
		}
		sections = append(sections, section)
	}
	list := rows{walked: true, count: len(sections), choose: func(i int) { s.printPair(p, sections[i]) }, row: func(i int) string {
		where := t.InBoth
		for column, n := range sections[i] {
			if n == outline.None {
				where = t.OnlyIn(2 - column)
			}
		}
		return sentences(s.title(p, sections[i]), where)
	}}
	for i := range sections {
		list.stops = append(list.stops, i)
	}
	s.list(list)
	s.print(t.NextSection)
}

// printFacts prints the facts by which a reader chooses between two postings, once
// if both have the same value.
func (s *session) printFacts(p *pair, postings [2]*model.Posting) {
	t := s.text.Accessible
	var all [2]map[string]string // by label
	var labels []string
	for column, d := range p.docs {
		all[column] = map[string]string{}
		for _, f := range facts.Of(s.corpus, postings[column], d, s.lang, apply.Address(d, s.opt.Apply)) {
			if f.Name == facts.Other || f.Name == facts.Apply {
				all[column][f.Label] = f.Value
				if column == 0 || all[0][f.Label] == "" {
					labels = append(labels, f.Label)
				}
			}
		}
	}
	for _, label := range labels {
		a, b := all[0][label], all[1][label]
		if a == b {
			s.print(t.Fact(label, t.Alike(a)))
			continue
		}
		s.print(t.Fact(label, t.Unlike(a, b)))
	}
}
