package corpustest_test

import (
	"io/fs"
	"slices"
	"testing"
	"testing/fstest"

	"postings/content/corpustest"
	"postings/model"
)

func TestTitlesVary(t *testing.T) {
	pairs := corpustest.Titles(5000, 1)
	if !slices.Equal(pairs, corpustest.Titles(5000, 1)) {
		t.Error("the same seed made other titles")
	}
	distinct := map[string]bool{}
	var lengths []int
	for _, p := range pairs {
		distinct[p.French] = true
		lengths = append(lengths, len(p.French))
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

func TestFS(t *testing.T) {
	made := corpustest.FS(20, 1)
	if err := fstest.TestFS(made, corpustest.Documents(20, 1, false)[7].Path); err != nil {
		t.Error(err)
	}
	files, err := fs.Glob(made, model.French.String()+"/positions/*.md")
	if err != nil || len(files) != 20 {
		t.Errorf("got %d files, %v; want 20", len(files), err)
	}
}
