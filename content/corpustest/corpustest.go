// Package corpustest provides tests and benchmarks with the real postings and
// with larger generated corpora. Only tests import it.
package corpustest

import (
	"os"
	"os/exec"
	"path/filepath"
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
		root = filepath.Join(moduleRoot(tb), "..", "shared", "corpus")
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

// moduleRoot returns the folder of go.mod. Tests run in the folder of their
// package.
func moduleRoot(tb testing.TB) string {
	tb.Helper()
	dir, err := os.Getwd()
	if err != nil {
		tb.Fatal(err)
	}
	for ; ; dir = filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		if dir == filepath.Dir(dir) {
			tb.Fatal("no go.mod above the test's folder")
		}
	}
}

// History clones the history of the real postings and returns the folder of the
// clone. It skips the test if there is no history or no git.
func History(tb testing.TB) string {
	tb.Helper()
	bundle := Dir(tb, "cds-history.bundle")
	if _, err := exec.LookPath("git"); err != nil {
		tb.Skip("needs git")
	}
	dir := filepath.Join(tb.TempDir(), "history")
	if out, err := exec.Command("git", "clone", "-q", bundle, dir).CombinedOutput(); err != nil {
		tb.Fatalf("%v\n%s", err, out)
	}
	return dir
}
