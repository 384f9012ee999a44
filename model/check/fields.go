package check

import (
	"strings"

	"postings/model"
)

// requiredFields reports the fields that a site's pages need.
func requiredFields(s *subject) {
	for _, need := range []struct {
		name string
		rule model.Rule
	}{
		{"description", DescriptionMissing}, {"translationKey", KeyMissing}, {"layout", LayoutMissing},
	} {
		if s.Fields.Text(need.name) != "" {
			continue
		}
		if f := s.Fields.Get(need.name); f != nil {
			s.reportField(need.rule, f)
		} else {
			s.report(need.rule, 1, 0)
		}
	}
}

// titleSpaces reports a title with spaces around it, which show on some pages.
func titleSpaces(s *subject) {
	f := s.Fields.Get("title")
	if f != nil && s.Fields.Text("title") != "" && strings.TrimSpace(f.Value) != f.Value {
		s.reportField(TitleSpaces, f)
	}
}

// statusFields reports what makes the status other than it looks: the site's
// templates compare with the boolean false, so that everything else closes.
func statusFields(s *subject) {
	var present []*model.Field
	for _, name := range []string{"archived", "formHidden", "linkHidden"} {
		f := s.Fields.Get(name)
		if f == nil {
			continue
		}
		present = append(present, f)
		if f.Kind != model.Bool {
			s.reportField(StatusNotBoolean, f, f.Name, f.Value)
		}
	}
	switch {
	case s.Fields.Get("archived") == nil && s.Fields.Get("formHidden") == nil:
		s.report(StatusMissing, 1, 0)
	case s.Fields.Get("archived") != nil && len(present) > 1:
		s.reportField(StatusTwoSchemes, s.Fields.Get("archived"))
	}
}

// knownFields are the fields that the site's templates and Hugo read.
func knownFields() []string {
	return []string{
		"layout", "type", "title", "description", "archived", "leverId", "translationKey", "formHidden", "linkHidden",
		"aliases", "url", "date", "lastmod", "publishDate", "expiryDate", "draft", "slug", "weight", "lang", "language",
		"tags", "categories", "author", "image", "image-alt", "thumb", "processed", "keywords", "summary", "outputs",
	}
}

// fieldTypos reports fields that nothing reads and whose name is nearly that of
// one that is read.
func fieldTypos(s *subject) {
fields:
	for i := range s.Fields {
		f := &s.Fields[i]
		best, name := 3, ""
		for _, known := range knownFields() {
			if strings.EqualFold(known, f.Name) {
				continue fields
			}
			limit := 2
			if len(known) < 6 {
				limit = 1
			}
			if d := model.Distance(strings.ToLower(known), strings.ToLower(f.Name)); d <= limit && d < best {
				best, name = d, known
			}
		}
		if name != "" {
			s.reportField(FieldTypo, f, f.Name, name)
		}
	}
}

// reference reports a leverId by which no application could arrive.
func reference(s *subject) {
	f := s.Fields.Get("leverId")
	open := s.Status == model.Open && s.TranslationKey != model.EvergreenKey
	switch {
	case f != nil && (f.Kind == model.Null && f.Value != "" || s.Reference != "" && !isUUID(s.Reference)):
		finding := s.reportField(ReferenceInvalid, f, strings.TrimSpace(f.Value))
		if open {
			finding.Severity = model.Error
		}
	case open && s.Reference == "":
		s.report(ReferenceMissing, 1, 0)
	}
}

// isUUID tells a UUID in its usual form: 32 hexadecimal digits in groups of 8, 4,
// 4, 4 and 12 (RFC 9562, section 4).
func isUUID(s string) bool {
	if len(s) != 36 {
		return false
	}
	for i := range len(s) {
		if i == 8 || i == 13 || i == 18 || i == 23 {
			if s[i] != '-' {
				return false
			}
			continue
		}
		if !strings.ContainsRune("0123456789abcdefABCDEF", rune(s[i])) {
			return false
		}
	}
	return true
}

// maxName is the longest name of a file, in bytes, on nearly all systems.
const maxName = 255

// fileName reports names that some system refuses: Windows forbids the
// characters below, and a site's checkout has to work there too.
func fileName(s *subject) {
	name := s.Name()
	if len(name) > maxName {
		s.report(FileName, 0, 0, "long")
		return
	}
	for _, r := range name {
		if strings.ContainsRune(`<>:"\|?*`, r) || r >= 0x2400 && r <= 0x2421 || r == '\ufffd' {
			s.report(FileName, 0, 0, string(r))
			return
		}
	}
}
