package main

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"postings/cmd/postings/config"
	"postings/content"
	"postings/model/check"
)

// manCommand returns the command that prints the manual page.
func (p *program) manCommand() *cobra.Command {
	t := p.text.Command
	return &cobra.Command{
		Use:              "man",
		Short:            t.Man.Short,
		Long:             t.Man.Long,
		Example:          examples(t.Man.Short, "postings man | man -l -"),
		Args:             p.arguments(0, 0),
		PersistentPreRun: func(*cobra.Command, []string) {},
		RunE: func(cmd *cobra.Command, _ []string) error {
			return p.print(bytes.NewBufferString(p.manual(cmd.Root())))
		},
	}
}

// manual returns the manual page in the current language.
func (p *program) manual(root *cobra.Command) string {
	t, o := p.text.Command, p.text.Output
	var b strings.Builder
	section := func(name string) { fmt.Fprintf(&b, ".SH %s\n", roff(strings.ToUpper(name))) }
	tagged := func(tag, text string) { fmt.Fprintf(&b, ".TP\n\\fB%s\\fR\n%s\n", roff(tag), roff(text)) }

	fmt.Fprintf(&b, ".TH POSTINGS 1 %s\n", buildTime().Format("2006-01-02"))
	b.WriteString(".nh\n") // man hyphenates French like English, and paths too
	section(o.Name)
	fmt.Fprintf(&b, "postings \\- %s\n", roff(root.Short))
	section(o.Synopsis)
	documented := []*cobra.Command{root}
	for _, cmd := range root.Commands() {
		if cmd.IsAvailableCommand() {
			documented = append(documented, cmd)
		}
	}
	for _, cmd := range documented {
		fmt.Fprintf(&b, "%s\n.br\n", roff(p.usageLine(cmd)))
	}
	section(o.Description)
	for paragraph := range strings.SplitSeq(root.Long, "\n\n") {
		fmt.Fprintf(&b, ".PP\n%s\n", roff(paragraph))
	}
	section(t.Commands)
	for _, cmd := range documented[1:] {
		tagged(cmd.Name(), cmd.Long)
		b.WriteString(".RS\n")
		for _, row := range flagRows(cmd.LocalNonPersistentFlags(), t.Default) {
			tagged(row[0], row[1])
		}
		b.WriteString(".RE\n")
	}
	for _, topic := range p.topics() {
		section(topic.Title)
		fmt.Fprintf(&b, "%s\n", roff(topic.Text))
		for _, part := range topic.parts {
			if len(topic.parts) > 1 {
				fmt.Fprintf(&b, ".SS %s\n", roff(part.Title))
			}
			for _, row := range part.Rows {
				tagged(row[0], row[1])
			}
		}
	}
	section(p.text.Findings.Rules)
	for _, info := range check.Rules() {
		tagged(string(info.Rule)+" ("+p.text.Findings.Severity(info.Severity)+")", strings.Join(p.example(info), " "))
	}
	section(t.Flags)
	for _, row := range slices.Concat(flagRows(root.LocalNonPersistentFlags(), t.Default), flagRows(globalFlags(root), t.Default)) {
		tagged(row[0], row[1])
	}
	section(o.Environment)
	for _, s := range config.Settings() {
		if table, _, _ := strings.Cut(s.Name, "."); s.Env() != "" {
			tagged(s.Env(), o.Setting[table])
		}
	}
	for _, name := range slices.Sorted(maps.Keys(o.Variables)) {
		tagged(name, o.Variables[name])
	}
	section(o.Files)
	site := content.SiteProfileName + ", " + content.GlossaryName
	for i, name := range []string{"$XDG_CONFIG_HOME/" + configFile, "$XDG_STATE_HOME/postings/marks.json", site} {
		tagged(name, o.Paths[i])
	}
	section(o.ExitStatus)
	for code, meaning := range o.Codes {
		tagged(fmt.Sprint(code), meaning)
	}
	section(t.Examples)
	for _, cmd := range documented {
		if cmd.Example != "" {
			fmt.Fprintf(&b, ".PP\n.nf\n%s\n.fi\n", roff(cmd.Example))
		}
	}
	return b.String()
}

// roff escapes text for roff: it escapes backslashes, makes hyphens copyable,
// and prevents lines from being taken for requests.
func roff(text string) string {
	lines := strings.Split(strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(text), "\n")
	for i, l := range lines {
		if strings.HasPrefix(l, ".") || strings.HasPrefix(l, "'") {
			lines[i] = `\&` + l
		}
	}
	return strings.Join(lines, "\n")
}
