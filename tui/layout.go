package tui

import "postings/tui/reader"

// The sizes, in columns and rows, at which the layout changes.
const (
	minWidth, minHeight = 40, 10
	// wideWidth is the width from which list and text are shown side by side.
	wideWidth = 100
	// The list takes a third of a wide screen, within these bounds.
	minList, maxList = 36, 60
	// choiceWidth is the width from which a picker leaves part of the text
	// visible.
	choiceWidth = 60
	// tripleWidth is the width from which the list and both languages are shown
	// side by side.
	tripleWidth = 160
	// airyHeight is the height from which there is a blank row between the
	// search field and the list.
	airyHeight = 20
	// denseHeight is the height below which a posting in the list takes one
	// line, and roomyHeight the height from which a blank line follows it.
	denseHeight, roomyHeight = 20, 44
)

// rect is a rectangle of the screen, in cells.
type rect struct{ x, y, w, h int }

// contains reports whether a cell lies in the rectangle.
func (r rect) contains(x, y int) bool {
	return x >= r.x && x < r.x+r.w && y >= r.y && y < r.y+r.h
}

// layout is the position of everything on a screen of a given size.
type layout struct {
	width, height int
	// wide reports whether list and reader are both shown. Otherwise they share
	// the same place, and one of them is shown.
	wide bool
	// list and reader are the panes without the rules around them.
	list, reader rect
	// side is the side-by-side view: the reader if the list is shown too, or
	// else the whole screen.
	side   rect
	triple bool
	// text is the text of the posting in the reader.
	text rect
	// body is everything between header and footer, and choice the part of it
	// that a picker takes, which leaves its subject visible.
	body, choice rect
}

// newLayout divides the screen: a header and a rule above, a rule and a footer
// below, and the panes between.
func newLayout(width, height int) layout {
	l := layout{width: width, height: height, wide: width >= wideWidth}
	body := rect{x: 0, y: 2, w: width, h: max(height-4, 0)}
	l.list, l.reader, l.body, l.choice = body, body, body, body
	if width >= choiceWidth {
		l.choice.w = min(max(width/3, minList), maxList)
		l.choice.x = width - l.choice.w
	}
	if l.wide {
		l.list.w = min(max(width/3, minList), maxList)
		l.reader.x = l.list.w + 1
		l.reader.w = width - l.reader.x
	}
	l.side = body
	if l.triple = width >= tripleWidth; l.triple {
		l.side = l.reader
	}
	margin := 2
	l.text = l.reader
	l.text.x += margin
	l.text.w = max(min(l.reader.w-2*margin, reader.MaxText), 1)
	return l
}

// row returns the number of lines of a posting in the list.
func (l layout) row() int {
	switch {
	case l.height < denseHeight:
		return 1
	case l.height < roomyHeight:
		return 2
	}
	return 3
}

// tooSmall reports whether there is too little space for a useful list.
func (l layout) tooSmall() bool { return l.width < minWidth || l.height < minHeight }

// room returns the space for the reader.
func (l layout) room() reader.Room {
	return reader.Room{
		Screen: l.width, Width: l.reader.w, Height: l.reader.h, Margin: l.text.x - l.reader.x, Text: l.text.w,
		Side: l.side.w, Wide: l.wide, Triple: l.triple,
	}
}
