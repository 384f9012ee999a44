package keymap

import (
	"reflect"
	"slices"
	"strings"
	"unicode"

	"postings/tui/i18n"
)

// Action is something that the browser does at a key.
type Action struct {
	// Name is what configuration calls it, such as "next-heading".
	Name string
	Keys []string
}

// Actions lists all actions with the keys that they have by default, as
// Options.Keys takes them.
func Actions() []Action {
	k := New(i18n.Keys{})
	var actions []Action
	k.each(func(name string, b *Binding) {
		actions = append(actions, Action{Name: name, Keys: b.Keys()})
	})
	return actions
}

// each calls f with every binding and its name in configuration, which is that
// of its field.
func (k *Map) each(f func(name string, b *Binding)) {
	fields := reflect.ValueOf(k).Elem()
	for i := range fields.NumField() {
		name := fields.Type().Field(i).Name
		if name == "Accept" {
			continue // it is the same key in every configuration
		}
		f(kebab(name), fields.Field(i).Addr().Interface().(*Binding))
	}
}

// With gives actions other keys. A key that one of them takes is lost to those
// that are left at their default.
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

// kebab writes a field's name as configuration does: NextHeading is
// next-heading.
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
