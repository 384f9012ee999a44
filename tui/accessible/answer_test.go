package accessible

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strings"
	"testing"
	"time"

	"postings/content"
	"postings/content/corpustest"
	"postings/model"
	"postings/model/history"
	"postings/model/sanitise"
	"postings/model/search"
	"postings/tui"
	"postings/tui/i18n"
)

// documents returns options for a corpus of the given documents.
func documents(docs ...*model.Document) Options {
	return Options{Options: tui.Options{Load: func(_ context.Context, emit func(model.Batch)) error {
		emit(model.Batch{Documents: docs, Read: len(docs), Total: len(docs)})
		return nil
	}}}
}

// document returns an open document.
func document(l model.Lang, path, key, title, body string) *model.Document {
	return &model.Document{
		Path: path, File: path, Lang: l, TranslationKey: key, PairPath: path, Title: title,
		Status: model.Open, Body: body, BodyLine: 7, Description: "About " + title,
		Fields: model.Fields{{Name: "title", Value: title}},
	}
}

// answerTo runs commands in order and returns the answer to the last one.
func answerTo(t *testing.T, opt Options, commands ...string) string {
	t.Helper()
	all := transcript(t, opt, commands...)
	parts := strings.Split(all, "\n"+i18n.For(opt.Lang).Accessible.Prompt+" ")
	last := parts[len(parts)-2] // the very last part is the prompt at the end of the input
	_, said, _ := strings.Cut(last, "\n")
	return strings.TrimSpace(said)
}

