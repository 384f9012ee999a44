// Package apply finds where one applies for a posting: in its own fields, in its
// text, or by the pattern that a site has for all of them.
package apply

import (
	"regexp"
	"slices"
	"strings"

	"postings/model"
	"postings/model/fold"
	"postings/model/outline"
)

// Reference stands for a posting's reference in a pattern.
const Reference = "{leverId}"

// Address returns the address at which one applies for the posting of a document,
// or "". The posting's own word wins over the pattern, which is "" where the site
// has none. What takes no applications has no such address, and neither has what
// would be unsafe to open.
func Address(d *model.Document, pattern string) string {
	if d.Status != model.Open && !d.Unlisted {
		return ""
	}
	for _, find := range []func(*model.Document) string{fromFields, fromText} {
		if address := find(d); address != "" {
			return address
		}
	}
	if !model.IsUUID(d.Reference) {
		return ""
	}
	return safe(strings.ReplaceAll(pattern, Reference, d.Reference))
}

// fields are the names of front matter fields that hold such an address, in small
// letters and without separators.
var fields = [...]string{"applyurl", "applylink", "applyto", "apply", "applicationurl", "applicationlink"}

func fromFields(d *model.Document) string {
	if address := safe(d.Facts.Apply); address != "" {
		return address
	}
	separators := strings.NewReplacer("_", "", "-", "")
	for _, f := range d.Fields {
		if slices.Contains(fields[:], separators.Replace(strings.ToLower(f.Name))) {
			if address := safe(strings.TrimSpace(f.Value)); address != "" {
				return address
			}
		}
	}
	return ""
}

// mailbox is a mail address alone.
var mailbox = regexp.MustCompile(`^[\w.+-]+@[\w-]+(\.[\w-]+)+$`)

// safe returns an address that can be opened without harm, with the scheme that
// people leave out before a mail address, or "".
func safe(address string) string {
	if mailbox.MatchString(address) {
		address = "mailto:" + address
	}
	if !model.IsSafeAddress(address) {
		return ""
	}
	return address
}

// fromText looks in the sections about applying, then for a link that says to
// apply, and for a mail address in a paragraph that does.
func fromText(d *model.Document) string {
	if !strings.ContainsAny(d.Body, "@:") { // no address
		return ""
	}
	o := outline.Parse(d.Body)
	for i, h := range o.Headings {
		if !isAbout(h.Text) {
			continue
		}
		end := len(d.Body) // in lines, there are no more than bytes
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

// isAsked reports whether the block that a line belongs to asks for an
// application. Who needs an accommodation for it writes to somebody else.
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

// has reports whether one of some words is among others.
func has(words []string, any ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return slices.Contains(any, w) })
}

// inSection returns the address to apply at among the links on some lines: a mail
// address, a link that says so, or the only one.
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

// isAbout reports whether a heading is about how to apply, and not about who may
// or what comes of it.
func isAbout(heading string) bool {
	words := fold.Words(heading)
	return has(words, "apply", "applying", "postuler", "postulez", "candidature", "candidatures") &&
		!has(words, "who", "qui", "evaluation", "evaluee", "evaluees")
}

// asksToApply reports whether the few words of a link say to apply.
func asksToApply(text string) bool {
	words := fold.Words(text)
	return len(words) <= 5 && has(words, "apply", "postuler", "postulez")
}
