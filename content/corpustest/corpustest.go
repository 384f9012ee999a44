// Package corpustest provides tests and benchmarks with the real postings and
// with larger generated corpora. Only tests import it.
package corpustest

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// Env is the environment variable with the path of the real postings.
const Env = "POSTINGS_TEST_CORPUS"

// Dir returns a folder of the real postings, such as "cds-2023/content". It
// skips the test if they are missing, because they are not part of the project.
func Dir(tb testing.TB, sub string) string {
	tb.Helper()
	root := os.Getenv(Env)
	if root == "" {
		_, here, _, _ := runtime.Caller(0)
		root = filepath.Join(filepath.Dir(here), "..", "..", "..", "shared", "corpus") // beside the project
	}
	dir := filepath.Join(root, filepath.FromSlash(sub))
	if _, err := os.Stat(dir); err != nil {
		tb.Skipf("no real postings at %s; set %s to their folder", dir, Env)
	}
	return dir
}

// Sweep reports whether to test every case rather than a sample, as .ci/run
// does.
func Sweep() bool { return os.Getenv("POSTINGS_SWEEP") != "" }

// History clones the history of the real postings and returns the folder of the
// clone. It skips the test if there is no history or no git.
func History(tb testing.TB) string {
	tb.Helper()
	dir := filepath.Join(tb.TempDir(), "history")
	Git(tb, ".", "clone", "-q", Dir(tb, "cds-history.bundle"), dir)
	return dir
}

// Git runs git in a folder, as an author and without the user's configuration,
// and returns what it prints. It skips the test if there is no git.
func Git(tb testing.TB, dir string, args ...string) string {
	tb.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		tb.Skip("needs git")
	}
	cmd := exec.Command("git", append([]string{
		"-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main", "-c", "protocol.file.allow=always",
	}, args...)...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_SYSTEM="+os.DevNull)
	var messages strings.Builder
	cmd.Stderr = &messages
	out, err := cmd.Output()
	if err != nil {
		tb.Fatalf("git %q: %v\n%s", args, err, messages.String())
	}
	return string(out)
}

// Write writes a file, whose path may contain slashes, and the folders that it
// is in.
func Write(tb testing.TB, name, text string) {
	tb.Helper()
	name = filepath.FromSlash(name)
	must(tb, errors.Join(os.MkdirAll(filepath.Dir(name), 0o755), os.WriteFile(name, []byte(text), 0o644)))
}
