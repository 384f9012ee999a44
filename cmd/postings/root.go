package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"postings/content"
	"postings/model"
	"postings/model/search"
	"postings/tui/i18n"
)

// root returns the root command, which opens the browser.
func (p *program) root() *cobra.Command {
	t := p.text.Command
	flags := &searchFlags{}
	root := &cobra.Command{
		Use:   "postings [" + t.Path + "|" + t.Key + "]",
		Short: t.Root.Short,
		Long:  t.Root.Long,
		Example: examples(
			t.ExampleBrowse, "postings ~/src/site",
			t.ExampleKey, "postings head-product-management",
			t.ExampleQuery, "postings --status all --query 'chef produits'",
			t.ExampleChanges, "postings --since main... ~/src/site",
			t.ExampleArchive, "postings --rev HEAD~10 ~/src/site",
			t.ExampleZip, "postings ~/Downloads/site-main.zip",
		),
		Version:           p.version(),
		SilenceErrors:     true,
		SilenceUsage:      true,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},

		SuggestionsMinimumDistance: 2,
		Args:                       p.arguments(0, 1),
		PersistentPreRunE:          p.prepare,
		RunE: func(cmd *cobra.Command, args []string) error {
			// Whatever exists is a path.
			if arg := firstArg(args); isThere(arg) || isPath(arg) {
				return p.browse(cmd.Context(), arg, "", flags)
			}
			return p.browse(cmd.Context(), "", firstArg(args), flags)
		},
		ValidArgsFunction: p.completeKey,
	}
	root.SetVersionTemplate("{{.Version}}\n")
	root.SetFlagErrorFunc(p.flagError)
	root.SetHelpFunc(p.help)
	root.SetHelpCommand(p.helpCommand())
	root.AddCommand(p.versionCommand(), p.listCommand(), p.showCommand(), p.checkCommand(), p.diffCommand(), p.configCommand(), p.completionCommand(), p.manCommand())

	global := root.PersistentFlags()
	global.String("lang", "", t.FlagLang)
	global.String("style", "", t.FlagStyle)
	global.Bool("accessible", false, message(p.text.Output.Setting["accessible"]))
	global.String("config", "", t.FlagConfig)
	global.BoolP("help", "h", false, t.FlagHelp)
	root.Flags().Bool("mouse", false, message(p.text.Output.Setting["mouse"]))
	root.Flags().Bool("version", false, t.FlagVersion)
	flags.add(root, p.text)
	p.addSource(root)
	completeValues(append(root.Commands(), root))
	return root
}

// prepare completes the configuration before a command runs.
func (p *program) prepare(cmd *cobra.Command, _ []string) error {
	if cmd.Name() == cobra.ShellCompRequestCmd || cmd.Name() == cobra.ShellCompNoDescRequestCmd {
		return nil // the flags are those of the command being completed
	}
	var err error
	if p.config, err = p.configure(cmd.Flags()); err != nil {
		return err
	}
	return p.readProfile()
}

// arguments checks the number of arguments of a command. An error names the
// first missing one.
func (p *program) arguments(least, most int, names ...string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch {
		case len(args) < least:
			return p.usage(cmd, p.text.Failures.MissingArgument(names[len(args)]))
		case len(args) > most:
			return p.usage(cmd, p.text.Failures.TooMany(oneLine(args[most])))
		}
		return nil
	}
}

// isPath reports whether an argument can only be a path by its form.
func isPath(arg string) bool {
	if filepath.IsAbs(arg) || strings.HasPrefix(arg, ".") || content.IsMarkdown(arg) {
		return true
	}
	switch strings.ToLower(filepath.Ext(arg)) {
	case ".zip", ".tar", ".gz", ".tgz":
		return true
	}
	return false
}

// isThere reports whether an argument is an existing path.
func isThere(name string) bool {
	_, err := os.Stat(name)
	return name == content.StdinName || !errors.Is(err, fs.ErrNotExist)
}

// searchFlags select and order the postings shown.
type searchFlags struct {
	query        string
	since        string // the revision since which to find changes, or ""
	status, sort *choice
}

// add adds the flags to a command.
func (f *searchFlags) add(cmd *cobra.Command, text *i18n.Strings) {
	// In the order of the constants, for scope.
	f.status = newChoice(model.OnlyOpen.String(), model.OnlyOpen.String(), model.OnlyClosed.String(), model.AnyStatus.String())
	f.sort = newChoice(search.ByTitle.String())
	for _, s := range search.Sorts() {
		f.sort.allowed = append(f.sort.allowed, s.String())
	}
	// The values are English, because they occur in scripts. The French words
	// given in the help of the accessible mode are accepted too.
	french := i18n.For(model.French).Accessible
	f.status.other, f.sort.other = french.Filters[:], french.Orders[:]
	cmd.Flags().StringVarP(&f.query, "query", "q", "", text.Command.FlagQuery)
	cmd.Flags().StringVar(&f.since, "since", "", text.Command.FlagChangedSince)
	cmd.Flags().Var(f.status, "status", text.Command.FlagStatus)
	cmd.Flags().Var(f.sort, "sort", text.Command.FlagSort)
}

// scope returns the search options that the flags ask for. Pages, if they are
// read, have no status, so all are shown unless the flag is given.
func (p *program) scope(f *searchFlags, pages bool) search.Options {
	status := model.StatusFilter(f.status.index())
	if pages && !f.status.given {
		status = model.AnyStatus
	}
	return search.Options{Lang: p.config.Lang, Status: status, Sort: search.Sort(f.sort.index())}
}

// addSource adds the flags that determine which corpus is read, and how.
func (p *program) addSource(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&p.samples, "samples", false, p.text.Command.FlagSamples)
	cmd.Flags().StringVar(&p.rev, "rev", "", p.text.Command.FlagRev)
	p.addReading(cmd)
}

// addReading adds the flags that determine how a corpus is read.
func (p *program) addReading(cmd *cobra.Command) {
	cmd.Flags().Bool("pages", false, message(p.text.Output.Setting["pages"]))
	cmd.Flags().String("profile", "", p.text.Command.FlagProfile(strings.Join(content.ProfileNames(), ", ")))
	cmd.Flags().String("language", "", p.text.Command.FlagLanguage)
}
