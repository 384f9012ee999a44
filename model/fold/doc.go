// Package fold normalises texts for searching: without case, accents,
// punctuation and the marks of inclusive writing.
package fold
