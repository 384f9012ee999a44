package check

import (
	"testing"

	"postings/model"
)

// TestTwins checks that two postings are taken for one if they are alike and
// there is no other candidate.
func TestTwins(t *testing.T) {
	const (
		english = "## We want\n\n- a\n- b\n\n## You are\n\n[Apply](https://example.org/)\n"
		french  = "## Nous cherchons\n\n- c\n- d\n\n## Vous êtes\n\n[Postulez](https://example.org/)\n"
		other   = "## Nous cherchons\n\n- c\n- d\n- e\n"
		second  = "9fb5b5b7-7315-4b5a-a98d-8364321cf98f"
	)
	for _, test := range []struct {
		name  string
		files map[string]string
		want  bool
	}{
		{"the structure and a word of the keys", map[string]string{
			"en/positions/a.md": file(english, "translationKey", "oct-2025-manager"),
			"fr/positions/b.md": file(french, "translationKey", "oct-2025-gestionnaire"),
		}, true},
		{"the structure and a word of the names", map[string]string{
			"en/positions/manager-2025.md": file(english, "translationKey", "a"),
			"fr/positions/chef-2025.md":    file(french, "translationKey", "b"),
		}, true},
		{"the structure and the date", map[string]string{
			"en/positions/a.md": file(english, "translationKey", "a", "date", "2025-10-01"),
			"fr/positions/b.md": file(french, "translationKey", "b", "date", "2025-10-01"),
		}, true},
		{"the reference", map[string]string{
			"en/positions/a.md": file(english, "translationKey", "a", "leverId", uuid),
			"fr/positions/b.md": file(other, "translationKey", "b", "leverId", uuid),
		}, true},
		{"the structure alone", map[string]string{
			"en/positions/a.md": file(english, "translationKey", "a"),
			"fr/positions/b.md": file(french, "translationKey", "b"),
		}, false},
		{"a word alone", map[string]string{
			"en/positions/a.md": file(english, "translationKey", "oct-2025-manager"),
			"fr/positions/b.md": file(other, "translationKey", "oct-2025-gestionnaire"),
		}, false},
		{"another folder", map[string]string{
			"en/positions/a.md":       file(english, "translationKey", "oct-2025-manager"),
			"fr/other/positions/b.md": file(french, "translationKey", "oct-2025-gestionnaire"),
		}, false},
		{"another reference", map[string]string{
			"en/positions/a.md": file(english, "translationKey", "oct-2025-manager", "leverId", uuid),
			"fr/positions/b.md": file(french, "translationKey", "oct-2025-gestionnaire", "leverId", second),
		}, false},
		{"either of two", map[string]string{
			"en/positions/a.md": file(english, "translationKey", "oct-2025-manager"),
			"en/positions/c.md": file(english, "translationKey", "oct-2025-designer"),
			"fr/positions/b.md": file(french, "translationKey", "oct-2025-gestionnaire"),
		}, false},
		{"one language", map[string]string{
			"en/positions/a.md": file(english, "translationKey", "oct-2025-manager"),
			"en/positions/b.md": file(english, "translationKey", "oct-2025-gestionnaire"),
		}, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			count := map[model.Rule]int{}
			for _, f := range run(t, Options{}, test.files) {
				count[f.Rule]++
				if f.Rule == KeyDiffers && (f.Path != "fr/positions/b.md" && f.Path != "fr/positions/chef-2025.md" || f.Line == 0) {
					t.Errorf("at %s:%d", f.Path, f.Line)
				}
			}
			if got := count[KeyDiffers] == 1; got != test.want || got == (count[TranslationMissing] > 0) {
				t.Errorf("%v", count)
			}
			off := Options{Severities: map[model.Rule]model.Severity{KeyDiffers: model.Off}}
			for _, f := range run(t, off, test.files) {
				if f.Rule == TranslationMissing {
					return
				}
			}
			t.Error("no translation is missing without the rule")
		})
	}
}
