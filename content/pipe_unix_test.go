//go:build unix

package content

import "syscall"

// makePipe creates a named pipe.
func makePipe(name string) error { return syscall.Mkfifo(name, 0o600) }
