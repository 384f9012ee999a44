package check

import (
	"encoding/json"
	"testing"

	"postings/model"
)

func TestBaseline(t *testing.T) {
	finding := func(path string, rule model.Rule, line int, text string) model.Finding {
		return model.Finding{Path: path, Rule: rule, Line: line, Detail: model.Detail{Text: text}}
	}
	before := []model.Finding{
		finding("a.md", LinkTextVague, 1, "here"), finding("a.md", LinkTextVague, 2, "more"), finding("b.md", KeyMissing, 1, ""),
	}
	for _, test := range []struct {
		name  string
		after []model.Finding
		want  []int // lines of the new findings
		read  []int // the same if only counts are known
	}{
		{"none", nil, nil, nil},
		{"the same", before, nil, nil},
		{"moved", []model.Finding{finding("a.md", LinkTextVague, 10, "here"), finding("a.md", LinkTextVague, 20, "more")}, nil, nil},
		{"one for another", []model.Finding{finding("a.md", LinkTextVague, 10, "this"), finding("a.md", LinkTextVague, 20, "more")}, nil, nil},
		{"one more", []model.Finding{finding("a.md", LinkTextVague, 10, "this"), finding("a.md", LinkTextVague, 11, "here"), finding("a.md", LinkTextVague, 20, "more")}, []int{10}, []int{10, 11, 20}},
		{"the same words once more", []model.Finding{finding("b.md", KeyMissing, 1, ""), finding("b.md", KeyMissing, 5, "")}, []int{5}, []int{1, 5}},
		{"another rule", []model.Finding{finding("a.md", KeyMissing, 3, "")}, []int{3}, []int{3}},
		{"another file", []model.Finding{finding("c.md", LinkTextVague, 4, "here")}, []int{4}, []int{4}},
	} {
		t.Run(test.name, func(t *testing.T) {
			b := NewBaseline(before)
			data, err := json.Marshal(b)
			if err != nil {
				t.Fatal(err)
			}
			var read Baseline
			if err := json.Unmarshal(data, &read); err != nil {
				t.Fatal(err)
			}
			for _, c := range []struct {
				b    Baseline
				want []int
			}{{b, test.want}, {read, test.read}} {
				got := c.b.New(test.after)
				if len(got) != len(c.want) {
					t.Fatalf("%d new findings, want %d", len(got), len(c.want))
				}
				for i, f := range got {
					if f.Line != c.want[i] {
						t.Errorf("finding %d is on line %d, want %d", i, f.Line, c.want[i])
					}
				}
			}
		})
	}
}

func FuzzBaseline(f *testing.F) {
	f.Add([]byte(`{"a.md": {"link-vague": 2}}`))
	f.Add([]byte(`null`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var b Baseline
		if json.Unmarshal(data, &b) != nil {
			return
		}
		if got := b.New([]model.Finding{{Path: "x", Rule: "y"}}); len(got) > 1 {
			t.Errorf("%d new findings of one", len(got))
		}
	})
}
