package config

import (
	"maps"
	"slices"
	"strings"

	"postings/content"
	"postings/model"
	"postings/model/apply"
	"postings/tui/keymap"
	"postings/tui/markdown"
)

// Setting is a setting that can be configured.
type Setting struct {
	// Name is the setting's name in the file, including its table. A flag of
	// that name overrides the file.
	Name string
	// Allowed lists all allowed values, or is nil for free text.
	Allowed []string

	value
	// example is shown in a new file; nil stands for the default.
	example any
}

// Env returns the name of the setting's environment variable, or "" for keys.
func (s Setting) Env() string {
	if strings.HasPrefix(s.Name, "keys.") {
		return ""
	}
	return "POSTINGS_" + strings.ToUpper(strings.ReplaceAll(s.Name, ".", "_"))
}

// Settings returns all settings in the order of the file.
func Settings() []Setting { return defaults().settings() }

// settings returns all settings with their values in a configuration. Those in
// tables come last, because in TOML everything after a table's header belongs
// to the table.
func (c *Config) settings() []Setting {
	languages, onOff := []string{model.English.String(), model.French.String()}, []string{"true", "false"}
	styles, profiles := append([]string{AutoStyle}, markdown.StyleNames()...), content.ProfileNames()
	style, profile := text(oneOf(styles, IsStyleFile)), text(oneOf(append([]string{""}, profiles...), content.IsProfileFile))
	all := []Setting{
		{Name: "corpus", value: field(&c.Corpus, text(anything)), example: "/srv/site"},
		{Name: "lang", Allowed: languages, value: field(&c.Lang, language)},
		{Name: "style", Allowed: styles, value: field(&c.Style, style)},
		{Name: "apply", value: field(&c.Apply, text(applyAddress)), example: "https://jobs.lever.co/cds-snc/" + apply.Reference},
		{Name: "language", Allowed: languages, value: field(&c.Language, language)},
		{Name: "profile", Allowed: profiles, value: field(&c.Profile, profile), example: "cds"},
		{Name: "glossary", value: field(&c.Glossary, text(anything)), example: "glossary.toml"},
		{Name: "pages", Allowed: onOff, value: field(&c.Pages, onOrOff)},
		{Name: "mouse", Allowed: onOff, value: field(&c.Mouse, onOrOff)},
		{Name: "accessible", Allowed: onOff, value: field(&c.Accessible, onOrOff)},
		{Name: "sites.en", value: field(&c.Sites[model.English], text(site)), example: "https://digital.canada.ca"},
		{Name: "sites.fr", value: field(&c.Sites[model.French], text(site)), example: "https://numerique.canada.ca"},
	}
	for _, action := range keymap.Actions() {
		all = append(all, Setting{Name: "keys." + action.Name, value: entryOf(c.Keys, action.Name, keys), example: action.Keys})
	}
	return all
}

// AutoStyle is the style that suits the terminal's background.
const AutoStyle = "auto"

// IsStyleFile reports whether a style is the path of a file.
func IsStyleFile(style string) bool { return strings.HasSuffix(style, ".json") }

// table is a table of the file whose keys are chosen by the user.
type table struct {
	name string
	// keys returns the keys that are set, and at the value of one of them.
	keys func() []string
	at   func(key string) value
	// key and example are shown in a new file.
	key     string
	example any
}

// setting returns the setting for a key of the table.
func (t table) setting(key string) Setting {
	return Setting{Name: t.name + "." + quoteKey(key), value: t.at(key)}
}

// tables returns all tables whose keys are chosen by the user, in the order of
// the file.
func (c *Config) tables() []table {
	statement := func(string) parser[string] { return text(pattern) }
	return []table{
		tableOf("check.off", c.Off, rules, "en/archive", []string{"link-private"}),
		tableOf("check.statements.en", c.Statements[model.English], statement, "pay", `salary|\$\d`),
		tableOf("check.statements.fr", c.Statements[model.French], statement, "pay", `salaire|\d\s?\$`),
	}
}

// tableOf returns the table whose entries are in a map. Parse returns the parser
// for the value of a key.
func tableOf[T any](name string, entries map[string]T, parse func(key string) parser[T], key string, example any) table {
	return table{
		name: name, key: key, example: example,
		keys: func() []string { return slices.Sorted(maps.Keys(entries)) },
		at:   func(key string) value { return entryOf(entries, key, parse(key)) },
	}
}

// Values returns the settings with the values in effect, in the order of the
// file. Keys are included if they differ from the defaults.
func (c *Config) Values() []Setting {
	all := c.settings()
	for _, t := range c.tables() {
		for _, key := range t.keys() {
			all = append(all, t.setting(key))
		}
	}
	return slices.DeleteFunc(all, func(s Setting) bool {
		keys, ok := s.Value().([]string)
		return ok && keys == nil
	})
}
