//go:build unix

package main

import (
	"encoding/base64"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/rogpeppe/go-internal/txtar"

	"postings/content/corpustest"
)

// Keys as a terminal sends them.
const (
	enter     = "\r"
	escape    = "\x1b"
	tab       = "\t"
	backspace = "\x7f"
	down      = "\x1b[B"
)

// walk is a task being done on a terminal. It counts the keys that the task
// takes, except those of slips.
type walk struct {
	*session
	pressed int
	// slips is set if the person mistypes, changes their mind and resizes the
	// window on the way.
	slips bool
	site  *workplace
	// tools is the folder of the editor and the opener.
	tools string
}

// press presses keys that the task needs.
func (w *walk) press(keys ...string) {
	w.tb.Helper()
	w.pressed += len(keys)
	for _, key := range keys {
		w.send(key)
	}
}

// letters returns the keys that type a word.
func letters(word string) []string { return strings.Split(word, "") }

// slip does something unnecessary, and undoes it.
func (w *walk) slip(do func()) {
	if w.slips {
		do()
	}
}

// mistype types an extra letter and deletes it.
func (w *walk) mistype() {
	w.tb.Helper()
	w.slip(func() { w.send("q" + backspace) })
}

// redrawAfter is the time after which a screen is drawn again that the emulator
// shows wrongly.
const redrawAfter = 5 * time.Second

// rescale makes the window narrow, then as wide as before. It does nothing
// under the race detector, where the slow program draws for one size while the
// window has another, which the emulator shows wrongly (x/vt 0.1.0).
func (w *walk) rescale() {
	w.tb.Helper()
	if raceDetector {
		return
	}
	w.slip(func() {
		for _, size := range [][2]int{{46, 14}, {taskWidth, taskHeight}} {
			w.resize(size[0], size[1])
			// A key that arrives before the program knows the new size means
			// what it means at the old one. What the emulator shows wrongly after
			// all is drawn again.
			redraw := time.Now().Add(redrawAfter)
			w.until(func(screen string) bool {
				header, _, _ := strings.Cut(screen, "\n")
				width := ansi.StringWidth(strings.TrimRight(header, " "))
				if time.Now().After(redraw) {
					w.send("\x0c")
					redraw = time.Now().Add(redrawAfter)
				}
				return width <= size[0] && width > size[0]-4
			}, "a header as wide as the window")
		}
	})
}

// detour presses keys that lead elsewhere, waits for what is there, and
// returns.
func (w *walk) detour(keys, there, back, here string) {
	w.tb.Helper()
	w.slip(func() {
		w.send(keys)
		w.see(there)
		w.send(back)
		if w.lose(there); here != "" { // what immediately follows an escape would form one key with it
			w.see(here)
		}
	})
}

// edited waits for the editor, and returns the line and the file that it was
// given.
func (w *walk) edited() (line int, file string) {
	w.tb.Helper()
	w.see("EDITING")
	m := regexp.MustCompile(`\+(\d+)\r?\n(\S+\.md)\r?\nEDITING`).FindStringSubmatch(w.output())
	if m == nil {
		w.tb.Fatalf("the editor is not given a line and a file:\n%s", w.screen())
	}
	line, _ = strconv.Atoi(m[1])
	return line, m[2]
}

// line returns a line of a file of the site, found by the file's name.
func (w *walk) line(file string, number int) string {
	w.tb.Helper()
	text := ""
	filepath.WalkDir(w.site.dir, func(path string, _ os.DirEntry, _ error) error {
		if filepath.Base(path) == file {
			data, err := os.ReadFile(path)
			if err != nil {
				w.tb.Fatal(err)
			}
			text = string(data)
		}
		return nil
	})
	lines := strings.Split(text, "\n")
	if number < 1 || number > len(lines) {
		w.tb.Fatalf("%s has no line %d", file, number)
	}
	return lines[number-1]
}

// copied returns what was last copied to the clipboard.
func (w *walk) copied() string {
	w.tb.Helper()
	const begin = "\x1b]52;c;"
	w.until(func(string) bool { return strings.Contains(w.output(), begin) }, "a copy")
	out := w.output()
	out = out[strings.LastIndex(out, begin)+len(begin):]
	text, err := base64.StdEncoding.DecodeString(out[:strings.IndexAny(out, "\x07\x1b")])
	if err != nil {
		w.tb.Fatal(err)
	}
	return string(text)
}

