package keymap

import (
	"reflect"
	"slices"
	"strings"
	"unicode"

	"postings/tui/i18n"
)

// Action is a browser action that can be bound to keys.
type Action struct {
	// Name is its name in the configuration, such as "next-heading".
	Name string
	Keys []string
}

// Actions returns all actions with their default keys, in the form that
// Options.Keys takes.
func Actions() []Action {
	k := New(i18n.Keys{})
	var actions []Action
	k.each(func(name string, b *Binding) {
		actions = append(actions, Action{Name: name, Keys: b.Keys()})
	})
	return actions
}

// each calls f with every binding and its name in the configuration, which
// derives from the name of its field.
func (k *Map) each(f func(name string, b *Binding)) {
	fields := reflect.ValueOf(k).Elem()
	for i := range fields.NumField() {
		name := fields.Type().Field(i).Name
		if name == "Accept" {
			continue // this key cannot be configured
		}
		f(kebab(name), fields.Field(i).Addr().Interface().(*Binding))
	}
}

// With binds actions to other keys. A key taken this way is removed from the
// actions that keep their defaults.
func (k Map) With(keys map[string][]string, t i18n.Keys) Map {
	var taken []string
	for _, own := range keys {
		taken = append(taken, own...)
	}
	k.each(func(name string, b *Binding) {
		all, given := keys[name]
		if !given {
			all = slices.DeleteFunc(slices.Clone(b.Keys()), func(key string) bool { return slices.Contains(taken, key) })
		}
		first := ""
		if len(all) > 0 {
			first = t.KeyName(all[0])
		}
		b.SetKeys(all...)
		b.SetHelp(first, b.Help().Desc)
	})
	return k
}

// kebab converts the name of a field to its name in the configuration:
// NextHeading becomes next-heading.
func kebab(name string) string {
	var b strings.Builder
	for i, r := range name {
		if unicode.IsUpper(r) && i > 0 {
			b.WriteByte('-')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}
