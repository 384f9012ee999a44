package check

import (
	"net/url"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"postings/model"
	"postings/model/date"
	"postings/model/outline"
)

const (
	// LinkPrivate: the link leads to a shared drive or to the author's computer.
	LinkPrivate model.Rule = "link-private"
	// LinkDeceptive: the address may not lead where it seems to.
	LinkDeceptive model.Rule = "link-deceptive"
	// BelowMissing: the text refers to something below that is missing.
	BelowMissing model.Rule = "below-missing"
	// ClosingPassed: the closing date in the text of an open posting has passed.
	ClosingPassed model.Rule = "closing-passed"
	// SubjectDiffers: the subject line that applicants should use is not the title.
	SubjectDiffers model.Rule = "subject-differs"
	// HeadingBold: a bold line is used as a heading.
	HeadingBold model.Rule = "heading-bold"
	// ImageAltMissing: an image has no alternative text.
	ImageAltMissing model.Rule = "image-alt-missing"
)

var wordingRules = family{
	rules: []Info{
		{LinkPrivate, model.Warning, model.Detail{Text: "https://drive.google.com/file/d/1"}},
		{LinkDeceptive, model.Error, model.Detail{Text: "https://canada.ca@example.org/"}},
		{BelowMissing, model.Warning, model.Detail{Text: "indicated below."}},
		{ClosingPassed, model.Warning, model.Detail{Text: "March 31, 2020", Day: time.Date(2020, 3, 31, 0, 0, 0, 0, time.UTC)}},
		{SubjectDiffers, model.Warning, model.Detail{Text: "Designer Researcher", Other: "Design Researcher"}},
		{HeadingBold, model.Note, model.Detail{Text: "What you will do"}},
		{ImageAltMissing, model.Warning, model.Detail{Text: "/img/team.jpg"}},
	},
	document: []func(*subject){belowLinks, closingDates, subjectLines, boldHeadings, images},
}

// isPrivate reports whether an address is that of a shared drive, a computer in
// an office or the author's own. In articles, it accepts drives that can be
// open to everyone.
func (s *subject) isPrivate(address string) bool {
	u, err := url.Parse(address)
	if err != nil {
		return false
	}
	host := strings.ToLower(u.Hostname())
	if u.Path == "" || u.Path == "/" { // names the service itself
		return host == "localhost" || strings.HasPrefix(host, "127.")
	}
	switch {
	case u.Scheme == "file":
		return true
	case host == "docs.google.com", host == "drive.google.com":
		shown := strings.HasPrefix(u.Path, "/forms/") || strings.Contains(u.Path, "/pub")
		return !shown && (!s.IsPage() || strings.HasPrefix(u.Path, "/a/"))
	case host == "localhost", host == "0.0.0.0", strings.HasPrefix(host, "127."), strings.HasPrefix(host, "192.168."), strings.HasPrefix(host, "10."):
		return true
	}
	drives := []string{".sharepoint.com", "onedrive.live.com", ".local", "gcdocs.gc.ca", "gcpedia.gc.ca"}
	return slices.ContainsFunc(drives, func(drive string) bool { return strings.HasSuffix(host, drive) })
}

// belowLinks reports texts that refer to a link or to contact information below
// that is missing. An open posting that takes applications through the site has
// a form below its text.
func belowLinks(s *subject) {
	if s.Status == model.Closed {
		return // the form below a closed posting has been removed
	}
	lastLink, lastContact := s.lastLinks()
	for _, b := range s.outline.Blocks {
		text := strings.ToLower(b.Text)
		word, at := firstOf(text, belowWords())
		if at < 0 || b.Kind == outline.Title {
			continue
		}
		sentence := text[strings.LastIndexAny(text[:at], ".!?")+1:]
		if end := strings.IndexAny(sentence, ".!?"); end >= 0 {
			sentence = sentence[:end]
		}
		says := func(words ...string) bool {
			_, at := firstOf(sentence, words)
			return at >= 0
		}
		last := b.Line
		switch {
		case says("link", "lien"):
			last = lastLink
		case says("contact", "address", "adresse", "email", "e-mail", "courriel", "coordonnées", "personnes-ressources"):
			last = lastContact
		case !s.hasForm() && says("apply", "form", "button", "postul", "bouton"):
			last = lastLink
		}
		if last < b.Line {
			line, column := s.locate(b, word)
			s.report(BelowMissing, line, column, model.Detail{Text: around(text, at, at+len(word))})
		}
	}
}

// lastLinks returns the lines of the body with the last link, and with the last
// contact link.
func (s *subject) lastLinks() (link, contact int) {
	for _, l := range s.outline.Links {
		link = max(link, l.Line)
		if slices.Contains([]string{"mailto", "tel"}, scheme(l.URL)) || strings.Contains(strings.ToLower(l.URL+l.Text), "contact") {
			contact = max(contact, l.Line)
		}
	}
	for _, mail := range s.facts.mails {
		contact = max(contact, mail.line)
	}
	return link, contact
}

// firstOf returns the first of some phrases that occurs in a text and its
// offset, or -1.
func firstOf(text string, phrases []string) (phrase string, at int) {
	for _, phrase := range phrases {
		if at := strings.Index(text, phrase); at >= 0 {
			return phrase, at
		}
	}
	return "", -1
}

