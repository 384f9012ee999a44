package check

import "postings/model"

// Info is a rule, its default severity, and the detail of a finding that shows what
// it is about.
type Info struct {
	Rule     model.Rule
	Severity model.Severity
	Example  model.Detail
}

// family holds rules that belong together, and the functions that find them: in one
// document, in the documents of a posting, or in the whole corpus.
type family struct {
	rules    []Info
	document []func(*subject)
	posting  []func(*pair)
	corpus   []func(*model.Corpus) []model.Finding
}

func families() []family {
	return []family{
		loadingRules(), fieldRules(), nameRules(), bodyRules(), typographyRules(), pairRules(),
		structureRules(), linkRules(), parityRules(), syntaxRules(), repeatRules(), wordingRules(),
		statementRules(), passageRules(), glossaryRules(), undoneRules(), ignoreRules(), offRules(),
	}
}

// loadingRules are reported while loading; package model declares them.
func loadingRules() family {
	return family{rules: []Info{
		{model.RuleUnreadable, model.Error, model.Detail{Reason: model.ReasonPermission}},
		{model.RuleTooLarge, model.Error, model.Detail{Count: 9000000, OtherCount: 8388608}},
		{model.RuleFrontMatter, model.Error, model.Detail{Reason: model.ReasonUnclosed}},
		{model.RuleEncoding, model.Error, model.Detail{}},
		{model.RuleControl, model.Error, model.Detail{Count: 2, Text: "U+001B"}},
		{model.RuleTitleMissing, model.Error, model.Detail{Text: "senior-developer"}},
	}}
}

// developer is the other document in examples.
const developer = "en/positions/developer.md"

// Rules lists all rules, those of loading first.
func Rules() []Info {
	var all []Info
	for _, f := range families() {
		all = append(all, f.rules...)
	}
	return all
}

// defaults returns the default severities by rule.
func defaults() map[model.Rule]model.Severity {
	all := map[model.Rule]model.Severity{}
	for _, info := range Rules() {
		all[info.Rule] = info.Severity
	}
	return all
}

// Count returns how many findings are errors, and how many warnings. Notes do not
// count.
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
