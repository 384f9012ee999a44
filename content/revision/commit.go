package revision

import (
	"cmp"
	"context"
	"errors"
	"os/exec"
	"strconv"
	"strings"
	"time"
)

// Commit is a commit of a repository.
type Commit struct {
	// ID is the full name of the commit in hexadecimal digits.
	ID string
	// Time is when it was committed.
	Time time.Time
}

// Short returns the beginning of the ID that people know a commit by.
func (c Commit) Short() string { return c.ID[:min(len(c.ID), 9)] }

// Resolve returns the commit that a revision names, in the repository in which
// the folder lies. A revision is anything that git takes for one: a branch, a
// tag, HEAD~3, the beginning of a commit's ID. "A..." names the newest common
// ancestor of A and HEAD, and "A...B" that of A and B, as in git diff.
func Resolve(ctx context.Context, dir, rev string) (Commit, error) {
	if a, b, ok := strings.Cut(rev, "..."); ok {
		return mergeBase(ctx, dir, a, b)
	}
	return resolve(ctx, dir, rev)
}

func resolve(ctx context.Context, dir, rev string) (Commit, error) {
	if rev == "" || strings.ContainsRune(rev, 0) {
		return Commit{}, ErrNoRevision
	}
	out, err := git(ctx, dir, "rev-parse", "--verify", "--quiet", "--end-of-options", rev+"^{commit}")
	if err != nil {
		return Commit{}, unknown(ctx, dir, err)
	}
	id := strings.TrimSpace(string(out))
	out, err = git(ctx, dir, "show", "--no-patch", "--format=%ct", "--end-of-options", id)
	if err != nil {
		return Commit{}, unknown(ctx, dir, err)
	}
	seconds, err := strconv.ParseInt(strings.TrimSpace(string(out)), 10, 64)
	if err != nil {
		return Commit{}, err
	}
	return Commit{ID: id, Time: time.Unix(seconds, 0)}, nil
}

// mergeBase returns the newest common ancestor of two revisions; an empty one
// stands for HEAD.
func mergeBase(ctx context.Context, dir, a, b string) (Commit, error) {
	var ids [2]string
	for i, rev := range []string{a, b} {
		if rev == "" {
			rev = "HEAD"
		}
		c, err := resolve(ctx, dir, rev)
		if err != nil {
			return Commit{}, err
		}
		ids[i] = c.ID
	}
	out, err := git(ctx, dir, "merge-base", ids[0], ids[1])
	var exit *exec.ExitError
	switch {
	case err != nil && ctx.Err() == nil && (errors.As(err, &exit) || strings.HasPrefix(err.Error(), "git: exit")):
		return Commit{}, ErrNoMergeBase
	case err != nil:
		return Commit{}, err
	}
	return resolve(ctx, dir, strings.TrimSpace(string(out)))
}

// Start returns what the work that led to a revision is compared with where nobody says,
// as for a pull request: the commit at which it left the main line, and the name of
// that. Where it is on the main line, or where there is none, both are its own.
func Start(ctx context.Context, dir, rev string) (name string, start Commit, err error) {
	dir, _ = existing(dir)
	head, err := Resolve(ctx, dir, rev)
	if err != nil {
		return "", Commit{}, err
	}
	out, err := git(ctx, dir, "for-each-ref", "--format=%(symref:short) %(refname:short)", "refs/remotes/origin/HEAD", "refs/heads/main", "refs/heads/master")
	if err != nil {
		return "", Commit{}, err
	}
	main := ""
	for line := range strings.Lines(string(out)) {
		// The remote's comes last, and counts most.
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

// unknown returns the reason why a revision was not found: where the clone is
// shallow, it may lie before its beginning.
func unknown(ctx context.Context, dir string, err error) error {
	if ctx.Err() != nil || errors.Is(err, ErrNoGit) || errors.Is(err, ErrNoRepository) {
		return err
	}
	// A folder without a repository is told from one without the revision.
	if _, err := git(ctx, dir, "rev-parse", "--git-dir"); err != nil {
		return err
	}
	out, shallowErr := git(ctx, dir, "rev-parse", "--is-shallow-repository")
	if shallowErr == nil && strings.TrimSpace(string(out)) == "true" {
		return ErrShallow
	}
	return ErrNoRevision
}
