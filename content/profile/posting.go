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
	if len(p.Folders)+len(p.Fields) == 0 {
		return false
	}
	for _, name := range p.Fields {
		if fields.Find(name).Text() == "" {
			return false
		}
	}
	segments := strings.Split(path, "/")
	folders, name := segments[:len(segments)-1], segments[len(segments)-1]
	if strings.HasPrefix(name, "_index.") {
		return false
	}
	return len(p.Folders) == 0 || slices.ContainsFunc(folders, func(folder string) bool {
		return slices.Contains(p.Folders, folder)
	})
}

// containsFold reports whether a text is one of some, without regard to case.
func containsFold(texts []string, text string) bool {
	return slices.ContainsFunc(texts, func(t string) bool { return strings.EqualFold(t, text) })
}
