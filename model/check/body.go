package check

import (
	"errors"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"postings/model"
	"postings/model/detect"
	"postings/model/outline"
	"postings/model/sanitise"
)

const (
	// BodyEmpty: nothing of the body would be shown.
	BodyEmpty model.Rule = "body-empty"
	// BodyComplex: the body has more markup than is parsed, so that no rule looks at
	// it.
	BodyComplex model.Rule = "body-complex"
	// HeadingSkipped: a heading is more than one level below the one before.
	HeadingSkipped model.Rule = "heading-skipped"
	// LinkUnsafe: the link's scheme is none that a site links to.
	LinkUnsafe model.Rule = "link-unsafe"
	// LinkMalformed: the address leads nowhere.
	LinkMalformed model.Rule = "link-malformed"
	// LinkTextEmpty: the link has no words.
	LinkTextEmpty model.Rule = "link-text-empty"
	// LinkTextVague: the link's words say nothing of where it leads, or are the
	// address of the page.
	LinkTextVague model.Rule = "link-text-vague"
	// WrongLanguage: the text, or a paragraph, is in the other language.
	WrongLanguage model.Rule = "wrong-language"
)

// The problems of LinkMalformed: there is no address, no scheme before what looks
// like a host, no host after the scheme, and no mail address.
const (
	LinkEmpty    model.Reason = "empty"
	LinkNoScheme model.Reason = "scheme"
	LinkNoHost   model.Reason = "host"
	LinkNoMail   model.Reason = "mail"
)

func bodyRules() family {
	return family{
		rules: []Info{
			{BodyEmpty, model.Error, model.Detail{}},
			{BodyComplex, model.Warning, model.Detail{}},
			{HeadingSkipped, model.Warning, model.Detail{Text: "Salary", Count: 4, OtherCount: 2}},
			{LinkUnsafe, model.Error, model.Detail{Text: "javascript:alert(1)"}},
			{LinkMalformed, model.Warning, model.Detail{Reason: LinkNoScheme, Text: "www.canada.ca"}},
			{LinkTextEmpty, model.Warning, model.Detail{Text: "https://www.canada.ca/"}},
			{LinkTextVague, model.Warning, model.Detail{Text: "here"}},
			{WrongLanguage, model.Warning, model.Detail{Lang: model.French, Text: "Vous aurez à diriger une…"}},
		},
		document: []func(*subject){unreadBody, hiddenReferences, skippedHeadings, links, wrongLanguage},
	}
}

// unreadBody reports Markdown that shows nothing, or that is too complex for the
// rules that look at texts. A page may be made by its template alone.
func unreadBody(s *subject) {
	switch {
	case s.outline.TooComplex:
		s.report(BodyComplex, s.BodyLine, 0, model.Detail{})
	case !s.IsPage() && !s.outline.HasText && len(s.outline.Links) == 0:
		s.report(BodyEmpty, s.BodyLine, 0, model.Detail{})
	}
}

// skippedHeadings reports headings more than one level below the one before,
// over which people who move by headings stumble (WCAG technique G141). The
// first may have any level: the page's title is above it. Lines in bold do not
// count.
func skippedHeadings(s *subject) {
	last := 0
	for _, h := range s.outline.Headings {
		if h.BoldOnly {
			continue
		}
		if last > 0 && h.Level > last+1 {
			s.report(HeadingSkipped, s.bodyLine(h.Line), 1, model.Detail{Text: h.Text, Count: h.Level, OtherCount: last})
		}
		last = h.Level
	}
}

// links reports links that are unsafe or broken, or of which the words do not
// say where they lead.
func links(s *subject) {
	vague := vagueWords()
	for _, l := range s.outline.Links {
		line, address := s.bodyLine(l.Line), model.Detail{Text: l.URL}
		if !slices.Contains([]string{"", "http", "https", "mailto", "tel"}, scheme(l.URL)) {
			s.report(LinkUnsafe, line, l.Column, address)
		} else if problem := malformed(l.URL); problem != "" {
			s.report(LinkMalformed, line, l.Column, model.Detail{Reason: problem, Text: l.URL})
		}
		words := strings.Trim(strings.ToLower(l.Text), " .,:…!»«›>→\u00a0")
		switch {
		case words == "":
			s.report(LinkTextEmpty, line, l.Column, address)
		case slices.Contains(vague, words), isAddress(l.Text, l.URL) && !strings.Contains(s.Body, "] ("+l.Text): // which is LinkSpace's matter
			s.report(LinkTextVague, line, l.Column, model.Detail{Text: l.Text})
		}
	}
}

