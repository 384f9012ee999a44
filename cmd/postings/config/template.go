package config

import (
	"fmt"
	"strconv"
	"strings"

	"postings/model/apply"
)

// Template returns a file that settles nothing: every setting as a comment,
// with an example or its default. explain returns what is said of a setting,
// line by line; "" heads the file, and a table's name its table.
func Template(choices Choices, explain func(name string) []string) string {
	var b strings.Builder
	comment := func(name string) {
		for _, line := range explain(name) {
			b.WriteString("# " + line + "\n")
		}
	}
	comment("")
	table := ""
	c := defaults(choices)
	// Tables come last in TOML: what follows one belongs to it.
	for _, nested := range []bool{false, true} {
		for _, s := range Settings(choices) {
			outer, inner, inTable := strings.Cut(s.Name, ".")
			if inTable != nested {
				continue
			}
			name := s.Name
			if inTable {
				name = inner
				if outer != table {
					b.WriteString("\n")
					comment(outer)
					fmt.Fprintf(&b, "[%s]\n", outer)
					table = outer
				}
			}
			if outer != "keys" {
				if !inTable {
					b.WriteString("\n")
				}
				comment(s.Name)
			}
			fmt.Fprintf(&b, "# %s = %s\n", name, TOML(example(s, c, choices)))
		}
	}
	for _, t := range tables(choices) {
		b.WriteString("\n")
		comment(t.name)
		fmt.Fprintf(&b, "[%s]\n# %s = %s\n", t.name, tomlKey(t.key), TOML(t.value))
	}
	return b.String()
}

// example returns a value that shows what a setting is for.
func example(s Setting, c *Config, choices Choices) any {
	switch s.Name {
	case "corpus":
		return "/srv/site"
	case "profile":
		return "cds"
	case "glossary":
		return "glossary.toml"
	case "sites.en":
		return "https://digital.canada.ca"
	case "sites.fr":
		return "https://numerique.canada.ca"
	case "apply":
		return "https://jobs.lever.co/cds-snc/" + apply.Reference
	}
	for _, action := range choices.Actions {
		if s.Name == "keys."+action.Name {
			return action.Keys
		}
	}
	return s.get(c)
}

// TOML writes a value of a setting: a string, a bool or a list of strings.
func TOML(v any) string {
	switch v := v.(type) {
	case bool:
		return strconv.FormatBool(v)
	case []string:
		items := make([]string, len(v))
		for i, item := range v {
			items[i] = TOML(item)
		}
		return "[" + strings.Join(items, ", ") + "]"
	}
	return quote(fmt.Sprint(v))
}

// quote writes a TOML basic string.
func quote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r < ' ' || r == 0x7f || r >= 0x80 && r <= 0x9f:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
