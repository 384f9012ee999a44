package check

import (
	"cmp"
	"strings"

	"postings/model"
	"postings/model/fold"
)

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
		"tags", "categories", "author", "authors", "image", "images", "image-alt", "imageAlt", "thumb", "processed", "keywords",
		"summary", "outputs", "menu", "menus", "params", "cascade", "resources", "linkTitle", "headless", "sitemap",
	}
}

// fieldTypos reports fields that nothing reads and whose name is nearly that of
// one that is read.
func fieldTypos(s *subject) {
	all := knownFields()
fields:
	for i := range s.Fields {
		f := &s.Fields[i]
		best, name := 3, ""
		for _, known := range all {
			if strings.EqualFold(known, f.Name) {
				continue fields
			}
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
