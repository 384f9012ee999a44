//go:build unix

package launch

import (
	"os/exec"
	"syscall"
)

// detach gives a program a session of its own: it has no terminal then, and is
// not told when this one goes.
func detach(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
}
