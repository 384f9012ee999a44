package main

import (
	"context"
	"errors"
	"io/fs"
	"testing"
	"testing/fstest"
	"time"

	"postings/content"
	"postings/model"
)

// What was read ahead is delivered, and a second time all is read again.
func TestReadAhead(t *testing.T) {
	r := startReading(t.Context(), content.Embedded(), content.Options{})
	defer r.end()
	if r.empty() {
		t.Fatal("the samples are empty")
	}
	want, err := content.LoadAll(t.Context(), content.Embedded(), content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		c := model.NewCorpus()
		if err := r.load(t.Context(), c.Merge); err != nil || c.Documents != want.Documents {
			t.Errorf("%d documents, %v; want %d", c.Documents, err, want.Documents)
		}
	}
}

// slow is a file system that answers when it is told to.
type slow struct {
	fs.FS
	answer <-chan struct{}
}

func (s slow) Open(name string) (fs.File, error) {
	<-s.answer
	return s.FS.Open(name)
}

// Nothing is taken for empty before that is known, and nothing is waited for
// without end.
func TestReadAheadEmpty(t *testing.T) {
	files := fstest.MapFS{"a.txt": {}}
	r := startReading(t.Context(), content.Source{FS: files}, content.Options{})
	defer r.end()
	// Where the machine is too busy to say, it is asked again.
	for end := time.Now().Add(waitingForFiles); !r.empty(); {
		if time.Now().After(end) {
			t.Fatal("a folder without Markdown is not empty")
		}
	}

	answer := make(chan struct{})
	r = startReading(t.Context(), content.Source{FS: slow{files, answer}}, content.Options{})
	if r.empty() {
		t.Error("empty before a file was looked at")
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	close(answer)
	if err := r.load(ctx, func(model.Batch) {}); err != nil && !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	r.end()
}

const waitingForFiles = time.Minute
