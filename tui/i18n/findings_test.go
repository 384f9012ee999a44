package i18n

import (
	"testing"

	"postings/model"
	"postings/model/check"
)

// TestFindings proves that every rule can be told in both languages.
func TestFindings(t *testing.T) {
	for _, l := range model.Langs() {
		f := For(l).Findings
		for _, info := range check.Rules() {
			text := f.Of(info.Rule)
			if text.Title == "" || text.Message == nil || text.Advice == "" {
				t.Errorf("%v: %s has no text", l, info.Rule)
				continue
			}
			message, advice := f.Say(model.Finding{Rule: info.Rule, Args: []string{"3", "5", "x", "y"}})
			for _, s := range []string{text.Title, message, advice} {
				if problem := typography(s); l == model.French && problem != "" {
					t.Errorf("%s: %s in %q", info.Rule, problem, s)
				}
				if s == "" {
					t.Errorf("%v: %s says nothing", l, info.Rule)
				}
			}
			if short, _ := f.Say(model.Finding{Rule: info.Rule}); short == "" {
				t.Errorf("%v: %s says nothing without arguments", l, info.Rule)
			}
		}
		if len(f.rules) != len(check.Rules()) {
			t.Errorf("%v: %d texts for %d rules", l, len(f.rules), len(check.Rules()))
		}
	}
}
