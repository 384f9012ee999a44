//go:build unix

package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"

	"postings/content/corpustest"
)

// marker occurs in every sequence of a hostile document. Our own output
// contains it only in plain text.
const marker = "7777"

// attacks returns sequences that a terminal would act on.
func attacks() []string {
	return []string{
		"\x1b[" + marker + "m", "\x1b[?" + marker + "h", "\x1b[" + marker + ";1H", "\x1b]0;" + marker + "\a", "\x1b]2;" + marker + "\x1b\\",
		"\x1b]52;c;" + marker + "\a", "\x1b]8;;file:///" + marker + "\a", "\x1b]777;notify;" + marker + "\a",
		"\x1bP" + marker + "q\x1b\\", "\x1b_" + marker + "\x1b\\", "\x1b^" + marker + "\x1b\\", "\x1bX" + marker + "\x1b\\",
		"\u009b" + marker + "m", "\u009d0;" + marker + "\u009c", "\u0090" + marker + "\u009c", "\x9b" + marker + "m",
		"&#27;[" + marker + "m", "&#x1b;]52;c;" + marker + "&#7;", "&#155;" + marker + "m", "~~&**#27;**[" + marker + "m~~",
		"\u202e" + marker, "\a\b\f\v\x7f", "\r" + marker, "\x00",
	}
}

// attackKey is the key of a hostile posting as it is displayed.
const attackKey = "attack0␛[" + marker + "m"

// hostileCorpus writes postings that contain attacks in every place that is
// displayed.
func hostileCorpus(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	write := func(name, text string) {
		path := filepath.Join(dir, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte(text), 0o644)); err != nil {
			t.Skipf("this system does not take the name %q: %v", name, err)
		}
	}
	all := strings.Join(attacks(), " ")
	quoted := func(s string) string {
		var b strings.Builder
		for _, r := range strings.ToValidUTF8(s, "?") {
			fmt.Fprintf(&b, `\U%08X`, r)
		}
		return `"` + b.String() + `"`
	}
	for i, attack := range attacks() {
		for _, lang := range []string{"en", "fr"} {
			front := fmt.Sprintf("---\nlayout: job-posting\ntitle: %s\ndescription: %s\narchived: false\nleverId: %s\ntranslationKey: %s\n---\n",
				quoted(fmt.Sprint("Attack ", i, attack)), quoted(attack), quoted(attack), quoted(fmt.Sprint("attack", i, attack)))
			body := fmt.Sprintf("# %[1]s\n\n%[1]s *%[1]s* `%[1]s` [a](https://example.org/%[1]s) [b](<javascript:%[1]s>) ![%[1]s](x%[1]s)\n\n"+
				"- %[1]s\n\n> %[1]s\n\n```\n%[1]s\n```\n\n    %[1]s\n\n| %[1]s |\n|---|\n| %[1]s |\n\n<b title=\"%[1]s\">%[1]s</b>\n\n<div>%[1]s</div>\n\n**%[1]s**\n\n[us] (https://example.org/us)\n", attack)
			write(fmt.Sprintf("%s/positions/attack-%02d.md", lang, i), front+body)
		}
	}
	write("en/positions/raw.md", "---\ntitle: Raw "+all+"\n---\n"+all)
	write("en/positions/broken.md", "---\ntitle: \""+all+"\n"+all+"\n---\n")
	write("en/positions/name\x1b["+marker+"m\n\u009b.md", "---\ntitle: A name\n---\n[us] (https://example.org/us)")
	write("en/\x1b]0;"+marker+"\a/positions/x.md", "---\ntitle: A folder\n---\ntext")
	write("en/positions/bomb.md", "---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b]\ntitle: Bomb\n---\ntext")
	write("en/positions/deep.md", "---\ntitle: Deep\nx: "+strings.Repeat("[", 5000)+"\n---\n")
	write("en/positions/nesting.md", "---\ntitle: Nesting\n---\n"+strings.Repeat("> - ", 5000)+"x\n\n"+strings.Repeat("[", 20000)+"\n")
	write("en/positions/lines.md", "---\ntitle: "+strings.Repeat("long ", 2000)+"\n---\n"+strings.Repeat("w", 1<<20))
	write("en/positions/marks.md", "---\ntitle: Marks\n---\n"+strings.Repeat("e"+strings.Repeat("\u0301", 200), 200)+strings.Repeat("\u200b", 5000))
	write("en/positions/utf16.md", "\xff\xfe-\x00-\x00-\x00\n\x00")
	write("en/positions/empty.md", "")
	write("en/positions/folder.md/x.md", "---\ntitle: In a folder\n---\ntext")
	return dir
}

