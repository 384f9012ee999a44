package i18n

import (
	"fmt"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"postings/model"
	"postings/model/outline"
	"postings/model/search"
)

// same lists the texts that may be the same in both languages.
var same = []string{
	"Keys.Names.", // arrows, and names such as Ctrl
	"Reading.Rendering",
	"Accessible.AccessibleHelp.Commands.Section.Names", "Accessible.AccessibleHelp.Orders.2", "Screen.Page", "Screen.Pages", "Screen.Headings.2",
	"Output.Description", "Output.Summary", "Output.Synopsis", // cognates
}

// TestCatalogue checks every text in the catalogue in both languages.
func TestCatalogue(t *testing.T) {
	en, fr := texts(For(model.English)), texts(For(model.French))
	if len(en) < 100 {
		t.Fatalf("only %d texts found: the test does not see the catalogue", len(en))
	}
	for _, path := range slices.Sorted(maps.Keys(en)) {
		if strings.TrimSpace(en[path]) == "" || strings.TrimSpace(fr[path]) == "" {
			t.Errorf("%s is empty: %q, %q", path, en[path], fr[path])
		}
		listed := slices.ContainsFunc(same, func(prefix string) bool { return strings.HasPrefix(path, prefix) })
		if en[path] == fr[path] && !listed && regexp.MustCompile(`\p{L}{2}`).MatchString(en[path]) && !cognate(en[path]) {
			t.Errorf("%s is the same in both languages: %q", path, en[path])
		}
		if problem := typography(fr[path]); problem != "" {
			t.Errorf("%s: %s in %q", path, problem, fr[path])
		}
		if strings.Contains(en[path]+fr[path], "%!") {
			t.Errorf("%s has the wrong number of arguments: %q, %q", path, en[path], fr[path])
		}
		if strings.ContainsAny(en[path], "\u00a0'\"") {
			t.Errorf("%s: straight quotes or a no-break space in English: %q", path, en[path])
		}
		if regexp.MustCompile(`[Pp]ress [^\[\s]{1,2}[\s.;)]`).MatchString(en[path]) {
			t.Errorf("%s: a key without brackets: %q", path, en[path])
		}
	}
	for path := range fr {
		if _, ok := en[path]; !ok {
			t.Errorf("%s has no English", path)
		}
	}
}

// cognate reports whether every word of a text is spelled the same in both
// languages.
func cognate(text string) bool {
	return slices.Contains([]string{"page", "2 variants", "1,234 variants", "variant", "description", "x"}, text)
}

// faults are violations of the rules of Canadian French typography.
var faults = map[string]*regexp.Regexp{
	"a space before ; ! ?":            regexp.MustCompile(`[\s\x{00a0}\x{202f}][;!?]`),
	"no no-break space before :":      regexp.MustCompile(`[^\x{00a0}0-9]:`), // except in 12:30
	"no no-break space inside « »":    regexp.MustCompile(`«[^\x{00a0}]|[^\x{00a0}]»`),
	"no no-break space before % or $": regexp.MustCompile(`[^\x{00a0}]%|[^\x{00a0}]\$(?:[^A-Za-z]|$)`), // except in $HOME
	"a straight apostrophe or quote":  regexp.MustCompile(`['"]`),
	"three dots for an ellipsis":      regexp.MustCompile(`\.\.\.`),
	"a key that is not set apart":     regexp.MustCompile(`ppuyez sur [^\[\s]{1,2}[\s.;)]`),
}

// addresses contain colons of their own.
var addresses = regexp.MustCompile(`https?://`)

// typography returns the violations of the rules of Canadian French typography
// in a text.
func typography(text string) string {
	text = addresses.ReplaceAllString(text, "")
	for what, fault := range faults {
		if fault.MatchString(text) {
			return what
		}
	}
	return ""
}

func TestTypography(t *testing.T) {
	for text, good := range map[string]bool{
		"Statut\u00a0: ouvert": true, "Statut : ouvert": false, "Statut: ouvert": false, "à 12:30": true,
		"Quitter\u00a0?": false, "Quitter ?": false, "Quitter\u202f?": false, "Quitter?": true, "Voilà!": true, "ici; là": true, "ici\u00a0; là": false,
		"«\u00a0oui\u00a0»": true, "« oui »": false, "«oui»": false, "\"oui\"": false,
		"l’offre": true, "l'offre": false, "Chargement…": true, "Chargement...": false,
		"50\u00a0%": true, "50 %": false, "5\u00a0$": true, "5 $": false, "dans $EDITOR": true, "https://example.org/": true,
		"appuyez sur [a] pour": true, "appuyez sur a pour": false, "Appuyez sur Entrée.": true,
	} {
		if got := typography(text); (got == "") != good {
			t.Errorf("%q: %q", text, got)
		}
	}
}

