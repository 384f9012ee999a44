package tui

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"postings/content"
	"postings/content/corpustest"
	"postings/model"
	"postings/tui/markdown"
)

// BenchmarkKeys presses keys in a large corpus: 10,000 real postings with their
// texts, under distinct keys, and 100,000 titles. For each group of keys it
// reports the slowest, each by its median over the rounds: the time until its
// frame is drawn, and until the frame with its first result, such as the hits
// of a search. Later results, such as rendered texts, are drawn as they arrive;
// the slowest of their frames is reported as late.
func BenchmarkKeys(b *testing.B) {
	if testing.Short() {
		b.Skip("makes corpora of 100 MB")
	}
	src, err := content.Open(corpustest.Dir(b, "cds-2023/content"))
	if err != nil {
		b.Fatal(err)
	}
	real, err := content.LoadAll(context.Background(), src, content.Options{})
	if err != nil {
		b.Fatal(err)
	}
	var copies []*model.Document // of the real ones, with other keys
	for round := range 10_000 / len(real.Postings) {
		for _, d := range real.All() {
			other := *d
			other.Path, other.TranslationKey = fmt.Sprintf("%d/%s", round, d.Path), fmt.Sprintf("%s-%d", d.Key(), round)
			copies = append(copies, &other)
		}
	}
	for _, corpus := range []struct {
		name string
		docs []*model.Document
	}{
		{"10k-postings", copies},
		{"100k-titles", corpustest.Documents(50_000, 1, false)},
	} {
		opt := documents(model.English, corpus.docs...)
		opt.Filter, opt.Style = model.AnyStatus, Style{Name: markdown.Dark}
		browser := newBrowser(b, opt, 120, 40)
		for _, group := range []struct{ name, keys string }{
			{"search", "/ d é v e l o p p e u r space s e n i o r backspace backspace backspace esc esc"},
			{"filter", "/ s t a t u s : o p e n esc esc"},
			{"move", "down down pgdown end pgup up home"},
			{"language", "l l L L"},
			{"tab", "tab tab tab tab a a"},
			{"sort", "S S S S"},
			{"read", "enter pgdown l J K esc"},
		} {
			b.Run(fmt.Sprint(corpus.name, "/", group.name), func(b *testing.B) {
				keys := strings.Fields(group.keys)
				times := make([][3][]float64, len(keys))
				for b.Loop() {
					for i, key := range keys {
						for j, took := range browser.timed(press(key)) {
							times[i][j] = append(times[i][j], float64(took.Microseconds())/1000)
						}
					}
				}
				for j, unit := range []string{"frame-ms", "answer-ms", "late-ms"} {
					slowest := 0.0
					for i := range times {
						slices.Sort(times[i][j])
						slowest = max(slowest, times[i][j][len(times[i][j])/2])
					}
					b.ReportMetric(slowest, unit)
				}
				b.ReportMetric(0, "ns/op")
			})
		}
	}
}

// timed handles a key and everything that follows from it, one message after
// the other. It returns the time until its frame, the time until the frame with
// the first result of a search, and the time of the slowest frame.
func (b *browser) timed(key tea.Msg) (times [3]time.Duration) {
	start := time.Now()
	waiting := []tea.Cmd{func() tea.Msg { return key }}
	for len(waiting) > 0 {
		msg := waiting[0]()
		waiting = waiting[1:]
		if batch, ok := msg.(tea.BatchMsg); ok {
			waiting = append(waiting, batch...)
			continue
		}
		if msg == nil {
			continue
		}
		handled := time.Now()
		searching := b.root.search.active()
		_, cmd := b.root.Update(msg)
		b.root.View()
		waiting = append(waiting, cmd)
		waiting = slices.DeleteFunc(waiting, func(cmd tea.Cmd) bool { return cmd == nil })
		if times[0] == 0 {
			times[0] = time.Since(start)
		}
		if searching && !b.root.search.active() && times[1] == 0 {
			times[1] = time.Since(start)
		}
		times[2] = max(times[2], time.Since(handled))
	}
	return times
}