func TestAnswers(t *testing.T) {
	const body = "Before.\n\n## One\n\nA [link](https://a.test) and [another](javascript:x).\n\n## Two\n\n" +
		"A line that breaks between two\nwords here. Conseiller·ère.\n\n---\n\nEnd, [again](https://a.test).\n"
	opt := documents(
		document(model.English, "en/a.md", "a", "Alpha", body),
		document(model.French, "fr/a.md", "a", "Alpha en français", "Avant.\n\n## Un\n\nTexte.\n"),
		document(model.English, "en/b.md", "b", "Beta?", ""),
		document(model.English, "en/b2.md", "b", "Beta two", "Two.\n"),
		document(model.English, "en/c.md", "c", "Gamma", "[](https://b.test) [x](https://a.test@b.test)\n"),
	)
	for _, test := range []struct {
		name     string
		commands []string
		want     string
	}{
		{"no such number", []string{"4"}, "There is no number 4; the numbers go up to 3."},
		{"number zero", []string{"0"}, "There is no number 0; the numbers go up to 3."},
		{"unknown", []string{"sing a song"}, "“sing a song” is not a command. Type help to list the commands."},
		{"only signs", []string{"!?"}, "“!?” is not a command. Type help to list the commands."},
		{"nothing more", []string{""}, "There is no more."},
		{"not reading", []string{"contents"}, "No posting is being read. Type the number of one."},
		{"bad filter", []string{"filter blue"}, "Type one of these after filter: open, closed, all."},
		{"no filter", []string{"filter"}, "Type one of these after filter: open, closed, all."},
		{"bad order", []string{"order size"}, "Type one of these after sort: title, status, date, closing, file, posted, opened, closed."},
		{"no section", []string{"1", "section"}, "Type a number after section."},
		{"no such section", []string{"1", "section 3"}, "There is no number 3; the numbers go up to 2."},
		{"negative section", []string{"1", "section -1"}, "There is no number -1; the numbers go up to 2."},
		{"a number chooses a section", []string{"1", "contents", "2"},
			"Section 2 of 2: Two\nA line that breaks between two words here. Conseiller·ère.\n\nEnd, again [1].\n\nEnd of the text."},
		{"after the end", []string{"1", "section 2", ""}, "There is no more."},
		{"find over a line's end", []string{"1", "find BETWEEN two words"},
			"“BETWEEN two words” is on 1 line:\nIn section 2: A line that breaks between two words here. Conseiller·ère."},
		{"find before the first section", []string{"1", "trouver béfore"}, "“béfore” is on 1 line:\nAt the start: Before."},
		{"find a heading", []string{"1", "find one"}, "“one” is on 1 line:\nIn section 1: One"},
		{"find an inclusive word once", []string{"1", "find conseill"},
			"“conseill” is on 1 line:\nIn section 2: A line that breaks between two words here. Conseiller·ère."},
		{"links", []string{"1", "links"}, "Links\n1. link: https://a.test\n2. another: javascript:x"},
		{"no opener", []string{"1", "open 1"}, "https://a.test could not be opened: no browser found; name one in $BROWSER"},
		{"unsafe link", []string{"1", "open 2"}, "javascript:x was not opened: only http, https and mailto links are."},
		{"both", []string{"1", "section 1", "both"},
			"English: One\nA link [1] and another [2].\n\nFrench: Un\nTexte."},
		{"no such section there", []string{"1", "section 2", "both"},
			"English: Two\nA line that breaks between two words here. Conseiller·ère.\n\nEnd, again [1].\n\nThere is no such section in French."},
		{"no other language", []string{"filtre all", "2", "both"}, "English\n\nThis posting has no French version. You are reading the English one."},
		{"no text", []string{"2"},
			"Beta?\nStatus: Open\nIn French: no French version\nVariant 1 of 2. Type variant for the next one.\n" +
				"11 problems found. Type problems to list them.\nAbout Beta?\n\nThis posting has no text."},
		{"no headings", []string{"2", "variant", "contents"}, "This posting has no headings."},
		{"no links", []string{"2", "links"}, "This posting has no links."},
		{"no link to open", []string{"2", "open"}, "This posting has no links."},
		{"not editable", []string{"1", "edit"}, "There is no file to edit: this posting is a sample or comes from an archive or a revision."},
		{"a link without words", []string{"3", "links"}, "Links\n1. https://b.test\n2. x: https://a.test@b.test. This address leads to b.test."},
		{"last", []string{"previous", "next"}, "This is the last posting."},
		{"first", []string{"next", "p"}, "This is the first posting."},
		{"nothing found", []string{"/zzz"},
			"0 of 3 postings. Filter: open. Sorted by relevance.\nNothing matches “zzz”. Type search alone to end the search."},
		{"found elsewhere", []string{"filter closed", "/beta"},
			"0 of 3 postings. Filter: closed. Sorted by relevance.\nNo closed posting matches “beta”. Type search alone to end the search.\n" +
				"1 open posting matches. Type filter all to search all postings."},
		{"a filter that is begun", []string{"search is:cl"},
			"0 of 3 postings. Filter: open. Sorted by title.\nNothing matches “is:closed”. Type search alone to end the search."},
		{"changes without an earlier state", []string{"search is:changed"},
			"0 of 3 postings. Filter: open. Sorted by title.\nNothing matches “is:changed”. Type search alone to end the search.\n" +
				"There is no earlier state to compare with: these postings are in no git repository."},
		{"nearly a command", []string{"sarch cook"}, "“sarch cook” is not a command. Type help to list the commands. Did you mean search?"},
		{"details", []string{"2", "details"},
			"Beta?\nStatus: Open\nIn French: no French version\nFile: en/b.md\nProblems: 11\ntitle: Beta?"},
		{"no bookmarks", []string{"bookmarks"},
			"0 of 3 postings. Filter: all. Sorted by title.\nThere are no bookmarks yet: the command bookmark adds the posting being read. Type search alone to end the search."},
		{"no variant", []string{"1", "variant"}, "This document has no variants."},
		{"help on what is no command", []string{"help serch"}, "“serch” is not a command. Type help to list the commands. Did you mean search?"},
		{"a question mark", []string{"? quit"}, "quit, q, exit: ends the program."},
		{"nothing to choose", []string{"search zzz", "1"}, "There is no number 1; there is nothing to choose from."},
		{"nothing closed", []string{"filter FERMÉE"},
			"0 of 3 postings. Filter: closed. Sorted by title.\nThere are no postings to list. The filter is closed. Type filter all to list all."},
		{"reload keeps the section", []string{"1", "section 1", "reload", "repeat"},
			"Section 1 of 2: One\nA link [1] and another [2]."},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := strings.ReplaceAll(answerTo(t, opt, test.commands...), "\u00a0", " "); got != test.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, test.want)
			}
		})
	}
}

