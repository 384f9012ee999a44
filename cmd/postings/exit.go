package main

import (
	"errors"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"postings/content"
	"postings/content/archive"
	"postings/content/tomlfile"
	"postings/model/sanitise"
	"postings/tui/i18n"
)

// The exit codes.
const (
	exitOK = 0
	// exitNothing: the corpus has no postings, no posting has the key, or the
	// check found errors.
	exitNothing = 1
	// exitUnable: the command line or the configuration is invalid, or the
	// program failed.
	exitUnable = 2
)

// failure ends a command with an exit code, and with a message unless it is
// empty.
type failure struct {
	code    int
	message string
}

func (f *failure) Error() string { return f.message }

// translatable is a failure that can be described in either language.
type translatable struct {
	failure
	says func(*i18n.Strings) string
}

func (f *translatable) Unwrap() error { return &f.failure }

// unable returns the failure of a program that could not do its work, for the
// reason that says gives.
func (p *program) unable(says func(*i18n.Strings) string) error {
	return &translatable{failure{exitUnable, says(p.text)}, says}
}

// exitErr returns the failure of a program that could not do its work.
func exitErr(message string) error { return &failure{exitUnable, message} }

// usage returns the failure of a command that was used incorrectly.
func (p *program) usage(cmd *cobra.Command, message string) error {
	return exitErr(p.text.Failures.Then(message, p.text.Failures.See(cmd.CommandPath())))
}

// exclusive returns the failure of a command that was given two of some flags.
func (p *program) exclusive(cmd *cobra.Command, names ...string) error {
	given := slices.DeleteFunc(names, func(name string) bool { return !cmd.Flags().Changed(name) })
	if len(given) < 2 {
		return nil
	}
	return p.usage(cmd, p.text.Failures.Exclusive("--"+given[0], "--"+given[1]))
}

// oneLine makes untrusted text safe for a message.
func oneLine(s string) string { return sanitise.Line(s) }

// flagError describes an error of the flag parser.
func (p *program) flagError(cmd *cobra.Command, err error) error {
	t := p.text.Failures
	if e, ok := errors.AsType[*pflag.NotExistError](err); ok {
		name := "--" + e.GetSpecifiedName()
		if e.GetSpecifiedShortnames() != "" {
			name = "-" + e.GetSpecifiedName()
		}
		return p.usage(cmd, t.UnknownFlag(oneLine(name)))
	}
	if e, ok := errors.AsType[*pflag.ValueRequiredError](err); ok {
		return p.usage(cmd, t.FlagWithoutValue("--"+e.GetFlag().Name))
	}
	if e, ok := errors.AsType[*pflag.InvalidSyntaxError](err); ok {
		return p.usage(cmd, t.BadFlag(oneLine(e.GetSpecifiedFlag())))
	}
	if e, ok := errors.AsType[*pflag.InvalidValueError](err); ok {
		name, value := "--"+e.GetFlag().Name, oneLine(e.GetValue())
		if c, ok := e.GetFlag().Value.(*choice); ok {
			return p.usage(cmd, t.BadValue(name, value, strings.Join(c.allowed, ", ")))
		}
		if e.GetFlag().Value.Type() == "bool" {
			return p.usage(cmd, t.BadValue(name, value, "true, false"))
		}
		return p.usage(cmd, t.BadNumber(name, value))
	}
	return p.usage(cmd, oneLine(err.Error()))
}

// openError describes why a source could not be opened, or returns nil if it was.
func (p *program) openError(path string, err error) error {
	if err == nil {
		return nil
	}
	return p.unable(func(text *i18n.Strings) string { return openText(text, path, err) })
}

// settingError adds to an error about the path in a setting what set it, unless
// the user has just typed it.
func (p *program) settingError(setting string, err error) error {
	set := p.config.Origin(setting)
	if err == nil || set.Where == "" || strings.HasPrefix(set.Where, "--") {
		return err
	}
	t := p.text.Failures
	return exitErr(t.Then(err.Error(), t.SetBy(setting, origin(set))))
}

// openText says why a source could not be opened.
func openText(text *i18n.Strings, path string, err error) string {
	t := text.Failures
	name := oneLine(path)
	if path == content.StdinName {
		name = text.Output.Standard
	}
	if errors.Is(err, archive.ErrTooLarge) {
		return t.ArchiveTooLarge(name, archive.MaxEntries, archive.MaxSize>>20, archive.MaxRatio)
	}
	if e, ok := errors.AsType[*archive.Error](err); ok {
		if e.Entry == "" {
			return t.ArchiveDamaged(name, reason(t, e.Err))
		}
		return t.EntryDamaged(name, oneLine(e.Entry), reason(t, e.Err))
	}
	if e, ok := errors.AsType[*tomlfile.Error](err); ok {
		return fileText(t, *e)
	}
	switch {
	case errors.Is(err, content.ErrEmpty):
		return t.EmptyInput
	case errors.Is(err, content.ErrNotMarkdown):
		return t.NotASource(name)
	case errors.Is(err, content.ErrLinkedContent):
		return t.LinkedContent(name)
	case errors.Is(err, fs.ErrNotExist):
		return t.Missing(name)
	case errors.Is(err, fs.ErrPermission):
		return t.Denied(name)
	}
	return t.Unreadable(name, reason(t, err))
}

// reason describes an error of the system without the path, which the message
// contains already.
func reason(t i18n.Failures, err error) string {
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		err = e.Err
	}
	return t.Reason(oneLine(err.Error()))
}

// fileText says what is wrong with a TOML file or a setting, and where.
func fileText(t i18n.Failures, e tomlfile.Error) string {
	place := oneLine(e.File)
	e.Name, e.Value, e.Reason = oneLine(e.Name), oneLine(e.Value), oneLine(e.Reason)
	if e.Line > 0 {
		place += ":" + strconv.Itoa(e.Line)
	} else if e.Problem == tomlfile.NotAllowed {
		return t.BadValue(place, e.Value, strings.Join(e.Allowed, ", "))
	}
	return t.File(place, e)
}
