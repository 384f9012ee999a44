// Package i18n is the catalogue of all texts of the program, in English and
// French. It imports nothing of the user interface, so that both the browser
// and the command line can import it.
//
// Texts are fields of plain structs. There is one struct and one file per
// subject, and each file has the type, then the English, then the French. An
// undeclared text does not compile, and a test fails if a text is empty in
// either language, the same in both without being listed as such, or breaks the
// rules of French typography. The catalogue contains whole sentences, not
// fragments to be concatenated. Texts that depend on a number are functions, and
// those about a language or a status are arrays indexed by it.
//
// The French is Canadian: no space before ; ? !, and U+00A0 (no-break space)
// before : % $ and inside « », written as \u00a0 in the source to make it
// visible. In both languages, a key inside a sentence is set in brackets.
package i18n

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/message"

	"postings/model"
)

// Strings holds all texts in one language.
type Strings struct {
	Lang     model.Lang
	Screen   Screen
	Reading  Reading
	Keys     Keys
	Actions  Actions
	Findings Findings
	// Command, Output and Failures are the texts of the command line.
	Command  Command
	Output   Output
	Failures Failures
	Services Services
	// Changes holds the texts of a comparison of two revisions.
	Changes Changes
	// History holds the texts about the history of a repository.
	History History
	// Shared holds the texts about paragraphs that postings share.
	Shared Shared
	// Accessible holds the texts of the accessible mode.
	Accessible Accessible
}

// Of returns the texts in a language, for a corpus of pages or of postings.
func Of(l model.Lang, pages bool) *Strings {
	if pages {
		return forPages[l]()
	}
	return For(l)
}

// For returns the texts in a language. They are shared by all callers.
func For(l model.Lang) *Strings { return catalogues[l]() }

// catalogues return the texts in each language, which are made when first needed.
var catalogues = [...]func() *Strings{
	sync.OnceValue(func() *Strings { return newStrings(model.English) }),
	sync.OnceValue(func() *Strings { return newStrings(model.French) }),
}

func newStrings(l model.Lang) *Strings {
	return &Strings{
		Lang:       l,
		Screen:     in(l, screenEN, screenFR),
		Reading:    in(l, readingEN, readingFR),
		Keys:       in(l, keysEN, keysFR),
		Actions:    in(l, actionsEN, actionsFR),
		Findings:   in(l, findingsEN, findingsFR),
		Command:    in(l, commandEN, commandFR),
		Output:     in(l, outputEN, outputFR),
		Failures:   in(l, failuresEN, failuresFR),
		Services:   in(l, servicesEN, servicesFR),
		Changes:    in(l, changesEN, changesFR),
		History:    in(l, historyEN, historyFR),
		Shared:     in(l, sharedEN, sharedFR),
		Accessible: in(l, accessibleEN, accessibleFR),
	}
}

// in returns the texts about a subject in a language.
func in[T any](l model.Lang, english, french func() T) T {
	return [...]func() T{english, french}[l]()
}

// Number formats n with the language's thousands separator: 12,345 in English,
// and 12 345 with a no-break space in French.
func Number(l model.Lang, n int) string {
	return message.NewPrinter(l.Tag()).Sprintf("%d", n)
}

// Plural chooses between the singular and the plural by the rules of CLDR. In
// French, 0 and 1 are singular.
func Plural(l model.Lang, n int, one, other string) string {
	// MatchPlural takes the integer digits and the numbers of visible fraction
	// digits, which an integer does not have.
	if plural.Cardinal.MatchPlural(l.Tag(), n, 0, 0, 0, 0) == plural.One {
		return one
	}
	return other
}

// count returns a number with the noun for it.
func count(l model.Lang, n int, one, other string) string {
	return Number(l, n) + " " + Plural(l, n, one, other)
}

// counted is count, but "" for 0.
func counted(l model.Lang, n int, one, other string) string {
	if n == 0 {
		return ""
	}
	return count(l, n, one, other)
}

// joined joins the parts that are not empty.
func joined(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(part string) bool { return part == "" }), ", ")
}

// expand replaces each name in braces with what value returns for it.
func expand(sentence string, value func(name string) string) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(sentence, "{")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		var name string
		name, sentence, _ = strings.Cut(rest, "}")
		b.WriteString(value(name))
	}
}

// says returns the function that puts its argument in place of the %s of a
// sentence.
func says(sentence string) func(string) string {
	return func(a string) string { return fmt.Sprintf(sentence, a) }
}

// says2 is says for two arguments, and says3 for three. saysNumbers takes two
// numbers, and saysList the parts of a list.
func says2(sentence string) func(a, b string) string {
	return func(a, b string) string { return fmt.Sprintf(sentence, a, b) }
}

func says3(sentence string) func(a, b, c string) string {
	return func(a, b, c string) string { return fmt.Sprintf(sentence, a, b, c) }
}

func saysNumbers(sentence string) func(a, b int) string {
	return func(a, b int) string { return fmt.Sprintf(sentence, a, b) }
}

func saysList(sentence string) func([]string) string {
	return func(parts []string) string { return fmt.Sprintf(sentence, strings.Join(parts, ", ")) }
}

// saysCount returns the function that puts a number in place of the %s of the
// sentence for it.
func saysCount(l model.Lang, one, other string) func(int) string {
	return func(n int) string { return fmt.Sprintf(Plural(l, n, one, other), Number(l, n)) }
}