// TestReloadWithoutThePosting checks that a reload says that the posting being
// read is gone.
func TestReloadWithoutThePosting(t *testing.T) {
	alpha, beta := document(model.English, "a.md", "a", "Alpha", ""), document(model.English, "b.md", "b", "Beta", "")
	opt, loads := documents(), 0
	opt.Load = func(ctx context.Context, emit func(model.Batch)) error {
		loads++
		return documents([]*model.Document{alpha, beta}[loads-1:]...).Load(ctx, emit)
	}
	if got, want := answerTo(t, opt, "1", "reload"), "Reloaded 1 posting\nNo posting is being read. Type the number of one."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestChanges checks what is said of the changes of a text since an earlier
// revision.
func TestChanges(t *testing.T) {
	alpha := document(model.English, "a.md", "a", "Alpha", "Before.\n\n## One\n\nTwo old words.\n")
	beta := document(model.English, "b.md", "b", "Beta", "Text.\n")
	opt := documents(
		document(model.English, "a.md", "a", "Alphabet", "Before.\n\n## One\n\nTwo new words.\n"), beta,
		document(model.English, "c.md", "c", "Gamma", "Text.\n"),
	)
	failed := error(nil)
	opt.Since = func(ctx context.Context) (tui.Earlier, error) {
		index := search.NewIndex(model.NewCorpus())
		_ = documents(alpha, beta).Load(ctx, index.Merge)
		return tui.Earlier{Corpus: index.Snapshot().Corpus(), Name: "main"}, failed
	}
	for line, want := range map[string]string{
		"1": "3 changes since main:\nAt the start: “Alphabet” instead of “Alpha”.\n" +
			"At the start: “Alphabet” instead of “Alpha”.\nIn section 1: “new” instead of “old”.",
		"2": "No word of this text has changed since main.",
		"3": "This whole text is new since main.",
	} {
		if got := answerTo(t, opt, line, "changes"); got != want {
			t.Errorf("%s: %q, want %q", line, got, want)
		}
	}
	failed = errors.New("no git")
	if got, want := answerTo(t, opt, "1", "changes"), "Cannot tell what has changed: no git"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	opt.Since = nil
	if got := answerTo(t, opt, "1", "changes"); !strings.HasPrefix(got, "There is no earlier state") {
		t.Errorf("without an earlier state: %q", got)
	}
}

// TestUndoneCorrections checks that lost corrections are among the problems.
func TestUndoneCorrections(t *testing.T) {
	const wrong, right = "Our team will buildthe things that all people need", "Our team will build the things that all people need"
	opt := documents(document(model.English, "en/a.md", "a", "Alpha", wrong))
	opt.History = func(context.Context, *history.History, func(done, total int)) (*history.History, error) {
		h := history.New(true)
		for i, body := range []string{wrong, right, wrong} {
			h.Apply(history.Commit{ID: fmt.Sprint(i)}, []history.Change{{File: "en/a.md", New: document(model.English, "en/a.md", "a", "Alpha", body)}})
		}
		return h, nil
	}
	for _, commands := range [][]string{{"problems"}, {"1", "problems"}} {
		if said := answerTo(t, opt, commands...); !strings.Contains(said, "“buildthe” is back") {
			t.Errorf("%q: %s", commands, said)
		}
	}
	if said := answerTo(t, opt, "search has:problem"); !strings.HasPrefix(said, "1 of 1 posting") {
		t.Errorf("with problems: %s", said)
	}
}

// TestDatesOfOrders checks that a row says the date by which the list is ordered.
func TestDatesOfOrders(t *testing.T) {
	alpha := document(model.English, "en/a.md", "a", "Alpha", "Text.")
	alpha.Facts.ClosesOn = time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC)
	opt := documents(alpha)
	opt.History = func(context.Context, *history.History, func(done, total int)) (*history.History, error) {
		h := history.New(true)
		h.Apply(history.Commit{ID: "1", Time: time.Date(2026, 11, 2, 12, 0, 0, 0, time.UTC)}, []history.Change{{File: alpha.File, New: alpha}})
		return h, nil
	}
	for order, want := range map[string]string{
		"order closing": "Closes: 2026-12-01.", "order posted": "Posted: 2026-11-02.", "order date": "Changed: 2026-11-02.",
	} {
		if said := answerTo(t, opt, order); !strings.Contains(said, want) {
			t.Errorf("%s: no %q in %s", order, want, said)
		}
	}
	if said := answerTo(t, opt, "order title"); strings.Contains(said, "2026") {
		t.Errorf("by title: %s", said)
	}
}

