package content

import (
	"io"
	"os"

	"postings/content/glossary"
	"postings/model"
)

// GlossaryName is the file name of a site's own glossary.
const GlossaryName = "glossary.toml"

// SiteGlossary returns the glossary in the root of a source's site or next to
// its content folder, or nothing if there is none.
func SiteGlossary(src Source) ([]model.Term, error) {
	f, name, err := openSiteFile(src, GlossaryName)
	if f == nil {
		return nil, err
	}
	defer f.Close()
	return readGlossary(f, name)
}

// ReadGlossary reads a glossary from a file. The error is a *tomlfile.Error or
// one of the operating system's.
func ReadGlossary(name string) ([]model.Term, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return readGlossary(f, name)
}

func readGlossary(r io.Reader, name string) ([]model.Term, error) {
	data, err := io.ReadAll(io.LimitReader(r, glossary.MaxSize+1)) // one more byte to detect that it is too long
	if err != nil {
		return nil, err
	}
	return glossary.Read(name, data)
}
