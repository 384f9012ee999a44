package revision

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"postings/content/corpustest"
)

// missing is the name of an object that no repository has.
var missing = strings.Repeat("1", 40)

// TestHostileRepository configures a program that leaves a trace wherever a
// repository can configure a program, and checks that there is no trace.
func TestHostileRepository(t *testing.T) {
	r := newRepository(t)
	r.commit("a.md", "1", ".gitattributes", "*.md filter=evil diff=evil\n")
	r.commit("a.md", "2")
	first := r.git("rev-parse", "HEAD~1")
	r.sign()
	trace, script := r.trap()
	for _, name := range []string{
		"core.pager", "core.fsmonitor", "core.sshCommand", "core.editor", "core.askPass", "core.gitProxy", "core.alternateRefsCommand",
		"pager.log", "pager.show", "pager.ls-tree", "pager.rev-parse", "filter.evil.smudge", "filter.evil.clean", "filter.evil.process",
		"diff.external", "diff.evil.command", "diff.evil.textconv", "gpg.program", "credential.helper", "uploadpack.packObjectsHook",
		"alias.log", "alias.ls-tree", "alias.rev-parse", "alias.cat-file", "alias.show", "interactive.diffFilter",
	} {
		value := script
		if strings.HasPrefix(name, "alias.") {
			value = "!" + script
		}
		r.git("config", name, value)
	}
	r.git("config", "log.showSignature", "true")
	r.git("config", "core.hooksPath", r.dir)
	for _, hook := range []string{"post-checkout", "post-index-change", "pre-auto-gc", "reference-transaction"} {
		if err := os.Symlink("git", filepath.Join(r.dir, hook)); err != nil {
			t.Skip(err)
		}
	}
	r.promise(script)
	r.git("update-index", "--fsmonitor") // from now on, git asks it whenever it reads the index

	// Without our options, git starts the program.
	for _, args := range [][]string{
		{"log", "-p", "--ext-diff"},
		{"log", "--max-count=1", "HEAD"},
		{"log", "--max-count=1", ":0:a.md"},
		{"cat-file", "-p", missing},
	} {
		_ = os.Remove(trace)
		r.plain(args...)
		if _, err := os.Stat(trace); err != nil {
			t.Skipf("git %q does not start the program on this system: %v", args, err)
		}
	}
	_ = os.Remove(trace)

	t.Setenv("GIT_EXTERNAL_DIFF", script)
	t.Setenv("GIT_PAGER", script)
	t.Setenv("GIT_TRACE", trace)
	t.Chdir(r.dir)
	t.Setenv("PATH", os.Getenv("PATH")+string(os.PathListSeparator))
	if _, err := Resolve(t.Context(), ".", ":0:a.md"); !errors.Is(err, ErrNoRevision) {
		t.Errorf("a file of the index is a revision: %v", err)
	}
	tree, err := Open(t.Context(), ".", first)
	if err != nil {
		t.Fatal(err)
	}
	if got := read(t, tree, "a.md"); got != "1" {
		t.Errorf("a.md is %q", got)
	}
	if _, err := tree.blobs.read(missing); !errors.Is(err, errMissing) {
		t.Errorf("an object that the clone lacks: %v", err)
	}
	l, err := ReadLog(t.Context(), r.dir, "HEAD")
	if err != nil {
		t.Fatal(err)
	}
	files, err := l.Files()
	if err != nil {
		t.Fatal(err)
	}
	if got := read(t, files, "a.md"); got != "2" {
		t.Errorf("a.md was last %q", got)
	}
	if _, _, err := Start(t.Context(), r.dir, "HEAD"); err != nil {
		t.Error(err)
	}
	if data, err := os.ReadFile(trace); err == nil {
		t.Errorf("the repository started:\n%s", data)
	}
}

// TestPartialClone checks that the content of a file that a partial clone lacks
// is not fetched, whether git knows the one or the other of the variables that
// forbid it.
func TestPartialClone(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("needs a script named git")
	}
	r := newRepository(t)
	r.commit("a.md", "1")
	trace, script := r.trap()
	r.promise(script)
	for _, unknown := range []string{"GIT_NO_LAZY_FETCH", "GIT_ALLOW_PROTOCOL"} {
		t.Run(unknown, func(t *testing.T) {
			wrapGit(t, "unset "+unknown)
			t.Setenv("GIT_NO_LAZY_FETCH", "1")
			r.plain("cat-file", "-p", missing)
			if fetched := os.Remove(trace) == nil; fetched != (unknown == "GIT_NO_LAZY_FETCH") {
				t.Skip("this version of git fetches nothing, or does not know GIT_NO_LAZY_FETCH")
			}
			b := newBlobs(t.Context(), r.dir)
			if _, err := b.read(missing); !errors.Is(err, errMissing) {
				t.Errorf("an object that the clone lacks: %v", err)
			}
			if data, err := os.ReadFile(trace); err == nil {
				t.Errorf("the repository started:\n%s", data)
			}
		})
	}
}

