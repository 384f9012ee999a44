package main

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"path/filepath"
	"slices"

	"postings/cmd/postings/config"
	"postings/content"
	"postings/content/profile"
	"postings/content/tomlfile"
	"postings/model"
)

// readProfile reads the profile requested by the user.
func (p *program) readProfile() error {
	name := p.config.Profile
	if name == "" {
		return nil
	}
	if config.IsProfileFile(name) {
		name = p.beside("profile", name)
	}
	found, err := content.ReadProfile(name)
	if err != nil {
		return p.openError(name, err)
	}
	if err := p.checkProfile(found); err != nil {
		return err
	}
	p.asked = found
	p.config.Pages = p.config.Pages || found.OnlyPages()
	return nil
}

// beside resolves the path in a setting. In the configuration file it is
// relative to that file's folder.
func (p *program) beside(setting, path string) string {
	if origin := p.config.Origin(setting); origin.Source == config.File && !filepath.IsAbs(path) {
		return filepath.Join(filepath.Dir(origin.Where), path)
	}
	return path
}

// options returns how to read a source: with the profile and the glossary
// requested by the user, or else those of the site.
func (p *program) options(src content.Source) (content.Options, error) {
	opt := content.Options{
		Pages: p.config.Pages, Default: p.config.Language, Profile: p.asked,
		DefaultGiven: p.config.Origin("language").Source != config.Default,
	}
	var err error
	if name := p.config.Glossary; name != "" {
		name = p.beside("glossary", name)
		if opt.Glossary, err = content.ReadGlossary(name); err != nil {
			return opt, p.openError(name, err)
		}
	} else if opt.Glossary, err = content.SiteGlossary(src); err != nil {
		return opt, p.openError(filepath.Join(src.Dir, content.GlossaryName), err)
	}
	if opt.Profile == nil {
		if opt.Profile, err = content.SiteProfile(src); err != nil {
			return opt, p.openError(filepath.Join(src.Dir, content.SiteProfileName), err)
		}
		if err := p.checkProfile(opt.Profile); err != nil {
			return opt, err
		}
		opt.Own = opt.Profile != nil
		opt.Pages = opt.Pages || opt.Own && opt.Profile.OnlyPages()
	}
	return opt, nil
}

// checkProfile rejects a user's profile that turns off an unknown rule.
func (p *program) checkProfile(own *profile.Profile) error {
	if own == nil || own.File == "" {
		return nil
	}
	for _, rule := range own.Check.Off {
		if !slices.Contains(p.choices.Rules, string(rule)) {
			return p.fileError(tomlfile.Error{
				File: own.File, Line: own.Check.OffLine, Problem: tomlfile.UnknownRule, Name: "check.off", Value: string(rule),
			})
		}
	}
	return nil
}

// whyProfile says why a profile is in effect.
func (p *program) whyProfile(site *model.Site) string {
	t := p.text.Output
	switch site.Reason {
	case model.ByMarks:
		return t.ProfileMarks(site.Marked, site.Asked)
	case model.ByUser:
		return t.ProfileAsked(oneLine(cmp.Or(origin(p.config.Origin("profile")), site.File)))
	case model.BySite:
		return t.ProfileSite(oneLine(site.File))
	}
	return t.ProfileNone
}

// printProfile prints the profile of the default corpus, and why it is in
// effect. It prints nothing if there is no default corpus.
func (p *program) printProfile(ctx context.Context, b *bytes.Buffer) error {
	path := p.defaultPath()
	if path == "" {
		return nil
	}
	src, err := p.openPath(path)
	if err != nil {
		return nil // the commands that read it report the error
	}
	opt, err := p.options(src)
	if err != nil {
		return err
	}
	site := content.SiteOf(ctx, src, opt)
	fmt.Fprintln(b, "#", p.text.Output.ProfileOf(oneLine(belowHome(path)), oneLine(site.Profile), p.whyProfile(site)))
	return nil
}
