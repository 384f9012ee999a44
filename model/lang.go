package model

import (
	"strings"

	"golang.org/x/text/language"
)

// Lang is one of the two languages of a corpus. The zero value is English, the
// default.
type Lang uint8

// The languages.
const (
	English Lang = iota
	French
)

// Langs returns both languages, in the order in which they index arrays.
func Langs() [2]Lang { return [2]Lang{English, French} }

// String returns the ISO 639-1 code, "en" or "fr", which also names the
// language's folder in a Hugo site.
func (l Lang) String() string { return [...]string{"en", "fr"}[l] }

// Other returns the other language.
func (l Lang) Other() Lang { return [...]Lang{French, English}[l] }

// Tag returns the language as spoken in Canada, for plural rules, collation and
// typography.
func (l Lang) Tag() language.Tag {
	if l == French {
		return language.CanadianFrench
	}
	return language.MustParse("en-CA")
}

// ParseLang parses a BCP 47 tag ("fr", "fr-CA", "fra") or a POSIX locale
// ("fr_CA.UTF-8"). It reports false for other languages and for locales without
// one ("C", "POSIX", "").
func ParseLang(s string) (Lang, bool) {
	code, _, _ := strings.Cut(s, ".")
	code, _, _ = strings.Cut(code, "@")
	tag, err := language.Parse(code)
	if err != nil {
		return English, false
	}
	base, confidence := tag.Base()
	if confidence < language.High {
		return English, false
	}
	switch base.String() {
	case "en":
		return English, true
	case "fr":
		return French, true
	}
	return English, false
}
