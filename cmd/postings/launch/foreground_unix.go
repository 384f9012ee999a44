//go:build unix

package launch

import (
	"os"
	"os/exec"
	"os/signal"
	"syscall"

	"github.com/charmbracelet/x/term"
	"golang.org/x/sys/unix"
)

// Run runs a program that needs the terminal, and waits for it to exit. It calls
// release, which releases the terminal while it runs a function. The error is a
// *FailedError if the program fails.
//
// Run does what a shell does for a job: the program is started in a process
// group of its own, which is in the foreground of the terminal until the program
// exits. So what Ctrl+C and Ctrl+Z send does not reach this process, and when the
// program stops, Run suspends this process too. If no shell could continue it,
// the program is continued at once.
func Run(program *exec.Cmd, release func(run func() error) error) error {
	tty, err := openTTY()
	if err != nil || !inForeground(tty) {
		return release(func() error { return failure(program, program.Run()) })
	}
	defer unix.Close(tty)
	allowForks := forbidForks()
	return release(func() error {
		restore, err := disableSignals(tty)
		allowForks()
		if err != nil {
			return err
		}
		defer restore()
		if err := startInBackground(program); err != nil {
			return err
		}
		defer program.Wait() // releases what Start has opened
		defer setForeground(tty, unix.Getpgrp())
		restore()
		return runInForeground(program, tty)
	})
}

// disableSignals makes Ctrl+C, Ctrl+Z and the like ordinary keys. It returns the
// function that restores the modes of the terminal.
func disableSignals(tty int) (restore func(), err error) {
	modes, err := term.GetState(uintptr(tty))
	if err != nil {
		return nil, err
	}
	quiet := *modes
	quiet.Lflag &^= unix.ISIG
	return func() { _ = term.Restore(uintptr(tty), modes) }, term.Restore(uintptr(tty), &quiet)
}

// startInBackground starts a program in a process group of its own. From then on,
// this process may choose the group in the foreground even if that is another
// one.
func startInBackground(program *exec.Cmd) error {
	program.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	// Choosing the foreground from the background sends this signal, unless it is
	// ignored. The program must not inherit that; it gets the default of signals
	// that are caught.
	signal.Notify(make(chan os.Signal, 1), syscall.SIGTTOU)
	defer signal.Ignore(syscall.SIGTTOU)
	return program.Start()
}

// runInForeground moves a program that has been started to the foreground, and
// waits for it to exit.
func runInForeground(program *exec.Cmd, tty int) error {
	group := program.Process.Pid
	for {
		setForeground(tty, group)
		_ = unix.Kill(-group, syscall.SIGCONT) // it may have stopped in the background
		status, err := wait(group)
		switch {
		case err != nil:
			return err
		case status.Stopped() && status.StopSignal() != syscall.SIGTTIN && status.StopSignal() != syscall.SIGTTOU && HasShell():
			// If this fails, the program goes on.
			_ = Suspend(func(run func() error) error {
				setForeground(tty, unix.Getpgrp())
				return run()
			})
		case status.Exited() && status.ExitStatus() == 0:
			return nil
		case !status.Stopped():
			return failed(program, status.ExitStatus())
		}
	}
}

// openTTY opens the controlling terminal.
func openTTY() (int, error) {
	return unix.Open("/dev/tty", unix.O_RDWR|unix.O_NOCTTY|unix.O_CLOEXEC, 0)
}

// inForeground reports whether this process's group is in the foreground.
func inForeground(tty int) bool {
	group, err := unix.IoctlGetInt(tty, unix.TIOCGPGRP)
	return err == nil && group == unix.Getpgrp()
}

// setForeground moves a process group to the foreground. It fails if the group
// has exited or the terminal is gone, which waiting and reading will tell.
func setForeground(tty, group int) {
	_ = unix.IoctlSetPointerInt(tty, unix.TIOCSPGRP, group)
}

// wait waits until a child stops or exits.
func wait(pid int) (status syscall.WaitStatus, err error) {
	for {
		if _, err = syscall.Wait4(pid, &status, syscall.WUNTRACED, nil); err != syscall.EINTR {
			return status, err
		}
	}
}
