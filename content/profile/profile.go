// Package profile reads how a site writes its postings: which files are postings,
// how the fields of their front matter are called, and what makes a posting open.
// These are the rules of one site at one time, so they are data: a profile is a
// TOML file, and a new site is a new file.
//
// A profile only names and compares. It can start nothing and open nothing, which
// is why one that comes with a site can be taken as it is.
package profile

import (
	"slices"

	"postings/model"
)

// Profile is how one site writes.
type Profile struct {
	// Name is the name that the profile is chosen by, and File the path of one of
	// the user's own, empty for one that is built in.
	Name string `toml:"-"`
	File string `toml:"-"`
	// Base is the name of the profile that this one starts from: what it has of
	// its own stands in place of what that one has.
	Base string `toml:"base"`
	// Marks are fields by which the files of such a site are known.
	Marks []string `toml:"marks"`
	// Languages are those that the site is written in. The first is that of a
	// document in which nothing tells it; where the site has but one, nothing lacks
	// a translation. Where none is named, the text itself tells.
	Languages []string `toml:"languages"`
	Postings  Postings `toml:"postings"`
	Fields    Fields   `toml:"fields"`
	Status    Status   `toml:"status"`
	Check     Check    `toml:"check"`
	// Sites are the base URLs of the site.
	Sites ByLanguage[string] `toml:"sites"`
}

// ByLanguage is a value for each language.
type ByLanguage[T any] struct {
	EN T `toml:"en"`
	FR T `toml:"fr"`
}

// Each returns the values by language.
func (b ByLanguage[T]) Each() [2]T { return [2]T{model.English: b.EN, model.French: b.FR} }

// Postings tells postings from other pages: a posting has one of the layouts, passes
// one of the tests, or lies in one of the folders, and has all of the fields. Where
// there are fields and nothing else, any folder will do.
type Postings struct {
	Layouts []string `toml:"layouts"`
	Folders []string `toml:"folders"`
	Fields  []string `toml:"fields"`
	// Any are tests of which a posting passes one: a field has a value, or stands
	// there with any where no values are named.
	Any []Test `toml:"any"`
}

// Fields holds, for each thing that is known of a posting, the names of the fields
// that tell it, the first that has a value deciding. Case does not matter. In a
// mapping, "a.b" is the field b of the field a. A space stands for a space, a hyphen,
// an underscore or nothing. "a – b" are the two bounds of a pay.
type Fields struct {
	Title       []string `toml:"title"`
	Description []string `toml:"description"`
	Key         []string `toml:"key"`
	// Pair links the languages where documents tell their own: as a key does, but
	// only by the document's side of it. Other is the address of the document in the
	// other language.
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

// Check tells what to look for in a site.
type Check struct {
	// Off are the names of rules that do not apply to the site, and On those that
	// apply although they are about fields that few sites have.
	Off []model.Rule `toml:"off"`
	On  []model.Rule `toml:"on"`
	// OffLine and OnLine are the lines of the file that say so.
	OffLine int `toml:"-"`
	OnLine  int `toml:"-"`
	// Statements are patterns of what every open posting has to say, by name.
	Statements ByLanguage[map[string]string] `toml:"statements"`
}

// Exempt returns the rules that do not apply to the site.
func (c *Check) Exempt() []model.Rule {
	exempt := slices.Clone(c.Off)
	for _, rule := range onRequest() {
		if !slices.Contains(c.On, rule) {
			exempt = append(exempt, rule)
		}
	}
	return exempt
}

// onRequest are the rules about fields that few sites have.
func onRequest() []model.Rule {
	return []model.Rule{
		"description-missing", "field-typo", "key-missing", "layout-missing", "reference-differs", "reference-invalid",
		"status-missing", "status-not-boolean", "status-two-schemes",
	}
}

// OnlyPages reports whether nothing is a posting, so that what there is to read are
// pages.
func (p *Profile) OnlyPages() bool {
	return len(p.Postings.Layouts)+len(p.Postings.Folders)+len(p.Postings.Fields)+len(p.Postings.Any) == 0
}

// Marked counts the profile's marks that fields hold.
func (p *Profile) Marked(fields model.Fields) int {
	marks := 0
	for _, name := range p.Marks {
		if fields.Find(name) != nil {
			marks++
		}
	}
	return marks
}