// TestNames checks that no two commands share a name in either language.
func TestNames(t *testing.T) {
	at := map[string]string{}
	for _, l := range model.Langs() {
		position := 0
		for _, group := range commands(i18n.For(l).Accessible) {
			for _, c := range group.commands {
				position++
				for name := range strings.FieldsSeq(c.Names) {
					if folded(name) == "" {
						t.Errorf("%q cannot be typed as a command", name)
					}
					if old, ok := at[folded(name)]; ok && old != fmt.Sprint(position) {
						t.Errorf("%q names two commands", name)
					}
					at[folded(name)] = fmt.Sprint(position)
				}
			}
		}
	}
}

func TestPages(t *testing.T) {
	var docs []*model.Document
	for i := range 45 {
		key := fmt.Sprintf("k%02d", i)
		docs = append(docs, document(model.English, key+".md", key, "Title "+key, "Text.\n"))
	}
	got := answerTo(t, documents(docs...), "", "more")
	if strings.Count(got, "\n") != 4 || !strings.HasPrefix(got, "41. Title k40.") {
		t.Errorf("the third page:\n%s", got)
	}
	if got := answerTo(t, documents(docs...), ""); !strings.HasSuffix(got, "5 more. Press Enter to list them.") {
		t.Errorf("the second page:\n%s", got)
	}
}

// store keeps marks in memory, or fails.
type store struct {
	bookmarked, seen map[string]bool
	err              error
}

func (m *store) Load() (map[string]bool, map[string]bool, error) { return m.bookmarked, m.seen, m.err }
func (m *store) SetBookmark(key string, on bool) error {
	m.bookmarked[key] = on
	return m.err
}
func (m *store) SetSeen(key string) error {
	m.seen[key] = true
	return m.err
}

func TestMarks(t *testing.T) {
	opt := samples(model.English)
	kept := &store{bookmarked: map[string]bool{}, seen: map[string]bool{}}
	opt.Marks = kept
	transcript(t, opt, "1", "bookmark", "2", "bookmark", "bookmark")
	if len(kept.seen) != 2 || len(kept.bookmarked) != 2 {
		t.Errorf("seen %v, bookmarked %v", kept.seen, kept.bookmarked)
	}
	got := answerTo(t, opt, "bookmarks")
	if !strings.HasPrefix(got, "1 of 14") || !strings.Contains(got, "Bookmarked. Already read.") {
		t.Errorf("the bookmarks:\n%s", got)
	}
	opt.Query = "est:signet" // the name of the filter in the other language
	if got := answerTo(t, opt, "bookmarks"); !strings.HasPrefix(got, "11 of 14") {
		t.Errorf("est:signet is not recognised:\n%s", got)
	}
	opt.Query = ""
	if got := answerTo(t, opt, "bookmarks", "bookmarks"); !strings.HasPrefix(got, "11 of 14") {
		t.Errorf("without the bookmarks:\n%s", got)
	}
	if got := answerTo(t, opt, "search zzz", "filter closed", "bookmarks"); !strings.HasPrefix(got, "1 of 14") {
		t.Errorf("the query or the status narrows the bookmarks:\n%s", got)
	}
	if got := answerTo(t, opt, "search zzz", "bookmarks", "bookmarks"); !strings.Contains(got, "zzz") {
		t.Errorf("the query is not restored:\n%s", got)
	}
	kept.err = errors.New("the disk\x1b[31m is full")
	if all := transcript(t, opt, "3", "bookmark", "4"); strings.Count(all, "Bookmarks and read marks: the disk") != 2 {
		t.Errorf("the failure is not reported at the start and for the bookmark:\n%s", all)
	}
}

