package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
)

// imports returns the imports of each package of the program, on all systems.
func imports(t *testing.T) map[string][]string {
	t.Helper()
	if testing.Short() {
		t.Skip("runs the go command")
	}
	all, err := listImports()
	if err != nil {
		t.Skipf("no go command: %v", err)
	}
	if len(all) < 100 || len(all["postings/tui"]) == 0 {
		t.Fatalf("%d packages: the list is incomplete", len(all))
	}
	return all
}

// listImports is imports for all tests together, because it takes a second.
var listImports = sync.OnceValues(func() (map[string][]string, error) {
	all := map[string][]string{}
	for _, system := range []string{"linux", "darwin", "windows"} {
		list := exec.Command("go", "list", "-deps", "-f", "{{.ImportPath}} {{join .Imports \" \"}}", ".")
		list.Env = append(os.Environ(), "GOOS="+system)
		out, err := list.Output()
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(string(out)) {
			fields := strings.Fields(line)
			all[fields[0]] = append(all[fields[0]], fields[1:]...)
		}
	}
	return all, nil
})

// TestNoNetwork checks that nothing in the program can open a connection. Only
// pflag imports net, to parse addresses in flags, and the library of Windows'
// calls, for the type of an address. They do not dial: no function that does is
// linked into the program. Windows' library has some for other purposes.
func TestNoNetwork(t *testing.T) {
	t.Parallel()
	for name, imported := range imports(t) {
		for _, other := range imported {
			if other == "net" && name != "github.com/spf13/pflag" && name != "golang.org/x/sys/windows" || other == "net/http" || other == "crypto/tls" || other == "net/rpc" {
				t.Errorf("%s imports %s", name, other)
			}
		}
	}
	if runtime.GOOS == "windows" {
		return
	}
	program := filepath.Join(t.TempDir(), "postings")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	symbols, err := exec.Command("go", "tool", "nm", program).Output()
	if err != nil || !strings.Contains(string(symbols), " net.IP.String") {
		t.Fatalf("the symbols of net are missing: %v", err)
	}
	dials := regexp.MustCompile(`(?m) [tT] (net|syscall|golang\.org/x/sys/unix)\.\S*([cC]onnect|[dD]ial|[sS]ocket)\S*$`)
	if found := dials.FindAllString(string(symbols), -1); found != nil {
		t.Errorf("linked into the program: %q", found)
	}
}

// TestImportDirection checks that imports point one way, from cmd to tui to
// content to model; that model and content do not depend on a terminal; and
// that model and tui neither use the file system nor start programs, except for
// the package that runs git.
func TestImportDirection(t *testing.T) {
	layer := func(name string) int {
		for i, prefix := range []string{"postings/model", "postings/content", "postings/tui", "postings/cmd"} {
			if name == prefix || strings.HasPrefix(name, prefix+"/") {
				return i
			}
		}
		return -1
	}
	parts := []string{"postings/tui/list", "postings/tui/reader"}
	files := []string{"os", "io/fs", "path/filepath", "io/ioutil"}
	for name, imported := range imports(t) {
		at := layer(name)
		if at < 0 {
			continue
		}
		for _, other := range imported {
			terminal := strings.HasPrefix(other, "charm.land/") || strings.HasPrefix(other, "github.com/charmbracelet/")
			switch {
			case layer(other) > at:
				t.Errorf("%s imports %s, which is above it", name, other)
			case name == "postings/tui/i18n" && layer(other) == 2:
				t.Errorf("%s imports %s: texts are a leaf", name, other)
			case slices.Contains(parts, name) && (other == "postings/tui" || slices.Contains(parts, other)):
				t.Errorf("%s imports %s: the parts of the screen know nothing of each other", name, other)
			case at <= 1 && terminal:
				t.Errorf("%s imports %s: it knows no terminal", name, other)
			case (at == 0 || at == 2) && slices.Contains(files, other):
				t.Errorf("%s imports %s: it knows no file system", name, other)
			case other == "os" && name == "postings/content/archive":
				t.Errorf("%s imports %s: it unpacks nothing to disk", name, other)
			case other == "os/exec" && at < 2 && name != "postings/content/revision":
				t.Errorf("%s imports %s: it starts no program", name, other)
			}
		}
	}
}
