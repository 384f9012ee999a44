package main

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"postings/tui"
	"postings/tui/markdown"
)

// The help is our own because those of cobra and of fang, which styles it, have
// English headings and messages built in. Moreover, fang queries the terminal's
// background before it prints anything, which can take seconds.

// help prints the help of a command.
func (p *program) help(cmd *cobra.Command, _ []string) {
	t := p.text.Command
	width := min(p.columns(), 100)
	var b bytes.Buffer
	w := p.styled(&b)
	fmt.Fprintln(w, strings.Join(markdown.Wrap(cmd.Long, width), "\n"))
	fmt.Fprintf(w, "\n%s\n  %s\n", helpTitle(t.Usage), p.usageLine(cmd))
	var commands [][2]string
	for _, sub := range cmd.Commands() {
		if sub.IsAvailableCommand() || sub.Name() == "help" {
			commands = append(commands, [2]string{sub.Name(), sub.Short})
		}
	}
	writeParts(w, width, []tui.GuidePart{
		{Title: t.Commands, Rows: commands},
		{Title: t.Flags, Rows: flagRows(cmd.LocalNonPersistentFlags(), t.Default)},
		{Title: t.GlobalFlags, Rows: flagRows(cmd.Root().PersistentFlags(), t.Default)},
	})
	if cmd.Example != "" {
		fmt.Fprintf(w, "\n%s\n%s\n", helpTitle(t.Examples), cmd.Example)
	}
	if len(commands) > 0 {
		fmt.Fprintf(w, "\n%s\n", strings.Join(markdown.Wrap(t.MoreHelp, width), "\n"))
	}
	p.unwritten = p.print(&b)
}

// helpTitle draws a heading of a help page.
func helpTitle(text string) string {
	return lipgloss.NewStyle().Bold(true).Render(strings.ToUpper(text))
}

// writeParts writes tables of names and their descriptions, which are wrapped to
// the width, and below the names if there is too little space beside them. It
// leaves out empty ones.
func writeParts(w io.Writer, width int, parts []tui.GuidePart) {
	const gaps, least, indent = 4, 20, 2 // two spaces before each
	column := 0
	for _, part := range parts {
		column = max(column, widest(part.Rows...))
	}
	below := width-column-gaps < least
	if below {
		column = indent
	}
	for _, part := range parts {
		if len(part.Rows) > 0 {
			fmt.Fprintf(w, "\n%s\n", helpTitle(part.Title))
		}
		for _, row := range part.Rows {
			name := row[0]
			if below {
				fmt.Fprintln(w, "  "+name)
				name = ""
			}
			for _, l := range markdown.Wrap(row[1], width-column-gaps) {
				fmt.Fprintf(w, "  %s  %s\n", pad(name, column), l)
				name = ""
			}
		}
	}
}

// usageLine returns the usage line of a command.
func (p *program) usageLine(cmd *cobra.Command) string {
	return cmd.CommandPath() + strings.TrimPrefix(cmd.Use, cmd.Name()) + " [" + p.text.Command.Options + "]"
}

// flagRows returns the syntax and the description of flags.
func flagRows(flags *pflag.FlagSet, byDefault func(string) string) [][2]string {
	var rows [][2]string
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		value, usage := pflag.UnquoteUsage(f)
		name := "--" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", " + name
		}
		if f.Value.Type() != "bool" {
			name += " " + value
		}
		if c, ok := f.Value.(*choice); ok && c.value != "" {
			usage += " " + byDefault(c.value)
		}
		rows = append(rows, [2]string{name, usage})
	})
	return rows
}

// helpCommand returns the command that prints the help of another.
func (p *program) helpCommand() *cobra.Command {
	t := p.text.Command
	return &cobra.Command{
		Use:   "help [" + t.Command + "]",
		Short: t.Help.Short,
		Long:  t.Help.Long,
		Args:  p.arguments(0, 1),
		// An invalid configuration must not prevent help.
		PersistentPreRun: func(*cobra.Command, []string) {},
		RunE: func(cmd *cobra.Command, args []string) error {
			of := cmd.Root()
			if topic, ok := p.topic(args); ok {
				return p.printTopic(topic)
			}
			if len(args) > 0 {
				found, rest, err := cmd.Root().Find(args)
				if err != nil || len(rest) > 0 {
					return p.usage(cmd.Root(), p.text.Failures.UnknownCommand(oneLine(args[0])))
				}
				of = found
			}
			of.HelpFunc()(of, nil)
			return nil
		},
		ValidArgsFunction: func(cmd *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
			var names []cobra.Completion
			if len(args) == 0 {
				for _, sub := range cmd.Root().Commands() {
					if !sub.Hidden {
						names = append(names, cobra.CompletionWithDesc(sub.Name(), sub.Short))
					}
				}
				for _, topic := range p.topics() {
					names = append(names, cobra.CompletionWithDesc(topic.Name, topic.Title))
				}
			}
			return names, cobra.ShellCompDirectiveNoFileComp
		},
	}
}

// examples formats pairs of a comment and a command line.
func examples(pairs ...string) string {
	var lines []string
	for i := 0; i < len(pairs); i += 2 {
		lines = append(lines, "  # "+pairs[i], "  "+pairs[i+1])
	}
	return strings.Join(lines, "\n")
}
