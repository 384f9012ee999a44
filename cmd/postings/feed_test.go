package main

import (
	"bytes"
	"encoding/xml"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"postings/content/corpustest"
)

// TestFeed parses feeds as a feed reader would.
func TestFeed(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) { corpustest.Write(t, filepath.Join(dir, name), text) }
	const front = "---\nlayout: job-posting\narchived: false\n"
	write("en/a.md", front+"title: \"Cooks & <b>bakers</b> ]]> \\x1b\"\ndescription: \"1 < 2 \\\"\"\ntranslationKey: a b/é\n---\n")
	write("fr/a.md", front+"title: Cuisine\ntranslationKey: a b/é\n---\n")
	write("fr/b.md", front+"title: Boulangerie\ntranslationKey: b\n---\n")
	write("en/c.md", "---\nlayout: job-posting\narchived: true\ntitle: Closed\ntranslationKey: c\n---\n")

	ids := map[string]bool{}
	for _, lang := range []string{"en", "fr"} {
		for _, sites := range []string{"", "https://example.ca"} {
			feed, text := readFeed(t, dir, lang, sites)
			if again, _ := readFeed(t, dir, lang, sites); again.ID != feed.ID || again.Entries[0].ID != feed.Entries[0].ID {
				t.Errorf("%s: the ids differ the second time", lang)
			}
			if !strings.Contains(text, `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="`+lang+`">`) || feed.Title == "" || feed.ID == "" || feed.Author == "" {
				t.Errorf("%s: feed %+v", lang, feed)
			}
			if len(feed.Entries) != 2 {
				t.Fatalf("%s: %d entries, want the two open postings\n%s", lang, len(feed.Entries), text)
			}
			for _, e := range feed.Entries {
				if e.ID == "" || strings.ContainsAny(e.ID, " <>é") || e.Title == "" || e.Updated == "" || (e.Link == nil) != (sites == "") {
					t.Errorf("%s: entry %+v", lang, e)
				}
				if sites == "" {
					ids[e.ID] = true
				}
			}
			if i := strings.Index(text, "\x1b"); i >= 0 {
				t.Errorf("%s: a control character at %d", lang, i)
			}
		}
	}
	// Without an address, an entry has the same identifier in the feeds of both
	// languages.
	if len(ids) != 2 {
		t.Errorf("ids without addresses are %v", ids)
	}
	feed, _ := readFeed(t, dir, "en", "")
	titles := []string{feed.Entries[0].Title, feed.Entries[1].Title}
	if joined := strings.Join(titles, "\n"); !strings.Contains(joined, "Cooks & <b>bakers</b> ]]> ") || !strings.Contains(joined, "Boulangerie") {
		t.Errorf("titles are %q", titles)
	}
}

// readFeed prints a feed and parses it, element by element and as strictly as
// possible.
func readFeed(t *testing.T, dir, lang, site string) (atomFeed, string) {
	t.Helper()
	config := filepath.Join(t.TempDir(), "config.toml")
	text := ""
	if site != "" {
		text = "[sites]\nen = \"" + site + "/en\"\nfr = \"" + site + "/fr\"\n"
	}
	corpustest.Write(t, config, text)
	var out, messages bytes.Buffer
	code := run([]string{"list", "--format", "atom", "--lang", lang, "--config", config, dir}, []string{"HOME=" + t.TempDir()}, nil, &out, &messages)
	if code != exitOK {
		t.Fatalf("exit code %d, %s", code, messages.String())
	}
	for d := xml.NewDecoder(bytes.NewReader(out.Bytes())); ; {
		if _, err := d.Token(); err == io.EOF {
			break
		} else if err != nil {
			t.Fatalf("%v\n%s", err, out.String())
		}
	}
	var feed atomFeed
	if err := xml.Unmarshal(out.Bytes(), &feed); err != nil {
		t.Fatal(err)
	}
	return feed, out.String()
}
