package i18n

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"postings/model"
	"postings/model/check"
	"postings/model/fold"
)

// FindingText is what is said of one rule.
type FindingText struct {
	// Title names the rule in a few words.
	Title string
	// Message tells what is wrong, from the finding's arguments in the order
	// that the rule documents.
	Message func(args []string) string
	// Advice tells what to do.
	Advice string
}

// Findings is the text of the problems of a corpus.
type Findings struct {
	// Heading is above the list of all problems, None stands in for it.
	Heading, None string
	// Rules is above the list of all rules, Language above what is said in this one.
	Rules, Language string
	// Count counts problems: errors and warnings.
	Count func(errors, warnings int) string
	// Error, Warning, Note and Off are the severities.
	Error, Warning, Note, Off string

	rules map[model.Rule]FindingText
}

// Severity names a severity.
func (f Findings) Severity(s model.Severity) string {
	return [...]string{f.Off, f.Note, f.Warning, f.Error}[s]
}

// Of returns the text of a rule.
func (f Findings) Of(rule model.Rule) FindingText { return f.rules[rule] }

// Say returns what is wrong and what to do about it.
func (f Findings) Say(finding model.Finding) (message, advice string) {
	text, ok := f.rules[finding.Rule]
	if !ok {
		return string(finding.Rule), ""
	}
	// A rule's arguments are documented; more room spares its text a check.
	args := append(append([]string{}, finding.Args...), "", "", "", "", "", "")
	return text.Message(args), text.Advice
}

// Holding returns the findings in whose title, place, rule or message all words of a
// text are found, without regard to case and accents.
func (f Findings) Holding(found []model.Finding, text string) []model.Finding {
	words := strings.Fields(fold.Fold(text).String())
	if len(words) == 0 {
		return found
	}
	var holding []model.Finding
	for _, finding := range found {
		message, _ := f.Say(finding)
		all := fold.Fold(strings.Join([]string{f.Of(finding.Rule).Title, finding.Place(), string(finding.Rule), message}, " ")).String()
		if !slices.ContainsFunc(words, func(word string) bool { return !strings.Contains(all, word) }) {
			holding = append(holding, finding)
		}
	}
	return holding
}

// said is a message without arguments.
func said(text string) func([]string) string {
	return func([]string) string { return text }
}

// sentence ends what others have worded, with or without a period.
func sentence(text string) string { return strings.TrimRight(text, ". ") + "." }

// number reads a count among the arguments.
func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

