package profile

import (
	"slices"
	"strings"

	"postings/model"
)

// Qualifies reports whether a file is a posting. The slash-separated path may
// start with folders above the source. The page of a section is not a posting
// by virtue of its folder.
func (p *Postings) Qualifies(path string, fields model.Fields) bool {
	if layout := fields.Get("layout").Text(); layout != "" && containsFold(p.Layouts, layout) {
		return true
	}
	segments := strings.Split(path, "/")
	folders, name := segments[:len(segments)-1], segments[len(segments)-1]
	if strings.HasPrefix(name, "_index.") || !p.described(fields) {
		return false
	}
	if slices.ContainsFunc(p.Any, func(t Test) bool { return t.passes(fields) }) {
		return true
	}
	if len(p.Folders) == 0 {
		return len(p.Fields) > 0 && len(p.Any) == 0
	}
	inner := slices.IndexFunc(folders, func(folder string) bool { return containsFold(p.Folders, folder) })
	switch {
	case inner < 0:
		return false
	case isOwnPage(name):
		// In a folder of its own below the section, an index is a posting.
		return inner < len(folders)-1 && !containsFold(p.Folders, folders[len(folders)-1])
	}
	return true
}

// InFolder reports whether a file is in one of the folders for postings.
func (p *Postings) InFolder(path string) bool {
	segments := strings.Split(path, "/")
	return slices.ContainsFunc(segments[:len(segments)-1], func(folder string) bool { return containsFold(p.Folders, folder) })
}

// described reports whether there are all fields that a posting has.
func (p *Postings) described(fields model.Fields) bool {
	return !slices.ContainsFunc(p.Fields, func(name string) bool { return fields.Find(name).Text() == "" })
}

// isOwnPage reports whether a file is, by its name, the page of its folder.
func isOwnPage(name string) bool {
	stem, _, _ := strings.Cut(name, ".")
	return containsFold([]string{"index", "readme"}, stem)
}

// passes reports whether one of the fields has one of the values, or any if no
// values are given. A list passes if one of its items does.
func (t *Test) passes(fields model.Fields) bool {
	for _, name := range t.Fields {
		f := fields.Find(name)
		if f == nil {
			continue
		}
		if len(t.Values) == 0 && (f.Text() != "" || len(f.Inner) > 0) || isAny(f, t.Values) {
			return true
		}
		for _, v := range t.Values {
			if text, ok := v.(string); ok && containsFold(f.Items, text) {
				return true
			}
		}
	}
	return false
}

// containsFold reports whether texts contains a text, ignoring case.
func containsFold(texts []string, text string) bool {
	return slices.ContainsFunc(texts, func(t string) bool { return strings.EqualFold(t, text) })
}
