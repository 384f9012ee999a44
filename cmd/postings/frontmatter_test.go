package main

import (
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"postings/content"
	"postings/model"
	"postings/tui/i18n"
)

// TestFrontMatterFaults checks that common mistakes in front matter are
// described in our words rather than the parser's, in both languages.
func TestFrontMatterFaults(t *testing.T) {
	for _, front := range []string{
		"title: Chef: produits",
		"description: \"One.\narchived: \"false\"",
		"title: \"abc\nkey: x",
		"title: @abc",
		"title\nkey: x",
		"\ttitle: x",
		"title: x\n\tkey: y",
		"title: [a, b\nkey: c",
		"title: {a, b\nkey: c",
		"key: 'l'été'",
		`title: "a\q"`,
		"title: *x",
		"title: * x",
		"title: - x\n- y",
	} {
		src := content.Source{FS: fstest.MapFS{"fr/a.md": {Data: []byte("---\nlayout: job-posting\n" + front + "\n---\n")}}}
		c, err := content.LoadAll(t.Context(), src, content.Options{})
		if err != nil || len(c.Findings) != 1 || c.Findings[0].Rule != model.RuleFrontMatter {
			t.Errorf("%q: %v, %v", front, c.Findings, err)
			continue
		}
		en, _ := i18n.For(model.English).Findings.Describe(c.Findings[0])
		fr, _ := i18n.For(model.French).Findings.Describe(c.Findings[0])
		_, reason, _ := strings.Cut(fr, "\u00a0: ")
		if strings.Contains(en, c.Findings[0].Detail.Text) || reason == "" || strings.Contains(en, reason[:len(reason)-1]) {
			t.Errorf("%q: the parser's own words: %q, %q", front, en, fr)
		}
		if wrong := regexp.MustCompile(`[^\x{00a0}]:|\s;`).FindString(fr); wrong != "" {
			t.Errorf("%q: %q in %q", front, wrong, fr)
		}
	}
}
