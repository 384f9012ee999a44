package main

import (
	"archive/tar"
	"bytes"
	"io"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.yaml.in/yaml/v4"

	"postings/content/corpustest"
)

// template is the condition by which the site's own template lists a file.
type template func(fields map[string]any) bool

// archivedFalse is the template until the middle of 2024, and linkHiddenFalse
// the one since then. Both compare with the boolean false.
func archivedFalse(fields map[string]any) bool   { return fields["archived"] == false }
func linkHiddenFalse(fields map[string]any) bool { return fields["linkHidden"] == false }

// listed returns the keys of the postings that a site's template lists,
// determined from their front matter without using the program.
func listed(t *testing.T, files map[string]string, lists template) []string {
	t.Helper()
	keys := map[string]bool{}
	for name, text := range files {
		if path.Ext(name) != ".md" || !strings.Contains(name, "/positions/") {
			continue
		}
		fields, err := frontMatter(text)
		if err != nil {
			t.Logf("%s: %v", name, err)
			continue
		}
		if layout, _ := fields["layout"].(string); layout != "job-posting" && layout != "page" {
			continue
		}
		key, _ := fields["translationKey"].(string)
		if key != "evergreen-job-posting" && !lists(fields) {
			continue
		}
		if key == "" {
			// The program uses the path as the key of a posting without one.
			_, below, _ := strings.Cut(strings.TrimPrefix(name, "content/"), "/")
			key = strings.TrimSuffix(below, ".md")
		}
		keys[key] = true
	}
	return slices.Sorted(maps.Keys(keys))
}

// parsed caches the results of frontMatter, since most files are the same in
// consecutive revisions.
var parsed sync.Map

// frontMatter decodes the front matter of a file.
func frontMatter(text string) (map[string]any, error) {
	_, rest, _ := strings.Cut(text, "---\n")
	front, _, _ := strings.Cut(rest, "\n---")
	if fields, ok := parsed.Load(front); ok {
		return fields.(map[string]any), nil
	}
	fields := map[string]any{}
	if err := yaml.Unmarshal([]byte(front), &fields); err != nil {
		return nil, err
	}
	parsed.Store(front, fields)
	return fields, nil
}

// openKeys returns the keys that the program lists as open.
func openKeys(t *testing.T, stdin io.Reader, name string) []string {
	t.Helper()
	var out, messages bytes.Buffer
	code := run([]string{"list", "--status", "open", name}, []string{"HOME=" + t.TempDir()}, stdin, &out, &messages)
	if code != exitOK {
		t.Fatalf("exit code %d, %s", code, messages.String())
	}
	var keys []string
	for line := range strings.Lines(out.String()) {
		key, _, _ := strings.Cut(line, "\t")
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

// TestHistory checks, for revisions from the site's first years, that the
// program lists the same postings as open as the site did.
func TestHistory(t *testing.T) {
	t.Parallel()
	dir := corpustest.History(t)
	open := map[string]bool{}
	commits := strings.Fields(corpustest.Git(t, dir, "log", "--reverse", "--format=%H"))
	step := 10
	if corpustest.Sweep() {
		step = 1
	}
	for i := 0; i < len(commits); i += step {
		commit := commits[i]
		archive := []byte(corpustest.Git(t, dir, "archive", commit))
		want := listed(t, unpack(t, archive), archivedFalse)
		if diff := cmp.Diff(want, openKeys(t, bytes.NewReader(archive), "-")); diff != "" {
			t.Errorf("%s: -the site +postings list\n%s", commit, diff)
		}
		for _, key := range want {
			open[key] = true
		}
	}
	if len(commits) < 200 || len(open) < 30 {
		t.Errorf("%d states, %d postings were open in one", len(commits), len(open))
	}
}

// TestTodaysSite does the same for the newer templates, which use another
// field.
func TestTodaysSite(t *testing.T) {
	dir := corpustest.Dir(t, "cds-2025")
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(name)
		rel, _ := filepath.Rel(dir, name)
		files[filepath.ToSlash(rel)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	want := listed(t, files, linkHiddenFalse)
	if diff := cmp.Diff(want, openKeys(t, nil, dir)); diff != "" || len(want) != 2 {
		t.Errorf("-the site +postings list\n%s", diff)
	}
}

// unpack returns the files of a tar.
func unpack(t *testing.T, archive []byte) map[string]string {
	t.Helper()
	files := map[string]string{}
	for r := tar.NewReader(bytes.NewReader(archive)); ; {
		header, err := r.Next()
		if err == io.EOF {
			return files
		}
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		files[header.Name] = string(data)
	}
}
