package launch

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"postings/content/corpustest"
)

// TestAddress checks that safe addresses are opened and no others.
func TestAddress(t *testing.T) {
	for address, want := range map[string]string{
		"https://digital.canada.ca/a?b=c&d=e#f":                    "=",
		"HTTP://example.ca":                                        "=",
		"https://numérique.canada.ca/développeur":                  "=",
		"https://example.ca/a b|c\"d`e\\":                          "https://example.ca/a%20b%7Cc%22d%60e%5C",
		"https://example.ca/%20%s":                                 "", // not an escape
		"mailto:cds.jobs-emplois.snc@example.ca":                   "=",
		"mailto:a@example.ca?Subject=x&body=y%20z&cc=b@example.ca": "=",
		"mailto:a@example.ca?body=y%0D%0Az":                        "=",
		"mailto:a@example.ca?subject=x%0ABcc:b@example.ca":         "deceptive",
		"mailto:a@example.ca%0D%0Ab":                               "deceptive",
		"mailto:a@ex\u0430mple.ca":                                 "deceptive", // Cyrillic
		"https://canada.ca@evil.example":                           "deceptive",
		"https://a:b@example.ca":                                   "deceptive",
		"https://c\u0430nada.ca/":                                  "deceptive", // Cyrillic
		"https://xn--cnada-4nf.ca/":                                "deceptive", // the same
		"https://xn--numrique-b4a.canada.ca/":                      "=",
		"mailto:a@example.ca?attach=/etc/passwd":                   "",
		"mailto:a@example.ca?subject=x;attach=y":                   "",
		"mailto:a@example.ca?subject=x&Attachment=/etc/passwd":     "",
		"":                                "",
		"example.ca":                      "",
		"-h":                              "",
		"--remote=x":                      "",
		"javascript:alert(1)":             "",
		"file:///etc/passwd":              "",
		"data:text/html,x":                "",
		"http:":                           "",
		"https:///path":                   "",
		"https:example.ca":                "",
		" https://example.ca":             "",
		"https://example.ca\n-x":          "",
		"https://example.ca/\x1b":         "",
		"https://example.ca/\x00":         "",
		"https://example.ca/\u009b31m":    "",
		"https://example.ca/\u202egnp":    "",
		"https://example.ca/\u00a0x":      "",
		"https://example.ca/\xff":         "",
		"vscode://file/etc/passwd":        "",
		"https://exa mple.ca":             "",
		"https://example.ca/' ; touch /x": "https://example.ca/'%20;%20touch%20/x",
	} {
		if want == "=" {
			want = address
		}
		got, err := cleanAddress(address)
		var refused error
		switch want {
		case "":
			refused = ErrAddress
		case "deceptive":
			want, refused = "", ErrDeceptive
		}
		if got != want || err != refused {
			t.Errorf("%q: %q, %v", address, got, err)
		}
	}
}

// TestRealAddresses checks that every address in the real postings is opened.
func TestRealAddresses(t *testing.T) {
	pattern := regexp.MustCompile(`(?:https?://|mailto:)[^\s()<>"'\]]+`)
	found := 0
	for _, corpus := range []string{"cds-2019/content", "cds-2023/content"} {
		err := filepath.WalkDir(corpustest.Dir(t, corpus), func(path string, d os.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			data, err := os.ReadFile(path)
			for _, address := range pattern.FindAllString(string(data), -1) {
				found++
				if _, err := cleanAddress(address); err != nil {
					t.Errorf("%s: %q is refused", path, address)
				}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if found < 100 {
		t.Errorf("only %d addresses found", found)
	}
}

// FuzzAddress checks that an address that is opened is a single word that no
// program takes for an option, and that cleaning it again does not change it.
func FuzzAddress(f *testing.F) {
	for _, address := range []string{"https://example.ca/a b", "mailto:a@b?subject=x", "-x", "http://[::1]:80/%zz", "https://é/\u202e"} {
		f.Add(address)
	}
	f.Fuzz(func(t *testing.T, address string) {
		clean, err := cleanAddress(address)
		if err != nil {
			return
		}
		lower := strings.ToLower(clean)
		if !strings.HasPrefix(lower, "http://") && !strings.HasPrefix(lower, "https://") && !strings.HasPrefix(lower, "mailto:") {
			t.Errorf("%q", clean)
		}
		if strings.ContainsAny(clean, " \"\\`\n\x1b") || strings.ContainsFunc(clean, invisible) {
			t.Errorf("%q", clean)
		}
		if again, err := cleanAddress(clean); err != nil || again != clean {
			t.Errorf("%q became %q, %v", clean, again, err)
		}
	})
}

// TestChoose checks the choice of browsers.
func TestChoose(t *testing.T) {
	display := func(value string) map[string]string { return map[string]string{"BROWSER": value, "DISPLAY": ":0"} }
	all := []string{"firefox", "w3m", "xdg-open", "www-browser", "open", "rundll32"}
	for _, test := range []struct {
		name     string
		goos     string
		there    []string
		env      map[string]string
		want     []string
		terminal bool
		err      error
	}{
		{name: "a window", env: display("firefox"), want: []string{"firefox"}},
		{name: "arguments", env: display("firefox -P 'my own' &"), want: []string{"firefox", "-P", "my own"}},
		{name: "a text browser", env: display("w3m"), want: []string{"w3m"}, terminal: true},
		{name: "quotes", env: display(`firefox '`), err: &WordsError{"BROWSER", `firefox '`}},
		{name: "blank", env: display(" "), want: []string{"xdg-open"}},
		{name: "the system's", env: display(""), want: []string{"xdg-open"}},
		{name: "Wayland", env: map[string]string{"WAYLAND_DISPLAY": "wayland-0"}, want: []string{"xdg-open"}},
		{name: "no display", env: nil, want: []string{"xdg-open"}, terminal: true},
		{name: "no xdg-open", there: []string{"www-browser"}, env: display(""), want: []string{"www-browser"}, terminal: true},
		{name: "Windows Subsystem for Linux", there: []string{"wslview"}, env: display(""), want: []string{"wslview"}},
		{name: "macOS", goos: "darwin", want: []string{"open"}},
		{name: "Windows", goos: "windows", want: []string{"rundll32", "url.dll,FileProtocolHandler"}},
		{name: "nothing", there: []string{}, err: ErrNoBrowser},
	} {
		t.Run(test.name, func(t *testing.T) {
			if test.there == nil {
				test.there = all
			}
			scripts := map[string]string{}
			for _, name := range test.there {
				scripts[name] = ""
			}
			dir := programs(t, scripts)
			if test.goos == "" {
				test.goos = "linux"
			}
			words, err := browser(test.goos, env(test.env))
			if test.err != nil {
				if !errors.Is(err, test.err) && !cmp.Equal(err, test.err) {
					t.Errorf("%v, want %v", err, test.err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			test.want[0] = filepath.Join(dir, test.want[0])
			if diff := cmp.Diff(test.want, words); diff != "" {
				t.Error(diff)
			}
			if terminal := drawsInTerminal(test.goos, env(test.env), words[0]); terminal != test.terminal {
				t.Errorf("in the terminal: %v", terminal)
			}
		})
	}
	t.Run("not there", func(t *testing.T) {
		programs(t, map[string]string{"xdg-open": ""})
		_, err := browser("linux", env(display("opera")))
		if missing := (*NotFoundError)(nil); !errors.As(err, &missing) || missing.Program != "opera" {
			t.Errorf("%v", err)
		}
	})
}
