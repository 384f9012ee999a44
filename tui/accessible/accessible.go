// Package accessible is the browser for those who listen: it asks for commands
// and answers in plain lines below each other, so that a screen reader says each
// once. Nothing is ever redrawn, and the output holds no escape sequence.
//
// A map of the files:
//
//	accessible.go Options and Run: the loop of question and answer
//	session.go    what a session holds, and how it says something
//	command.go    which command a line is
//	load.go       the corpus, its problems and the marks
//	list.go       the list of postings: searching, filtering, ordering
//	read.go       reading one posting, section by section
//	text.go       what is done with its text: finding, its contents
//	pair.go       two texts, section by section: of both languages or two postings
//	compare.go    which postings are compared
//	problems.go   the problems of the corpus, and where they are
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

// Options are those of the browser, of which a session leaves alone what is about
// drawing: its style, its keys and its mouse.
type Options struct {
	tui.Options
	// Width is the columns of texts, 80 where it is 0.
	Width int
}

// Run asks for commands and answers them until one says to end, the input ends
// or the context is cancelled. The error is that of writing, of reading
// commands, or of loading the corpus, which has then been told.
//
// When the context is cancelled Run returns although the input may still be
// waited for: whoever reads it afterwards may miss a line.
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
	lines := newInput(in)
	for !s.done {
		s.prompt()
		if err := s.flush(); err != nil {
			return err
		}
		text, err := lines.next(ctx)
		if err == nil || text != "" {
			s.command(text)
		}
		if err != nil {
			s.out.WriteByte('\n') // the prompt's line is open
			flushed := s.flush()
			if err == io.EOF || ctx.Err() != nil {
				return flushed
			}
			return err
		}
	}
	return s.flush()
}

// input reads lines when they are asked for, and never ahead on a terminal, so
// that an editor can have it in between.
type input struct {
	ask    chan struct{}
	answer chan answer
}

type answer struct {
	text string
	err  error
}

func newInput(in io.Reader) *input {
	i := &input{ask: make(chan struct{}, 1), answer: make(chan answer, 1)}
	r := bufio.NewReader(in)
	go func() {
		for range i.ask {
			text, err := r.ReadString('\n')
			i.answer <- answer{strings.TrimRight(text, "\r\n"), err}
			if err != nil {
				return
			}
		}
	}()
	return i
}

// next returns the next line. The last one may come with io.EOF.
func (i *input) next(ctx context.Context) (string, error) {
	i.ask <- struct{}{}
	select {
	case a := <-i.answer:
		return a.text, a.err
	case <-ctx.Done():
		return "", ctx.Err()
	}
}
