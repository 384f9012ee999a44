//go:build unix

package launch

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/sys/unix"
)

// TestOpen runs browsers.
func TestOpen(t *testing.T) {
	const address = "https://example.ca/$(touch);&'y'"
	browser := func(name string) func(string) string {
		return env(map[string]string{"BROWSER": name, "DISPLAY": ":0"})
	}
	t.Run("with the address and no input", func(t *testing.T) {
		out := filepath.Join(t.TempDir(), "out")
		t.Setenv("OUT", out)
		programs(t, map[string]string{"b": `
			echo noise; echo noise >&2
			if read line; then echo "reads: $line" >"$OUT"; exit; fi
			printf %s/ "$@" >"$OUT"`})
		if cmd, err := Open(t.Context(), browser("b -x"), address); cmd != nil || err != nil {
			t.Fatal(cmd, err)
		}
		if got, err := os.ReadFile(out); err != nil || string(got) != "-x/"+address+"/" {
			t.Errorf("%q, %v", got, err)
		}
	})
	t.Run("in the terminal", func(t *testing.T) {
		dir := programs(t, map[string]string{"w3m": "exit 1"})
		cmd, err := Open(t.Context(), browser("w3m"), address)
		if err != nil || cmd == nil || cmd.Process != nil {
			t.Fatal(cmd, err)
		}
		if diff := cmp.Diff([]string{filepath.Join(dir, "w3m"), address}, cmd.Args); diff != "" {
			t.Error(diff)
		}
	})
	t.Run("that fails", func(t *testing.T) {
		programs(t, map[string]string{"b": "exit 3"})
		_, err := Open(t.Context(), browser("b"), address)
		if failed := (*FailedError)(nil); !errors.As(err, &failed) || failed.Program != "b" || failed.Code != 3 {
			t.Errorf("%v", err)
		}
	})
	t.Run("that stays", func(t *testing.T) {
		gate := filepath.Join(t.TempDir(), "gate")
		if err := syscall.Mkfifo(gate, 0o600); err != nil {
			t.Fatal(err)
		}
		t.Setenv("GATE", gate)
		programs(t, map[string]string{"b": `echo $$ >"$GATE"; read line <"$GATE"`})
		ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
		defer cancel()
		if _, err := Open(ctx, browser("b"), address); err != nil {
			t.Error(err)
		}
		// It is still running, and leads its own session: it has no terminal,
		// least of all this one.
		text, err := os.ReadFile(gate)
		if err != nil {
			t.Fatal(err)
		}
		pid, err := strconv.Atoi(strings.TrimSpace(string(text)))
		if err != nil {
			t.Fatal(err)
		}
		if sid, err := unix.Getsid(pid); sid != pid || err != nil {
			t.Errorf("process %d is in session %d, %v", pid, sid, err)
		}
		if err := os.WriteFile(gate, []byte("end\n"), 0); err != nil {
			t.Error(err)
		}
	})
	t.Run("of another scheme", func(t *testing.T) {
		programs(t, map[string]string{"b": ""})
		if _, err := Open(t.Context(), browser("b"), "file:///etc/passwd"); err != ErrAddress {
			t.Errorf("%v", err)
		}
	})
}
