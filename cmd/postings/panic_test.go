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

// broken is what the program does with a browser that panics: it is the program
// from the point on at which the browser runs. Its argument is where.
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
		// An error of the loader is worded while the frame is drawn, one of the
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

// brokenMarks panic when they are set: a bookmark with other work at once, that
// a posting was read alone.
type brokenMarks struct{ where string }

func (b brokenMarks) Load() (bookmarked, seen map[string]bool, err error) { return nil, nil, nil }
func (b brokenMarks) SetBookmark(string, bool) error                      { panic("in " + b.where) }
func (b brokenMarks) SetSeen(string) error                                { panic("in " + b.where) }

// TestPanicGivesBack gives the terminal back when the browser panics, tells what
// happened where it can be read afterwards, and ends as a failure.
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
					t.Errorf("after the screen is given back nothing tells %q", want)
				}
			}
		})
	}
}

func init() { programs["postings-broken"] = broken }
