//go:build !race

package main

// raceDetector reports whether the tests are built to notice data races.
const raceDetector = false
