package check

import (
	"strings"
	"unicode"

	"postings/model"
	"postings/model/outline"
)

// Typography: there is a space where Canadian French has none, or a breaking
// space where it needs a no-break space.
const Typography model.Rule = "typography"

// The problems of Typography: a space that should be removed, and one that
// should not break.
const (
	SpaceNone    model.Reason = "none"
	SpaceNoBreak model.Reason = "no-break"
)

var typographyRules = family{
	rules: []Info{
		{Typography, model.Off, model.Detail{Text: "Quoi ?", Reason: SpaceNone}},
	},
	document: []func(*subject){typography},
}

// typography reports spaces that are wrong in Canadian French, which has no
// space before ; ? and !, and a no-break space before : » % $ and after «. It
// accepts a narrow space before ; ? and !, which some publishers use.
func typography(s *subject) {
	if s.Lang != model.French || s.severities[Typography] == model.Off {
		return
	}
	for number, line := range s.prose {
		text := []rune(line)
		for i := 1; i+1 < len(text); i++ {
			if text[i] != ' ' && text[i] != '\u00a0' || text[i-1] == ' ' {
				continue
			}
			breaks, place := text[i] == ' ', s.bodyLine(number+1)
			switch {
			case breaks && text[i-1] == '«' && text[i+1] != ' ':
				f := s.report(Typography, place, i+1, model.Detail{Text: shown(text[i-1 : wordEnd(text, i+1)]), Reason: SpaceNoBreak})
				fix(f, place, i+1, " ", "\u00a0")
			case breaks && strings.ContainsRune(":»%$", text[i+1]) && standsAlone(text, i+1):
				f := s.report(Typography, place, i+1, model.Detail{Text: shown(text[wordStart(text, i) : i+2]), Reason: SpaceNoBreak})
				fix(f, place, i+1, " ", "\u00a0")
			case strings.ContainsRune(";?!", text[i+1]) && standsAlone(text, i+1):
				f := s.report(Typography, place, i+1, model.Detail{Text: shown(text[wordStart(text, i) : i+2]), Reason: SpaceNone})
				fix(f, place, i+1, string(text[i]), "")
			}
		}
	}
}

// shown returns a text without masks.
func shown(text []rune) string {
	return strings.ReplaceAll(string(text), string(outline.Masked), "")
}

// standsAlone reports whether a sign ends the preceding text, unlike the colon
// in ":)" and the dollar sign in "$5".
func standsAlone(text []rune, i int) bool {
	if i+1 == len(text) || unicode.IsSpace(text[i+1]) {
		return true
	}
	return text[i] != ':' && text[i] != ';' && !unicode.IsLetter(text[i+1]) && !unicode.IsDigit(text[i+1])
}

// wordStart returns the start of the word before an index.
func wordStart(text []rune, i int) int {
	for i > 0 && text[i-1] != ' ' {
		i--
	}
	return i
}

// wordEnd returns the end of the word at an index.
func wordEnd(text []rune, i int) int {
	for i < len(text) && text[i] != ' ' {
		i++
	}
	return i
}