// The size of the window in which tasks are done.
const taskWidth, taskHeight = 110, 32

// workplace is the postings of a task, with what a person looks for in them.
// Arrays are indexed by language, English first.
type workplace struct {
	dir string
	// product is the posting about products, and first the one at the top of
	// the list.
	product, first [2]string
	// text is the beginning of the first one's text.
	text [2]string
	// second is the posting below the first.
	second [2]string
	// visual is the first closed posting found by "visual".
	visual [2]string
	// differs is the number of rows down to the first posting whose languages
	// differ.
	differs int
	// oneLanguage is the number of postings without a translation.
	oneLanguage int
}

// ourSite writes the site that belongs to these tests.
func ourSite(t *testing.T) *workplace {
	t.Helper()
	dir := t.TempDir()
	archive, err := txtar.ParseFile("testdata/site.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range archive.Files {
		corpustest.Write(t, filepath.Join(dir, f.Name), string(f.Data))
	}
	return &workplace{
		dir: dir, product: [2]string{"Head of Products", "Chef des produits"}, first: [2]string{"Archivist", "Archiviste"},
		text:   [2]string{"The county archive holds", "Les archives du comté"},
		second: [2]string{"Head of Products", "Chef des produits"}, visual: [2]string{"Illustrator", "Illustratrice ou illustrateur"},
		oneLanguage: 2,
	}
}

// realSite is the site of the Canadian Digital Service in 2019.
func realSite(t *testing.T) *workplace {
	t.Helper()
	return &workplace{
		dir: corpustest.Dir(t, "cds-2019/content"), product: [2]string{"Head of Product Management", "Chef de la gestion de produits"},
		first:  [2]string{"Head of Partnerships", "Chef de la gestion de produits"},
		text:   [2]string{"The Canadian Digital Service", "Au Service numérique canadien"},
		second: [2]string{"Head of Product Management", "Chef des partenariats"},
		visual: [2]string{"Visual Designers", "Concepteurs visuels"}, differs: 3, oneLanguage: 6,
	}
}

// task is something that a person does with at most a given number of keys.
// Slips do not change the screen at its end.
type task struct {
	name string
	keys int
	do   func(w *walk, lang int)
}

