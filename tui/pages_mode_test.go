package tui

import (
	"strings"
	"testing"

	"postings/model"
)

// TestPagesMode checks that all screens of a corpus of pages say page, and none
// says posting.
func TestPagesMode(t *testing.T) {
	for _, l := range model.Langs() {
		docs := threePostings()
		for _, d := range docs {
			d.Status = model.NoStatus
		}
		opt := documents(l, docs...)
		opt.Pages, opt.Filter = true, model.AnyStatus
		b := newBrowser(t, opt, 120, 40)
		for _, keys := range [][]string{nil, {"?"}, {"esc", "down", "enter"}, {"esc", "B"}, {"B", "p"}} {
			screen := strings.ToLower(b.keys(keys...).screen())
			if strings.Contains(screen, "posting") || strings.Contains(screen, "offre") {
				t.Errorf("%v after %q:\n%s", l, keys, screen)
			}
		}
		if !strings.HasPrefix(newBrowser(t, opt, 80, 24).screen(), " Pages") {
			t.Error("the header does not say pages")
		}
	}
}