// TestPrograms opens a link and edits a file with programs that print their
// arguments.
func TestPrograms(t *testing.T) {
	echo, err := exec.LookPath("echo")
	if err != nil {
		t.Skip(err)
	}
	body := "Before.\n\n## One\n\n[link](/x)\n"
	alpha := document(model.English, "en/a.md", "a", "Alpha", body)
	alpha.Site = "https://site.test"
	opt := documents(alpha)
	opt.Open = func(_ context.Context, address string) (*exec.Cmd, error) {
		return exec.Command(echo, "opened", address), nil
	}
	opt.Edit = func(file string, line int) (*exec.Cmd, error) {
		return exec.Command(echo, "edited", file, fmt.Sprint(line)), nil
	}
	if got := answerTo(t, opt, "1", "open 1"); got != "Opening https://site.test/x\nopened https://site.test/x" {
		t.Errorf("open: %q", got)
	}
	if got := answerTo(t, opt, "1", "links", "2"); !strings.HasSuffix(got, "opened https://site.test/en/a.md/") {
		t.Errorf("the page: %q", got)
	}
	if got := answerTo(t, opt, "1", "", "edit"); got != "edited en/a.md 9\nReloaded 1 posting" {
		t.Errorf("edit: %q", got)
	}
	opt.Edit = func(string, int) (*exec.Cmd, error) { return nil, errors.New("no editor") }
	opt.Open = func(context.Context, string) (*exec.Cmd, error) { return exec.Command("/nonexistent"), nil }
	if got := answerTo(t, opt, "1", "edit"); got != "en/a.md cannot be edited: no editor" {
		t.Errorf("edit: %q", got)
	}
	if got := answerTo(t, opt, "1", "open 1"); !strings.Contains(got, "https://site.test/x could not be opened: ") {
		t.Errorf("open: %q", got)
	}
}

func TestKey(t *testing.T) {
	opt := samples(model.French)
	opt.Key = "head-product-management"
	all := transcript(t, opt)
	if !strings.Contains(all, "\nChef de la gestion de produits\nStatut") || strings.Contains(all, "\n1. ") {
		t.Errorf("the posting is not shown:\n%s", all)
	}
}

func TestEnds(t *testing.T) {
	t.Run("cancelled while waiting", func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		in, typing := io.Pipe()
		defer typing.Close()
		ended := make(chan error, 1)
		go func() { ended <- Run(ctx, samples(model.English), in, io.Discard) }()
		io.WriteString(typing, "1\n") // accepted once the session waits for input
		cancel()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	t.Run("cancelled before", func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if err := Run(ctx, samples(model.English), strings.NewReader("1\n"), io.Discard); err != nil {
			t.Error(err)
		}
	})
	t.Run("a last line without its end", func(t *testing.T) {
		var out bytes.Buffer
		if err := Run(t.Context(), samples(model.English), strings.NewReader("zzz"), &out); err != nil || !strings.Contains(out.String(), "“zzz”") {
			t.Errorf("%v: %s", err, out.String())
		}
	})
	t.Run("the output fails", func(t *testing.T) {
		in, out := io.Pipe()
		in.Close()
		if err := Run(t.Context(), samples(model.English), strings.NewReader("1\n"), out); !errors.Is(err, io.ErrClosedPipe) {
			t.Error(err)
		}
	})
	t.Run("loading fails", func(t *testing.T) {
		var out bytes.Buffer
		failed := errors.New("no such thing")
		opt := Options{Options: tui.Options{Load: func(context.Context, func(model.Batch)) error { return failed }}}
		if err := Run(t.Context(), opt, strings.NewReader("1\n"), &out); !errors.Is(err, failed) || !strings.Contains(out.String(), failed.Error()) {
			t.Errorf("%v: %s", err, out.String())
		}
	})
}

