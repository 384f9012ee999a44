package config

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/pelletier/go-toml/v2"

	"postings/model"
)

// Template returns a configuration file in which every setting is commented
// out, with an example or its default. Explain has the comment on each
// setting; "" stands for the file, and a table's name for the table.
func Template(explain map[string]string) string {
	var b strings.Builder
	comment := func(name string) {
		if text := explain[name]; text != "" {
			b.WriteString("# " + strings.ReplaceAll(ansi.Wrap(text, 80-len("# "), ""), "\n", "\n# ") + "\n")
		}
	}
	comment("")
	c := defaults()
	table := ""
	for _, s := range c.settings() {
		name := s.Name
		if outer, inner, inTable := strings.Cut(name, "."); inTable {
			if outer != table {
				b.WriteString("\n")
				comment(outer)
				fmt.Fprintf(&b, "[%s]\n", outer)
				table = outer
			}
			name = inner
		} else {
			b.WriteString("\n")
		}
		if table != "keys" {
			comment(s.Name)
		}
		fmt.Fprintf(&b, "# %s = %s\n", name, TOML(cmp.Or(s.example, s.Value())))
	}
	for _, t := range c.tables() {
		b.WriteString("\n")
		comment(t.name)
		fmt.Fprintf(&b, "[%s]\n# %s = %s\n", t.name, quoteKey(t.key), TOML(t.example))
	}
	return b.String()
}

// TOML formats the value of a setting.
func TOML(v any) string {
	if l, ok := v.(model.Lang); ok {
		v = l.String()
	}
	return strings.TrimPrefix(marshal("v", v), "v = ")
}

// quoteKey formats a key, in quotes if necessary.
func quoteKey(key string) string { return strings.TrimSuffix(marshal(key, true), " = true") }

// marshal formats a line of TOML, with double quotes where these need no
// escapes.
func marshal(key string, v any) string {
	// It fails only for types that do not exist in TOML.
	data, _ := toml.Marshal(map[string]any{key: v})
	line := strings.TrimSuffix(string(data), "\n")
	if !strings.ContainsAny(line, `"\`) {
		line = strings.ReplaceAll(line, "'", `"`)
	}
	return line
}
