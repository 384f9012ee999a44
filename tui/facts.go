package tui

import (
	"fmt"
	"slices"

	"postings/model"
	"postings/tui/facts"
)

// headState is what there is to know of the text that is read besides itself.
type headState struct {
	// apply is where one applies, "" where that is not known.
	apply string
	// broken is why the file can no longer be read, nil where it can.
	broken   *model.Finding
	problems int
	// bookmarked is the mark, and focused reports that the reader has the keys.
	bookmarked, focused bool
	// brief leaves out what is not needed to read, for low screens.
	brief bool
}

// head draws what stands above a posting's text, at most w columns wide: its
// title, a line of facts, and what the reader should know before reading.
func (k look) head(p *model.Posting, d *model.Document, state headState, w int) []drawn {
	title := k.theme.away
	if state.focused {
		title = k.theme.accent
	}
	var lines []drawn
	for _, line := range wrap(d.Title, w) {
		lines = append(lines, title.Render(line))
	}
	lines = append(lines, cut(k.factsLine(p, d, state), w))

	var notices []string
	if state.broken != nil {
		message, _ := k.text.Findings.Say(*state.broken)
		notices = append(notices, k.text.Reading.LastGood(placeOf(*state.broken), message))
	}
	if notice := facts.Notice(p, k.lang); notice != "" {
		notices = append(notices, notice)
	}
	for _, notice := range notices {
		lines = append(lines, "")
		for _, line := range wrap(notice, w-2) {
			lines = append(lines, k.theme.warn.Render("▎ ")+k.keyed(line, k.theme.plain))
		}
	}
	if !state.brief && d.Description != "" && !facts.Repeats(d.Body, d.Description) {
		lines = append(lines, "")
		for _, line := range wrap(d.Description, w) {
			lines = append(lines, plain(line))
		}
	}
	return append(lines, "")
}

// factsLine draws what matters to a reader, the most useful first.
func (k look) factsLine(p *model.Posting, d *model.Document, state headState) drawn {
	t := k.text.Reading
	known := map[facts.Name]facts.Fact{}
	for _, f := range facts.Of(p, d, k.lang, state.apply) {
		known[f.Name] = f
	}
	var parts []drawn
	if f, ok := known[facts.Status]; ok {
		parts = append(parts, k.statusSign(d.Status)+" "+plain(f.Value))
	}
	if variants := p.Variants(d.Lang); len(variants) > 1 {
		parts = append(parts, plain(t.VariantOf(slices.Index(variants, d)+1, len(variants))))
	}
	if state.bookmarked {
		parts = append(parts, k.theme.accent.Render("★"))
	}
	if state.problems > 0 {
		parts = append(parts, k.theme.warn.Render(t.ProblemCount(state.problems)))
	}
	if f, ok := known[facts.Apply]; ok {
		parts = append(parts, k.theme.dim.Render(f.Label+" ")+plain(f.Value))
	}
	if f, ok := known[facts.Translation]; ok {
		other := f.Value
		if p.In(k.lang.Other()) != nil {
			other = fmt.Sprintf("%v %s", k.lang.Other(), f.Value)
		}
		parts = append(parts, k.theme.dim.Render(other))
	}
	return join(parts, k.theme.dim.Render(" · "))
}
