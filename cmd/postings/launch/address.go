package launch

import (
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"postings/model"
)

// Why an address is not opened.
var (
	// ErrAddress reports that an address is not one of http, https or mailto, or
	// holds what an address does not.
	ErrAddress = errors.New("not an address that is opened")
	// ErrDeceptive reports that an address can lead elsewhere than it seems to: it
	// has a user name, a line break in a header, or a host in another alphabet.
	ErrDeceptive = errors.New("an address that can deceive")
)

// cleanAddress returns an address in which what quoting is about is
// percent-encoded, or the reason why it is not opened. It never starts with a
// dash.
func cleanAddress(address string) (string, error) {
	u, err := url.Parse(address)
	if err != nil || !utf8.ValidString(address) || strings.ContainsFunc(address, invisible) {
		return "", ErrAddress
	}
	const encoded = " \"<>\\^`{|}"
	switch {
	case strings.ContainsAny(u.Host, encoded): // no host has such a name
		return "", ErrAddress
	case (u.Scheme == "http" || u.Scheme == "https") && u.Host != "":
	case u.Scheme == "mailto":
		if err := checkMail(u); err != nil {
			return "", err
		}
	default:
		return "", ErrAddress
	}
	if model.IsDeceptive(address) {
		return "", ErrDeceptive
	}
	// Addresses do not hold these characters (RFC 3986, appendix A), but
	// people write them and browsers take them.
	var clean strings.Builder
	for _, r := range address {
		if strings.ContainsRune(encoded, r) {
			fmt.Fprintf(&clean, "%%%02X", r)
		} else {
			clean.WriteRune(r)
		}
	}
	return clean.String(), nil
}

// invisible reports whether nobody sees a character in an address: controls,
// what turns text around, and all white space but the plain one.
func invisible(r rune) bool {
	return r != ' ' && unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r)
}

// checkMail refuses fields of a mailto address other than those that only write
// a message, because some mail programs let others attach files.
func checkMail(u *url.URL) error {
	fields, err := url.ParseQuery(u.RawQuery)
	if err != nil {
		return ErrAddress
	}
	to, err := url.PathUnescape(u.Opaque)
	if err != nil {
		return ErrAddress
	}
	for name, values := range fields {
		name = strings.ToLower(name)
		if !slices.Contains([]string{"to", "cc", "bcc", "subject", "body"}, name) {
			return ErrAddress
		}
		if name != "body" && slices.ContainsFunc(values, func(h string) bool { return strings.ContainsFunc(h, invisible) }) {
			return ErrDeceptive
		}
	}
	if strings.ContainsFunc(to, invisible) {
		return ErrDeceptive
	}
	return nil
}
