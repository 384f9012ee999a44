package main

import (
	"bytes"
	"fmt"
	"strings"

	"postings/tui"
	"postings/tui/i18n"
	"postings/tui/markdown"
)

// topic is a help page that does not belong to a command.
type topic struct {
	i18n.TopicText
	parts []tui.GuidePart
}

// topics returns the help topics in the current language.
func (p *program) topics() []topic {
	guide := tui.Guide(p.text.Lang)
	syntax := len(guide) - 1
	return []topic{{p.text.Command.KeysTopic, guide[:syntax]}, {p.text.Command.SearchTopic, guide[syntax:]}}
}

// topic returns the topic requested by the arguments of help. It accepts the
// names in either language, since people read advice in both.
func (p *program) topic(args []string) (topic, bool) {
	if len(args) != 1 {
		return topic{}, false
	}
	other := i18n.For(p.text.Lang.Other()).Command
	names := []string{other.KeysTopic.Name, other.SearchTopic.Name}
	for i, topic := range p.topics() {
		if args[0] == topic.Name || args[0] == names[i] {
			return topic, true
		}
	}
	return topic{}, false
}

// printTopic prints the page of a topic.
func (p *program) printTopic(topic topic) error {
	width := min(p.columns(), 100)
	var b bytes.Buffer
	w := p.styled(&b)
	fmt.Fprintf(w, "%s\n%s\n", helpTitle(topic.Title), strings.Join(markdown.Wrap(topic.Text, width), "\n"))
	writeParts(w, width, topic.parts)
	return p.print(&b)
}
