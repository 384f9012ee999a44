//go:build unix

package launch

import (
	"errors"
	"os"
	"os/signal"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// Job is the program as a job of the shell that started it.
type Job struct {
	// Asked receives a value when another process asks the program to stop, as
	// kill -TSTP does.
	Asked <-chan struct{}
}

// NewJob returns the program's job, or nil if there is no shell to continue it.
// That is the case if it runs in the process group of the session leader, as
// does the command of a tmux window, of xterm -e or of ssh -t. While another
// program has the terminal, as lent reports, a signal to stop the program does so
// at once, along with the foreground program.
func NewJob(lent func() bool) *Job {
	leader, err := unix.Getsid(0)
	if err != nil || unix.Getpgrp() == leader {
		return nil
	}
	asked := make(chan struct{}, 1)
	stops := make(chan os.Signal, 1)
	signal.Notify(stops, syscall.SIGTSTP)
	go func() {
		for range stops {
			if lent() {
				stopWith()
				continue
			}
			select {
			case asked <- struct{}{}:
			default:
			}
		}
	}()
	return &Job{Asked: asked}
}

// stop stops a process, or this process's group if pid is 0. The signal is not
// SIGTSTP, which the runtime no longer leaves to the system once the program
// has been notified of it, nor SIGSTOP, which would also stop a process that
// nobody is left to continue.
//
// It waits for programs that are being started. Until a child has executed its
// program, the thread that started it cannot stop (vfork): a child that stops
// before that leaves this process half stopped, and the shell is never
// notified.
func stop(pid int) error {
	syscall.ForkLock.RLock()
	defer syscall.ForkLock.RUnlock()
	return unix.Kill(pid, syscall.SIGTTOU)
}

// stopWith stops this process because the foreground program was asked to stop.
// A program that is still being started is continued first, and then the whole
// group is asked again.
func stopWith() {
	starting := false
	for !syscall.ForkLock.TryRLock() {
		starting = true
		_ = unix.Kill(0, syscall.SIGCONT) // signalling our own group cannot fail
		time.Sleep(time.Millisecond)
	}
	syscall.ForkLock.RUnlock()
	if starting {
		_ = unix.Kill(0, syscall.SIGTSTP)
	} else {
		_ = stop(unix.Getpid())
	}
}

// errNotStopped reports that the system would not stop the program, because its
// shell is gone.
var errNotStopped = errors.New("the process was not stopped")

// Suspend stops the whole job, and returns when it is continued.
func (j *Job) Suspend() error {
	continued := make(chan os.Signal, 1)
	signal.Notify(continued, syscall.SIGCONT)
	defer signal.Stop(continued)
	if err := stop(0); err != nil {
		return err
	}
	// The clock keeps running while the program is stopped, so wait once more,
	// for the signal that continued it.
	for range 2 {
		select {
		case <-continued:
			return nil
		case <-time.After(200 * time.Millisecond):
		}
	}
	return errNotStopped
}
