package model

import (
	"net/url"
	"strings"
)

// Address returns the address of the document's page on a site such as
// "https://digital.canada.ca", or "" where the site is not known. The front
// matter's url wins; otherwise the page lies at the path below the language's
// folder, as Hugo publishes it.
func (d *Document) Address(site string) string {
	base, err := url.Parse(site)
	if err != nil || base.Scheme == "" || base.Host == "" {
		return ""
	}
	page := &url.URL{Path: "/" + d.PairPath + "/"}
	if d.URL != "" {
		if page, err = url.Parse(d.URL); err != nil {
			return ""
		}
		if page.Host == "" && !strings.HasPrefix(page.Path, "/") {
			page.Path = "/" + page.Path
		}
	}
	return base.ResolveReference(page).String()
}

// IsSafeAddress reports whether an address may be opened although somebody else
// wrote it: a page of the web, or a message to be written.
func IsSafeAddress(address string) bool {
	u, err := url.Parse(address)
	if err != nil {
		return false
	}
	switch u.Scheme {
	case "http", "https":
		return u.Host != ""
	case "mailto":
		return u.Opaque != ""
	}
	return false
}
