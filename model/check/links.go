package check

import (
	"net/url"
	"slices"
	"strings"
	"unicode"

	"postings/model"
)

const (
	// LinkDiffers: corresponding links in both languages lead to different sites,
	// or one to a page and the other to an email address.
	LinkDiffers model.Rule = "link-differs"
	// LinkLanguage: the link leads to the page in the other language.
	LinkLanguage model.Rule = "link-language"
)

var linkRules = family{
	rules: []Info{
		{LinkDiffers, model.Warning, model.Detail{Text: "https://www.canada.ca/", Other: "mailto:jobs@example.ca"}},
		{LinkLanguage, model.Warning, model.Detail{Text: "https://www.canada.ca/fr/emplois.html", Lang: model.French}},
	},
	document:    []func(*subject){linkLanguages},
	translation: []func(en, fr *subject){differingLinks},
}

// differingLinks reports corresponding links in both languages that lead to
// different sites. Pages may have different addresses in each language, so only
// a different domain counts, or an email address instead of a page. It does not
// report links that are merely in a different order, nor articles, which may
// refer to different sources in each language.
func differingLinks(en, fr *subject) {
	if len(en.outline.Links) != len(fr.outline.Links) {
		return
	}
	inEN, inFR := map[string]bool{}, map[string]bool{}
	for i, l := range fr.outline.Links {
		inFR[l.URL] = true
		inEN[en.outline.Links[i].URL] = true
	}
	for i, l := range fr.outline.Links {
		other := en.outline.Links[i].URL
		if fr.IsPage() && (scheme(l.URL) == "mailto") == (scheme(other) == "mailto") {
			continue
		}
		if !inEN[l.URL] && !inFR[other] && !fr.sameSite(other, l.URL) {
			fr.report(LinkDiffers, fr.bodyLine(l.Line), l.Column, model.Detail{Text: l.URL, Other: other})
		}
	}
}

// sameSite reports whether an English and a French address may be two languages
// of the same page. In case of doubt, they may.
func (r *checker) sameSite(en, fr string) bool {
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
	return domain(a) == domain(b) || r.isHost(a, model.English) && r.isHost(b, model.French) || names(a, model.English) && names(b, model.French)
}

// domain returns the last two labels of an address' host, such as canada.ca,
// which are usually the same for all sites of one owner: digital.canada.ca is
// numerique.canada.ca in French.
func domain(u *url.URL) string {
	labels := strings.Split(strings.ToLower(u.Hostname()), ".")
	return strings.Join(labels[max(len(labels)-2, 0):], ".")
}

// marks are what tells the language of a page: the endings of file names, the
// first folders of paths, words anywhere in addresses, and what link texts say.
var marks = [2]struct{ endings, folders, words, texts []string }{
	model.English: {
		[]string{"-eng", "-en", "_e"}, []string{"en", "eng", "en-ca"},
		[]string{"en", "eng", "english", "anglais"}, []string{"anglais", "english", "(en)"},
	},
	model.French: {
		[]string{"-fra", "-fr", "_f"}, []string{"fr", "fra", "fr-ca"},
		[]string{"fr", "fra", "french", "francais", "français"}, []string{"french", "français", "francais", "(fr)"},
	},
}

// names reports whether an address names a language, as in fr.example.org, /fr/
// and view-fra.aspx.
func names(u *url.URL, l model.Lang) bool {
	words := strings.FieldsFunc(strings.ToLower(u.Hostname()+"/"+u.Path), func(r rune) bool { return !unicode.IsLetter(r) })
	return slices.ContainsFunc(words, func(word string) bool { return slices.Contains(marks[l].words, word) })
}

// isHost reports whether an address is on the site in a language, which has a host
// of its own there.
func (r *checker) isHost(u *url.URL, l model.Lang) bool {
	return u.Hostname() != "" && r.hosts[l] != r.hosts[l.Other()] && strings.EqualFold(u.Hostname(), r.hosts[l])
}

// linkLanguages reports links to the page in the other language.
func linkLanguages(s *subject) {
	for _, l := range s.outline.Links {
		if !strings.HasPrefix(scheme(l.URL), "http") && !strings.HasPrefix(l.URL, "/") {
			continue
		}
		if other := s.Lang.Other(); s.leadsTo(l.URL, other) && !saysLanguage(l.Text, other) && !s.servesBoth(l.URL) {
			s.report(LinkLanguage, s.bodyLine(l.Line), l.Column, model.Detail{Text: l.URL, Lang: other})
		}
	}
}

// servesBoth reports whether an address is one that the site's profile names for
// readers of both languages, or lies on such a host or below such a page.
func (r *checker) servesBoth(address string) bool {
	u, err := url.Parse(address)
	return err == nil && slices.ContainsFunc(r.bilingual, func(named string) bool {
		host, path, _ := strings.Cut(strings.Trim(strings.ToLower(named), "/"), "/")
		at := strings.ToLower(u.Hostname())
		return (at == host || strings.HasSuffix(at, "."+host)) &&
			(path == "" || strings.HasPrefix(strings.ToLower(u.Path)+"/", "/"+path+"/"))
	})
}

// leadsTo reports whether the page at an address is in a language and not in the
// other one, according to its file name, folder or host.
func (r *checker) leadsTo(address string, l model.Lang) bool {
	u, err := url.Parse(address)
	if err != nil {
		return false
	}
	host, path := strings.ToLower(u.Hostname()), strings.ToLower(u.Path)
	// Archives contain pages in any language, and terminologies are bilingual.
	if strings.Contains(host, "archive.") || strings.Contains(host, "btb.termiumplus") || strings.Contains(host, "translat") {
		return false
	}
	stem, extension, _ := strings.Cut(path[strings.LastIndexByte(path, '/')+1:], ".")
	folder, _, _ := strings.Cut(strings.TrimPrefix(path, "/"), "/")
	label, _, _ := strings.Cut(strings.TrimPrefix(host, "www."), ".")
	is := func(l model.Lang) bool {
		return label == l.String() || slices.Contains(marks[l].folders, folder) ||
			slices.ContainsFunc(marks[l].endings, func(ending string) bool { return strings.HasSuffix(stem, ending) }) ||
			extension == "" && r.isHost(u, l) // files are for both languages
	}
	return is(l) && !is(l.Other())
}

// saysLanguage reports whether the text of a link says that its target is in a
// language, like “in French only” and « Français ».
func saysLanguage(text string, l model.Lang) bool {
	text = strings.ToLower(text)
	return slices.ContainsFunc(marks[l].texts, func(mark string) bool { return strings.Contains(text, mark) })
}