// hostileBytes describes the first sequence in an output that is not ours, or
// returns "".
func hostileBytes(out []byte) string {
	state := ansi.NormalState
	for rest := out; len(rest) > 0; {
		seq, width, n, next := ansi.DecodeSequence(rest, state, nil)
		rest, state = rest[n:], next
		if what := hostileSequence(seq, width); what != "" {
			return fmt.Sprintf("%s: %q", what, seq)
		}
	}
	return ""
}

// hostileSequence describes what is wrong with a sequence or a piece of text.
func hostileSequence(seq []byte, width int) string {
	switch {
	case !utf8.Valid(seq):
		return "no UTF-8"
	case len(seq) == 1 && (seq[0] == '\n' || seq[0] == '\r' || seq[0] == '\b' || seq[0] == '\t'):
	case len(seq) == 1 && (seq[0] < ' ' || seq[0] == 0x7f):
		return "a control character"
	case seq[0] == 0x1b && ansi.HasCsiPrefix(seq):
		if bytes.Contains(seq, []byte(marker)) {
			return "a CSI of a document's"
		}
	case seq[0] == 0x1b && ansi.HasOscPrefix(seq):
		return hostileOSC(string(seq))
	case seq[0] == 0x1b && len(seq) == 2 && strings.ContainsRune("78=>cHM", rune(seq[1])):
	case seq[0] == 0x1b:
		return "a sequence that we do not send"
	case width == 0:
		if r, _ := utf8.DecodeRune(seq); r >= 0x80 && r < 0xa0 || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
			return "an invisible character"
		}
	}
	return ""
}

// hostileOSC describes what is wrong with an OSC sequence. Only titles,
// hyperlinks and the query for the background are ours.
func hostileOSC(seq string) string {
	body := strings.TrimSuffix(strings.TrimSuffix(strings.TrimPrefix(seq, "\x1b]"), "\a"), "\x1b\\")
	code, value, _ := strings.Cut(body, ";")
	switch code {
	case "11":
		return ""
	case "2":
		if value != "" && !strings.HasSuffix(value, "Postings") {
			return "a title that is not ours"
		}
		if strings.ContainsFunc(value, func(r rune) bool { return r < ' ' || r >= 0x7f && r < 0xa0 }) {
			return "a control character in a title"
		}
		return ""
	case "8":
		_, address, _ := strings.Cut(value, ";")
		if address == "" || strings.HasPrefix(address, "https://example.org/") || strings.HasPrefix(address, "mailto:") {
			return ""
		}
	}
	return "an OSC that we do not send"
}

// TestHostileCommands checks that no command lets a sequence from a document
// through, to a terminal or a pipe.
func TestHostileCommands(t *testing.T) {
	dir := hostileCorpus(t)
	unchanged(t, dir)
	runHostile(t, [][]string{
		{"list", dir, "--status", "all"}, {"list", dir, "--json"}, {"list", dir, "--query", "attack"},
		{"list", dir, "--format", "csv"}, {"list", dir, "--format", "atom"},
		{"check", dir}, {"check", dir, "--patch"}, {"check", dir, "--format", "markdown"}, {"check", dir, "--format", "json"}, {"check", dir, "--format", "sarif"}, {"check", dir, "--format", "github", "--lang", "fr"},
		{"show", filepath.Join(dir, "en/positions/raw.md")}, {"show", filepath.Join(dir, "en/positions/raw.md"), "--json"},
		{"show", "attack", dir}, {"show", attackKey, dir, "--both"},
		{"__complete", "show", "", dir}, {"show", "\x1b[" + marker + "m", dir}, {"list", "\x1b[" + marker + "m"}, {"\x1b]0;" + marker + "\a"},
		{"--lang", "\x1b[" + marker + "m"}, {"--query", "\x1b[" + marker + "m", dir}, {"--accessible", dir},
	})
}

