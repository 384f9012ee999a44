package changes_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"postings/content"
	"postings/content/corpustest"
	"postings/content/revision"
	"postings/model"
	"postings/model/changes"
)

// history is the history of the real postings.
type history struct {
	t   *testing.T
	dir string
}

// states caches the corpora of the commits that tests have loaded.
var states = map[string]*model.Corpus{}

// corpus returns the corpus as of a commit.
func (h *history) corpus(commit string) *model.Corpus {
	h.t.Helper()
	if states[commit] == nil {
		tree, err := revision.Open(h.t.Context(), filepath.Join(h.dir, "content"), commit)
		if err != nil {
			h.t.Fatal(err)
		}
		if states[commit], err = content.LoadAll(h.t.Context(), content.Source{FS: tree}, content.Options{}); err != nil {
			h.t.Fatal(err)
		}
	}
	return states[commit]
}

// changed returns the documents whose files differ between two commits
// according to git, in their old and new versions.
func (h *history) changed(from, to string) map[string][2]*model.Document {
	h.t.Helper()
	was, is := byPath(h.corpus(from)), byPath(h.corpus(to))
	found := map[string][2]*model.Document{}
	for name := range strings.SplitSeq(corpustest.Git(h.t, h.dir, "diff-tree", "-r", "-z", "--no-renames", "--name-only", from, to), "\x00") {
		name, ok := strings.CutPrefix(name, "content/")
		if pair := [2]*model.Document{was[name], is[name]}; ok && pair != [2]*model.Document{} {
			found[name] = pair
		}
	}
	return found
}

func byPath(c *model.Corpus) map[string]*model.Document {
	all := map[string]*model.Document{}
	for _, p := range c.Postings {
		for _, d := range p.All() {
			all[d.File] = d
		}
	}
	return all
}

// TestHistory checks, for the commits of the real history, that the comparison
// with the previous commit reports exactly the documents whose files differ
// according to git.
func TestHistory(t *testing.T) {
	h := &history{t, corpustest.History(t)}
	commits := strings.Fields(corpustest.Git(h.t, h.dir, "rev-list", "--first-parent", "--reverse", "HEAD"))
	step := 24 // many commits are compared at once
	if corpustest.Sweep() {
		step = 1
	}
	for i := step; i < len(commits); i += step {
		from, to := commits[i-step], commits[i]
		want := h.changed(from, to)
		got := map[string]bool{}
		for _, c := range changes.Compare(h.corpus(from), h.corpus(to)) {
			for _, d := range c.Documents {
				for _, one := range []*model.Document{d.Old, d.New} {
					if one != nil {
						got[one.File] = true
					}
				}
			}
		}
		for name, pair := range want {
			if !got[name] && (pair[0] == nil || pair[1] == nil || !sameWords(pair[0], pair[1])) {
				t.Errorf("%.9s..%.9s: %s changed and is not named", from, to, name)
			}
		}
		for name := range got {
			// A document is also reported if another of its files changed.
			if _, ok := want[name]; !ok && !movesWith(h.corpus(from), h.corpus(to), name) {
				t.Errorf("%.9s..%.9s: %s is named and did not change", from, to, name)
			}
		}
	}
}

// sameWords reports whether two documents have the same content. YAML can be
// written in different ways, and lines can be wrapped differently.
func sameWords(a, b *model.Document) bool {
	value := func(f model.Field) string { return strings.ToLower(f.Name) + "\x00" + f.Value }
	fields := func(d *model.Document) (all []string) {
		for _, f := range d.Fields {
			all = append(all, strings.Join(strings.Fields(value(f)), " "))
		}
		slices.Sort(all)
		return all
	}
	return slices.Equal(strings.Fields(a.Body), strings.Fields(b.Body)) && slices.Equal(fields(a), fields(b))
}

// movesWith reports whether an unchanged file is a variant that another one
// replaced.
func movesWith(before, after *model.Corpus, name string) bool {
	for _, c := range []*model.Corpus{before, after} {
		if d := byPath(c)[name]; d != nil && len(c.Postings[c.Find(d.Key())].Variants(d.Lang)) > 1 {
			return true
		}
	}
	return false
}

// TestCorrections checks that corrections in only one language are reported as
// such: an eighth of the real ones, or all.
func TestCorrections(t *testing.T) {
	h := &history{t, corpustest.History(t)}
	data, err := os.ReadFile(corpustest.Dir(t, "corrections.json"))
	if err != nil {
		t.Fatal(err)
	}
	var events []struct {
		Commit, Key string
		Paths       []string
	}
	if err := json.Unmarshal(data, &events); err != nil {
		t.Fatal(err)
	}
	alone := 0
	for i, e := range events {
		if i%8 > 0 && !corpustest.Sweep() {
			continue
		}
		parent := strings.TrimSpace(corpustest.Git(h.t, h.dir, "rev-parse", e.Commit+"^"))
		langs := map[model.Lang]bool{}
		both := map[model.Lang]bool{}
		for _, pair := range h.changed(parent, e.Commit) {
			if pair[0] == nil || pair[1] == nil || pair[1].Key() != e.Key {
				continue
			}
			if pair[0].Title+pair[0].Description != pair[1].Title+pair[1].Description || !slices.Equal(strings.Fields(pair[0].Body), strings.Fields(pair[1].Body)) {
				langs[pair[1].Lang] = true
			}
		}
		before, after := h.corpus(parent), h.corpus(e.Commit)
		was, is := before.Find(e.Key), after.Find(e.Key)
		if was < 0 || is < 0 {
			continue
		}
		for _, l := range model.Langs() {
			if before.Postings[was].In(l) != nil && after.Postings[is].In(l) != nil {
				both[l] = true
			}
		}
		if len(langs) != 1 || len(both) != 2 {
			continue
		}
		alone++
		all := changes.Compare(before, after)
		i := slices.IndexFunc(all, func(c changes.Change) bool { return c.Posting().Key == e.Key })
		if i < 0 || !all[i].NeedsLook() {
			t.Errorf("%.9s: %s changed in one language only and is not named", e.Commit, e.Key)
		}
	}
	if alone == 0 {
		t.Error("no correction in one language only")
	}
	t.Logf("%d of %d corrections in one language only", alone, len(events))
}
