package check

import (
	"strings"
	"testing"
	"time"

	"postings/model"
)

// TestUnreadValues checks that values that cannot be parsed are reported, once
// for both languages, but not words that may replace a date.
func TestUnreadValues(t *testing.T) {
	for _, test := range []struct {
		name, en, fr string
		want         string
	}{
		{"dates", "closes: 2026-12-01", "closes: 1er décembre 2026", ""},
		{"to be done", "closes: TBD", "closes: tbd", "en closes TBD"},
		{"both ends", "opens: soon\ncloses: soon", "opens: Soon\ncloses: soon", "en opens soon"},
		{"one of two", "closes: 2026-12-01", "closes: bientôt", "fr closes bientôt"},
		{"different words", "closes: TBD", "closes: À venir", "en closes TBD, fr closes À venir"},
		{"no closing date", "closes: Open until filled", "closes: jusqu’à ce que le poste soit pourvu", ""},
		{"a dash", "closes: '-'", "closes:", ""},
		{"a status", "closes: 2026-12-01\nstatus: open#", "closes: 2026-12-01\nstatus: open#", "en status open#"},
		{"a boolean", "closes: 2026-12-01\ndraft: false", "closes: 2026-12-01\ndraft: true#", "fr draft true#"},
	} {
		var got []string
		for _, f := range run(t, Options{Today: time.Now()}, map[string]string{
			"en/jobs/a.md": "---\ntitle: A\nlocation: x\n" + test.en + "\n---\nText.\n", "fr/jobs/a.md": "---\ntitle: A\nlocation: x\n" + test.fr + "\n---\nTexte.\n",
		}) {
			if f.Rule == ValueUnreadable {
				got = append(got, f.Path[:2]+" "+f.Detail.Field+" "+f.Detail.Text)
			}
		}
		if got := strings.Join(got, ", "); got != test.want {
			t.Errorf("%s: %s", test.name, got)
		}
	}
}

// TestOneLanguage checks that a site in one language lacks no translations.
func TestOneLanguage(t *testing.T) {
	post := "---\ntitle: A\nlocation: x\n---\nText.\n"
	for _, test := range []struct {
		files map[string]string
		want  bool
	}{
		{map[string]string{"jobs/a.md": post, "jobs/b.md": post}, false},
		{map[string]string{"jobs/a.md": post, "jobs/b.md": post, "jobs/b.fr.md": post}, true},
	} {
		missing := false
		for _, f := range run(t, Options{Severities: map[model.Rule]model.Severity{RepeatedText: model.Off}}, test.files) {
			missing = missing || f.Rule == TranslationMissing
		}
		if missing != test.want {
			t.Errorf("%d files: %v", len(test.files), missing)
		}
	}
}
