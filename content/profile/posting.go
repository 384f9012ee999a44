package profile

import (
	"slices"
	"strings"

	"postings/model"
)

// Qualifies reports whether a file is a posting. The path is slash-separated, with
// the folders above the source where they count. A section's own page is none by
// its folder.
func (p *Postings) Qualifies(path string, fields model.Fields) bool {
	if layout := fields.Text("layout"); layout != "" && containsFold(p.Layouts, layout) {
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
		// Below the section, an index is a posting in a folder of its own.
		return inner < len(folders)-1 && !containsFold(p.Folders, folders[len(folders)-1])
	}
	return true
}

// InFolder reports whether a file lies in one of the folders that hold postings.
func (p *Postings) InFolder(path string) bool {
	segments := strings.Split(path, "/")
	return slices.ContainsFunc(segments[:len(segments)-1], func(folder string) bool { return containsFold(p.Folders, folder) })
}

// described reports whether fields hold all of those that a posting has.
func (p *Postings) described(fields model.Fields) bool {
	return !slices.ContainsFunc(p.Fields, func(name string) bool { return fields.Find(name).Text() == "" })
}

// isOwnPage reports whether a file is by its name the page of the folder that it
// lies in.
func isOwnPage(name string) bool {
	stem, _, _ := strings.Cut(name, ".")
	return containsFold([]string{"index", "readme"}, stem)
}

// passes reports whether one of the fields has one of the values, or any where none
// is named. Of a list, one item is enough.
func (t *Test) passes(fields model.Fields) bool {
	for _, name := range t.Fields {
		f := fields.Find(name)
		switch {
		case f == nil:
		case len(t.Values) == 0:
			if f.Text() != "" || len(f.Inner) > 0 {
				return true
			}
		case isAny(f, t.Values):
			return true
		}
		if f == nil {
			continue
		}
		for _, item := range f.Items {
			if slices.ContainsFunc(t.Values, func(v Value) bool { text, ok := v.(string); return ok && strings.EqualFold(text, item) }) {
				return true
			}
		}
	}
	return false
}

// containsFold reports whether a text is one of some, without regard to case.
func containsFold(texts []string, text string) bool {
	return slices.ContainsFunc(texts, func(t string) bool { return strings.EqualFold(t, text) })
}
