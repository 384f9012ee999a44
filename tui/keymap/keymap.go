// Package keymap defines the keys of the browser. Key handling, the footer, the
// help, the manual page and the configuration all derive from one map, so that
// they cannot disagree.
package keymap

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"postings/tui/i18n"
)

// Map holds all key bindings of the browser, in the order of the help. There is
// one for each language.
type Map struct {
	Up, Down, PageUp, PageDown, HalfUp, HalfDown, Top, Bottom          Binding
	Search, NextMatch, PreviousMatch, Filter, NextTab, Sort, Bookmarks Binding
	// Accept ends the input of a query. The help omits it.
	Accept Binding

	Open, Back, Pane, NextPosting, PreviousPosting, Language, TextLanguage    Binding
	NextHeading, PreviousHeading, Contents, Side                              Binding
	Bookmark, Compare, Links, Copy, Edit, Details, Changes, Variant, Problems Binding
	Reload, Mouse, Help, Redraw, Suspend, Quit                                Binding
}

// Binding is an action with its keys and its texts.
type Binding struct {
	key.Binding
	Group i18n.KeyGroup
	Long  string
}

// New returns the key bindings with their texts in one language. Keys are
// matched by the text that they produce, so that every keyboard layout works;
// no action requires AltGr.
func New(t i18n.Keys) Map {
	bind := func(group i18n.KeyGroup, text i18n.KeyText, keys ...string) Binding {
		return Binding{
			Binding: key.NewBinding(key.WithKeys(keys...), key.WithHelp(t.KeyName(keys[0]), text.Short)),
			Group:   group,
			Long:    text.Long,
		}
	}
	return Map{
		Up:       bind(i18n.GroupMove, t.Up, "up", "k"),
		Down:     bind(i18n.GroupMove, t.Down, "down", "j"),
		PageUp:   bind(i18n.GroupMove, t.PageUp, "pgup", "b"),
		PageDown: bind(i18n.GroupMove, t.PageDown, "pgdown", "space"),
		HalfUp:   bind(i18n.GroupMove, t.HalfUp, "ctrl+u"),
		HalfDown: bind(i18n.GroupMove, t.HalfDown, "ctrl+d"),
		Top:      bind(i18n.GroupMove, t.Top, "home", "g"),
		Bottom:   bind(i18n.GroupMove, t.Bottom, "end", "G"),

		Search:        bind(i18n.GroupFind, t.Search, "/", "f"),
		NextMatch:     bind(i18n.GroupFind, t.NextMatch, "n"),
		PreviousMatch: bind(i18n.GroupFind, t.PreviousMatch, "N"),

		Filter:  bind(i18n.GroupFind, t.Filter, "a"),
		NextTab: bind(i18n.GroupFind, t.NextTab, "tab"),
		Sort:    bind(i18n.GroupFind, t.Sort, "S"),

		Bookmarks: bind(i18n.GroupFind, t.Bookmarks, "B"),

		Accept:          bind(i18n.GroupRead, t.Accept, "enter"),
		Open:            bind(i18n.GroupRead, t.Open, "enter", "right"),
		Back:            bind(i18n.GroupRead, t.Back, "esc", "left"),
		Pane:            bind(i18n.GroupRead, t.Pane, "shift+tab"),
		NextPosting:     bind(i18n.GroupRead, t.NextPosting, "J"),
		PreviousPosting: bind(i18n.GroupRead, t.PreviousPosting, "K"),
		Language:        bind(i18n.GroupRead, t.Language, "l"),
		TextLanguage:    bind(i18n.GroupRead, t.TextLanguage, "L"),
		NextHeading:     bind(i18n.GroupRead, t.NextHeading, "]", "ctrl+down"),
		PreviousHeading: bind(i18n.GroupRead, t.PreviousHeading, "[", "ctrl+up"),
		Side:            bind(i18n.GroupRead, t.Side, "s"),
		Contents:        bind(i18n.GroupRead, t.Contents, "c"),

		Bookmark: bind(i18n.GroupPosting, t.Bookmark, "m"),
		Links:    bind(i18n.GroupPosting, t.Links, "o"),
		Copy:     bind(i18n.GroupPosting, t.Copy, "y"),
		Edit:     bind(i18n.GroupPosting, t.Edit, "e"),
		Compare:  bind(i18n.GroupPosting, t.Compare, "x"),
		Details:  bind(i18n.GroupPosting, t.Details, "i"),
		Changes:  bind(i18n.GroupPosting, t.Changes, "D"),
		Variant:  bind(i18n.GroupPosting, t.Variant, "v"),
		Problems: bind(i18n.GroupPosting, t.Problems, "p"),

		Reload:  bind(i18n.GroupProgram, t.Reload, "r"),
		Mouse:   bind(i18n.GroupProgram, t.Mouse, "M"),
		Help:    bind(i18n.GroupProgram, t.Help, "?", "f1"),
		Redraw:  bind(i18n.GroupProgram, t.Redraw, "ctrl+l"),
		Suspend: bind(i18n.GroupProgram, t.Suspend, "ctrl+z"),
		Quit:    bind(i18n.GroupProgram, t.Quit, "q", "ctrl+c"),
	}
}

// All returns every binding that has a key, in the order of the help.
func (k *Map) All() []Binding {
	var all []Binding
	k.each(func(_ string, b *Binding) {
		if len(b.Keys()) > 0 {
			all = append(all, *b)
		}
	})
	return all
}

// Is reports whether a key press matches a binding.
func Is(msg tea.KeyPressMsg, b Binding) bool { return key.Matches(msg, b.Binding) }

// As returns the binding with another description, for where its keys do
// something else.
func (b Binding) As(text string) Binding {
	b.SetHelp(b.Name(), text)
	return b
}

// Names returns the names of all keys of a binding.
func (b Binding) Names(t i18n.Keys) string {
	keys := b.Keys()
	names := make([]string, len(keys))
	for i, k := range keys {
		names[i] = t.KeyName(k)
	}
	return strings.Join(names, "  ")
}

// Name returns the name of the first key of a binding.
func (b Binding) Name() string { return b.Help().Key }

// Distance returns how many rows a key moves by in a list that shows visible of
// all rows, or false if the key does not move.
func (k *Map) Distance(msg tea.KeyPressMsg, visible, all int) (int, bool) {
	page, half := max(visible-1, 1), max(visible/2, 1)
	for _, move := range []struct {
		Binding
		by int
	}{
		{k.Up, -1}, {k.Down, 1},
		{k.PageUp, -page}, {k.PageDown, page},
		{k.HalfUp, -half}, {k.HalfDown, half},
		{k.Top, -all}, {k.Bottom, all},
	} {
		if Is(msg, move.Binding) {
			return move.by, true
		}
	}
	return 0, false
}
