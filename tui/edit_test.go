package tui

import (
	"fmt"
	"os/exec"
	"strings"
	"testing"

	"postings/model"
)

func TestEdit(t *testing.T) {
	b := newBrowser(t, documents(model.English, threePostings()...), 120, 30).keys("e")
	if !strings.Contains(b.screen(), "no file to edit") {
		t.Errorf("not refused:\n%s", b.screen())
	}
	opt := documents(model.English, threePostings()...)
	opt.Edit = func(file string, line int) (*exec.Cmd, error) {
		return nil, fmt.Errorf("%s:%d", file, line)
	}
	b = newBrowser(t, opt, 120, 30).keys("enter", "]", "]", "e")
	if !strings.Contains(b.screen(), "alpha.md cannot be edited: en/alpha.md:13") {
		t.Errorf("the failure is not reported:\n%s", b.screen())
	}
}
