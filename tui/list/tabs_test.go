package list

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"postings/model"
	"postings/tui/draw/drawtest"
	"postings/tui/i18n"
)

// TestTabs checks that the numbers of all tabs are visible whatever the width
// of the list, and that each tab is where it is drawn.
func TestTabs(t *testing.T) {
	for _, lang := range model.Langs() {
		k := drawtest.Look(lang)
		for _, width := range []int{32, 36, 40, 60} {
			for _, counts := range [][3]int{{4, 23, 27}, {230, 470, 700}, {0, 0, 0}} {
				for f := range model.AnyStatus + 1 {
					l := List{width: width, counts: counts, Hits: Hits{Filter: f}}
					line := ansi.Strip(string(l.Tabs(k)))
					if got := ansi.StringWidth(line); got != width || strings.HasSuffix(line, "…") {
						t.Errorf("%v: %d columns of %d: %q", lang, got, width, line)
					}
					number := "[" + k.Text.Screen.Tabs[f][:1]
					at := ansi.StringWidth(line[:strings.Index(line, number)])
					if got, ok := l.TabAt(k, at); !ok || got != f {
						t.Errorf("%v: tab %d is not at column %d of %q", lang, f, at, line)
					}
					for _, n := range counts {
						if number := " " + i18n.Number(lang, n); !strings.Contains(line, number) {
							t.Errorf("%v: no number%s in %q", lang, number, line)
						}
					}
				}
			}
		}
	}
}
