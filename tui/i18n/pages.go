package i18n

import (
	"reflect"
	"strconv"
	"strings"
	"sync"

	"postings/model"
)

// forPages returns the texts in each language for a corpus of pages, which say
// page instead of posting. In French both words are feminine, so nothing else
// changes.
var forPages = [...]func() *Strings{
	sync.OnceValue(func() *Strings { return ofPages(For(model.English), "posting") }),
	sync.OnceValue(func() *Strings { return ofPages(For(model.French), "offre") }),
}

// pageWords replaces the words for a posting, except in names such as that of
// the front matter field postings-ignore.
var pageWords = strings.NewReplacer(
	"postings-ignore", "postings-ignore", "posting", "page", "Posting", "Page",
	"l’offre", "la page", "L’offre", "La page", "d’offre", "de page", "D’offre", "De page", "offre", "page", "Offre", "Page",
)

// ofPages returns a copy of texts that say page.
func ofPages(t *Strings, word string) *Strings {
	pages := *t
	for _, part := range []any{&pages.Screen, &pages.Reading, &pages.Keys, &pages.Actions, &pages.Accessible, &pages.Output.Found} {
		reword(reflect.ValueOf(part).Elem(), word)
	}
	return &pages
}

// reword replaces the words in a value and everything inside it.
func reword(v reflect.Value, word string) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(pageWords.Replace(v.String()))
	case reflect.Struct:
		for _, field := range v.Fields() {
			if field.CanSet() {
				reword(field, word)
			}
		}
	case reflect.Array:
		for i := range v.Len() {
			reword(v.Index(i), word)
		}
	case reflect.Func:
		says := reflect.ValueOf(v.Interface())
		v.Set(reflect.MakeFunc(v.Type(), func(args []reflect.Value) []reflect.Value {
			kept := hide(args, word)
			call := says.Call
			if says.Type().IsVariadic() {
				call = says.CallSlice
			}
			results := call(args)
			for i, r := range results {
				if r.Kind() == reflect.String {
					text := reflect.New(r.Type()).Elem()
					text.SetString(kept.Replace(pageWords.Replace(r.String())))
					results[i] = text
				}
			}
			return results
		}))
	}
}

// hide replaces arguments that contain the word, because they are not ours to
// reword, and returns the replacer that restores them.
func hide(args []reflect.Value, word string) *strings.Replacer {
	var back []string
	for i, arg := range args {
		if arg.Kind() != reflect.String || !strings.Contains(strings.ToLower(arg.String()), word) {
			continue
		}
		hidden := reflect.New(arg.Type()).Elem()
		hidden.SetString("\x00" + strconv.Itoa(i) + "\x00")
		back = append(back, hidden.String(), arg.String())
		args[i] = hidden
	}
	return strings.NewReplacer(back...)
}
