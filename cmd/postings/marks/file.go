package marks

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"unicode/utf8"
)

// MaxSize is the length in bytes over which the file is neither read nor
// written: some 70,000 postings.
const MaxSize = 4 << 20

// maxKey is the longest key in bytes that is kept. Real ones have up to 90; a
// hostile corpus shall not fill the disk.
const maxKey = 1024

// ErrKey tells of a key that cannot be kept: it is empty, too long or not
// UTF-8.
var ErrKey = errors.New("not a key that can be kept")

// checkKey returns ErrKey where a key cannot be kept.
func checkKey(key string) error {
	if key == "" || len(key) > maxKey || !utf8.ValidString(key) {
		return ErrKey
	}
	return nil
}

// version is the version of the format that this program writes, and the only
// one that it reads.
const version = 1

// file is the content of the file.
type file struct {
	Version  int             `json:"version"`
	Postings map[string]mark `json:"postings"`
}

// mark is what the user marked on one posting.
type mark struct {
	Bookmarked bool `json:"bookmarked,omitempty"`
	Seen       bool `json:"seen,omitempty"`
}

// newFile returns a file without marks.
func newFile() file { return file{Version: version, Postings: map[string]mark{}} }

// VersionError tells that the file was written by a later program. It is
// neither read nor changed.
type VersionError struct {
	Path    string
	Version int
}

func (e *VersionError) Error() string {
	return fmt.Sprintf("%q has version %d, not %d", e.Path, e.Version, version)
}

// parse reads the content of the file at a path. The error is a *DamagedError
// or a *VersionError; the file returned with it holds no marks.
func parse(path string, data []byte) (file, error) {
	damaged := func(err error) (file, error) { return newFile(), &DamagedError{Path: path, Err: err} }
	if len(data) > MaxSize {
		return damaged(ErrFull)
	}
	// Another version may look different in all but this.
	var head struct {
		Version *int `json:"version"`
	}
	if err := json.Unmarshal(data, &head); err != nil {
		return damaged(err)
	}
	switch {
	case head.Version == nil:
		return damaged(errors.New("no version"))
	case *head.Version != version:
		return newFile(), &VersionError{path, *head.Version}
	}
	// A name that is not known is a slip of somebody's hand, and the next
	// change would lose it.
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	f := newFile()
	if err := d.Decode(&f); err != nil {
		return damaged(err)
	}
	if f.Postings == nil { // null
		f.Postings = map[string]mark{}
	}
	return f, nil
}

// format returns the content of the file.
func (f file) format() ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(f); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
