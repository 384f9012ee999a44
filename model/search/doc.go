// Package search finds postings in a corpus: it reads what a person typed,
// indexes documents, and ranks, orders and explains what it finds.
package search
