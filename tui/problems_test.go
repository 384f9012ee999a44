package tui

import (
	"strings"
	"testing"
	"time"

	"postings/model"
	"postings/model/check"
)

// TestClosingPassed checks that the current date decides whether a closing date
// is a problem.
func TestClosingPassed(t *testing.T) {
	docs := threePostings()
	docs[2].Body += "\nThe closing date is March 31, 2020.\n"
	for year, want := range map[int]bool{2019: false, 2021: true} {
		opt := documents(model.English, docs...)
		opt.Check = func() check.Options {
			return check.Options{Today: time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC)}
		}
		b := newBrowser(t, opt, 120, 30)
		b.keys("p")
		if got := strings.Contains(b.screen(), "Closing date has passed"); got != want {
			t.Errorf("in %d, a problem: %t\n%s", year, got, b.screen())
		}
	}
}

func TestProblems(t *testing.T) {
	docs := threePostings()
	docs[2].Body += "\n[x](javascript:1)\n"
	b := newBrowser(t, documents(model.English, docs...), 120, 30)
	b.keys("p")
	if screen := b.screen(); !strings.Contains(screen, "✗ Unsafe link             :") {
		t.Errorf("not listed:\n%s", screen)
	}
	if first := b.root.problems.all[0]; first.Severity != model.Error {
		t.Errorf("%s comes before the errors", first.Rule)
	}
	b.keys("home")
	for range len(b.root.problems.all) {
		if b.root.overlay.(*problemList).found[b.root.overlay.(*problemList).at].Rule == check.LinkUnsafe {
			break
		}
		b.keys("down")
	}
	if screen := b.screen(); !strings.Contains(screen, "The link javascript:1 has a scheme") || !strings.Contains(screen, "Link to http") {
		t.Errorf("no advice:\n%s", screen)
	}
	b.keys("enter")
	if b.selected() != "Beta" || !b.root.inReader || !strings.Contains(b.screen(), "x (javascript:1)") {
		t.Errorf("reading %q:\n%s", b.selected(), b.screen())
	}
	b.keys("esc", "esc", "/").text("has:problem").keys("enter")
	if b.root.list.Len() == 0 || b.root.list.Find(b.root.corpus.Find("beta")) < 0 {
		t.Errorf("has:problem finds %d", b.root.list.Len())
	}
}
