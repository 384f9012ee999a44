// Package config reads the user's configuration: the corpus, the language, the style,
// the sites that postings are published on, the keys and what check looks for.
//
// Each setting comes from the first source that has it: a flag, an environment
// variable, the configuration file, the locale (for the language) or ACCESSIBLE
// (for the setting of this name), its default. The file is postings/config.toml in
// the user's or the system's configuration folder (XDG Base Directory
// Specification), or the one that is named.
package config

import (
	"strings"

	"postings/content/tomlfile"
	"postings/model"
)

// Config holds the values in effect.
type Config struct {
	// Corpus is the path opened where none is given, empty for the samples.
	Corpus string
	Lang   model.Lang
	// Style is the name of the style that texts are shown in, or the path of a
	// file with one.
	Style string
	// Sites are the addresses of the sites by language, empty where unknown.
	Sites [2]string
	// Apply is the address to apply at, with apply.Reference in place of a posting's
	// reference; empty where unknown.
	Apply string
	// Mouse takes the mouse from the start, and Accessible prefers plain lines
	// to a drawn screen.
	Mouse, Accessible bool
	// Language is that of a document in which nothing tells it.
	Language model.Lang
	// Profile is the name of the profile by which a corpus is read, or the path of
	// a file with one; empty where the corpus itself tells.
	Profile string
	// Glossary is the path of the glossary, empty where the site's own is meant.
	Glossary string
	// Pages reads what is no posting as well.
	Pages bool
	// Off holds rules of checking that are off, by the files and folders of the
	// corpus: patterns as path.Match has them.
	Off map[string][]string
	// Statements are patterns of what every open posting has to say, by their names
	// and the language.
	Statements [2]map[string]string
	// Keys holds other keys for actions of the browser, by the action's name.
	Keys map[string][]string
	// File is the path of the file that was read, or empty.
	File string

	origins map[string]Origin
}

// Origin is where a value comes from.
type Origin struct {
	Source Source
	// Where is the flag, the variable or the file's path, and Line the file's
	// line from 1.
	Where string
	Line  int
}

// Source is a kind of origin.
type Source uint8

// The sources, the weakest first.
const (
	Default Source = iota
	Locale
	File
	Environment
	Flag
)

// Choices are what values may be chosen from, which other packages know.
type Choices struct {
	// Styles are the names of styles, the default first.
	Styles []string
	// Profiles are the names of profiles.
	Profiles []string
	// Rules are the names of the rules of checking.
	Rules []string
	// Actions are what keys can be given to.
	Actions []Action
}

// Action is something that the browser does, and the keys for it.
type Action struct {
	Name string
	Keys []string
}

// defaults returns the configuration where nothing is set.
func defaults(choices Choices) *Config {
	c := &Config{
		Off:        map[string][]string{},
		Statements: [2]map[string]string{{}, {}},
		Keys:       map[string][]string{},
		origins:    map[string]Origin{},
	}
	if len(choices.Styles) > 0 {
		c.Style = choices.Styles[0]
	}
	return c
}

// Request is what decides the configuration.
type Request struct {
	Choices Choices
	// Flags holds the values of the flags that were given, by setting.
	Flags map[string]string
	// Env looks up an environment variable.
	Env func(name string) string
	// File is the path of the file to read, empty where there is none, and
	// Data what it holds.
	File string
	Data string
}

// Load makes the configuration. Where something is wrong it returns an *tomlfile.Error for
// the first fault, and a configuration in which everything else is in effect.
func Load(r Request) (*Config, error) {
	c := defaults(r.Choices)
	c.File = r.File
	settings := c.settings(r.Choices)
	c.locale(r.Env)
	c.accessibility(r.Env)
	var first error
	note := func(err *tomlfile.Error) {
		if err != nil && first == nil {
			first = err
		}
	}
	if r.File != "" {
		note(c.readFile(r, settings, c.tables(r.Choices)))
	}
	for _, s := range settings {
		if name := s.Env(); name != "" && r.Env(name) != "" {
			note(c.apply(s, r.Env(name), Origin{Source: Environment, Where: name}))
		}
	}
	for _, s := range settings {
		if value, given := r.Flags[s.Name]; given {
			note(c.apply(s, value, Origin{Source: Flag, Where: "--" + s.Flag}))
		}
	}
	return c, first
}

// locale takes the language from the first of the locale's variables that is set, in
// POSIX order. A locale in neither language means English.
func (c *Config) locale(env func(string) string) {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		value := env(name)
		if value == "" {
			continue
		}
		if lang, ok := model.ParseLang(value); ok {
			c.Lang = lang
			c.origins["lang"] = Origin{Source: Locale, Where: name}
		}
		return
	}
}

// accessibility reads ACCESSIBLE, which asks any terminal program for plain text. The
// program's own settings override it.
func (c *Config) accessibility(env func(string) string) {
	const name = "ACCESSIBLE"
	switch strings.ToLower(env(name)) {
	case "1", "true", "yes":
		c.Accessible = true
		c.origins["accessible"] = Origin{Source: Environment, Where: name}
	}
}

// apply sets one thing, or returns what is wrong with the value and leaves it.
func (c *Config) apply(s Setting, v any, from Origin) *tomlfile.Error {
	if err := s.set(v); err != nil {
		err.File, err.Line, err.Name = from.Where, from.Line, s.Name
		if err.Value == "" {
			err.Value = shown(v)
		}
		if err.Problem == tomlfile.NotAllowed {
			err.Allowed = s.Allowed
		}
		return err
	}
	c.origins[s.Name] = from
	return nil
}

// Origin returns where the value of a setting comes from.
func (c *Config) Origin(setting string) Origin { return c.origins[setting] }
