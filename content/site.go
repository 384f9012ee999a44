package content

import (
	"os"
	"path/filepath"
	"strings"
	"unicode"
)

// SiteAround returns the site that a folder is in, or "": the nearest folder from
// it upwards that is the root of a Hugo site, or else the nearest one that holds
// Markdown. Hugo reports which of them it is.
//
// It looks no higher than the root of the repository that the folder is in.
// Outside of one, Markdown counts in the folder itself alone. The home folder and
// the top of a disk are never a site: reading them could take hours, and would
// open what nobody asked for. Only names are looked at, and only so many of them.
func SiteAround(dir, home string) (site string, hugo bool) {
	folders, repository := enclosing(dir, home)
	for _, at := range folders {
		if site := hugoSite(at); site != "" {
			return site, true
		}
	}
	for i, at := range folders {
		if (i == 0 || repository) && holdsMarkdown(at) {
			return at, false
		}
	}
	return "", false
}

// enclosing returns the folders from one upwards that may be a site, and whether
// they end with the root of a repository.
func enclosing(dir, home string) (folders []string, repository bool) {
	atHome, err := os.Stat(home)
	for {
		parent := filepath.Dir(dir)
		info, failed := os.Stat(dir)
		if parent == dir || err == nil && failed == nil && os.SameFile(info, atHome) {
			return folders, false
		}
		folders = append(folders, dir)
		if exists(dir, ".git") {
			return folders, true
		}
		dir = parent
	}
}

// hugoSite returns what to open of a folder that is the root of a Hugo site, or
// "" where it is none. The folder named content tells it, with Markdown in it or
// a configuration beside it.
func hugoSite(dir string) string {
	if siteRoot(func(name string) bool { return exists(dir, name) }) {
		return dir
	}
	if inner := filepath.Join(dir, "content"); markdownIn(inner, 1) {
		return inner
	}
	return ""
}

// holdsMarkdown reports whether there is Markdown in a folder, or in those of the
// two languages below it.
func holdsMarkdown(dir string) bool {
	return markdownIn(dir, 0) || markdownIn(filepath.Join(dir, "en"), 1) || markdownIn(filepath.Join(dir, "fr"), 1)
}

// maxLooked is how many entries of a folder are looked at.
const maxLooked = 256

// markdownIn reports whether there is Markdown in a folder, or so many levels
// below it. What is about a project, and not of a site, does not count.
func markdownIn(dir string, levels int) bool {
	f, err := os.Open(dir)
	if err != nil {
		return false
	}
	entries, _ := f.ReadDir(maxLooked)
	f.Close()
	for _, e := range entries {
		if e.Type().IsRegular() && IsMarkdown(e.Name()) && !hidden(e.Name()) && !aboutProject(e.Name()) {
			return true
		}
	}
	for _, e := range entries {
		if levels > 0 && e.IsDir() && !ignoredFolder(e.Name()) && markdownIn(filepath.Join(dir, e.Name()), levels-1) {
			return true
		}
	}
	return false
}

// aboutProject reports whether a file is one of those that describe a project, as
// README, LICENSE and CHANGELOG do: by convention their names are in capitals.
func aboutProject(name string) bool {
	stem := strings.TrimSuffix(name, filepath.Ext(name))
	return strings.ContainsFunc(stem, unicode.IsUpper) && strings.ToUpper(stem) == stem
}

// exists reports whether there is something at a path below a folder.
func exists(dir, name string) bool {
	_, err := os.Stat(filepath.Join(dir, filepath.FromSlash(name)))
	return err == nil
}
