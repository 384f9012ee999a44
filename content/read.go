package content

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"sync"
	"unicode/utf8"

	"postings/model"
	"postings/model/sanitise"
)

// MaxFileSize is the maximum length of a file in bytes. The longest real
// posting has 12 KB.
const MaxFileSize = 8 << 20

// read reads and parses a file.
func read(fsys fs.FS, name string, opt Options, languages languages) parsed {
	f, finding := readFile(fsys, name)
	if finding != nil {
		return parsed{findings: []model.Finding{*finding}}
	}
	return parse(f, opt, languages)
}

// buffers are what files are read into. New ones for each file would leave gaps
// in memory between the texts, which stay.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// readFile reads a file, or returns a finding about why it could not. A file that
// grows meanwhile is truncated at the limit.
func readFile(fsys fs.FS, name string) (file, *model.Finding) {
	fail := func(err error) (file, *model.Finding) {
		f := unreadable(name, err)
		return file{}, &f
	}
	f, err := fsys.Open(name)
	if err != nil {
		return fail(err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return fail(err)
	}
	if info.Size() > MaxFileSize {
		return file{}, &model.Finding{
			Rule: model.RuleTooLarge, Severity: model.Error, Path: sanitise.Path(name),
			Detail: model.Detail{Count: int(info.Size()), OtherCount: MaxFileSize},
		}
	}
	data := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(data)
	data.Reset()
	if _, err := data.ReadFrom(io.LimitReader(f, MaxFileSize)); err != nil {
		return fail(err)
	}
	return file{name: name, data: data.String(), info: info}, nil
}

// unreadable returns the finding for a file or folder that could not be read.
func unreadable(name string, err error) model.Finding {
	var detail model.Detail
	refused, isRefused := errors.AsType[refusal](err)
	pathError, isPath := errors.AsType[*fs.PathError](err)
	switch {
	case isRefused:
		detail.Reason = model.Reason(refused)
	case !utf8.ValidString(name): // package fs opens no such file
		detail.Reason = model.ReasonNotUTF8
	case errors.Is(err, fs.ErrPermission):
		detail.Reason = model.ReasonPermission
	case errors.Is(err, fs.ErrNotExist):
		detail.Reason = model.ReasonMissing
	case isPath:
		detail.Text = sanitise.Line(pathError.Err.Error())
	default:
		detail.Text = sanitise.Line(err.Error())
	}
	return model.Finding{Rule: model.RuleUnreadable, Severity: model.Error, Path: sanitise.Path(name), Detail: detail}
}
