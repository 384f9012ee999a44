package tui

import (
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"

	"postings/content/corpustest"
	"postings/model"
)

// display is a terminal that shows what the program draws.
type display struct {
	mu sync.Mutex
	vt *vt.Emulator
}

func (d *display) Write(p []byte) (int, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.vt.Write(p)
}

// shown returns the lines on the terminal.
func (d *display) shown() string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return trimmed(d.vt.String())
}

// trimmed returns lines without trailing spaces.
func trimmed(screen string) string {
	lines := strings.Split(screen, "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " ")
	}
	return strings.TrimRight(strings.Join(lines, "\n"), "\n")
}

// TestDrawnAsViewed types at random and turns the wheel, and checks that an
// emulated terminal, which receives only differences, shows the current frame.
// The window keeps its size, because the emulator can panic on output for
// another size (x/vt 0.1.0).
func TestDrawnAsViewed(t *testing.T) {
	t.Parallel()
	const seed = 20261125
	steps := 150
	if corpustest.Sweep() {
		steps = 2000
	}
	random := rand.New(rand.NewPCG(seed, seed))
	// The emulator deletes wide characters incorrectly (x/vt 0.1.0).
	narrow := slices.DeleteFunc(mixed(), func(d *model.Document) bool { return d.TranslationKey == "wide" })
	opt := documents(model.English, append(threePostings(), narrow...)...)
	opt.Marks = &store{bookmarked: map[string]bool{}, seen: map[string]bool{}}
	d := &display{vt: vt.NewEmulator(100, 30)}
	go io.Copy(io.Discard, d.vt)  // it would block until its replies are read
	io.WriteString(d, "\x1b[20h") // the library draws for a terminal that is not in raw mode
	m := newRoot(t.Context(), opt)
	in, typed := io.Pipe()
	p := tea.NewProgram(m, tea.WithInput(in), tea.WithOutput(d), tea.WithEnvironment([]string{"TERM=xterm-256color"}),
		tea.WithWindowSize(100, 30), tea.WithoutSignals(), tea.WithFPS(fps), tea.WithFilter(func(_ tea.Model, msg tea.Msg) tea.Msg {
			if probe, ok := msg.(probeMsg); ok { // only this goroutine may look at the model
				probe(m)
				return nil
			}
			return msg
		}))
	ended := make(chan error, 1)
	go func() { _, err := p.Run(); ended <- err }()
	defer func() {
		p.Quit()
		if err := <-ended; err != nil {
			t.Error(err)
		}
		typed.Close()
	}()
	viewed := func() (content string) {
		done := make(chan struct{})
		p.Send(probeMsg(func(m *root) { content = m.View().Content; close(done) }))
		<-done
		return trimmed(ansi.Strip(content))
	}
	keys := []string{
		"j", "k", "G", "g", " ", "b", "l", "s", "\r", "\x1b[D", "]", "[", "n", "N", "J", "K", "a", "S", "m", "v", "p", "?", "x", "i",
		"c", "o", "y", "/", "alp", "é", "\x7f", "\r", "\x1b[D", "B", "L", "\x1b[<65;60;12M", "\x1b[<64;60;12M", "\x1b[<0;12;9M",
	}
	var last []string
	for range steps {
		last = last[:0]
		for range 1 + random.IntN(4) {
			key := keys[random.IntN(len(keys))]
			last = append(last, key)
			if _, err := io.WriteString(typed, key); err != nil {
				t.Fatal(err)
			}
		}
		for end := time.Now().Add(time.Minute); ; time.Sleep(2 * time.Millisecond) {
			want := viewed()
			got := d.shown()
			if got == want {
				break
			}
			if time.Now().After(end) {
				t.Fatalf("after %q the terminal shows\n%s\nwant\n%s", last, got, want)
			}
		}
	}
}
