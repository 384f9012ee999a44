package i18n

import (
	"testing"

	"postings/model"
)

// TestReasons checks that every reason has a text in both languages.
func TestReasons(t *testing.T) {
	for _, reason := range model.Reasons() {
		texts := reasons()[reason]
		if texts[model.English] == "" || texts[model.French] == "" || texts[0] == texts[1] {
			t.Errorf("%s: %q", reason, texts)
		}
		if problem := typography(texts[model.French]); problem != "" {
			t.Errorf("%s: %s in %q", reason, problem, texts[model.French])
		}
	}
	if len(reasons()) != len(model.Reasons()) {
		t.Errorf("%d texts for %d reasons", len(reasons()), len(model.Reasons()))
	}
}
