// Package content loads documents into the model: it finds the Markdown in a
// folder, an archive or a stream, decodes front matter, sanitises text,
// determines language and pairing, and reports what it could not read and what
// it left out. It also contains the sample postings, in the folders en and fr.
package content
