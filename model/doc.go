// Package model is the domain: documents and their languages, the postings that
// pair them, and the findings of loading and checking them.
//
// These terms have the same meaning in code, help and messages:
//
//   - document: one Markdown file, in one language
//   - posting: one job, with all its documents
//   - variant: one of several documents of the same posting and language
//   - key: the translationKey of a document, or what stands in for it
//   - status: open or closed to applications
//   - corpus: all postings, and everything found while loading them
//
// The package does no input or output, reads no clock and knows no terminal, so
// that it can be tested with literals.
package model
