package config

import (
	"maps"
	"slices"
	"strings"

	"postings/model"
	"postings/model/apply"
)

// Setting is a setting that can be configured.
type Setting struct {
	// Name is the setting's name in the file, including its table.
	Name string
	// Flag is the flag that overrides the file, without dashes, or empty.
	Flag string
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
func Settings(choices Choices) []Setting { return defaults(choices).settings(choices) }

// settings returns all settings with their values in a configuration. Those in
// tables come last, because in TOML everything after a table's header belongs
// to the table.
func (c *Config) settings(choices Choices) []Setting {
	languages, onOff := []string{model.English.String(), model.French.String()}, []string{"true", "false"}
	style, profile := text(oneOf(choices.Styles, IsStyleFile)), text(oneOf(append([]string{""}, choices.Profiles...), IsProfileFile))
	all := []Setting{
		{Name: "corpus", value: field(&c.Corpus, text(anything)), example: "/srv/site"},
		{Name: "lang", Flag: "lang", Allowed: languages, value: field(&c.Lang, language)},
		{Name: "style", Flag: "style", Allowed: choices.Styles, value: field(&c.Style, style)},
		{Name: "apply", value: field(&c.Apply, text(applyAddress)), example: "https://jobs.lever.co/cds-snc/" + apply.Reference},
		{Name: "language", Flag: "language", Allowed: languages, value: field(&c.Language, language)},
		{Name: "profile", Flag: "profile", Allowed: choices.Profiles, value: field(&c.Profile, profile), example: "cds"},
		{Name: "glossary", value: field(&c.Glossary, text(anything)), example: "glossary.toml"},
		{Name: "pages", Flag: "pages", Allowed: onOff, value: field(&c.Pages, onOrOff)},
		{Name: "mouse", Flag: "mouse", Allowed: onOff, value: field(&c.Mouse, onOrOff)},
		{Name: "accessible", Flag: "accessible", Allowed: onOff, value: field(&c.Accessible, onOrOff)},
		{Name: "sites.en", value: field(&c.Sites[model.English], text(site)), example: "https://digital.canada.ca"},
		{Name: "sites.fr", value: field(&c.Sites[model.French], text(site)), example: "https://numerique.canada.ca"},
	}
	for _, action := range choices.Actions {
		all = append(all, Setting{Name: "keys." + action.Name, value: entryOf(c.Keys, action.Name, keys), example: action.Keys})
	}
	return all
}

// IsStyleFile reports whether a style is the path of a file.
func IsStyleFile(style string) bool { return strings.HasSuffix(style, ".json") }

// IsProfileFile reports whether a profile is the path of a file.
func IsProfileFile(profile string) bool { return strings.HasSuffix(profile, ".toml") }

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
func (c *Config) tables(choices Choices) []table {
	statements := func(l model.Lang, example string) table {
		return table{
			name: "check.statements." + l.String(), key: "pay", example: example,
			keys: func() []string { return slices.Sorted(maps.Keys(c.Statements[l])) },
			at:   func(key string) value { return entryOf(c.Statements[l], key, text(pattern)) },
		}
	}
	return []table{
		{
			name: "check.off", key: "en/archive", example: []string{"link-private"},
			keys: func() []string { return slices.Sorted(maps.Keys(c.Off)) },
			at:   func(key string) value { return entryOf(c.Off, key, rules(key, choices.Rules)) },
		},
		statements(model.English, `salary|\$\d`),
		statements(model.French, `salaire|\d\s?\$`),
	}
}

// Value is a setting with its value in effect.
type Value struct {
	Setting Setting
	Origin  Origin
	// Value can be encoded as TOML.
	Value any
}

// Values returns the values in effect, in the order of the file. Keys are
// included if they differ from the defaults.
func (c *Config) Values(choices Choices) []Value {
	var values []Value
	all := c.settings(choices)
	for _, t := range c.tables(choices) {
		for _, key := range t.keys() {
			all = append(all, t.setting(key))
		}
	}
	for _, s := range all {
		v := Value{Setting: s, Origin: c.origins[s.Name], Value: s.get()}
		if keys, ok := v.Value.([]string); !ok || keys != nil {
			values = append(values, v)
		}
	}
	return values
}
