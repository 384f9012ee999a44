package launch

import (
	"context"
	"errors"
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

// Run runs a program that needs the terminal, and waits for it to exit. It calls
// release, which releases the terminal while it runs a function. The error is a
// *FailedError if the program fails.
func Run(program *exec.Cmd, release func(run func() error) error) error {
	return release(func() error { return failure(program, program.Run()) })
}

// HasShell returns false, because shells on Windows have no job control.
func HasShell() bool { return false }

// StopRequests is never called.
func StopRequests(context.Context, func()) {}

// Suspend is never called.
func Suspend(func(run func() error) error) error { return errors.ErrUnsupported }
