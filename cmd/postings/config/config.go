// Package config reads the user's configuration: the corpus, the language, the
// style, the sites where postings are published, the keys, and options of the
// check.
//
// Each setting comes from the first source that has it: a flag, an environment
// variable, the configuration file, the locale (for the language) or ACCESSIBLE
// (for the setting of that name), or the default. The file is
// postings/config.toml in the user's or the system's configuration folder (XDG
// Base Directory Specification), or the one given explicitly.
package config

import (
	"cmp"
	"strings"

	"postings/content/tomlfile"
	"postings/model"
)

// Config holds the values in effect.
type Config struct {
	// Corpus is the path to open if none is given, or empty for the samples.
	Corpus string
	Lang   model.Lang
	// Style is the name of the style of texts, or the path of a file with one.
	Style string
	// Sites are the base URLs of the sites by language, empty if unknown.
	Sites [2]string
	// Apply is the address for applications, with apply.Reference standing for
	// a posting's reference, or empty if unknown.
	Apply string
	// Mouse enables the mouse from the start, and Accessible selects the
	// accessible mode.
	Mouse, Accessible bool
	// Language is the language of documents that do not specify one.
	Language model.Lang
	// Profile is the name of the profile for reading a corpus, or the path of a
	// file with one. If it is empty, the profile is detected.
	Profile string
	// Glossary is the path of the glossary, or empty for that of the site.
	Glossary string
	// Pages also reads Markdown that is not a posting.
	Pages bool
	// Off lists the rules turned off, by file or folder of the corpus. These
	// are patterns for path.Match.
	Off map[string][]model.Rule
	// Statements are patterns of the statements that every open posting must
	// contain, by language and name.
	Statements [2]map[string]string
	// Keys binds actions of the browser, by name, to other keys.
	Keys map[string][]string
	// File is the path of the file that was read, or empty.
	File string

	origins map[string]Origin
}

// Origin is the origin of a value. It is zero for a default.
type Origin struct {
	// Where is the flag with its dashes, the variable or the path of the file.
	Where string
	// Line is the line in the file, counting from 1. It is 0 for a flag or a
	// variable.
	Line int
}

// defaults returns the default configuration.
func defaults() *Config {
	return &Config{
		Style:      AutoStyle,
		Off:        map[string][]model.Rule{},
		Statements: [2]map[string]string{{}, {}},
		Keys:       map[string][]string{},
		origins:    map[string]Origin{},
	}
}

// Request is the input of Load.
type Request struct {
	// Flags holds the values of the flags that were given, by name. Those that
	// are not named after a setting are ignored.
	Flags map[string]string
	// Env returns the value of an environment variable.
	Env func(name string) string
	// File is the path of the configuration file, or empty if there is none,
	// and Data its content.
	File string
	Data string
}

// Load loads the configuration. If something is wrong, it returns a
// *tomlfile.Error for the first problem, and a configuration in which
// everything else is in effect.
func Load(r Request) (*Config, error) {
	c := defaults()
	c.File = r.File
	settings := c.settings()
	c.locale(r.Env)
	c.accessibility(r.Env)
	var first *tomlfile.Error
	if r.File != "" {
		first = c.readFile(r.File, []byte(r.Data))
	}
	for _, s := range settings {
		if name := s.Env(); name != "" && r.Env(name) != "" {
			first = cmp.Or(first, c.apply(s, r.Env(name), Origin{Where: name}))
		}
		if value, given := r.Flags[s.Name]; given {
			first = cmp.Or(first, c.apply(s, value, Origin{Where: "--" + s.Name}))
		}
	}
	if first != nil {
		return c, first
	}
	return c, nil
}

// locale sets the language from the first locale variable that is set, in the
// order of POSIX. A locale in any other language means English.
func (c *Config) locale(env func(string) string) {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		value := env(name)
		if value == "" {
			continue
		}
		if lang, ok := model.ParseLang(value); ok {
			c.Lang = lang
			c.origins["lang"] = Origin{Where: name}
		}
		return
	}
}

// accessibility reads ACCESSIBLE, which requests plain text from any terminal
// program. The program's own settings override it.
func (c *Config) accessibility(env func(string) string) {
	const name = "ACCESSIBLE"
	switch strings.ToLower(env(name)) {
	case "1", "true", "yes":
		c.Accessible = true
		c.origins["accessible"] = Origin{Where: name}
	}
}

// apply sets a setting, or returns what is wrong with the value and leaves the
// setting unchanged.
func (c *Config) apply(s Setting, v any, from Origin) *tomlfile.Error {
	if err := s.set(v); err != nil {
		err.File, err.Line, err.Name = from.Where, from.Line, s.Name
		err.Value = cmp.Or(err.Value, shown(v))
		if err.Problem == tomlfile.NotAllowed {
			err.Allowed = s.Allowed
		}
		return err
	}
	c.origins[s.Name] = from
	return nil
}

// Origin returns the origin of a setting's value.
func (c *Config) Origin(setting string) Origin { return c.origins[setting] }
