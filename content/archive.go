package content

import (
	"fmt"
	"io"
	"path"
	"strings"
	"time"

	"postings/model/sanitise"
)

// The limits on archives, which protect from those that are made to explode.
// What is no Markdown is never unpacked and counts only as an entry, except
// that a compressed tar has to be read through it.
const (
	// MaxArchiveEntries is how many entries an archive may hold. The whole
	// repository of the site that postings come from has about 7,000.
	MaxArchiveEntries = 200_000
	// MaxArchiveSize is how many bytes the Markdown in an archive may have
	// together when it is unpacked.
	MaxArchiveSize = 512 << 20
	// MaxArchiveStream is how many bytes a compressed tar may unpack to, and
	// how many bytes are taken of a zip on a stream.
	MaxArchiveStream = 4 << 30
	// MaxArchiveRatio is how many times its compressed size a Markdown file in
	// a zip, or a compressed tar, may have; real ones have 2 to 10 times. The
	// first ratioFree bytes are free, because short repetitive text can exceed
	// it in good faith.
	MaxArchiveRatio = 100
	ratioFree       = 4 << 20
)

// ArchiveProblem is why an archive is refused.
type ArchiveProblem uint8

// The reasons for refusing an archive.
const (
	// Damaged: the archive cannot be read to its end. Err tells why.
	Damaged ArchiveProblem = iota
	// AbsolutePath: an entry names a place outside the archive.
	AbsolutePath
	// ParentPath: an entry has a ".." in its path.
	ParentPath
	// DuplicateEntry: two entries have one path, so that which one counts
	// would depend on the reader.
	DuplicateEntry
	// TooManyEntries, TooLarge and TooDense: an entry passes MaxArchiveEntries,
	// MaxArchiveSize or MaxArchiveStream, or MaxArchiveRatio. Limit is that one.
	TooManyEntries
	TooLarge
	TooDense
)

// ArchiveError tells why an archive is refused as a whole.
type ArchiveError struct {
	Problem ArchiveProblem
	// Entry is the path of the entry at fault as the archive has it, fit to be
	// shown; empty where the fault is in no entry.
	Entry string
	Limit int64
	Err   error
}

// Error describes the fault to developers; package i18n has the sentences for
// users.
func (e *ArchiveError) Error() string {
	what := [...]string{
		"damaged", "absolute path", "path with ..", "duplicate entry", "too many entries", "too large", "compressed too densely",
	}[e.Problem]
	if e.Err != nil {
		what += ": " + e.Err.Error()
	}
	return fmt.Sprintf("archive entry %q: %s", e.Entry, what)
}

// Unwrap returns the cause of a damaged archive.
func (e *ArchiveError) Unwrap() error { return e.Err }

// refuse returns the error for an entry of an archive.
func refuse(problem ArchiveProblem, entry string, limit int64, err error) *ArchiveError {
	return &ArchiveError{Problem: problem, Entry: sanitise.Path(entry), Limit: limit, Err: err}
}

// archive collects what an archive holds, entry by entry.
type archive struct {
	// members are all files by path: those that are no Markdown tell a site's
	// root.
	members map[string]*member
	entries int
	size    int64
}

// member is a file in an archive. Only Markdown can be opened.
type member struct {
	path    string
	size    int64
	modTime time.Time
	open    func() (io.ReadCloser, error)
}

func newArchive() *archive {
	return &archive{members: map[string]*member{}}
}

// enter counts an entry and returns its path made clean, empty for one that is
// of no interest.
func (a *archive) enter(raw string) (string, error) {
	if a.entries++; a.entries > MaxArchiveEntries {
		return "", refuse(TooManyEntries, raw, MaxArchiveEntries, nil)
	}
	if rooted(raw) {
		return "", refuse(AbsolutePath, raw, 0, nil)
	}
	for element := range strings.FieldsFuncSeq(raw, func(r rune) bool { return r == '/' || r == '\\' }) {
		if element == ".." {
			return "", refuse(ParentPath, raw, 0, nil)
		}
	}
	name := path.Clean(raw)
	for element := range strings.SplitSeq(name, "/") {
		// What the finder of macOS adds to archives would also hide that there
		// is one top folder.
		if ignoredFolder(element) || element == "__MACOSX" {
			return "", nil
		}
	}
	return name, nil
}

// rooted tells whether a path is absolute on any system.
func rooted(name string) bool {
	if strings.HasPrefix(name, "/") || strings.HasPrefix(name, `\`) {
		return true
	}
	return len(name) >= 3 && name[1] == ':' && (name[2] == '/' || name[2] == '\\') &&
		('a' <= name[0]|0x20 && name[0]|0x20 <= 'z')
}

// add takes a file of the archive in.
func (a *archive) add(m *member) error {
	if a.members[m.path] != nil {
		return refuse(DuplicateEntry, m.path, 0, nil)
	}
	a.members[m.path] = m
	if !isMarkdown(m.path) {
		return nil
	}
	// Of a larger file no more is read.
	if a.size += min(m.size, MaxFileSize); a.size > MaxArchiveSize {
		return refuse(TooLarge, m.path, MaxArchiveSize, nil)
	}
	return nil
}

// source returns what was collected. The one folder that all of a downloaded
// repository lies in is left out of the paths, and of a Hugo site the content
// folder is taken, as Open does with folders.
func (a *archive) source(name string) (Source, error) {
	base := ""
	if top := a.top(); top != "" {
		base = top + "/"
	}
	if siteRoot(func(name string) bool { return a.has(base + name) }) {
		base += "content/"
	}
	var files []*member
	for _, m := range a.members {
		if inner, ok := strings.CutPrefix(m.path, base); ok && isMarkdown(inner) {
			m.path = inner
			files = append(files, m)
		}
	}
	fsys, err := newMemberFS(files)
	return Source{FS: fsys, Name: name}, err
}

// top returns the one folder that everything lies in, or "". A language's
// folder stays, because it tells the language.
func (a *archive) top() string {
	top := ""
	for name := range a.members {
		first, _, inFolder := strings.Cut(name, "/")
		if !inFolder || top != "" && first != top {
			return ""
		}
		top = first
	}
	if _, ok := segmentLanguage(top); ok {
		return ""
	}
	return top
}

// has tells whether a file or folder is in the archive.
func (a *archive) has(name string) bool {
	for other := range a.members {
		if rest, ok := strings.CutPrefix(other, name); ok && (rest == "" || rest[0] == '/') {
			return true
		}
	}
	return false
}
