package markdown

import (
	"strings"
	"unicode/utf8"

	"postings/model"
	"postings/model/sanitise"
)

// noBreak is the space that holds its neighbours together. The layout keeps
// U+00A0 together but breaks at the narrow U+202F, which becomes it.
const noBreak = '\u00a0'

// bind makes text fit for the layout: it shows what would act on a terminal,
// turns white space into spaces, and makes the spaces of French punctuation
// unbreakable, most of which authors type as ordinary ones: before : ; ? ! »
// % $ and after «. It looks across runs, because punctuation often has another
// style than the word before it.
func bind(runs []run, lang model.Lang) []run {
	for i := range runs {
		if runs[i].text == hardBreak {
			continue
		}
		clean := sanitise.Text(runs[i].text)
		runs[i].text = strings.Map(fitForLayout, clean)
	}
	if lang != model.French {
		return runs
	}
	last := rune(0) // the last character of the runs before
	for i := range runs {
		if runs[i].literal || runs[i].text == hardBreak {
			last = 'x'
			if runs[i].text == hardBreak {
				last = '\n'
			}
			continue
		}
		if strings.IndexByte(runs[i].text, ' ') >= 0 {
			runs[i].text = bindSpaces(runs[i].text, last, following(runs[i+1:]))
		}
		last, _ = utf8.DecodeLastRuneInString(runs[i].text)
	}
	return runs
}

// fitForLayout returns the character that stands for another in the layout; -1
// stands for none: a soft hyphen is a place to break that is not used.
func fitForLayout(r rune) rune {
	switch r {
	case '\u202f':
		return noBreak
	case '\t', '\n':
		return ' '
	case '\u00ad':
		return -1
	}
	return r
}

// bindSpaces makes the spaces of a text unbreakable where its neighbours, or
// those in other runs, ask for it.
func bindSpaces(text string, before, after rune) string {
	var b strings.Builder
	b.Grow(len(text) + 8)
	for i, r := range text {
		if r == ' ' {
			next := after
			if i+1 < len(text) {
				next, _ = utf8.DecodeRuneInString(text[i+1:])
			}
			if before == '«' || binds(next) && before != 0 {
				r = noBreak
			}
		}
		b.WriteRune(r)
		before = r
	}
	return b.String()
}

// binds tells of punctuation that French sets off by a space that must not
// break.
func binds(r rune) bool {
	switch r {
	case ':', ';', '?', '!', '»', '%', '$':
		return true
	}
	return false
}

// following returns the first character of the runs that follow.
func following(runs []run) rune {
	for _, r := range runs {
		if r.text != "" {
			first, _ := utf8.DecodeRuneInString(r.text)
			return first
		}
	}
	return 0
}
