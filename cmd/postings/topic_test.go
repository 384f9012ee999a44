package main

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"postings/cmd/postings/config"
	"postings/model"
	"postings/tui"
	"postings/tui/i18n"
)

// TestManualTopics checks that the manual page contains the help topics, in
// both languages.
func TestManualTopics(t *testing.T) {
	for _, l := range model.Langs() {
		p := &program{config: &config.Config{Lang: l}, text: i18n.For(l)}
		manual := p.manual(p.root())
		for _, topic := range p.topics() {
			if !strings.Contains(manual, ".SH "+strings.ToUpper(topic.Title)+"\n"+roff(topic.Text)+"\n") {
				t.Errorf("%v: no section %s", l, topic.Title)
			}
			for _, part := range topic.parts {
				for _, row := range part.Rows {
					if !strings.Contains(manual, ".TP\n\\fB"+roff(row[0])+"\\fR\n"+roff(row[1])+"\n") {
						t.Errorf("%v: the manual page lacks %s", l, row[0])
					}
				}
			}
		}
	}
}

// TestNarrowHelp checks that no description is wider than the terminal.
func TestNarrowHelp(t *testing.T) {
	p := &program{text: i18n.For(model.French)}
	flags := p.checkCommand().Flags()
	for width := 40; width < 100; width += 4 {
		var b strings.Builder
		writeParts(&b, width, []tui.GuidePart{{Title: "x", Rows: flagRows(flags, strings.ToUpper)}})
		for line := range strings.SplitSeq(b.String(), "\n") {
			if ansi.StringWidth(line) > width {
				t.Errorf("%d columns: %q", width, line)
			}
		}
	}
}

// TestTopicNames checks that topics can be requested by their names in either
// language.
func TestTopicNames(t *testing.T) {
	for _, l := range model.Langs() {
		p := &program{text: i18n.For(l)}
		topics := p.topics()
		for _, test := range []struct {
			name string
			want int
		}{{"keys", 0}, {"touches", 0}, {"search", 1}, {"recherche", 1}} {
			got, ok := p.topic([]string{test.name})
			if !ok || got.Title != topics[test.want].Title {
				t.Errorf("%v: %s: %q", l, test.name, got.Title)
			}
		}
		for _, args := range [][]string{nil, {"list"}, {"keys", "search"}} {
			if got, ok := p.topic(args); ok {
				t.Errorf("%v: %q is a topic: %q", l, args, got.Title)
			}
		}
	}
}
