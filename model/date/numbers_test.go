package date

import (
	"testing"
	"time"
)

// TestParseNumbers checks that dates in numbers are parsed only if they are
// unambiguous.
func TestParseNumbers(t *testing.T) {
	for text, want := range map[string]string{
		"2026/11/30": "2026-11-30", "2026-11-3": "2026-11-03", "2026.11.30": "2026-11-30", "30/11/2026": "2026-11-30",
		"11/30/2026": "2026-11-30", "30.11.2026": "2026-11-30", "05.06.2026": "2026-06-05", "05/05/2026 23:59": "2026-05-05",
		"05/06/2026": "", "31/02/2026": "", "13/13/2026": "", "1/2/26": "", "30/11-2026": "", "30/11/2026x": "", "1.2": "",
		"30-11-2026": "2026-11-30", "2026-11-30": "2026-11-30", "2026-11-30T10:00:00Z": "2026-11-30",
	} {
		day, ok := Parse(text)
		got := ""
		if ok {
			got = day.Format(time.DateOnly)
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
