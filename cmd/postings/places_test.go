//go:build unix

package main

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"postings/cmd/postings/config"
	"postings/content"
	"postings/content/corpustest"
	"postings/model"
	"postings/tui"
	"postings/tui/i18n"
)

// TestNoPlaceForMarks browses where marks cannot be stored: with a home that is
// not a folder, without one, and on a full disk. Setting a mark must be
// answered with a message every time, and nothing may be written anywhere else.
func TestNoPlaceForMarks(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	corpustest.Write(t, file, "")
	loop := filepath.Join(dir, "loop")
	if err := os.Symlink("loop", loop); err != nil {
		t.Fatal(err)
	}
	for i, test := range []struct {
		name   string
		env    []string
		en, fr string
	}{
		{"below a file", []string{"HOME=" + file + "/home"}, "a part of its path is not a folder", "une partie de son chemin n’est pas un dossier"},
		{"in a file", []string{"XDG_STATE_HOME=" + file}, "a part of its path is not a folder", "une partie de son chemin n’est pas un dossier"},
		{"in a circle", []string{"XDG_STATE_HOME=" + loop + "/x"}, "Bookmarks and read marks: ", "Signets et offres lues\u00a0: "},
		{"nowhere", []string{"HOME="}, "set $HOME or $XDG_STATE_HOME", "définissez $HOME ou $XDG_STATE_HOME"},
		{"relative", []string{"HOME=here", "XDG_STATE_HOME=here"}, "set $HOME or $XDG_STATE_HOME", "définissez $HOME ou $XDG_STATE_HOME"},
	} {
		for lang, want := range map[string]string{"en": test.en, "fr": test.fr} {
			if (i%2 == 0) == (lang == "fr") && !corpustest.Sweep() {
				continue
			}
			t.Run(test.name+" "+lang, func(t *testing.T) {
				t.Parallel()
				s := prepare(t, "postings", 250, 20, test.env, "--lang", lang, "head-product-management")
				s.cmd.Dir = t.TempDir()
				s.cmd.Env = append(s.cmd.Env, "TMPDIR="+s.cmd.Dir)
				s.launch()
				s.see("●", want)
				s.send("\x1b[D")
				s.lose(want)
				s.send("m")
				s.see("★", want)
				s.send("mm")
				s.see("★", want)
				s.send("q")
				// What fails after the screen is gone is reported there.
				code, out := s.end(), s.output()
				reported := strings.Contains(out[strings.LastIndex(out, "\x1b[?1049l"):], "postings: ")
				if code != exitOK && code != exitUnable || reported != (code == exitUnable) {
					t.Errorf("exit code %d:\n%q", code, out)
				}
				s.restored()
				if left, err := os.ReadDir(s.cmd.Dir); err != nil || len(left) > 0 {
					t.Errorf("written: %v, %v", left, err)
				}
			})
		}
	}
}

// TestFullDisk browses while no file can grow, which a program cannot tell from
// a full disk. There must be a message, existing marks must be kept, and no
// file may be left behind. Nor can a configuration or a baseline be written.
func TestFullDisk(t *testing.T) {
	t.Parallel()
	state := t.TempDir()
	env := []string{"XDG_STATE_HOME=" + state}
	kept := filepath.Join(state, "postings", "marks.json")
	s := start(t, 160, 20, env)
	s.see("●", "quit")
	s.send("m")
	s.see("★")
	s.send("q")
	s.end()
	before, err := os.ReadFile(kept)
	if err != nil {
		t.Fatal(err)
	}
	limited := func(args ...string) *session {
		s := prepare(t, "postings", 160, 20, env, args...)
		// A shell sets the limit, and then becomes the program.
		s.cmd.Args = append([]string{"sh", "-c", "ulimit -f 0 && exec -a postings \"$@\"", "sh", s.cmd.Path}, args...)
		s.cmd.Path = "/bin/bash"
		if _, err := os.Stat(s.cmd.Path); err != nil {
			t.Skip(err)
		}
		s.launch()
		return s
	}
	for lang, want := range map[string]string{"en": "the disk is full", "fr": "le disque est plein"} {
		s := limited("--lang", lang)
		s.see("●")
		s.send("j")
		s.send("m")
		s.see(want)
		s.send("q")
		if code := s.end(); code != exitOK {
			t.Errorf("exit code %d", code)
		}
		s.restored()
		after, err := os.ReadFile(kept)
		if err != nil || !bytes.Equal(before, after) {
			t.Errorf("%v: the marks were %q and are %q", err, before, after)
		}
		if left, err := filepath.Glob(filepath.Join(state, "postings", ".*")); err != nil || len(left) > 0 {
			t.Errorf("left behind: %q, %v", left, err)
		}
		file := filepath.Join(t.TempDir(), "file")
		for _, args := range [][]string{{"config", "--init", "--config", file}, {"check", "--samples", "--write-baseline", file}} {
			s := limited(append(args, "--lang", lang)...)
			if code := s.end(); code != exitUnable || !strings.Contains(s.output(), want) {
				t.Errorf("%q: exit code %d, %q", args, code, s.output())
			}
			if _, err := os.Stat(file); err == nil && args[0] == "config" {
				t.Error("an empty configuration is left behind")
			}
		}
	}
}

