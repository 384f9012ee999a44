package model_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/sahilm/fuzzy"

	"postings/content/corpustest"
	"postings/model"
)

// rows is how many postings a list shows at once.
const rows = 30

// typed returns the states of a search field in which queries are typed and
// deleted again, letter by letter.
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

// typedQueries are searched for in the benchmarks: whole words in both
// languages, beginnings, a letter left out, words run together.
func typedQueries() []string {
	return typed("chef équipe données", "developeur principal", "senior product man", "prodman", "conseillère santé québec", "zzz", "\"gestion de pro")
}

// slowest reports the slowest and the mean of times that belong to states.
func slowest(b *testing.B, states []string, times []time.Duration, rounds int) {
	worst, sum := 0, time.Duration(0)
	for i, t := range times {
		sum += t
		if t > times[worst] {
			worst = i
		}
	}
	ms := func(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 / float64(rounds) }
	b.ReportMetric(ms(times[worst]), "p100-ms")
	b.ReportMetric(ms(sum)/float64(len(times)), "mean-ms")
	b.Logf("slowest: %q", states[worst])
}

// eachKey measures a search for each state of the search field.
func eachKey(b *testing.B, states []string, search func(state string)) {
	b.ReportAllocs()
	search(states[0]) // what the first search makes is not typed
	times, rounds := make([]time.Duration, len(states)), 0
	for b.Loop() {
		rounds++
		for i, state := range states {
			start := time.Now()
			search(state)
			times[i] += time.Since(start)
		}
	}
	slowest(b, states, times, rounds)
}

func BenchmarkSearch(b *testing.B) {
	ctx, scope := b.Context(), model.Scope{Lang: model.French, Status: model.AnyStatus}
	run := func(name string, c *model.Corpus, x *model.Index) {
		s := x.Snapshot()
		var titles []string
		for _, p := range c.Postings {
			for _, l := range model.Langs() {
				titles = append(titles, p.Best(l).Title)
			}
		}
		b.Run(name+"/model", func(b *testing.B) {
			eachKey(b, typedQueries(), func(state string) {
				r, err := s.Search(ctx, model.ParseQuery(state), scope)
				if err != nil {
					b.Fatal(err)
				}
				for i := range min(rows, r.Len()) {
					r.Hit(i)
				}
			})
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

// BenchmarkList is the list without a search: the start, and changes of the
// filter and the order.
func BenchmarkList(b *testing.B) {
	_, x := indexed(corpustest.Documents(50_000, 1, false))
	s := x.Snapshot()
	var scopes []model.Scope
	var names []string
	for _, l := range model.Langs() {
		for f := range model.AnyStatus + 1 {
			for o := range model.ByPath + 1 {
				scopes = append(scopes, model.Scope{Lang: l, Status: f, Sort: o})
				names = append(names, fmt.Sprint(l, " ", f, " ", o))
			}
		}
	}
	start := time.Now()
	if _, err := s.Search(b.Context(), model.Query{}, scopes[0]); err != nil {
		b.Fatal(err)
	}
	b.Logf("first search: %v", time.Since(start))
	at := -1
	eachKey(b, names, func(string) {
		at = (at + 1) % len(scopes)
		if _, err := s.Search(b.Context(), model.Query{}, scopes[at]); err != nil {
			b.Fatal(err)
		}
	})
}

// BenchmarkAdd adds the documents of a corpus to an index, and takes a snapshot
// that is searched after each batch, as a program does that shows what is
// loaded so far.
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
