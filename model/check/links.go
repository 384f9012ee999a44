package check

import (
	"net/url"
	"slices"
	"strings"
	"unicode"

	"postings/model"
)

// differingLinks reports links at the same place of both languages that lead to
// different sites. Addresses of pages differ rightly between languages, so that
// only a page for a mail address, or another domain, counts; and not where both
// languages have both addresses and merely name them in another order.
func differingLinks(p *pair) {
	for en, fr := range p.translations() {
		if len(p.outlines[en].Links) == len(p.outlines[fr].Links) {
			p.differingLinks(en, fr)
		}
	}
}

func (p *pair) differingLinks(en, fr *model.Document) {
	inEN, inFR := map[string]bool{}, map[string]bool{}
	for i, l := range p.outlines[fr].Links {
		inFR[l.URL] = true
		inEN[p.outlines[en].Links[i].URL] = true
	}
	for i, l := range p.outlines[fr].Links {
		other := p.outlines[en].Links[i].URL
		if !inEN[l.URL] && !inFR[other] && !sameSite(other, l.URL) {
			f := p.report(LinkDiffers, fr, fr.BodyLine+l.Line-1, model.Detail{Text: l.URL, Other: other})
			f.Column = l.Column
		}
	}
}

// sameSite reports whether the addresses of an English and a French text may lead
// to two languages of the same thing. Where it cannot tell, they may.
func sameSite(en, fr string) bool {
	a, errA := url.Parse(en)
	b, errB := url.Parse(fr)
	switch {
	case errA != nil || errB != nil:
		return true
	case (a.Scheme == "mailto") != (b.Scheme == "mailto"):
		return false
	case a.Host == "" || b.Host == "":
		return true
	}
	return domain(a) == domain(b) || names(a, model.English) && names(b, model.French)
}

// domain returns the last two labels of an address' host, such as canada.ca, in
// which the sites of one owner mostly agree: digital.canada.ca is
// numerique.canada.ca in French.
func domain(u *url.URL) string {
	labels := strings.Split(strings.ToLower(u.Hostname()), ".")
	return strings.Join(labels[max(len(labels)-2, 0):], ".")
}

// names reports whether an address names a language, as in fr.example.org, /fr/
// and view-fra.aspx.
func names(u *url.URL, l model.Lang) bool {
	marks := []string{"en", "eng", "english", "anglais"}
	if l == model.French {
		marks = []string{"fr", "fra", "french", "francais", "français"}
	}
	words := strings.FieldsFunc(strings.ToLower(u.Hostname()+"/"+u.Path), func(r rune) bool { return !unicode.IsLetter(r) })
	return slices.ContainsFunc(words, func(word string) bool { return slices.Contains(marks, word) })
}
