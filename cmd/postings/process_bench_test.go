//go:build unix

package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"postings/content"
	"postings/content/corpustest"
	"postings/model"
)

// usage is what one run of a process took, in milliseconds and, where the
// system tells, the most memory in megabytes.
type usage struct{ wall, cpu, peak float64 }

// runner runs a program once.
type runner func(b *testing.B) usage

// BenchmarkProcess runs whole processes, each in turn with the one that it is
// compared with, and reports the medians of both and of their ratios. $GLOW
// names a glow to compare with; what needs it is skipped without.
//
// The floor is a program that imports the same packages of other modules and
// does nothing: about 17 ms of CPU, of which GODEBUG=inittrace=1 shows 10 in the
// registries of chroma's lexers and styles, which glamour's ansi package
// imports; without glamour it is 5 ms. Nothing of ours runs there. Tried to get
// below it: importing glamour/ansi and glamour/styles and not glamour itself
// (saves nothing that can be measured); no collection of garbage meanwhile
// (GOGC=off saves 2 to 3 ms, but what runs before the first import is not ours
// to say); profile-guided optimisation with a profile of chroma's start (4 % at
// most, for twice the time to build); a second binary without glamour, which
// show would need all the same. None is in use.
//
// The floor alone is seven tenths of what glow takes for one file, and main is
// not reached before three quarters of it: more of the packages is linked than
// into the floor. A loop that only lists the 236 files and reads the beginning of
// each takes 3 to 4 ms more. So show takes as much as glow does; less would need
// an index on the disk of what is in other people's files.
//
// Of the memory 2.2 MB are the table that go-runewidth makes for the first
// character beyond U+0300 that Bubble Tea 2 measures; a lower percentage for the
// collector saves 0.8 MB for a sixth of the time.
func BenchmarkProcess(b *testing.B) {
	if testing.Short() {
		b.Skip("builds programs and runs them many times")
	}
	dir := corpustest.Dir(b, "cds-2023/content")
	postings, floor := build(b, "."), build(b, floorSource(b))
	glow := os.Getenv("GLOW")
	key, file := posting(b, dir)
	none := command(floor)
	show := command(postings, "show", key, dir)

	compare(b, "help/floor", command(postings, "check", "--help"), none)
	compare(b, "list-samples/floor", command(postings, "list"), none)
	compare(b, "list/floor", command(postings, "list", "--status", "all", dir), none)
	compare(b, "show/floor", show, none)
	compare(b, "first-frame/floor", screen(postings, []string{"--status", "all", dir}, "EN | FR"), none)
	if glow == "" {
		b.Log("set GLOW to the path of a glow to compare with it")
		return
	}
	compare(b, "show/glow", show, stdin(file, glow, "-"))
	shown, documents := counts(b, dir)
	compare(b, "whole-list/glow", screen(postings, []string{"--status", "all", dir}, shown), screen(glow, []string{dir}, documents))
}

// compare measures a program against another.
func compare(b *testing.B, name string, one, other runner) {
	b.Run(name, func(b *testing.B) {
		var a, o []usage
		one(b)
		other(b)
		for b.Loop() {
			a, o = append(a, one(b)), append(o, other(b))
		}
		for _, figure := range []struct {
			name string
			of   func(usage) float64
		}{
			{"wall", func(u usage) float64 { return u.wall }}, {"cpu", func(u usage) float64 { return u.cpu }},
			{"peak", func(u usage) float64 { return u.peak }},
		} {
			var ones, others, ratios []float64
			for i := range a {
				x, y := figure.of(a[i]), figure.of(o[i])
				ones, others = append(ones, x), append(others, y)
				if y > 0 {
					ratios = append(ratios, x/y)
				}
			}
			if len(ratios) == 0 || slices.Max(ones) == 0 {
				continue
			}
			unit := "ms"
			if figure.name == "peak" {
				unit = "MB"
			}
			b.ReportMetric(median(ones), figure.name+"-"+unit)
			b.ReportMetric(median(others), "its-"+figure.name+"-"+unit)
			b.ReportMetric(median(ratios), figure.name+"-ratio")
		}
		b.ReportMetric(0, "ns/op")
	})
}

func median(values []float64) float64 {
	slices.Sort(values)
	return values[len(values)/2]
}

// build builds a program of this module: a package, or a file.
func build(b *testing.B, source string) string {
	b.Helper()
	name := filepath.Join(b.TempDir(), "program")
	if out, err := exec.Command("go", "build", "-o", name, source).CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	return name
}

