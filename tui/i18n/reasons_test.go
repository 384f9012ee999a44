package i18n

import (
	"testing"

	"postings/model"
)

// TestReasons checks that every reason has a text in both languages.
func TestReasons(t *testing.T) {
	all := []model.Reason{
		model.ReasonPermission, model.ReasonMissing, model.ReasonMisnamed, model.ReasonNotUTF8, model.ReasonLink, model.ReasonTooDeep,
		model.ReasonUnclosed, model.ReasonUnclosedObject, model.ReasonTooLong, model.ReasonNoMapping, model.ReasonRepeated,
	}
	for _, reason := range all {
		texts := reasons()[reason]
		if texts[model.English] == "" || texts[model.French] == "" || texts[0] == texts[1] {
			t.Errorf("%s: %q", reason, texts)
		}
		if problem := typography(texts[model.French]); problem != "" {
			t.Errorf("%s: %s in %q", reason, problem, texts[model.French])
		}
	}
	if len(reasons()) != len(all) {
		t.Errorf("%d texts for %d reasons", len(reasons()), len(all))
	}
}
