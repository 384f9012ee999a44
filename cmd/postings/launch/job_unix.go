//go:build unix

package launch

import (
	"errors"
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// Job is the program as a job of the shell that started it.
type Job struct {
	// Asked receives when something else than the program asks it to stop, as
	// kill -TSTP does.
	Asked <-chan struct{}
	lent  atomic.Bool
}

// NewJob returns the job that the program is, and nil where there is no shell to
// continue it: where it runs in the process group that leads the session, as
// the command of a window of tmux, of xterm -e or of ssh -t does.
func NewJob() *Job {
	leader, err := unix.Getsid(0)
	if err != nil || unix.Getpgrp() == leader {
		return nil
	}
	asked := make(chan struct{}, 1)
	j := &Job{Asked: asked}
	stops := make(chan os.Signal, 1)
	signal.Notify(stops, syscall.SIGTSTP)
	go func() {
		for range stops {
			if j.lent.Load() {
				stopWith()
				continue
			}
			select {
			case asked <- struct{}{}:
			default:
			}
		}
	}()
	return j
}

// stop stops a process, or the group of this one for 0. The signal is not
// SIGTSTP, which the runtime no longer leaves to the system once it was asked
// for, and not SIGSTOP, which stops also what nobody is left to continue.
//
// It waits for programs that are being started. Until a child has executed its
// program, the thread that started it cannot stop (vfork): a child that stops
// before leaves this process half stopped, and the shell is never told.
func stop(pid int) error {
	syscall.ForkLock.RLock()
	defer syscall.ForkLock.RUnlock()
	return unix.Kill(pid, syscall.SIGTTOU)
}

// stopWith stops this process because the program that has the terminal was asked
// to stop. A program that is still being started is continued first, and then
// the whole group is asked again.
func stopWith() {
	starting := false
	for !syscall.ForkLock.TryRLock() {
		starting = true
		_ = unix.Kill(0, syscall.SIGCONT) // it can signal its own group
		time.Sleep(time.Millisecond)
	}
	syscall.ForkLock.RUnlock()
	if starting {
		_ = unix.Kill(0, syscall.SIGTSTP)
	} else {
		_ = stop(unix.Getpid())
	}
}

// errNotStopped reports that the system would not stop the program: its shell has
// gone.
var errNotStopped = errors.New("not stopped")

// Suspend stops the job, with what else belongs to it, and returns when it goes
// on.
func (j *Job) Suspend() error {
	continued := make(chan os.Signal, 1)
	signal.Notify(continued, syscall.SIGCONT)
	defer signal.Stop(continued)
	if err := stop(0); err != nil {
		return err
	}
	// The clock goes on while the program is stopped, so the second wait is for
	// the signal that continued it.
	for range 2 {
		select {
		case <-continued:
			return nil
		case <-time.After(200 * time.Millisecond):
		}
	}
	return errNotStopped
}

// Lend runs something while a signal that stops the program stops it at once,
// together with the program that has the terminal.
func (j *Job) Lend(run func() error) error {
	j.lent.Store(true)
	defer j.lent.Store(false)
	return run()
}
