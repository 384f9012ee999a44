// Package accessible is a line-oriented version of the browser for users of
// screen readers. It prompts for commands and prints the answers as plain lines
// of text, so that a screen reader reads each of them once. Nothing is ever
// redrawn, and the output contains no escape sequences.
//
// The files:
//
//	accessible.go Options and Run: the read-eval-print loop
//	session.go    the state of a session, and printing
//	command.go    parsing commands
//	load.go       loading the corpus, its problems and the user's marks
//	list.go       the list of postings: searching, filtering, sorting
//	read.go       reading one posting, section by section
//	text.go       finding words in the text, and its table of contents
//	changed.go    what has changed in the text since an earlier revision
//	pair.go       two texts section by section: both languages, or two postings
//	compare.go    choosing the postings to compare
//	problems.go   listing the problems of the corpus and going to them
//	act.go        links, applying, editing, bookmarks
//	help.go       the list of commands
package accessible

import (
	"bufio"
	"context"
	"io"
	"strings"

	"postings/tui"
)

// Options are those of the browser. A session ignores the ones that concern
// drawing: style, keys and mouse.
type Options struct {
	tui.Options
	// Width is the width of the text in columns; 0 means 80.
	Width int
}

// Run prompts for commands and executes them until the user quits, the input
// ends or ctx is cancelled. It returns an error from writing, from reading
// commands or from loading the corpus; the last has already been printed.
//
// When ctx is cancelled, Run returns even though a read of the input may still
// be pending. Whoever reads the input afterwards may lose a line.
func Run(ctx context.Context, opt Options, in io.Reader, out io.Writer) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	s := newSession(ctx, opt, in, out)
	if err := s.start(); err != nil {
		s.flush()
		return err
	}
	if ctx.Err() != nil {
		return s.flush()
	}
	lines := bufio.NewReader(in)
	for !s.done {
		s.prompt()
		if err := s.flush(); err != nil {
			return err
		}
		text, err := readLine(ctx, lines)
		if err == nil || text != "" {
			s.command(text)
		}
		if err != nil {
			s.out.WriteByte('\n') // end the line of the prompt
			flushed := s.flush()
			if err == io.EOF || ctx.Err() != nil {
				return flushed
			}
			return err
		}
	}
	return s.flush()
}

// readLine reads a line, the last of which may come with io.EOF. Between calls
// nothing is read, so that an editor can have the terminal.
func readLine(ctx context.Context, r *bufio.Reader) (string, error) {
	type line struct {
		text string
		err  error
	}
	read := make(chan line, 1)
	go func() {
		text, err := r.ReadString('\n')
		read <- line{strings.TrimRight(text, "\r\n"), err}
	}()
	select {
	case l := <-read:
		return l.text, l.err
	case <-ctx.Done():
		return "", ctx.Err()
	}
}
