package outline

// Part describes a section to be aligned: the level of its heading, or 0 before
// the first one, and the size of its text in any unit.
type Part struct{ Level, Size int }

// None stands for a section without a counterpart.
const None = -1

// Align pairs the sections of two translations by their numbers, in order. A
// section without a counterpart is paired with None. It finds the alignment
// with the greatest total similarity (Needleman and Wunsch, 1970).
func Align(a, b []Part) [][2]int {
	if len(a)*len(b) > maxCompared {
		return InOrder(len(a), len(b))
	}
	// score[i][j] is the best score for the sections from i of a and from j of b.
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
			pairs = append(pairs, [2]int{i, None})
			i++
		default:
			pairs = append(pairs, [2]int{None, j})
			j++
		}
	}
	for ; i < len(a); i++ {
		pairs = append(pairs, [2]int{i, None})
	}
	for ; j < len(b); j++ {
		pairs = append(pairs, [2]int{None, j})
	}
	return pairs
}

// maxCompared limits the number of pairs to compare, each of which takes
// memory, to that of a thousand sections in both languages. Real postings have
// about twelve.
const maxCompared = 1 << 20

// InOrder pairs sections by number, without comparing them.
func InOrder(a, b int) [][2]int {
	pairs := make([][2]int, max(a, b))
	for i := range pairs {
		pairs[i] = [2]int{None, None}
		if i < a {
			pairs[i][0] = i
		}
		if i < b {
			pairs[i][1] = i
		}
	}
	return pairs
}

// alike returns how likely two sections are translations of each other, above 0
// if pairing them is better than leaving both unpaired. Levels count most,
// because translators keep them. Sizes only matter if they are far apart,
// because French is about a fifth longer.
func alike(a, b Part) float64 {
	size := 1.0
	if large := max(a.Size, b.Size); large > 0 {
		size = float64(min(a.Size, b.Size)) / float64(large)
	}
	if a.Level != b.Level {
		return size - 0.9
	}
	return size + 0.2
}
