package main

import (
	"cmp"
	"errors"
	"path/filepath"
	"strconv"
	"strings"

	"postings/cmd/postings/config"
	"postings/content"
	"postings/content/profile"
)

// readProfile reads the profile that the user asks for.
func (p *program) readProfile() error {
	name := p.config.Profile
	if name == "" {
		return nil
	}
	origin := p.config.Origin("profile")
	if config.IsProfileFile(name) && origin.Source == config.File && !filepath.IsAbs(name) {
		name = filepath.Join(filepath.Dir(origin.Where), name)
	}
	found, err := content.ReadProfile(name)
	if err != nil {
		return p.profileError(name, err)
	}
	p.asked = found
	p.config.Pages = p.config.Pages || found.OnlyPages()
	return nil
}

// options are how a source is read: by the profile that the user asks for or, where
// none is asked for, by that of the site.
func (p *program) options(src content.Source) (content.Options, error) {
	opt := content.Options{Pages: p.config.Pages, Default: p.config.Language, Profile: p.asked}
	if opt.Profile != nil {
		return opt, nil
	}
	site, err := content.SiteProfile(src)
	if err != nil {
		return opt, p.profileError(filepath.Join(src.Dir, content.SiteProfileName), err)
	}
	opt.Profile = site
	return opt, nil
}

// profileError words what is wrong with a profile.
func (p *program) profileError(name string, err error) error {
	e, ok := errors.AsType[*profile.Error](err)
	if !ok {
		return p.openError(name, err)
	}
	t := p.text.Failures
	place := oneLine(cmp.Or(e.File, name)) + ":" + strconv.Itoa(e.Line)
	called, value, allowed := oneLine(e.Name), oneLine(e.Value), strings.Join(e.Allowed, ", ")
	switch e.Problem {
	case profile.Unknown:
		return exitErr(t.ProfileUnknown(place, called, allowed))
	case profile.NotAllowed:
		return exitErr(t.ProfileValue(place, called, value, allowed))
	case profile.WrongType:
		return exitErr(t.ProfileType(place, called))
	case profile.NotScalar:
		return exitErr(t.ProfileScalar(place, called))
	case profile.Missing:
		return exitErr(t.ProfileIncomplete(place, called))
	case profile.TooLong:
		return exitErr(t.ProfileLong(place))
	}
	return exitErr(t.ConfigSyntax(place, oneLine(e.Reason)))
}
