package fold

import "testing"

func TestDistance(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want int
	}{
		{"", "", 0},
		{"", "clé", 3},
		{"title", "title", 0},
		{"titl", "title", 1},
		{"titel", "title", 1},
		{"tilte", "title", 1},
		{"file", "title", 2},
		{"été", "éte", 1},
		{"ab", "ba", 1},
		{"abc", "ca", 3}, // a letter is swapped only once: nothing is inserted between swapped letters
		{"kitten", "sitting", 3},
		{"archvied", "archived", 1},
	} {
		if got := Distance(test.a, test.b); got != test.want {
			t.Errorf("%q, %q: %d, want %d", test.a, test.b, got, test.want)
		}
		if got := Distance(test.b, test.a); got != test.want {
			t.Errorf("%q, %q: %d, want %d", test.b, test.a, got, test.want)
		}
	}
}
