package content

import (
	"context"
	"errors"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"postings/content/corpustest"
	"postings/model"
)

func load(tb testing.TB, src Source) *model.Corpus {
	tb.Helper()
	c, err := LoadAll(context.Background(), src, Options{})
	if err != nil {
		tb.Fatal(err)
	}
	return c
}

func loadDir(tb testing.TB, dir string) *model.Corpus {
	tb.Helper()
	src, err := Open(dir)
	if err != nil {
		tb.Fatal(err)
	}
	return load(tb, src)
}

// The counts of the real site at the two commits; see the description of the
// corpus.
func TestRealCorpora(t *testing.T) {
	for _, test := range []struct {
		sub                         string
		documents, keyed, keyless   int
		postings, skipped, findings int
	}{
		{sub: "cds-2023/content", documents: 236, keyed: 232, keyless: 4, postings: 90, skipped: 1},
		{sub: "cds-2023", documents: 236, keyed: 232, keyless: 4, postings: 90, skipped: 1},
		{sub: "cds-2019/content", documents: 50, keyed: 44, keyless: 6, postings: 27, skipped: 1},
		{sub: "seed", documents: 1, keyed: 1, postings: 1},
	} {
		t.Run(test.sub, func(t *testing.T) {
			c := loadDir(t, corpustest.Dir(t, test.sub))
			keyed, reachable := 0, 0
			for _, p := range c.Postings {
				for _, d := range p.All() {
					reachable++
					if d.TranslationKey != "" {
						keyed++
					}
					if d.Body == "" || d.Title == "" {
						t.Errorf("%s: no title or no body", d.Path)
					}
				}
			}
			if c.Documents != test.documents || reachable != test.documents {
				t.Errorf("%d documents, %d in postings; want %d", c.Documents, reachable, test.documents)
			}
			if keyed != test.keyed || reachable-keyed != test.keyless {
				t.Errorf("%d with a key, %d without; want %d, %d", keyed, reachable-keyed, test.keyed, test.keyless)
			}
			if len(c.Postings) != test.postings || len(c.Skipped) != test.skipped || len(c.Findings) != test.findings {
				t.Errorf("%d postings, skipped %q, findings %+v", len(c.Postings), c.Skipped, c.Findings)
			}
		})
	}
}

