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

// manPage is a manual page in the format of roff.
type manPage struct{ strings.Builder }

func (m *manPage) section(name string) { fmt.Fprintf(m, ".SH %s\n", roff(strings.ToUpper(name))) }

// list writes a list of names and their descriptions.
func (m *manPage) list(rows ...[2]string) {
	for _, row := range rows {
		fmt.Fprintf(m, ".TP\n\\fB%s\\fR\n%s\n", roff(row[0]), roff(row[1]))
	}
}

// manual returns the manual page in the current language.
func (p *program) manual(root *cobra.Command) string {
	t, o := p.text.Command, p.text.Output
	var m manPage
	fmt.Fprintf(&m, ".TH POSTINGS 1 %s\n", buildTime().Format("2006-01-02"))
	m.WriteString(".nh\n") // man hyphenates French like English, and paths too
	m.section(o.Name)
	fmt.Fprintf(&m, "postings \\- %s\n", roff(root.Short))
	m.section(o.Synopsis)
	documented := []*cobra.Command{root}
	for _, cmd := range root.Commands() {
		if cmd.IsAvailableCommand() {
			documented = append(documented, cmd)
		}
	}
	for _, cmd := range documented {
		fmt.Fprintf(&m, "%s\n.br\n", roff(p.usageLine(cmd)))
	}
	m.section(o.Description)
	for paragraph := range strings.SplitSeq(root.Long, "\n\n") {
		fmt.Fprintf(&m, ".PP\n%s\n", roff(paragraph))
	}
	m.section(t.Commands)
	for _, cmd := range documented[1:] {
		m.list([2]string{cmd.Name(), cmd.Long})
		m.WriteString(".RS\n")
		m.list(flagRows(cmd.LocalNonPersistentFlags(), t.Default)...)
		m.WriteString(".RE\n")
	}
	for _, topic := range p.topics() {
		m.section(topic.Title)
		fmt.Fprintf(&m, "%s\n", roff(topic.Text))
		for _, part := range topic.parts {
			if len(topic.parts) > 1 {
				fmt.Fprintf(&m, ".SS %s\n", roff(part.Title))
			}
			m.list(part.Rows...)
		}
	}
	p.reference(&m, root)
	m.section(t.Examples)
	for _, cmd := range documented {
		if cmd.Example != "" {
			fmt.Fprintf(&m, ".PP\n.nf\n%s\n.fi\n", roff(cmd.Example))
		}
	}
	return m.String()
}

// reference writes the sections that list rules, flags, variables, files and
// exit codes.
func (p *program) reference(m *manPage, root *cobra.Command) {
	t, o := p.text.Command, p.text.Output
	m.section(p.text.Findings.Rules)
	for _, info := range check.Rules() {
		m.list([2]string{string(info.Rule) + " (" + p.text.Findings.Severities[info.Severity] + ")", strings.Join(p.example(info), " ")})
	}
	m.section(t.Flags)
	m.list(flagRows(root.LocalNonPersistentFlags(), t.Default)...)
	m.list(flagRows(root.PersistentFlags(), t.Default)...)
	m.section(o.Environment)
	for _, s := range config.Settings() {
		if table, _, _ := strings.Cut(s.Name, "."); s.Env() != "" {
			m.list([2]string{s.Env(), o.Setting[table]})
		}
	}
	for _, name := range slices.Sorted(maps.Keys(o.Variables)) {
		m.list([2]string{name, o.Variables[name]})
	}
	m.section(o.Files)
	m.list([2]string{"$XDG_CONFIG_HOME/" + configFile, o.Paths[0]})
	m.list([2]string{"$XDG_STATE_HOME/postings/marks.json", o.Paths[1]})
	m.list([2]string{content.SiteProfileName + ", " + content.GlossaryName, o.Paths[2]})
	m.section(o.ExitStatus)
	for code, meaning := range o.Codes {
		m.list([2]string{fmt.Sprint(code), meaning})
	}
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
