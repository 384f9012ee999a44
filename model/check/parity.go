package check

import (
	"math"
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"postings/model"
	"postings/model/fold"
	"postings/model/outline"
)

const (
	// CodeDiffers, ProfileDiffers, MailDiffers: the languages differ in the
	// classification, the language profile or the email addresses.
	CodeDiffers    model.Rule = "code-differs"
	ProfileDiffers model.Rule = "profile-differs"
	MailDiffers    model.Rule = "mail-differs"
	// ParagraphDiffers: a paragraph or list item is much shorter or longer than its
	// counterpart.
	ParagraphDiffers model.Rule = "paragraph-differs"
)

var parityRules = family{
	rules: []Info{
		{CodeDiffers, model.Warning, model.Detail{Text: "CS-03", Other: "CS-04", Path: developer}},
		{ProfileDiffers, model.Warning, model.Detail{Text: "BBB", Other: "CBC", Path: developer}},
		{MailDiffers, model.Warning, model.Detail{Text: "emplois@example.ca", Other: "jobs@example.ca", Path: developer}},
		{ParagraphDiffers, model.Warning, model.Detail{Text: "Notre équipe…", Count: 12, OtherCount: 41, Path: developer}},
	},
	translation: []func(en, fr *subject){differingFacts, unequalParagraphs},
}

// differingFacts reports facts that must be the same in both languages: the
// classification, the language profile and the email addresses.
func differingFacts(en, fr *subject) {
	if !en.IsPage() && !fr.IsPage() {
		fr.compare(CodeDiffers, en, fr.facts.codes, en.facts.codes)
		fr.compare(ProfileDiffers, en, fr.facts.profiles, en.facts.profiles)
	}
	if !translatedMails(en.facts.mails, fr.facts.mails) {
		fr.compare(MailDiffers, en, fr.facts.mails, en.facts.mails)
	}
}

// translatedMails reports whether two texts have the same number of addresses
// at the same hosts: careers@ may be carrieres@ in French. If the names are
// very similar, one is misspelled.
func translatedMails(a, b []fact) bool {
	if len(a) != len(b) {
		return false
	}
	onlyA, onlyB := without(a, b), without(b, a)
	for i := range onlyA {
		nameA, hostA, _ := strings.Cut(onlyA[i].value, "@")
		nameB, hostB, _ := strings.Cut(onlyB[i].value, "@")
		if hostA != hostB || fold.Distance(nameA, nameB) <= 2 {
			return false
		}
	}
	return true
}

// compare reports values that only one language has, at the first of them in
// this one.
func (s *subject) compare(rule model.Rule, other *subject, here, there []fact) {
	onlyHere := without(here, there)
	if len(onlyHere)+len(without(there, here)) == 0 {
		return
	}
	line := s.BodyLine
	if facts := slices.Concat(onlyHere, here); len(facts) > 0 {
		line = s.bodyLine(facts[0].line)
	}
	s.report(rule, line, 0, model.Detail{Text: list(here), Other: list(there), Path: other.Path})
}

// fact is a value in a text, and its line in the body.
type fact struct {
	value string
	line  int
}

// without returns the facts in a whose values are not in b.
func without(a, b []fact) []fact {
	var left []fact
	for _, f := range a {
		if !slices.ContainsFunc(b, func(g fact) bool { return g.value == f.value }) {
			left = append(left, f)
		}
	}
	return left
}

// list lists the values of facts for a sentence.
func list(facts []fact) string {
	values := make([]string, len(facts))
	for i, f := range facts {
		values[i] = f.value
	}
	return quote(strings.Join(values, ", "))
}

// facts are the facts in a text.
type facts struct{ codes, profiles, mails []fact }

// readFacts finds the facts in the blocks and links of a text.
func readFacts(o outline.Outline) facts {
	var f facts
	add := func(to *[]fact, value string, line int) {
		if !slices.ContainsFunc(*to, func(g fact) bool { return g.value == value }) {
			*to = append(*to, fact{value, line})
		}
	}
	for _, b := range o.Blocks {
		for i := 0; i < len(b.Text); i++ {
			c := b.Text[i]
			if c < 'A' || c > 'Z' || endsInWord(b.Text[:i]) {
				continue
			}
			if code, size := codeAt(b.Text[i:]); size > 0 {
				add(&f.codes, code, b.Line)
				i += size - 1
			} else if profile, size := profileAt(b.Text[i:]); size > 0 {
				add(&f.profiles, profile, b.Line)
				i += size - 1
			}
		}
		for _, phrase := range profilePhrases(b.Text) {
			add(&f.profiles, phrase, b.Line)
		}
		if strings.Contains(b.Text, "@") { // not a link, which another rule reports
			for _, mail := range mailAddress().FindAllString(b.Text, -1) {
				add(&f.mails, quote(strings.ToLower(mail)), b.Line)
			}
		}
	}
	for _, l := range o.Links {
		if scheme(l.URL) != "mailto" {
			continue
		}
		to, _, _ := strings.Cut(l.URL[strings.IndexByte(l.URL, ':')+1:], "?")
		for one := range strings.SplitSeq(strings.TrimPrefix(strings.ToLower(to), "mailto:"), ",") {
			if one, err := url.PathUnescape(strings.TrimSpace(one)); err == nil && strings.Contains(one, "@") {
				add(&f.mails, quote(one), l.Line)
			}
		}
	}
	return f
}

