package search_test

import (
	"math/rand/v2"
	"runtime"
	"slices"
	"testing"
	"time"

	"postings/content/corpustest"
	"postings/model"
	"postings/model/fold"
	"postings/model/search"
)

// shelf is a corpus whose orders differ from one another.
func shelf() []*model.Document {
	day := func(n int) time.Time { return time.Date(2023, 1, n, 0, 0, 0, 0, time.UTC) }
	return []*model.Document{
		{Path: "en/c.md", TranslationKey: "a", Title: "Zebra", Status: model.Open, ModTime: day(1)},
		{Path: "fr/c.md", TranslationKey: "a", Title: "Âne", Lang: model.French, ModTime: day(2)},
		{Path: "en/b.md", TranslationKey: "b", Title: "emu", Unlisted: true, ModTime: day(9)},
		{Path: "en/a.md", TranslationKey: "c", Title: "Ant", ModTime: day(5)},
		{Path: "fr/e.md", TranslationKey: "d", Title: "Élan", Lang: model.French, Status: model.Open, ModTime: day(3)},
		{Path: "fr/d.md", TranslationKey: "e", Title: "élan", Lang: model.French, Status: model.Open},
		// A variant that is shown instead of the first one, for its reference.
		{Path: "en/z-77.md", TranslationKey: "c", Title: "Aardvark", Reference: "77", ModTime: day(4)},
	}
}

func TestOrders(t *testing.T) {
	for _, c := range []struct {
		lang model.Lang
		sort search.Sort
		want []string
	}{
		{model.English, search.ByTitle, []string{"e", "d", "a", "c", "b"}},
		{model.French, search.ByTitle, []string{"a", "e", "d", "c", "b"}},
		{model.English, search.ByStatus, []string{"e", "d", "a", "b", "c"}},
		{model.English, search.ByDate, []string{"b", "c", "d", "a", "e"}},
		{model.English, search.ByPath, []string{"b", "a", "c", "e", "d"}},
		{model.French, search.ByPath, []string{"b", "c", "a", "e", "d"}},
	} {
		sc := search.Options{Lang: c.lang, Sort: c.sort, Status: model.AnyStatus}
		if got := keys(t, shelf(), "", sc); !slices.Equal(got, c.want) {
			t.Errorf("%v by %v: %q, want %q", c.lang, c.sort, got, c.want)
		}
	}
}

// Orders that grew with the corpus are those of the whole corpus, whatever
// order its documents came in and wherever a snapshot was searched meanwhile.
func TestOrdersGrow(t *testing.T) {
	docs := corpustest.Documents(400, 3, false)
	rng := rand.New(rand.NewPCG(1, 2))
	rng.Shuffle(len(docs), func(i, j int) { docs[i], docs[j] = docs[j], docs[i] })
	_, whole := indexed(docs)
	grown := search.NewIndex()
	var early search.Snapshot
	for i, d := range docs {
		grown.Add(d)
		if rng.IntN(20) == 0 {
			s := grown.Snapshot()
			if _, err := s.Search(t.Context(), search.Query{}, search.Options{}); err != nil {
				t.Fatal(err)
			}
		}
		if i == 100 {
			early = grown.Snapshot()
		}
	}
	postings := func(s search.Snapshot, sc search.Options) []int {
		r, err := s.Search(t.Context(), search.Query{}, sc)
		if err != nil {
			t.Fatal(err)
		}
		all := make([]int, r.Len())
		for i := range all {
			all[i] = r.Posting(i)
		}
		return all
	}
	_, first := indexed(docs[:101])
	for _, l := range model.Langs() {
		for sort := range search.ByPath + 1 {
			sc := search.Options{Lang: l, Sort: sort, Status: model.AnyStatus}
			if !slices.Equal(postings(grown.Snapshot(), sc), postings(whole.Snapshot(), sc)) {
				t.Errorf("%v by %v: the order that grew differs", l, sort)
			}
			if !slices.Equal(postings(early, sc), postings(first.Snapshot(), sc)) {
				t.Errorf("%v by %v: an early snapshot changed", l, sort)
			}
		}
	}
}

// The index takes at most twice the memory of the folded text that it searches.
func TestMemory(t *testing.T) {
	made := func(n int, bodies bool) func(testing.TB) []*model.Document {
		return func(testing.TB) []*model.Document { return corpustest.Documents(n, 1, bodies) }
	}
	for _, c := range []struct {
		name string
		docs func(testing.TB) []*model.Document
	}{
		{"real postings", func(tb testing.TB) []*model.Document {
			c, _ := loadReal(tb)
			var docs []*model.Document
			for _, p := range c.Postings {
				docs = append(docs, slices.Concat(p.Variants(model.English), p.Variants(model.French))...)
			}
			return docs
		}},
		{"100,000 titles", made(50_000, false)},
		{"2,000 bodies", made(1000, true)},
	} {
		t.Run(c.name, func(t *testing.T) {
			docs := c.docs(t)
			folded := 0
			for _, d := range docs {
				for _, text := range []string{d.Title, d.Key(), d.Name(), d.Reference, d.Description, d.Body} {
					folded += len(fold.Fold(text).String())
				}
			}
			corpus := model.NewCorpus()
			for _, d := range docs {
				corpus.Add(d)
			}
			before := heap()
			x := search.NewIndex()
			for _, d := range docs {
				x.Add(d)
			}
			x.AddBodies(search.AllBodies)
			// The orders belong to the index, and are made by the first search.
			s := x.Snapshot()
			if _, err := s.Search(t.Context(), search.ParseQuery("a"), search.Options{}); err != nil {
				t.Fatal(err)
			}
			size := heap() - before // the snapshot stays, and what only adding needs goes
			runtime.KeepAlive(docs)
			runtime.KeepAlive(corpus)
			runtime.KeepAlive(s)
			t.Logf("%d bytes of folded text, index of %d bytes: %.2f times", folded, size, float64(size)/float64(folded))
			if size > 2*folded {
				t.Errorf("the index takes %.2f times its text", float64(size)/float64(folded))
			}
		})
	}
}

// heap returns the bytes in use after a garbage collection.
func heap() int {
	var m runtime.MemStats
	runtime.GC()
	runtime.GC()
	runtime.ReadMemStats(&m)
	return int(m.HeapAlloc)
}
