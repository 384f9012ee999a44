package launch

// Job is nothing on Windows, whose shells stop no programs.
type Job struct{ Asked <-chan struct{} }

// NewJob returns nil.
func NewJob() *Job { return nil }

// Suspend is never called.
func (*Job) Suspend() error { return nil }

// Lend runs something.
func (*Job) Lend(run func() error) error { return run() }
