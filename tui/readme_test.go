package tui

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"postings/model"
	"postings/tui/i18n"
)

// keyTable writes the keys as the README shows them.
func keyTable(l model.Lang) string {
	text := i18n.For(l).Keys
	keys := newKeyMap(text)
	var b strings.Builder
	for group, title := range text.Groups {
		fmt.Fprintf(&b, "| **%s** | |\n", title)
		for _, k := range keys.all() {
			if int(k.group) != group {
				continue
			}
			var names []string
			for _, key := range k.Keys() {
				names = append(names, "`"+text.KeyName(key)+"`")
			}
			fmt.Fprintf(&b, "| %s | %s |\n", strings.Join(names, " "), k.long)
		}
	}
	return b.String()
}

// searchTable writes the language of the search as the README shows it.
func searchTable(l model.Lang) string {
	text := i18n.For(l)
	k := look{text: text, lang: l}
	var b strings.Builder
	for _, row := range k.syntax() {
		fmt.Fprintf(&b, "| `%s` | %s |\n", row[0], row[1])
	}
	return b.String()
}

// TestReadme proves that the README's tables say what the program does, in both
// languages.
func TestReadme(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	readme := strings.ReplaceAll(string(data), "\r\n", "\n")
	for _, l := range model.Langs() {
		for _, table := range []string{keyTable(l), searchTable(l)} {
			if !strings.Contains(readme, "| --- | --- |\n"+table+"\n") {
				t.Errorf("the README lacks this table, or has more in it:\n%s", table)
			}
		}
	}
}
