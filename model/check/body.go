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
	"postings/model/uri"
)

const (
	// BodyEmpty: the body displays nothing.
	BodyEmpty model.Rule = "body-empty"
	// BodyComplex: the body has too much markup to be parsed, so it is not checked.
	BodyComplex model.Rule = "body-complex"
	// HeadingSkipped: a heading is more than one level below the previous one.
	HeadingSkipped model.Rule = "heading-skipped"
	// LinkUnsafe: the scheme of the link is not allowed.
	LinkUnsafe model.Rule = "link-unsafe"
	// LinkMalformed: the address is invalid.
	LinkMalformed model.Rule = "link-malformed"
	// LinkTextEmpty: the link has no text.
	LinkTextEmpty model.Rule = "link-text-empty"
	// LinkTextVague: the text of the link does not describe its target, or is the
	// address itself.
	LinkTextVague model.Rule = "link-text-vague"
	// WrongLanguage: the text, or a paragraph, is in the other language.
	WrongLanguage model.Rule = "wrong-language"
)

// The problems of LinkMalformed: the address is empty, the scheme before a host
// is missing, the host after a scheme is missing, and the email address is
// invalid.
const (
	LinkEmpty    model.Reason = "empty"
	LinkNoScheme model.Reason = "scheme"
	LinkNoHost   model.Reason = "host"
	LinkNoMail   model.Reason = "mail"
)

var bodyRules = family{
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

// unreadBody reports bodies that display nothing, or that are too complex to be
// checked. Pages may consist of their template alone.
func unreadBody(s *subject) {
	switch {
	case s.outline.TooComplex:
		s.report(BodyComplex, s.BodyLine, 0, model.Detail{})
	case !s.IsPage() && !s.outline.HasText && len(s.outline.Links) == 0:
		s.report(BodyEmpty, s.BodyLine, 0, model.Detail{})
	}
}

// skippedHeadings reports headings more than one level below the previous one,
// which confuse people who navigate by headings (WCAG technique G141). The
// first heading may have any level, because the title of the page precedes it.
// Bold lines do not count.
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

// links reports links that are unsafe, malformed, deceptive or private, or whose
// text is empty or vague.
func links(s *subject) {
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
		case slices.Contains(vagueWords, words), isAddress(l.Text, l.URL) && !strings.Contains(s.Body, "] ("+l.Text): // reported as LinkSpace
			s.report(LinkTextVague, line, l.Column, model.Detail{Text: l.Text})
		}
		if s.isPrivate(l.URL) {
			s.report(LinkPrivate, line, l.Column, address)
		}
		if uri.IsDeceptive(l.URL) {
			s.report(LinkDeceptive, line, l.Column, address)
		}
	}
}

// malformed returns why an address is invalid, or "". An address without a
// scheme and a host is a page of the same site.
func malformed(address string) model.Reason {
	address = strings.ToLower(strings.TrimSpace(address))
	switch s := scheme(address); {
	case address == "":
		return LinkEmpty
	case strings.HasPrefix(address, "www."), strings.HasPrefix(address, "http//"), strings.HasPrefix(address, "https//"):
		return LinkNoScheme
	case s == "http" || s == "https":
		u, err := url.Parse(address)
		var escape url.EscapeError // browsers accept invalid escapes
		if err == nil && u.Hostname() == "" || err != nil && !errors.As(err, &escape) {
			return LinkNoHost
		}
	case s == "mailto":
		// Without a recipient, as in mailto:?subject=…, readers choose one.
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

// hiddenReferences reports control characters in the form of character
// references, which browsers and terminals resolve except in code or after a
// backslash. Reference 0 stands for U+FFFD (CommonMark 2.3).
func hiddenReferences(s *subject) {
	if !strings.Contains(s.Body, "&#") {
		return
	}
	// &#27; or &#x1b;, compiled only when needed
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

// scheme returns the scheme of an address, or "". Like browsers, it ignores
// white space in the scheme.
func scheme(url string) string {
	before, _, ok := strings.Cut(url, ":")
	if !ok || strings.ContainsAny(before, "/?#") {
		return ""
	}
	return strings.ToLower(strings.ReplaceAll(before, " ", ""))
}

// isAddress reports whether the text of a link is the address of its target.
// The name of a host is acceptable, because sites are called so, and so is an
// email address.
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

// vagueWords are link texts that mean nothing out of context.
var vagueWords = []string{
	"here", "click here", "this", "link", "this link", "this page", "read more", "more", "learn more",
	"ici", "cliquez ici", "cliquer ici", "ce lien", "lien", "cette page", "lire la suite", "plus", "en savoir plus",
}

// minParagraph is how many function words tell the language of a paragraph,
// which may be a quotation or a name.
const minParagraph = 10

// wrongLanguage reports a text in the wrong language, or else the first such
// paragraph of a posting, according to its function words. Articles quote
// messages in other languages.
func wrongLanguage(s *subject) {
	var all detect.Counts
	var first outline.Block
	other := s.Lang.Other()
	for _, b := range s.outline.Blocks {
		counts := detect.Count(b.Text)
		all[0], all[1] = all[0]+counts[0], all[1]+counts[1]
		if !s.IsPage() && first.Text == "" && counts.In(other, minParagraph) {
			first = b
		}
	}
	switch {
	case all.In(other, detect.Enough):
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
