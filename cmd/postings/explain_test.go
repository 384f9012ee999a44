package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"syscall"
	"testing"
	"unicode"

	"postings/cmd/postings/launch"
	"postings/cmd/postings/marks"
	"postings/content"
	"postings/content/revision"
	"postings/model"
	"postings/tui/i18n"
)

// TestExplain checks that every error of the services is described in both
// languages.
func TestExplain(t *testing.T) {
	const path = "/home/u/\x1b]0;x\x07"
	damaged := &marks.DamagedError{Path: path, Kept: path + ".damaged", Err: errors.ErrUnsupported}
	texts := map[string]bool{}
	french := &program{text: i18n.For(model.French)}
	for _, err := range []error{
		content.ErrNoFile, content.ErrWatchLimit, launch.ErrNoEditor, launch.ErrNoBrowser, launch.ErrAddress, launch.ErrDeceptive,
		marks.ErrBusy, marks.ErrNewer, marks.ErrNoHome,
		&launch.WordsError{Variable: "EDITOR", Value: path},
		&launch.NotFoundError{Variable: "EDITOR", Program: path},
		&launch.FailedError{Program: path, Code: 3},
		&launch.FailedError{Program: path, Code: -1},
		damaged, &marks.DamagedError{Path: path, Err: errors.ErrUnsupported},
		&fs.PathError{Op: "open", Path: path, Err: syscall.ENOSPC},
		&fs.PathError{Op: "open", Path: path, Err: syscall.EROFS},
		&os.LinkError{Op: "rename", Old: "x", New: path, Err: syscall.EACCES},
		&fs.PathError{Op: "stat", Path: path, Err: syscall.ENOENT},
		&fs.PathError{Op: "mkdir", Path: path, Err: syscall.ENOTDIR},
		&fs.PathError{Op: "open", Path: path, Err: syscall.ELOOP},
		french.revisionError(path, "HEAD", revision.ErrNoRepository),
		french.openError(path, fs.ErrPermission),
	} {
		err := fmt.Errorf("wrapped: %w", err)
		en, fr := explain(err, model.English), explain(err, model.French)
		if texts[en] || texts[fr] || en == fr {
			t.Errorf("%v: not translated: %q, %q", err, en, fr)
		}
		texts[en], texts[fr] = true, true
		for _, text := range []string{en, fr} {
			if strings.Contains(text, "wrapped") || text == "" || strings.ContainsFunc(text, unicode.IsControl) {
				t.Errorf("%v: %q", err, text)
			}
		}
	}
	if got := explain(errors.New("something \x1b[31melse"), model.French); !strings.HasPrefix(got, "something") || strings.ContainsFunc(got, unicode.IsControl) {
		t.Errorf("an unknown error: %q", got)
	}
	if got, want := explain(damaged, model.English), i18n.For(model.English).Services.MarksDamaged("/home/u/␛]0;x␇", "/home/u/␛]0;x␇.damaged"); got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
