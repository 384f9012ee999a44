// Package sanitise makes untrusted texts safe for a terminal.
package sanitise
