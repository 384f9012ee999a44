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
	rule model.Rule
	// stale is what to report if no finding is hidden.
	stale model.Finding
	hides bool
}

// exemptions are the exemptions by file, or by pattern.
type exemptions map[string][]*exemption

// exempt drops the findings of rules that are disabled for their files, and
// reports those that are disabled without effect. Covering returns the exemptions
// of a file.
func (r *checker) exempt(found []model.Finding, all exemptions, covering func(file string) []*exemption) []model.Finding {
	byFile := exemptions{}
	found = slices.DeleteFunc(found, func(f model.Finding) bool {
		if _, known := byFile[f.Path]; !known {
			byFile[f.Path] = covering(f.Path)
		}
		hidden := false
		for _, e := range byFile[f.Path] {
			if e.rule == f.Rule {
				e.hides, hidden = true, true
			}
		}
		return hidden
	})
	for _, some := range all {
		for _, e := range some {
			// A rule that is disabled everywhere finds nothing to hide.
			if severity, known := r.severities[e.rule]; !e.hides && !(known && severity == model.Off) {
				found = append(found, e.stale)
			}
		}
	}
	return found
}

// ignoreField is the front matter field that lists rules to ignore in the
// document.
const ignoreField = "postings-ignore"

// exemptByDocuments applies the exemptions in the front matter of documents.
func (r *checker) exemptByDocuments(found []model.Finding, c *model.Corpus) []model.Finding {
	all := exemptions{}
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
			stale := finding(IgnoreStale, d, f.Line, 0, model.Detail{Text: rule})
			all[d.Path] = append(all[d.Path], &exemption{rule: model.Rule(rule), stale: stale})
		}
	}
	return r.exempt(found, all, func(file string) []*exemption { return all[file] })
}

// exemptByConfiguration applies the exemptions in the options.
func (r *checker) exemptByConfiguration(found []model.Finding) []model.Finding {
	all := exemptions{}
	for glob, rules := range r.opt.Off {
		for _, rule := range rules {
			stale := model.Finding{Rule: OffStale, Path: glob, Detail: model.Detail{Text: string(rule)}}
			all[glob] = append(all[glob], &exemption{rule: rule, stale: stale})
		}
	}
	return r.exempt(found, all, func(file string) (covering []*exemption) {
		for glob, some := range all {
			if covers(glob, file) {
				covering = append(covering, some...)
			}
		}
		return covering
	})
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
