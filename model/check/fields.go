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
	// StatusMissing: neither linkHidden nor archived has a value, which closes every
	// posting but the standing call.
	StatusMissing model.Rule = "status-missing"
	// StatusNotBoolean: archived, formHidden or linkHidden is no boolean; the site
	// takes only the boolean false for false.
	StatusNotBoolean model.Rule = "status-not-boolean"
	// StatusTwoSchemes: archived stands beside linkHidden, which decides.
	StatusTwoSchemes model.Rule = "status-two-schemes"
	// TitleSpaces: the title begins or ends with a space.
	TitleSpaces model.Rule = "title-spaces"
	// FieldSpaces: the value of a field begins or ends with a space.
	FieldSpaces model.Rule = "field-spaces"
	// FieldTypo: a field looks like another one misspelled.
	FieldTypo model.Rule = "field-typo"
	// ReferenceInvalid: the leverId is no UUID; an error on an open posting.
	ReferenceInvalid model.Rule = "reference-invalid"
	// ValueUnreadable: a date or a status is written in a way that nothing reads.
	ValueUnreadable model.Rule = "value-unreadable"
)

func fieldRules() family {
	return family{
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
		document: []func(*subject){requiredFields, titleSpaces, fieldSpaces, statusFields, fieldTypos, reference},
		posting:  []func(*pair){unreadValues},
	}
}

// requiredFields reports the fields that the site's list of postings needs.
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
		if s.Fields.Text(need.name) == "" {
			s.reportField(need.rule, s.Fields.Get(need.name), model.Detail{})
		}
	}
}

// titleSpaces reports a title with spaces around it, which show on some pages.
func titleSpaces(s *subject) {
	f := s.Fields.Get("title")
	if f != nil && s.Fields.Text("title") != "" && strings.TrimSpace(f.Value) != f.Value {
		fix(s.reportField(TitleSpaces, f, model.Detail{}), f.Line, 0, f.Value, strings.TrimSpace(f.Value))
	}
}

// fieldSpaces reports spaces around what the site compares or looks up: the key that
// links the languages, the reference and the address.
func fieldSpaces(s *subject) {
	for _, name := range []string{"translationKey", "leverId", "url", "slug"} {
		if f := s.Fields.Get(name); f != nil && f.Kind == model.Text && strings.TrimSpace(f.Value) != f.Value {
			fix(s.reportField(FieldSpaces, f, model.Detail{Field: f.Name}), f.Line, 0, f.Value, strings.TrimSpace(f.Value))
		}
	}
}

// statusFields reports what makes the status other than it looks: the site's
// templates compare with the boolean false, so that everything else closes or
// hides.
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

// knownFields are the fields that the site's templates and Hugo read.
func knownFields() []string {
	return []string{
		"layout", "type", "title", "description", "archived", "leverId", "translationKey", "formHidden", "linkHidden",
		"aliases", "url", "date", "lastmod", "publishDate", "expiryDate", "draft", "slug", "weight", "lang", "language",
		"tags", "categories", "author", "authors", "image", "images", "image-alt", "thumb", "processed", "keywords",
		"summary", "outputs", "menu", "menus", "params", "cascade", "resources", "linkTitle", "headless", "sitemap",
	}
}

// fieldTypos reports fields that nothing reads and whose name is nearly that of
// one that is read.
func fieldTypos(s *subject) {
	all := knownFields()
	for i := range s.Fields {
		f := &s.Fields[i]
		if slices.ContainsFunc(all, func(known string) bool { return strings.EqualFold(known, f.Name) }) {
			continue
		}
		best, name := 3, ""
		for _, known := range all {
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

// agreedFields leaves out the fields that many files spell alike: nobody makes the
// same slip so often, and a template may read them.
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

// reference reports a leverId by which no application could arrive. A posting
// without one takes applications in another way.
func reference(s *subject) {
	if s.IsPage() || s.Reference == "" || model.IsUUID(s.Reference) {
		return
	}
	finding := s.reportField(ReferenceInvalid, s.Fields.Get("leverId"), model.Detail{Text: s.Reference})
	if s.Status == model.Open && !s.AlwaysOpen {
		finding.Severity = model.Error
	}
}

// unreadValues reports values that decide about a posting's status or dates and that
// cannot be read. What both languages write, or two fields, is one fault.
func unreadValues(p *pair) {
	seen := map[string]bool{}
	for _, l := range model.Langs() {
		for _, d := range p.posting.Variants(l) {
			for _, f := range d.Unread {
				text := strings.ToLower(f.Text())
				if seen[text] {
					continue
				}
				seen[text] = true
				p.report(ValueUnreadable, d, f.Line, model.Detail{Field: f.Name, Text: f.Text()}).Column = f.Column
			}
		}
	}
}
