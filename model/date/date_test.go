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

// TestIn finds dates as people write them, and returns them as written.
func TestIn(t *testing.T) {
	for _, test := range []struct{ text, day, written string }{
		{"Closes (2020-03-31) at noon", "2020-03-31", "2020-03-31"},
		{"by March 31st, 2020.", "2020-03-31", "March 31st, 2020"},
		{"on 31 March 2020, at noon", "2020-03-31", "31 March 2020"},
		{"le 1er avril 2020.", "2020-04-01", "1er avril 2020"},
		{"le 30 FÉVRIER 2020, puis le 2 Août 2020", "2020-08-02", "2 Août 2020"},
		{"le 366 mars 2020", "", ""},
		{"March 31", "", ""},
		{"in March 2017", "", ""},
	} {
		day, written, ok := In(test.text)
		got := ""
		if ok {
			got = day.Format("2006-01-02")
		}
		if got != test.day || written != test.written {
			t.Errorf("%q: %s, %q", test.text, got, written)
		}
	}
}
