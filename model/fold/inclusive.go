package fold

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// reading is one of the two readings of inclusive writing.
type reading uint8

const (
	masculine reading = iota
	feminine
)

// isMark reports whether a non-ASCII rune can separate a feminine ending: a
// middle dot, a substitute for one, or a hyphen.
func isMark(r rune) bool { return strings.ContainsRune("·•‧⋅∙‐‑–", r) }

// isEnding reports whether a mark followed by these folded letters is inclusive
// writing. Hyphens also join words ("donne-le", "va-t-il"), so fewer endings
// may follow them.
func isEnding(letters string, mark rune) bool {
	switch letters {
	case "e", "ere", "iere", "trice", "rice", "euse", "se", "esse", "eure", "ive", "ve":
		return true
	case "ne", "le", "te":
		return !strings.ContainsRune("-‐‑–/.", mark)
	}
	return false
}

// ending is the feminine ending of a word in inclusive writing.
type ending struct {
	letters string
	// from holds the original rune of each letter.
	from [maxEnding]Range
	// plural is the plural's s, if there is one.
	plural Range
	// end is the end of the word in the text.
	end int
}

// maxEnding is the length of the longest ending, with its plural.
const maxEnding = 6

// inclusive appends the rest of a word in inclusive writing whose masculine
// form ends before s[at], and returns the end of the word in s, or at if it is
// not inclusive writing. It recognises "adjoint·e", "adjoint·e·s",
// "adjoint·es", "conseillers·ères", "directeur(trice)s" and "conseiller (ère)".
func (f *folder) inclusive(s string, at int, as reading) int {
	if len(f.out)-f.word < 2 || !isASCIILetter(f.out[len(f.out)-1]) {
		return at
	}
	e, ok := readEnding(s, at)
	if !ok {
		return at
	}
	word := f.out[f.word:]
	plural := e.plural.End > 0
	if as == feminine {
		if plural && word[len(word)-1] == 's' {
			word = word[:len(word)-1]
		}
		keep := f.word + stem(string(word), e.letters)
		f.out = f.out[:keep]
		if f.traced {
			f.from = f.from[:keep]
		}
		for i := range len(e.letters) {
			f.emit(e.letters[i], e.from[i].Start, e.from[i].End)
		}
	} else if plural && word[len(word)-1] == 's' {
		plural = false // "conseillers·ères"
	}
	if plural {
		f.emit('s', e.plural.Start, e.plural.End)
	}
	return e.end
}

// readEnding reads the mark at s[at] and the ending after it.
func readEnding(s string, at int) (e ending, ok bool) {
	i := at
	if s[i] == ' ' {
		i++ // before "("
	}
	mark, size := utf8.DecodeRuneInString(s[i:])
	i += size
	var letters [maxEnding]byte
	n := 0
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		c := endingLetter(r)
		switch {
		case c != 0 && n == maxEnding:
			return e, false
		case c != 0:
			letters[n], e.from[n] = c, Range{i, i + size}
			n++
		case n > 0 && unicode.Is(unicode.Mn, r):
			e.from[n-1].End = i + size
		default:
			size = 0
		}
		if size == 0 {
			break
		}
		i += size
	}
	if mark == '(' {
		if i == len(s) || s[i] != ')' {
			return e, false
		}
		i++
	}
	if n > 1 && letters[n-1] == 's' {
		n--
		e.plural = e.from[n]
	}
	e.letters = string(letters[:n])
	if !isEnding(e.letters, mark) {
		return e, false
	}
	if e.plural.End == 0 { // the s of "adjoint·e·s" and "adjoint(e)s"
		p := i
		if mark != '(' && strings.HasPrefix(s[p:], string(mark)) {
			p += utf8.RuneLen(mark)
		}
		if (mark == '(' || p > i) && p < len(s) && s[p]|0x20 == 's' {
			e.plural = Range{p, p + 1}
			i = p + 1
		}
	}
	next, _ := utf8.DecodeRuneInString(s[i:])
	e.end = i
	return e, !unicode.IsLetter(next) && !unicode.IsDigit(next)
}

// endingLetter returns the folded form of a letter that can be part of an
// ending, or 0.
func endingLetter(r rune) byte {
	switch {
	case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z':
		return byte(r) | 0x20
	case r == 'é', r == 'è', r == 'É', r == 'È':
		return 'e'
	}
	return 0
}

// stem returns how many letters of a masculine word the feminine form keeps.
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
		// "directeur·rice" leaves out the t of the ending.
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

// OtherForms returns other forms of a folded word: the singular of a plural,
// and the masculine of a feminine, which is often the only form in a title.
func OtherForms(w string) []string {
	var forms []string
	if single := strings.TrimSuffix(strings.TrimSuffix(w, "s"), "x"); len(single) == len(w)-1 && len(single) >= 3 {
		forms = append(forms, single)
		for _, form := range masculineOf(single) {
			forms = append(forms, form, form+"s")
		}
	}
	return append(forms, masculineOf(w)...)
}

// masculineOf returns the possible masculine forms of a folded feminine word.
func masculineOf(w string) []string {
	for _, ending := range [...][2]string{{"trice", "teur"}, {"euse", "eur"}, {"ere", "er"}, {"ive", "if"}, {"nne", "n"}, {"e", ""}} {
		if base, ok := strings.CutSuffix(w, ending[0]); ok && len(base) >= 3 {
			return []string{base + ending[1]}
		}
	}
	return nil
}

func isASCIILetter(c byte) bool { return 'a' <= c && c <= 'z' }