// TestRules loads small corpora, each for one rule.
func TestRules(t *testing.T) {
	type want struct {
		postings, documents int
		skipped             []string
		omitted             []string
		rules               []model.Rule
	}
	const job = "---\nlayout: job-posting\ntitle: T\ntranslationKey: k\n---\nText.\n"
	for _, test := range []struct {
		name  string
		files map[string]string
		want  want
	}{
		{"a pair by key", map[string]string{"en/a.md": job, "fr/b.md": job}, want{postings: 1, documents: 2}},
		{"a pair by path", map[string]string{
			"en/positions/a.md": "---\ntitle: A\n---\nx", "fr/positions/a.md": "---\ntitle: B\n---\nx",
		}, want{postings: 1, documents: 2}},
		{"a pair by suffix", map[string]string{
			"a.md": "---\nlayout: job-posting\ntitle: A\n---\nx\n", "a.fr.md": "---\nlayout: job-posting\ntitle: B\n---\nx\n",
		}, want{postings: 1, documents: 2}},
		{"variants", map[string]string{"en/a.md": job, "en/b.md": job}, want{postings: 1, documents: 2}},
		{"others are left out", map[string]string{"en/a.md": job, "README.md": "# Read me\n"},
			want{postings: 1, documents: 1, skipped: []string{"README.md"}}},
		{"others come first", map[string]string{"AAA.md": "# Read me\n", "en/a.md": job},
			want{postings: 1, documents: 1, skipped: []string{"AAA.md"}}},
		{"no postings", map[string]string{"a.md": "---\ntitle: A\n---\nx\n", "b.md": "x\n"},
			want{skipped: []string{"a.md", "b.md"}}},
		{"pages that cannot be read", map[string]string{"a.md": "---\ntitle: \"\n---\n"},
			want{rules: []model.Rule{model.RuleFrontMatter}}},
		{"a section's page", map[string]string{"en/positions/_index.md": "---\ntitle: All\n---\nx", "en/positions/a.md": job},
			want{postings: 1, documents: 1, skipped: []string{"en/positions/_index.md"}}},
		{"a third language", map[string]string{"en/a.md": job, "es/a.md": job, "x.md": job, "x.de.md": job, "y.md": "---\nlang: pt-BR\n---\n"},
			want{postings: 1, documents: 2, omitted: []string{"es/a.md es", "x.de.md de", "y.md pt"}}},
		{"names with dots", map[string]string{"canada.ca-web-pages.md": job, "civil.ia.md": job, "laure.de-valon.md": job},
			want{postings: 1, documents: 3}},
		{"three letters and regions", map[string]string{"eng/a.md": job, "fra/a.md": job, "fr-FR/b.md": job}, want{postings: 1, documents: 3}},
		{"deep folders", map[string]string{strings.Repeat("d/", 2000) + "a.md": job, "e.md": job},
			want{postings: 1, documents: 1, rules: []model.Rule{model.RuleUnreadable}}},
		{"HTML", map[string]string{"en/a.html": job, "en/b.html": "<p>", "en/c.md": job},
			want{postings: 1, documents: 1, omitted: []string{"en/a.html HTML"}}},
		{"a blank line before", map[string]string{"en/a.md": "\n" + job}, want{postings: 1, documents: 1}},
		{"JSON", map[string]string{"en/a.md": "{\"layout\": \"job-posting\", \"title\": \"T\"}\nText\n"}, want{postings: 1, documents: 1}},
		{"a folder that looks like a language", map[string]string{"it/positions/a.md": job}, want{postings: 1, documents: 1}},
		{"bad front matter", map[string]string{"en/a.md": job, "en/b.md": "---\ntitle: \"\n---\n"},
			want{postings: 1, documents: 1, rules: []model.Rule{model.RuleFrontMatter}}},
		{"control characters", map[string]string{"en/a.md": job + "\x1b[2J"},
			want{postings: 1, documents: 1, rules: []model.Rule{model.RuleControl}}},
		{"encoding", map[string]string{"en/a.md": job + "\xe9t\xe9", "en/b.md": "\xff\xfe-\x00-\x00-\x00\n\x00-\x00-\x00-\x00\n\x00x\x00"},
			want{postings: 1, documents: 1, skipped: []string{"en/b.md"}, rules: []model.Rule{model.RuleEncoding}}},
		{"a byte order mark and CRLF", map[string]string{"en/a.md": "\ufeff" + strings.ReplaceAll(job, "\n", "\r\n")},
			want{postings: 1, documents: 1}},
		{"hidden folders", map[string]string{".git/a.md": job, "node_modules/b.md": job, "en/c.md": job}, want{postings: 1, documents: 1}},
		{"no files", nil, want{}},
		{"not Markdown", map[string]string{"en/a.txt": job}, want{}},
		{"a title that is missing", map[string]string{"en/a.md": "---\nlayout: job-posting\n---\n## The *first* heading ##\n"},
			want{postings: 1, documents: 1, rules: []model.Rule{model.RuleTitleMissing}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			fsys := fstest.MapFS{}
			for name, text := range test.files {
				fsys[name] = &fstest.MapFile{Data: []byte(text)}
			}
			c := load(t, Source{FS: fsys})
			got := want{postings: len(c.Postings), documents: c.Documents, skipped: c.Skipped}
			for _, o := range c.Omissions {
				got.omitted = append(got.omitted, o.Path+" "+map[model.Reason]string{model.OtherLanguage: o.Code, model.HTMLPage: "HTML"}[o.Why])
			}
			for _, f := range c.Findings {
				got.rules = append(got.rules, f.Rule)
			}
			if diff := cmp.Diff(test.want, got, cmp.AllowUnexported(want{})); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestFields reads all fields of the posting that this project started with.
func TestFields(t *testing.T) {
	c := loadDir(t, filepath.Join(corpustest.Dir(t, "seed"), "head-product-management.fr.md"))
	p := c.Postings[0]
	d := p.In(model.French)
	if p.Key != "head-product-management" || d == nil {
		t.Fatalf("%+v", p)
	}
	if d.Title != "Chef de la gestion de produits" || d.Fields.Get("title").Value != d.Title+" " {
		t.Errorf("title %q, as written %q", d.Title, d.Fields.Get("title").Value)
	}
	if d.Status != model.Open || d.Reference != "8fb5b5b7-7315-4b5a-a98d-8364321cf98f" || d.BodyLine != 15 {
		t.Errorf("status %v, reference %q, body at line %d", d.Status, d.Reference, d.BodyLine)
	}
	if !strings.HasPrefix(d.Description, "Le nombre") || !strings.HasSuffix(d.Description, "visibilité.") || strings.Contains(d.Description, "\n") {
		t.Errorf("description %q", d.Description)
	}
}

// TestOpen opens paths that users may give.
func TestOpen(t *testing.T) {
	dir := t.TempDir()
	write := func(name string) string {
		name = filepath.Join(dir, filepath.FromSlash(name))
		corpustest.Write(t, name, "---\ntitle: T\n---\nText.\n")
		return name
	}
	file := write("site/content/fr/positions/a.md")
	write("site/README.md")
	write("site/hugo.toml")
	text := write("plain.txt")
	for name, want := range map[string]string{
		"site":            "fr/positions/a.md",
		"site/content":    "fr/positions/a.md",
		"site/content/fr": "positions/a.md",
	} {
		c := loadDir(t, filepath.Join(dir, filepath.FromSlash(name)))
		if len(c.Postings) != 1 || c.Postings[0].In(model.French) == nil || c.Postings[0].In(model.French).Path != want {
			t.Errorf("%s: %+v", name, c.Postings)
		}
	}
	if c := loadDir(t, file); len(c.Postings) != 1 || c.Postings[0].In(model.French).Path != "a.md" {
		t.Errorf("one file: %+v", c.Postings)
	}
	if _, err := Open(text); !errors.Is(err, ErrNotMarkdown) {
		t.Errorf("a text file: %v", err)
	}
	if _, err := Open(filepath.Join(dir, "nowhere")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a missing folder: %v", err)
	}
}

// TestHostilePlaces loads a folder with things that must not be opened or
// followed.
func TestHostilePlaces(t *testing.T) {
	outside := t.TempDir()
	dir := t.TempDir()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Skip(err)
		}
	}
	const text = "---\nlayout: job-posting\ntitle: T\n---\nText.\n"
	must(os.WriteFile(filepath.Join(outside, "secret.md"), []byte(text), 0o644))
	must(os.WriteFile(filepath.Join(dir, "good.md"), []byte(text), 0o644))
	must(os.Mkdir(filepath.Join(dir, "folder.md"), 0o755))
	must(os.Symlink(filepath.Join(outside, "secret.md"), filepath.Join(dir, "leaving.md")))
	must(os.Symlink("good.md", filepath.Join(dir, "link.md")))
	must(os.Symlink("nowhere.md", filepath.Join(dir, "dangling.md")))
	must(os.Symlink("circle.md", filepath.Join(dir, "circle.md")))
	must(os.Symlink(".", filepath.Join(dir, "loop")))
	must(os.Symlink(outside, filepath.Join(dir, "elsewhere")))
	large, err := os.Create(filepath.Join(dir, "large.md"))
	must(err)
	must(large.Truncate(MaxFileSize + 1))
	must(large.Close())
	want := map[string]string{
		"dangling.md": "unreadable missing", "leaving.md": "unreadable link", "circle.md": "unreadable link", "large.md": "too-large ",
	}
	if os.WriteFile(filepath.Join(dir, "\xff.md"), []byte(text), 0o644) == nil { // not every system takes the name
		want["\ufffd.md"] = "unreadable not-utf8"
	}
	c := loadDir(t, dir)
	var got []string
	for _, p := range c.Postings {
		got = append(got, p.Best(model.English).Path)
	}
	if diff := cmp.Diff([]string{"good.md", "link.md"}, got); diff != "" {
		t.Error(diff)
	}
	found := map[string]string{}
	for _, f := range c.Findings {
		found[f.Path] = string(f.Rule) + " " + string(f.Detail.Reason)
	}
	if diff := cmp.Diff(want, found); diff != "" {
		t.Error(diff)
	}
	var omitted []string
	for _, o := range c.Omissions {
		omitted = append(omitted, o.Path)
	}
	if diff := cmp.Diff([]string{"elsewhere", "loop"}, omitted); diff != "" {
		t.Error(diff)
	}
}

// TestHostileSite checks that a link cannot make a site's content or profile be
// read from outside it.
func TestHostileSite(t *testing.T) {
	outside, site := tree{t, t.TempDir()}, tree{t, t.TempDir()}
	outside.write("en/secret.md", "x")
	outside.write(SiteProfileName, "")
	site.write("hugo.toml", "")
	if err := os.Symlink(outside.dir, site.at("content")); err != nil {
		t.Skip(err)
	}
	home := filepath.Dir(site.dir) // where the search ends
	for _, file := range []string{"hugo.toml", "none"} {
		if src, err := Open(site.dir); !errors.Is(err, ErrLinkedContent) {
			t.Errorf("%q, %v", src.Dir, err)
		}
		if at, _ := SiteAround(site.dir, home); at != "" {
			t.Errorf("around it: %q", at)
		}
		_ = os.Remove(site.at(file))
	}
	site.must(os.Remove(site.at("content")))
	site.must(os.Symlink(outside.at("en"), site.at("en")))
	if at, _ := SiteAround(site.dir, home); at != "" {
		t.Errorf("with a language outside: %q", at)
	}
	site.write("content/en/a.md", "x")
	for _, at := range []string{site.at(SiteProfileName), site.at("content/" + SiteProfileName)} {
		site.must(os.Symlink(outside.at(SiteProfileName), at))
		src, err := Open(site.at("content"))
		site.must(err)
		if p, err := SiteProfile(src); p != nil || pathIn(err) != at {
			t.Errorf("%s: %+v, %v", at, p, err)
		}
	}
	src, err := Open(site.at("content/en"))
	site.must(err)
	if p, err := SiteProfile(src); p != nil || err != nil {
		t.Errorf("above a folder of another name: %+v, %v", p, err)
	}
}

// pathIn returns the path in an error, or "".
func pathIn(err error) string {
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		return e.Path
	}
	return ""
}

// TestPipes checks that pipes and sockets named like postings or a profile are
// not opened, which would block.
func TestPipes(t *testing.T) {
	dir := t.TempDir()
	if err := makePipe(filepath.Join(dir, "pipe.md")); err != nil {
		t.Skip(err)
	}
	socket, err := net.Listen("unix", filepath.Join(dir, "socket.md"))
	if err != nil {
		t.Skip(err)
	}
	defer socket.Close()
	corpustest.Write(t, dir+"/good.md", "---\nlayout: job-posting\ntitle: T\n---\nText.\n")
	if c := loadDir(t, dir); len(c.Postings) != 1 || len(c.Findings) != 0 {
		t.Errorf("%d postings, %+v", len(c.Postings), c.Findings)
	}
	profile, empty := filepath.Join(dir, SiteProfileName), t.TempDir()
	if err := errors.Join(makePipe(profile), makePipe(filepath.Join(empty, "en"))); err != nil {
		t.Fatal(err)
	}
	if at, _ := SiteAround(empty, filepath.Dir(empty)); at != "" {
		t.Errorf("%q is a site", at)
	}
	src, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	if p, err := SiteProfile(src); p != nil || pathIn(err) != profile {
		t.Errorf("%+v, %v", p, err)
	}
}

// TestCancel checks that cancelling stops loading, and that no file counts as
// read then.
func TestCancel(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	read := 0
	err := Load(ctx, Embedded(), Options{}, func(b model.Batch) {
		read = max(read, b.Read)
		cancel()
	})
	if !errors.Is(err, context.Canceled) || read > 0 {
		t.Errorf("%v after %d files", err, read)
	}
}

func BenchmarkLoad(b *testing.B) {
	src, err := Open(corpustest.Dir(b, "cds-2023/content"))
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		load(b, src)
	}
}

