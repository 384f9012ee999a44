//go:build unix

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"postings/content/corpustest"
)

// BenchmarkSession runs whole sessions: it opens the 236 real files, shows the
// first text, does nothing for two seconds, as if somebody were reading, and
// quits. It reports the medians of processor time and peak memory. If GLOW is
// set to the path of glow, each session is paired with one of glow on the same
// folder, and the ratios are reported too:
//
//	GLOW=~/go/bin/glow go test -run '^$' -bench Session -benchtime 15x ./cmd/postings
//
// On two idle cores of a Xeon in November 2026, with glow 2.1.2: 357 ms of
// processor time and 30.2 MB, where glow took 415 ms and 27.1 MB. Without any
// session, --version takes 21 MB, and glow's takes 22, most of it for chroma and
// bluemonday, which both have from glamour. The session adds, by the heap
// profile: 1.4 MB of postings, all of which are read, where glow reads one; 1.3
// MB for the screens and the keys of Bubble Tea 2, where glow has version 1. The
// rest is garbage, gaps between objects and what is known of the postings. A
// session with more than ten idle seconds also checks them.
func BenchmarkSession(b *testing.B) {
	if testing.Short() {
		b.Skip("builds the program and runs it many times")
	}
	dir := corpustest.Dir(b, "cds-2023/content")
	program := filepath.Join(b.TempDir(), "postings")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	glow := os.Getenv("GLOW")
	var ours, theirs usages
	for b.Loop() {
		ours.add(readFirst(b, program, dir, "EN | FR"))
		if glow != "" {
			theirs.add(readFirst(b, glow, dir, "documents"))
		}
	}
	cpu, peak := ours.medians()
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(cpu, "cpu-ms")
	b.ReportMetric(peak, "peak-MB")
	if glow != "" {
		glowCPU, glowPeak := theirs.medians()
		b.ReportMetric(glowCPU, "glow-cpu-ms")
		b.ReportMetric(glowPeak, "glow-peak-MB")
		b.ReportMetric(cpu/glowCPU, "cpu-ratio")
		b.ReportMetric(peak/glowPeak, "peak-ratio")
	}
}

// usages are the processor times of sessions in milliseconds, and their peak
// memory in megabytes.
type usages struct{ cpu, peak []float64 }

func (u *usages) add(cpu, peak float64) { u.cpu, u.peak = append(u.cpu, cpu), append(u.peak, peak) }

func (u *usages) medians() (cpu, peak float64) {
	slices.Sort(u.cpu)
	slices.Sort(u.peak)
	return u.cpu[len(u.cpu)/2], u.peak[len(u.peak)/2]
}

// readFirst runs a session that opens the first text once the list shows a
// given text.
func readFirst(b *testing.B, program, dir, list string) (cpu, peak float64) {
	b.Helper()
	s := prepareProgram(b, program, program, 120, 40, nil, dir)
	s.launch()
	s.until(func(screen string) bool { return strings.Contains(screen, list) }, list)
	time.Sleep(time.Second)
	s.send("\r")
	time.Sleep(2 * time.Second)
	peak = peakOf(s.cmd.Process.Pid)
	for range 3 { // glow first returns to its list
		s.send("q")
		time.Sleep(100 * time.Millisecond)
	}
	s.end()
	state := s.cmd.ProcessState
	return float64((state.UserTime() + state.SystemTime()).Microseconds()) / 1000, peak
}

var highWater = regexp.MustCompile(`VmHWM:\s+(\d+) kB`)

// peakOf returns the peak memory of a running process in megabytes, or 0 if
// there is no /proc.
func peakOf(pid int) float64 {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0
	}
	m := highWater.FindSubmatch(status)
	if m == nil {
		return 0
	}
	kB, _ := strconv.ParseFloat(string(m[1]), 64)
	return kB / 1024
}
