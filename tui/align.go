package tui

// part is what alignment looks at in a section: its heading's level, 0 before
// the first heading, and how much text it has.
type part struct{ level, size int }

// none stands for a section without a counterpart.
const none = -1

// align pairs the sections of two translations, in order. Sections of which one
// text has more stay alone, paired with none. It maximises the sum of how alike
// the pairs are (Needleman and Wunsch, 1970).
func align(a, b []part) [][2]int {
	// score[i][j] is the best for the sections from i of a and from j of b.
	score := make([][]float64, len(a)+1)
	for i := range score {
		score[i] = make([]float64, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			score[i][j] = max(score[i+1][j+1]+alike(a[i], b[j]), score[i+1][j], score[i][j+1])
		}
	}
	var pairs [][2]int
	i, j := 0, 0
	for i < len(a) && j < len(b) {
		switch score[i][j] {
		case score[i+1][j+1] + alike(a[i], b[j]):
			pairs = append(pairs, [2]int{i, j})
			i, j = i+1, j+1
		case score[i+1][j]:
			pairs = append(pairs, [2]int{i, none})
			i++
		default:
			pairs = append(pairs, [2]int{none, j})
			j++
		}
	}
	for ; i < len(a); i++ {
		pairs = append(pairs, [2]int{i, none})
	}
	for ; j < len(b); j++ {
		pairs = append(pairs, [2]int{none, j})
	}
	return pairs
}

// alike tells how likely two sections are translations of each other: above 0
// when pairing them is better than leaving both alone. Levels count most,
// because translators keep them; French is a fifth longer, so that sizes only
// tell when they are far apart.
func alike(a, b part) float64 {
	small, large := min(a.size, b.size), max(a.size, b.size)
	size := ratio(small, large)
	if large == 0 {
		size = 1
	}
	if a.level != b.level {
		return size - 0.9
	}
	return size + 0.2
}
