package tui

import (
	"context"
	"errors"
	"strings"
	"testing"

	"postings/content/corpustest"
	"postings/model"
	"postings/model/search"
)

// The list is there before its texts can be searched; over an earlier list,
// whose texts could be searched, it comes when they can.
func TestTextsComeLast(t *testing.T) {
	docs := corpustest.Documents(20, 1, true)
	docs[7].Body = "quartz"
	before := model.NewCorpus()
	for _, d := range docs {
		before.Add(d)
	}
	run := func(_ context.Context, emit func(model.Batch)) error {
		for _, d := range docs {
			emit(model.Batch{Documents: []*model.Document{d}})
		}
		return nil
	}
	hits := func(s search.Snapshot) int {
		r, err := s.Search(t.Context(), search.ParseQuery("quartz"), search.Options{Status: model.AnyStatus})
		if err != nil {
			t.Fatal(err)
		}
		return r.Len()
	}
	for _, c := range []struct {
		name          string
		before        *model.Corpus
		inList, after int // hits of a word of one text
	}{
		{"first", nil, 0, 1},
		{"again", before, 1, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			var last search.Snapshot
			var end arrivedMsg
			for next := load(t.Context(), 1, run, c.before); next != nil; next = end.rest {
				end = next().(arrivedMsg)
				for _, a := range end.arrivals {
					last = a.index
				}
			}
			if got := hits(last); got != c.inList || last.Len() != len(before.Postings) {
				t.Errorf("%d hits in %d postings, want %d in %d", got, last.Len(), c.inList, len(before.Postings))
			}
			for next := end.texts; next != nil; {
				msg := next().(indexedMsg)
				last, next = msg.index, msg.rest
			}
			if got := hits(last); got != c.after {
				t.Errorf("%d hits after the texts, want %d", got, c.after)
			}
		})
	}
}

func TestReload(t *testing.T) {
	docs := threePostings()
	opt := documents(model.English)
	opt.Load = func(_ context.Context, emit func(model.Batch)) error {
		emit(model.Batch{Documents: docs})
		return nil
	}
	b := newBrowser(t, opt, 80, 24).keys("down", "enter", "]", "]", "down")
	before, top := b.root.reading().doc, b.root.reading().top
	again := *docs[2] // as it is, but read anew
	docs = append([]*model.Document{}, docs...)
	docs[2] = &again
	docs = append(docs, posting("aaa", "A new one", "Une nouvelle", model.Open, 1)...)
	b.keys("r")
	if b.root.reading().doc != before || b.root.reading().top != top {
		t.Errorf("an unchanged document moved from line %d to %d", top, b.root.reading().top)
	}
	if b.root.list.hits.Len() != 3 || b.selected() != "Beta" {
		t.Errorf("%q is selected of %d", b.selected(), b.root.list.hits.Len())
	}
	changed := *docs[2]
	changed.Title, changed.Body = "Beta two", strings.Replace(changed.Body, "Section 1", "First", 1)
	docs = append([]*model.Document{}, docs...)
	docs[2] = &changed
	b.keys("r")
	if b.root.reading().doc.Title != "Beta two" || b.root.reading().top != top {
		t.Errorf("a changed document: %q at line %d, was %d", b.root.reading().doc.Title, b.root.reading().top, top)
	}
	docs = docs[:2]
	b.keys("r")
	if b.selected() != "Alpha" {
		t.Errorf("after the posting went: %q", b.selected())
	}
}

func TestReloadFailure(t *testing.T) {
	fail := error(nil)
	opt := documents(model.English)
	opt.Load = func(_ context.Context, emit func(model.Batch)) error {
		if fail == nil {
			emit(model.Batch{Documents: threePostings()})
		}
		return fail
	}
	b := newBrowser(t, opt, 80, 24)
	fail = errors.New("gone")
	b.keys("r")
	if b.root.list.hits.Len() != 2 || !strings.Contains(b.screen(), "could not be reloaded: gone") {
		t.Errorf("after a failed reload:\n%s", b.screen())
	}
}

func TestLoadError(t *testing.T) {
	opt := documents(model.French)
	opt.Load = func(context.Context, func(model.Batch)) error { return errors.New("rien à lire") }
	if screen := newBrowser(t, opt, 80, 24).screen(); !strings.Contains(screen, "a échoué\u00a0: rien à lire") {
		t.Errorf("not told:\n%s", screen)
	}
}

// TestBrokenFileKeepsItsText goes on showing the last text of a file that can no
// longer be read, with the reason above it, until it can.
func TestBrokenFileKeepsItsText(t *testing.T) {
	broken := false
	opt := documents(model.English)
	opt.Load = func(_ context.Context, emit func(model.Batch)) error {
		batch := model.Batch{Documents: threePostings()}
		if broken {
			batch.Documents = batch.Documents[1:]
			batch.Findings = []model.Finding{{Rule: model.RuleFrontMatter, Severity: model.Error, Path: "en/alpha.md", Line: 3, Args: []string{"unclosed"}}}
		}
		emit(batch)
		return nil
	}
	b := newBrowser(t, opt, 120, 40).keys("enter")
	for range 2 {
		broken = true
		b.keys("r")
		if r := b.root.reading(); r.doc.Path != "en/alpha.md" || !strings.Contains(b.screen(), "en/alpha.md:3 can no longer be read") || !strings.Contains(b.screen(), "lighter word") {
			t.Errorf("%s is read:\n%s", r.doc.Path, b.screen())
		}
	}
	broken = false
	if b.keys("r"); strings.Contains(b.screen(), "no longer") || !strings.Contains(b.screen(), "Reloaded 3 postings") {
		t.Errorf("after it was mended:\n%s", b.screen())
	}
	if b.keys("down"); strings.Contains(b.screen(), "Reloaded") {
		t.Error("the message stays")
	}
}
