package content

import (
	"cmp"
	"net/url"
	"path"
	"strings"

	"postings/content/profile"
	"postings/model"
	"postings/model/sanitise"
)

// pairUp links a document to its translation if it has no key: by a reference
// that both have, or by the address of the other one.
func pairUp(d *model.Document, names *profile.Fields, languages languages) {
	if d.TranslationKey != "" {
		return
	}
	if d.Fields.First(names.Language) != nil {
		// If the document does not tell its language, the reference may be the
		// posting's own.
		d.TranslationKey = sanitise.Line(d.Fields.First(names.Pair).Text())
	}
	if d.TranslationKey != "" {
		return
	}
	other := d.Fields.First(names.Other).Text()
	if other == "" {
		return
	}
	own := pageAddress(cmp.Or(d.URL, "/"+d.Path), "")
	there := pageAddress(other, path.Dir(own))
	if own == "" || there == "" || own == there {
		return
	}
	d.URL = cmp.Or(d.URL, "/"+d.PairPath+"/") // which PairPath tells no longer
	// Both go by the English page, which need not name the French one.
	english := [...]string{model.English: own, model.French: there}[d.Lang]
	d.PairPath = sanitise.Path(languages.place(english + ".md").pair)
}

// pageAddress returns the path of an address, without the parts that servers
// ignore. A relative address is resolved against a folder. It returns "" if the
// address is invalid.
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
	case ".html", ".htm", ".md", ".markdown", ".mdx":
		name = stemOf(name)
	}
	if path.Base(name) == "index" || path.Base(name) == "_index" {
		name = path.Dir(name)
	}
	return strings.ToLower(name)
}
