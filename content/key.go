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
	front, end := frontOf(data)
	if end == 0 || bytes.IndexByte(front, '\\') >= 0 {
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

// frontOf returns the front matter of a file, or of its beginning, and where the
// delimiter after it ends: 0 where that is not in the data, or the front matter
// is not written in the usual way.
func frontOf(data []byte) (front []byte, end int) {
	for _, delimiter := range []string{"---\n", "+++\n"} {
		if bytes.HasPrefix(data, []byte(delimiter)) {
			start := len(delimiter) - 1
			if front, _, ok := bytes.Cut(data[start:], []byte("\n"+delimiter)); ok {
				return front, start + len(front) + 1 + len(delimiter)
			}
		}
	}
	return nil, 0
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
