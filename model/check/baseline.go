package check

import (
	"encoding/json"
	"slices"

	"postings/model"
)

// Baseline is the number of findings by file and rule, so that only new
// findings have to be reported for a site that has many. It holds counts rather
// than findings because lines move. In JSON it is an object of files, each an
// object of rules.
type Baseline struct {
	counts map[string]map[model.Rule]int
	// known counts identical findings, if the findings themselves are available.
	known map[identity]int
}

// NewBaseline returns the baseline of findings.
func NewBaseline(findings []model.Finding) Baseline {
	b := Baseline{map[string]map[model.Rule]int{}, map[identity]int{}}
	for _, f := range findings {
		if b.counts[f.Path] == nil {
			b.counts[f.Path] = map[model.Rule]int{}
		}
		b.counts[f.Path][f.Rule]++
		b.known[identify(f)]++
	}
	return b
}

// identity identifies a finding regardless of its line.
type identity struct {
	path   string
	rule   model.Rule
	detail model.Detail
}

func identify(f model.Finding) identity { return identity{f.Path, f.Rule, f.Detail} }

// New returns the new findings: those of rules that a file has more findings of
// than in the baseline. It leaves out known findings, but a baseline that was
// read from a file has none.
func (b Baseline) New(findings []model.Finding) []model.Finding {
	now := NewBaseline(findings)
	known := map[identity]int{}
	var found []model.Finding
	for _, f := range findings {
		if now.counts[f.Path][f.Rule] <= b.counts[f.Path][f.Rule] {
			continue
		}
		id := identify(f)
		if known[id] < b.known[id] {
			known[id]++
			continue
		}
		found = append(found, f)
	}
	return slices.Clip(found)
}

// MarshalJSON writes the counts.
func (b Baseline) MarshalJSON() ([]byte, error) { return json.Marshal(b.counts) }

// UnmarshalJSON reads the counts.
func (b *Baseline) UnmarshalJSON(data []byte) error {
	*b = NewBaseline(nil)
	return json.Unmarshal(data, &b.counts)
}
