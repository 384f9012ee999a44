package draw

// Thumb returns the extent of the thumb of a scroll bar of the given height,
// when visible rows of all are shown, beginning with row top.
func Thumb(top, visible, all, height int) (from, to int) {
	if visible >= all {
		return 0, 0
	}
	size := max(height*visible/all, 1)
	from = (height - size) * top / (all - visible)
	return from, from + size
}
