package content_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"postings/content"
	"postings/content/corpustest"
	"postings/content/revision"
	"postings/model"
)

// TestHistoryAgreesWithRevisions loads each revision of the real history whole, and
// expects of its history what they tell.
func TestHistoryAgreesWithRevisions(t *testing.T) {
	if testing.Short() {
		t.Skip("reads hundreds of revisions")
	}
	dir := corpustest.History(t)
	src, err := content.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	h, err := content.ReadHistory(t.Context(), src, content.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]model.Dates{}
	was := map[string]model.Status{}
	for commit := range strings.Lines(git(t, dir, "log", "--reverse", "--first-parent", "--format=%H %cI")) {
		id, date, _ := strings.Cut(strings.TrimSpace(commit), " ")
		at, err := time.Parse(time.RFC3339, date)
		if err != nil {
			t.Fatal(err)
		}
		then, err := content.OpenRevision(t.Context(), dir, id)
		if err != nil {
			t.Fatal(err)
		}
		c, err := content.LoadAll(t.Context(), then, content.Options{Today: at})
		if err != nil {
			t.Fatal(err)
		}
		is := map[string]model.Status{}
		for _, p := range c.Postings {
			is[p.Key] = p.Status()
			d := want[p.Key]
			if d.Posted.IsZero() {
				d.Posted = at
			}
			if is[p.Key] == model.Open && was[p.Key] != model.Open {
				d.Opened, d.Closed = at, time.Time{}
			}
			d.Gone = time.Time{}
			want[p.Key] = d
		}
		for key, status := range was {
			d := want[key]
			if is[key] != model.Open && status == model.Open {
				d.Closed = at
			}
			if _, ok := is[key]; !ok {
				d.Gone = at
			}
			want[key] = d
		}
		was = is
	}

	now, err := content.LoadAll(t.Context(), src, content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	past := h.Past()
	dates := h.All(past, time.Now())
	for key, d := range h.All(now, time.Now()) {
		dates[key] = d
	}
	open, inherited := 0, 0
	for key, got := range dates {
		w := want[key]
		if !got.Opened.IsZero() {
			open++
		}
		// A posting that had another key before goes on with its dates.
		if got.Posted.Before(w.Posted) {
			inherited++
			continue
		}
		if !got.Posted.Equal(w.Posted) || !got.Opened.Equal(w.Opened) || !got.Closed.Equal(w.Closed) || !got.Gone.Equal(w.Gone) {
			t.Errorf("%s\n got %v\nwant %v", key, got, w)
		}
		if got.Changed.Before(got.Posted) {
			t.Errorf("%s changed before it was posted: %v", key, got)
		}
	}
	if len(dates) < 40 || open < 30 || inherited > 10 {
		t.Errorf("dates of %d postings, %d of them opened, %d with an earlier key", len(dates), open, inherited)
	}
}

// TestLostCorrections holds which corrections the real history lost, as somebody who
// read all its changes found: seven mistakes that were back, and a title whose short
// form was given up.
func TestLostCorrections(t *testing.T) {
	src, err := content.Open(corpustest.History(t))
	if err != nil {
		t.Fatal(err)
	}
	h, err := content.ReadHistory(t.Context(), src, content.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	c, err := content.LoadAll(t.Context(), src, content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range c.Postings {
		for _, l := range model.Langs() {
			for _, d := range p.Variants(l) {
				for _, u := range h.Undone(d) {
					got = append(got, u.By.Short())
				}
			}
		}
	}
	slices.Sort(got)
	want := []string{"05631df89", "1635e4ab6", "558970b49", "558970b49", "75d3aff91", "99cdd4eed", "99cdd4eed", "99f09f45b"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestHistoryOutsideRepository(t *testing.T) {
	t.Setenv("GIT_CEILING_DIRECTORIES", os.TempDir())
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.md"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	src, err := content.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, src := range []content.Source{src, content.Embedded()} {
		if _, err := content.ReadHistory(t.Context(), src, content.Options{}, nil); err == nil {
			t.Errorf("%q has a history", src.Name)
		}
	}
	if _, err := content.ReadHistory(t.Context(), content.Embedded(), content.Options{}, nil); err != revision.ErrNoRepository {
		t.Errorf("the samples: %v", err)
	}
}

// git runs a command in a folder and returns what it prints.
func git(t *testing.T, dir string, args ...string) string {
	t.Helper()
	cmd := exec.Command("git", args...)
	cmd.Dir = dir
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("git %v: %v", args, err)
	}
	return string(out)
}

// BenchmarkHistory follows all postings through the real history.
func BenchmarkHistory(b *testing.B) {
	src, err := content.Open(corpustest.History(b))
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := content.ReadHistory(b.Context(), src, content.Options{}, nil); err != nil {
			b.Fatal(err)
		}
	}
}
