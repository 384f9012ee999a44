package launch

// Job is unused on Windows, whose shells have no job control.
type Job struct{ Asked <-chan struct{} }

// NewJob returns nil.
func NewJob(func() bool) *Job { return nil }

// Suspend is never called.
func (*Job) Suspend() error { return nil }