// TestRealPostings reads real postings, or all of them, to the end in both
// languages.
// Function transcript checks that only text is printed.
func TestRealPostings(t *testing.T) {
	dir := corpustest.Dir(t, "cds-2023/content")
	src, err := content.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	opt := Options{Options: tui.Options{Filter: model.AnyStatus, Load: func(ctx context.Context, emit func(model.Batch)) error {
		return content.Load(ctx, src, content.Options{}, emit)
	}}}
	postings := 30
	if corpustest.Sweep() {
		postings = 100
	}
	for _, l := range model.Langs() {
		opt.Lang = l
		var lines []string
		for range postings {
			lines = append(lines, "next", "contents")
			for range 12 {
				lines = append(lines, "")
			}
			lines = append(lines, "both", "links", "language", "language")
		}
		transcript(t, opt, append(lines, "problems", "liste", "s chef", "help")...)
	}
}

// FuzzCommand types arbitrary commands.
func FuzzCommand(f *testing.F) {
	f.Add("1\nfind x\nboth\nlinks")
	f.Add("1\nopen 1\nsection 1\n99999999999999999999")
	f.Add("search is: -\"\nlangue\n\xff\x1b[2J\n")
	f.Add("1\ncompare\nvariant\ndifferences")
	f.Add("problems\n1\nreload")
	const body = "# a\n\n[b](c)\n\n| d |\n| - |\n| e ; |\n\n<b>&#27;[31m&#x9b;\n\n## \n\n> > x\n"
	opt := documents(document(model.English, "a.md", "a", "Alpha", body), document(model.French, "b.md", "a", "Bêta", body), document(model.French, "c.md", "c", "Chi", ""))
	loaded := newSession(f.Context(), opt, nil, io.Discard)
	if err := loaded.start(); err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, input string) {
		if strings.Count(input, "\n") < 4 {
			answers(t, opt, loaded, strings.Split(input, "\n")...)
		}
	})
}

// FuzzReading reads arbitrary texts, each in one of the ways to read.
func FuzzReading(f *testing.F) {
	ways := []string{"", "contents", "both", "links", "find a"}
	for way := range uint8(len(ways)) {
		f.Add("# a\n\n[b](c)\n\n| d |\n| - |\n| e |\n\n---\n", way)
		f.Add("<b>&#27;[31m&#x9b;\n\n## \n\n> > x\n", way)
	}
	f.Fuzz(func(t *testing.T, body string, way uint8) {
		body = sanitise.Text(body)
		opt := documents(document(model.English, "a.md", "a", "Alpha", body), document(model.French, "b.md", "a", "Bêta", "# a\n\n[b](c)"))
		loaded := &session{index: search.NewIndex(model.NewCorpus())}
		_ = opt.Load(t.Context(), loaded.index.Merge)
		loaded.corpus = loaded.index.Snapshot().Corpus()
		answers(t, opt, loaded, "1", ways[int(way)%len(ways)])
	})
}

// answers types commands in a session with the corpus of another, which takes
// less time than loading and checking it.
func answers(t *testing.T, opt Options, loaded *session, lines ...string) {
	t.Helper()
	var out bytes.Buffer
	s := newSession(t.Context(), opt, nil, &out)
	s.corpus, s.index, s.found = loaded.corpus, loaded.index, loaded.found
	s.loadMarks()
	s.findAgain()
	s.showList()
	for _, line := range lines {
		s.command(line)
	}
	s.flush()
	checkPlain(t, out.String())
}
