package launch

import (
	"os/exec"
	"syscall"

	"golang.org/x/sys/windows"
)

// detach gives a program no console, and a group of its own: it is not told
// when this one is interrupted.
func detach(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{
		CreationFlags: windows.CREATE_NEW_PROCESS_GROUP | windows.DETACHED_PROCESS,
	}
}
