// Package drawtest provides helpers for tests of drawing.
package drawtest

import (
	"regexp"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"postings/model"
	"postings/tui/draw"
	"postings/tui/i18n"
	"postings/tui/keymap"
	"postings/tui/markdown"
)

// Look returns the look of the interface in a language, on a dark background.
func Look(l model.Lang) draw.Look {
	text := i18n.For(l)
	keys, theme := keymap.New(text.Keys), draw.NewTheme(markdown.Screen{Dark: true}, false)
	return draw.Look{Text: text, Lang: l, Keys: &keys, Theme: &theme}
}

// Hostile returns texts that try to smuggle escape sequences to the terminal.
func Hostile() []string {
	return []string{
		"\x1b[31mred\x1b[0m", "\x1b]0;title\x07", "\x1b]52;c;eA==\x1b\\", "\x1b]8;;https://evil.example\x1b\\here\x1b]8;;\x1b\\",
		"\u009b31m", "\u009d0;x\u009c", "\x1bPq\x1b\\", "\x1b_x\x1b\\", "\x1b^x\x1b\\", "\x1bXx\x1b\\", "a\u202eb\u2066c", "a\rb\x08c\x00d\x7f",
		"&#27;[31mred", "&#x1b;]0;x&#7;", "&#155;31m", "&#x202e;abc", "&#8238;abc", "a&#10;b&#13;c&#9;d", "\xff\xfe\x9b31m",
	}
}

// sequence matches the escape sequences that the program may write: colours and
// attributes, or a hyperlink.
var sequence = regexp.MustCompile(`\x1b\[[0-9;:]*m|\x1b\]8;[^\x00-\x1f\x7f]*;[^\x00-\x1f\x7f]*(?:\x07|\x1b\\)`)

// Harmless checks that a text contains nothing that can act on a terminal or
// mislead its reader, apart from our own sequences.
func Harmless(tb testing.TB, where, text string) {
	tb.Helper()
	for _, r := range sequence.ReplaceAllString(text, "") {
		if r < ' ' && r != '\n' || r >= 0x7f && r <= 0x9f || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
			tb.Fatalf("%s: %U reaches the terminal in %q", where, r, text)
		}
	}
}

// Fits checks that lines are harmless and at most w columns wide.
func Fits(tb testing.TB, w int, lines ...draw.Text) {
	tb.Helper()
	for _, line := range lines {
		Harmless(tb, "a line", string(line))
		if width := ansi.StringWidth(string(line)); width > w {
			tb.Fatalf("%d columns on %d: %q", width, w, line)
		}
	}
}
