// Package uri judges the addresses in untrusted texts.
package uri

import (
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/net/idna"
)

// IsSite reports whether an address can be that of a website.
func IsSite(address string) bool {
	u, err := url.Parse(address)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != ""
}

// IsSafe reports whether an address may be opened: only web pages and messages to
// write are allowed.
func IsSafe(address string) bool {
	u, err := url.Parse(address)
	return IsSite(address) || err == nil && u.Scheme == "mailto" && u.Opaque != ""
}

// IsDeceptive reports whether an address may not lead where it seems to: it has
// a user name before its host, a host with non-Latin letters, or a line break
// or an invisible character in a header of the message that it starts.
func IsDeceptive(address string) bool {
	u, err := url.Parse(address)
	if err != nil {
		return false
	}
	if u.Scheme != "mailto" {
		return u.User != nil || hasForeignLetters(u.Hostname())
	}
	to, err := url.PathUnescape(u.Opaque)
	if err != nil {
		return false
	}
	headers := []string{to}
	for name, values := range u.Query() {
		if !strings.EqualFold(name, "body") { // which may have several lines
			headers = append(headers, values...)
		}
	}
	_, host, _ := strings.Cut(to, "@")
	return hasForeignLetters(host) || slices.ContainsFunc(headers, func(h string) bool {
		return strings.ContainsFunc(h, func(r rune) bool { return unicode.IsControl(r) || unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp) })
	})
}

// HiddenHost returns the host of an address whose appearance is deceptive,
// because it contains a user name, or letters that resemble others. It returns ""
// for any other.
func HiddenHost(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	host, err := idna.ToASCII(u.Hostname())
	if err != nil {
		host = strconv.QuoteToASCII(u.Hostname())
	}
	if u.User == nil && host == u.Hostname() {
		return ""
	}
	return host
}

// hasForeignLetters reports whether a host has non-Latin letters, some of which
// look like Latin ones.
func hasForeignLetters(host string) bool {
	name, err := idna.ToUnicode(host)
	return err != nil || strings.ContainsFunc(name, func(r rune) bool {
		return unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r)
	})
}
