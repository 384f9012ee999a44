package tui

import (
	"slices"
	"strings"

	"postings/model"
)

// facts draws what stands above a posting's text, at most w columns wide: its
// title, what is known of it, and what the reader should know before reading.
// Broken is why its file can no longer be read, nil where it can. Problems is
// how many the posting has. Brief leaves out what is not needed to read, for low screens.
func (k look) facts(p *model.Posting, d *model.Document, broken *model.Finding, problems, w int, brief bool) []drawn {
	var lines []drawn
	for _, line := range wrap(d.Title, w) {
		lines = append(lines, k.theme.strong.Render(line))
	}
	lines = append(lines, "")

	t := k.text.Reading
	type fact struct {
		name  string
		value drawn
	}
	rows := []fact{
		{t.Status, k.statusSign(d.Status) + " " + plain(k.status(d))},
		{t.Reference, plain(d.Reference)},
		{t.Translation, plain(k.translation(p))},
		{t.File, plain(cutLeft(d.Path, w-cells(t.Translation)-2))},
	}
	if d.IsPage() {
		rows[0].value = ""
	}
	if problems > 0 {
		rows = append(rows, fact{t.Problems, k.keyed(t.ProblemCount(problems, k.keys.Problems.name()), k.theme.plain)})
	}
	if brief {
		rows = rows[:1]
	}
	label := 0
	for _, row := range rows {
		label = max(label, cells(row.name))
	}
	for _, row := range rows {
		if row.value == "" {
			continue
		}
		lines = append(lines, k.theme.dim.Render(fit(row.name, label))+"  "+cut(row.value, w-label-2))
	}

	notices := k.notices(p, d)
	if broken != nil {
		message, _ := k.text.Findings.Say(*broken)
		notices = append([]string{t.LastGood(placeOf(*broken), message)}, notices...)
	}
	for _, notice := range notices {
		lines = append(lines, "")
		for _, line := range wrap(notice, w-2) {
			lines = append(lines, k.theme.warn.Render("▎ ")+k.keyed(line, k.theme.plain))
		}
	}
	if !brief && d.Description != "" && !says(d.Body, d.Description) {
		lines = append(lines, "")
		for _, line := range wrap(d.Description, w) {
			lines = append(lines, k.theme.dim.Render(line))
		}
	}
	return append(lines, "")
}

// says reports whether a text begins with a sentence or soon comes to it, however
// its lines are broken.
func says(text, sentence string) bool {
	const soon = 32 << 10
	text = text[:min(len(text), soon)]
	words := strings.Fields(sentence)
	for len(words) > 0 {
		at := strings.Index(text, words[0])
		if at < 0 {
			return false
		}
		rest, all := text[at:], true
		for _, word := range words {
			if rest, all = strings.CutPrefix(strings.TrimLeft(rest, " \n\t"), word); !all {
				break
			}
		}
		if all {
			return true
		}
		text = text[at+len(words[0]):]
	}
	return false
}

// translation is the title in the language that is not being read.
func (k look) translation(p *model.Posting) string {
	other := p.In(k.lang.Other())
	switch {
	case other == nil:
		return k.text.Reading.NoTranslation(k.lang.Other())
	case p.In(k.lang) == nil:
		return "" // it is the one that is shown, and a notice says so
	}
	return other.Title
}

// notices are what a reader should know of the document before its text.
func (k look) notices(p *model.Posting, d *model.Document) []string {
	var notices []string
	if p.In(k.lang) == nil {
		notices = append(notices, k.text.Reading.Untranslated(k.lang))
	}
	if variants := p.Variants(d.Lang); len(variants) > 1 {
		notices = append(notices, k.text.Reading.Variant(slices.Index(variants, d)+1, len(variants), k.keys.Variant.name()))
	}
	return notices
}
