//go:build !race

package main

// raceDetector reports whether the race detector is enabled.
const raceDetector = false
