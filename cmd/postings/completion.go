package main

import (
	"bytes"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"postings/cmd/postings/config"
	"postings/content"
)

// completionCommand returns the command that prints a completion script for a
// shell.
func (p *program) completionCommand() *cobra.Command {
	t := p.text.Command
	shells := []string{"bash", "zsh", "fish", "powershell"}
	return &cobra.Command{
		Use:   "completion " + t.Shell,
		Short: t.Completion.Short,
		Long:  t.Completion.Long,
		Example: examples(
			t.ExampleCompletion("bash"), "source <(postings completion bash)",
			t.ExampleCompletion("fish"), "postings completion fish | source",
		),
		Args:             p.arguments(1, 1, t.Shell),
		ValidArgs:        shells,
		PersistentPreRun: func(*cobra.Command, []string) {},
		RunE: func(cmd *cobra.Command, args []string) error {
			var b bytes.Buffer
			var err error
			switch root := cmd.Root(); args[0] {
			case "bash":
				err = root.GenBashCompletionV2(&b, true)
			case "zsh":
				err = root.GenZshCompletion(&b)
			case "fish":
				err = root.GenFishCompletion(&b, true)
			case "powershell":
				err = root.GenPowerShellCompletionWithDesc(&b)
			default:
				return p.usage(cmd, p.text.Failures.BadValue(t.Shell, oneLine(args[0]), strings.Join(shells, ", ")))
			}
			if err != nil {
				return err
			}
			return p.print(&b)
		},
	}
}

// completeValues completes the values of the commands' flags. Shells complete files
// by default, which only some values may be.
func completeValues(commands []*cobra.Command) {
	values := map[string][]string{}
	for _, s := range config.Settings() {
		values[s.Name] = s.Allowed
	}
	for _, cmd := range commands {
		complete := func(f *pflag.Flag) {
			allowed := values[f.Name]
			if c, ok := f.Value.(*choice); ok {
				allowed = c.allowed
			}
			directive := cobra.ShellCompDirectiveNoFileComp
			if slices.Contains([]string{"baseline", "config", "profile", "style", "write-baseline"}, f.Name) {
				directive = cobra.ShellCompDirectiveDefault
			}
			// It fails for a flag that has a function of its own.
			_ = cmd.RegisterFlagCompletionFunc(f.Name, cobra.FixedCompletions(allowed, directive))
		}
		cmd.Flags().VisitAll(complete)
		cmd.PersistentFlags().VisitAll(complete)
	}
}

// completeKey completes the key of a posting, in the corpus given on the
// command line or else the configured one. A word that is not a key may be a
// path.
func (p *program) completeKey(cmd *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if len(args) > 0 || p.defaultPath() == content.StdinName {
		return nil, cobra.ShellCompDirectiveDefault
	}
	// Messages would only disturb completion.
	if cmd == cmd.Root() {
		p.fallback = shownSamples
	}
	src, err := p.open(cmd.Context(), "")
	if err != nil {
		return nil, cobra.ShellCompDirectiveDefault
	}
	c, err := content.LoadAll(cmd.Context(), src, content.Options{})
	if err != nil {
		return nil, cobra.ShellCompDirectiveDefault
	}
	var keys []cobra.Completion
	for _, posting := range c.Postings {
		// A key with other characters cannot be typed as a single word.
		if strings.HasPrefix(posting.Key, typed) && !strings.ContainsFunc(posting.Key, unfitForWord) {
			keys = append(keys, cobra.CompletionWithDesc(posting.Key, posting.Best(p.config.Lang).Title))
		}
	}
	slices.Sort(keys)
	if len(keys) == 0 || strings.ContainsRune(typed, os.PathSeparator) {
		return keys, cobra.ShellCompDirectiveDefault
	}
	return keys, cobra.ShellCompDirectiveNoFileComp
}

// unfitForWord reports whether a character would end a word, or has a meaning
// for a shell or its completion.
func unfitForWord(r rune) bool {
	return r <= ' ' || strings.ContainsRune("\"'`$\\&|;<>()*?[]{}!#~:=", r)
}
