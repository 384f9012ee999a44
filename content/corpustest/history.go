package corpustest

import (
	"os/exec"
	"path/filepath"
	"testing"
)

// History clones the history of real postings and returns the clone's folder. It
// skips the test where there is no history or no git.
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
