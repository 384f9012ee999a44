package launch

import (
	"os"
	"path/filepath"
	"testing"
)

// programs creates shell scripts that stand in for programs, and makes them the
// only ones in PATH.
func programs(t *testing.T, scripts map[string]string) (dir string) {
	t.Helper()
	if _, err := os.Stat("/bin/sh"); err != nil {
		t.Skip(err)
	}
	dir = t.TempDir()
	for name, script := range scripts {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n"+script+"\n"), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", dir)
	return dir
}

// env returns an environment with only the variables in m.
func env(m map[string]string) func(string) string { return func(name string) string { return m[name] } }
