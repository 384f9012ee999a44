//go:build unix

package launch

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"os/signal"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// detach starts a program in a new session, so that it has no terminal and is
// not notified when this one goes away.
func detach(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
}

// errNotStopped reports that the system would not stop the program, because its
// shell is gone.
var errNotStopped = errors.New("the process was not stopped")

// HasShell reports whether a shell could continue the program. There is none if
// it runs in the process group of the session leader, as does the command of a
// tmux window, of xterm -e or of ssh -t.
func HasShell() bool {
	leader, err := unix.Getsid(0)
	return err == nil && unix.Getpgrp() != leader
}

// StopRequests calls requested when another process requests this one to stop, as
// kill -TSTP does, until the context is cancelled.
func StopRequests(ctx context.Context, requested func()) {
	requests := make(chan os.Signal, 1)
	signal.Notify(requests, syscall.SIGTSTP)
	for {
		select {
		case <-ctx.Done():
			return
		case <-requests:
			requested()
		}
	}
}

// Suspend stops this process and the rest of its job, and returns when the shell
// has continued it in the foreground. It calls release, which releases the
// terminal while it runs a function.
func Suspend(release func(run func() error) error) error {
	allowForks := forbidForks()
	return release(func() error {
		defer allowForks()
		return suspend()
	})
}

// forbidForks waits for programs that are being started, and prevents others from
// being started until the function that it returns is called. In between, a
// signal can stop our process group: until a child has executed its program, the
// thread that started it waits without telling the scheduler (vfork). If the
// child stops there, this process can no longer be stopped, and stands still at
// the next garbage collection, along with whatever could continue the child.
func forbidForks() (allow func()) {
	_, _ = os.FindProcess(0) // package os forks once to test pidfd, without the lock
	for !syscall.ForkLock.TryRLock() {
		_ = unix.Kill(0, syscall.SIGCONT) // the child may have been stopped already
		time.Sleep(time.Millisecond)
	}
	return syscall.ForkLock.RUnlock
}

func suspend() error {
	tty, err := openTTY()
	if err != nil {
		return err
	}
	defer unix.Close(tty)
	continued := make(chan os.Signal, 1)
	signal.Notify(continued, syscall.SIGCONT)
	defer signal.Stop(continued)
	for {
		// Not SIGTSTP, which the runtime no longer leaves to the system once
		// StopRequests has been called, nor SIGSTOP, which would also stop a
		// process that nobody is left to continue.
		if err := unix.Kill(0, syscall.SIGTTIN); err != nil {
			return err
		}
		if !received(continued) {
			return errNotStopped
		}
		if inForeground(tty) {
			return nil
		}
	}
}

// received waits a moment for a signal. The clock keeps running while the
// process is stopped, so it waits twice.
func received(signals <-chan os.Signal) bool {
	for range 2 {
		select {
		case <-signals:
			return true
		case <-time.After(200 * time.Millisecond):
		}
	}
	return false
}
