// Package fold normalises texts for searching: without case, accents,
// punctuation and the marks of inclusive writing.
package fold

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Range is a part of a text: the bytes from Start up to End, both at rune
// boundaries.
type Range struct{ Start, End int }

// Text is a folded text:
//
//   - words of lower-case letters without accents, ligatures spelled out,
//     separated by one space whatever separated them (spaces of all kinds,
//     apostrophes, hyphens and other punctuation), so that a word starts after
//     the apostrophe of an elision;
//   - soft hyphens and zero-width characters dropped;
//   - paragraphs terminated by a newline;
//   - a paragraph with inclusive writing ("conseiller·ère", "adjoint(e)s")
//     given twice, in its masculine and in its feminine reading.
type Text struct {
	text string
	// from holds the original rune that each byte of the text comes from.
	from []Range
}

// Fold folds s, recording where each letter comes from.
func Fold(s string) Text {
	f := folder{out: make([]byte, 0, len(s)+1), from: make([]Range, 0, len(s)+1), traced: true}
	f.fold(s)
	return Text{text: string(f.out), from: f.from}
}

// String returns the folded text.
func (t Text) String() string { return t.text }

// Append appends the folded s to dst.
func Append(dst []byte, s string) []byte {
	f := folder{out: dst, base: len(dst), word: len(dst)}
	f.fold(s)
	return f.out
}

// Words returns the folded words of s. Inclusive writing yields the shorter
// reading, which matches both.
func Words(s string) []string {
	var f folder
	f.paragraph(s, 0, len(s), masculine)
	return strings.Fields(string(f.out))
}

// WordEnd returns the end of the word that starts at an offset in a folded
// text.
func WordEnd(folded string, start int) int {
	if n := strings.IndexAny(folded[start:], " \n"); n >= 0 {
		return start + n
	}
	return len(folded)
}

// Original returns the parts of the original text that a part of the folded
// text comes from, in order. There are several if the original has more between
// the letters, as in inclusive writing.
func (t Text) Original(r Range) []Range {
	var parts []Range
	for _, from := range t.from[r.Start:r.End] {
		if n := len(parts); n > 0 && from.Start <= parts[n-1].End && from.Start >= parts[n-1].Start {
			parts[n-1].End = max(parts[n-1].End, from.End)
			continue
		}
		parts = append(parts, from)
	}
	return parts
}

// folder folds text.
type folder struct {
	out    []byte
	from   []Range
	traced bool
	base   int // start of the folded text in out
	word   int // start of the current word in out
}

// fold appends the folded s, followed by a newline if it has words.
func (f *folder) fold(s string) {
	for start := 0; start < len(s); {
		end := ParagraphEnd(s, start)
		if f.paragraph(s, start, end, masculine) {
			f.separate('\n')
			f.paragraph(s, start, end, feminine)
		}
		f.separate('\n')
		start = end
	}
}

// ParagraphEnd returns the end of the paragraph that starts at start in s,
// after the empty line.
func ParagraphEnd(s string, start int) int {
	for i := start; ; {
		n := strings.IndexByte(s[i:], '\n')
		if n < 0 {
			return len(s)
		}
		i += n + 1
		for k := i; k < len(s); k++ {
			if c := s[k]; c == '\n' {
				return k + 1
			} else if c != ' ' && c != '\t' {
				break
			}
		}
	}
}

// paragraph appends one reading of s[start:end], and reports whether the other
// reading is different.
func (f *folder) paragraph(s string, start, end int, as reading) (inclusive bool) {
	for i := start; i < end; {
		c := s[i]
		if isASCIILetter(c|0x20) || '0' <= c && c <= '9' {
			f.emit(c|0x20, i, i+1)
			i++
			continue
		}
		if c < utf8.RuneSelf {
			switch c {
			case '+', '#':
				if f.word < len(f.out) { // C++, C#
					f.emit(c, i, i+1)
					i++
					continue
				}
			case ' ':
				if i+1 == end || s[i+1] != '(' {
					break
				}
				fallthrough
			case '.', '-', '(', '/':
				if next := f.inclusive(s[:end], i, as); next > i {
					inclusive = true
					i = next
					continue
				}
			}
			f.separate(' ')
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:end])
		if isMark(r) {
			if next := f.inclusive(s[:end], i, as); next > i {
				inclusive = true
				i = next
				continue
			}
		}
		f.rune(r, i, i+size)
		i += size
	}
	return inclusive
}

// rune appends a non-ASCII rune from s[start:end] of the original.
func (f *folder) rune(r rune, start, end int) {
	if letters := spelledOut[r]; letters != "" {
		for i := range len(letters) {
			f.emit(letters[i], start, end)
		}
		return
	}
	switch {
	case isDropped(r):
		return
	case unicode.Is(unicode.Mn, r):
		// A combining mark belongs to the letter before it.
		if n := len(f.from); n > 0 && f.from[n-1].End == start {
			letter := f.from[n-1]
			for i := n - 1; i >= 0 && f.from[i] == letter; i-- {
				f.from[i].End = end
			}
		}
		return
	}
	var buf [utf8.UTFMax]byte
	n := utf8.EncodeRune(buf[:], unicode.ToLower(r))
	if d := norm.NFKD.Properties(buf[:n]).Decomposition(); d != nil {
		for _, r := range string(d) {
			f.letter(unicode.ToLower(r), start, end)
		}
		return
	}
	f.letter(unicode.ToLower(r), start, end)
}

// letter appends a rune that has no further decomposition.
func (f *folder) letter(r rune, start, end int) {
	switch {
	case unicode.IsLetter(r), unicode.IsDigit(r):
		var buf [utf8.UTFMax]byte
		for i := range utf8.EncodeRune(buf[:], r) {
			f.emit(buf[i], start, end)
		}
	case unicode.Is(unicode.M, r), isDropped(r):
	default:
		f.separate(' ')
	}
}

func (f *folder) emit(c byte, start, end int) {
	if f.traced {
		// A space comes from whatever is between the two words.
		if n := len(f.out); n > 0 && f.out[n-1] == ' ' && f.from[n-1].End < start {
			f.from[n-1].End = start
		}
		f.from = append(f.from, Range{start, end})
	}
	f.out = append(f.out, c)
}

// separate ends the word, or upgrades the separator after the last word.
func (f *folder) separate(c byte) {
	n := len(f.out)
	switch {
	case n == f.base:
		return
	case f.word == n: // no word since the last separator
		if c == '\n' {
			f.out[n-1] = c
		}
		return
	}
	f.out = append(f.out, c)
	if f.traced {
		last := f.from[n-1].End
		f.from = append(f.from, Range{last, last})
	}
	f.word = len(f.out)
}

// spelledOut holds the ASCII letters for the letters of French and related
// languages that have no decomposition in Unicode.
var spelledOut = map[rune]string{
	'œ': "oe", 'Œ': "oe", 'æ': "ae", 'Æ': "ae", 'ß': "ss", 'ẞ': "ss", 'ø': "o", 'Ø': "o", 'ł': "l", 'Ł': "l",
	'đ': "d", 'Đ': "d", 'ð': "d", 'Ð': "d", 'þ': "th", 'Þ': "th", 'ı': "i",
}

// isDropped reports whether a rune is invisible within words: soft hyphens,
// joiners, zero-width spaces, direction marks, variation selectors.
func isDropped(r rune) bool { return unicode.Is(unicode.Cf, r) }
