//go:build !unix

package content

// withoutWaiting means nothing here.
const withoutWaiting = 0
