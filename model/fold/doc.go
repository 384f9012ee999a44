// Package fold brings texts into the form in which a search compares them:
// without case, accents, punctuation and the marks of inclusive writing.
package fold
