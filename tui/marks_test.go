package tui

import (
	"errors"
	"maps"
	"strings"
	"sync"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"postings/model"
)

// store keeps marks in memory.
type store struct {
	mu               sync.Mutex
	bookmarked, seen map[string]bool
	err              error
}

func (s *store) Load() (bookmarked, seen map[string]bool, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return maps.Clone(s.bookmarked), maps.Clone(s.seen), s.err
}

func (s *store) SetBookmark(key string, on bool) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.bookmarked[key] = on
	return s.err
}

func (s *store) SetSeen(key string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.seen[key] = true
	return s.err
}

func TestMarks(t *testing.T) {
	s := &store{bookmarked: map[string]bool{"alpha": true}, seen: map[string]bool{}}
	opt := documents(model.English, threePostings()...)
	opt.Marks = s
	b := newBrowser(t, opt, 120, 30)
	if !strings.Contains(b.screen(), "★") {
		t.Errorf("no bookmark:\n%s", b.screen())
	}
	b.keys("down", "m", "enter")
	if !s.bookmarked["beta"] || !s.seen["beta"] || s.seen["alpha"] {
		t.Errorf("kept: %+v", s)
	}
	b.keys("esc", "B")
	if b.root.list.Len() != 2 || b.root.search.input.Value() != "is:bookmarked" {
		t.Errorf("%d bookmarked", b.root.list.Len())
	}
	b.keys("m")
	if b.root.list.Len() != 2 || s.bookmarked["beta"] || b.selected() != "Beta" || strings.Count(b.screen(), "★") != 1 {
		t.Errorf("after removing one:\n%s", b.screen())
	}
	if b.keys("m"); !s.bookmarked["beta"] {
		t.Error("a removal cannot be undone")
	}
	if b.keys("m", "B", "B"); b.root.list.Len() != 1 {
		t.Errorf("the removed one is back among %d", b.root.list.Len())
	}
	s.err = errors.New("disk full")
	b.keys("m")
	if !strings.Contains(b.screen(), "disk full") {
		t.Errorf("the failure is not reported:\n%s", b.screen())
	}
	if b = newBrowser(t, opt, 120, 30); !strings.Contains(b.screen(), "disk full") {
		t.Errorf("at the start:\n%s", b.screen())
	}
}

// TestMarksAtTheEnd checks that a mark set right before the program ends is
// stored, although the library drops the command for that.
func TestMarksAtTheEnd(t *testing.T) {
	s := &store{bookmarked: map[string]bool{}, seen: map[string]bool{}}
	opt := documents(model.English, threePostings()...)
	opt.Marks = s
	b := newBrowser(t, opt, 120, 30)
	b.root.Update(press("m"))
	if err := b.root.saveAll(); err != nil || !s.bookmarked["alpha"] {
		t.Errorf("the bookmark is lost: %v", err)
	}
	b = newBrowser(t, opt, 120, 30)
	s.err = errors.New("disk full")
	b.root.Update(press("m"))
	if err := b.root.saveAll(); !errors.Is(err, s.err) {
		t.Errorf("the failure is not reported: %v", err)
	}
	b = newBrowser(t, opt, 120, 30).keys("m") // reported on the screen
	if err := b.root.saveAll(); err != nil {
		t.Errorf("the failure is reported again: %v", err)
	}
	late := lateStore{s, make(chan struct{})}
	opt.Marks = late
	d := startDrawing(t, opt)
	d.ends = s.err
	d.see("Alpha")
	d.typed.WriteString("mq")
	d.see(ansi.ResetModeAltScreenSaveCursor)
	close(late.due)
}

// lateStore stores no bookmark before it is due.
type lateStore struct {
	*store
	due chan struct{}
}

func (s lateStore) SetBookmark(key string, on bool) error {
	<-s.due
	return s.store.SetBookmark(key, on)
}
