package check

import (
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"postings/model"
)

// emptyBody reports Markdown of which nothing would be shown.
func emptyBody(s *subject) {
	if s.outline.Words == 0 && len(s.outline.Links) == 0 {
		s.report(BodyEmpty, s.BodyLine, 0)
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
			s.report(HeadingSkipped, s.bodyLine(h.Line), 1, strconv.Itoa(last), strconv.Itoa(h.Level), h.Text)
		}
		last = h.Level
	}
}

// links reports links that are unsafe, or of which the words do not say where
// they lead.
func links(s *subject) {
	for _, l := range s.outline.Links {
		line := s.bodyLine(l.Line)
		if u, err := url.Parse(l.URL); err != nil || !slices.Contains([]string{"", "http", "https", "mailto", "tel"}, strings.ToLower(u.Scheme)) {
			s.report(LinkUnsafe, line, 0, l.URL)
		}
		words := strings.Trim(strings.ToLower(l.Text), " .…!»«›→\u00a0")
		switch {
		case words == "":
			s.report(LinkTextEmpty, line, 0, l.URL)
		case slices.Contains(vagueWords(), words):
			s.report(LinkTextVague, line, 0, l.Text)
		}
	}
}

// vagueWords are link texts that say nothing when they are read out alone.
func vagueWords() []string {
	return []string{
		"here", "click here", "this", "link", "this link", "this page", "read more", "more", "learn more",
		"ici", "cliquez ici", "cliquer ici", "ce lien", "lien", "cette page", "lire la suite", "plus", "en savoir plus",
	}
}

// typography reports ordinary spaces where French needs a no-break space.
func typography(s *subject) {
	if s.Lang != model.French || s.severities[Typography] == model.Off {
		return
	}
	breakable := regexp.MustCompile(`\S [:;?!»%$](\s|$)|« \S`)
	number, fenced := 0, false
	for line := range strings.Lines(s.Body) {
		number++
		if strings.HasPrefix(strings.TrimSpace(line), "```") {
			fenced = !fenced
		}
		if fenced {
			continue
		}
		for _, at := range breakable.FindAllStringIndex(line, -1) {
			column := utf8.RuneCountInString(line[:at[0]]) + 2
			s.report(Typography, s.bodyLine(number), column, strings.TrimSpace(line[at[0]:at[1]]))
		}
	}
}

// The share of a text's words that must be known ones before they tell the
// language, and how many more there must be of one language.
const minKnown, clearly = 20, 3

// wrongLanguage reports a text in the language that it is not meant to be in, by
// counting the small words of both.
func wrongLanguage(s *subject) {
	english, french := 0, 0
	for _, word := range strings.FieldsFunc(strings.ToLower(s.Body), func(r rune) bool { return !('a' <= r && r <= 'z' || r > 0x7f) }) {
		switch word {
		case "the", "and", "of", "to", "in", "is", "you", "we", "with", "for", "our", "your", "are", "that", "this", "will":
			english++
		case "le", "la", "les", "des", "une", "du", "est", "dans", "pour", "vous", "nous", "avec", "sur", "et", "au", "aux", "que":
			french++
		}
	}
	own, other := english, french
	if s.Lang == model.French {
		own, other = french, english
	}
	if other >= minKnown && other > clearly*own {
		s.report(WrongLanguage, s.BodyLine, 0, s.Lang.Other().String())
	}
}
