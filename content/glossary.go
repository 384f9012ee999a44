package content

import (
	"os"

	"postings/content/glossary"
	"postings/model"
)

// GlossaryName is the file name of a site's own glossary.
const GlossaryName = "glossary.toml"

// SiteGlossary returns the glossary in the root of a source's site or next to
// its content folder, or nothing if there is none.
func SiteGlossary(src Source) ([]model.Term, error) {
	name, data, err := readSiteFile(src, GlossaryName)
	if data == nil || err != nil {
		return nil, err
	}
	return glossary.Read(name, data)
}

// ReadGlossary reads a glossary from a file. The error is a *tomlfile.Error or
// one of the operating system's.
func ReadGlossary(name string) ([]model.Term, error) {
	data, err := readOwn(os.Open(name))
	if err != nil {
		return nil, err
	}
	return glossary.Read(name, data)
}
