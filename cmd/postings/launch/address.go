package launch

import (
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"postings/model/uri"
)

// The reasons why an address is refused.
var (
	// ErrAddress reports that an address is not http, https or mailto, or
	// contains what is not allowed in an address.
	ErrAddress = errors.New("unsafe or malformed address")
	// ErrDeceptive reports that an address may not lead where it seems to: it
	// has a user name, a line break in a header, or a host in another alphabet.
	ErrDeceptive = errors.New("deceptive address")
)

// cleanAddress returns an address in which characters special to quoting are
// percent-encoded, or the reason why it is refused. The result never starts
// with a dash.
func cleanAddress(address string) (string, error) {
	u, err := url.Parse(address)
	const encoded = " \"<>\\^`{|}" // which are in no host
	if err != nil || !uri.IsSafe(address) || !utf8.ValidString(address) || strings.ContainsFunc(address, invisible) || strings.ContainsAny(u.Host, encoded) {
		return "", ErrAddress
	}
	if u.Scheme == "mailto" {
		if err := checkMail(u); err != nil {
			return "", err
		}
	}
	if uri.IsDeceptive(address) {
		return "", ErrDeceptive
	}
	// These characters are not allowed in addresses (RFC 3986, appendix A), but
	// people write them and browsers accept them.
	for _, r := range encoded {
		address = strings.ReplaceAll(address, string(r), fmt.Sprintf("%%%02X", r))
	}
	return address, nil
}

// invisible reports whether a character is invisible in an address: a control
// or bidirectional formatting character, or any white space except the plain
// space.
func invisible(r rune) bool {
	return r != ' ' && unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r)
}

// checkMail refuses header fields of a mailto address other than those that
// only compose a message, because some mail programs let others attach files.
func checkMail(u *url.URL) error {
	fields, err := url.ParseQuery(u.RawQuery)
	if _, unescapable := url.PathUnescape(u.Opaque); err != nil || unescapable != nil {
		return ErrAddress
	}
	for name := range fields {
		if !slices.Contains([]string{"to", "cc", "bcc", "subject", "body"}, strings.ToLower(name)) {
			return ErrAddress
		}
	}
	return nil
}
