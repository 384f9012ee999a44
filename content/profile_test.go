package content

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"postings/content/corpustest"
	"postings/content/profile"
	"postings/model"
	"postings/model/check"
)

var update = flag.Bool("update", false, "rewrite the golden lists")

// day returns noon of a day.
func day(text string) time.Time {
	t, err := time.Parse(time.DateOnly, text)
	if err != nil {
		panic(err)
	}
	return t.Add(12 * time.Hour)
}

// TestProfiles checks the built-in profiles, which must only name existing
// rules.
func TestProfiles(t *testing.T) {
	if got := ProfileNames(); got[0] != "cds" || len(got) < 5 {
		t.Errorf("%q", got)
	}
	known := map[model.Rule]bool{}
	for _, info := range check.Rules() {
		known[info.Rule] = true
	}
	for _, p := range Profiles() {
		for _, rule := range slices.Concat(p.Check.Exempt(), p.Check.On) {
			if !known[rule] {
				t.Errorf("%s: no rule %q", p.Name, rule)
			}
		}
	}
}

// TestBoards lists a real board for each profile as of a day. To add a board,
// add a profile and a line here, run the test with -update, and review the
// list.
func TestBoards(t *testing.T) {
	for _, test := range []struct{ sub, profile, today string }{
		{"18f-2022", "18f", "2022-03-01"},
	} {
		t.Run(test.sub, func(t *testing.T) {
			src, err := Open(corpustest.Dir(t, test.sub))
			if err != nil {
				t.Fatal(err)
			}
			c, err := LoadAll(t.Context(), src, Options{Today: day(test.today)})
			if err != nil {
				t.Fatal(err)
			}
			if c.Site.Profile != test.profile {
				t.Errorf("read by the profile %q", c.Site.Profile)
			}
			var lines []string
			for _, p := range c.Postings {
				for _, lang := range model.Langs() {
					for _, d := range p.Variants(lang) {
						lines = append(lines, fmt.Sprintf("%s %s %s%s\n", stateOf(d), lang, d.Path, factsKnown(&d.Facts)))
					}
				}
			}
			slices.Sort(lines)
			golden(t, strings.NewReplacer("/", "-").Replace(test.sub), strings.Join(lines, ""))
		})
	}
}

// stateOf returns the name of a document's status.
func stateOf(d *model.Document) string {
	if d.Facts.Stage != model.NoStage {
		return []string{"", "upcoming", "draft"}[d.Facts.Stage]
	}
	return []string{"closed", "open", "page"}[d.Status]
}

// factsKnown returns the names of the known facts, and the closing date.
func factsKnown(f *model.Facts) string {
	var known string
	for _, fact := range []struct{ name, value string }{
		{"place", f.Place}, {"pay", f.Pay}, {"level", f.Level}, {"apply", f.Apply},
	} {
		if fact.value != "" {
			known += " " + fact.name
		}
	}
	switch {
	case !f.ClosesOn.IsZero():
		known += " closes:" + f.ClosesOn.Format(time.DateOnly)
	case f.Closes != "":
		known += " closes:?"
	}
	return known
}

