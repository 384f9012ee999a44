package revision

import (
	"cmp"
	"context"
	"errors"
	"os/exec"
	"strconv"
	"strings"
	"time"

	"postings/model/history"
)

// Resolve returns the commit of a revision in the repository that contains the
// folder. A revision is anything that git accepts: a branch, a tag, HEAD~3, an
// abbreviated commit ID. "A..." is the merge base of A and HEAD, and "A...B"
// that of A and B, as in git diff.
func Resolve(ctx context.Context, dir, rev string) (history.Commit, error) {
	if a, b, ok := strings.Cut(rev, "..."); ok {
		return mergeBase(ctx, dir, a, b)
	}
	return resolve(ctx, dir, rev)
}

func resolve(ctx context.Context, dir, rev string) (history.Commit, error) {
	if rev == "" || strings.ContainsRune(rev, 0) || strings.Contains(rev, "..") {
		return history.Commit{}, ErrNoRevision // a range is none
	}
	out, err := git(ctx, dir, "log", "--max-count=1", "--format=%H %ct", "--end-of-options", rev+"^{commit}", "--")
	if err != nil {
		return history.Commit{}, unknown(ctx, dir, err)
	}
	id, seconds, _ := strings.Cut(strings.TrimSpace(string(out)), " ")
	unix, err := strconv.ParseInt(seconds, 10, 64)
	if err != nil {
		return history.Commit{}, ErrNoRevision // ^main excludes commits
	}
	return history.Commit{ID: id, Time: time.Unix(unix, 0)}, nil
}

// mergeBase returns the merge base of two revisions, an empty one standing for
// HEAD.
func mergeBase(ctx context.Context, dir, a, b string) (history.Commit, error) {
	var ids [2]string
	for i, rev := range []string{a, b} {
		c, err := resolve(ctx, dir, cmp.Or(rev, "HEAD"))
		if err != nil {
			return history.Commit{}, err
		}
		ids[i] = c.ID
	}
	out, err := git(ctx, dir, "merge-base", ids[0], ids[1])
	if _, failed := errors.AsType[*exec.ExitError](err); failed {
		return history.Commit{}, ErrNoMergeBase
	} else if err != nil {
		return history.Commit{}, err
	}
	return resolve(ctx, dir, strings.TrimSpace(string(out)))
}

// Start returns the default revision to compare a revision with, as a pull
// request does: the commit at which it left the main branch, and the name of
// that branch. If it is on the main branch, or there is none, both are its own.
func Start(ctx context.Context, dir, rev string) (name string, start history.Commit, err error) {
	dir, _ = existing(dir)
	head, err := Resolve(ctx, dir, rev)
	if err != nil {
		return "", history.Commit{}, err
	}
	out, err := git(ctx, dir, "for-each-ref", "--format=%(symref:short) %(refname:short)", "refs/remotes/origin/HEAD", "refs/heads/main", "refs/heads/master")
	if err != nil {
		return "", history.Commit{}, err
	}
	main := ""
	for line := range strings.Lines(string(out)) {
		// The remote's default branch is listed last and takes precedence.
		if target, branch, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " "); target != "" || main == "" {
			main = cmp.Or(target, branch)
		}
	}
	if main != "" {
		if start, err = mergeBase(ctx, dir, main, head.ID); err == nil && start.ID != head.ID {
			return main, start, nil
		}
	}
	return rev, head, ctx.Err()
}

// unknown returns the reason why a revision was not found. In a shallow clone,
// it may precede the first commit.
func unknown(ctx context.Context, dir string, err error) error {
	if ctx.Err() != nil || errors.Is(err, ErrNoGit) || errors.Is(err, ErrNoRepository) {
		return err
	}
	out, err := git(ctx, dir, "rev-parse", "--is-shallow-repository")
	switch {
	case err != nil:
		return err // there is no repository
	case strings.TrimSpace(string(out)) == "true":
		return ErrShallow
	}
	return ErrNoRevision
}