// belowWords returns words that refer to what follows.
func belowWords() []string { return []string{"below", "ci-dessous", "plus bas"} }

// hasForm reports whether the site displays an application form below the text.
func (s *subject) hasForm() bool {
	return s.Status == model.Open && s.Reference != ""
}

// closingDates reports closing dates that have passed in the text of open
// postings.
func closingDates(s *subject) {
	closing, untilWhen := closingWords(s.Lang)
	if s.opt.Today.IsZero() || s.Status != model.Open {
		return
	}
	for _, b := range s.outline.Blocks {
		text := strings.ToLower(b.Text)
		_, at := firstOf(text, closing)
		certain := at >= 0
		if !certain {
			_, at = firstOf(text, untilWhen)
		}
		if at < 0 {
			continue
		}
		end := min(at+maxToDate, len(text))
		if !certain && !mentionsApplying(text[strings.LastIndexAny(text[:at], ".!?")+1:end]) {
			continue
		}
		source := b.Text
		if len(source) != len(text) {
			source = text
		}
		day, written, ok := date.In(source[at:end])
		if ok && date.Before(day, s.opt.Today) {
			line, column := s.locate(b, written)
			s.report(ClosingPassed, line, column, model.Detail{Text: written, Day: day})
		}
	}
}

// maxToDate is the maximum number of bytes from what introduces a date to its end.
const maxToDate = 120

// mentionsApplying reports whether a sentence in lower case is about applications.
func mentionsApplying(sentence string) bool {
	_, at := firstOf(sentence, []string{"appl", "candidat", "postul", "concours", "competition", "cv", "résumé", "resume"})
	return at >= 0
}

// closingWords returns words that introduce a closing date, and words that do if the
// sentence is about applications: others tell when work starts or ends.
func closingWords(l model.Lang) (closing, untilWhen []string) {
	if l == model.French {
		return []string{"date limite", "date de fermeture", "date de clôture"},
			[]string{"avant le ", "jusqu’au ", "jusqu'au ", "au plus tard", "d’ici le ", "d'ici le ", "d’ici au ", "d'ici au "}
	}
	return []string{"closing date", "deadline", "apply by", "apply before", "apply until", "accepted until"},
		[]string{"closes", "close on", "no later than", "open until", "before"}
}

// subjectLines reports subject lines that applicants for an open posting are
// asked to use, if they differ from the title.
func subjectLines(s *subject) {
	phrases := []string{"subject line", "ligne d’objet", "ligne d'objet", "ligne objet"}
	if s.Status != model.Open {
		return
	}
	for _, b := range s.outline.Blocks {
		_, at := firstOf(strings.ToLower(b.Text), phrases)
		if at < 0 || at > len(b.Text) {
			continue
		}
		name, ok := lastQuoted(b.Text[:at])
		if !ok || sameName(name, s.Title) {
			continue
		}
		line, column := s.locate(b, name)
		s.report(SubjectDiffers, line, column, model.Detail{Text: name, Other: s.Title})
	}
}

// maxAway is how many bytes there may be between a quoted name and what it is
// the name of.
const maxAway = 24

// lastQuoted returns the quoted words at the end of a text.
func lastQuoted(text string) (string, bool) {
	end := strings.LastIndexAny(text, `»”"`)
	if end < 0 || len(text)-end > maxAway {
		return "", false
	}
	start := strings.LastIndexAny(text[:end], `«“"”`)
	if start < 0 {
		return "", false
	}
	_, size := utf8.DecodeRuneInString(text[start:])
	name := strings.Trim(text[start+size:end], " \u00a0\u202f,.")
	return name, name != "" && len(name) <= maxQuote
}

// sameName reports whether a subject line is the title, or contains it or a
// part of it verbatim.
func sameName(name, title string) bool {
	name, title = normaliser.Replace(strings.TrimSpace(name)), normaliser.Replace(strings.TrimSpace(title))
	return name == title || name == strings.ToUpper(name) && strings.EqualFold(name, title) || strings.Contains(" "+title+" ", " "+name+" ") || strings.Contains(name, title)
}

// boldHeadings reports bold lines used as headings, which screen readers do not
// recognise.
func boldHeadings(s *subject) {
	for _, h := range s.outline.Headings {
		if h.BoldOnly && strings.IndexFunc(h.Text, unicode.IsLetter) >= 0 {
			s.report(HeadingBold, s.bodyLine(h.Line), 1, model.Detail{Text: h.Text})
		}
	}
}

// images reports images without alternative text or with an unsuitable address.
func images(s *subject) {
	for _, i := range s.outline.Images {
		line, address := s.bodyLine(i.Line), model.Detail{Text: i.URL}
		if i.Alt == "" && !i.Hidden {
			s.report(ImageAltMissing, line, i.Column, address)
		}
		switch problem := malformed(i.URL); {
		case problem != "":
			s.report(LinkMalformed, line, i.Column, model.Detail{Reason: problem, Text: i.URL})
		case !slices.Contains([]string{"", "http", "https", "data"}, scheme(i.URL)):
			s.report(LinkUnsafe, line, i.Column, address)
		case s.isPrivate(i.URL):
			s.report(LinkPrivate, line, i.Column, address)
		}
	}
}
