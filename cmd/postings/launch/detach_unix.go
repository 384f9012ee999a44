//go:build unix

package launch

import (
	"os/exec"
	"syscall"
)

// detach starts a program in a new session, so that it has no terminal and is
// not notified when this one goes away.
func detach(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
}