// floorSource writes a program that imports every package of other modules
// that this one does.
func floorSource(b *testing.B) string {
	b.Helper()
	out, err := exec.Command("go", "list", "-f", `{{join .Imports "\n"}}`, "postings/...").Output()
	if err != nil {
		b.Fatal(err)
	}
	imports := strings.Fields(string(out))
	slices.Sort(imports)
	var source strings.Builder
	source.WriteString("package main\n\nimport (\n")
	for _, name := range slices.Compact(imports) {
		if module, _, _ := strings.Cut(name, "/"); strings.Contains(module, ".") {
			fmt.Fprintf(&source, "\t_ %q\n", name)
		}
	}
	source.WriteString(")\n\nfunc main() {}\n")
	file := filepath.Join(b.TempDir(), "main.go")
	if err := os.WriteFile(file, []byte(source.String()), 0o644); err != nil {
		b.Fatal(err)
	}
	return file
}

// corpusIn returns the postings of a folder.
func corpusIn(b *testing.B, dir string) *model.Corpus {
	b.Helper()
	src, err := content.Open(dir)
	if err != nil {
		b.Fatal(err)
	}
	c, err := content.LoadAll(b.Context(), src, content.Options{})
	if err != nil {
		b.Fatal(err)
	}
	return c
}

// posting returns the key and the file of the longest posting that has a key of
// its own.
func posting(b *testing.B, dir string) (key, file string) {
	b.Helper()
	var size int64
	for _, p := range corpusIn(b, dir).Postings {
		if d := p.Best(model.English); d.TranslationKey != "" && d.Size > size {
			key, file, size = p.Key, filepath.Join(dir, d.File), d.Size
		}
	}
	return key, file
}

// counts returns what the header of postings says when all of a folder is
// shown, and what that of glow does, which counts every Markdown file.
func counts(b *testing.B, dir string) (postings, glow string) {
	b.Helper()
	files := 0
	if err := filepath.WalkDir(dir, func(name string, _ fs.DirEntry, err error) error {
		if filepath.Ext(name) == ".md" {
			files++
		}
		return err
	}); err != nil {
		b.Fatal(err)
	}
	return fmt.Sprintf("  %d postings ", len(corpusIn(b, dir).Postings)), fmt.Sprintf("%d documents", files)
}

// command runs a program without a terminal.
func command(name string, args ...string) runner { return stdin("", name, args...) }

// stdin runs a program with a file on its standard input.
func stdin(file, name string, args ...string) runner {
	return func(b *testing.B) usage {
		cmd := exec.Command(name, args...)
		cmd.Env = append(os.Environ(), "HOME="+b.TempDir(), "LANG=C.UTF-8")
		if file != "" {
			f, err := os.Open(file)
			if err != nil {
				b.Fatal(err)
			}
			defer f.Close()
			cmd.Stdin = f
		}
		start := time.Now()
		if err := cmd.Run(); err != nil {
			b.Fatal(err)
		}
		return usage{wall: milliseconds(time.Since(start)), cpu: cpu(cmd)}
	}
}

// screen runs a program on a terminal until that shows a text, and ends it.
func screen(name string, args []string, text string) runner {
	return func(b *testing.B) usage {
		start := time.Now()
		// Of this terminal no program expects an answer.
		s := prepareProgram(b, name, name, 120, 40, []string{"TERM=screen-256color"}, args...)
		s.launch()
		s.until(func(screen string) bool { return strings.Contains(screen, text) }, text)
		u := usage{wall: milliseconds(time.Since(start)), peak: peak(s.cmd.Process.Pid)}
		s.cmd.Process.Kill()
		s.end()
		u.cpu = cpu(s.cmd)
		s.close()
		return u
	}
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// cpu returns the time that a finished process spent on processors.
func cpu(cmd *exec.Cmd) float64 {
	return milliseconds(cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime())
}

var highWater = regexp.MustCompile(`VmHWM:\s+(\d+) kB`)

// peak returns the most memory that a running process has had, 0 where there is
// no /proc. The account of an ended one would count its parent's.
func peak(pid int) float64 {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0
	}
	m := highWater.FindSubmatch(bytes.TrimSpace(status))
	if m == nil {
		return 0
	}
	kB, _ := strconv.ParseFloat(string(m[1]), 64)
	return kB / 1024
}
