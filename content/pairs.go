package content

import (
	"net/url"
	"path"
	"strings"

	"postings/content/profile"
	"postings/model"
	"postings/model/sanitise"
)

// pairUp links a document with the one in the other language where no key does: by a
// reference that both have, or by the address of the other one.
func pairUp(d *model.Document, names *profile.Fields) {
	if d.TranslationKey != "" {
		return
	}
	if d.Fields.First(names.Language) != nil {
		// Without a language of its own, such a reference may be that of the posting.
		d.TranslationKey = sanitise.Line(d.Fields.First(names.Pair).Text())
	}
	if d.TranslationKey != "" {
		return
	}
	other := d.Fields.First(names.Other).Text()
	if other == "" {
		return
	}
	own := pageAddress(d.URL, "")
	if d.URL == "" {
		own = pageAddress("/"+d.Path, "")
	}
	there := pageAddress(other, path.Dir(own))
	if own == "" || there == "" || own == there {
		return
	}
	// The other one says the same from its side.
	d.PairPath = sanitise.Path(min(own, there) + " " + max(own, there))
}

// pageAddress returns the path of a page's address without what servers do not care
// for; one that is relative starts from a folder. It returns "" for what is none.
func pageAddress(address, folder string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Path == "" {
		return ""
	}
	name := u.Path
	if !strings.HasPrefix(name, "/") {
		name = path.Join("/", folder, name)
	}
	name = strings.TrimPrefix(path.Clean(name), "/")
	switch path.Ext(name) {
	case ".html", ".htm", ".md", ".markdown":
		name = stemOf(name)
	}
	if path.Base(name) == "index" || path.Base(name) == "_index" {
		name = path.Dir(name)
	}
	return strings.ToLower(name)
}
