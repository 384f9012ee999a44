// Package content turns files into the model: it finds the Markdown in a
// folder, an archive or a stream, splits and decodes front matter, neutralises what
// could act on a terminal, decides language and pairing, and reports what it
// could not read and what it left out. It also holds the sample postings that are built into the
// program, in the folders en and fr.
package content
