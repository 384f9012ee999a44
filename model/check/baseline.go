package check

import (
	"encoding/json"
	"slices"

	"postings/model"
)

// Baseline is how many findings of each rule each file had, so that a site with
// many old findings can be told of the new ones alone. It counts because lines
// move. In JSON it is an object of files, and each of these one of rules.
type Baseline struct {
	counts map[string]map[model.Rule]int
	// known counts the findings themselves, where they are at hand.
	known map[identity]int
}

// NewBaseline returns the baseline that findings make.
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

// identity is what makes a finding the same one on another line.
type identity struct {
	path   string
	rule   model.Rule
	detail model.Detail
}

func identify(f model.Finding) identity { return identity{f.Path, f.Rule, f.Detail} }

// New returns the findings that are new: those of the rules of which a file has
// more than it had. Of these it leaves out the ones that are known; a baseline
// that was read from a file knows none.
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
