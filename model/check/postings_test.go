package check

import (
	"reflect"
	"testing"

	"postings/model"
)

func TestGroup(t *testing.T) {
	found := []model.Finding{
		{Path: "b", Rule: "x", Line: 1, Key: "k"}, {Path: "a", Rule: "y", Line: 2},
		{Path: "b", Rule: "y", Line: 3, Key: "k"}, {Path: "a", Rule: "x", Line: 4, Key: "m"},
	}
	lines := func(found []model.Finding) (lines []int) {
		for _, f := range found {
			lines = append(lines, f.Line)
		}
		return lines
	}
	if got := lines(Group(found, false)); !reflect.DeepEqual(got, []int{1, 3, 2, 4}) {
		t.Errorf("by file: %v", got)
	}
	if got := lines(Group(found, true)); !reflect.DeepEqual(got, []int{1, 4, 2, 3}) {
		t.Errorf("by rule: %v", got)
	}
	if got := lines(found); !reflect.DeepEqual(got, []int{1, 2, 3, 4}) {
		t.Errorf("the order of what was grouped is changed: %v", got)
	}
	if got := Keys(found); !reflect.DeepEqual(got, map[string]bool{"k": true, "": true, "m": true}) {
		t.Errorf("keys: %v", got)
	}
}
