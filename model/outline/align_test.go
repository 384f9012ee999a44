package outline

import (
	"fmt"
	"testing"
)

func TestAlign(t *testing.T) {
	start := Part{0, 10}
	for _, test := range []struct {
		name string
		a, b []Part
		want [][2]int
	}{
		{"both empty", nil, nil, nil},
		{"one language", []Part{start, {2, 5}}, nil, [][2]int{{0, None}, {1, None}}},
		{"the same", []Part{start, {2, 5}, {2, 9}}, []Part{start, {2, 6}, {2, 11}}, [][2]int{{0, 0}, {1, 1}, {2, 2}}},
		{"one is missing in the middle", []Part{start, {2, 30}, {2, 4}, {2, 30}}, []Part{start, {2, 33}, {2, 35}},
			[][2]int{{0, 0}, {1, 1}, {2, None}, {3, 2}}},
		{"one more at the end", []Part{start, {2, 5}}, []Part{start, {2, 5}, {2, 8}}, [][2]int{{0, 0}, {1, 1}, {None, 2}}},
		{"levels tell", []Part{start, {2, 5}, {3, 5}, {2, 5}}, []Part{start, {2, 5}, {2, 5}},
			[][2]int{{0, 0}, {1, 1}, {2, None}, {3, 2}}},
	} {
		if got := Align(test.a, test.b); fmt.Sprint(got) != fmt.Sprint(test.want) {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}

// TestAlignMany checks that too many sections to compare are paired in order.
func TestAlignMany(t *testing.T) {
	a, b := make([]Part, 2000), make([]Part, 50_000)
	pairs := Align(a, b)
	if len(pairs) != len(b) || pairs[1999] != [2]int{1999, 1999} || pairs[2000] != [2]int{None, 2000} {
		t.Errorf("%d pairs, at the border %v, %v", len(pairs), pairs[1999], pairs[2000])
	}
}