// codeAt parses a classification code at the start of a text, such as CS-04, IT
// 03 or EX-01: the letters of a group and a level from 01.
func codeAt(text string) (code string, size int) {
	letters := 0
	for letters < len(text) && text[letters] >= 'A' && text[letters] <= 'Z' {
		letters++
	}
	if letters != 2 {
		return "", 0
	}
	at := letters
	for _, separator := range []string{"-", "\u2011", "\u2013", " ", "\u00a0"} {
		if strings.HasPrefix(text[at:], separator) {
			at += len(separator)
			break
		}
	}
	if at+1 >= len(text) || text[at] != '0' || text[at+1] < '1' || text[at+1] > '9' || beginsWord(text[at+2:]) {
		return "", 0
	}
	return text[:2] + "-" + text[at:at+2], at + 2
}

// profileAt parses a language profile at the start of a text, such as CBC or
// BBB/CBC: the levels of reading, writing and speaking.
func profileAt(text string) (profile string, size int) {
	level := func(s string) bool {
		return len(s) >= 3 && strings.Trim(s[:3], "ABC") == "" && s[:3] != "ABC" && !beginsWord(s[3:])
	}
	switch {
	case !level(text):
		return "", 0
	case len(text) > 4 && text[3] == '/' && level(text[4:]) && text[4:7] == text[:3]:
		return text[:3], 7
	case len(text) > 4 && text[3] == '/' && level(text[4:]):
		return text[:7], 7
	}
	return text[:3], 3
}

// endsInWord and beginsWord report whether a text ends or begins with a part of a
// word.
func endsInWord(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return isWordRune(r)
}

func beginsWord(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return isWordRune(r)
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' }

// profilePhrases returns the language requirements that a text spells out, by
// their English names.
func profilePhrases(text string) []string {
	if !strings.Contains(text, "ssenti") && !strings.Contains(text, "mpérati") && !strings.Contains(text, "mperati") {
		return nil
	}
	text = strings.ToLower(text)
	var found []string
	for _, phrase := range []struct {
		name string
		in   []string
	}{
		{"English essential", []string{"english essential", "anglais essentiel"}},
		{"French essential", []string{"french essential", "français essentiel"}},
		{"bilingual imperative", []string{"bilingual imperative", "imperative bilingual", "bilingue impérati", "bilingue - impérati", "bilingue à nomination impérative", "impératif bilingue"}},
	} {
		if slices.ContainsFunc(phrase.in, func(s string) bool { return strings.Contains(text, s) }) {
			found = append(found, phrase.name)
		}
	}
	return found
}

// If either of two paragraphs has at least minTwin words, the French one has
// too few below tooShort times the words of the English one, and too many above
// tooLong times.
const minTwin, tooShort, tooLong = 20, 0.62, 2.0

// differInWords reports whether the lengths of two blocks are too different.
func differInWords(french, english outline.Block) bool {
	return float64(french.Words) < tooShort*float64(english.Words) ||
		isTooLong(french.Words, english.Words) && isTooLong(wordsOutside(french.Text), wordsOutside(english.Text))
}

// wordsOutside counts the words outside parentheses, in which French texts
// explain English names.
func wordsOutside(text string) int {
	count, depth := 0, 0
	for word := range strings.FieldsSeq(text) {
		before := depth
		depth = max(0, depth+strings.Count(word, "(")-strings.Count(word, ")"))
		if before == 0 && word[0] != '(' {
			count++
		}
	}
	return count
}

// longer is how much longer French translations are than English texts.
const longer = 1.2

// isTooLong reports whether a French paragraph has more words than a translation
// needs: its length has a standard deviation proportional to the square root of
// that of the English one (Gale and Church, 1993).
func isTooLong(french, english int) bool {
	const spread = 4
	surplus := float64(french) - longer*float64(english)
	return float64(french) > tooLong*float64(english) && surplus > spread*math.Sqrt(float64(english))
}

// unequalParagraphs reports paragraphs and list items that are much shorter or
// longer than their counterparts, the first one of several in a row. It only
// compares sections with the same number of blocks, because counterparts are
// uncertain in others.
func unequalParagraphs(en, fr *subject) {
	here, there := bySections(fr.outline.Blocks), bySections(en.outline.Blocks)
	if len(here) != len(there) {
		return
	}
	for i := range here {
		if !sameKinds(here[i], there[i]) {
			continue
		}
		running := false
		for j, block := range here[i] {
			twin := there[i][j]
			unequal := block.Kind != outline.Title && max(block.Words, twin.Words) >= minTwin && differInWords(block, twin)
			if unequal && !running {
				fr.report(ParagraphDiffers, fr.bodyLine(block.Line), 0, model.Detail{
					Text: start(block.Text), Count: block.Words, OtherCount: twin.Words, Path: en.Path,
				})
			}
			running = unequal
		}
	}
}

// bySections splits blocks before each heading. Bold lines are not headings
// here, because only one language may have them.
func bySections(blocks []outline.Block) [][]outline.Block {
	var sections [][]outline.Block
	from := 0
	for i, b := range blocks {
		if b.Kind == outline.Title {
			sections = append(sections, blocks[from:i])
			from = i
		}
	}
	return append(sections, blocks[from:])
}

// sameKinds reports whether two lists of blocks have the same kinds.
func sameKinds(a, b []outline.Block) bool {
	return slices.EqualFunc(a, b, func(x, y outline.Block) bool { return x.Kind == y.Kind })
}
