package launch

import (
	"os"
	"path/filepath"
	"testing"
)

// programs makes shell scripts that stand for programs, and lets only these be
// found.
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

// env returns an environment that holds no more than the map.
func env(m map[string]string) func(string) string { return func(name string) string { return m[name] } }
