package outline

import (
	"reflect"
	"testing"
)

func TestMatch(t *testing.T) {
	for _, test := range []struct {
		name string
		a, b []string
		want [][2]int
	}{
		{"no headings", nil, nil, [][2]int{{0, 0}}},
		{"the same", []string{"About:", "Équipe"}, []string{"about", "EQUIPE !"}, [][2]int{{0, 0}, {1, 1}, {2, 2}}},
		{"one more", []string{"A", "B"}, []string{"A", "X", "B"}, [][2]int{{0, 0}, {1, 1}, {None, 2}, {2, 3}}},
		{"others", []string{"A", "B"}, []string{"C"}, [][2]int{{0, 0}, {1, None}, {2, None}, {None, 1}}},
		{"as many as can be in order", []string{"A", "B", "C"}, []string{"B", "C", "A"}, [][2]int{{0, 0}, {1, None}, {2, 1}, {3, 2}, {None, 3}}},
	} {
		if got := Match(test.a, test.b); !reflect.DeepEqual(got, test.want) {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}
