// Package draw is what all parts of the browser draw with: text that is safe to
// draw, lines that fit their room, and the theme.
//
// Only this package makes a Text, the type of everything on the screen, of what
// somebody else wrote. So no other can let a posting's text reach the terminal as
// it came.
package draw
