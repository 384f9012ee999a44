package content

import (
	"strings"
	"unicode/utf8"
)

// mayHaveKey tells whether a file may be a document with a translationKey. It
// costs a hundredth of decoding the front matter, and errs on the safe side: a
// key may be written with escapes, hold characters that are dropped, or stand in
// a file of another encoding.
func mayHaveKey(data []byte, key string) bool {
	text := string(data)
	if strings.Contains(text, key) {
		return true
	}
	delimiter, front, _, _, err := splitFrontMatter(text)
	if err != nil || delimiter == "" || strings.Contains(front, `\`) {
		return true
	}
	const name = "translationkey"
	for line := range strings.Lines(front) {
		if len(line) >= len(name) && strings.EqualFold(line[:len(name)], name) {
			return !isASCII(line)
		}
	}
	return !isASCII(front)
}

func isASCII(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r >= utf8.RuneSelf || r < ' ' && r != '\n' && r != '\t' })
}
