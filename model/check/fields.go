package check

import (
	"cmp"
	"slices"
	"strings"

	"postings/model"
	"postings/model/fold"
)

const (
	// DescriptionMissing, KeyMissing, LayoutMissing: the field is missing, empty or
	// null.
	DescriptionMissing model.Rule = "description-missing"
	KeyMissing         model.Rule = "key-missing"
	LayoutMissing      model.Rule = "layout-missing"
	// StatusMissing: neither linkHidden nor archived has a value, so the posting is
	// closed unless it is always open.
	StatusMissing model.Rule = "status-missing"
	// StatusNotBoolean: archived, formHidden or linkHidden is not a boolean. The
	// site's templates only recognise the boolean false.
	StatusNotBoolean model.Rule = "status-not-boolean"
	// StatusTwoSchemes: there is both archived and linkHidden, which takes
	// precedence.
	StatusTwoSchemes model.Rule = "status-two-schemes"
	// TitleSpaces: the title has leading or trailing spaces.
	TitleSpaces model.Rule = "title-spaces"
	// FieldSpaces: the value of a field has leading or trailing spaces.
	FieldSpaces model.Rule = "field-spaces"
	// FieldTypo: a field seems to be misspelled.
	FieldTypo model.Rule = "field-typo"
	// ReferenceInvalid: the leverId is not a UUID, which is an error in an open
	// posting.
	ReferenceInvalid model.Rule = "reference-invalid"
	// ValueUnreadable: a date or a status cannot be parsed.
	ValueUnreadable model.Rule = "value-unreadable"
)

var fieldRules = family{
	rules: []Info{
		{DescriptionMissing, model.Warning, model.Detail{}},
		{KeyMissing, model.Warning, model.Detail{}},
		{LayoutMissing, model.Warning, model.Detail{}},
		{StatusMissing, model.Warning, model.Detail{}},
		{StatusNotBoolean, model.Error, model.Detail{Field: "archived", Text: "False."}},
		{StatusTwoSchemes, model.Warning, model.Detail{}},
		{TitleSpaces, model.Warning, model.Detail{}},
		{FieldSpaces, model.Warning, model.Detail{Field: "leverId"}},
		{FieldTypo, model.Warning, model.Detail{Field: "descripton", Other: "description"}},
		{ReferenceInvalid, model.Warning, model.Detail{Text: "http://080ec29e"}},
		{ValueUnreadable, model.Warning, model.Detail{Field: "closes", Text: "TBD"}},
	},
	document: []func(*subject){requiredFields, outerSpaces, statusFields, fieldTypos, reference},
	posting:  []func(*posting){unreadValues},
}

// requiredFields reports missing fields that the site's list of postings needs.
func requiredFields(s *subject) {
	if s.IsPage() {
		return
	}
	for _, need := range []struct {
		name string
		rule model.Rule
	}{
		{"description", DescriptionMissing}, {"translationKey", KeyMissing}, {"layout", LayoutMissing},
	} {
		if s.Fields.Get(need.name).Text() == "" {
			s.reportField(need.rule, s.Fields.Get(need.name), model.Detail{})
		}
	}
}

// outerSpaces reports leading or trailing spaces in a title, which some pages
// display, and in values that the site compares or looks up: the key that links
// the languages, the reference and the address.
func outerSpaces(s *subject) {
	for _, name := range []string{"title", "translationKey", "leverId", "url", "slug"} {
		f := s.Fields.Get(name)
		if f == nil || f.Kind != model.Text || f.Text() == "" || f.Text() == f.Value {
			continue
		}
		rule, detail := FieldSpaces, model.Detail{Field: f.Name}
		if name == "title" {
			rule, detail = TitleSpaces, model.Detail{}
		}
		fix(s.reportField(rule, f, detail), f.Line, 0, f.Value, f.Text())
	}
}

// statusFields reports fields that make the status misleading. The site's
// templates compare with the boolean false, so any other value closes or hides
// the posting.
func statusFields(s *subject) {
	if s.IsPage() {
		return
	}
	archived, link := s.Fields.Get("archived"), s.Fields.Get("linkHidden")
	for _, f := range []*model.Field{archived, link, s.Fields.Get("formHidden")} {
		if f != nil && f.Kind != model.Bool && !empty(f) {
			s.reportField(StatusNotBoolean, f, model.Detail{Field: f.Name, Text: f.Value})
		}
	}
	switch {
	case empty(archived) && empty(link) && !s.AlwaysOpen:
		s.reportField(StatusMissing, cmp.Or(link, archived), model.Detail{})
	case archived != nil && link != nil:
		s.reportField(StatusTwoSchemes, archived, model.Detail{})
	}
}

// empty reports whether a field is missing or has no value.
func empty(f *model.Field) bool {
	return f == nil || f.Kind == model.Null || f.Kind == model.Text && strings.TrimSpace(f.Value) == ""
}

// knownFields are the fields that the site's templates and Hugo use.
var knownFields = []string{
	"layout", "type", "title", "description", "archived", "leverId", "translationKey", "formHidden", "linkHidden",
	"aliases", "url", "date", "lastmod", "publishDate", "expiryDate", "draft", "slug", "weight", "lang", "language",
	"tags", "categories", "author", "authors", "image", "images", "image-alt", "thumb", "processed", "keywords",
	"summary", "outputs", "menu", "menus", "params", "cascade", "resources", "linkTitle", "headless", "sitemap",
}

// fieldTypos reports unknown fields whose name is similar to that of a known
// one.
func fieldTypos(s *subject) {
	for i := range s.Fields {
		f := &s.Fields[i]
		if slices.ContainsFunc(knownFields, func(known string) bool { return strings.EqualFold(known, f.Name) }) {
			continue
		}
		best, name := 3, ""
		for _, known := range knownFields {
			limit := 2
			if len(known) < 6 {
				limit = 1
			}
			if d := fold.Distance(strings.ToLower(known), strings.ToLower(f.Name)); d <= limit && d < best {
				best, name = d, known
			}
		}
		if name != "" {
			s.reportField(FieldTypo, f, model.Detail{Field: f.Name, Other: name})
		}
	}
}

// agreedFields drops findings about fields that many files spell in the same
// way, because those are not typos, and a template may use them.
func agreedFields(found []model.Finding) []model.Finding {
	files := map[string]int{}
	for _, f := range found {
		if f.Rule == FieldTypo {
			files[f.Detail.Field]++
		}
	}
	return slices.DeleteFunc(found, func(f model.Finding) bool {
		return f.Rule == FieldTypo && files[f.Detail.Field] >= minHabit
	})
}

// reference reports an invalid leverId, with which no applications can arrive.
// A posting without a leverId takes applications in another way.
func reference(s *subject) {
	if s.IsPage() || s.Reference == "" || s.HasValidReference() {
		return
	}
	finding := s.reportField(ReferenceInvalid, s.Fields.Get("leverId"), model.Detail{Text: s.Reference})
	if s.Status == model.Open && !s.AlwaysOpen {
		finding.Severity = model.Error
	}
}

// unreadValues reports values that determine the status or a date and cannot be
// parsed. It reports a value only once if both languages, or two fields, have
// it.
func unreadValues(p *posting) {
	seen := map[string]bool{}
	for _, d := range slices.Concat(p.documents[:]...) {
		for _, f := range d.Unread {
			text := strings.ToLower(f.Text())
			if !seen[text] {
				seen[text] = true
				d.reportField(ValueUnreadable, &f, model.Detail{Field: f.Name, Text: f.Text()})
			}
		}
	}
}
