package content

import (
	"path/filepath"
	"testing"

	"postings/content/corpustest"
)

// TestSiteAround looks for the site from many folders.
func TestSiteAround(t *testing.T) {
	home := filepath.Join(t.TempDir(), "home")
	for _, name := range []string{
		"notes.md", // in the home folder, which is never a site
		"hugo/hugo.toml", "hugo/content/en/jobs/positions/a.md", "hugo/content/fr/jobs/positions/a.md", "hugo/layouts/x.html",
		"hugo/themes/hall/README.md",
		"bare/content/posts/a.md", "bare/static/x.png",
		"repo/.git/HEAD", "repo/docs/a.md", "repo/docs/deep/empty/x", "repo/README.md", "repo/cmd/x.go",
		"site/.git/HEAD", "site/config.yaml", "site/content/a.md", "site/a/b/c/x", "site/a/notes.md",
		"worktree/.git", "worktree/web/hugo.yaml", "worktree/web/content/en/a.md", "worktree/api/x.go",
		"plain/a.md", "plain/below/x", "plain/node_modules/a.md",
		"languages/en/jobs/a.md", "languages/fr/jobs/a.md",
		"empty/x.txt", "project/README.md", "project/LICENSE.md", "config/config.toml",
		"nested/content/content/x.txt", "nested/.git/HEAD",
	} {
		corpustest.Write(t, filepath.Join(home, name), "")
	}
	for _, test := range []struct {
		in, want string
		hugo     bool
	}{
		{"", "", false},
		{"hugo", "hugo", true},
		{"hugo/content", "hugo", true},
		{"hugo/content/fr/jobs/positions", "hugo", true},
		{"hugo/themes/hall", "hugo", true},
		{"bare", "bare/content", true},
		{"bare/static", "bare/content", true},
		{"repo", "", false},
		{"repo/cmd", "", false},
		{"repo/docs", "repo/docs", false},
		{"repo/docs/deep/empty", "repo/docs", false},
		{"site/a/b/c", "site", true},
		{"worktree/web/content", "worktree/web", true},
		{"worktree/api", "", false},
		{"plain", "plain", false},
		{"plain/below", "", false},
		{"languages", "languages", false},
		{"languages/fr/jobs", "languages/fr/jobs", false},
		{"empty", "", false},
		{"project", "", false},
		{"config", "", false},
		{"nested/content/content", "", false},
	} {
		want := test.want
		if want != "" {
			want = filepath.Join(home, filepath.FromSlash(want))
		}
		got, hugo := SiteAround(filepath.Join(home, filepath.FromSlash(test.in)), home)
		if got != want || hugo != test.hugo {
			t.Errorf("in %q: %q, %v, want %q", test.in, got, hugo, want)
		}
	}
	// At the root, in a folder that does not exist, and without a home folder.
	top := filepath.VolumeName(home) + string(filepath.Separator)
	if got, _ := SiteAround(top, home); got != "" {
		t.Errorf("at the top: %q", got)
	}
	if got, _ := SiteAround(filepath.Join(home, "gone"), home); got != "" {
		t.Errorf("in a folder that is gone: %q", got)
	}
	if got, hugo := SiteAround(filepath.Join(home, "hugo", "layouts"), ""); got != filepath.Join(home, "hugo") || !hugo {
		t.Errorf("without a home: %q", got)
	}
}
