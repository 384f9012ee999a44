package check

import "postings/model"

// Info describes a rule: its default severity, and the detail of an example.
type Info struct {
	Rule     model.Rule
	Severity model.Severity
	Example  model.Detail
}

// family is a group of related rules, and the functions that check a document,
// two translations, all documents of a posting, or the whole corpus for them.
type family struct {
	rules       []Info
	document    []func(*subject)
	translation []func(en, fr *subject)
	posting     []func(*posting)
	corpus      []func(*model.Corpus) []model.Finding
}

// families are all families, that of loading first.
var families = []family{
	loadingRules, fieldRules, nameRules, bodyRules, typographyRules, pairRules, structureRules, linkRules, parityRules,
	syntaxRules, repeatRules, wordingRules, statementRules, passageRules, glossaryRules, undoneRules, exemptRules,
}

// loadingRules are the rules of loading, which package model declares.
var loadingRules = family{rules: []Info{
	{model.RuleUnreadable, model.Error, model.Detail{Reason: model.ReasonPermission}},
	{model.RuleTooLarge, model.Error, model.Detail{Count: 9000000, OtherCount: 8388608}},
	{model.RuleFrontMatter, model.Error, model.Detail{Reason: model.ReasonUnclosed}},
	{model.RuleEncoding, model.Error, model.Detail{}},
	{model.RuleControl, model.Error, model.Detail{Count: 2, Text: "U+001B"}},
	{model.RuleTitleMissing, model.Error, model.Detail{Text: "senior-developer"}},
}}

// developer is the other document in examples.
const developer = "en/positions/developer.md"

// Rules returns all rules, those of loading first.
func Rules() []Info {
	var all []Info
	for _, f := range families {
		all = append(all, f.rules...)
	}
	return all
}

// IsRule reports whether there is a rule with a name.
func IsRule(name string) bool {
	_, ok := defaults()[model.Rule(name)]
	return ok
}

// defaults returns the default severity of each rule.
func defaults() map[model.Rule]model.Severity {
	all := map[model.Rule]model.Severity{}
	for _, info := range Rules() {
		all[info.Rule] = info.Severity
	}
	return all
}

// Count returns the numbers of errors and warnings. It does not count notes.
func Count(findings []model.Finding) (errors, warnings int) {
	for _, f := range findings {
		switch f.Severity {
		case model.Error:
			errors++
		case model.Warning:
			warnings++
		}
	}
	return errors, warnings
}