// TestConfiguration checks that a repository's configuration does not change
// its history.
func TestConfiguration(t *testing.T) {
	r := newRepository(t)
	r.commit("content/b.md", "1", "content/a.md", "1")
	dir := filepath.Join(r.dir, "content")
	order := filepath.Join(t.TempDir(), "order")
	corpustest.Write(t, order, "content/b.md\n")
	plain := repository{t, dir}
	want, wantPlain := namesOfLog(t, dir), plain.plain("log", "--raw")
	for name, value := range map[string]string{"diff.orderFile": order, "diff.relative": "true", "log.showRoot": "false"} {
		r.git("config", name, value)
		if plain.plain("log", "--raw") == wantPlain {
			t.Errorf("%s does not change what git shows", name)
		}
		if diff := cmp.Diff(want, namesOfLog(t, dir)); diff != "" {
			t.Errorf("%s: -want +got\n%s", name, diff)
		}
		r.git("config", "--unset", name)
	}
}

// TestReplacedObject checks that a file is what its commit says, even if the
// repository has git show another one in its place.
func TestReplacedObject(t *testing.T) {
	r := newRepository(t)
	r.commit("a.md", "1", "b.md", "2")
	r.git("replace", "HEAD:a.md", "HEAD:b.md")
	if got := r.plain("show", "HEAD:a.md"); got != "2" {
		t.Fatalf("git shows %q", got)
	}
	tree, err := Open(t.Context(), r.dir, "HEAD")
	if err != nil {
		t.Fatal(err)
	}
	if got := read(t, tree, "a.md"); got != "1" {
		t.Errorf("a.md is %q", got)
	}
}

// TestEnvironment checks that git gets the configuration of the environment,
// which may protect the user, but no other repository.
func TestEnvironment(t *testing.T) {
	r := newRepository(t)
	r.commit("a.md", "1")
	other := newRepository(t)
	t.Setenv("GIT_DIR", filepath.Join(other.dir, ".git"))
	if _, err := Open(t.Context(), r.dir, "HEAD"); err != nil {
		t.Errorf("with GIT_DIR: %v", err)
	}
	bare := filepath.Join(other.dir, "bare")
	other.git("init", "-q", "--bare", bare)
	for name, value := range map[string]string{"COUNT": "1", "KEY_0": "safe.bareRepository", "VALUE_0": "explicit"} {
		t.Setenv("GIT_CONFIG_"+name, value)
	}
	if _, err := Open(t.Context(), bare, "HEAD"); err == nil || errors.Is(err, ErrNoRevision) {
		t.Errorf("a bare repository that git must not use: %v", err)
	}
}

// TestLocale checks that messages of git are recognised in any locale.
func TestLocale(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("needs a script named git")
	}
	wrapGit(t, `[ "$LC_ALL" = C ] || { echo "fatal : ni ceci ni aucun de ses répertoires parents n'est un dépôt git" >&2; exit 128; }`)
	t.Setenv("LC_ALL", "fr_CA.UTF-8")
	dir := t.TempDir()
	t.Setenv("GIT_CEILING_DIRECTORIES", filepath.Dir(dir))
	if _, err := Open(t.Context(), dir, "HEAD"); !errors.Is(err, ErrNoRepository) {
		t.Errorf("outside a repository: %v", err)
	}
}

// trap writes a program that leaves a trace, and returns both names.
func (r repository) trap() (trace, script string) {
	r.t.Helper()
	trace = filepath.Join(r.t.TempDir(), "trace")
	r.write("git", "#!/bin/sh\necho \"$0 $*\" >> '"+trace+"'\ncat\n")
	script = filepath.Join(r.dir, "git")
	if err := os.Chmod(script, 0o777); err != nil {
		r.t.Fatal(err)
	}
	return trace, script
}

// sign gives the last commit a signature, which is not valid.
func (r repository) sign() {
	r.t.Helper()
	file := filepath.Join(r.t.TempDir(), "commit")
	head, message, _ := strings.Cut(r.git("cat-file", "commit", "HEAD"), "\n\n")
	corpustest.Write(r.t, file, head+"\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n\n"+message+"\n")
	r.git("update-ref", "HEAD", r.git("hash-object", "-t", "commit", "-w", file))
}

// promise makes the repository a partial clone that fetches missing objects
// through a program.
func (r repository) promise(script string) {
	r.t.Helper()
	r.git("config", "remote.origin.url", r.dir)
	r.git("config", "remote.origin.uploadpack", script+" </dev/null")
	r.git("config", "remote.origin.promisor", "true")
	r.git("config", "extensions.partialClone", "origin")
}

// plain runs git as users do, without regard to errors, and returns its output.
func (r repository) plain(args ...string) string {
	cmd := exec.CommandContext(r.t.Context(), "git", args...)
	cmd.Dir = r.dir
	out, _ := cmd.Output()
	return string(out)
}

// wrapGit puts a git first in the PATH that runs a shell command before it
// becomes the real one.
func wrapGit(t *testing.T, before string) {
	t.Helper()
	git, err := exec.LookPath("git")
	if err != nil {
		t.Skip(err)
	}
	dir := t.TempDir()
	script := filepath.Join(dir, "git")
	corpustest.Write(t, script, fmt.Sprintf("#!/bin/sh\n%s\nexec '%s' \"$@\"\n", before, git))
	if err := os.Chmod(script, 0o777); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+string(os.PathListSeparator)+os.Getenv("PATH"))
}
