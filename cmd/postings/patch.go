package main

import (
	"bytes"
	"context"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"postings/cmd/postings/report"
	"postings/content"
	"postings/content/archive"
	"postings/model"
	"postings/model/check"
	"postings/model/sanitise"
)

// maxPasses is the maximum number of passes over a file, since one correction
// may reveal the need for another.
const maxPasses = 5

// patch prints the safe corrections as a patch. It leaves the files unchanged.
func (p *program) patch(ctx context.Context, c *corpus, opt check.Options) error {
	was, is, err := p.mend(ctx, c, opt)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	folder, root := patchFolder(c.src)
	for _, name := range slices.Sorted(maps.Keys(was)) {
		report.Patch(&b, path.Join(folder, name), was[name], is[name])
	}
	if root != "" && b.Len() > 0 {
		p.say(p.text.Output.PatchFolder(oneLine(root)))
	}
	return p.print(&b)
}

// patchFolder returns the folder of a source as a patch names it: relative to the
// working folder or, where it is not in that, to the root of its repository, or
// else to the folder that the user named. Git applies no patch to a path from the
// root of the file system. The root is "" if it is the working folder.
func patchFolder(src content.Source) (folder, root string) {
	folder = base(src)
	if !filepath.IsAbs(folder) {
		return folder, ""
	}
	root, err := filepath.Abs(src.Name)
	if err != nil || src.Only != "" {
		root = src.Dir
	}
	for at := filepath.Clean(src.Dir); ; at = filepath.Dir(at) {
		if _, err := os.Stat(filepath.Join(at, ".git")); err == nil {
			root = at
			break
		}
		if at == filepath.Dir(at) {
			break
		}
	}
	rel, err := filepath.Rel(root, src.Dir)
	if err != nil {
		return folder, ""
	}
	return oneLine(filepath.ToSlash(rel)), root
}

// mend returns the files that can be corrected, before and after.
func (p *program) mend(ctx context.Context, c *corpus, opt check.Options) (was, is map[string]string, err error) {
	opt.Severities = maps.Clone(opt.Severities)
	if _, asked := opt.Severities[check.Typography]; !asked {
		opt.Severities[check.Typography] = model.Warning
	}
	was = map[string]string{}
	mended := overlay{c.src.FS, map[string]string{}}
	for range maxPasses {
		found, err := check.Run(ctx, c.Corpus, opt)
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
		src := c.src
		src.FS = mended
		if c, err = p.readSource(ctx, src); err != nil {
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
func (o overlay) apply(c *corpus, found []model.Finding, was map[string]string) (changed bool, err error) {
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
		if mended := report.Mend(text, edits); mended != text {
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
