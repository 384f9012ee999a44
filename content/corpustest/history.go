package corpustest

import (
	"os/exec"
	"path/filepath"
	"testing"
)

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
