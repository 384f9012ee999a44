package main

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"postings/cmd/postings/config"
	"postings/content"
)

// fallback is what a command does where it gets no path and stands in no site.
type fallback uint8

// A command fails, because what it says of the samples would be taken for what it
// says of the site; or it takes the samples, and tells so unless the screen does.
const (
	noFallback fallback = iota
	toldSamples
	shownSamples
)

// addSamples gives a command that reads a corpus the flag for the samples.
func (p *program) addSamples(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&p.samples, "samples", false, p.text.Command.FlagSamples)
}

// openHere opens what is meant where no path is given.
func (p *program) openHere() (content.Source, error) {
	path := p.defaultPath()
	switch {
	case p.samples:
		return content.Embedded(), nil
	case path != "":
		src, err := p.openPath(path)
		src.Name = belowHome(src.Name)
		return src, err
	case p.fallback == noFallback || p.rev != "":
		return content.Source{}, exitErr(p.text.Failures.NoSite)
	case p.fallback == toldSamples:
		p.say(p.text.Failures.SamplesHere)
	}
	return content.Embedded(), nil
}

// defaultPath returns the path of what is opened where none is given, or "": the
// environment names it, or one stands in a Hugo site, or the configuration names
// it, or there is Markdown where one stands.
func (p *program) defaultPath() string {
	configured := p.configuredCorpus()
	if p.samples || configured != "" && p.config.Origin("corpus").Source != config.File {
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

// belowHome shortens a path in the home folder as shells do.
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

// configuredCorpus returns the path of the corpus in the configuration: ~ is
// the home folder, and a path in the file starts from the file's folder.
func (p *program) configuredCorpus() string {
	path := p.config.Corpus
	if rest, ok := strings.CutPrefix(path, "~/"); ok {
		if home, err := os.UserHomeDir(); err == nil {
			return filepath.Join(home, rest)
		}
	}
	if path != "" && p.config.Origin("corpus").Source == config.File && !filepath.IsAbs(path) {
		return filepath.Join(filepath.Dir(p.config.File), path)
	}
	return path
}
