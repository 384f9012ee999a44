package main

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"net/url"
	"slices"
	"time"

	"postings/model"
)

// The elements of an Atom feed (RFC 4287).
type (
	atomFeed struct {
		XMLName xml.Name    `xml:"feed"`
		XMLNS   string      `xml:"xmlns,attr"`
		Lang    string      `xml:"xml:lang,attr"`
		ID      string      `xml:"id"`
		Title   string      `xml:"title"`
		Updated string      `xml:"updated"`
		Author  string      `xml:"author>name"`
		Link    *atomLink   `xml:"link"`
		Entries []atomEntry `xml:"entry"`
	}
	atomEntry struct {
		Lang    string    `xml:"xml:lang,attr"`
		ID      string    `xml:"id"`
		Title   string    `xml:"title"`
		Updated string    `xml:"updated"`
		Link    *atomLink `xml:"link"`
		Summary string    `xml:"summary,omitempty"`
	}
	atomLink struct {
		Rel  string `xml:"rel,attr"`
		Href string `xml:"href,attr"`
	}
)

// tagBase is the prefix of identifiers for what has no address (RFC 4151).
const tagBase = "tag:postings.invalid,2026:"

// atom prints postings as a feed, the most recently changed first.
func (p *program) atom(b *bytes.Buffer, found []*model.Posting, sites [2]string) {
	lang := p.config.Lang
	site := sites[lang]
	feed := atomFeed{
		XMLNS: "http://www.w3.org/2005/Atom", Lang: lang.String(), ID: cmp.Or(site, tagBase+lang.String()), Link: alternate(site),
		Title: p.text.Output.Feed, Author: "postings", Updated: atomTime(time.Time{}),
	}
	if u, err := url.Parse(site); err == nil && u.Host != "" {
		feed.Author = u.Host
	}
	found = slices.Clone(found)
	slices.SortStableFunc(found, func(a, b *model.Posting) int { return b.Latest(p.changed).Compare(a.Latest(p.changed)) })
	for i, posting := range found {
		d := posting.Best(lang)
		address := d.Address()
		updated := atomTime(posting.Latest(p.changed))
		if i == 0 {
			feed.Updated = updated
		}
		feed.Entries = append(feed.Entries, atomEntry{
			Lang: d.Lang.String(), ID: cmp.Or(address, tagBase+url.PathEscape(posting.Key)), Link: alternate(address),
			Title: d.Title, Updated: updated, Summary: d.Description,
		})
	}
	b.WriteString(xml.Header)
	e := xml.NewEncoder(b)
	e.Indent("", "  ")
	_ = e.Encode(feed) // fails only for values that XML lacks
	b.WriteByte('\n')
}

// changed returns when a document last changed. In a repository, this is the
// time of the last commit that changed it, because after cloning all files have
// the time of the clone. Otherwise it is the modification time of the file.
func (p *program) changed(d *model.Document) time.Time {
	if p.past != nil {
		if at := p.past.Changed(d); !at.IsZero() {
			return at
		}
	}
	return d.ModTime
}

// atomTime formats a time for a feed. Each entry needs one, so an unknown time
// becomes one long ago.
func atomTime(t time.Time) string {
	if t.IsZero() {
		t = time.Unix(0, 0)
	}
	return t.UTC().Format(time.RFC3339)
}

// alternate returns the link to the page of an entry, or nil.
func alternate(address string) *atomLink {
	if address == "" {
		return nil
	}
	return &atomLink{Rel: "alternate", Href: address}
}
