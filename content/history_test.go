package content_test

import (
	"cmp"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"

	"postings/content"
	"postings/content/corpustest"
	"postings/content/revision"
	"postings/model"
)

// TestHistoryAgreesWithRevisions loads every revision of the real history, or
// of its start, and compares the dates with those of the history.
func TestHistoryAgreesWithRevisions(t *testing.T) {
	if testing.Short() {
		t.Skip("reads hundreds of revisions")
	}
	dir := corpustest.History(t)
	log := strings.Split(strings.TrimSpace(corpustest.Git(t, dir, "log", "--reverse", "--first-parent", "--format=%H %cI")), "\n")
	if !corpustest.Sweep() {
		log = log[:40]
		id, _, _ := strings.Cut(log[len(log)-1], " ")
		corpustest.Git(t, dir, "reset", "--quiet", "--hard", id)
	}
	src, err := content.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	h, err := content.ReadHistory(t.Context(), src, content.Options{}, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]model.Dates{}
	was := map[string]model.Status{}
	keyOf := map[string]string{} // by file
	carried := map[string]bool{} // postings that had another key before
	for _, commit := range log {
		id, date, _ := strings.Cut(commit, " ")
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
		is, isKeyOf, wanted := map[string]model.Status{}, map[string]string{}, maps.Clone(want)
		oldName := renames(t, dir, id)
		for _, p := range c.Postings {
			before := p.Key
			for _, d := range p.All() {
				isKeyOf[d.File] = p.Key
				if old := keyOf[cmp.Or(oldName[d.File], d.File)]; old != "" && before == p.Key {
					before = old
				}
			}
			d, known := wanted[p.Key]
			switch {
			case known || before == p.Key:
				before = p.Key
			default:
				d, carried[p.Key] = wanted[before], true
			}
			if d.Posted.IsZero() {
				d.Posted = at
			}
			switch is[p.Key] = p.Status(); {
			case is[p.Key] == model.Open && was[before] != model.Open:
				d.Opened, d.Closed = at, time.Time{}
			case is[p.Key] != model.Open && was[before] == model.Open:
				d.Closed = at
			}
			d.Gone = time.Time{}
			want[p.Key] = d
		}
		for key, status := range was {
			if _, ok := is[key]; !ok {
				d := want[key]
				if d.Gone = at; status == model.Open {
					d.Closed = at
				}
				want[key] = d
			}
		}
		was, keyOf = is, isKeyOf
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
		if carried[key] {
			inherited++
		}
		if !got.Posted.Equal(w.Posted) || !got.Opened.Equal(w.Opened) || !got.Closed.Equal(w.Closed) || !got.Gone.Equal(w.Gone) {
			t.Errorf("%s\n got %v\nwant %v", key, got, w)
		}
		if got.Changed.Before(got.Posted) {
			t.Errorf("%s changed before it was posted: %v", key, got)
		}
	}
	if len(dates) < 10 || open < 5 || corpustest.Sweep() && (len(dates) < 40 || open < 30 || inherited < 9) {
		t.Errorf("dates of %d postings, %d of them opened, %d with an earlier key", len(dates), open, inherited)
	}
}

// renames returns the old names of the files that a commit renamed, according
// to git.
func renames(t *testing.T, dir, commit string) map[string]string {
	old := map[string]string{}
	for line := range strings.Lines(corpustest.Git(t, dir, "log", "-1", "--first-parent", "--diff-merges=first-parent", "-M", "--diff-filter=R", "--name-status", "--format=", "-z", commit)) {
		fields := strings.Split(line, "\x00")
		for ; len(fields) > 2; fields = fields[3:] {
			old[strings.TrimPrefix(fields[2], "content/")] = strings.TrimPrefix(fields[1], "content/")
		}
	}
	return old
}

// TestLostCorrections checks the lost corrections of the real history against a
// manual review: seven mistakes that came back, and a shortened title that was
// given up.
func TestLostCorrections(t *testing.T) {
	src, err := content.Open(corpustest.History(t))
	if err != nil {
		t.Fatal(err)
	}
	h, err := content.ReadHistory(t.Context(), src, content.Options{}, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	c, err := content.LoadAll(t.Context(), src, content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if again, err := content.ReadHistory(t.Context(), src, content.Options{}, h, nil); again != h || err != nil {
		t.Errorf("without a commit since it is read again: %v", err)
	}
	var got []string
	for _, p := range c.Postings {
		for _, d := range p.All() {
			for _, u := range h.Undone(d) {
				got = append(got, u.By.Short())
			}
		}
	}
	slices.Sort(got)
	want := []string{"05631df89", "1635e4ab6", "558970b49", "558970b49", "75d3aff91", "99cdd4eed", "99cdd4eed", "99f09f45b"}
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestHistoryOutsideRepository(t *testing.T) {
	t.Setenv("GIT_CEILING_DIRECTORIES", os.TempDir())
	dir := t.TempDir()
	corpustest.Write(t, filepath.Join(dir, "a.md"), "")
	src, err := content.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, src := range []content.Source{src, content.Embedded()} {
		if _, err := content.ReadHistory(t.Context(), src, content.Options{}, nil, nil); err == nil {
			t.Errorf("%q has a history", src.Name)
		}
	}
	if _, err := content.ReadHistory(t.Context(), content.Embedded(), content.Options{}, nil, nil); err != revision.ErrNoRepository {
		t.Errorf("the samples: %v", err)
	}
}

// BenchmarkHistory follows all postings through the real history.
func BenchmarkHistory(b *testing.B) {
	src, err := content.Open(corpustest.History(b))
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := content.ReadHistory(b.Context(), src, content.Options{}, nil, nil); err != nil {
			b.Fatal(err)
		}
	}
}
