package revision

import (
	"context"
	"os"
	"path"
	"path/filepath"
	"strings"

	"postings/model/history"
)

// place is the position of a folder in a repository, at a revision.
type place struct {
	// base is the closest folder that exists, and rest the path from there.
	base, rest string
	// folder is the path in the repository, "." for the root.
	folder string
	commit history.Commit
	// shallow is set for a shallow clone.
	shallow bool
}

// locate finds the repository of a folder, which may no longer exist on disk,
// and a revision in it.
func locate(ctx context.Context, dir, rev string) (place, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return place{}, err
	}
	base, rest := existing(dir)
	commit, err := Resolve(ctx, base, rev)
	if err != nil {
		return place{}, err
	}
	out, err := git(ctx, base, "rev-parse", "--is-shallow-repository", "--show-prefix")
	if err != nil {
		return place{}, err
	}
	shallow, prefix, _ := strings.Cut(string(out), "\n")
	at := place{base: base, rest: filepath.ToSlash(rest), commit: commit, shallow: shallow == "true"}
	at.folder = path.Join(".", strings.TrimSuffix(prefix, "\n"), at.rest)
	return at, nil
}

// existing splits a path into the part that exists and the rest.
func existing(dir string) (base, rest string) {
	for base = dir; !isFolder(base) && base != filepath.Dir(base); {
		base = filepath.Dir(base)
	}
	rest, _ = filepath.Rel(base, dir)
	return base, rest
}

func isFolder(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}
