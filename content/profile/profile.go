// Package profile defines profiles, which describe how a site writes its postings:
// which files are postings, what the fields of their front matter are called, and
// what makes a posting open. These rules are those of one site at one time, so they
// are data: a profile is a TOML file, and a new site needs no code.
//
// A profile only contains names and values to compare. It cannot start or open
// anything, so a profile that comes with a site can be trusted.
package profile

import (
	"slices"

	"postings/model"
)

// Profile describes how a site writes.
type Profile struct {
	// Name is the name of the profile, and File the path of a user's own, empty if
	// it is built in.
	Name string `toml:"-"`
	File string `toml:"-"`
	// Base is the name of the profile that this one extends. Values in this one
	// override those of the base.
	Base string `toml:"base"`
	// Marks are fields by which files of the site are recognised.
	Marks []string `toml:"marks"`
	// Languages are the languages of the site. The first is the default for
	// documents that do not tell theirs. If there is only one, no translations are
	// missing. If there are none, the language is detected from the text.
	Languages []string `toml:"languages"`
	Postings  Postings `toml:"postings"`
	Fields    Fields   `toml:"fields"`
	Status    Status   `toml:"status"`
	Check     Check    `toml:"check"`
	// Sites are the base URLs of the site.
	Sites ByLanguage[string] `toml:"sites"`
}

// ByLanguage holds a value for each language.
type ByLanguage[T any] struct {
	EN T `toml:"en"`
	FR T `toml:"fr"`
}

// Each returns the values by language.
func (b ByLanguage[T]) Each() [2]T { return [2]T{model.English: b.EN, model.French: b.FR} }

// Postings distinguishes postings from other pages: a posting has one of the
// layouts, passes one of the tests, or is in one of the folders, and has all of
// the fields. If there are only fields, it may be in any folder.
type Postings struct {
	Layouts []string `toml:"layouts"`
	Folders []string `toml:"folders"`
	Fields  []string `toml:"fields"`
	// Any are tests of which a posting must pass one: a field has one of the
	// values, or any if no values are given.
	Any []Test `toml:"any"`
}

// Fields holds the names of the fields for each property of a posting, of which
// the first with a value is used. Case is ignored. "a.b" is field b of mapping
// a. A space matches a space, a hyphen, an underscore or nothing. "a – b" are
// the bounds of a salary range.
type Fields struct {
	Title       []string `toml:"title"`
	Description []string `toml:"description"`
	Key         []string `toml:"key"`
	// Pair links documents that tell their own language, like a key. Other is the
	// address of the document in the other language.
	Pair      []string `toml:"pair"`
	Other     []string `toml:"other"`
	Language  []string `toml:"language"`
	Reference []string `toml:"reference"`
	Address   []string `toml:"address"`
	Opens     []string `toml:"opens"`
	Closes    []string `toml:"closes"`
	Posted    []string `toml:"posted"`
	Place     []string `toml:"place"`
	Pay       []string `toml:"pay"`
	Level     []string `toml:"level"`
	Apply     []string `toml:"apply"`
	Contact   []string `toml:"contact"`
}

// Check configures the check for the site.
type Check struct {
	// Off are rules that do not apply to the site, and On rules that do although
	// they are about fields that few sites have.
	Off []model.Rule `toml:"off"`
	On  []model.Rule `toml:"on"`
	// OffLine and OnLine are the lines of these lists in the file.
	OffLine int `toml:"-"`
	OnLine  int `toml:"-"`
	// Statements are patterns of what every open posting must state, by name.
	Statements ByLanguage[map[string]string] `toml:"statements"`
	// Bilingual are addresses, from their host on, that serve readers of both
	// languages, whatever language they name.
	Bilingual []string `toml:"bilingual"`
}

// Exempt returns the rules that do not apply to the site.
func (c *Check) Exempt() []model.Rule {
	exempt := slices.Clone(c.Off)
	for _, rule := range onRequest {
		if !slices.Contains(c.On, rule) {
			exempt = append(exempt, rule)
		}
	}
	return exempt
}

// onRequest are the rules about fields that few sites have.
var onRequest = []model.Rule{
	"description-missing", "field-typo", "key-missing", "layout-missing", "reference-differs", "reference-invalid",
	"status-missing", "status-not-boolean", "status-two-schemes",
}

// OnlyPages reports whether the site has no postings, only pages.
func (p *Profile) OnlyPages() bool {
	return len(p.Postings.Layouts)+len(p.Postings.Folders)+len(p.Postings.Fields)+len(p.Postings.Any) == 0
}

// Marked returns how many of the profile's marks the fields contain.
func (p *Profile) Marked(fields model.Fields) int {
	marks := 0
	for _, name := range p.Marks {
		if fields.Find(name) != nil {
			marks++
		}
	}
	return marks
}
