package model

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// reading is one of the two ways to read inclusive writing.
type reading uint8

const (
	masculine reading = iota
	feminine
)

// isMark tells whether a rune outside ASCII can separate the feminine ending of
// inclusive writing: a middle dot or what is typed for it, or a hyphen.
func isMark(r rune) bool {
	switch r {
	case '·', '•', '‧', '⋅', '∙', '‐', '‑', '–':
		return true
	}
	return false
}

// isEnding tells whether a mark followed by these folded letters is inclusive
// writing. The marks that also stand between whole words ("donne-le", "va-t-il")
// are followed by fewer endings.
func isEnding(letters string, mark rune) bool {
	switch letters {
	case "e", "ere", "iere", "trice", "rice", "euse", "se", "esse", "eure", "ive", "ve":
		return true
	case "ne", "le", "te":
		return mark != '-' && mark != '‐' && mark != '‑' && mark != '–' && mark != '/' && mark != '.'
	}
	return false
}

// inclusive appends the rest of a word in inclusive writing, of which s[at]
// follows the masculine word, and returns where it ends in s, or at where there
// is no inclusive writing. It reads "adjoint·e", "adjoint·e·s", "adjoint·es",
// "conseillers·ères", "directeur(trice)s" and "conseiller (ère)".
func (f *folder) inclusive(s string, at int, as reading) int {
	i := at
	if s[i] == ' ' {
		i++
	}
	base := len(f.out) - f.word
	mark, size := utf8.DecodeRuneInString(s[i:])
	if base < 2 || !isASCIILetter(f.out[len(f.out)-1]) {
		return at
	}
	i += size
	var ending folder
	ending.traced = true
	for i < len(s) && len(ending.out) < 8 {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			break
		}
		before := len(ending.out)
		if r < utf8.RuneSelf {
			ending.emit(byte(unicode.ToLower(r)), i, i+size)
		} else {
			ending.rune(r, i, i+size)
		}
		if len(ending.out) > before && !isASCIILetter(ending.out[len(ending.out)-1]) {
			return at
		}
		i += size
	}
	if mark == '(' {
		if i >= len(s) || s[i] != ')' {
			return at
		}
		i++
	}
	letters := string(ending.out)
	plural := Range{}
	if single, ok := strings.CutSuffix(letters, "s"); ok && single != "" {
		letters, plural = single, ending.from[len(single)]
	}
	if !isEnding(letters, mark) {
		return at
	}
	// The plural's s after the ending: "·s" or ")s".
	if plural.End == 0 {
		p := i
		if next, size := utf8.DecodeRuneInString(s[p:]); mark != '(' && next == mark {
			p += size
		}
		if (mark == '(' || p > i) && p < len(s) && s[p]|0x20 == 's' {
			plural = Range{p, p + 1}
			i = p + 1
		}
	}
	if next, _ := utf8.DecodeRuneInString(s[i:]); unicode.IsLetter(next) || unicode.IsDigit(next) {
		return at
	}
	word := f.out[f.word:]
	pluralBase := plural.End > 0 && word[len(word)-1] == 's'
	if as == feminine {
		if pluralBase {
			word = word[:len(word)-1]
		}
		keep := f.word + stem(string(word), letters)
		f.out = f.out[:keep]
		if f.traced {
			f.from = f.from[:keep]
		}
		for k := range len(letters) {
			f.emit(letters[k], ending.from[k].Start, ending.from[k].End)
		}
		pluralBase = false
	}
	if plural.End > 0 && !pluralBase {
		f.emit('s', plural.Start, plural.End)
	}
	return i
}

// stem returns how many letters of a masculine word its feminine ending follows.
func stem(word, ending string) int {
	cut := func(suffix string) int {
		if strings.HasSuffix(word, suffix) {
			return len(word) - len(suffix)
		}
		return len(word)
	}
	switch ending {
	case "ere", "eure":
		return cut(ending[:len(ending)-1])
	case "iere":
		return cut("ier")
	case "trice", "rice":
		// "directeur·rice" lacks the t of the ending.
		if n := cut("teur"); n < len(word) {
			return n + len("trice") - len(ending)
		}
	case "euse":
		return cut("eur")
	case "se":
		if n := cut("eur"); n < len(word) {
			return n + len("eu")
		}
		return cut("x")
	case "ve":
		return cut("f")
	case "ive":
		return cut("if")
	case "esse":
		return cut("e")
	}
	return len(word)
}

func isASCIILetter(c byte) bool { return 'a' <= c && c <= 'z' }
