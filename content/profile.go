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

	"postings/content/profile"
	"postings/model/sanitise"
)

//go:embed profiles/*.toml
var profileFiles embed.FS

// profileOrder has the profiles that are asked first whether a corpus is theirs.
var profileOrder = []string{"cds", "18f", "betagouv"}

// generalProfile is the one that is taken where nothing tells which it is.
const generalProfile = "hugo"

// Profiles returns the profiles that are built in, in the order in which they are
// asked. They must not be changed.
func Profiles() []*profile.Profile { return builtIn() }

// builtIn reads the profiles once.
var builtIn = sync.OnceValue(func() []*profile.Profile {
	var all []*profile.Profile
	find := func(name string) *profile.Profile { return named(all, name) }
	files, err := fs.Glob(profileFiles, "profiles/*.toml")
	for _, name := range files {
		var data []byte
		if data, err = profileFiles.ReadFile(name); err != nil {
			break
		}
		var p *profile.Profile
		if p, err = profile.Read(name, data, find, nil); err != nil {
			break
		}
		p.Name = stemOf(path.Base(name))
		all = append(all, p)
	}
	if err != nil {
		panic(fmt.Errorf("a profile that is built in: %w", err)) // no user could do this
	}
	slices.SortStableFunc(all, func(a, b *profile.Profile) int { return rank(a) - rank(b) })
	return all
})

// rank orders profiles.
func rank(p *profile.Profile) int {
	if at := slices.Index(profileOrder, p.Name); at >= 0 {
		return at
	}
	return len(profileOrder)
}

// ProfileNames returns the names of the profiles that are built in.
func ProfileNames() []string {
	var names []string
	for _, p := range Profiles() {
		names = append(names, p.Name)
	}
	return names
}

// named returns the profile with a name, or nil.
func named(all []*profile.Profile, name string) *profile.Profile {
	for _, p := range all {
		if p.Name == name {
			return p
		}
	}
	return nil
}

// IsProfileFile reports whether what a profile is asked for by is a file's path and
// not a name.
func IsProfileFile(name string) bool { return strings.HasSuffix(name, ".toml") }

// ReadProfile returns the profile of a name, or of a file. The error is a
// *tomlfile.Error or one of the operating system's; a name that is unknown has no
// profile and no error.
func ReadProfile(name string) (*profile.Profile, error) {
	if !IsProfileFile(name) {
		return named(Profiles(), name), nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return readProfile(f, name)
}

// SiteProfileName is the name of the file of a profile that a site brings with it.
const SiteProfileName = "postings.toml"

// SiteProfile returns the profile that a source's site has in its root or in its
// content folder, nil where there is none.
func SiteProfile(src Source) (*profile.Profile, error) {
	f, name, err := openSiteFile(src, SiteProfileName)
	if f == nil {
		return nil, err
	}
	defer f.Close()
	return readProfile(f, name)
}

// openSiteFile opens a file that a source's site has in its root or beside its
// content folder. Where there is none it returns nil.
func openSiteFile(src Source, name string) (f io.ReadCloser, path string, err error) {
	if src.FS == nil {
		return nil, "", nil
	}
	if f, err := src.FS.Open(name); err == nil {
		return f, filepath.Join(src.Dir, name), nil
	}
	if src.root != nil {
		if f, err := src.root.Open(name); err == nil {
			return f, name, nil
		}
	}
	if src.Dir == "" || filepath.Base(src.Dir) != "content" {
		return nil, "", nil
	}
	path = filepath.Join(filepath.Dir(src.Dir), name)
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, path, nil
	}
	if err != nil {
		return nil, path, err
	}
	return file, path, nil
}

// readProfile reads a profile of the user's own.
func readProfile(r io.Reader, name string) (*profile.Profile, error) {
	const enough = 1 << 20 // to tell that it is too long
	data, err := io.ReadAll(io.LimitReader(r, enough))
	if err != nil {
		return nil, err
	}
	p, err := profile.Read(name, data, func(name string) *profile.Profile { return named(Profiles(), name) }, ProfileNames())
	if err != nil {
		return nil, err
	}
	p.Name, p.File = sanitise.Line(stemOf(filepath.Base(name))), name
	return p, nil
}
