package accessible

import (
	"slices"
	"strings"

	"postings/model"
	"postings/model/check"
	"postings/tui/i18n"
)

// problemsOf returns the problems of a posting.
func (s *session) problemsOf(key string) []model.Finding {
	return slices.DeleteFunc(slices.Clone(s.found.all), func(f model.Finding) bool { return f.Key != key })
}

// problems lists the problems of the posting being read, or else of all
// postings, grouped by file or by rule, or else the paragraphs that postings share.
// Any other argument selects the problems that contain it.
func (s *session) problems(argument string) {
	t := s.text
	by, grouped := s.choose(argument, func(t i18n.Accessible) []string { return t.Groups[:] })
	if grouped && by == 2 {
		s.shared()
		return
	}
	if !s.found.checked {
		s.print(t.Reading.Checking)
	}
	s.history()
	s.check()
	if grouped {
		s.byRule, argument = by == 1, ""
	}
	found, none := s.found.all, t.Findings.None
	if s.reading != nil {
		found, none = s.problemsOf(s.reading.posting.Key), t.Accessible.NoProblems
	}
	if len(found) > 0 && argument != "" {
		found, none = t.Findings.Matching(found, argument), t.Accessible.NoProblemHolds(argument)
	}
	if len(found) == 0 {
		s.rows = rows{}
		s.print(none)
		return
	}
	s.print(sentences(t.Findings.Count(check.Count(found))))
	found = check.Group(found, s.byRule)
	advised := map[string]bool{} // each piece of advice is given only once
	s.list(rows{count: len(found), choose: func(i int) { s.goToProblem(found[i]) }, row: func(i int) string {
		f := found[i]
		message, advice := t.Findings.Describe(f)
		place := t.Accessible.Place(f.Path, f.Line)
		if s.byRule {
			if i == 0 || found[i-1].Rule != f.Rule {
				s.print(sentences(t.Findings.Of(f.Rule).Title))
			}
		} else {
			if i == 0 || found[i-1].Path != f.Path {
				s.print(t.Accessible.Place(f.Path, 0))
			}
			if place = ""; f.Line > 0 {
				place = t.Accessible.AtLine(f.Line)
			}
		}
		words := []string{sentences(s.withSeverity(f, message))}
		if place != "" {
			words = append(words, place)
		}
		if advice != "" && !advised[advice] {
			words = append(words, sentences(advice))
			advised[advice] = true
		}
		return strings.Join(words, " ")
	}})
}

// withSeverity returns a message preceded by the severity of its problem.
func (s *session) withSeverity(f model.Finding, message string) string {
	severity := s.text.Findings.Severities[f.Severity]
	return s.text.Accessible.Fact(strings.ToUpper(severity[:1])+severity[1:], message)
}

// goToProblem prints a problem and the text that it concerns: the section, in
// both languages if the rule compares them, or the lines of a file that is not
// a posting. The edit command then opens the file at that line.
func (s *session) goToProblem(f model.Finding) {
	t := s.text
	message, advice := t.Findings.Describe(f)
	lines := []string{s.withSeverity(f, message), t.Accessible.Place(f.Path, f.Line)}
	if advice != "" {
		lines = append(lines, advice)
	}
	for _, line := range lines {
		s.print(sentences(line))
	}
	p, d := s.corpus.Document(f.Path)
	if d == nil {
		s.printFile(f)
		s.at = &place{file: f.Path, path: f.Path, line: f.Line}
		return
	}
	s.openAt(p, d, f.Line)
	if check.ComparesLanguages(f.Rule) {
		list := s.rows
		s.both()
		s.rows = list
	} else if f.Line >= d.BodyLine {
		s.printSection()
	}
	s.at = &place{file: d.File, path: d.Path, line: f.Line}
}

// openAt opens a document at the section with a line of its file.
func (s *session) openAt(p *model.Posting, d *model.Document, line int) {
	s.reveal(p)
	s.openDocument(p, d)
	for n, h := range s.reading.page.Headings {
		if d.LineAt(h.Start) <= line {
			s.reading.section = n + 1
		}
	}
	s.print(d.Title)
}

// around is the number of context lines before and after the line with a
// problem.
const around = 2

// printFile prints the raw lines of a file around a problem.
func (s *session) printFile(f model.Finding) {
	s.print(s.text.Accessible.NoPosting)
	if s.opt.Read == nil || f.Line == 0 {
		return
	}
	text, err := s.opt.Read(f.Path)
	if err != nil {
		s.print(s.text.Reading.NotRead(f.Path, s.opt.ErrorText(err, s.lang)))
		return
	}
	all := strings.Split(text, "\n")
	for n := max(f.Line-around, 1); n <= min(f.Line+around, len(all)); n++ {
		s.print(s.text.Accessible.FileLine(n, strings.TrimSpace(all[n-1])))
	}
}
