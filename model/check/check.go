// Package check finds what is wrong with a corpus before it is published.
//
// A rule has a stable name, a default severity, and a sentence with advice in
// both languages. To add one:
//
//  1. in the file of its family, declare its name, add it to the family's rules
//     with its default severity and the detail of an example, and write the
//     function that finds it;
//  2. write its title, sentence and advice in tui/i18n/findings_en.go and
//     findings_fr.go;
//  3. give it a hit and a near miss in each language in cases_test.go.
//
// Tests fail while one of these is missing.
package check

import (
	"context"
	"maps"
	"slices"
	"strings"
	"time"

	"postings/model"
	"postings/model/history"
	"postings/model/outline"
	"postings/model/parallel"
	"postings/model/sanitise"
)

// Options are the parameters of a check.
type Options struct {
	// Severities overrides the default severities of rules; Off disables a rule.
	Severities map[model.Rule]model.Severity
	// Notes includes notes in the findings.
	Notes bool
	// Today is used to decide whether closing dates have passed. If it is zero,
	// they are not checked.
	Today time.Time
	// Off holds disabled rules by the files and folders for which they are
	// disabled, given as path.Match patterns.
	Off map[string][]model.Rule
	// Statements are patterns of what every open posting must state, by language
	// and name. Without any, those of the site apply.
	Statements [2]map[string]string
	// History is the history of the documents, nil if unknown.
	History *history.History
}

// checker is the state of a check.
type checker struct {
	opt Options
	// hosts are the hosts of the site by language.
	hosts [2]string
	// statements are what every open posting must state, by language. With
	// habits, those that hardly any posting makes are left out.
	statements [2][]statement
	habits     bool
	// layouts are the layouts of the postings that must make them, nil for all.
	layouts []string
	// written are the languages that the site is written in.
	written    [2]bool
	severities map[model.Rule]model.Severity
	bilingual  []string // addresses of the profile
	lexicon    *lexicon // nil without a glossary
}

// newChecker returns the checker for a corpus.
func newChecker(c *model.Corpus, opt Options) *checker {
	r := &checker{opt: opt, hosts: c.Site.Hosts, severities: defaults(), written: writtenIn(c), bilingual: c.Site.Bilingual, lexicon: newLexicon(c.Site.Glossary)}
	for _, rule := range c.Site.Exempt {
		r.severities[rule] = model.Off
	}
	maps.Copy(r.severities, opt.Severities)
	asked := opt.Statements
	if len(asked[0])+len(asked[1]) == 0 {
		asked = c.Site.Statements
		if c.Site.File == "" { // only a guess
			r.habits, r.layouts = true, c.Site.Layouts
		}
	}
	for l := range asked {
		for _, name := range slices.Sorted(maps.Keys(asked[l])) {
			r.statements[l] = append(r.statements[l], newStatement(name, asked[l][name]))
		}
	}
	return r
}

// Run checks a corpus and returns its findings, including those of loading,
// sorted by file and line. It uses all processors. The only error is that of a
// cancelled context.
func Run(ctx context.Context, c *model.Corpus, opt Options) ([]model.Finding, error) {
	r := newChecker(c, opt)
	checked, err := r.postings(ctx, c)
	if err != nil {
		return nil, err
	}
	all := slices.Clone(c.Findings)
	var open []shared
	for _, posting := range checked {
		all = append(all, posting.found...)
		open = append(open, posting.open...)
	}
	if r.habits {
		all = dropHabitual(all, open)
	}
	all = agreedFields(all)
	for _, f := range families {
		for _, find := range f.corpus {
			all = append(all, find(c)...)
		}
	}
	all = append(all, differingPassages(open, passages(open))...)
	all = r.exemptByConfiguration(r.exemptByDocuments(all, c))
	all = slices.DeleteFunc(all, func(f model.Finding) bool {
		severity, known := r.severities[f.Rule]
		return known && (severity == model.Off || severity == model.Note && !opt.Notes)
	})
	for i := range all {
		// A finding may have a higher severity than its rule, as for an invalid
		// reference of an open posting. The user's choice takes precedence.
		f := &all[i]
		if _, asked := opt.Severities[f.Rule]; asked || f.Severity == model.Off {
			f.Severity = r.severities[f.Rule]
		}
	}
	// Stable, so that findings at the same position stay in the order of the text.
	slices.SortStableFunc(all, model.Finding.Compare)
	return all, nil
}

