package model

import (
	"cmp"
	"net/url"
	"path"
	"reflect"
	"regexp"
	"strings"
	"time"

	"postings/model/uri"
)

// Document is one Markdown file in one language. It is not modified after
// loading, so any goroutine can read it. All its text has been sanitised: it
// has no control characters other than newline and tab.
type Document struct {
	// Path is the file's slash-separated path in the corpus, sanitised for display.
	// File is the unsanitised path, only for opening the file.
	Path string
	File string
	Lang Lang
	// TranslationKey links the languages of a posting. It is empty if the front
	// matter has none.
	TranslationKey string
	// PairPath stands in for a missing translationKey: the path without its
	// extension, language folder and language suffix, by which Hugo pairs
	// translations.
	PairPath string
	// Title is never empty: it falls back to the first heading, then to the file
	// name. White space is collapsed.
	Title       string
	Description string
	Status      Status
	// Unlisted is set for a closed posting whose page still exists.
	Unlisted bool
	// AlwaysOpen is set for a standing call for applications, which is open
	// whatever its fields say.
	AlwaysOpen bool
	// Reference is the leverId, which identifies the posting in the recruiting
	// system. It is often invalid.
	Reference string
	// URL is the page address in the front matter, which takes precedence over the
	// one derived from the path.
	URL string
	// Site is the base URL of the site in the document's language, such as
	// "https://digital.canada.ca", empty if unknown.
	Site string
	// Facts hold the fields by their meaning, and Unread the fields of the status
	// and of dates that could not be read.
	Facts  Facts
	Unread []Field
	// Fields is the front matter, in file order.
	Fields Fields
	// Body is the Markdown after the front matter. Its lines end in "\n".
	Body string
	// BodyLine is the line of the file, from 1, on which Body starts.
	BodyLine int
	// ModTime is the file's modification time, if the source has one.
	ModTime time.Time
}

// Key identifies the posting of the document: its translationKey or PairPath.
func (d *Document) Key() string {
	if d.TranslationKey != "" {
		return d.TranslationKey
	}
	return d.PairPath
}

// ID is the same for all documents of one posting, and for no others. Unlike
// Key, it tells a translationKey from an equal path.
func (d *Document) ID() string {
	if d.TranslationKey != "" {
		return d.TranslationKey
	}
	return "\x00" + d.PairPath
}

// IsPage reports whether the document is not a posting but another page of the
// site.
func (d *Document) IsPage() bool { return d.Status == NoStatus }

// Equal reports whether two documents are the same, that is, whether a file is
// unchanged since it was last read.
func (d *Document) Equal(e *Document) bool {
	a, b := *d, *e
	a.ModTime, b.ModTime = time.Time{}, time.Time{} // the same instant in another time zone is equal
	return d.ModTime.Equal(e.ModTime) && reflect.DeepEqual(a, b)
}

// Address returns the address of the document's page, or "" if its site is
// unknown. The front matter's url takes precedence over the path below the
// language folder, which is where Hugo publishes a page.
func (d *Document) Address() string {
	base, err := url.Parse(d.Site)
	if err != nil || !uri.IsSite(d.Site) {
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

// HasValidReference reports whether the reference is a UUID in its usual form
// (RFC 9562, section 4).
func (d *Document) HasValidReference() bool { return uuid.MatchString(d.Reference) }

var uuid = regexp.MustCompile(`^[[:xdigit:]]{8}(-[[:xdigit:]]{4}){3}-[[:xdigit:]]{12}$`)

// LineAt returns the line of the file that contains an offset in Body.
func (d *Document) LineAt(offset int) int {
	return d.BodyLine + strings.Count(d.Body[:min(offset, len(d.Body))], "\n")
}

// FieldLine returns the line of the first of the named fields that the document
// has, or 1.
func (d *Document) FieldLine(names ...string) int {
	for _, name := range names {
		if f := d.Fields.Get(name); f != nil {
			return f.Line
		}
	}
	return 1
}

// Name returns the file name without its folder.
func (d *Document) Name() string { return path.Base(d.Path) }

// Stem returns the file name without its extension.
func (d *Document) Stem() string {
	name := d.Name()
	return cmp.Or(strings.TrimSuffix(name, path.Ext(name)), name)
}

// namesReference reports whether the file name contains the document's
// reference. Of several files of a posting, the current one does.
func (d *Document) namesReference() bool {
	return d.Reference != "" && strings.Contains(d.Name(), d.Reference)
}