// texts returns all texts of a catalogue by their paths. Functions are called
// with arguments of each kind.
func texts(s *Strings) map[string]string {
	all := map[string]string{}
	var walk func(path string, v reflect.Value)
	walk = func(path string, v reflect.Value) {
		switch v.Kind() {
		case reflect.String:
			all[path] = v.String()
		case reflect.Struct:
			for i := range v.NumField() {
				if !v.Type().Field(i).IsExported() {
					continue // has a test of its own
				}
				walk(path+"."+v.Type().Field(i).Name, v.Field(i))
			}
		case reflect.Array, reflect.Slice:
			for i := range v.Len() {
				walk(fmt.Sprint(path, ".", i), v.Index(i))
			}
		case reflect.Map:
			for _, key := range v.MapKeys() {
				walk(path+"."+key.String(), v.MapIndex(key))
			}
		case reflect.Func:
			for _, args := range arguments(v.Type()) {
				var name strings.Builder
				name.WriteString(path)
				for _, a := range args {
					name.WriteString(fmt.Sprintf(".%v", a))
				}
				for _, out := range v.Call(args) {
					walk(name.String(), out)
				}
			}
		}
	}
	v := reflect.ValueOf(*s)
	for i := range v.NumField() {
		if name := v.Type().Field(i).Name; name != "Lang" {
			walk(name, v.Field(i))
		}
	}
	return all
}

// arguments returns all combinations of sample arguments for a function.
func arguments(f reflect.Type) [][]reflect.Value {
	sets := [][]reflect.Value{nil}
	for in := range f.Ins() {
		var next [][]reflect.Value
		for _, set := range sets {
			for _, v := range samples(in) {
				next = append(next, append(slices.Clip(set), v))
			}
		}
		sets = next
	}
	return sets
}

// samples returns values that an argument of a type may have.
func samples(t reflect.Type) []reflect.Value {
	var values []any
	switch reflect.Zero(t).Interface().(type) {
	case model.Lang:
		values = []any{model.English, model.French}
	case model.Status:
		values = []any{model.Open, model.Closed, model.NoStatus}
	case model.StatusFilter:
		values = []any{model.OnlyOpen, model.OnlyClosed, model.AnyStatus}
	case time.Time:
		values = []any{time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC), time.Date(2026, 8, 12, 0, 0, 0, 0, time.UTC)}
	case search.Sort:
		for _, s := range search.Sorts() {
			values = append(values, s)
		}
	case outline.Difference:
		values = []any{outline.ItemsDiffer, outline.LinksDiffer, outline.ParagraphsDiffer}
	case int:
		values = []any{0, 1, 2, 1234}
	case string:
		values = []any{"x"}
	case []string:
		values = []any{[]string{"x", "y"}}
	default:
		panic("no samples of " + t.String())
	}
	var out []reflect.Value
	for _, v := range values {
		out = append(out, reflect.ValueOf(v))
	}
	return out
}

// TestNothingIsSingular checks that French has no plural after 0: if the text
// for 1 differs from that for 2, so must the text for 0.
func TestNothingIsSingular(t *testing.T) {
	digits := regexp.MustCompile(`[0-9]+`)
	plural := regexp.MustCompile(`(^|\pZ)[01] \p{L}+s\b`)
	// These are never shown with 0 or 1.
	large := regexp.MustCompile(`TooLarge|TooNarrow|TooSmall|Screen\.NoPostings|Accessible\.Variants`)
	all := texts(For(model.French))
	compared := 0
	for path, text := range all {
		if plural.MatchString(text) && !large.MatchString(path) {
			t.Errorf("%s: a plural after 0 or 1: %q", path, text)
		}
		parts := strings.Split(path, ".")
		for i, part := range parts {
			with := func(n string) (string, bool) {
				text, ok := all[strings.Join(slices.Concat(parts[:i], []string{n}, parts[i+1:]), ".")]
				return digits.ReplaceAllString(text, "N"), ok
			}
			one, ok := with("1")
			two, both := with("2")
			if part != "0" || !ok || !both || one == two {
				continue
			}
			compared++
			// Never shown: none of 0 postings, and 1 of 0.
			if strings.HasPrefix(path, "Screen.NoPostings.") || path == "Screen.Count.1.0" {
				continue
			}
			if digits.ReplaceAllString(text, "N") == two {
				t.Errorf("%s: a plural after 0: %q", path, text)
			}
		}
	}
	if compared < 20 {
		t.Errorf("only %d texts compared: the test does not see the plurals", compared)
	}
}

func TestPlural(t *testing.T) {
	for _, test := range []struct {
		lang model.Lang
		n    int
		want string
	}{
		{model.English, 0, "other"}, {model.English, 1, "one"}, {model.English, 2, "other"},
		{model.French, 0, "one"}, {model.French, 1, "one"}, {model.French, 2, "other"},
	} {
		if got := Plural(test.lang, test.n, "one", "other"); got != test.want {
			t.Errorf("Plural(%v, %d) = %s, want %s", test.lang, test.n, got, test.want)
		}
	}
}

func TestNumber(t *testing.T) {
	if got := Number(model.English, 12345); got != "12,345" {
		t.Errorf("English: %q", got)
	}
	if got := Number(model.French, 12345); got != "12\u00a0345" {
		t.Errorf("French: %q", got)
	}
}

func TestKeyName(t *testing.T) {
	for _, test := range []struct {
		lang      model.Lang
		key, want string
	}{
		{model.English, "ctrl+c", "Ctrl+C"}, {model.English, "esc", "Esc"}, {model.English, "J", "J"},
		{model.French, "esc", "Échap"}, {model.French, "shift+tab", "Maj+Tab"}, {model.French, "+", "+"},
		{model.French, "/", "/"}, {model.French, "enter", "Entrée"},
	} {
		if got := For(test.lang).Keys.KeyName(test.key); got != test.want {
			t.Errorf("%v: KeyName(%q) = %q, want %q", test.lang, test.key, got, test.want)
		}
	}
}