// TestHostileRevisions does the same with the history of such documents, and
// checks that nothing is written to their repository.
func TestHostileRevisions(t *testing.T) {
	dir := hostileCorpus(t)
	corpustest.Git(t, dir, "init", "-q")
	corpustest.Git(t, dir, "add", "-A")
	corpustest.Git(t, dir, "commit", "-q", "-m", strings.ReplaceAll(strings.Join(attacks(), " "), "\x00", ""))
	corpustest.Git(t, dir, "rm", "-q", "-r", "en/positions/attack-00.md", "fr")
	corpustest.Git(t, dir, "commit", "-q", "-m", "x")
	unchanged(t, dir)
	runHostile(t, [][]string{
		{"list", dir, "--past"}, {"list", dir, "--rev", "HEAD~1"}, {"show", attackKey, dir, "--rev", "HEAD~1"}, {"check", dir, "--since", "HEAD~1"},
		{"diff", "HEAD~1", dir}, {"diff", "HEAD~1", dir, "--format", "markdown"}, {"diff", "\x1b[" + marker + "m", dir},
	})
}

// runHostile runs commands and checks that none lets a sequence through.
func runHostile(t *testing.T, commands [][]string) {
	t.Helper()
	for _, args := range commands {
		t.Run(fmt.Sprintf("%q", args[:min(len(args), 2)]), func(t *testing.T) {
			t.Parallel()
			var out, errs bytes.Buffer
			run(args, []string{"TERM=xterm-256color", "HOME=" + t.TempDir(), "CLICOLOR_FORCE=1"}, strings.NewReader("1\nboth\nlinks\nnext\nproblems\n"), &out, &errs)
			for _, b := range [][]byte{out.Bytes(), errs.Bytes()} {
				if what := hostileBytes(b); what != "" {
					t.Errorf("%q prints %s", args, what)
				}
			}
		})
	}
}

// unchanged checks at the end of a test that nothing was written to a folder.
func unchanged(t *testing.T, dir string) {
	t.Helper()
	contents := func() map[string]string {
		files := map[string]string{}
		err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				files[name] = "a folder"
				return err
			}
			data, err := os.ReadFile(name)
			files[name] = string(data)
			return err
		})
		if err != nil {
			t.Error(err)
		}
		return files
	}
	before := contents()
	t.Cleanup(func() {
		if diff := cmp.Diff(before, contents()); diff != "" {
			t.Errorf("written to %s: %s", dir, diff)
		}
	})
}

// TestHostileBrowser opens everything in every hostile posting on a real
// terminal, and checks the bytes that were written.
func TestHostileBrowser(t *testing.T) {
	t.Parallel()
	dir := hostileCorpus(t)
	s := start(t, 120, 40, []string{"XDG_STATE_HOME=" + t.TempDir()}, "--status", "all", dir)
	s.see("Attack 0")
	const back = "\x1b[D"
	steps := len(attacks()) + 16 // there are a few other documents; l is pressed an even number of times
	if testing.Short() {
		steps = 8
	}
	for range steps {
		for _, key := range []string{"j", "\r", " ", "o", back, "y", back, "c", back, "s", "]", "l", "s", back} {
			s.send(key)
		}
	}
	s.send("?")
	s.see("Moving")
	s.send("?p")
	s.see("Problems")
	for range 40 {
		s.send("j")
	}
	s.send(back + "/" + marker)
	s.see("/ " + marker)
	s.send("\x03")
	s.end()
	s.restored()
	if what := hostileBytes([]byte(s.output())); what != "" {
		t.Errorf("the terminal got %s", what)
	}
	if strings.Count(s.output(), marker) < steps {
		t.Error("the attacks were not displayed, so the test has not seen them")
	}
}

// TestHostileBytes checks that the other tests would detect an attack.
func TestHostileBytes(t *testing.T) {
	for _, attack := range attacks() {
		if strings.Contains(attack, "&") || attack == "\r"+marker {
			continue // plain text until it is decoded, and also a character that we write
		}
		if hostileBytes([]byte("text "+attack+" text")) == "" {
			t.Errorf("%q is not detected", attack)
		}
	}
}
