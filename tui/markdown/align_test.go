package markdown

import (
	"fmt"
	"testing"
)

func TestAlign(t *testing.T) {
	start := part{0, 10}
	for _, test := range []struct {
		name string
		a, b []part
		want [][2]int
	}{
		{"both empty", nil, nil, nil},
		{"one language", []part{start, {2, 5}}, nil, [][2]int{{0, None}, {1, None}}},
		{"the same", []part{start, {2, 5}, {2, 9}}, []part{start, {2, 6}, {2, 11}}, [][2]int{{0, 0}, {1, 1}, {2, 2}}},
		{"one is missing in the middle", []part{start, {2, 30}, {2, 4}, {2, 30}}, []part{start, {2, 33}, {2, 35}},
			[][2]int{{0, 0}, {1, 1}, {2, None}, {3, 2}}},
		{"one more at the end", []part{start, {2, 5}}, []part{start, {2, 5}, {2, 8}}, [][2]int{{0, 0}, {1, 1}, {None, 2}}},
		{"levels tell", []part{start, {2, 5}, {3, 5}, {2, 5}}, []part{start, {2, 5}, {2, 5}},
			[][2]int{{0, 0}, {1, 1}, {2, None}, {3, 2}}},
	} {
		if got := align(test.a, test.b); fmt.Sprint(got) != fmt.Sprint(test.want) {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}

// TestAlignMany pairs more sections than can be compared, in order.
func TestAlignMany(t *testing.T) {
	a, b := make([]part, 2000), make([]part, 50_000)
	pairs := align(a, b)
	if len(pairs) != len(b) || pairs[1999] != [2]int{1999, 1999} || pairs[2000] != [2]int{None, 2000} {
		t.Errorf("%d pairs, at the border %v, %v", len(pairs), pairs[1999], pairs[2000])
	}
}
