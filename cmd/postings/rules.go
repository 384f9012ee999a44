package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"postings/model"
	"postings/model/check"
	"postings/model/fold"
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
		fmt.Fprintf(&b, "%s (%s)\n  %s\n", info.Rule, p.text.Findings.Severities[info.Severity], text.Title)
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

// severities parses severities of rules, each in the form rule=severity.
func (p *program) severities(cmd *cobra.Command, values []string) (map[model.Rule]model.Severity, error) {
	all := map[model.Rule]model.Severity{}
	for _, value := range values {
		name, severity, _ := strings.Cut(value, "=")
		if !check.IsRule(name) {
			return nil, p.unknownRule(name)
		}
		at := slices.Index(severityNames(), severity)
		if at < 0 {
			allowed := name + "=" + strings.Join(severityNames(), ", "+name+"=")
			return nil, p.usage(cmd, p.text.Failures.BadValue("--rule", oneLine(value), allowed))
		}
		all[model.Rule(name)] = model.Severity(at)
	}
	return all, nil
}

// severityNames returns the names of the severities, indexed by their values.
func severityNames() []string {
	return []string{model.Off.String(), model.Note.String(), model.Warning.String(), model.Error.String()}
}

// unknownRule returns the failure for an unknown rule, with suggestions.
func (p *program) unknownRule(name string) error {
	message := p.text.Failures.UnknownRule(oneLine(name))
	var near []string
	for _, info := range check.Rules() {
		if rule := string(info.Rule); fold.Distance(rule, name) <= 3 || name != "" && strings.Contains(rule, name) {
			near = append(near, rule)
		}
	}
	if len(near) > 0 {
		message = p.text.Failures.Then(message, p.text.Failures.Nearest(strings.Join(near, ", ")))
	}
	return exitErr(message)
}

// completeRule completes the names of rules, with their titles as descriptions.
func (p *program) completeRule(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	var names []cobra.Completion
	for _, info := range check.Rules() {
		for _, severity := range severityNames() {
			title := p.text.Findings.Of(info.Rule).Title
			names = append(names, cobra.CompletionWithDesc(string(info.Rule)+"="+severity, title))
		}
	}
	return names, cobra.ShellCompDirectiveNoFileComp
}
