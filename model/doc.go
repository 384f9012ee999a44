// Package model holds what the program knows of job postings: documents and
// their languages, the postings that pair them, and the findings of loading and
// checking.
//
// The words are used the same way in code, help and messages:
//
//   - document: one Markdown file, in one language
//   - posting: one job, with all its documents
//   - variant: one of several documents of the same posting and language
//   - key: the translationKey of a document, or what stands in for it
//   - status: open or closed to applications
//   - corpus: all postings, and everything that was found while loading them
//
// The package does no input or output, reads no clock and knows no terminal, so
// that all of it can be tested with literals.
package model
