package date

import (
	"testing"
	"time"
)

// TestParse checks the date formats that boards use.
func TestParse(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"2020-03-31", "2020-03-31"},
		{"2020-03-31T23:59:00-05:00", "2020-03-31"},
		{"2020-03-31 23:59", "2020-03-31"},
		{"March 31, 2020", "2020-03-31"},
		{"Friday, September 4th, 2020 at 11:59PM EDT", "2020-09-04"},
		{"May 18, 2020, 11:59pm EDT", "2020-05-18"},
		{"31 March 2020", "2020-03-31"},
		{"mardi 31 mars 2020", "2020-03-31"},
		{"1er août 2020", "2020-08-01"},
		{"February 31, 2020", ""},
		{"TBD", ""}, {"", ""}, {"2020", ""}, {"March 2020", ""}, {"true#", ""},
	} {
		day, ok := Parse(test.text)
		got := ""
		if ok {
			got = day.Format(time.DateOnly)
		}
		if got != test.want {
			t.Errorf("%q: %q, want %q", test.text, got, test.want)
		}
	}
}
