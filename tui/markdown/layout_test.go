package markdown

import (
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// TestStringWidth finds the library's width for each byte alone and in a word,
// and for characters of none, one and two columns.
func TestStringWidth(t *testing.T) {
	words := []string{"", "word", "été", "e\u0301", "漢字", "a漢b", "\u00a0", "\u200b", "👩\u200d💻", "a\x1b[31mb"}
	for b := range 256 {
		words = append(words, string([]byte{byte(b)}), string([]byte{'a', byte(b), 'z'}))
	}
	for _, word := range words {
		if got, want := stringWidth(word), ansi.StringWidth(word); got != want {
			t.Errorf("%q is %d columns wide, want %d", word, got, want)
		}
	}
}