// TestPlaces checks that problems in the bytes of a file are reported at the
// position that an editor shows.
func TestPlaces(t *testing.T) {
	const head = "---\nlayout: job-posting\ntitle: A\n---\n"
	for _, test := range []struct {
		name, text   string
		rule         model.Rule
		line, column int
	}{
		{"not UTF-8", head + "é a\xe9b\xff", model.RuleEncoding, 5, 4},
		{"a control character", head + "x\né\x1b[m\x07", model.RuleControl, 6, 2},
		{"UTF-16", "\xff\xfe" + strings.Join(strings.Split(head+"a\n", ""), "\x00") + "\x00", model.RuleEncoding, 0, 0},
	} {
		c := load(t, Source{FS: fstest.MapFS{"en/a.md": {Data: []byte(test.text)}}})
		if len(c.Findings) != 1 || c.Findings[0].Rule != test.rule || c.Findings[0].Line != test.line || c.Findings[0].Column != test.column {
			t.Errorf("%s: %+v", test.name, c.Findings)
		}
	}
}

// TestByteOrderMark checks that byte order marks within a text are reported
// with edits that remove them.
func TestByteOrderMark(t *testing.T) {
	for _, test := range []struct {
		text         string
		line, column int
		around       string
		edits        int
	}{
		{"\ufeff---\ntitle: a\n---\nText.", 0, 0, "", 0},
		{"---\ntitle: a\n---\nSome t\ufeffext\n\n\ufeff* x\ufeff", 4, 7, "Some text", 3},
		{"\ufeff---\ntitle: a\ufeffb\n---\n", 2, 9, "title: ab", 1},
		{"\ufeff\ufeff---\ntitle: a\n---\n", 1, 2, "---", 1},
	} {
		c := load(t, Source{FS: fstest.MapFS{"en/positions/a.md": {Data: []byte(test.text)}}})
		found := model.Finding{}
		for _, f := range c.Findings {
			if f.Rule == model.RuleInvisible {
				found = f
			}
		}
		if found.Line != test.line || found.Column != test.column || len(found.Edits) != test.edits || test.line > 0 && found.Detail.Context != test.around {
			t.Errorf("%q: %+v", test.text, found)
		}
	}
}
