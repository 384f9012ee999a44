// Package check finds what is wrong with a corpus before it is published.
//
// A rule has a stable name, a default severity, and a sentence with advice in
// both languages. To add one:
//
//  1. declare its name in rules.go, with what its Args are, and give it a row in
//     Rules, with its default severity and the number of its Args;
//  2. write the function that finds it, for a document (documentRules), a
//     posting (postingRules) or the whole corpus (corpusRules);
//  3. write its title, sentence and advice in tui/i18n/findings.go.
//
// Tests fail while one of these is missing.
package check

import (
	"context"
	"maps"
	"runtime"
	"slices"
	"sync/atomic"

	"postings/model"
	"postings/model/outline"
	"postings/model/parallel"
	"postings/model/sanitise"
)

// Options say what to report.
type Options struct {
	// Severities overrides the default severities of rules; Off leaves a rule
	// out.
	Severities map[model.Rule]model.Severity
}

// Run checks a corpus and returns what it found, and what was found while
// loading, in the order of files and lines. It reads postings with as many
// goroutines as there are processors; the only error is that of a cancelled
// context.
func Run(ctx context.Context, c *model.Corpus, opt Options) ([]model.Finding, error) {
	severities := defaults()
	maps.Copy(severities, opt.Severities)

	var all []model.Finding
	all = append(all, c.Findings...)
	found := make([][]model.Finding, len(c.Postings))
	var pairs map[*model.Posting]*model.Posting
	if severities[KeyDiffers] != model.Off {
		pairs = twins(c)
	}
	var next atomic.Int64
	var group parallel.Group
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() {
			for ctx.Err() == nil {
				i := int(next.Add(1)) - 1
				if i >= len(c.Postings) {
					return
				}
				found[i] = posting(c.Postings[i], pairs[c.Postings[i]], severities)
			}
		})
	}
	group.Wait()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	all = slices.Concat(append(found, all)...)
	for _, rule := range corpusRules() {
		all = append(all, rule(c)...)
	}
	all = slices.DeleteFunc(all, func(f model.Finding) bool {
		severity, known := severities[f.Rule]
		return known && severity == model.Off
	})
	for i := range all {
		// A finding may weigh more than its rule, as a bad reference does on an
		// open posting; what the user asked for decides.
		f := &all[i]
		if _, asked := opt.Severities[f.Rule]; asked || f.Severity == model.Off {
			f.Severity = severities[f.Rule]
		}
	}
	// Stable, so that findings of one place stay in the order of the text.
	slices.SortStableFunc(all, model.CompareFindings)
	return all, nil
}

// posting checks one posting and its documents. Twin is the one that it seems to
// be a translation of, or nil.
func posting(p, twin *model.Posting, severities map[model.Rule]model.Severity) []model.Finding {
	var found []model.Finding
	outlines := map[*model.Document]outline.Outline{}
	for _, l := range model.Langs() {
		for _, d := range p.Variants(l) {
			s := &subject{Document: d, outline: outline.Parse(d.Body), severities: severities}
			outlines[d] = s.outline
			for _, rule := range documentRules() {
				rule(s)
			}
			found = append(found, s.found...)
		}
	}
	pair := &pair{posting: p, twin: twin, outlines: outlines, severities: severities}
	for _, rule := range postingRules() {
		rule(pair)
	}
	return append(found, pair.found...)
}

// subject is a document that is being checked.
type subject struct {
	*model.Document
	outline    outline.Outline
	severities map[model.Rule]model.Severity
	found      []model.Finding
}

// report notes a finding at a place of the file; 0 is the whole file. It returns
// it for what is special about it.
func (s *subject) report(rule model.Rule, line, column int, args ...string) *model.Finding {
	s.found = append(s.found, model.Finding{
		Rule: rule, Path: s.Path, Line: line, Column: column, Key: s.Key(), Args: args,
	})
	return &s.found[len(s.found)-1]
}

// reportField notes a finding at a field, or at the front matter where the field
// is missing.
func (s *subject) reportField(rule model.Rule, f *model.Field, args ...string) *model.Finding {
	if f == nil {
		return s.report(rule, 1, 0, args...)
	}
	return s.report(rule, f.Line, f.Column, args...)
}

// bodyLine returns the line of the file of a line of the body.
func (s *subject) bodyLine(line int) int { return s.BodyLine + line - 1 }

// maxQuote is how many characters of a posting's text a finding quotes: an
// address can hold a whole picture.
const maxQuote = 200

// quote makes a posting's text fit into a sentence: on one line and of a bounded
// length.
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
