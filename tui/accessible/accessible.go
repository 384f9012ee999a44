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
//	text.go       what is done with its text: finding, comparing, its contents
//	act.go        links, editing, bookmarks, problems
//	help.go       the list of commands
package accessible

import (
	"bufio"
	"context"
	"io"
	"os/exec"
	"strings"

	"postings/model"
	"postings/model/search"
)

// Options say what a session is about and how it starts.
type Options struct {
	// Load delivers the corpus in batches until it returns.
	Load func(ctx context.Context, emit func(model.Batch)) error
	Lang model.Lang
	// Filter, Sort and Query are what the list starts with. With OrAll it starts
	// with all postings where the filter would leave none.
	Filter model.StatusFilter
	OrAll  bool
	Sort   search.Sort
	Query  string
	// Key is the posting to read at the start, empty for the list.
	Key string
	// Sites are the addresses of the sites by language, empty where they are
	// not known.
	Sites [2]string
	// Open opens an address, or returns the program that shows it on this
	// terminal; nil where nothing can.
	Open func(ctx context.Context, address string) (*exec.Cmd, error)
	// Edit returns the command that edits a document's file at a line; nil
	// where there are no files.
	Edit func(d *model.Document, line int) (*exec.Cmd, error)
	// Lend runs a program that has the terminal meanwhile; nil just runs it.
	Lend func(run func() error) error
	// Marks keeps what the user marks; nil keeps nothing.
	Marks Marks
	// Explain puts an error of these functions in words; nil uses the error's
	// own.
	Explain func(err error, l model.Lang) string
	// Width is the columns of texts, 80 where it is 0.
	Width int
}

// Marks keeps what the user marks, by the keys of postings.
type Marks interface {
	// Load returns the keys of the postings that are bookmarked, and of those
	// that have been read.
	Load() (bookmarked, seen map[string]bool, err error)
	// SetBookmark keeps or drops a bookmark.
	SetBookmark(key string, on bool) error
	// SetSeen keeps that a posting has been read.
	SetSeen(key string) error
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
