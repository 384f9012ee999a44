package check

import (
	"fmt"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"postings/model"
)

// FileName: the name of the file, or that of its folder if the file is an
// index, is not portable.
const FileName model.Rule = "file-name"

// The problems of FileName: a character that some systems do not allow, a
// space, a name over 255 bytes, a name that Windows reserves for a device, a
// name that ends in a dot, and one that differs from another only in case.
const (
	NameCharacter model.Reason = "character"
	NameSpace     model.Reason = "space"
	NameLong      model.Reason = "long"
	NameReserved  model.Reason = "reserved"
	NameDot       model.Reason = "dot"
	NameCase      model.Reason = "case" // Text is the path of the other
)

var nameRules = family{
	rules: []Info{
		{FileName, model.Warning, model.Detail{Reason: NameReserved, Text: "aux"}},
	},
	document: []func(*subject){fileName},
	corpus:   []func(*model.Corpus) []model.Finding{sameNames},
}

// maxName is the maximum length of a file name in bytes on nearly all systems.
const maxName = 255

// fileName reports the first problem with a file name. A site must be usable on
// all systems, and the names become the addresses of its pages. A file named
// index takes its address from its folder.
func fileName(s *subject) {
	name := path.Base(s.File)
	if strings.HasPrefix(name, "index.") {
		name = path.Base(path.Dir(s.File))
	}
	if problem, part := nameProblem(name); problem != "" {
		s.report(FileName, 0, 0, model.Detail{Reason: problem, Text: part})
	}
}

// nameProblem returns the problem with a file name and the offending part, or
// nothing. For the rules of Windows, see
// https://learn.microsoft.com/windows/win32/fileio/naming-a-file
func nameProblem(name string) (problem model.Reason, part string) {
	for i, r := range name {
		switch {
		case r == utf8.RuneError, unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r):
			return NameCharacter, visible(r)
		case strings.ContainsRune(`<>:"\|?*`, r):
			return NameCharacter, name[i : i+1]
		}
	}
	stem, _, _ := strings.Cut(name, ".")
	switch {
	case strings.ContainsFunc(name, unicode.IsSpace):
		return NameSpace, name
	case len(name) > maxName:
		return NameLong, name
	case reserved(stem):
		return NameReserved, stem
	case strings.HasSuffix(name, ".") && name != "." && name != "..":
		return NameDot, name
	}
	return "", ""
}

// sameNames reports files whose paths differ only in case: Windows and macOS
// keep only one of them.
func sameNames(c *model.Corpus) []model.Finding {
	first := map[string]*model.Document{}
	var found []model.Finding
	for _, d := range c.All() {
		folded := strings.ToLower(d.Path)
		if other, known := first[folded]; known {
			found = append(found, finding(FileName, d, 0, 0, model.Detail{Reason: NameCase, Text: other.Path}))
		} else {
			first[folded] = d
		}
	}
	return found
}

// visible returns the code point of an invisible character.
func visible(r rune) string { return fmt.Sprintf("%U", r) }

// reserved reports whether Windows reserves a name for a device.
func reserved(stem string) bool {
	switch stem = strings.ToLower(stem); stem {
	case "con", "prn", "aux", "nul":
		return true
	}
	return len(stem) == 4 && (stem[:3] == "com" || stem[:3] == "lpt") && '1' <= stem[3] && stem[3] <= '9'
}
