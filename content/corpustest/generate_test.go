package corpustest_test

import (
	"slices"
	"testing"

	"postings/content/corpustest"
	"postings/model"
)

func TestTitlesVary(t *testing.T) {
	distinct := map[string]bool{}
	var lengths []int
	for d := range corpustest.Generate(5000, 1, false) {
		if d.Lang == model.French {
			distinct[d.Title] = true
			lengths = append(lengths, len(d.Title))
		}
	}
	slices.Sort(lengths)
	if len(distinct) < 4000 {
		t.Errorf("only %d of 5000 titles differ", len(distinct))
	}
	t.Logf("French titles: shortest %d, median %d, longest %d bytes", lengths[0], lengths[2500], lengths[4999])
	if lengths[0] > 25 || lengths[2500] < 30 || lengths[4999] < 110 {
		t.Error("the lengths are not those of real titles")
	}
}

func TestBodiesHaveRealLength(t *testing.T) {
	var lengths []int
	for _, d := range corpustest.Documents(100, 1, true) {
		lengths = append(lengths, len(d.Body))
	}
	slices.Sort(lengths)
	t.Logf("bodies: shortest %d, median %d, longest %d bytes", lengths[0], lengths[100], lengths[199])
	if median := lengths[100]; median < 5000 || median > 6500 {
		t.Errorf("median length %d, want about 5500", median)
	}
}