// checked holds the findings about a posting, and its open documents for rules
// that compare postings.
type checked struct {
	found []model.Finding
	open  []shared
}

// postings checks all postings individually.
func (r *checker) postings(ctx context.Context, c *model.Corpus) ([]checked, error) {
	all := make([]checked, len(c.Postings))
	var pairs map[*model.Posting]*model.Posting
	if r.severities[KeyDiffers] != model.Off {
		pairs = twins(c)
	}
	parallel.Each(ctx, len(all), func(i int) {
		all[i] = r.posting(c.Postings[i], pairs[c.Postings[i]])
	})
	return all, ctx.Err()
}

// posting checks a posting and its documents. twin is the posting that it seems
// to be a translation of, or nil.
func (r *checker) posting(p, twin *model.Posting) checked {
	all := &posting{Posting: p, checker: r, twin: twin}
	for _, l := range model.Langs() {
		for _, d := range p.Variants(l) {
			s := &subject{Document: d, outline: outline.Parse(d.Body), checker: r}
			if !s.outline.TooComplex {
				s.source, s.prose = strings.Split(d.Body, "\n"), strings.Split(s.outline.Prose, "\n")
			}
			s.facts = readFacts(s.outline)
			for _, f := range families {
				for _, find := range f.document {
					find(s)
				}
			}
			all.documents[l] = append(all.documents[l], s)
		}
	}
	translations := all.translations()
	for _, f := range families {
		for _, find := range f.posting {
			find(all)
		}
		for _, find := range f.translation {
			for _, t := range translations {
				find(t.en, t.fr)
			}
		}
	}
	var c checked
	for _, s := range slices.Concat(all.documents[:]...) {
		c.found = append(c.found, s.found...)
		if s.Document == p.In(s.Lang) && s.Status == model.Open {
			c.open = append(c.open, newShared(s.Document, s.outline.Blocks))
		}
	}
	return c
}

// subject is the document being checked.
type subject struct {
	*model.Document
	*checker
	outline       outline.Outline
	source, prose []string // the lines of the body, and of its prose, unless it is TooComplex
	facts         facts
	// named are the glossary terms in the document.
	named map[int]named
	found []model.Finding
}

// report adds a finding at a position in the file, where line 0 is the whole
// file. It returns the finding, for callers to refine.
func (s *subject) report(rule model.Rule, line, column int, detail model.Detail) *model.Finding {
	s.found = append(s.found, finding(rule, s.Document, line, column, detail))
	return &s.found[len(s.found)-1]
}

// reportField adds a finding about a field, or about the front matter if the
// field is missing.
func (s *subject) reportField(rule model.Rule, f *model.Field, detail model.Detail) *model.Finding {
	if f == nil {
		return s.report(rule, 1, 0, detail)
	}
	return s.report(rule, f.Line, f.Column, detail)
}

// finding returns a finding about a document, sanitising the texts that it
// quotes.
func finding(rule model.Rule, d *model.Document, line, column int, detail model.Detail) model.Finding {
	for _, text := range []*string{&detail.Text, &detail.Other, &detail.Context, &detail.Field, &detail.Key} {
		*text = quote(*text)
	}
	return model.Finding{Rule: rule, Path: d.Path, Line: line, Column: column, Key: d.Key(), Detail: detail}
}

// bodyLine converts a line of the body to one of the file.
func (s *subject) bodyLine(line int) int { return s.BodyLine + line - 1 }

// maxQuote is how many characters of a text a finding quotes at most. An
// address, for example, may contain an entire image.
const maxQuote = 200

// quote makes a text fit to be quoted in a sentence: on one line and not too
// long.
func quote(text string) string {
	text = sanitise.Line(text)
	count := 0
	for at := range text {
		if count++; count > maxQuote {
			return text[:at] + "…"
		}
	}
	return text
}