// malformed names what keeps an address from leading anywhere, or returns "". An
// address without scheme and host is a page's of the same site.
func malformed(address string) model.Reason {
	address = strings.ToLower(strings.TrimSpace(address))
	switch s := scheme(address); {
	case address == "":
		return LinkEmpty
	case strings.HasPrefix(address, "www."), strings.HasPrefix(address, "http//"), strings.HasPrefix(address, "https//"):
		return LinkNoScheme
	case s == "http" || s == "https":
		u, err := url.Parse(address)
		var escape url.EscapeError // browsers take a percent sign as it is
		if err == nil && u.Hostname() == "" || err != nil && !errors.As(err, &escape) {
			return LinkNoHost
		}
	case s == "mailto":
		// Without anybody the reader chooses to whom: mailto:?subject=…
		to, _, more := strings.Cut(strings.TrimPrefix(address, "mailto:"), "?")
		for one := range strings.SplitSeq(to, ",") {
			name, host, _ := strings.Cut(strings.TrimSpace(one), "@")
			if (name == "" || !strings.Contains(host, ".")) && (to != "" || !more) {
				return LinkNoMail
			}
		}
	}
	return ""
}

// hiddenReferences reports control characters that are written as references:
// pages and terminals see what they stand for, except in code and where the
// reference is escaped. The number 0 stands for U+FFFD (CommonMark 2.3).
func hiddenReferences(s *subject) {
	if !strings.Contains(s.Body, "&#") {
		return
	}
	// &#27; or &#x1b;, compiled where it is needed and not at every start.
	numeric := regexp.MustCompile(`&#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}));`)
	text := s.outline.Prose
	var first []int
	var code string
	count := 0
	for _, at := range numeric.FindAllStringSubmatchIndex(text, -1) {
		digits, base := at[2:4], 16
		if digits[0] < 0 {
			digits, base = at[4:6], 10
		}
		before := text[:at[0]]
		escaped := (len(before)-len(strings.TrimRight(before, `\`)))%2 == 1
		n, err := strconv.ParseInt(text[digits[0]:digits[1]], base, 32)
		if err != nil || n == 0 || n > unicode.MaxRune || escaped {
			continue
		}
		if _, found := sanitise.Inspect(string(rune(n))); found.Controls == 0 {
			continue
		}
		if count++; count == 1 {
			first, code = at, visible(rune(n))
		}
	}
	if count > 0 {
		before := text[:first[0]]
		line := before[strings.LastIndexByte(before, '\n')+1:]
		s.report(model.RuleControl, s.bodyLine(1+strings.Count(before, "\n")), 1+utf8.RuneCountInString(line), model.Detail{Count: count, Text: code})
	}
}

// scheme returns what stands before the colon of an address, "" where the
// address has no scheme. Browsers overlook white space in it.
func scheme(url string) string {
	before, _, ok := strings.Cut(url, ":")
	if !ok || strings.ContainsAny(before, "/?#") {
		return ""
	}
	return strings.ToLower(strings.ReplaceAll(before, " ", ""))
}

// isAddress reports whether a link's words are the address of the page that it
// leads to. A host's name alone is what people call the site, and the words of a
// mail link are what they have to know.
func isAddress(words, url string) bool {
	bare := func(s string) string {
		_, rest, ok := strings.Cut(strings.ToLower(s), "://")
		if !ok {
			rest = strings.ToLower(s)
		}
		return strings.TrimSuffix(strings.TrimPrefix(rest, "www."), "/")
	}
	spelled := strings.Contains(words, "://") || strings.Contains(bare(words), "/")
	return spelled && strings.HasPrefix(scheme(url), "http") && bare(words) == bare(url)
}

// vagueWords are link texts that say nothing when they are read out alone.
func vagueWords() []string {
	return []string{
		"here", "click here", "this", "link", "this link", "this page", "read more", "more", "learn more",
		"ici", "cliquez ici", "cliquer ici", "ce lien", "lien", "cette page", "lire la suite", "plus", "en savoir plus",
	}
}

// A text is in the other language when it has at least minKnown small words of
// that, and more than clearly times as many as of its own. For a paragraph alone,
// which may be a quotation or a name, minParagraph are needed.
const minKnown, minParagraph, clearly = 12, 10, 4

// wrongLanguage reports a text in the language that it is not meant to be in, or
// the first paragraph of a posting that is, by counting the small words of both.
// Articles quote messages in other languages.
func wrongLanguage(s *subject) {
	var allOwn, allOther int
	var first outline.Block
	for _, b := range s.outline.Blocks {
		own, other := smallWords(b.Text, s.Lang)
		allOwn, allOther = allOwn+own, allOther+other
		if !s.IsPage() && first.Text == "" && other >= minParagraph && other > clearly*own {
			first = b
		}
	}
	other := s.Lang.Other()
	switch {
	case allOther >= minKnown && allOther > clearly*allOwn:
		s.report(WrongLanguage, s.BodyLine, 0, model.Detail{Lang: other})
	case first.Text != "":
		s.report(WrongLanguage, s.bodyLine(first.Line), 0, model.Detail{Lang: other, Text: start(first.Text)})
	}
}

// start returns the first words of a paragraph.
func start(paragraph string) string {
	const most = 5
	words := strings.Fields(sanitise.Line(paragraph))
	if len(words) <= most {
		return quote(strings.Join(words, " "))
	}
	return quote(strings.Join(words[:most], " ") + "…")
}

// smallWords counts the small words in a text of a language and of the other.
func smallWords(text string, l model.Lang) (own, other int) {
	counts := detect.Small(text)
	return counts[l], counts[l.Other()]
}
