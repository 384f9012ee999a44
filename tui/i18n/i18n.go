// Package i18n is the catalogue of everything that the program says, in
// English and French. It is a leaf that both the screens and the command line
// import.
//
// Texts are fields of plain structs, one struct and one file a subject, each
// file with the type, then the English, then the French. A text that is used
// but not declared does not compile, and a test fails when one is empty in
// either language, the same in both without being listed as such, or breaks
// French typography. Whole sentences stand in the catalogue, never parts to be
// joined; what varies with a number is a function.
//
// French is that of Canada: no space before ; ? !, and U+00A0 (no-break space)
// before : % $ and inside « », spelled \u00a0 in the source so that it can be
// seen. A key inside a sentence stands in brackets, which sets it apart in both
// languages.
package i18n

import (
	"sync"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/message"

	"postings/model"
)

// Strings is all text in one language.
type Strings struct {
	Lang     model.Lang
	Screen   Screen
	Reading  Reading
	Keys     Keys
	Actions  Actions
	Findings Findings
	// Command, Output and Failures are the text of the command line.
	Command  Command
	Output   Output
	Failures Failures
	Services Services
	// Changes is the text of a comparison of two revisions.
	Changes Changes
	// History is the text of what the history of a repository tells.
	History History
	// Shared is the text of what postings share.
	Shared Shared
	// Accessible is the text of the mode for screen readers.
	Accessible Accessible
}

// Of returns the texts in a language for a corpus of pages, or of postings.
func Of(l model.Lang, pages bool) *Strings {
	if pages {
		return ForPages(l)
	}
	return For(l)
}

// For returns the texts in a language, which all callers share.
func For(l model.Lang) *Strings {
	if l == model.French {
		return french()
	}
	return english()
}

var english = sync.OnceValue(func() *Strings {
	return &Strings{
		Lang:       model.English,
		Screen:     screenEN(),
		Reading:    readingEN(),
		Keys:       keysEN(),
		Actions:    actionsEN(),
		Findings:   findingsEN(),
		Command:    commandEN(),
		Output:     outputEN(),
		Failures:   failuresEN(),
		Services:   servicesEN(),
		Changes:    changesEN(),
		History:    historyEN(),
		Shared:     sharedEN(),
		Accessible: accessibleEN(),
	}
})

var french = sync.OnceValue(func() *Strings {
	return &Strings{
		Lang:       model.French,
		Screen:     screenFR(),
		Reading:    readingFR(),
		Keys:       keysFR(),
		Actions:    actionsFR(),
		Findings:   findingsFR(),
		Command:    commandFR(),
		Output:     outputFR(),
		Failures:   failuresFR(),
		Services:   servicesFR(),
		Changes:    changesFR(),
		History:    historyFR(),
		Shared:     sharedFR(),
		Accessible: accessibleFR(),
	}
})

// pick returns the text about English or about French.
func pick(about model.Lang, english, french string) string {
	if about == model.French {
		return french
	}
	return english
}

// Number writes n with the language's separator of thousands: 12,345 in
// English, and 12 345 with a no-break space in French.
func Number(l model.Lang, n int) string {
	return message.NewPrinter(l.Tag()).Sprintf("%d", n)
}

// Plural chooses the form of a counted text by the language's rule (in French
// 0 and 1 are singular) from CLDR.
func Plural(l model.Lang, n int, one, other string) string {
	// MatchPlural takes the number's digits: integer part, then the counts of
	// visible fraction digits, of which an integer has none.
	if plural.Cardinal.MatchPlural(l.Tag(), n, 0, 0, 0, 0) == plural.One {
		return one
	}
	return other
}
