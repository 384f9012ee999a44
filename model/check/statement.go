package check

import (
	"regexp"
	"slices"
	"strings"

	"postings/model"
)

// StatementMissing: an open posting lacks a required statement.
const StatementMissing model.Rule = "statement-missing"

var statementRules = family{
	rules: []Info{
		{StatementMissing, model.Warning, model.Detail{Text: LanguageNeeded}},
	},
	document: []func(*subject){missingStatements},
}

// The names of statements that a document can also make other than in words.
const (
	Classification = "classification"
	LanguageNeeded = "language"
	HowToApply     = "apply"
)

// The names of the other statements of the built-in profiles.
const (
	Place         = "place"
	Accommodation = "accommodation"
)

// statement is something that every open posting must state, in one language: one
// of the phrases, in lower case, or a match of the pattern.
type statement struct {
	name    string
	phrases []string
	pattern *regexp.Regexp
}

// newStatement returns a statement. Phrases are searched for one by one, which takes
// a hundredth of the time of an alternation.
func newStatement(name, pattern string) statement {
	s := statement{name: name}
	alternatives := []string{pattern}
	if !strings.ContainsAny(pattern, "()[]") && !strings.Contains(pattern, `\|`) {
		alternatives = strings.Split(pattern, "|")
	}
	var others []string
	for _, one := range alternatives {
		if regexp.QuoteMeta(one) == one {
			s.phrases = append(s.phrases, strings.ToLower(one))
		} else {
			others = append(others, one)
		}
	}
	if len(others) > 0 {
		// Errors have been reported when the pattern was read.
		s.pattern, _ = model.CompileStatement(strings.Join(others, "|"))
	}
	return s
}

// isIn reports whether a lower-case text makes the statement.
func (n statement) isIn(text string) bool {
	return n.pattern != nil && n.pattern.MatchString(text) ||
		slices.ContainsFunc(n.phrases, func(phrase string) bool { return strings.Contains(text, phrase) })
}

// missingStatements reports required statements that an open posting lacks.
func missingStatements(s *subject) {
	needed := s.statements[s.Lang]
	if s.Status != model.Open || s.AlwaysOpen || len(needed) == 0 || !s.outline.HasText || !s.hasLayout() {
		return
	}
	text := strings.ToLower(s.Title + "\n" + s.Description + "\n" + s.Body)
	flowing := strings.Join(strings.Fields(text), " ") // a phrase may continue on the next line
	for _, need := range needed {
		if !s.makes(need.name) && !need.isIn(text) && !need.isIn(flowing) {
			s.report(StatementMissing, s.BodyLine, 0, model.Detail{Text: need.name})
		}
	}
}

// hasLayout reports whether the layout of a posting requires the statements.
func (s *subject) hasLayout() bool {
	return len(s.layouts) == 0 || slices.Contains(s.layouts, s.Fields.Get("layout").Text())
}

// makes reports whether a document makes a statement other than in words.
func (s *subject) makes(name string) bool {
	switch name {
	case Classification:
		return len(s.facts.codes) > 0
	case LanguageNeeded:
		return len(s.facts.profiles) > 0
	case HowToApply:
		return s.hasForm() || len(s.facts.mails) > 0
	}
	return false
}

// dropHabitual drops findings about statements that more than three quarters of
// many open postings lack: the site does not make them.
func dropHabitual(found []model.Finding, open []shared) []model.Finding {
	documents := [2]int{}
	lang := map[string]model.Lang{}
	for _, d := range open {
		documents[d.document.Lang]++
		lang[d.document.Path] = d.document.Lang
	}
	type statement struct {
		lang model.Lang
		name string
	}
	lacking := map[statement]int{}
	of := func(f model.Finding) (statement, bool) {
		l, known := lang[f.Path]
		return statement{l, f.Detail.Text}, known && f.Rule == StatementMissing
	}
	for _, f := range found {
		if s, ok := of(f); ok {
			lacking[s]++
		}
	}
	return slices.DeleteFunc(found, func(f model.Finding) bool {
		s, ok := of(f)
		return ok && documents[s.lang] >= minHabit && 4*lacking[s] > 3*documents[s.lang]
	})
}

// minHabit is the minimum number of open postings in a language, or of files,
// for a habit.
const minHabit = 5
