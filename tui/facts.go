package tui

import (
	"slices"

	"postings/model"
	"postings/tui/facts"
)

// facts draws what stands above a posting's text, at most w columns wide: its
// title, what is known of it, and what the reader should know before reading.
// Apply is where one applies, broken why its file can no longer be read, nil where
// it can, and problems how many the posting has. Brief leaves out what is not
// needed to read, for low screens.
func (k look) facts(p *model.Posting, d *model.Document, apply string, broken *model.Finding, problems, w int, brief bool) []drawn {
	var lines []drawn
	for _, line := range wrap(d.Title, w) {
		lines = append(lines, k.theme.strong.Render(line))
	}
	lines = append(lines, "")

	t := k.text.Reading
	type row struct {
		label string
		value drawn
	}
	var rows []row
	for _, f := range facts.Of(p, d, k.lang, apply) {
		switch {
		case f.Name == facts.Status:
			rows = append(rows, row{f.Label, k.statusSign(d.Status) + " " + plain(f.Value)})
		case brief:
		case f.Name == facts.File:
			rows = append(rows, row{f.Label, plain(cutLeft(f.Value, w-cells(t.Translation)-2))})
		default:
			rows = append(rows, row{f.Label, plain(f.Value)})
		}
	}
	if problems > 0 && !brief {
		rows = append(rows, row{t.Problems, k.keyed(t.ProblemCount(problems, k.keys.Problems.name()), k.theme.plain)})
	}
	label := 0
	for _, row := range rows {
		label = max(label, cells(row.label))
	}
	for _, row := range rows {
		lines = append(lines, k.theme.dim.Render(fit(row.label, label))+"  "+cut(row.value, w-label-2))
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
	if !brief && d.Description != "" && !facts.Repeats(d.Body, d.Description) {
		lines = append(lines, "")
		for _, line := range wrap(d.Description, w) {
			lines = append(lines, k.theme.dim.Render(line))
		}
	}
	return append(lines, "")
}

// notices are what a reader should know of the document before its text.
func (k look) notices(p *model.Posting, d *model.Document) []string {
	var notices []string
	if notice := facts.Notice(p, k.lang); notice != "" {
		notices = append(notices, notice)
	}
	if variants := p.Variants(d.Lang); len(variants) > 1 {
		notices = append(notices, k.text.Reading.Variant(slices.Index(variants, d)+1, len(variants), k.keys.Variant.name()))
	}
	return notices
}