var tasks = []task{
	{name: "read a posting, then in the other language and back", keys: 9, do: func(w *walk, lang int) {
		w.press("/")
		w.mistype()
		w.press(letters("prod")...)
		w.rescale()
		w.press(enter, enter)
		w.see("● "+[]string{"Open", "Ouverte"}[lang], w.site.product[lang])
		w.press("l")
		w.see("● "+[]string{"Ouverte", "Open"}[lang], w.site.product[1-lang])
		w.rescale()
		w.press("l")
		w.see("● "+[]string{"Open", "Ouverte"}[lang], w.site.product[lang])
	}},
	{name: "see hits among closed postings, and read the first", keys: 9, do: func(w *walk, lang int) {
		w.press(letters("/visual")...)
		w.mistype()
		w.see("[" + []string{"Open 0", "Ouvertes 0"}[lang] + "]")
		w.rescale()
		w.press(tab)
		w.see("[" + []string{"Closed ", "Fermées "}[lang])
		w.press(enter)
		w.see("○ "+[]string{"Closed", "Fermée"}[lang], w.site.visual[lang], []string{"Esc back", "Échap retour"}[lang])
	}},
	{name: "keep two postings and compare them", keys: 4, do: func(w *walk, lang int) {
		w.detour("x", []string{"do not compare", "ne pas comparer"}[lang], "x", w.site.first[lang])
		w.press("x")
		w.see([]string{"do not compare", "ne pas comparer"}[lang])
		w.rescale()
		w.press(down, "x")
		w.sideBySide(w.site.first[lang], w.site.second[lang])
	}},
	{name: "copy the path", keys: 2, do: func(w *walk, lang int) {
		w.detour("o", []string{"  Links", "  Liens"}[lang], escape, w.site.first[lang])
		w.press("y")
		w.rescale()
		w.press(enter)
		if got := w.copied(); !strings.HasSuffix(got, ".md") || !strings.HasPrefix(got, []string{"en/", "fr/"}[lang]) {
			w.tb.Errorf("copied %q", got)
		}
	}},
	{name: "go to the first difference of the languages and edit it", keys: 3, do: func(w *walk, lang int) {
		w.detour("y", []string{"  Copy", "  Copier"}[lang], escape, w.site.first[lang])
		w.send(strings.Repeat(down, w.site.differs)) // to the posting, which is not part of the task
		w.press("s")
		w.until(compared, "both texts") // a narrower window has no space for them
		w.rescale()
		w.until(compared, "both texts")
		w.press("n")
		w.until(differs, "a difference")
		w.press("e")
		line, file := w.edited()
		if text := w.line(file, line); !strings.HasPrefix(text, "#") && w.line(file, line-1) != "---" {
			w.tb.Errorf("editing %s at line %d, which is %q", file, line, text)
		}
		w.send("\n")
		w.see([]string{"difference 1 ", "différence 1 "}[lang])
	}},
	{name: "edit the file of the seventh problem at its line", keys: 8, do: func(w *walk, lang int) {
		w.press("p")
		w.see([]string{"Problems · ", "Problèmes · "}[lang], "e "+[]string{"edit", "modifier"}[lang])
		w.detour("S", []string{"S by file", "S par fichier"}[lang], "S", []string{"S by rule", "S par règle"}[lang])
		w.press(down, down, down)
		w.rescale()
		w.press(down, down, down)
		w.until(func(screen string) bool { return strings.Contains(screen, " 7/") }, "the seventh problem")
		m := regexp.MustCompile(`(\S+)\.md:(\d+)`).FindStringSubmatch(w.screen())
		w.press("e")
		line, file := w.edited()
		if m == nil || !strings.HasSuffix(m[1]+".md", "/"+file) || m[2] != strconv.Itoa(line) {
			w.tb.Errorf("editing %s at line %d, but the problem is at %q", file, line, m)
		}
		w.send("\n")
		w.see(" 7/")
	}},
	{name: "see postings in one language, as the screen teaches", keys: 10, do: func(w *walk, lang int) {
		w.press("/")
		w.see([]string{"is:untranslated", "est:non-traduite"}[lang])
		w.mistype()
		w.press(letters([]string{"is:u", "est:n"}[lang])...)
		w.press(tab)
		w.see("/ " + []string{"is:untranslated", "est:non-traduite"}[lang])
		w.press(enter, tab, tab)
		w.rescale()
		w.see("[" + []string{"All ", "Toutes "}[lang] + strconv.Itoa(w.site.oneLanguage) + "]")
	}},
}

// compared reports whether a screen shows where the languages agree.
func compared(screen string) bool {
	return strings.ContainsAny(screen, "=≠∅") && (strings.Contains(screen, "e edit ") || strings.Contains(screen, "e modifier "))
}

// differs reports whether a screen shows where the languages differ.
func differs(screen string) bool { return strings.ContainsAny(screen, "≠∅") }

// sideBySide waits for two titles side by side.
func (w *walk) sideBySide(left, right string) {
	w.tb.Helper()
	w.until(func(screen string) bool {
		for line := range strings.Lines(screen) {
			l, r, found := strings.Cut(line, "┃")
			if found && strings.Contains(l, left) && strings.Contains(r, right) {
				return true
			}
		}
		return false
	}, left+" beside "+right)
}

// TestTasks does what the program is for on a terminal, in both languages, with
// no more keys than each task may take. Slips on the way must lead to the same
// screen. A sample does each task once, in one of the languages and on our site
// or on real postings.
func TestTasks(t *testing.T) {
	t.Parallel()
	for i, site := range []func(*testing.T) *workplace{ourSite, realSite} {
		name := []string{"ours", "real"}[i]
		t.Run(name, func(t *testing.T) {
			s := site(t)
			for turn, task := range tasks {
				for lang, flag := range []string{"en", "fr"} {
					if (2*i+lang-turn)%4 != 0 && !corpustest.Sweep() {
						continue
					}
					t.Run(task.name+"/"+flag, func(t *testing.T) {
						t.Parallel()
						task.run(t, s, lang, "--lang", flag, s.dir)
					})
				}
			}
		})
	}
}

