package tui

import "postings/tui/reader"

// The sizes, in columns and rows, at which the screen changes.
const (
	minWidth, minHeight = 40, 10
	// wideWidth is where list and text stand side by side.
	wideWidth = 100
	// The list takes a third of a wide screen, within these bounds.
	minList, maxList = 36, 60
	// choiceWidth is where some of the text is seen beside what is chosen from.
	choiceWidth = 60
	// tripleWidth is where list and both languages stand side by side.
	tripleWidth = 160
	// airyHeight is where a blank row between search field and list fits.
	airyHeight = 20
	// denseHeight is the height below which a posting in the list has one line,
	// and roomyHeight that from which a blank line stands below it.
	denseHeight, roomyHeight = 20, 44
)

// rect is a part of the screen, in cells.
type rect struct{ x, y, w, h int }

// contains reports whether a cell lies in the rectangle.
func (r rect) contains(x, y int) bool {
	return x >= r.x && x < r.x+r.w && y >= r.y && y < r.y+r.h
}

// layout is where everything stands on a screen of some size.
type layout struct {
	width, height int
	// wide says that list and reader are both shown; otherwise they share
	// the same place and one is shown.
	wide bool
	// list and reader are the panes without the rules around them.
	list, reader rect
	// side is where two texts stand side by side: in the reader where the list is
	// shown too, or else on the whole screen.
	side   rect
	triple bool
	// text is where the words of the posting stand in the reader.
	text rect
	// body is all between header and footer, and choice the part of it where
	// something is chosen, with what it is chosen about beside it.
	body, choice rect
}

// newLayout divides a screen: a header and a rule above, a rule and a footer
// below, the panes between.
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

// row is how many lines a posting in the list takes.
func (l layout) row() int {
	switch {
	case l.height < denseHeight:
		return 1
	case l.height < roomyHeight:
		return 2
	}
	return 3
}

// tooSmall says that there is no room for a list worth reading.
func (l layout) tooSmall() bool { return l.width < minWidth || l.height < minHeight }

// room returns the room that the reader has.
func (l layout) room() reader.Room {
	return reader.Room{
		Screen: l.width, Width: l.reader.w, Height: l.reader.h, Margin: l.text.x - l.reader.x, Text: l.text.w,
		Side: l.side.w, Wide: l.wide, Triple: l.triple,
	}
}
