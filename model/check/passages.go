package check

import (
	"slices"
	"strings"

	"postings/model"
)

const (
	// PassageDiffers: an open posting words a shared paragraph differently from
	// most others.
	PassageDiffers model.Rule = "passage-differs"
	// PassageMissing: an open posting lacks a paragraph that nearly all others
	// have.
	PassageMissing model.Rule = "passage-missing"
)

var passageRules = family{
	rules: []Info{
		{PassageDiffers, model.Warning, model.Detail{Context: "We are committed to providing…", Text: "barrier free work", Other: "barrier-free work", Count: 7, Key: "developer, designer"}},
		{PassageMissing, model.Warning, model.Detail{Text: "We are committed to providing…", Count: 7, Key: "developer, designer"}},
	},
}

// minSharing is how many open postings must share a passage for it to be
// checked.
const minSharing = 3

// differingPassages reports open postings that word a passage differently from
// most others, once for each passage, and those that lack a passage that nearly
// all others have.
func differingPassages(documents []shared, found []Passage) []model.Finding {
	var all []model.Finding
	open := [2]map[string]bool{{}, {}} // keys of the open postings
	for _, d := range documents {
		open[d.document.Lang][d.document.Key()] = true
	}
	for _, p := range found {
		if p.Postings < minSharing {
			continue
		}
		usual := p.Wordings[0]
		// If two wordings are equally frequent, neither is usual.
		if len(p.Wordings) > 1 && len(usual.Places) > len(p.Wordings[1].Places) {
			all = append(all, p.unusual()...)
		}
		if p.isStanding() && 4*p.Postings >= 3*len(open[p.Lang]) && p.Postings < len(open[p.Lang]) {
			all = append(all, p.lacking(documents)...)
		}
	}
	return all
}

// unusual reports the postings that word a passage in an unusual way.
func (p Passage) unusual() []model.Finding {
	var all []model.Finding
	usual := p.Wordings[0]
	names := otherNames(usual.Places)
	has := map[string]bool{} // postings that also have the usual wording
	for _, place := range usual.Places {
		has[place.Document.Path] = true
	}
	for _, w := range p.Wordings[1:] {
		if strings.HasPrefix(w.Text, usual.Text) || strings.HasSuffix(w.Text, usual.Text) {
			continue // the usual wording and more
		}
		if slices.Equal(words(strings.ToLower(w.Text)), words(strings.ToLower(usual.Text))) {
			continue // differs only in punctuation or case
		}
		here, there := difference(readable(w.Text, p.Lang), readable(usual.Text, p.Lang))
		for _, place := range w.Places {
			if has[place.Document.Path] {
				continue
			}
			has[place.Document.Path] = true
			all = append(all, finding(PassageDiffers, place.Document, place.Line, 0, model.Detail{
				Context: start(readable(w.Text, p.Lang)), Text: here, Other: there, Count: len(usual.Places), Key: names,
			}))
		}
	}
	return all
}

// lacking reports the open postings without a passage.
func (p Passage) lacking(documents []shared) []model.Finding {
	has := map[string]bool{}
	var places []Occurrence
	for _, w := range p.Wordings {
		places = append(places, w.Places...)
	}
	for _, place := range places {
		has[place.Document.Key()] = true
	}
	var all []model.Finding
	for _, d := range documents {
		if d.document.Lang == p.Lang && !has[d.document.Key()] && !p.saidIn(d) {
			has[d.document.Key()] = true
			all = append(all, finding(PassageMissing, d.document, d.document.BodyLine, 0, model.Detail{
				Text: start(readable(p.Wordings[0].Text, p.Lang)), Count: p.Postings, Key: otherNames(places),
			}))
		}
	}
	return all
}

// saidIn reports whether a document has more of the passage's word pairs than
// by chance, because it says the same in other words or in several paragraphs.
func (p Passage) saidIn(d shared) bool {
	here := map[uint64]bool{}
	for _, b := range d.blocks {
		for _, pair := range wordPairs(strings.ToLower(normalised(b.Text, d.document.Title))) {
			here[pair] = true
		}
	}
	return slices.ContainsFunc(p.Wordings, func(w Wording) bool {
		pairs, common := wordPairs(strings.ToLower(w.Text)), 0
		for _, pair := range pairs {
			if here[pair] {
				common++
			}
		}
		return 3*common >= len(pairs)
	})
}

// isStanding reports whether most postings have the passage in their standard
// text.
func (p Passage) isStanding() bool {
	all, standing := 0, 0
	for _, w := range p.Wordings {
		for _, place := range w.Places {
			all++
			if place.standing {
				standing++
			}
		}
	}
	return 2*standing > all
}

// maxNamed is how many postings a finding names.
const maxNamed = 3

// otherNames returns the keys of the first postings in which a passage occurs.
func otherNames(places []Occurrence) string {
	var names []string
	for _, p := range places {
		if !slices.Contains(names, p.Document.Key()) {
			names = append(names, p.Document.Key())
		}
	}
	text := strings.Join(names[:min(len(names), maxNamed)], ", ")
	if len(names) > maxNamed {
		text += "…"
	}
	return text
}

// difference returns the differing words of two texts, from the first to the
// last of them, preceded by one word of context.
func difference(a, b string) (inA, inB string) {
	x, y := strings.Fields(a), strings.Fields(b)
	from := 0
	for from < len(x) && from < len(y) && x[from] == y[from] {
		from++
	}
	endX, endY := len(x), len(y)
	for endX > from && endY > from && x[endX-1] == y[endY-1] {
		endX, endY = endX-1, endY-1
	}
	return excerpt(x, from, endX), excerpt(y, from, endY)
}

// maxDiffering is how many differing words are quoted.
const maxDiffering = 12

func excerpt(words []string, from, to int) string {
	more := ""
	if to-from > maxDiffering {
		to, more = from+maxDiffering, "…"
	}
	if from > 0 {
		from--
	}
	if from == to || to-from == 1 && to < len(words) {
		to = min(to+1, len(words))
	}
	return strings.Join(words[from:to], " ") + more
}