// golden compares a list with the golden file.
func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name+".golden")
	if *update {
		corpustest.Write(t, file, got)
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// TestOurBoards checks that the site that the postings come from is recognised
// at all times of its history.
func TestOurBoards(t *testing.T) {
	for _, sub := range []string{"cds-2019/content", "cds-2023/content", "cds-2025", "seed"} {
		if c := loadDir(t, corpustest.Dir(t, sub)); c.Site.Profile != "cds" {
			t.Errorf("%s: %s", sub, c.Site.Profile)
		}
	}
}

// TestChosenProfile checks that the profile is chosen whose marks most files
// have, or the general one.
func TestChosenProfile(t *testing.T) {
	ours, theirs := "---\narchived: false\n---\n", "---\ntitle: x\ngs_level: 15\n---\n"
	for _, test := range []struct {
		ours, theirs int
		want         string
	}{{0, 0, "hugo"}, {1, 1, "cds"}, {2, 1, "cds"}, {1, 2, "18f"}, {100, 300, "18f"}, {300, 100, "cds"}} {
		files := fstest.MapFS{"broken.md": {Data: []byte("---\ntitle: [\n---\n")}, "none.md": {Data: []byte("x")}}
		for i := range test.ours {
			files[fmt.Sprintf("jobs/%d.md", i)] = &fstest.MapFile{Data: []byte(ours)}
		}
		for i := range test.theirs {
			files[fmt.Sprintf("positions/%d.md", i)] = &fstest.MapFile{Data: []byte(theirs)}
		}
		if c := load(t, Source{FS: files}); c.Site.Profile != test.want {
			t.Errorf("%+v: %s", test, c.Site.Profile)
		}
	}
}

// TestProfileStatus checks what makes a posting open in each profile.
func TestProfileStatus(t *testing.T) {
	for _, test := range []struct {
		profile, path, front, want string
	}{
		{"18f", "positions/a.md", "title: A\nstate: open", "open"},
		{"18f", "positions/a.md", "title: A\nstate: 'open'\ncloses: TBD", "open"},
		{"18f", "positions/a.md", "title: A\nstate: upcoming", "upcoming"},
		{"18f", "positions/a.md", "title: A\nstate: draft", "draft"},
		{"18f", "positions/a.md", "title: A\nstate: open\ncloses: November 23, 2026 at 11:59 pm EST", "closed"},
		{"18f", "positions/a.md", "title: A\nopens: 2026-11-01\ncloses: 2026-11-24", "open"},
		{"18f", "positions/a.md", "title: A\nopens: 2026-11-30\ncloses: 2026-12-24", "upcoming"},
		{"18f", "a.md", "title: A\nstate: open", "page"},
		{"betagouv", "_jobs/a.md", "roles: [A, B]\nopen: true", "open"},
		{"betagouv", "_jobs/a.md", "roles: A\nopen: false", "closed"},
		{"betagouv", "_jobs/a.md", "title: A\nopen: true\ndepublication_date: 2026-11-23", "closed"},
		{"hugo", "jobs/a.md", "title: A", "open"},
		{"hugo", "jobs/a.md", "title: A\ndraft: true", "draft"},
		{"hugo", "jobs/a.md", "title: A\nexpiryDate: 2026-11-23T10:00:00Z", "closed"},
		{"hugo", "jobs/a.md", "title: A\nDeadline Date: 2026-11-25", "open"},
		{"hugo", "jobs/a.md", "title: A\npublishDate: 2026-11-25", "upcoming"},
		{"hugo", "en/emplois/a.md", "title: A\nstatus: solved", "closed"},
		{"hugo", "about.md", "title: A\nstatus: open", "page"},
		{"pages", "jobs/a.md", "title: A\nlayout: job-posting", "page"},
	} {
		src := Source{FS: fstest.MapFS{test.path: {Data: []byte("---\n" + test.front + "\n---\nx\n")}}}
		opt := Options{Profile: profile.Named(Profiles(), test.profile), Today: day("2026-11-24"), Pages: true}
		c, err := LoadAll(t.Context(), src, opt)
		if err != nil || len(c.Postings) != 1 {
			t.Fatal(err, c.Postings)
		}
		d := c.Postings[0].Best(model.English)
		if got := stateOf(d); got != test.want || !strings.HasPrefix(d.Title, "A") {
			t.Errorf("%s: %q: %s, title %q", test.profile, test.front, got, d.Title)
		}
	}
}

// TestSiteProfile checks that a site's own profile is found from anywhere in
// the site.
func TestSiteProfile(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) { corpustest.Write(t, filepath.Join(dir, name), text) }
	write("hugo.toml", "")
	write("content/en/a.md", "---\ntitle: A\n---\n")
	at := func(name string) string {
		t.Helper()
		src, err := Open(filepath.Join(dir, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		p, err := SiteProfile(src)
		if err != nil {
			return err.Error()
		}
		if p == nil {
			return ""
		}
		return p.Name + " " + p.Fields.Title[0]
	}
	if got := at("."); got != "" {
		t.Errorf("%q without a profile", got)
	}
	write("postings.toml", "base = \"cds\"\n")
	for _, name := range []string{".", "content"} {
		if got := at(name); got != "postings title" {
			t.Errorf("%s: %q", name, got)
		}
	}
	write("content/postings.toml", "[fields]\ntitle = [\"nom\"]\n")
	if got := at("."); got != "postings nom" {
		t.Errorf("%q", got)
	}
	write("content/postings.toml", "\nfield = 1\n")
	if got := at("."); !strings.Contains(got, "postings.toml:2:") {
		t.Errorf("%q", got)
	}
}

// TestSiteAddresses checks that no links to pages are made if the profile is
// only a guess.
func TestSiteAddresses(t *testing.T) {
	fsys := fstest.MapFS{"fr/positions/a.md": {Data: []byte("---\ntitle: A\narchived: false\n---\n")}}
	cds, err := ReadProfile("cds")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name string
		opt  Options
		want string
	}{
		{"by its marks", Options{}, ""},
		{"asked for", Options{Profile: cds}, "https://numerique.canada.ca/positions/a/"},
		{"another site", Options{Profile: cds, Sites: [2]string{"", "https://ville.example"}}, "https://ville.example/positions/a/"},
		{"without a profile", Options{Sites: [2]string{"", "https://ville.example"}}, "https://ville.example/positions/a/"},
	} {
		c, err := LoadAll(t.Context(), Source{FS: fsys}, test.opt)
		if err != nil {
			t.Fatal(err)
		}
		if got := c.Postings[0].In(model.French).Address(); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
		if test.opt.Sites[model.French] == "" && c.Site.Hosts != [2]string{"digital.canada.ca", "numerique.canada.ca"} {
			t.Errorf("%s: hosts %q", test.name, c.Site.Hosts)
		}
	}
}

// TestSiteStatus checks each way in which a file can say whether the site lists
// it.
func TestSiteStatus(t *testing.T) {
	field := func(name, value string, kind model.Kind) model.Field {
		return model.Field{Name: name, Value: value, Kind: kind}
	}
	no := func(name string) model.Field { return field(name, "false", model.Bool) }
	yes := func(name string) model.Field { return field(name, "true", model.Bool) }
	rules := &profile.Named(Profiles(), "cds").Status
	for _, test := range []struct {
		name     string
		key      string
		fields   model.Fields
		want     model.Status
		unlisted bool
	}{
		{"nothing", "k", nil, model.Closed, false},
		{"archived: false", "k", model.Fields{no("archived")}, model.Open, false},
		{"archived: true", "k", model.Fields{yes("archived")}, model.Closed, false},
		{"archived in quotes", "k", model.Fields{field("archived", "false", model.Text)}, model.Closed, false},
		{"without regard to case", "k", model.Fields{no("Archived")}, model.Open, false},
		{"linkHidden: false", "k", model.Fields{no("linkHidden"), yes("formHidden")}, model.Open, false},
		{"linkHidden: false alone", "k", model.Fields{no("linkHidden")}, model.Open, false},
		{"linkHidden: true", "k", model.Fields{yes("linkHidden"), yes("formHidden")}, model.Closed, false},
		{"linkHidden in quotes", "k", model.Fields{field("linkHidden", "false", model.Text)}, model.Closed, false},
		{"only the form is shown", "k", model.Fields{yes("linkHidden"), no("formHidden")}, model.Closed, true},
		{"formHidden does not list", "k", model.Fields{no("formHidden")}, model.Closed, true},
		{"the newer field closes", "k", model.Fields{no("archived"), yes("linkHidden")}, model.Closed, false},
		{"the newer field opens", "k", model.Fields{yes("archived"), no("linkHidden")}, model.Open, false},
		{"the newer field is null", "k", model.Fields{no("archived"), field("linkHidden", "null", model.Null)}, model.Closed, false},
		{"the form beside archived", "k", model.Fields{no("archived"), yes("formHidden")}, model.Open, false},
		{"the standing call", "evergreen-job-posting", model.Fields{yes("archived"), yes("linkHidden"), no("formHidden")}, model.Open, false},
	} {
		d := &model.Document{TranslationKey: test.key, Fields: test.fields}
		if judge(d, rules, time.Now()); d.Status != test.want || d.Unlisted != test.unlisted {
			t.Errorf("%s: %v, unlisted %v", test.name, d.Status, d.Unlisted)
		}
	}
}

// TestExample checks the example in the guide to adding a site.
func TestExample(t *testing.T) {
	guide, err := os.ReadFile("../.github/CONTRIBUTING.md")
	if err != nil {
		t.Fatal(err)
	}
	_, text, _ := strings.Cut(string(guide), "**A site.**")
	block := func() string {
		var b strings.Builder
		for {
			line, rest, more := strings.Cut(text, "\n")
			code, indented := strings.CutPrefix(line, "    ")
			if b.Len() > 0 && !indented && line != "" || !more {
				return b.String()
			}
			if text = rest; indented || b.Len() > 0 {
				b.WriteString(code + "\n")
			}
		}
	}
	file, data := block(), block()
	p, err := parseProfile("example.toml", []byte(data))
	if err != nil {
		t.Fatal(err)
	}
	// The guide adds to the same profile further down.
	full, err := parseProfile("example.toml", []byte(data+block()+block()))
	if err != nil || full.Sites.FR == "" || full.Check.Statements.EN["pay"] == "" {
		t.Errorf("%v: %+v", err, full)
	}
	src := Source{FS: fstest.MapFS{"board/baker.md": {Data: []byte(file)}}}
	for today, want := range map[string]model.Status{"2026-11-30": model.Open, "2026-12-01": model.Closed} {
		c, err := LoadAll(t.Context(), src, Options{Profile: p, Today: day(today)})
		if err != nil || len(c.Postings) != 1 || c.Postings[0].Status() != want {
			t.Errorf("%s: %v, %+v", today, err, c.Postings)
		}
	}
}

// TestSiteProfileElsewhere checks that the profile of an archive or a revision
// is found.
func TestSiteProfileElsewhere(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "site")
	corpustest.Write(t, dir+"/postings.toml", "[fields]\ntitle = [\"nom\"]\n")
	corpustest.Write(t, dir+"/content/en/a.md", "---\nnom: A\n---\n")
	corpustest.Git(t, dir, "init", "-q")
	corpustest.Git(t, dir, "add", "-A")
	corpustest.Git(t, dir, "commit", "-q", "-m", "a")
	// A revision's profile is that of the revision, not the current file.
	if err := os.Remove(filepath.Join(dir, "postings.toml")); err != nil {
		t.Fatal(err)
	}
	sources := map[string]func() (Source, error){
		"root":    func() (Source, error) { return OpenRevision(t.Context(), dir, "HEAD") },
		"content": func() (Source, error) { return OpenRevision(t.Context(), filepath.Join(dir, "content"), "HEAD") },
	}
	for _, name := range []string{"a.zip", "a.tar", "a.tgz"} {
		corpustest.Git(t, dir, "archive", "-o", name, "--prefix=site-main/", "HEAD")
		sources[name] = func() (Source, error) { return Open(filepath.Join(dir, name)) }
	}
	for name, open := range sources {
		src, err := open()
		if err != nil {
			t.Fatal(err)
		}
		if p, err := SiteProfile(src); err != nil || p == nil || p.Fields.Title[0] != "nom" {
			t.Errorf("%s: %+v, %v", name, p, err)
		}
	}
}
