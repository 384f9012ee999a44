package main

import (
	"errors"
	"io/fs"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"postings/cmd/postings/config"
	"postings/content"
	"postings/content/archive"
	"postings/model/sanitise"
	"postings/tui/i18n"
)

// The exit codes.
const (
	exitOK = 0
	// exitNothing: the corpus holds no posting, no posting has the key, or the
	// check found errors.
	exitNothing = 1
	// exitUnable: the command line or the configuration is wrong, or the
	// program could not do its work.
	exitUnable = 2
)

// failure ends a command with an exit code, and with a message unless that is
// empty.
type failure struct {
	code    int
	message string
}

func (f *failure) Error() string { return f.message }

// unable is the failure of a program that could not do its work.
func unable(message string) error { return &failure{exitUnable, message} }

// usage is the failure of a command that was called wrongly.
func (p *program) usage(cmd *cobra.Command, message string) error {
	return unable(p.text.Failures.Then(message, p.text.Failures.See(cmd.CommandPath())))
}

// line makes text from outside fit for a message.
func line(s string) string { return sanitise.Line(s) }

// flagError words what the flag parser found wrong.
func (p *program) flagError(cmd *cobra.Command, err error) error {
	t := p.text.Failures
	if e, ok := errors.AsType[*pflag.NotExistError](err); ok {
		name := "--" + e.GetSpecifiedName()
		if e.GetSpecifiedShortnames() != "" {
			name = "-" + e.GetSpecifiedName()
		}
		return p.usage(cmd, t.UnknownFlag(line(name)))
	}
	if e, ok := errors.AsType[*pflag.ValueRequiredError](err); ok {
		return p.usage(cmd, t.FlagWithoutValue("--"+e.GetFlag().Name))
	}
	if e, ok := errors.AsType[*pflag.InvalidSyntaxError](err); ok {
		return p.usage(cmd, t.BadFlag(line(e.GetSpecifiedFlag())))
	}
	if e, ok := errors.AsType[*pflag.InvalidValueError](err); ok {
		name, value := "--"+e.GetFlag().Name, line(e.GetValue())
		if c, ok := e.GetFlag().Value.(*choice); ok {
			return p.usage(cmd, t.BadValue(name, value, strings.Join(c.allowed, ", ")))
		}
		if _, ok := e.GetFlag().Value.(severities); ok {
			return p.usage(cmd, p.ruleError(e.GetValue(), err))
		}
		if e.GetFlag().Value.Type() == "bool" {
			return p.usage(cmd, t.BadValue(name, value, "true, false"))
		}
		return p.usage(cmd, t.BadNumber(name, value))
	}
	return p.usage(cmd, line(err.Error()))
}

// openError words why a source could not be opened.
func (p *program) openError(path string, err error) error {
	t := p.text.Failures
	name := line(path)
	if path == content.StdinName {
		name = p.text.Output.Standard
	}
	if e, ok := errors.AsType[*archive.Error](err); ok {
		return archiveError(t, name, e)
	}
	switch {
	case errors.Is(err, content.ErrEmpty):
		return unable(t.EmptyInput)
	case errors.Is(err, content.ErrNotMarkdown):
		return unable(t.NotASource(name))
	case errors.Is(err, fs.ErrNotExist):
		return unable(t.Missing(name))
	case errors.Is(err, fs.ErrPermission):
		return unable(t.Denied(name))
	}
	return unable(t.Unreadable(name, reason(err)))
}

// reason is the system's own word for an error, without the path that the
// message names already.
func reason(err error) string {
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		err = e.Err
	}
	return line(err.Error())
}

// archiveError words why an archive is refused.
func archiveError(t i18n.Failures, name string, e *archive.Error) error {
	if errors.Is(e, archive.ErrTooLarge) {
		return unable(t.ArchiveTooLarge(name, archive.MaxEntries, archive.MaxSize>>20, archive.MaxRatio))
	}
	return unable(t.ArchiveDamaged(name, line(e.Entry), reason(e.Err)))
}

// configError words what is wrong with the configuration.
func (p *program) configError(err error) error {
	t := p.text.Failures
	e, ok := errors.AsType[*config.Error](err)
	if !ok {
		return err
	}
	place, allowed := origin(e.Origin), strings.Join(e.Allowed, ", ")
	setting := line(e.Setting)
	switch e.Problem {
	case config.Syntax:
		return unable(t.ConfigSyntax(place, line(e.Reason)))
	case config.Unknown:
		return unable(t.ConfigUnknown(place, setting, allowed))
	case config.NotText:
		return unable(t.ConfigNotText(place, setting))
	case config.NotKeys:
		return unable(t.ConfigNotKeys(place, setting))
	case config.SharedKey:
		return unable(t.ConfigSharedKey(place, setting, line(e.Value), allowed))
	case config.NotAddress:
		return unable(t.ConfigAddress(place, setting))
	case config.NoReference:
		return unable(t.ConfigApply(place, setting))
	}
	if e.Origin.Source != config.File {
		return unable(t.BadValue(place, line(e.Value), allowed))
	}
	return unable(t.ConfigBadValue(place, setting, line(e.Value), allowed))
}
