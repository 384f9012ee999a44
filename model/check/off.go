package check

import (
	"path"
	"slices"

	"postings/model"
)

// OffStale: the configuration disables a rule for a file or folder in which it
// finds nothing.
const OffStale model.Rule = "off-stale"

func offRules() family {
	return family{
		rules: []Info{
			{OffStale, model.Note, model.Detail{Text: "typography"}},
		},
	}
}

// dropDisabled drops the findings of rules that are disabled for their file, and
// reports rules that are disabled without effect.
func (r *checker) dropDisabled(found []model.Finding) []model.Finding {
	if len(r.opt.Off) == 0 {
		return found
	}
	type off struct {
		glob string
		rule model.Rule
	}
	hides := map[off]bool{}
	around := map[string][]string{} // patterns by the file that they match
	found = slices.DeleteFunc(found, func(f model.Finding) bool {
		globs, known := around[f.Path]
		if !known {
			for glob := range r.opt.Off {
				if covers(glob, f.Path) {
					globs = append(globs, glob)
				}
			}
			around[f.Path] = globs
		}
		hidden := false
		for _, glob := range globs {
			if slices.Contains(r.opt.Off[glob], f.Rule) {
				hides[off{glob, f.Rule}], hidden = true, true
			}
		}
		return hidden
	})
	for glob, rules := range r.opt.Off {
		for _, rule := range rules {
			if !hides[off{glob, rule}] && r.severities[rule] != model.Off { // a disabled rule finds nothing to hide
				found = append(found, model.Finding{Rule: OffStale, Path: glob, Detail: model.Detail{Text: string(rule)}})
			}
		}
	}
	return found
}

// covers reports whether a pattern matches a file or a folder that contains it.
func covers(glob, file string) bool {
	glob = path.Clean(glob)
	for ; file != "." && file != "/"; file = path.Dir(file) {
		// An invalid pattern matches nothing.
		if ok, _ := path.Match(glob, file); ok {
			return true
		}
	}
	return glob == "."
}
