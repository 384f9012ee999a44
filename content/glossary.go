package content

import (
	"io"
	"os"

	"postings/content/glossary"
	"postings/model"
)

// GlossaryName is the name of the file of a glossary that a site brings with it.
const GlossaryName = "glossary.toml"

// SiteGlossary returns the glossary that a source's site has in its root or beside
// its content folder, nothing where there is none.
func SiteGlossary(src Source) ([]model.Term, error) {
	f, name, err := openSiteFile(src, GlossaryName)
	if f == nil {
		return nil, err
	}
	defer f.Close()
	return readGlossary(f, name)
}

// ReadGlossary returns the glossary of a file. The error is a *tomlfile.Error or one
// of the operating system's.
func ReadGlossary(name string) ([]model.Term, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return readGlossary(f, name)
}

func readGlossary(r io.Reader, name string) ([]model.Term, error) {
	data, err := io.ReadAll(io.LimitReader(r, glossary.MaxSize+1)) // to tell that it is too long
	if err != nil {
		return nil, err
	}
	return glossary.Read(name, data)
}
