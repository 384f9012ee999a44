package i18n

import (
	"slices"
	"strconv"
	"strings"

	"postings/model"
	"postings/model/fold"
)

// FindingText holds the texts about a rule.
type FindingText struct {
	// Title names the rule in a few words.
	Title string
	// Message returns the sentence that says what is wrong, for fill.
	Message func(model.Detail) string
	// Advice says what to do.
	Advice string
}

// Findings holds the texts about the problems of a corpus.
type Findings struct {
	// Heading is the heading of the list of problems, and None replaces an
	// empty one.
	Heading, None string
	// Rules is the heading of the list of rules, and Language that of the texts
	// in this language.
	Rules, Language string
	// Count formats the numbers of errors and warnings.
	Count func(errors, warnings int) string
	// Severities are the names of the severities.
	Severities [4]string

	lang  model.Lang
	rules map[model.Rule]FindingText
}

// sentence returns a message that is always the same sentence.
func sentence(text string) func(model.Detail) string {
	return func(model.Detail) string { return text }
}

// byReason returns a message that is one sentence for each reason.
func byReason(sentences map[model.Reason]string) func(model.Detail) string {
	return func(d model.Detail) string { return sentences[d.Reason] }
}

// differ returns a message about what two languages state, which says none where
// one of them states nothing.
func differ(sentence, none string) func(model.Detail) string {
	return func(d model.Detail) string {
		said := sentence
		if d.Text == "" {
			said = strings.Replace(said, "{text}", none, 1)
		}
		if d.Other == "" {
			said = strings.Replace(said, "{other}", none, 1)
		}
		return said
	}
}

// about returns a sentence about a value, or "" if there is none.
func about(value, sentence string) string {
	if value == "" {
		return ""
	}
	return sentence
}

// Of returns the texts about a rule.
func (f Findings) Of(rule model.Rule) FindingText { return f.rules[rule] }

// Describe returns what is wrong and what to do about it.
func (f Findings) Describe(finding model.Finding) (message, advice string) {
	text, ok := f.rules[finding.Rule]
	if !ok {
		return string(finding.Rule), ""
	}
	return fill(f.lang, text.Message(finding.Detail), finding.Detail), text.Advice
}

// Matching returns the findings whose title, location, rule or message contain
// all words of a text, ignoring case and accents.
func (f Findings) Matching(found []model.Finding, text string) []model.Finding {
	words := strings.Fields(fold.Fold(text).String())
	if len(words) == 0 {
		return found
	}
	var matching []model.Finding
	for _, finding := range found {
		message, _ := f.Describe(finding)
		all := fold.Fold(strings.Join([]string{f.Of(finding.Rule).Title, finding.Place(), string(finding.Rule), message}, " ")).String()
		if !slices.ContainsFunc(words, func(word string) bool { return !strings.Contains(all, word) }) {
			matching = append(matching, finding)
		}
	}
	return matching
}

// fill replaces the placeholders of a sentence, such as {text} and {other
// count}, with the parts of a detail. A count can be followed by the noun that
// it determines: {count:item|items}.
func fill(l model.Lang, sentence string, d model.Detail) string {
	return expand(sentence, func(name string) string { return part(l, name, d) })
}

// part formats a part of a detail.
func part(l model.Lang, name string, d model.Detail) string {
	name, forms, counted := strings.Cut(name, ":")
	if counted {
		one, other, _ := strings.Cut(forms, "|")
		return part(l, name, d) + " " + Plural(l, d.Count, one, other)
	}
	switch name {
	case "reason":
		return strings.TrimRight(reasonText(l, d), ". ")
	case "text":
		return d.Text
	case "other":
		return d.Other
	case "context":
		return d.Context
	case "field":
		return d.Field
	case "path":
		return d.Path
	case "key":
		return d.Key
	case "commit":
		return d.Commit
	case "language":
		return languageName(l, d.Lang)
	case "other language":
		return languageName(l, d.Lang.Other())
	case "count":
		return Number(l, d.Count)
	case "other count":
		return Number(l, d.OtherCount)
	case "line":
		return strconv.Itoa(d.Line)
	case "day":
		return Day(l, d.Day)
	}
	return "{" + name + "}" // a test looks for these
}

// languageName returns the name of a language, in another language.
func languageName(in, l model.Lang) string {
	return [2][2]string{model.English: {"English", "French"}, model.French: {"anglais", "français"}}[in][l]
}