func findingsEN() Findings {
	const l = model.English
	reason := func(code string) string { return reasonText(l, code) }
	lang := func(code string) string {
		if code == "fr" {
			return "French"
		}
		return "English"
	}
	counts := func(a []string, one, other string) string {
		n := number(a[0])
		return fmt.Sprintf("This document has %s %s, and %s has %s.", Number(l, n), Plural(l, n, one, other), a[2], Number(l, number(a[1])))
	}
	section := func(heading string) string {
		if heading == "" {
			return ""
		}
		return fmt.Sprintf(" The first section that differs is “%s”.", heading)
	}
	item := func(text, code string) string {
		if text == "" {
			return ""
		}
		return fmt.Sprintf(" The %s item “%s” seems to have no counterpart.", lang(code), text)
	}
	all := Findings{
		Heading: "Problems",
		Rules:   "Rules of check", Language: "English",
		None: "No problems found.",
		Count: func(errors, warnings int) string {
			return fmt.Sprintf("%s %s, %s %s", Number(l, errors), Plural(l, errors, "error", "errors"),
				Number(l, warnings), Plural(l, warnings, "warning", "warnings"))
		},
		Error: "error", Warning: "warning", Note: "note", Off: "off",
		rules: map[model.Rule]FindingText{
			model.RuleUnreadable: {"Unreadable file",
				func(a []string) string { return "This file cannot be read: " + sentence(reason(a[0])) },
				"Check that the file is there and that you may read it."},
			model.RuleTooLarge: {"File too large",
				func(a []string) string {
					return fmt.Sprintf("This file has %s bytes; files over %s are not read.", Number(l, number(a[0])), Number(l, number(a[1])))
				},
				"Check that it really is a posting."},
			model.RuleFrontMatter: {"Invalid front matter",
				func(a []string) string { return "The front matter cannot be read: " + sentence(reason(a[0])) },
				"Correct it here; Hugo rejects the file too."},
			model.RuleEncoding: {"Not UTF-8",
				said("The file is not UTF-8: some characters cannot be read."),
				"Save the file as UTF-8."},
			model.RuleControl: {"Control characters",
				func(a []string) string {
					return fmt.Sprintf("The file holds %s %s that cannot be seen, the first one %s.", Number(l, number(a[0])),
						Plural(l, number(a[0]), "control character", "control characters"), a[1])
				},
				"Remove them; they may come from a copied text."},
			model.RuleTitleMissing: {"Missing title",
				func(a []string) string { return fmt.Sprintf("There is no title; “%s” stands in for it.", a[0]) },
				"Add a title to the front matter."},
			check.ValueUnreadable: {"Value that cannot be read", func(a []string) string {
				return fmt.Sprintf("The value of %s, “%s”, is neither a date nor a status that the profile knows.", a[0], a[1])
			}, "Write a date as 2026-11-30; a status, as the site’s profile has it."},
			check.TitleSpaces: {"Spaces around the title", said("The title begins or ends with a space."), "Remove the space."},
			check.DescriptionMissing: {"Missing description", said("There is no description."),
				"Add one or two sentences: search engines show them."},
			check.KeyMissing: {"Missing translationKey", said("There is no translationKey: the languages of this posting may not be linked."),
				"Give both languages the same translationKey."},
			check.LayoutMissing: {"Missing layout", said("There is no layout."), "Add “layout: job-posting”."},
			check.StatusMissing: {"Missing status", said("Neither linkHidden nor archived has a value, so the posting is closed."),
				"Say it: linkHidden: false (on older sites, archived: false) opens the posting."},
			check.StatusNotBoolean: {"Status that is not a boolean",
				func(a []string) string {
					return fmt.Sprintf("%s is “%s”, not true or false, and the site takes it as true.", a[0], a[1])
				},
				"Write true or false, without quotes."},
			check.StatusTwoSchemes: {"Two status schemes", said("archived stands beside linkHidden, which decides."), "Remove archived."},
			check.FieldTypo: {"Misspelled field",
				func(a []string) string { return fmt.Sprintf("The field %s is unknown. Did you mean %s?", a[0], a[1]) },
				"Correct the name or remove the field."},
			check.ReferenceInvalid: {"Invalid leverId",
				func(a []string) string { return fmt.Sprintf("The leverId “%s” is not a UUID.", a[0]) },
				"Copy the identifier alone from the recruiting system, without http://."},
			check.ReferenceShared: {"Shared leverId",
				func(a []string) string { return fmt.Sprintf("The posting %s has the same leverId, %s.", a[1], a[0]) },
				"Check which posting the applications belong to."},
			check.ReferenceDiffers: {"leverId in one language",
				func(a []string) string { return fmt.Sprintf("This language has no leverId, but %s has.", a[0]) },
				"Add the leverId of this language."},
			check.FileName: {"File name to avoid",
				func(a []string) string {
					switch a[0] {
					case check.NameSpace:
						return "The file’s name holds a space, which no address can hold."
					case check.NameLong:
						return "The file’s name is longer than 255 bytes."
					case check.NameReserved:
						return fmt.Sprintf("Windows reserves the name “%s” for a device.", a[1])
					case check.NameDot:
						return "The file’s name ends in a dot, which Windows refuses."
					case check.NameCase:
						return fmt.Sprintf("The file’s name differs from %s only in case; Windows and macOS keep one of them.", a[1])
					}
					return fmt.Sprintf("The file’s name holds “%s”, which some systems refuse.", a[1])
				},
				"Rename the file, and keep its old address as an alias."},
			check.BodyComplex: {"Text too complex", said("The text has too much markup to be checked."), "Split the text, or remove what repeats itself."},
			check.BodyEmpty:   {"Empty text", said("The posting has no text."), "Write the text, or remove the file."},
			check.HeadingSkipped: {"Skipped heading level",
				func(a []string) string {
					return fmt.Sprintf("“%s” has level %s and follows level %s.", a[2], a[1], a[0])
				},
				"Use the next level: screen readers move by levels."},
			check.LinkUnsafe: {"Unsafe link",
				func(a []string) string { return fmt.Sprintf("The link %s has a scheme that is not allowed.", a[0]) },
				"Link to http, https, mailto or tel."},
			check.LinkMalformed: {"Invalid address",
				func(a []string) string {
					switch a[0] {
					case check.LinkEmpty:
						return "The link has no address."
					case check.LinkNoScheme:
						return fmt.Sprintf("The address %s lacks “https://” and is taken for a page of this site.", a[1])
					case check.LinkNoHost:
						return fmt.Sprintf("The address %s does not name a possible site.", a[1])
					}
					return fmt.Sprintf("The address %s is not an email address.", a[1])
				},
				"Write the whole address, as a browser shows it."},
			check.LinkTextEmpty: {"Link without text",
				func(a []string) string { return fmt.Sprintf("The link to %s has no text.", a[0]) },
				"Describe in words where it leads."},
			check.LinkTextVague: {"Vague link text",
				func(a []string) string { return fmt.Sprintf("“%s” does not say where the link leads.", a[0]) },
				"Use the name of the page: screen readers read link texts on their own."},
			check.Typography: {"French typography",
				func(a []string) string {
					if a[1] == check.SpaceNone {
						return fmt.Sprintf("There is a space in “%s”; remove it.", a[0])
					}
					return fmt.Sprintf("The space in “%s” can break; use a no-break space (U+00A0).", a[0])
				},
				"In Canadian French, semicolons, question marks and exclamation marks take no space; colons, %, $ and guillemets take a no-break space."},
			check.WrongLanguage: {"Text in the other language",
				func(a []string) string {
					if a[1] != "" {
						return fmt.Sprintf("The paragraph “%s” seems to be in %s.", a[1], lang(a[0]))
					}
					return fmt.Sprintf("The text seems to be in %s.", lang(a[0]))
				},
				"Translate it, or check the folder that the file is in."},
			check.TranslationMissing: {"Missing translation",
				func(a []string) string { return fmt.Sprintf("This posting has no %s version.", lang(a[0])) },
				"Add it, or check that both files have the same translationKey."},
			check.KeyDiffers: {"Same posting under two keys?",
				func(a []string) string {
					return fmt.Sprintf("This seems to be the French version of “%s” (%s), under another translationKey.", a[0], a[1])
				},
				"Give both files the same translationKey."},
			check.StatusDiffers: {"Status differs",
				func(a []string) string {
					return fmt.Sprintf("This document is closed, but the %s one is open (%s).", lang(a[0]), a[1])
				},
				"Give both languages the same status."},
			check.DuplicateCopy: {"Duplicate",
				func(a []string) string {
					return fmt.Sprintf("The same text has the same key and language in %s.", a[0])
				},
				"Remove one and keep its address as an alias."},
			check.DuplicateConflict: {"Conflicting texts",
				func(a []string) string {
					return fmt.Sprintf("%s has the same key and language, but a different text.", a[0])
				},
				"Decide which one to keep, or give one of them another translationKey."},
			check.StructureHeadings: {"Headings differ",
				func(a []string) string {
					if a[0] == a[1] {
						return fmt.Sprintf("From “%s” on, the heading levels differ from those in %s.", a[3], a[2])
					}
					return counts(a, "heading", "headings") + fmt.Sprintf(" The first difference is at “%s”.", a[3])
				},
				"Look at both side by side: a section may not be translated."},
			check.StructureItems: {"List items differ",
				func(a []string) string {
					return counts(a, "list item", "list items") + section(a[3]) + item(a[4], a[5])
				},
				"Look at both side by side: an item may be missing."},
			check.StructureLinks: {"Links differ in number",
				func(a []string) string { return counts(a, "link", "links") + section(a[3]) },
				"Check that no link is missing."},
			check.LinkDiffers: {"Links differ",
				func(a []string) string { return fmt.Sprintf("The link %s is %s in the other language.", a[0], a[1]) },
				"Check that both lead to the same page."},
		},
	}
	maps.Copy(all.rules, textFindingsEN())
	return all
}