// TestTaskApply applies for a posting whose site says how, with 2 keys.
func TestTaskApply(t *testing.T) {
	t.Parallel()
	apply := task{name: "apply", keys: 2, do: func(w *walk, lang int) {
		w.detour("y", []string{"  Copy", "  Copier"}[lang], escape, w.site.first[lang])
		w.press("o")
		w.rescale()
		w.press(enter)
		var opened []byte
		w.until(func(string) (ok bool) {
			var err error
			opened, err = os.ReadFile(filepath.Join(w.tools, "opener.done"))
			return err == nil
		}, "that something is opened")
		want := []string{"mailto:jobs@archive.example", "mailto:emplois@archives.example"}[lang]
		if got := strings.TrimSpace(string(opened)); got != want {
			w.tb.Errorf("opened %q", got)
		}
	}}
	s := ourSite(t)
	for lang, flag := range []string{"en", "fr"} {
		t.Run(flag, func(t *testing.T) {
			t.Parallel()
			apply.run(t, s, lang, "--lang", flag, s.dir)
		})
	}
}

// TestTaskAddress copies the address of a posting with 2 keys, if the addresses
// of the site are known.
func TestTaskAddress(t *testing.T) {
	t.Parallel()
	address := task{name: "copy the address", keys: 2, do: func(w *walk, lang int) {
		w.detour("i", []string{"This posting’s page", "Page de l’offre"}[lang], escape, w.site.first[lang])
		w.press("y")
		w.rescale()
		w.press(enter)
		want := []string{"https://archive.example/archivist/", "https://archives.example/archiviste/"}[lang]
		if got := w.copied(); got != want {
			w.tb.Errorf("%q is copied, want %q", got, want)
		}
	}}
	config := filepath.Join(t.TempDir(), "config.toml")
	corpustest.Write(t, config, "[sites]\nen = \"https://archive.example\"\nfr = \"https://archives.example\"\n")
	s := ourSite(t)
	for lang, flag := range []string{"en", "fr"} {
		t.Run(flag, func(t *testing.T) {
			t.Parallel()
			address.run(t, s, lang, "--config", config, "--lang", flag, s.dir)
		})
	}
}

// run does a task without slips, then with them.
func (task task) run(t *testing.T, s *workplace, lang int, args ...string) {
	t.Helper()
	straight := task.walk(t, s, lang, false, args)
	if straight.pressed > task.keys {
		t.Errorf("it takes %d keys, want at most %d", straight.pressed, task.keys)
	}
	slipped := task.walk(t, s, lang, true, args)
	slipped.until(func(screen string) bool { return quiet(screen) == quiet(straight.screen()) }, "what it shows without slips:\n"+straight.screen()+"\nbut")
	for _, w := range []*walk{straight, slipped} {
		w.send("\x03")
		w.end()
		w.restored()
	}
}

// quiet returns a screen without the marks of postings read.
func quiet(screen string) string { return strings.ReplaceAll(screen, "✓", " ") }

// walk starts the program and does the task.
func (task task) walk(t *testing.T, s *workplace, lang int, slips bool, args []string) *walk {
	t.Helper()
	tools := t.TempDir()
	writeFile(t, filepath.Join(tools, "vi"), 0o755, "#!/bin/sh\nfor word; do basename -- \"$word\"; done\necho EDITING\nread line\n")
	writeFile(t, filepath.Join(tools, "opener"), 0o755, "#!/bin/sh\necho \"$*\" > \"$0.tmp\" && mv \"$0.tmp\" \"$0.done\"\n")
	w := &walk{slips: slips, site: s, tools: tools}
	w.session = start(t, taskWidth, taskHeight, []string{
		"EDITOR=" + filepath.Join(tools, "vi"), "BROWSER=" + filepath.Join(tools, "opener"), "DISPLAY=:0",
	}, args...)
	w.see(s.first[lang], s.text[lang], []string{"quit", "quitter"}[lang])
	task.do(w, lang)
	return w
}
