package content

import (
	"bytes"
	"unicode/utf8"
)

// mayHaveKey tells whether a file may be a document with a translationKey. It
// costs a hundredth of decoding the front matter, and errs on the safe side: a
// key may be written with escapes, hold characters that are dropped, or stand in
// a file of another encoding.
func mayHaveKey(data []byte, key string) bool {
	if bytes.Contains(data, []byte(key)) {
		return true
	}
	var delimiter []byte
	for _, start := range []string{"---\n", "+++\n"} {
		if bytes.HasPrefix(data, []byte(start)) {
			delimiter = data[:len(start)]
		}
	}
	if delimiter == nil {
		return true
	}
	front, _, closed := bytes.Cut(data[len(delimiter)-1:], append([]byte("\n"), delimiter...))
	if !closed || bytes.IndexByte(front, '\\') >= 0 {
		return true
	}
	name := []byte("translationkey")
	for line := range bytes.Lines(front) {
		if len(line) >= len(name) && bytes.EqualFold(line[:len(name)], name) {
			return !isASCII(line)
		}
	}
	return !isASCII(front)
}

// isASCII tells whether a text has neither letters beyond ASCII nor control
// characters.
func isASCII(text []byte) bool {
	for _, c := range text {
		if c >= utf8.RuneSelf || c < ' ' && c != '\n' && c != '\t' {
			return false
		}
	}
	return true
}
