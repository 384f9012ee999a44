package tui

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"go.uber.org/goleak"

	"postings/content/corpustest"
	"postings/model"
)

// TestSoak loads, reloads, renders, searches and resizes concurrently in the
// real program with its renderer, for a number of steps; run it with -race. In
// the end the latest postings must be rendered, memory use bounded, and no
// goroutine left after quitting.
func TestSoak(t *testing.T) {
	defer goleak.VerifyNone(t, goleak.IgnoreCurrent())
	const seed = 20261124
	steps := 200
	if corpustest.Sweep() {
		steps = 800
	}
	random := rand.New(rand.NewPCG(seed, seed))
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
	defer cancel()

	var version atomic.Int64
	watching := make(chan func(), 1)
	opt := Options{
		Load: func(ctx context.Context, emit func(model.Batch)) error { return soaked(ctx, emit, int(version.Load())) },
		Watch: func(ctx context.Context, changed func()) error {
			watching <- changed
			<-ctx.Done()
			return nil
		},
		Marks: &store{bookmarked: map[string]bool{}, seen: map[string]bool{}},
	}
	in, typed := io.Pipe()
	defer typed.Close()
	m := newRoot(ctx, opt)
	p := tea.NewProgram(m, tea.WithInput(in), tea.WithOutput(io.Discard), tea.WithEnvironment([]string{"TERM=xterm-256color"}),
		tea.WithWindowSize(100, 30), tea.WithoutSignals(), tea.WithFilter(func(_ tea.Model, msg tea.Msg) tea.Msg {
			if probe, ok := msg.(probeMsg); ok { // only this goroutine may look at the model
				probe(m)
				return nil
			}
			return msg
		}))
	ended := make(chan error, 1)
	go func() {
		_, err := p.Run()
		in.Close() // fails further writes
		ended <- err
	}()
	changed := <-watching

	keys := []string{
		"j", "k", "G", "g", " ", "b", "l", "s", "\r", "\x1b[D", "]", "[", "n", "N", "J", "K", "a", "S", "m", "v", "p", "?",
		"c", "o", "y", "/", "alp", "déb", "\x7f", "\r", "\x1b[D", "r", "B", "M", "\x0c",
	}
	for range steps {
		switch n := random.IntN(20); {
		case n < 14:
			if _, err := io.WriteString(typed, keys[random.IntN(len(keys))]); err != nil {
				t.Fatal(err)
			}
		case n < 18:
			p.Send(tea.WindowSizeMsg{Width: 1 + random.IntN(250), Height: 1 + random.IntN(80)})
		case n < 19:
			version.Add(1)
			changed()
		default:
			p.Send(tea.PasteMsg{Content: "is:open \x1b[31m\n\u202e«é"})
		}
	}
	version.Add(1)
	changed()
	want := fmt.Sprintf("Version %d", version.Load())
	settled, state, looked := false, "", make(chan bool, 1)
	for !settled && ctx.Err() == nil {
		p.Send(probeMsg(func(m *root) {
			at := m.corpus.Find("versioned")
			state = fmt.Sprintf("%d postings, loaded %v, rendering %v", len(m.corpus.Postings), !m.loading.active(), m.rendering.active())
			looked <- !m.loading.active() && !m.rendering.active() && at >= 0 && m.corpus.Postings[at].Best(model.English).Title == want
		}))
		select {
		case settled = <-looked:
		case <-ctx.Done():
		}
		time.Sleep(5 * time.Millisecond)
	}
	p.Quit()
	if err := <-ended; err != nil {
		t.Error(err)
	}
	m.cancel()
	if !settled {
		t.Errorf("%q is not there: %s", want, state)
	}
	runtime.GC()
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	const most = 256 << 20
	if memory.HeapAlloc > most {
		t.Errorf("%d MB are in use", memory.HeapAlloc>>20)
	}
}

// probeMsg looks at the model between two messages.
type probeMsg func(m *root)

// soaked delivers a version of a corpus in small batches. Most documents never
// change, some change with each version, and some come and go.
func soaked(ctx context.Context, emit func(model.Batch), version int) error {
	docs := onSite(append(threePostings(), mixed()...))
	for i := range 40 {
		if (i+version)%7 == 0 {
			continue
		}
		for _, lang := range model.Langs() {
			path := fmt.Sprintf("%v/p%d.md", lang, i)
			docs = append(docs, &model.Document{
				Path: path, File: path, PairPath: path, Lang: lang, TranslationKey: fmt.Sprint("p", i), Status: model.Status(i % 2),
				Title: fmt.Sprintf("Alpha %d début", i), Body: strings.Repeat(fmt.Sprintf("# Titre %d\n\nUn texte *de* [lien](https://x.example).\n\n", version*(i%3)), 20),
			})
		}
	}
	docs = append(docs, &model.Document{Path: "en/v.md", File: "en/v.md", TranslationKey: "versioned", Status: model.Open, Title: fmt.Sprintf("Version %d", version), Body: "Text."})
	for from := 0; from < len(docs); from += 5 {
		if err := ctx.Err(); err != nil {
			return err
		}
		to := min(from+5, len(docs))
		emit(model.Batch{Documents: docs[from:to], Read: to, Total: len(docs)})
		runtime.Gosched()
	}
	return nil
}
