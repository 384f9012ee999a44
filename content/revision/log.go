package revision

import (
	"bytes"
	"context"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"

	"postings/model/history"
)

// Log is the history of a folder, read in one pass.
type Log struct {
	// Steps are the commits that changed files in the folder, the oldest first. A
	// merge has the changes that it brought to the main branch.
	Steps []Step
	// Shallow is set for a shallow clone, whose first commit seems to add all
	// files.
	Shallow bool

	blobs *blobs
}

// Step is a commit and the files that it changed.
type Step struct {
	Commit history.Commit
	Files  []FileChange
}

// FileChange is a change of a file's content. Old and New are the object names
// of the contents before and after, "" if there is none or if it is not a
// regular file.
type FileChange struct{ Name, Old, New string }

// ReadLog reads the history of a folder up to a revision. Paths are relative to
// the folder. Files can be read until the context ends.
func ReadLog(ctx context.Context, dir, rev string) (*Log, error) {
	at, err := locate(ctx, dir, rev)
	if err != nil {
		return nil, err
	}
	out, err := git(ctx, at.base,
		"log", "--format=%x01%H %ct", "--raw", "--no-abbrev", "--no-renames", "-z", "--first-parent", at.commit.ID, "--", at.rest)
	if err != nil {
		return nil, err
	}
	l := &Log{Steps: parseLog(out, at.folder), Shallow: at.shallow, blobs: newBlobs(ctx, at.base)}
	slices.Reverse(l.Steps)
	return l, nil
}

// Read returns the content with an object name from a FileChange.
func (l *Log) Read(id string) ([]byte, error) { return l.blobs.read(id) }

// Files returns a tree of all files that ever existed, each in its last
// version.
func (l *Log) Files() (*Tree, error) {
	var last time.Time
	files := map[string]node{}
	for _, step := range l.Steps {
		last = step.Commit.Time
		for _, f := range step.Files {
			if f.New != "" && validPath(f.Name) {
				files[f.Name] = node{id: f.New}
			}
		}
	}
	// A path that was a folder at another time cannot also be a file.
	for name := range files {
		for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
			delete(files, dir)
		}
	}
	return newTree(last, files, l.blobs)
}

// parseLog parses the output of git log: for each commit a byte 1, its ID and
// time, and then for each file its modes, objects and type of change, and its
// name, each terminated by NUL.
func parseLog(out []byte, folder string) []Step {
	var steps []Step
	var file *FileChange
	for field := range bytes.SplitSeq(out, []byte{0}) {
		text := string(field)
		switch {
		case file != nil:
			name, ok := text, true
			if folder != "." {
				name, ok = strings.CutPrefix(text, folder+"/")
			}
			if ok && file.Old != file.New {
				file.Name = name
				last := &steps[len(steps)-1]
				last.Files = append(last.Files, *file)
			}
			file = nil
		case strings.HasPrefix(text, "\x01"):
			id, seconds, _ := strings.Cut(strings.TrimSpace(text[1:]), " ")
			unix, _ := strconv.ParseInt(seconds, 10, 64)
			steps = append(steps, Step{Commit: history.Commit{ID: id, Time: time.Unix(unix, 0)}})
		case len(steps) > 0:
			file = parseRaw(strings.TrimLeft(text, "\n"))
		}
	}
	return steps
}

// parseRaw parses the output of git log --raw for a file up to its name: a
// colon, both modes, both objects and a letter. It returns nil for anything
// else.
func parseRaw(text string) *FileChange {
	fields := strings.Fields(text)
	if len(fields) != 5 || !strings.HasPrefix(fields[0], ":") {
		return nil
	}
	object := func(mode, id string) string {
		if !strings.HasPrefix(mode, "100") {
			return ""
		}
		return id
	}
	return &FileChange{Old: object(fields[0][1:], fields[2]), New: object(fields[1], fields[3])}
}
