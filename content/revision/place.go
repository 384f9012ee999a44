package revision

import (
	"context"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// place is where a folder lies in a repository, at a revision.
type place struct {
	// base is the nearest folder that exists, and rest what follows it.
	base, rest string
	// folder is the path in the repository, "." for all of it.
	folder string
	commit Commit
	// shallow is set where the clone does not reach back to the beginning.
	shallow bool
}

// locate finds the repository in which a folder lies, which may be gone from the disk,
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

// existing splits a path into the folder that exists and what follows.
func existing(dir string) (base, rest string) {
	base = dir
	for {
		if isFolder(base) {
			rest, _ = filepath.Rel(base, dir)
			return base, rest
		}
		parent := filepath.Dir(base)
		if parent == base {
			return base, ""
		}
		base = parent
	}
}

func isFolder(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}
