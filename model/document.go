package model

import (
	"reflect"
	"strings"
	"time"
)

// Document is one Markdown file in one language. It does not change once it
// is loaded, so that it can be read from any goroutine. All its text has been
// sanitised: no control character but newline and tab is left in it.
type Document struct {
	// Path is the file's path in the corpus, slash-separated and fit to be
	// shown. File is the same as the source gives it, only for opening: it may
	// hold anything that a file name can.
	Path string
	File string
	Lang Lang
	// TranslationKey links the languages of a posting, empty when the front
	// matter has none.
	TranslationKey string
	// PairPath stands in for a missing translationKey: the path without its
	// extension, language folder and language suffix. Hugo pairs translations
	// by path when translationKey is absent.
	PairPath string
	// Title is never empty: it falls back to the first heading, then to the
	// file's name. White space is folded.
	Title       string
	Description string
	Status      Status
	// Unlisted is set for a closed posting that can still be reached by its
	// address.
	Unlisted bool
	// AlwaysOpen is set for a standing call for applications, which is open
	// whatever its fields say.
	AlwaysOpen bool
	// Reference is the leverId, the posting's identity in the recruiting
	// system, as it is written; it is often not valid.
	Reference string
	// URL is the front matter's own page address, which wins over the one
	// made from the path.
	URL string
	// Facts are what the fields tell of a posting, and Unread the fields that would
	// decide about its status or its dates and cannot be read.
	Facts  Facts
	Unread []Field
	// Fields is the front matter, in the file's order.
	Fields Fields
	// Body is the Markdown after the front matter, with lines ended by "\n".
	Body string
	// BodyLine is the line of the file, from 1, on which Body starts.
	BodyLine int
	// Size is the file's length in bytes, and ModTime its last change where
	// the source knows one.
	Size    int64
	ModTime time.Time
}

// Key identifies the posting that the document belongs to: its translationKey
// or its PairPath.
func (d *Document) Key() string {
	if d.TranslationKey != "" {
		return d.TranslationKey
	}
	return d.PairPath
}

// IsPage reports whether the document is no posting but another page of the site.
func (d *Document) IsPage() bool { return d.Status == NoStatus }

// Equal reports whether two documents say the same: a file has not changed since
// it was read last.
func (d *Document) Equal(e *Document) bool {
	a, b := *d, *e
	a.ModTime, b.ModTime = time.Time{}, time.Time{} // the same time in another zone is no change
	return d.ModTime.Equal(e.ModTime) && reflect.DeepEqual(a, b)
}

// Name returns the file's name without its folders.
func (d *Document) Name() string {
	return d.Path[strings.LastIndexByte(d.Path, '/')+1:]
}

// Stem returns the file's name without its extension.
func (d *Document) Stem() string {
	name := d.Name()
	if dot := strings.LastIndexByte(name, '.'); dot > 0 {
		return name[:dot]
	}
	return name
}

// namesReference reports whether the file's name holds the document's reference,
// which marks the newest address of a posting with several files.
func (d *Document) namesReference() bool {
	return d.Reference != "" && strings.Contains(d.Name(), d.Reference)
}
