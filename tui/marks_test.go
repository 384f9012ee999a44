package tui

import (
	"errors"
	"maps"
	"strings"
	"sync"
	"testing"

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
	if b.root.list.hits.Len() != 2 || b.root.search.input.Value() != "is:bookmarked" {
		t.Errorf("%d bookmarked", b.root.list.hits.Len())
	}
	b.keys("m")
	if b.root.list.hits.Len() != 1 || s.bookmarked["beta"] {
		t.Errorf("after removing one: %d", b.root.list.hits.Len())
	}
	s.err = errors.New("disk full")
	b.keys("m")
	if !strings.Contains(b.screen(), "disk full") {
		t.Errorf("the failure is not told:\n%s", b.screen())
	}
}
