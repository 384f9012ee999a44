package check

import (
	"math"
	"net/url"
	"slices"
	"strings"

	"postings/model"
	"postings/model/fold"
	"postings/model/outline"
)

const (
	// CodeDiffers, ProfileDiffers, MailDiffers: the languages name other codes of the
	// classification, other language profiles or other mail addresses.
	CodeDiffers    model.Rule = "code-differs"
	ProfileDiffers model.Rule = "profile-differs"
	MailDiffers    model.Rule = "mail-differs"
	// ParagraphDiffers: a paragraph or an item is much shorter or longer than its
	// twin.
	ParagraphDiffers model.Rule = "paragraph-differs"
)

func parityRules() family {
	return family{
		rules: []Info{
			{CodeDiffers, model.Warning, model.Detail{Text: "CS-03", Other: "CS-04", Path: developer}},
			{ProfileDiffers, model.Warning, model.Detail{Text: "BBB", Other: "CBC", Path: developer}},
			{MailDiffers, model.Warning, model.Detail{Text: "emplois@example.ca", Other: "jobs@example.ca", Path: developer}},
			{ParagraphDiffers, model.Warning, model.Detail{Text: "Notre équipe…", Count: 12, OtherCount: 41, Path: developer}},
		},
		posting: []func(*pair){differingFacts, unequalParagraphs},
	}
}

// differingFacts reports what both languages of a posting must say alike: the codes
// of its classification, its language profile and its mail addresses.
func differingFacts(p *pair) {
	for en, fr := range p.translations() {
		a, b := p.facts(en), p.facts(fr)
		if !en.IsPage() && !fr.IsPage() {
			p.compare(CodeDiffers, fr, en, b.codes, a.codes)
			p.compare(ProfileDiffers, fr, en, b.profiles, a.profiles)
		}
		if !translatedMails(a.mails, b.mails) {
			p.compare(MailDiffers, fr, en, b.mails, a.mails)
		}
	}
}

// translatedMails reports whether two texts give as many addresses at the same hosts:
// careers@ may well be carrieres@ in French. Names that are nearly the same are one
// misspelled.
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

// compare reports values that one language has and the other has not, at the first
// of them here. Where a language has none at all it says so.
func (p *pair) compare(rule model.Rule, here, there *model.Document, a, b []fact) {
	onlyA, onlyB := without(a, b), without(b, a)
	if len(onlyA)+len(onlyB) == 0 {
		return
	}
	line := 0
	switch {
	case len(onlyA) > 0:
		line = onlyA[0].line
	case len(a) > 0:
		line = a[0].line
	}
	p.report(rule, here, here.BodyLine+max(line, 1)-1, model.Detail{Text: list(a), Other: list(b), Path: there.Path})
}

// fact is a value that a text states, and the line of the body on which it does.
type fact struct {
	value string
	line  int
}

// without returns the facts of a whose values b does not have.
func without(a, b []fact) []fact {
	var left []fact
	for _, f := range a {
		if !slices.ContainsFunc(b, func(g fact) bool { return g.value == f.value }) {
			left = append(left, f)
		}
	}
	return left
}

// list writes the values of facts for a sentence.
func list(facts []fact) string {
	values := make([]string, len(facts))
	for i, f := range facts {
		values[i] = f.value
	}
	return quote(strings.Join(values, ", "))
}

// facts are what a text states.
type facts struct{ codes, profiles, mails []fact }

// readFacts looks for facts in the blocks of a text and in its links.
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
			if c < 'A' || c > 'Z' || i > 0 && isWordByte(b.Text[i-1]) {
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
		if strings.Contains(b.Text, "@") { // no link, which is another rule's matter
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

// codeAt reads a code of the government's classification at the start of a text,
// such as CS-04, IT 03 or EX-01: the letters of a group and a level from 01.
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
	if at+1 >= len(text) || text[at] != '0' || text[at+1] < '1' || text[at+1] > '9' || at+2 < len(text) && isWordByte(text[at+2]) {
		return "", 0
	}
	return text[:2] + "-" + text[at:at+2], at + 2
}

// profileAt reads a language profile at the start of a text, such as CBC or
// BBB/CBC: the levels of reading, writing and speaking.
func profileAt(text string) (profile string, size int) {
	level := func(s string) bool {
		return len(s) >= 3 && strings.Trim(s[:3], "ABC") == "" && s[:3] != "ABC" && (len(s) == 3 || !isWordByte(s[3]))
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

// isWordByte reports whether a byte is of a word.
func isWordByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c >= 0x80 && c != 0xc2 && c != 0xe2 || c == '-'
}

// profilePhrases returns the language requirements that a text spells out, by their
// English names.
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

// The words of a French paragraph, to those of its twin, below and over which one of
// the two says less, where either has minTwin.
const minTwin, tooShort, tooLong = 20, 0.62, 2.0

// differInWords reports whether one of two blocks has much fewer words.
func differInWords(french, english outline.Block) bool {
	return float64(french.Words) < tooShort*float64(english.Words) ||
		saysMore(french.Words, english.Words) && saysMore(wordsOutside(french.Text), wordsOutside(english.Text))
}

// wordsOutside counts the words of a text that are not in parentheses, where French
// texts explain English names.
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

// saysMore reports whether a French paragraph has more words than a translation needs:
// a fifth more and, as the lengths of translations vary with the root of what is
// translated (Gale and Church, 1993), a few times that.
func saysMore(french, english int) bool {
	const longer, spread = 1.2, 4
	surplus := float64(french) - longer*float64(english)
	return float64(french) > tooLong*float64(english) && surplus > spread*math.Sqrt(float64(english))
}

// unequalParagraphs reports paragraphs and items that are much shorter or longer
// than their twins, the first of those in a row. Only sections of which both
// languages have as many blocks are compared: elsewhere twins cannot be told.
func unequalParagraphs(p *pair) {
	for en, fr := range p.translations() {
		a, b := p.outlines[fr], p.outlines[en]
		here, there := bySections(a.Blocks), bySections(b.Blocks)
		if len(here) != len(there) {
			continue
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
					p.report(ParagraphDiffers, fr, fr.BodyLine+block.Line-1, model.Detail{
						Text: start(block.Text), Count: block.Words, OtherCount: twin.Words, Path: en.Path,
					})
				}
				running = unequal
			}
		}
	}
}

// bySections cuts blocks before each heading. Lines in bold are no headings here:
// one language may write them and the other not.
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

// sameKinds reports whether blocks are of the same kinds, one after the other.
func sameKinds(a, b []outline.Block) bool {
	return slices.EqualFunc(a, b, func(x, y outline.Block) bool { return x.Kind == y.Kind })
}
