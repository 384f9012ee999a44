// Package draw provides what all parts of the browser draw with: text that is
// safe for a terminal, lines fitted to a width, and the theme.
//
// Everything on the screen has type Text. Only this package can make a Text
// from untrusted input, so no other package can let the text of a posting reach
// the terminal unsanitised.
package draw
