package sanitise

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Text makes a text safe to show on a terminal. Control characters other than
// newline and tab become visible: C0 and DEL as their pictures (ESC as ␛), C1
// and invalid UTF-8 as U+FFFD. Bidirectional overrides and isolates
// (U+202A-E, U+2066-9), with which a text can pretend to be another, byte order
// marks, and more than 30 marks on one character, which pile up over other
// lines, are dropped. Line ends become "\n".
//
// A clean text is returned as it is, without a copy.
func Text(s string) string {
	clean, _ := Inspect(s)
	return clean
}

// Report says what Inspect had to change in a text.
type Report struct {
	// Controls counts the characters that were made visible or dropped, and
	// FirstControl is the first of them.
	Controls     int
	FirstControl rune
	// Invalid counts the bytes that are not UTF-8.
	Invalid int
}

// Inspect makes a text safe as Text does, and reports what it changed.
func Inspect(s string) (clean string, found Report) {
	at := firstUnsafe(s)
	if at == len(s) {
		return s, Report{}
	}
	var b strings.Builder
	b.Grow(len(s) + 16)
	b.WriteString(s[:at])
	var c cluster
	for _, r := range s[:at] {
		c.add(r)
	}
	for i := at; i < len(s); {
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
			b.WriteByte(' ') // a line's end would shift the lines that follow
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

// Line makes a text safe as Text does and fits it on one line: runs of white
// space become one space, and there is none at the ends. The no-break spaces of
// French typography stay.
func Line(s string) string {
	clean := Text(s)
	if isLine(clean) {
		return clean
	}
	return strings.Join(strings.FieldsFunc(clean, breaksLine), " ")
}

// isLine reports whether Line leaves a text as it is. Nearly all that it is asked
// about are, and need no copy.
func isLine(s string) bool {
	after := ' '
	for _, r := range s {
		if (r <= ' ' || r > 0x7f) && breaksLine(r) && (r != ' ' || after == ' ') {
			return false
		}
		after = r
	}
	return s == "" || after != ' '
}

// breaksLine reports whether a character is white space that Line may change.
func breaksLine(r rune) bool { return unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f' }

// Path makes a file's name safe to show. Unlike Line it keeps its spaces
// apart and shows line ends, because names that differ must look different.
func Path(s string) string {
	if strings.ContainsAny(s, "\n\r\t") { // a replacer costs more than all the rest
		s = strings.NewReplacer("\n", "␊", "\r", "␍", "\t", "␉").Replace(s)
	}
	return Text(s)
}

// firstUnsafe returns the index of the first byte that Text would change,
// or the length. Its one pass over bytes is what nearly every file costs.
func firstUnsafe(s string) int {
	var marks cluster
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if c < ' ' && c != '\n' && c != '\t' || c == 0x7f {
				return i
			}
			marks = cluster{}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 || r == '\ufeff' || r == '\u2028' || r == '\u2029' || unsafe(r) || !marks.add(r) {
			return i
		}
		i += size
	}
	return len(s)
}

// maxMarks is how many marks and joiners may follow one character. Unicode's
// Stream-Safe Text Format allows as many (UAX 15, section 13); languages need
// no more than four.
const maxMarks = 30

// cluster follows the characters that share a cell of the screen.
type cluster struct {
	marks  int
	joined bool // the last one was a joiner, so that the next one belongs to it
}

// add takes the next character; false where that is one mark too many.
func (c *cluster) add(r rune) bool {
	// European letters, dashes and quotes need not be looked up.
	high := r >= 0x300 && (r < 0x2010 || r > 0x2027)
	extends := high && unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf)
	switch {
	case extends && c.marks >= maxMarks:
		return false
	case extends, c.joined && high:
		c.marks++
	default:
		c.marks = 0
	}
	c.joined = r == '\u200d'
	return true
}

// unsafe reports whether a terminal could act on the character, or a reader be
// misled by it.
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

// picture returns what is shown in place of an unsafe character.
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
