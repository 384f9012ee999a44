package content

import (
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"postings/content/glossary"
	"postings/content/profile"
	"postings/model/sanitise"
)

//go:embed profiles/*.toml
var profileFiles embed.FS

// profileOrder lists the profiles whose marks are looked for first.
var profileOrder = []string{"cds", "18f", "betagouv"}

// generalProfile is the profile for a site that is not recognised.
const generalProfile = "hugo"

// Profiles returns the built-in profiles, in the order in which they are tried.
// They must not be modified.
func Profiles() []*profile.Profile { return builtIn() }

// builtIn parses the built-in profiles once.
var builtIn = sync.OnceValue(func() []*profile.Profile {
	var all []*profile.Profile
	files, err := fs.Glob(profileFiles, "profiles/*.toml")
	for _, name := range files {
		var data []byte
		if data, err = profileFiles.ReadFile(name); err != nil {
			break
		}
		var p *profile.Profile
		if p, err = profile.Read(name, data, all); err != nil {
			break
		}
		p.Name = stemOf(path.Base(name))
		all = append(all, p)
	}
	if err != nil {
		panic(fmt.Errorf("a profile that is built in: %w", err)) // a bug: users cannot cause this
	}
	slices.SortStableFunc(all, func(a, b *profile.Profile) int { return rank(a) - rank(b) })
	return all
})

// rank returns the position of a profile in the order.
func rank(p *profile.Profile) int {
	if at := slices.Index(profileOrder, p.Name); at >= 0 {
		return at
	}
	return len(profileOrder)
}

// ProfileNames returns the names of the built-in profiles.
func ProfileNames() []string { return profile.Names(Profiles()) }

// IsProfileFile reports whether the name of a profile is a path rather than
// that of a built-in one.
func IsProfileFile(name string) bool { return strings.HasSuffix(name, ".toml") }

// ReadProfile returns a built-in profile by its name, or reads one from a file.
// The error is a *tomlfile.Error or one of the operating system's. It returns
// nil without an error if there is no built-in profile of that name.
func ReadProfile(name string) (*profile.Profile, error) {
	if !IsProfileFile(name) {
		return profile.Named(Profiles(), name), nil
	}
	data, err := readOwn(os.Open(name))
	if err != nil {
		return nil, err
	}
	return parseProfile(name, data)
}

// SiteProfileName is the file name of a site's own profile.
const SiteProfileName = "postings.toml"

// SiteProfile returns the profile in the root or the content folder of a
// source's site, or nil if there is none.
func SiteProfile(src Source) (*profile.Profile, error) {
	name, data, err := readSiteFile(src, SiteProfileName)
	if data == nil || err != nil {
		return nil, err
	}
	return parseProfile(name, data)
}

// maxOwn limits how much of a user's file is read: one byte more than is allowed,
// to detect that it is too long.
const maxOwn = glossary.MaxSize + 1

// readOwn reads a file of the user's that was opened.
func readOwn(f fs.File, err error) ([]byte, error) {
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, maxOwn))
}

// siteFolder is a folder that may have files about a site.
type siteFolder struct {
	fs.FS
	path string // for the operating system, or empty
}

// siteFolders returns the folder of a source and, if that is the content folder
// of a site, the root of the site.
func siteFolders(src Source) []siteFolder {
	folders := []siteFolder{{src.FS, src.Dir}}
	if src.root != nil {
		folders = append(folders, siteFolder{src.root, ""})
	} else if dir := filepath.Clean(src.Dir); filepath.Base(dir) == "content" {
		site := filepath.Dir(dir)
		folders = append(folders, siteFolder{folder(site), site})
	}
	return folders
}

// readSiteFile reads a file about a source's site. The data is nil if there is
// none.
func readSiteFile(src Source, name string) (path string, data []byte, err error) {
	for _, at := range siteFolders(src) {
		path = filepath.Join(at.path, name)
		if data, err = readOwn(at.Open(name)); !errors.Is(err, fs.ErrNotExist) {
			break
		}
	}
	if errors.Is(err, fs.ErrNotExist) {
		return path, nil, nil
	}
	if failed, ok := errors.AsType[*fs.PathError](err); ok {
		err = &fs.PathError{Op: failed.Op, Path: path, Err: failed.Err}
	}
	return path, data, err
}

// siteFiles returns the paths of the files that a source's site may have.
func siteFiles(src Source) []string {
	var paths []string
	for _, at := range siteFolders(src) {
		paths = append(paths, filepath.Join(at.path, SiteProfileName), filepath.Join(at.path, GlossaryName))
	}
	return paths
}

// parseProfile parses a user's own profile.
func parseProfile(name string, data []byte) (*profile.Profile, error) {
	p, err := profile.Read(name, data, Profiles())
	if err != nil {
		return nil, err
	}
	p.Name, p.File = sanitise.Line(stemOf(filepath.Base(name))), name
	return p, nil
}
