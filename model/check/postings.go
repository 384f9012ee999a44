package check

import (
	"cmp"
	"slices"

	"postings/model"
)

// Keys returns the keys of the postings that have findings.
func Keys(found []model.Finding) map[string]bool {
	keys := map[string]bool{}
	for _, f := range found {
		keys[f.Key] = true
	}
	return keys
}

// SortBySeverity puts problems that keep a posting from being published first.
func SortBySeverity(found []model.Finding) {
	slices.SortStableFunc(found, func(a, b model.Finding) int { return cmp.Compare(b.Severity, a.Severity) })
}

// ComparesLanguages reports whether a rule compares the structures of both
// languages.
func ComparesLanguages(rule model.Rule) bool {
	return rule == StructureHeadings || rule == StructureItems || rule == StructureLinks
}

// Group groups findings by file or by rule. Groups are in the order of their
// first findings, and findings keep their order within a group.
func Group(found []model.Finding, byRule bool) []model.Finding {
	of := func(f model.Finding) string {
		if byRule {
			return string(f.Rule)
		}
		return f.Path
	}
	first := map[string]int{}
	for i, f := range found {
		if _, ok := first[of(f)]; !ok {
			first[of(f)] = i
		}
	}
	grouped := slices.Clone(found)
	slices.SortStableFunc(grouped, func(a, b model.Finding) int { return cmp.Compare(first[of(a)], first[of(b)]) })
	return grouped
}
