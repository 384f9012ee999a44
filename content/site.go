package content

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"unicode"
)

// SiteAround returns the site that contains a folder, or "": the closest folder
// from it upwards that is the root of a Hugo site, otherwise the closest one that
// contains Markdown. Hugo reports which of the two it is.
//
// It looks no higher than the root of the repository that contains the folder.
// Outside of repositories, only the folder itself may be a site without Hugo. The
// home folder and the root of a file system are never sites: reading them could
// take hours and open private files. It reads only names, and a limited number of
// them.
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

// enclosing returns the folders from one upwards that may be a site, and
// whether the last of them is the root of a repository.
func enclosing(dir, home string) (folders []string, repository bool) {
	atHome, err := os.Stat(home)
	for {
		parent := filepath.Dir(dir)
		info, failed := os.Stat(dir)
		if parent == dir || err == nil && failed == nil && os.SameFile(info, atHome) {
			return folders, false
		}
		folders = append(folders, dir)
		if _, err := os.Stat(filepath.Join(dir, ".git")); err == nil {
			return folders, true
		}
		dir = parent
	}
}

// hugoSite returns the folder to open if a folder is the root of a Hugo site,
// or "". A Hugo site has a folder named content with Markdown in it or a
// configuration beside it.
func hugoSite(dir string) string {
	if siteRoot(folder(dir)) {
		return dir
	}
	if markdownIn(folder(dir), "content", 1) {
		return filepath.Join(dir, "content")
	}
	return ""
}

// holdsMarkdown reports whether there is Markdown in a folder or in the
// language folders below it.
func holdsMarkdown(dir string) bool {
	return markdownIn(folder(dir), ".", 0) || markdownIn(folder(dir), "en", 1) || markdownIn(folder(dir), "fr", 1)
}

// maxLooked limits how many entries of a folder are read.
const maxLooked = 256

// markdownIn reports whether there is Markdown in a folder, or up to the given
// number of levels below it. Files that describe a project do not count.
func markdownIn(root folder, name string, levels int) bool {
	f, err := root.Open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	entries, _ := f.(fs.ReadDirFile).ReadDir(maxLooked)
	for _, e := range entries {
		if e.Type().IsRegular() && IsMarkdown(e.Name()) && !hidden(e.Name()) && !aboutProject(e.Name()) {
			return true
		}
	}
	for _, e := range entries {
		if levels > 0 && e.IsDir() && !ignoredFolder(e.Name()) && markdownIn(root, path.Join(name, e.Name()), levels-1) {
			return true
		}
	}
	return false
}

// aboutProject reports whether a file describes a project, like README, LICENSE
// and CHANGELOG, whose names are in capitals by convention.
func aboutProject(name string) bool {
	stem := strings.TrimSuffix(name, filepath.Ext(name))
	return strings.ContainsFunc(stem, unicode.IsUpper) && strings.ToUpper(stem) == stem
}
