package main

import (
	"bytes"
	"fmt"

	"postings/model"
	"postings/model/check"
)

// printRules prints all rules: name, severity, title, an example of the
// message, and advice.
func (p *program) printRules() error {
	var b bytes.Buffer
	for i, info := range check.Rules() {
		if i > 0 {
			b.WriteByte('\n')
		}
		text := p.text.Findings.Of(info.Rule)
		fmt.Fprintf(&b, "%s (%s)\n  %s\n", info.Rule, p.text.Findings.Severity(info.Severity), text.Title)
		for _, line := range p.example(info) {
			fmt.Fprintf(&b, "  %s\n", line)
		}
	}
	return p.print(&b)
}

// example returns a rule's message for an example, and its advice.
func (p *program) example(info check.Info) []string {
	message, advice := p.text.Findings.Describe(model.Finding{Rule: info.Rule, Detail: info.Example})
	return []string{message, advice}
}