// TestVanishing removes the folder being browsed while one of its postings is
// read, and then restores it.
func TestVanishing(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "corpus")
	write := func(title string) {
		corpustest.Write(t, dir+"/a.md", "---\nlayout: job-posting\ntitle: "+title+"\narchived: false\n---\nText.\n")
	}
	write("Before")
	s := start(t, 120, 20, []string{"EDITOR=false"}, dir)
	s.see("Before", "Text.")
	s.send("\r")
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	s.see("1 error", "There are no postings here.")
	s.send("erycosm]")
	s.send("l")
	s.see("1 erreur", "q quitter")
	s.send("p")
	s.see("Lecture impossible")
	s.send("\x1b[Dl")
	s.see("There are no postings here.")
	write("Afterwards")
	s.see("Afterwards", "1/1")
	s.send("q")
	if code := s.end(); code != exitOK {
		t.Errorf("exit code %d", code)
	}
	s.restored()
}

// TestLoops checks the message about symbolic links that form a loop, as the
// corpus and inside it.
func TestLoops(t *testing.T) {
	dir := t.TempDir()
	if err := errors.Join(
		os.WriteFile(filepath.Join(dir, "a.md"), []byte("---\nlayout: job-posting\ntitle: A\narchived: false\n---\nText.\n"), 0o600),
		os.Symlink("y.md", filepath.Join(dir, "x.md")), os.Symlink("x.md", filepath.Join(dir, "y.md")),
		os.Symlink(".", filepath.Join(dir, "en")), os.Symlink("..", filepath.Join(dir, "fr")),
	); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		args      []string
		code      int
		out, errs string
	}{
		{[]string{"list", dir}, exitOK, "\tA\t", "postings: 2 files could not be read"},
		{[]string{"list", filepath.Join(dir, "x.md")}, exitUnable, "", "cannot read “"},
		{[]string{"list", "--lang", "fr", filepath.Join(dir, "x.md")}, exitUnable, "", "impossible de lire"},
		{[]string{"check", dir}, exitNothing, "y.md", ""},
	} {
		var out, errs bytes.Buffer
		code := run(test.args, []string{"HOME=" + t.TempDir()}, strings.NewReader(""), &out, &errs)
		if code != test.code || !strings.Contains(out.String(), test.out) || !strings.Contains(errs.String(), test.errs) {
			t.Errorf("%q: exit code %d, %q, %q", test.args, code, out.String(), errs.String())
		}
	}
}

// TestUnsavedMarks checks that a bookmark that could not be stored when the
// program ended is reported after the screen, and in the exit code unless that
// is the one of a signal.
func TestUnsavedMarks(t *testing.T) {
	ended, end := context.WithCancelCause(t.Context())
	end(signalError(syscall.SIGTERM))
	for lang, want := range map[model.Lang]string{model.English: "bookmarks and read marks: ", model.French: "signets et offres lues\u00a0: "} {
		for wantCode, ctx := range map[int]context.Context{exitUnable: t.Context(), 143: ended} {
			var messages bytes.Buffer
			p := &program{config: &config.Config{Lang: lang}, text: i18n.For(lang), stderr: &messages}
			failed := &tui.UnsavedError{Err: &fs.PathError{Op: "write", Path: "marks.json", Err: syscall.ENOSPC}}
			if code := p.end(p.runErr(ctx, content.Source{}, failed)); code != wantCode || !strings.HasPrefix(messages.String(), "postings: "+want) {
				t.Errorf("exit code %d, %q", code, messages.String())
			}
		}
	}
}
