package fold

// Distance returns how many letters must be added, removed, replaced or swapped
// with their neighbour to turn one text into the other: the Levenshtein
// distance with transpositions (optimal string alignment).
func Distance(a, b string) int {
	from, to := []rune(a), []rune(b)
	// The rows for the two previous letters, and for this one.
	before, last, row := make([]int, len(to)+1), make([]int, len(to)+1), make([]int, len(to)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range from {
		before, last, row = last, row, before
		row[0] = i + 1
		for j, y := range to {
			replace := last[j]
			if x != y {
				replace++
			}
			row[j+1] = min(replace, row[j]+1, last[j+1]+1)
			if i > 0 && j > 0 && x == to[j-1] && from[i-1] == y {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
	}
	return row[len(to)]
}
