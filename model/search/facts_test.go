package search

import (
	"testing"
	"time"
)

// TestIsWithin checks filters by date.
func TestIsWithin(t *testing.T) {
	day := time.Date(2026, 11, 30, 0, 0, 0, 0, time.UTC)
	for asked, want := range map[string]bool{
		"2026-11-30": true, "2026-11-3": true, "2026-11": true, "2026": true, "2026-12": false, "=2026-11": true,
		"<2026-12-01": true, "<2026-11-30": false, "<2026-12": true, "<2026-11": false, "<=2026-11": true, "<=2026-10": false,
		">2026-11-29": true, ">2026-11": false, ">=2026-11": true, ">=2026-12": false, "><2026": false, "soon": false, "": true,
	} {
		if got := isWithin(day, asked); got != want {
			t.Errorf("%q: %v", asked, got)
		}
	}
	if isWithin(time.Time{}, "<2030") {
		t.Error("a posting without a closing date closes before another day")
	}
}

// TestFactMatches checks that words match as prefixes.
func TestFactMatches(t *testing.T) {
	for _, test := range []struct {
		place string
		words []string
		want  bool
	}{
		{"Montréal, Québec", []string{"montreal"}, true},
		{"Montréal, Québec", []string{"quebec", "mont"}, true},
		{"Montréal, Québec", []string{"real"}, false},
		{"Washington, DC; New York, NY", []string{"york"}, true},
		{"", []string{"york"}, false},
	} {
		if got := factMatches(test.place, test.words); got != test.want {
			t.Errorf("%q in %q: %v", test.words, test.place, got)
		}
	}
}
