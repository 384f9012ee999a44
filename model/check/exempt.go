package check

import (
	"path"
	"slices"
	"strings"

	"postings/model"
)

const (
	// IgnoreStale: the document ignores a rule that finds nothing in it, or that
	// does not exist.
	IgnoreStale model.Rule = "ignore-stale"
	// OffStale: the configuration disables a rule for a file or folder in which it
	// finds nothing.
	OffStale model.Rule = "off-stale"
)

var exemptRules = family{
	rules: []Info{
		{IgnoreStale, model.Note, model.Detail{Text: "title-spaces"}},
		{OffStale, model.Note, model.Detail{Text: "typography"}},
	},
}

// exemption is a rule that is disabled for some files.
type exemption struct {
	rule   model.Rule
	covers func(file string) bool
	// stale is what to report if no finding is hidden.
	stale model.Finding
	hides bool
}

// exempt drops the findings of rules that are disabled for their files, and
// reports those that are disabled without effect.
func (r *checker) exempt(found []model.Finding, all []*exemption) []model.Finding {
	byFile := map[string][]*exemption{}
	found = slices.DeleteFunc(found, func(f model.Finding) bool {
		covering, known := byFile[f.Path]
		if !known {
			covering = slices.DeleteFunc(slices.Clone(all), func(e *exemption) bool { return !e.covers(f.Path) })
			byFile[f.Path] = covering
		}
		hidden := false
		for _, e := range covering {
			if e.rule == f.Rule {
				e.hides, hidden = true, true
			}
		}
		return hidden
	})
	for _, e := range all {
		// A rule that is disabled everywhere finds nothing to hide.
		if severity, known := r.severities[e.rule]; !e.hides && !(known && severity == model.Off) {
			found = append(found, e.stale)
		}
	}
	return found
}

// ignoreField is the front matter field that lists rules to ignore in the
// document.
const ignoreField = "postings-ignore"

// byDocuments returns the exemptions in the front matter of documents.
func byDocuments(c *model.Corpus) []*exemption {
	var all []*exemption
	for _, d := range c.All() {
		f := d.Fields.Get(ignoreField)
		if f == nil {
			continue
		}
		rules := f.Items
		if f.Kind == model.Text {
			rules = strings.FieldsFunc(f.Value, func(r rune) bool { return r == ' ' || r == ',' })
		}
		for _, rule := range rules {
			all = append(all, &exemption{
				rule:   model.Rule(rule),
				covers: func(file string) bool { return file == d.Path },
				stale:  finding(IgnoreStale, d, f.Line, 0, model.Detail{Text: rule}),
			})
		}
	}
	return all
}

// byConfiguration returns the exemptions in the options.
func (opt Options) byConfiguration() []*exemption {
	var all []*exemption
	for glob, rules := range opt.Off {
		for _, rule := range rules {
			all = append(all, &exemption{
				rule:   rule,
				covers: func(file string) bool { return covers(glob, file) },
				stale:  model.Finding{Rule: OffStale, Path: glob, Detail: model.Detail{Text: string(rule)}},
			})
		}
	}
	return all
}

// covers reports whether a pattern matches a file or a folder that contains it.
func covers(glob, file string) bool {
	glob = path.Clean(glob)
	for ; file != "." && file != "/"; file = path.Dir(file) {
		// An invalid pattern matches nothing.
		if ok, _ := path.Match(glob, file); ok {
			return true
		}
	}
	return glob == "."
}
