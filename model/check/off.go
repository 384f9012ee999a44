package check

import (
	"path"
	"slices"

	"postings/model"
)

// leaveOut leaves out the findings of rules that are off where they are.
func (opt Options) leaveOut(found []model.Finding) []model.Finding {
	if len(opt.Off) == 0 {
		return found
	}
	off := map[string][]model.Rule{} // by file
	return slices.DeleteFunc(found, func(f model.Finding) bool {
		rules, known := off[f.Path]
		if !known {
			for glob, more := range opt.Off {
				if covers(glob, f.Path) {
					rules = append(rules, more...)
				}
			}
			off[f.Path] = rules
		}
		return slices.Contains(rules, f.Rule)
	})
}

// covers reports whether a pattern is that of a file or of a folder around it.
func covers(glob, file string) bool {
	glob = path.Clean(glob)
	for ; file != "." && file != "/"; file = path.Dir(file) {
		// The error is that of a pattern that is none, which covers nothing.
		if ok, _ := path.Match(glob, file); ok {
			return true
		}
	}
	return glob == "."
}
