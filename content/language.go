package content

import (
	"path"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"postings/model"
)

// place is what a file's path says of its document.
type place struct {
	// code is the language's ISO 639-1 code, empty where the path names none.
	code string
	// pair is the path without extension, language folder and language
	// suffix: equal for the two languages of one posting (Hugo pairs
	// translations by path when translationKey is absent).
	pair string
}

// placeOf reads language and pairing from a slash-separated path. foreign tells
// of folders of a third language; it is asked about every folder on the way.
func placeOf(name string, foreign func(dir string) bool) place {
	dir, base := path.Split(name)
	stem := strings.TrimSuffix(base, path.Ext(base))
	var p place
	if code, ok := suffixLanguage(stem); ok {
		p.code = code
		stem = stem[:strings.LastIndexByte(stem, '.')]
	}
	segments := strings.Split(strings.TrimSuffix(dir, "/"), "/")
	// The nearest folder to the file decides.
	for i := len(segments) - 1; i >= 0; i-- {
		lang, known := segmentLanguage(segments[i])
		if !known && !foreign(strings.Join(segments[:i+1], "/")) {
			continue
		}
		if p.code == "" {
			p.code = strings.ToLower(segments[i])
			if known {
				p.code = lang.String()
			}
		}
		segments = slices.Delete(segments, i, i+1)
		break
	}
	p.pair = path.Join(append(segments, stem)...)
	return p
}

// suffixLanguage reads the language from a stem such as "chef.fr" or
// "chef.fr-CA". It takes two-letter codes only: "notes.old" has no language.
func suffixLanguage(stem string) (string, bool) {
	at := strings.LastIndexByte(stem, '.')
	if at <= 0 {
		return "", false
	}
	return languageCode(stem[at+1:])
}

// languageCode returns the two-letter code of a language tag such as "fr",
// "fr-CA" or "ES"; false for what is no language.
func languageCode(tag string) (string, bool) {
	code, _, _ := strings.Cut(strings.ReplaceAll(tag, "_", "-"), "-")
	if len(code) != 2 {
		return "", false
	}
	base, err := language.ParseBase(code)
	if err != nil {
		return "", false
	}
	return base.String(), true
}

// segmentLanguage tells whether a path segment is a language folder of ours.
func segmentLanguage(segment string) (model.Lang, bool) {
	switch strings.ToLower(segment) {
	case "en", "en-ca":
		return model.English, true
	case "fr", "fr-ca":
		return model.French, true
	}
	return model.English, false
}
