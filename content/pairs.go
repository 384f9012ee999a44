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
// that both have, or by the address of the other one. It returns the addresses of
// both pages, which are empty if these do not matter.
func pairUp(d *model.Document, names *profile.Fields) (own, there string) {
	if d.TranslationKey != "" {
		return "", ""
	}
	if d.Fields.First(names.Language) != nil {
		// If the document does not tell its language, the reference may be the
		// posting's own.
		d.TranslationKey = sanitise.Line(d.Fields.First(names.Pair).Text())
	}
	if d.TranslationKey != "" || len(names.Other) == 0 {
		return "", ""
	}
	own = pageAddress(cmp.Or(d.URL, "/"+d.Path), "")
	other := d.Fields.First(names.Other).Text()
	if own == "" || other == "" {
		return own, ""
	}
	if there = pageAddress(other, path.Dir(own)); there == own {
		there = ""
	}
	if there != "" {
		// The other document makes the same of both addresses, if it names this one.
		pairWith(d, sanitise.Path(min(own, there)+" "+max(own, there)))
	}
	return own, there
}

// pairWith pairs a document by a path that is not that of its page.
func pairWith(d *model.Document, path string) {
	d.URL = cmp.Or(d.URL, "/"+d.PairPath+"/")
	d.PairPath = path
}

// pages pairs documents of which only one names the other, as they are loaded: by
// their addresses, it knows those that were met and name none, and those that were
// named.
type pages struct {
	met, named map[string]page
}

// page is the language of a document, and the path that pairs it.
type page struct {
	lang model.Lang
	pair string
}

// join pairs a document with an earlier one that names it, or that it names.
func (all *pages) join(p *parsed) {
	if p.page == "" {
		return
	}
	d := p.doc
	namer, named := all.named[p.page]
	other, met := all.met[p.other]
	switch {
	case p.other == "" && named && namer.lang != d.Lang:
		pairWith(d, namer.pair)
	case p.other != "" && met && other.lang != d.Lang:
		pairWith(d, other.pair)
	}
	for i := range p.findings {
		p.findings[i].Key = d.Key()
	}
	if p.other == "" {
		all.met[p.page] = page{d.Lang, d.PairPath}
	} else {
		all.named[p.other] = page{d.Lang, d.PairPath}
	}
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
