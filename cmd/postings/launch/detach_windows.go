package launch

import (
	"os/exec"
	"syscall"

	"golang.org/x/sys/windows"
)

// detach starts a program without a console and in a new process group, so that
// it is not interrupted with this one.
func detach(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{
		CreationFlags: windows.CREATE_NEW_PROCESS_GROUP | windows.DETACHED_PROCESS,
	}
}
