package revision

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
)

// The reasons why a revision cannot be read. Any other error of this package is
// a message of git's.
var (
	// ErrNoGit reports that git is not installed.
	ErrNoGit = errors.New("git is not installed")
	// ErrNoRepository reports that a folder is not in a git repository.
	ErrNoRepository = errors.New("not in a git repository")
	// ErrNoRevision reports that the repository has no such revision.
	ErrNoRevision = errors.New("no such revision")
	// ErrShallow reports that the revision may precede the first commit of a
	// shallow clone.
	ErrShallow = errors.New("no such revision in a shallow clone")
	// ErrNoMergeBase reports that two revisions have no common ancestor.
	ErrNoMergeBase = errors.New("no common ancestor")
	// ErrNoFolder reports that the revision has no such folder or file.
	ErrNoFolder = errors.New("not in that revision")
)

// safe are the options that keep a repository's configuration from starting
// programs and from changing what is read.
var safe = []string{
	"--no-replace-objects",
	"--literal-pathspecs",
	"-c", "core.fsmonitor=false", // runs when a revision such as :0:file reads the index
	"-c", "log.showSignature=false",
	"-c", "log.showRoot=true",
	"-c", "diff.relative=false",
	"-c", "diff.orderFile=" + os.DevNull,
}

// command returns a git command that runs in a folder, without a shell or
// network access.
func command(ctx context.Context, dir string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, "git", append(append([]string(nil), safe...), args...)...)
	cmd.Dir = dir
	cmd.Env = append(environment(),
		"LC_ALL=C", // messages are matched in English
		// A partial clone must not fetch missing objects. Old versions of git know
		// only the first variable; it does not stop new ones from fetching bundles.
		"GIT_ALLOW_PROTOCOL=none",
		"GIT_NO_LAZY_FETCH=1",
	)
	return cmd
}

// environment returns the environment without variables that would make git use
// another repository, start a program or write a trace.
func environment() []string {
	return slices.DeleteFunc(os.Environ(), func(v string) bool {
		name, _, _ := strings.Cut(v, "=")
		return strings.HasPrefix(name, "GIT_") && name != "GIT_CEILING_DIRECTORIES" && !strings.HasPrefix(name, "GIT_CONFIG_")
	})
}

// git runs a command and returns its output.
func git(ctx context.Context, dir string, args ...string) ([]byte, error) {
	cmd := command(ctx, dir, args...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err == nil {
		return out, nil
	}
	return nil, reason(ctx, err, stderr.String())
}

// reason returns why git failed.
func reason(ctx context.Context, err error, stderr string) error {
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.Is(err, exec.ErrNotFound), errors.Is(err, exec.ErrDot):
		return ErrNoGit
	case strings.Contains(stderr, "not a git repository"):
		return ErrNoRepository
	}
	first, _, _ := strings.Cut(strings.TrimSpace(stderr), "\n")
	if first == "" {
		return fmt.Errorf("git: %w", err)
	}
	return fmt.Errorf("git: %s", strings.TrimPrefix(first, "fatal: "))
}
