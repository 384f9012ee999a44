package main

import (
	"os"
	"path/filepath"
	"strings"

	"postings/content"
)

// fallback is what a command does without a path outside any site.
type fallback uint8

// With noFallback a command fails, because its output about the samples could
// be mistaken for output about the site. Otherwise it uses the samples; with
// toldSamples it says so, and with shownSamples the screen does.
const (
	noFallback fallback = iota
	toldSamples
	shownSamples
)

// openHere opens the default source.
func (p *program) openHere() (content.Source, error) {
	path := p.defaultPath()
	switch {
	case p.samples:
		return content.Embedded(), nil
	case path != "":
		src, err := p.openPath(path)
		src.Name = belowHome(src.Name)
		return src, p.settingError("corpus", err)
	case p.fallback == noFallback || p.rev != "":
		return content.Source{}, exitErr(p.text.Failures.NoSite)
	case p.fallback == toldSamples:
		p.say(p.text.Failures.SamplesHere)
		p.fallback = shownSamples // --since opens them again
	}
	return content.Embedded(), nil
}

// defaultPath returns the path to open if none is given, or "": that in the
// environment, or the Hugo site around the working folder, or the path in the
// configuration, or the working folder or a parent of it that has Markdown.
func (p *program) defaultPath() string {
	configured := p.configuredCorpus()
	if p.samples || configured != "" && p.config.Origin("corpus").Line == 0 {
		return configured
	}
	here, err := os.Getwd()
	if err != nil {
		return configured
	}
	home, _ := os.UserHomeDir()
	site, hugo := content.SiteAround(here, home)
	if configured != "" && !hugo {
		return configured
	}
	return site
}

// belowHome abbreviates a path in the home folder, as shells do.
func belowHome(path string) string {
	home, err := os.UserHomeDir()
	if err != nil || !filepath.IsAbs(home) {
		return path
	}
	if below, ok := strings.CutPrefix(path, home+string(filepath.Separator)); ok {
		return filepath.Join("~", below)
	}
	return path
}

// configuredCorpus returns the configured path of the corpus. A leading ~
// stands for the home folder, and a relative path in the configuration file is
// relative to that file's folder.
func (p *program) configuredCorpus() string {
	path := p.config.Corpus
	if rest, ok := strings.CutPrefix(path, "~/"); ok {
		if home, err := os.UserHomeDir(); err == nil {
			return filepath.Join(home, rest)
		}
	}
	return p.beside("corpus", path)
}
