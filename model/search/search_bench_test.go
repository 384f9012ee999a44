package search_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/sahilm/fuzzy"

	"postings/content/corpustest"
	"postings/model"
	"postings/model/search"
)

// rows is how many postings a list displays at once.
const rows = 30

// typed returns the states of a search field while queries are typed and
// deleted, letter by letter.
func typed(queries ...string) []string {
	var states []string
	for _, q := range queries {
		letters := []rune(q)
		for i := range letters {
			states = append(states, string(letters[:i+1]))
		}
		for i := range letters {
			states = append(states, string(letters[:len(letters)-1-i]))
		}
	}
	return states
}

// typedQueries are the queries of the benchmarks: whole words in both
// languages, prefixes, a missing letter, words run together.
func typedQueries() []string {
	return typed("chef équipe données", "developeur principal", "senior product man", "prodman", "conseillère santé québec", "zzz", "\"gestion de pro")
}

// eachKey measures a search for each state of the search field. It reports the
// mean, the slowest state as p100 and the worst time. The time of a state is
// its median, to exclude the effect of other processes.
func eachKey(b *testing.B, states []string, search func(state string)) {
	b.ReportAllocs()
	search(states[0]) // the first search does more work
	times := make([][]float64, len(states))
	for b.Loop() {
		for i, state := range states {
			start := time.Now()
			search(state)
			times[i] = append(times[i], float64(time.Since(start).Microseconds())/1000)
		}
	}
	var p100, sum, worst float64
	slowest := ""
	for i, seen := range times {
		slices.Sort(seen)
		worst = max(worst, seen[len(seen)-1])
		median := seen[len(seen)/2]
		sum += median
		if median > p100 {
			p100, slowest = median, states[i]
		}
	}
	b.ReportMetric(p100, "p100-ms")
	b.ReportMetric(worst, "worst-ms")
	b.ReportMetric(sum/float64(len(states)), "mean-ms")
	b.Logf("slowest: %q", slowest)
}

// firstRows searches and returns what is displayed first.
func firstRows(b *testing.B, s search.Snapshot, query string) (hits []search.Hit) {
	r, err := s.Search(b.Context(), search.ParseQuery(query), search.Options{Lang: model.French, Status: model.AnyStatus})
	if err != nil {
		b.Fatal(err)
	}
	for i := range min(rows, r.Len()) {
		hits = append(hits, r.Hit(i))
	}
	return hits
}

func BenchmarkSearch(b *testing.B) {
	run := func(name string, c *model.Corpus, x *search.Index) {
		s := x.Snapshot()
		var titles []string
		for _, p := range c.Postings {
			for _, l := range model.Langs() {
				titles = append(titles, p.Best(l).Title)
			}
		}
		b.Run(name+"/model", func(b *testing.B) {
			eachKey(b, typedQueries(), func(state string) { firstRows(b, s, state) })
		})
		b.Run(name+"/fuzzy.Find", func(b *testing.B) {
			eachKey(b, typedQueries(), func(state string) { fuzzy.Find(state, titles) })
		})
	}
	c, x := loadReal(b)
	run("236", c, x)
	for _, n := range []int{10_000, 100_000} {
		c, x := indexed(corpustest.Documents(n/2, 1, false))
		run(fmt.Sprintf("%dk", n/1000), c, x)
	}
}

// BenchmarkBodies searches 100,000 documents with half a gigabyte of text.
func BenchmarkBodies(b *testing.B) {
	if testing.Short() {
		b.Skip("makes half a gigabyte of text")
	}
	_, x := indexed(corpustest.Documents(50_000, 1, true))
	s, ctx, scope := x.Snapshot(), b.Context(), search.Options{Lang: model.French, Status: model.AnyStatus}
	b.Run("all", func(b *testing.B) {
		eachKey(b, typedQueries(), func(state string) { firstRows(b, s, state) })
	})
	b.Run("cancel", func(b *testing.B) {
		eachKey(b, []string{"equipe xyz"}, func(state string) {
			ctx, cancel := context.WithCancel(ctx)
			time.AfterFunc(5*time.Millisecond, cancel)
			if _, err := s.Search(ctx, search.ParseQuery(state), scope); !errors.Is(err, context.Canceled) {
				b.Fatal(err)
			}
		})
	})
}

// BenchmarkList lists all postings without a query, as at the start and after
// changing the filter or the order.
func BenchmarkList(b *testing.B) {
	_, x := indexed(corpustest.Documents(50_000, 1, false))
	s := x.Snapshot()
	var scopes []search.Options
	var names []string
	for _, l := range model.Langs() {
		for f := range model.AnyStatus + 1 {
			for _, o := range search.Sorts() {
				scopes = append(scopes, search.Options{Lang: l, Status: f, Sort: o})
				names = append(names, fmt.Sprint(l, " ", f, " ", o))
			}
		}
	}
	start := time.Now()
	if _, err := s.Search(b.Context(), search.Query{}, scopes[0]); err != nil {
		b.Fatal(err)
	}
	b.Logf("first search: %v", time.Since(start))
	at := -1
	eachKey(b, names, func(string) {
		at = (at + 1) % len(scopes)
		if _, err := s.Search(b.Context(), search.Query{}, scopes[at]); err != nil {
			b.Fatal(err)
		}
	})
}

// BenchmarkGrow searches a corpus of 100,000 titles while it is being loaded.
// Each search follows another 500 documents, which it has to sort first.
func BenchmarkGrow(b *testing.B) {
	docs := corpustest.Documents(50_000, 1, false)
	more := corpustest.Documents(50_000, 2, false)
	for i, d := range more {
		d.TranslationKey += fmt.Sprint("-more-", i/2)
	}
	_, x := indexed(docs)
	s := x.Snapshot()
	if _, err := s.Search(b.Context(), search.Query{}, search.Options{}); err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		b.StopTimer()
		if len(more) < 500 {
			b.Skip("nothing more to add; use a shorter -benchtime")
		}
		x.Merge(model.Batch{Documents: more[:500]})
		more = more[500:]
		s := x.Snapshot()
		b.StartTimer()
		if _, err := s.Search(b.Context(), search.ParseQuery("equipe"), search.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkAdd adds the documents of a corpus to an index.
func BenchmarkAdd(b *testing.B) {
	for _, bodies := range []bool{false, true} {
		docs := corpustest.Documents(2500, 1, bodies)
		b.Run(fmt.Sprintf("5k/bodies=%t", bodies), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				indexed(docs)
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(len(docs)), "µs/doc")
		})
	}
}
