// Package search finds postings in a corpus: it parses queries, indexes
// documents, and ranks, sorts and excerpts the results.
package search
