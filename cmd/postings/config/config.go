// Package config reads what a user settles once and for all: the corpus, the
// language, the look, the sites that postings are published on, and the keys.
//
// Each setting comes from the first place that has it: a flag, an environment
// variable, the configuration file, the locale (for the language) or ACCESSIBLE
// (for the setting of this name), its default. The file is config.toml in the folder postings of the user's configuration
// folder or one of the system's (XDG Base Directory Specification), or the one
// that is asked for by name.
package config

import (
	"maps"
	"slices"
	"strings"

	"postings/model"
)

// Config is what is settled.
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

// Setting is one thing that can be settled.
type Setting struct {
	// Name is the setting's name in the file, with a dot after its table.
	Name string
	// Flag is the flag that wins over the file, without dashes, or empty.
	Flag string
	// Allowed lists all values that the setting takes, nil for free text.
	Allowed []string

	get func(*Config) any
	set func(*Config, any) Problem
}

// Env returns the name of the setting's environment variable, empty for keys.
func (s Setting) Env() string {
	if strings.HasPrefix(s.Name, "keys.") {
		return ""
	}
	return "POSTINGS_" + strings.ToUpper(strings.ReplaceAll(s.Name, ".", "_"))
}

// Settings returns all settings in the order of the file.
func Settings(choices Choices) []Setting {
	settings := []Setting{
		textSetting("corpus", "", func(c *Config) *string { return &c.Corpus }, nil),
		languageSetting("lang", func(c *Config) *model.Lang { return &c.Lang }),
		{
			Name: "style", Flag: "style", Allowed: choices.Styles,
			get: func(c *Config) any { return c.Style },
			set: func(c *Config, v any) Problem {
				if c.Style = textOf(v); !slices.Contains(choices.Styles, c.Style) && !IsStyleFile(c.Style) {
					return NotAllowed
				}
				return None
			},
		},
		textSetting("sites.en", "", func(c *Config) *string { return &c.Sites[model.English] }, siteProblem),
		textSetting("sites.fr", "", func(c *Config) *string { return &c.Sites[model.French] }, siteProblem),
		textSetting("apply", "", func(c *Config) *string { return &c.Apply }, applyProblem),
		languageSetting("language", func(c *Config) *model.Lang { return &c.Language }),
		{
			Name: "profile", Flag: "profile", Allowed: choices.Profiles,
			get: func(c *Config) any { return c.Profile },
			set: func(c *Config, v any) Problem {
				if c.Profile = textOf(v); c.Profile == "" && v != "" || c.Profile != "" && !slices.Contains(choices.Profiles, c.Profile) && !IsProfileFile(c.Profile) {
					return NotAllowed
				}
				return None
			},
		},
		textSetting("glossary", "", func(c *Config) *string { return &c.Glossary }, nil),
		switchSetting("pages", func(c *Config) *bool { return &c.Pages }),
		switchSetting("mouse", func(c *Config) *bool { return &c.Mouse }),
		switchSetting("accessible", func(c *Config) *bool { return &c.Accessible }),
	}
	for _, action := range choices.Actions {
		settings = append(settings, keySetting(action.Name))
	}
	return settings
}

// IsStyleFile reports whether the value of a style is the path of a file.
func IsStyleFile(style string) bool { return strings.HasSuffix(style, ".json") }

// IsProfileFile reports whether the value of a profile is the path of a file.
func IsProfileFile(profile string) bool { return strings.HasSuffix(profile, ".toml") }

// defaults returns the configuration of someone who settled nothing.
func defaults(choices Choices) *Config {
	c := &Config{Keys: map[string][]string{}, origins: map[string]Origin{}}
	if len(choices.Styles) > 0 {
		c.Style = choices.Styles[0]
	}
	return c
}

// Value is a setting with its effective value.
type Value struct {
	Setting Setting
	Origin  Origin
	// Value is a string, a bool or a []string.
	Value any
}

// Values returns what is in effect, in the order of the file. Keys are listed
// where they differ from the browser's own.
func (c *Config) Values(choices Choices) []Value {
	var values []Value
	for _, s := range Settings(choices) {
		v := Value{Setting: s, Origin: c.origins[s.Name], Value: s.get(c)}
		if keys, ok := v.Value.([]string); !ok || keys != nil {
			values = append(values, v)
		}
	}
	return append(values, c.tableValues(choices)...)
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

// Load makes the configuration. Where something is wrong it returns an *Error
// for the first fault and a configuration with all that is right.
func Load(r Request) (*Config, error) {
	c := defaults(r.Choices)
	c.File = r.File
	settings := Settings(r.Choices)
	c.locale(r.Env)
	c.accessibility(r.Env)
	var first error
	note := func(err *Error) {
		if err != nil && first == nil {
			first = err
		}
	}
	if r.File != "" {
		note(c.readFile(r, settings))
	}
	for _, s := range settings {
		if name := s.Env(); name != "" && r.Env(name) != "" {
			note(c.apply(s, r.Env(name), Origin{Source: Environment, Where: name}))
		}
	}
	for _, name := range slices.Sorted(maps.Keys(r.Flags)) {
		for _, s := range settings {
			if s.Name == name {
				note(c.apply(s, r.Flags[name], Origin{Source: Flag, Where: "--" + s.Flag}))
			}
		}
	}
	return c, first
}

// locale takes the language from the first of the locale's variables that is
// set, as POSIX orders them. One in neither language means English.
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

// accessibility takes ACCESSIBLE, with which people ask all programs of the
// terminal for plain lines. Settings of this program's own win over it.
func (c *Config) accessibility(env func(string) string) {
	const name = "ACCESSIBLE"
	switch strings.ToLower(env(name)) {
	case "1", "true", "yes":
		c.Accessible = true
		c.origins["accessible"] = Origin{Source: Environment, Where: name}
	}
}

// apply settles one thing, or tells what is wrong with it and leaves it.
func (c *Config) apply(s Setting, v any, from Origin) *Error {
	changed := *c
	if problem := s.set(&changed, v); problem != None {
		return &Error{Origin: from, Setting: s.Name, Value: shown(v), Problem: problem, Allowed: s.Allowed}
	}
	*c = changed
	c.origins[s.Name] = from
	return nil
}

// Origin tells where the value of a setting comes from.
func (c *Config) Origin(setting string) Origin { return c.origins[setting] }
