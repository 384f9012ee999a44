package content

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"

	"go.yaml.in/yaml/v4"

	"postings/content/corpustest"
	"postings/model"
	"postings/model/search"
)

// BenchmarkScale loads generated postings from disk, and compares that with
// only reading the files and decoding their front matter. What it reports per
// document must not grow with their number. Memory is given as a multiple of
// the size of the files, with and without the index.
func BenchmarkScale(b *testing.B) {
	sizes := []int{1_000, 10_000, 100_000}
	if testing.Short() {
		sizes = sizes[:1]
	}
	for _, n := range sizes {
		dir := b.TempDir()
		writeGenerated(b, dir, n/2)
		src, err := Open(dir)
		if err != nil {
			b.Fatal(err)
		}
		perDocument := func(b *testing.B) float64 {
			return float64(b.Elapsed().Microseconds()) / float64(b.N) / float64(n)
		}
		var least float64
		b.Run(fmt.Sprintf("decode/%d", n), func(b *testing.B) {
			for b.Loop() {
				if got := decodeAll(b, dir); got != n {
					b.Fatalf("%d documents", got)
				}
			}
			least = perDocument(b)
			b.ReportMetric(least, "µs/doc")
		})
		b.Run(fmt.Sprintf("load/%d", n), func(b *testing.B) {
			for b.Loop() {
				if c := load(b, src); c.Documents != n {
					b.Fatalf("%d documents", c.Documents)
				}
			}
			b.ReportMetric(perDocument(b), "µs/doc")
			b.ReportMetric(perDocument(b)/least, "of-decode")
		})
		b.Run(fmt.Sprintf("memory/%d", n), func(b *testing.B) {
			var size int64
			for b.Loop() {
				before := heapInUse()
				x := search.NewIndex(model.NewCorpus())
				size = 0
				err := Load(b.Context(), src, Options{}, func(batch model.Batch) {
					x.Merge(batch)
					for _, d := range batch.Documents {
						size += int64(len(d.Body))
					}
				})
				if err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(heapInUse()-before)/float64(size), "of-bytes")
				x.AddBodies(search.AllBodies)
				s := x.Snapshot()
				x = nil
				b.ReportMetric(float64(heapInUse()-before)/float64(size), "of-bytes-with-texts")
				runtime.KeepAlive(s)
			}
		})
	}
}

// writeGenerated writes the files of n generated postings to a folder.
func writeGenerated(b *testing.B, dir string, n int) {
	for d := range corpustest.Generate(n, 1, true) {
		name := filepath.Join(dir, filepath.FromSlash(d.Path))
		text := fmt.Sprintf("---\nlayout: job-posting\ntitle: %q\ndescription: >-\n  %s\narchived: %t\ntranslationKey: %s\nleverId: %s\n---\n\n%s",
			d.Title, d.Description, d.Status == model.Closed, d.TranslationKey, d.Reference, d.Body)
		if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o777), os.WriteFile(name, []byte(text), 0o666)); err != nil {
			b.Fatal(err)
		}
	}
}

// decodeAll reads all files of a folder and decodes their front matter, on all
// processors. It returns their number.
func decodeAll(b *testing.B, dir string) int {
	names := make(chan string, 256)
	var all sync.WaitGroup
	var mu sync.Mutex
	count := 0
	for range runtime.GOMAXPROCS(0) {
		all.Go(func() {
			for name := range names {
				data, err := os.ReadFile(name)
				if err != nil {
					b.Error(err)
					return
				}
				_, rest, _ := bytes.Cut(data, []byte("---\n"))
				front, _, _ := bytes.Cut(rest, []byte("\n---"))
				var node yaml.Node
				if err := yaml.Unmarshal(front, &node); err != nil {
					b.Error(err)
				}
				mu.Lock()
				count++
				mu.Unlock()
			}
		})
	}
	err := filepath.WalkDir(dir, func(name string, e fs.DirEntry, err error) error {
		if err == nil && e.Type().IsRegular() {
			names <- name
		}
		return err
	})
	close(names)
	all.Wait()
	if err != nil {
		b.Fatal(err)
	}
	return count
}

// heapInUse returns the number of reachable bytes.
func heapInUse() int64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}
