// Package apply finds where to apply for a posting: from its fields, its text,
// or the pattern for all postings of a site.
package apply

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"postings/model"
	"postings/model/fold"
	"postings/model/outline"
	"postings/model/uri"
)

// Reference stands for a posting's reference in a pattern.
const Reference = "{leverId}"

// Address returns the address to apply at for a document, or "". The posting's
// own address takes precedence over the pattern, which is "" if the site has
// none. Closed postings have no such address, and unsafe addresses are ignored.
func Address(d *model.Document, pattern string) string {
	if d.Status != model.Open && !d.Unlisted {
		return ""
	}
	if address := cmp.Or(safe(d.Facts.Apply), fromText(d)); address != "" || !d.HasValidReference() {
		return address
	}
	return safe(strings.ReplaceAll(pattern, Reference, d.Reference))
}

// mailbox matches a bare email address.
var mailbox = regexp.MustCompile(`^[\w.+-]+@[\w-]+(\.[\w-]+)+$`)

// safe returns an address if it is safe to open, adding the scheme to a bare
// email address. Otherwise it returns "".
func safe(address string) string {
	if mailbox.MatchString(address) {
		address = "mailto:" + address
	}
	if !uri.IsSafe(address) {
		return ""
	}
	return address
}

// fromText looks in the sections about applying, then for a link whose text
// says to apply, then for an email address in a paragraph that does.
func fromText(d *model.Document) string {
	if !strings.ContainsAny(d.Body, "@:") { // no address
		return ""
	}
	o := outline.Parse(d.Body)
	for i, h := range o.Headings {
		if !isAbout(h.Text) {
			continue
		}
		end := len(d.Body) // the body has no more lines than bytes
		if next := slices.IndexFunc(o.Headings[i+1:], func(n outline.Heading) bool { return n.Level <= h.Level }); next >= 0 {
			end = o.Headings[i+1+next].Line - 1
		}
		if address := inSection(o.Links, h.Line, end); address != "" {
			return address
		}
	}
	for _, l := range o.Links {
		if address := safe(l.URL); address != "" && asksToApply(l.Text) {
			return address
		}
	}
	for _, l := range o.Links {
		if address := safe(l.URL); strings.HasPrefix(address, "mailto:") && isAsked(o.Blocks, l.Line) {
			return address
		}
	}
	return ""
}

// isAsked reports whether the block that contains a line asks for applications.
// Requests for accommodation often go elsewhere.
func isAsked(blocks []outline.Block, line int) bool {
	next := slices.IndexFunc(blocks, func(b outline.Block) bool { return b.Line > line })
	if next < 0 {
		next = len(blocks)
	}
	if next == 0 {
		return false
	}
	words := fold.Words(blocks[next-1].Text)
	return has(words, "apply", "resume", "resumes", "postuler", "postulez", "candidature", "curriculum") &&
		!has(words, "accommodation", "accommodations", "adaptation", "accommodement")
}

// has reports whether words contains any of some others.
func has(words []string, any ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return slices.Contains(any, w) })
}

// inSection returns the address to apply at among the links in a range of
// lines: an email address, a link whose text says so, or the only one.
func inSection(links []outline.Link, from, to int) string {
	var found []outline.Link
	for _, l := range links {
		if l.URL = safe(l.URL); l.URL != "" && from <= l.Line && l.Line <= to {
			found = append(found, l)
		}
	}
	for _, l := range found {
		if strings.HasPrefix(l.URL, "mailto:") || asksToApply(l.Text) {
			return l.URL
		}
	}
	if len(found) == 1 {
		return found[0].URL
	}
	return ""
}

// isAbout reports whether a heading is about how to apply, rather than who may
// or what happens next.
func isAbout(heading string) bool {
	words := fold.Words(heading)
	return has(words, "apply", "applying", "postuler", "postulez", "candidature", "candidatures") &&
		!has(words, "who", "qui", "evaluation", "evaluee", "evaluees")
}

// asksToApply reports whether the text of a link says to apply.
func asksToApply(text string) bool {
	words := fold.Words(text)
	return len(words) <= 5 && has(words, "apply", "postuler", "postulez")
}
