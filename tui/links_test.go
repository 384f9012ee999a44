package tui

import (
	"context"
	"fmt"
	"os/exec"
	"strings"
	"testing"

	"postings/model"
)

func TestLinks(t *testing.T) {
	docs := threePostings()
	docs[0].Body = "[the site](https://example.org/a) and [more](javascript:alert(1)).\n"
	opt := documents(model.English, onSite(docs)...)
	var opened []string
	opt.Open = func(_ context.Context, address string) (*exec.Cmd, error) {
		opened = append(opened, address)
		return nil, nil
	}
	b := newBrowser(t, opt, 120, 30).keys("o", "enter", "o", "down", "enter")
	if fmt.Sprint(opened) != "[https://en.example/alpha/ https://example.org/a]" {
		t.Errorf("opened %v", opened)
	}
	b.root.follow("javascript:alert(1)")
	if len(opened) != 2 || !strings.Contains(b.screen(), "was not opened") {
		t.Errorf("opened %v:\n%s", opened, b.screen())
	}
	b.keys("l")
	if address := b.root.pane().Reading().Doc.Address(); address != "https://fr.example/alpha/" {
		t.Errorf("the French address is %q", address)
	}
}

// TestDeceptiveLinks checks that the actual host of a deceptive address is
// shown.
func TestDeceptiveLinks(t *testing.T) {
	docs := threePostings()
	docs[0].Body = "[a](https://canada.ca@evil.example/x) [b](https://\u0441anada.ca/) [c](https://canada.ca/) [d](mailto:a@b.example?subject=x%0Abcc:c@d.example)\n"
	b := newBrowser(t, documents(model.English, docs...), 120, 30).keys("o")
	for _, want := range []string{"This address leads to evil.example.", "This address leads to xn--", "https://canada.ca/", "subject=x%0Abcc:c@d.example"} {
		var told strings.Builder // on lines of its own, on the right
		for line := range strings.Lines(b.screen()) {
			told.WriteString(strings.Trim(line[max(strings.LastIndex(line, "│"), 0):], "│ \n"))
		}
		if !strings.Contains(strings.ReplaceAll(told.String(), " ", ""), strings.ReplaceAll(want, " ", "")) {
			t.Errorf("%q is not shown:\n%s", want, b.screen())
		}
		b.keys("down")
	}
}
