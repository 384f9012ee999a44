package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"

	"github.com/adrg/xdg"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"postings/cmd/postings/config"
)

// configFile is the path of the configuration below the user's or the system's
// configuration folder.
const configFile = "postings/config.toml"

// configure loads the configuration. Along with an error it returns a
// configuration in which all valid settings are in effect.
func (p *program) configure(flags *pflag.FlagSet) (*config.Config, error) {
	r := config.Request{Flags: map[string]string{}, Env: p.getenv}
	flags.Visit(func(f *pflag.Flag) { r.Flags[f.Name] = f.Value.String() })
	r.File = cmp.Or(r.Flags["config"], p.getenv("POSTINGS_CONFIG"))
	optional := r.File == ""
	if optional && p.hasConfigFolder() {
		// the only error is that there is none
		r.File, _ = xdg.SearchConfigFile(configFile)
	}
	var unread error
	if r.File != "" {
		data, err := os.ReadFile(r.File)
		unread, r.Data = err, string(data)
	}
	c, err := config.Load(r)
	if p.text == nil {
		return c, nil // messages are not available yet
	}
	return c, p.openError(r.File, cmp.Or(unread, err))
}

// hasConfigFolder reports whether the user's configuration folder is known. The
// library would use the root folder if the home folder is unknown.
func (p *program) hasConfigFolder() bool {
	home, err := os.UserHomeDir()
	return err == nil && filepath.IsAbs(home) || filepath.IsAbs(os.Getenv("XDG_CONFIG_HOME"))
}

// configCommand returns the command that prints the configuration, or writes an
// initial one.
func (p *program) configCommand() *cobra.Command {
	t := p.text.Command
	var initial bool
	cmd := &cobra.Command{
		Use:     "config",
		Short:   t.Config.Short,
		Long:    t.Config.Long,
		Example: examples(t.ExampleInit, "postings config --init"),
		Args:    p.arguments(0, 0),
		PersistentPreRunE: func(cmd *cobra.Command, args []string) error {
			err := p.prepare(cmd, args)
			if initial {
				return nil // the missing file may be the one to write
			}
			return err
		},
		RunE: func(cmd *cobra.Command, _ []string) error {
			if initial {
				named, _ := cmd.Flags().GetString("config")
				name := cmp.Or(named, p.getenv("POSTINGS_CONFIG"))
				if name == "" && !p.hasConfigFolder() {
					return exitErr(p.text.Failures.ConfigNowhere)
				}
				return p.initConfig(cmp.Or(name, filepath.Join(xdg.ConfigHome, configFile)))
			}
			return p.printConfig(cmd.Context())
		},
	}
	cmd.Flags().BoolVar(&initial, "init", false, t.FlagInit)
	return cmd
}

// printConfig prints the configuration in effect as TOML, with the origins of
// values as comments.
func (p *program) printConfig(ctx context.Context) error {
	var b bytes.Buffer
	t := p.text.Output
	if p.config.File == "" {
		fmt.Fprintln(&b, "#", t.NoFile)
	} else {
		fmt.Fprintln(&b, "#", t.File(oneLine(p.config.File)))
	}
	var rows [][2]string
	for _, s := range p.config.Values() {
		rows = append(rows, [2]string{oneLine(s.Name + " = " + config.TOML(s.Value())), cmp.Or(origin(p.config.Origin(s.Name)), t.OriginDefault)})
	}
	width := widest(rows...)
	for _, row := range rows {
		fmt.Fprintf(&b, "%s  # %s\n", pad(row[0], width), row[1])
	}
	if err := p.printProfile(ctx, &b); err != nil {
		return err
	}
	return p.print(&b)
}

// origin names the origin of a value: a flag, a variable or a line of a file.
func origin(o config.Origin) string {
	if o.Line > 0 {
		return oneLine(o.Where) + ":" + strconv.Itoa(o.Line)
	}
	return oneLine(o.Where)
}

// initConfig writes an initial configuration file.
func (p *program) initConfig(name string) error {
	t := p.text.Failures
	failed := func(err error) error { return exitErr(t.Unwritten(oneLine(name), reason(t, err))) }
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return failed(err)
	}
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return exitErr(t.ConfigExists(oneLine(name)))
	}
	if err != nil {
		return failed(err)
	}
	_, err = f.WriteString(config.Template(p.text.Output.Setting))
	if err := errors.Join(err, f.Close()); err != nil {
		os.Remove(name)
		return failed(err)
	}
	p.say(t.ConfigWritten(oneLine(name)))
	return nil
}
