package check

import (
	"slices"
	"strings"

	"postings/model"
)

// IgnoreStale: the document asks not to be told of a rule that finds nothing in
// it, or that does not exist.
const IgnoreStale model.Rule = "ignore-stale"

func ignoreRules() family {
	return family{
		rules: []Info{
			{IgnoreStale, model.Note, model.Detail{Text: "title-spaces"}},
		},
	}
}

// ignoreField is the field of the front matter that lists rules not to report about
// the document.
const ignoreField = "postings-ignore"

// ignored returns the rules that a document asks not to be reported.
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

// heed leaves out what documents ask not to be reported, and notes where they ask
// for nothing that is there.
func (r *checker) heed(c *model.Corpus, found []model.Finding) []model.Finding {
	type asked struct {
		document *model.Document
		rules    []string
		met      map[string]bool
	}
	byPath := map[string]*asked{}
	var all []*asked
	for _, p := range c.Postings {
		for _, l := range model.Langs() {
			for _, d := range p.Variants(l) {
				if rules := ignored(d); len(rules) > 0 {
					a := &asked{d, rules, map[string]bool{}}
					byPath[d.Path] = a
					all = append(all, a)
				}
			}
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
			// A rule that is off finds nothing to hide.
			if severity, known := r.severities[model.Rule(rule)]; !a.met[rule] && !(known && severity == model.Off) {
				found = append(found, finding(IgnoreStale, a.document, fieldLine(a.document, ignoreField), 0, model.Detail{Text: rule}))
			}
		}
	}
	return found
}
