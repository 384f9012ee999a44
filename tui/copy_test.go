package tui

import (
	"fmt"
	"strings"
	"testing"

	"postings/model"
)

func TestCopy(t *testing.T) {
	b := newBrowser(t, documents(model.English, threePostings()...), 120, 30).keys("y", "enter")
	if len(b.sent) == 0 || fmt.Sprint(b.sent[len(b.sent)-1]) != "en/alpha.md" {
		t.Errorf("sent %v", b.sent)
	}
	if !strings.Contains(b.screen(), "Copied: Path of the file (11 characters)") {
		t.Errorf("no message:\n%s", b.screen())
	}
	b.keys("enter", "]", "]", "y", "end", "enter")
	if got := fmt.Sprint(b.sent[len(b.sent)-1]); !strings.HasPrefix(got, "## Section 2\n") || strings.Contains(got, "Section 3") {
		t.Errorf("the section is %.80q", got)
	}
}
