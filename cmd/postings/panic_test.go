//go:build unix

package main

import (
	"context"
	"errors"
	"os"
	"strings"
	"testing"

	"postings/content"
	"postings/model"
	"postings/tui"
	"postings/tui/i18n"
)

// broken runs the program with a browser that panics. Its argument is the place
// of the panic.
func broken() {
	p := &program{env: os.Environ(), stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, text: i18n.For(model.English)}
	where := os.Args[1]
	opt := tui.Options{
		Load: func(_ context.Context, emit func(model.Batch)) error {
			emit(model.Batch{Documents: []*model.Document{{Path: "en/a.md", TranslationKey: "a", Title: "Alpha", Status: model.Open, Body: "Text."}}, Read: 1, Total: 1})
			return nil
		},
		Mouse: true,
	}
	switch where {
	case "View", "Update":
		// An error of the loader is described while drawing a frame, one of the
		// watcher when it arrives.
		opt.Explain = func(error, model.Lang) string { panic("in " + where) }
		fail := func() error { return errors.New("failed") }
		if where == "View" {
			opt.Load = func(context.Context, func(model.Batch)) error { return fail() }
		} else {
			opt.Watch = func(context.Context, func()) error { return fail() }
		}
	default:
		opt.Marks = brokenMarks{where}
	}
	os.Exit(p.end(p.runErr(context.Background(), content.Embedded(), tui.Run(context.Background(), opt, p.stdin, p.stdout, p.env))))
}

// brokenMarks is a store that panics when a mark is set: a bookmark in a batch
// with other commands, and a posting read by itself.
type brokenMarks struct{ where string }

func (b brokenMarks) Load() (bookmarked, seen map[string]bool, err error) { return nil, nil, nil }
func (b brokenMarks) SetBookmark(string, bool) error                      { panic("in " + b.where) }
func (b brokenMarks) SetSeen(string) error                                { panic("in " + b.where) }

// TestPanicGivesBack checks that after a panic the terminal is restored, the
// panic is printed where it can be read, and the exit code is that of a
// failure.
func TestPanicGivesBack(t *testing.T) {
	for where, keys := range map[string]string{"View": "", "Update": "", "a batch of commands": "m", "a command": "\r"} {
		t.Run(where, func(t *testing.T) {
			t.Parallel()
			s := startAs(t, "postings-broken", 100, 30, nil, where)
			if keys != "" {
				s.see("Alpha", "Text.")
				s.send(keys)
			}
			if code := s.end(); code != exitUnable {
				t.Errorf("exit code %d", code)
			}
			s.restored()
			out := s.output()
			at := strings.LastIndex(out, "\x1b[?1049l")
			for _, want := range []string{"in " + where, "panic_test.go", "postings: "} {
				if !strings.Contains(out[max(at, 0):], want) {
					t.Errorf("%q is not printed after the screen has been restored", want)
				}
			}
		})
	}
}

func init() { programs["postings-broken"] = broken }
