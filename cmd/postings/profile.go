package main

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"path/filepath"

	"postings/cmd/postings/config"
	"postings/content"
	"postings/content/profile"
	"postings/content/tomlfile"
	"postings/model"
	"postings/model/check"
)

// readProfile reads the profile requested by the user.
func (p *program) readProfile() error {
	name := p.config.Profile
	if name == "" {
		return nil
	}
	if content.IsProfileFile(name) {
		name = p.beside("profile", name)
	}
	found, err := content.ReadProfile(name)
	if err != nil {
		return p.settingError("profile", p.openError(name, err))
	}
	if err := checkProfile(found); err != nil {
		return p.openError(name, err)
	}
	p.asked = found
	p.config.Pages = p.config.Pages || found.OnlyPages()
	return nil
}

// beside resolves the path in a setting, if it has one. In the configuration file
// it is relative to that file's folder.
func (p *program) beside(setting, path string) string {
	if origin := p.config.Origin(setting); path != "" && origin.Line > 0 && !filepath.IsAbs(path) {
		return filepath.Join(filepath.Dir(origin.Where), path)
	}
	return path
}

// options returns how to read a source: with the profile and the glossary
// requested by the user, or else those of the site. A single file is read even if
// it is not a posting.
func (p *program) options(ctx context.Context, src content.Source) (content.Options, error) {
	opt, err := p.readOptions(src)
	if err != nil {
		path := pathOf(err)
		failed := p.openError(path, err)
		if path != "" && path == p.glossary() {
			failed = p.settingError("glossary", failed)
		}
		return opt, failed
	}
	opt.Pages = opt.Pages || content.IsPage(ctx, src, opt)
	return opt, nil
}

// readOptions is like options, but returns an error as it is.
func (p *program) readOptions(src content.Source) (opt content.Options, err error) {
	opt = content.Options{
		Pages: p.config.Pages, Default: p.config.Language, Profile: p.asked, Sites: p.config.Sites,
		DefaultGiven: p.config.Origin("language") != config.Origin{},
	}
	if name := p.glossary(); name != "" {
		opt.Glossary, err = content.ReadGlossary(name)
	} else {
		opt.Glossary, err = content.SiteGlossary(src)
	}
	if err != nil || opt.Profile != nil {
		return opt, err
	}
	if opt.Profile, err = content.SiteProfile(src); err == nil {
		err = checkProfile(opt.Profile)
	}
	opt.Own = opt.Profile != nil
	opt.Pages = opt.Pages || opt.Own && opt.Profile.OnlyPages()
	return opt, err
}

// glossary returns the file of the glossary requested by the user, or "".
func (p *program) glossary() string { return p.beside("glossary", p.config.Glossary) }

// checkProfile rejects a user's profile that names an unknown rule.
func checkProfile(own *profile.Profile) error {
	if own == nil || own.File == "" {
		return nil
	}
	for _, list := range []struct {
		name  string
		line  int
		rules []model.Rule
	}{{"check.off", own.Check.OffLine, own.Check.Off}, {"check.on", own.Check.OnLine, own.Check.On}} {
		for _, rule := range list.rules {
			if !check.IsRule(string(rule)) {
				return &tomlfile.Error{
					File: own.File, Line: list.line, Problem: tomlfile.UnknownRule, Name: list.name, Value: string(rule),
				}
			}
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
	opt, err := p.options(ctx, src)
	if err != nil {
		return err
	}
	site := content.SiteOf(ctx, src, opt)
	fmt.Fprintln(b, "#", p.text.Output.ProfileOf(oneLine(belowHome(path)), oneLine(site.Profile), p.whyProfile(site)))
	return nil
}
