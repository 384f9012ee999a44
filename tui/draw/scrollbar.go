package draw

// Thumb returns where on a scroll bar of some height the thumb is, when some rows
// from one on are visible of all.
func Thumb(top, visible, all, height int) (from, to int) {
	if visible >= all {
		return 0, 0
	}
	size := max(height*visible/all, 1)
	from = (height - size) * top / (all - visible)
	return from, from + size
}
