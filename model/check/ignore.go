package check

import (
	"slices"
	"strings"

	"postings/model"
)

// IgnoreStale: the document ignores a rule that finds nothing in it, or that
// does not exist.
const IgnoreStale model.Rule = "ignore-stale"

func ignoreRules() family {
	return family{
		rules: []Info{
			{IgnoreStale, model.Note, model.Detail{Text: "title-spaces"}},
		},
	}
}

// ignoreField is the front matter field that lists rules to ignore in the
// document.
const ignoreField = "postings-ignore"

// ignored returns the rules that a document ignores.
func ignored(d *model.Document) []string {
	f := d.Fields.Get(ignoreField)
	switch {
	case f == nil:
		return nil
	case f.Kind == model.Text:
		return strings.FieldsFunc(f.Value, func(r rune) bool { return r == ' ' || r == ',' })
	}
	return f.Items
}

// dropIgnored drops the findings that documents ignore, and reports ignored
// rules that find nothing.
func (r *checker) dropIgnored(c *model.Corpus, found []model.Finding) []model.Finding {
	type asked struct {
		document *model.Document
		rules    []string
		met      map[string]bool
	}
	byPath := map[string]*asked{}
	var all []*asked
	for _, d := range c.All() {
		if rules := ignored(d); len(rules) > 0 {
			a := &asked{d, rules, map[string]bool{}}
			byPath[d.Path] = a
			all = append(all, a)
		}
	}
	if len(all) == 0 {
		return found
	}
	found = slices.DeleteFunc(found, func(f model.Finding) bool {
		a := byPath[f.Path]
		if a == nil || !slices.Contains(a.rules, string(f.Rule)) {
			return false
		}
		a.met[string(f.Rule)] = true
		return true
	})
	for _, a := range all {
		for _, rule := range a.rules {
			// A disabled rule finds nothing to ignore.
			if severity, known := r.severities[model.Rule(rule)]; !a.met[rule] && !(known && severity == model.Off) {
				found = append(found, finding(IgnoreStale, a.document, fieldLine(a.document, ignoreField), 0, model.Detail{Text: rule}))
			}
		}
	}
	return found
}
