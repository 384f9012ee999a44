//go:build unix

package main

import (
	"io"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"postings/content/corpustest"
)

// atTerminal runs the program with a terminal of a given width for its output,
// and for its input unless stdin is given, and types keys once it draws. It
// checks that the terminal is restored, and returns the program's output and
// exit code.
func atTerminal(t *testing.T, columns int, env []string, stdin io.Reader, keys string, args ...string) (string, int) {
	t.Helper()
	s := prepare(t, "postings", columns, 30, env, args...)
	if stdin != nil {
		s.cmd.Stdin = stdin
		s.cmd.SysProcAttr.Ctty = 1 // the output is its controlling terminal
	}
	s.launch()
	if keys != "" {
		s.see("Chef")
		s.send(keys)
	}
	code := s.end()
	s.restored()
	return s.output(), code
}

func TestListOnTerminal(t *testing.T) {
	t.Parallel()
	out, code := atTerminal(t, 60, nil, nil, "", "list", "--samples", "--status", "all")
	if code != exitOK || !strings.HasPrefix(out, "Title ") || !strings.Contains(out, "14 of 14 postings") {
		t.Errorf("exit code %d:\n%s", code, out)
	}
	for l := range strings.Lines(out) {
		if ansi.StringWidth(strings.TrimSpace(l)) > 60 || strings.Contains(l, "\t") {
			t.Errorf("line %q", l)
		}
	}
}

// TestDumbTerminal checks that nothing is drawn on a terminal that could not
// show it.
func TestDumbTerminal(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		env, args []string
		want      string
	}{
		{[]string{"TERM=dumb"}, nil, "head-product-management\topen\t"},
		{[]string{"TERM=dumb"}, []string{"head-product-management"}, "Head of Product Management"},
	} {
		out, code := atTerminal(t, 80, test.env, nil, "", test.args...)
		// A terminal expands tabs to spaces or leaves them.
		if code != exitOK || !strings.Contains(out, test.want) || strings.Contains(out, "\x1b[?1049h") {
			t.Errorf("%q, %q: exit code %d:\n%q", test.env, test.args, code, out)
		}
	}
}

// TestShowOnTerminal checks that a posting is printed with styles, without any
// under NO_COLOR, and side by side if the terminal is wide enough.
func TestShowOnTerminal(t *testing.T) {
	t.Parallel()
	out, _ := atTerminal(t, 80, nil, nil, "", "show", "--samples", "head-product-management")
	if !strings.Contains(out, "\x1b[1m") {
		t.Errorf("no style:\n%q", out)
	}
	out, _ = atTerminal(t, 80, []string{"NO_COLOR=yes"}, nil, "", "show", "--samples", "head-product-management")
	if strings.Contains(out, "\x1b") {
		t.Errorf("an escape sequence under NO_COLOR:\n%q", out)
	}
	out, _ = atTerminal(t, 120, nil, nil, "", "show", "--samples", "--both", "head-product-management")
	first, _, _ := strings.Cut(out, "\n")
	if !strings.Contains(first, "Head of Product") || !strings.Contains(first, "Chef de la gestion") {
		t.Errorf("not side by side: %q", first)
	}
	for l := range strings.Lines(out) {
		if ansi.StringWidth(strings.TrimRight(l, "\r\n")) > 120 {
			t.Errorf("line %q", l)
		}
	}
}

// TestRawOnTerminal checks that control characters are made visible.
func TestRawOnTerminal(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "a.md")
	corpustest.Write(t, file, "---\ntitle: A\n---\n\x1b]52;c;eA==\a \u009b31m \u202ex\n")
	out, code := atTerminal(t, 80, nil, nil, "", "show", "--raw", file)
	if code != exitOK || strings.ContainsAny(out, "\x1b\a\u009b\u202e") || !strings.Contains(out, "␛]52;c;eA==␇") {
		t.Errorf("exit code %d, output %q", code, out)
	}
}

// TestBrowseStream reads the corpus from standard input and keys from the
// terminal.
func TestBrowseStream(t *testing.T) {
	t.Parallel()
	doc := "---\nlayout: job-posting\ntitle: Chef\narchived: false\n---\nText\n"
	out, code := atTerminal(t, 80, nil, strings.NewReader(doc), "q", "-")
	if code != exitOK || !strings.Contains(out, "\x1b[?1049h") || !strings.Contains(out, "\x1b[?1049l") {
		t.Errorf("exit code %d:\n%q", code, out)
	}
	out, code = atTerminal(t, 80, nil, nil, "", "list", "-")
	if code != exitUnable || !strings.HasPrefix(out, "postings: standard input is a terminal; ") {
		t.Errorf("exit code %d: %q", code, out)
	}
}

// TestEmptyOnTerminal checks that the browser quits if there is nothing to
// show, with a message after restoring the terminal.
func TestEmptyOnTerminal(t *testing.T) {
	t.Parallel()
	out, code := atTerminal(t, 80, nil, nil, "", t.TempDir())
	_, after, ended := strings.Cut(out, "\x1b[23;2t")
	if code != exitNothing || !ended || !strings.HasPrefix(after, "postings: there is no posting in ") {
		t.Errorf("exit code %d: %q", code, out)
	}
}

// TestSharedOnTerminal checks that the words that differ are coloured
// separately, so that lines can be broken between any two.
func TestSharedOnTerminal(t *testing.T) {
	usual, other := "We believe in an inclusive workplace with equal chances for all.", "We believe in an inclusive workplace with very fair chances for all."
	dir := t.TempDir()
	for i, text := range []string{usual, usual, other} {
		name := string(rune('a' + i))
		corpustest.Write(t, filepath.Join(dir, name+".en.md"), "---\nlayout: job-posting\ntitle: "+name+"\ntranslationKey: "+name+"\nlinkHidden: false\n---\n"+text+"\n")
	}
	out, _ := atTerminal(t, 80, nil, nil, "", "check", "--shared", dir)
	if want := "\x1b[31m[-equal-]\x1b[m \x1b[32m{+very\x1b[m \x1b[32mfair+}\x1b[m"; !strings.Contains(out, want) {
		t.Errorf("%q does not contain %q", out, want)
	}
	if out, _ = atTerminal(t, 80, []string{"NO_COLOR=1"}, nil, "", "check", "--shared", dir); strings.Contains(out, "\x1b[3") {
		t.Errorf("colours under NO_COLOR: %q", out)
	}
}
