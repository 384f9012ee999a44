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
				_ = stop(unix.Getpid()) // it can signal itself
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
func stop(pid int) error { return unix.Kill(pid, syscall.SIGTTOU) }

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
