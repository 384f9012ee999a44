package marks

import (
	"errors"
	"runtime"
	"testing"
)

func TestPath(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the paths of this test are those of Unix")
	}
	for _, test := range []struct {
		goos string
		env  map[string]string
		want string
	}{
		{"linux", map[string]string{"HOME": "/home/u"}, "/home/u/.local/state/postings/marks.json"},
		{"linux", map[string]string{"HOME": "/home/u", "XDG_STATE_HOME": "/state"}, "/state/postings/marks.json"},
		{"linux", map[string]string{"XDG_STATE_HOME": "/state"}, "/state/postings/marks.json"},
		{"linux", map[string]string{"HOME": "/home/u", "XDG_STATE_HOME": "relative"}, "/home/u/.local/state/postings/marks.json"},
		{"linux", map[string]string{"HOME": "relative"}, ""},
		{"linux", nil, ""},
		{"darwin", map[string]string{"HOME": "/Users/u"}, "/Users/u/Library/Application Support/postings/marks.json"},
		{"windows", map[string]string{"LOCALAPPDATA": "/AppData", "HOME": "/home/u"}, "/AppData/postings/marks.json"},
		{"windows", map[string]string{"HOME": "/home/u"}, ""},
	} {
		got, err := pathOn(test.goos, func(name string) string { return test.env[name] })
		if got != test.want || (err != nil) != (test.want == "") || err != nil && !errors.Is(err, ErrNoHome) {
			t.Errorf("%s %v: %q, %v", test.goos, test.env, got, err)
		}
	}
}
