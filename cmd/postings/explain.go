package main

import (
	"errors"
	"io/fs"
	"os"
	"strconv"

	"postings/cmd/postings/launch"
	"postings/cmd/postings/marks"
	"postings/content"
	"postings/content/tomlfile"
	"postings/model"
	"postings/tui/i18n"
)

// explain describes an error of the services used by the browser. It returns
// the reason only, which follows what could not be done. For an unknown error
// this is the system's text.
func explain(err error, l model.Lang) string {
	t := i18n.For(l).Services
	for _, known := range []struct {
		err  error
		text string
	}{
		{content.ErrNoFile, t.NoFile},
		{content.ErrWatchLimit, t.WatchLimit},
		{launch.ErrNoEditor, t.NoEditor},
		{launch.ErrNoBrowser, t.NoBrowser},
		{launch.ErrAddress, t.UnsafeAddress},
		{launch.ErrDeceptive, t.DeceptiveAddress},
		{marks.ErrBusy, t.MarksBusy},
		{marks.ErrNewer, t.MarksNewer},
		{marks.ErrNoHome, t.NoHome},
	} {
		if errors.Is(err, known.err) {
			return known.text
		}
	}
	var (
		words   *launch.WordsError
		missing *launch.NotFoundError
		failed  *launch.FailedError
		damaged *marks.DamagedError
		file    *tomlfile.Error
		unable  *translatable
	)
	switch {
	case errors.As(err, &unable):
		return unable.says(i18n.For(l))
	case errors.As(err, &words):
		return t.NotCommand(words.Variable, oneLine(words.Value))
	case errors.As(err, &missing):
		return t.NotFound(oneLine(missing.Program), missing.Variable)
	case errors.As(err, &failed) && failed.Code < 0:
		return t.Interrupted
	case errors.As(err, &failed):
		return t.Failed(oneLine(failed.Program), strconv.Itoa(failed.Code))
	case errors.As(err, &damaged) && damaged.Kept == "":
		return t.MarksUnreadable(oneLine(damaged.Path))
	case errors.As(err, &damaged):
		return t.MarksDamaged(oneLine(damaged.Path), oneLine(damaged.Kept))
	case errors.As(err, &file):
		return fileText(i18n.For(l).Failures, *file)
	}
	if errors.Is(err, fs.ErrNotExist) {
		return t.FileGone
	}
	why := reason(i18n.For(l).Failures, err)
	if path := pathOf(err); path != "" {
		return t.At(oneLine(path), why)
	}
	return why
}

// pathOf returns the path in an error of the operating system, or "".
func pathOf(err error) string {
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		return e.Path
	}
	if e, ok := errors.AsType[*os.LinkError](err); ok {
		return e.New
	}
	return ""
}
