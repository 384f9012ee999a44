package content

import (
	"errors"
	"io"
	"io/fs"
	"slices"
	"unicode/utf8"

	"postings/model"
	"postings/model/sanitise"
)

// MaxFileSize is the maximum length of a file in bytes. The longest real
// posting has 12 KB.
const MaxFileSize = 8 << 20

// readAll reads and parses files and sends the results. It sends nothing if it
// panics. All files are read into one buffer, which is returned and may be used
// again, because documents copy their text.
func readAll(fsys fs.FS, names []string, buffer []byte, opt Options, languages languages, result chan<- []parsed) []byte {
	defer close(result)
	chunk := make([]parsed, len(names))
	for i, name := range names {
		f, finding := readFile(fsys, name, buffer)
		if finding != nil {
			chunk[i] = parsed{findings: []model.Finding{*finding}}
			continue
		}
		buffer = f.data
		chunk[i] = parse(f, opt, languages)
	}
	result <- chunk
	return buffer
}

// readFile reads a file, into the buffer if it fits, or returns a finding about
// why it could not.
func readFile(fsys fs.FS, name string, buffer []byte) (file, *model.Finding) {
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
	// With one more byte, a single read detects the end of the file. A file that
	// grows meanwhile is truncated at the limit.
	data := slices.Grow(buffer[:0], int(max(info.Size(), 0))+1)
	for len(data) <= MaxFileSize {
		n, err := f.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		if errors.Is(err, io.EOF) {
			return file{name: name, data: data, info: info}, nil
		}
		if err != nil {
			return fail(err)
		}
		data = slices.Grow(data, 1)
	}
	return file{name: name, data: data[:MaxFileSize], info: info}, nil
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
