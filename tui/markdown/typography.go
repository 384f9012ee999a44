package markdown

import (
	"strings"
	"unicode/utf8"

	"postings/model"
	"postings/model/sanitise"
)

// noBreak is the no-break space.
const noBreak = '\u00a0'

// fit makes runs safe and prepares them for line breaking. In French it makes
// the spaces around punctuation non-breaking, most of which authors type as
// ordinary spaces: before : ; ? ! » % $ and after «. It looks across runs,
// because punctuation often has another style than the word before it.
func fit(runs []run, lang model.Lang) []run {
	for i := range runs {
		if runs[i].text != hardBreak {
			runs[i].text = strings.Map(fitForLines, sanitise.Text(runs[i].text))
		}
	}
	if lang != model.French {
		return runs
	}
	before := rune(0)
	for i := range runs {
		if !runs[i].literal && strings.Contains(runs[i].text, " ") {
			runs[i].text = bind(runs[i].text, before, following(runs[i+1:]))
		}
		if runs[i].text != "" {
			before, _ = utf8.DecodeLastRuneInString(runs[i].text)
		}
	}
	return runs
}

// fitForLines replaces characters that the wrapper does not handle: it breaks
// at every space except U+00A0, including the narrow no-break spaces of French,
// and it does not know soft hyphens.
func fitForLines(r rune) rune {
	switch r {
	case '\u202f', '\u2009':
		return noBreak
	case '\t', '\n':
		return ' '
	case '\u00ad':
		return -1
	case '-':
		return []rune(hyphen)[0]
	}
	return r
}

// bind makes the spaces of a text non-breaking where French typography requires
// it. Before and after are the characters around the text.
func bind(text string, before, after rune) string {
	runes := []rune(text)
	for i, r := range runes {
		if r == ' ' {
			next := after
			if i+1 < len(runes) {
				next = runes[i+1]
			}
			if before == '«' || strings.ContainsRune(":;?!»%$", next) && before != 0 && before != '\n' {
				runes[i] = noBreak
			}
		}
		before = r
	}
	return string(runes)
}

// following returns the first character of runs, or 0 if there is none.
func following(runs []run) rune {
	for _, r := range runs {
		if r.text != "" {
			first, _ := utf8.DecodeRuneInString(r.text)
			return first
		}
	}
	return 0
}
