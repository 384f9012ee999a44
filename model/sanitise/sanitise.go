// Package sanitise makes untrusted texts safe for a terminal.
package sanitise

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Text makes a text safe to print on a terminal. It replaces control characters
// other than newline and tab with visible ones: C0 and DEL with their pictures
// (ESC with ␛), C1 and invalid UTF-8 with U+FFFD. It drops bidirectional
// overrides and isolates (U+202A-E, U+2066-9), which can disguise a text, byte
// order marks, and all but 30 marks on one character, which would cover other
// lines. Lines end in "\n".
func Text(s string) string {
	clean, _ := Inspect(s)
	return clean
}

// Report describes what Inspect changed.
type Report struct {
	// Controls counts the control characters that were replaced or dropped, and
	// FirstControl is the first of them.
	Controls     int
	FirstControl rune
	// Invalid counts the bytes that are not valid UTF-8.
	Invalid int
}

// Inspect sanitises a text like Text, and reports what it changed.
func Inspect(s string) (clean string, found Report) {
	if isClean(s) {
		return s, Report{}
	}
	var b strings.Builder
	b.Grow(len(s) + 16)
	var c cluster
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			found.Invalid++
			b.WriteRune(utf8.RuneError)
			c.add(utf8.RuneError)
		case r == '\r':
			if !strings.HasPrefix(s[i+1:], "\n") {
				b.WriteByte('\n')
				c = cluster{}
			}
		case r == '\u2028' || r == '\u2029':
			b.WriteByte(' ') // a line break would shift the lines that follow
			c = cluster{}
		case r == '\ufeff':
		case unsafe(r):
			if found.Controls == 0 {
				found.FirstControl = r
			}
			found.Controls++
			shown := picture(r)
			b.WriteString(shown)
			for _, r := range shown {
				c.add(r)
			}
		case !c.add(r):
			if found.Controls == 0 {
				found.FirstControl = r
			}
			found.Controls++
		default:
			b.WriteString(s[i : i+size])
		}
		i += size
	}
	return b.String(), found
}

// Line sanitises a text like Text and puts it on one line: it collapses and
// trims white space, but keeps the no-break spaces of French typography.
func Line(s string) string {
	return strings.Join(strings.FieldsFunc(Text(s), breaksLine), " ")
}

// breaksLine reports whether a character is white space that Line may replace.
func breaksLine(r rune) bool { return unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f' }

// Path sanitises a file name. Unlike Line it preserves spaces and shows line
// breaks, because different names must look different.
func Path(s string) string {
	return Text(pictures.Replace(s))
}

// pictures shows white space other than spaces.
var pictures = strings.NewReplacer("\n", "␊", "\r", "␍", "\t", "␉")

// isClean reports whether Text returns a text as it is, as it nearly always
// does. Every byte of a corpus passes here twice, so ASCII is checked first.
func isClean(s string) bool {
	for _, r := range s {
		if (r < ' ' || r > '~') && suspect(r) {
			return false
		}
	}
	return true
}

// suspect reports whether Text may change a character.
func suspect(r rune) bool {
	return unsafe(r) || r == utf8.RuneError || r == '\ufeff' || r == '\u2028' || r == '\u2029' || extends(r)
}

// maxMarks is how many marks and joiners may follow one character, as in
// Unicode's Stream-Safe Text Format (UAX 15, section 13). Languages need at
// most four.
const maxMarks = 30

// cluster counts the marks on one character.
type cluster struct {
	marks  int
	joined bool // the last one was a joiner, so the next one belongs to the same character
}

// add takes the next character, and reports false if it is one mark too many.
func (c *cluster) add(r rune) bool {
	extends := extends(r)
	switch {
	case extends && c.marks >= maxMarks:
		return false
	case extends, c.joined && r >= firstMark:
		c.marks++
	default:
		c.marks = 0
	}
	c.joined = r == '\u200d'
	return true
}

// firstMark is the first mark.
const firstMark = 0x300

// extends reports whether a character is drawn on the one before it, or is
// invisible. European letters, dashes and quotes need no lookup.
func extends(r rune) bool {
	return r >= firstMark && (r < '\u2010' || r > '\u2027') && unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf)
}

// unsafe reports whether a character could control the terminal or mislead a
// reader.
func unsafe(r rune) bool {
	switch {
	case r == '\n', r == '\t':
		return false
	case r < ' ', r >= 0x7f && r <= 0x9f:
		return true
	case r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
		return true
	}
	return false
}

// picture returns the replacement for an unsafe character.
func picture(r rune) string {
	switch {
	case r < ' ':
		return string(rune(0x2400) + r)
	case r == 0x7f:
		return "␡"
	case r <= 0x9f:
		return string(utf8.RuneError)
	}
	return ""
}
