package main

import (
	"bytes"
	"context"

	"github.com/spf13/cobra"

	"postings/cmd/postings/report"
	"postings/content"
	"postings/model"
	"postings/model/sanitise"
)

// showFlags say how to print a posting.
type showFlags struct {
	width           uint
	raw, json, both bool
}

// showCommand returns the command that prints a posting.
func (p *program) showCommand() *cobra.Command {
	t := p.text.Command
	var flags showFlags
	cmd := &cobra.Command{
		Use:   "show " + t.Key + "|" + t.File + " [" + t.Key + "|" + t.File + "] [" + t.Path + "]",
		Short: t.Show.Short,
		Long:  t.Show.Long,
		Example: examples(
			t.ExampleShow, "postings show --lang fr head-product-management",
			t.ExampleBoth, "postings show --both head-product-management ~/src/site",
			t.ExampleCompare, "postings show --both head-product-management policy-advisor",
			t.ExampleRaw, "postings show --raw head-product-management > posting.md",
		),
		Args: p.arguments(1, 3, t.Key),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := p.exclusive(cmd, "raw", "json", "both"); err != nil {
				return err
			}
			// The second argument is another posting, unless it is a path.
			if flags.both && len(args) > 1 && (len(args) > 2 || !isThere(args[1])) {
				return p.compare(cmd.Context(), firstArg(args[2:]), [2]string{args[0], args[1]}, int(flags.width))
			}
			if len(args) > 2 {
				return p.usage(cmd, p.text.Failures.TooMany(oneLine(args[2])))
			}
			return p.show(cmd.Context(), args[0], firstArg(args[1:]), flags)
		},
		ValidArgsFunction: p.completeKey,
	}
	cmd.Flags().UintVar(&flags.width, "width", 0, t.FlagWidth)
	p.addSource(cmd)
	cmd.Flags().BoolVar(&flags.raw, "raw", false, t.FlagRaw)
	cmd.Flags().BoolVar(&flags.json, "json", false, t.FlagShowJSON)
	cmd.Flags().BoolVar(&flags.both, "both", false, t.FlagBoth)
	return cmd
}

// show prints the posting with a key or of a file.
func (p *program) show(ctx context.Context, name, path string, flags showFlags) error {
	if path == "" && isFile(name) {
		path, name = name, ""
	}
	c, err := p.read(ctx, path)
	if err != nil {
		return err
	}
	// Without a repository or git, there is no history to show.
	past, _ := c.history(ctx)
	p.past = past
	if posting, _ := c.find(name); posting == nil && name != "" && past != nil {
		removed := &corpus{Corpus: past.Past()}
		if was, _ := removed.find(name); was != nil {
			return p.showPast(ctx, was, path, flags)
		}
	}
	if err := p.answer(c); err != nil {
		return err
	}
	posting, d, err := p.choose(ctx, c, name)
	if err != nil {
		return err
	}
	return p.printPosting(ctx, c, posting, d, flags)
}

// printPosting prints a posting: the given document, or else the one in the
// current language.
func (p *program) printPosting(ctx context.Context, c *corpus, posting *model.Posting, d *model.Document, flags showFlags) error {
	if d == nil {
		d = posting.Best(p.config.Lang)
	}
	var b bytes.Buffer
	var err error
	switch {
	case flags.json:
		report.WriteJSON(&b, p.postingJSON(posting, true))
	case flags.raw:
		err = p.raw(&b, c.src, d)
	default:
		err = p.render(ctx, &b, c, posting, d, flags)
	}
	if err != nil {
		return err
	}
	return p.print(&b)
}

// isFile reports whether an argument is a source by itself: a Markdown file, or
// standard input.
func isFile(name string) bool {
	return name == content.StdinName || content.IsMarkdown(name) && isThere(name)
}

// choose returns the posting with a name, or the only one.
func (p *program) choose(ctx context.Context, c *corpus, name string) (*model.Posting, *model.Document, error) {
	if name == "" {
		if len(c.Postings) != 1 {
			return nil, nil, exitErr(p.text.Failures.ChooseKey)
		}
		return c.Postings[0], nil, nil
	}
	posting, d := c.find(name)
	switch {
	case posting == nil && isPath(name):
		return nil, nil, exitErr(p.text.Failures.Missing(oneLine(name)))
	case posting == nil:
		return nil, nil, p.unknownKey(ctx, c, name)
	}
	return posting, d, nil
}

// raw prints the raw text of a file. For a terminal, which might act on the
// text, it is sanitised.
func (p *program) raw(b *bytes.Buffer, src content.Source, d *model.Document) error {
	text, err := src.Raw(d.File)
	if err != nil {
		return p.openError(d.Path, err)
	}
	if isTerminal(p.stdout) {
		text = sanitise.Text(text)
	}
	b.WriteString(text)
	return nil
}
