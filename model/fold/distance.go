package fold

// Distance returns how many letters have to be added, removed, replaced or
// swapped with their neighbour to make one text of the other: the Levenshtein
// distance with the swaps that hasty typing makes (optimal string alignment).
func Distance(a, b string) int {
	from, to := []rune(a), []rune(b)
	// The rows of the two letters before, and of this one.
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
