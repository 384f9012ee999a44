package content

import (
	"errors"
	"io"
	"io/fs"
	"slices"

	"postings/model"
	"postings/model/sanitise"
)

// MaxFileSize is the length in bytes over which a file is not read. The longest
// real posting has 12 KB.
const MaxFileSize = 8 << 20

// reader reads files one after the other, into one buffer: what becomes a document
// is copied anyway when its bytes become text.
type reader struct {
	fsys      fs.FS
	opt       Options
	languages languages
	buffer    []byte
}

// read reads and parses some files and sends what became of them, nothing where a
// panic ends it.
func (r *reader) read(names []string, result chan<- []parsed) {
	defer close(result)
	chunk := make([]parsed, len(names))
	for i, name := range names {
		f, finding := readFile(r.fsys, name, r.buffer)
		if finding != nil {
			chunk[i] = parsed{findings: []model.Finding{*finding}}
			continue
		}
		r.buffer = f.data
		chunk[i] = parse(f, r.opt, r.languages)
	}
	result <- chunk
}

// readFile reads a file, into the buffer where it fits, or tells in a finding why
// it did not.
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
	// One byte more than the file has, so that one read sees its end; a file
	// that grows meanwhile is cut at the limit.
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

// unreadable is the finding of a file or folder that could not be read.
func unreadable(name string, err error) model.Finding {
	var detail model.Detail
	refused, isRefused := errors.AsType[refusal](err)
	pathError, isPath := errors.AsType[*fs.PathError](err)
	switch {
	case isRefused:
		detail.Reason = model.Reason(refused)
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
