// Package mend corrects files: it makes the safe edits that findings of the check
// propose, and writes them as a patch.
package mend

import (
	"context"
	"io/fs"
	"maps"
	"strings"

	"postings/content/archive"
	"postings/model"
	"postings/model/check"
	"postings/model/sanitise"
)

// maxPasses is the maximum number of passes over a file, since one correction
// may reveal the need for another.
const maxPasses = 5

// Files returns the files of a corpus that can be corrected, before and after, by
// name. It leaves them unchanged. The function reads the corpus again, from a file
// system with corrected files.
func Files(ctx context.Context, c *model.Corpus, files fs.FS, opt check.Options, read func(fs.FS) (*model.Corpus, error)) (was, is map[string]string, err error) {
	opt.Severities = maps.Clone(opt.Severities)
	if _, asked := opt.Severities[check.Typography]; !asked {
		opt.Severities[check.Typography] = model.Warning
	}
	was = map[string]string{}
	mended := overlay{files, map[string]string{}}
	for range maxPasses {
		found, err := check.Run(ctx, c, opt)
		if err != nil {
			return nil, nil, err
		}
		changed, err := mended.apply(c, found, was)
		if err != nil {
			return nil, nil, err
		}
		if !changed {
			break
		}
		if c, err = read(mended); err != nil {
			return nil, nil, err
		}
	}
	return was, mended.files, nil
}

// overlay is a file system with some files replaced.
type overlay struct {
	fs.FS
	files map[string]string
}

// apply makes the edits of findings, recording the original files in was. It
// reports whether anything changed.
func (o overlay) apply(c *model.Corpus, found []model.Finding, was map[string]string) (changed bool, err error) {
	names := map[string]string{}
	for _, d := range c.All() {
		names[d.Path] = d.File
	}
	edits := map[string][]model.Edit{}
	for _, f := range found {
		if name := names[f.Path]; name != "" && len(f.Edits) > 0 {
			edits[name] = append(edits[name], f.Edits...)
		}
	}
	for name, edits := range edits {
		data, err := fs.ReadFile(o, name)
		if err != nil {
			return changed, err
		}
		text := string(data)
		if !isPlain(text) {
			continue
		}
		if mended := edited(text, edits); mended != text {
			if _, known := was[name]; !known {
				was[name] = text
			}
			o.files[name] = mended
			changed = true
		}
	}
	return changed, nil
}

// isPlain reports whether a text has nothing that a terminal would act on. Only
// then is it patched, because a patch repeats it byte for byte.
func isPlain(text string) bool {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	_, found := sanitise.Inspect(text)
	return found.Controls+found.Invalid == 0 && !strings.Contains(text, "\r")
}

// Open opens a file, in its corrected version if there is one.
func (o overlay) Open(name string) (fs.File, error) {
	if text, ok := o.files[name]; ok {
		corrected, err := archive.OneFile(name, []byte(text))
		if err != nil {
			return nil, err
		}
		return corrected.Open(name)
	}
	return o.FS.Open(name)
}
