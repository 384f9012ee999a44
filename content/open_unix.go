//go:build unix

package content

import "syscall"

// withoutWaiting opens a file so that a pipe in its place does not keep the
// reader waiting. It also spares package os half of its calls for a file, which
// are to find out that files are ready at all times.
const withoutWaiting = syscall.O_NONBLOCK
