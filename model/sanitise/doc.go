// Package sanitise decides what of an untrusted text may reach a terminal.
package sanitise
