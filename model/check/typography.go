package check

import (
	"strings"
	"unicode"

	"postings/model"
	"postings/model/outline"
)

// Typography: there is a space that the French of Canada does not have, or an
// ordinary one where it needs a no-break space.
const Typography model.Rule = "typography"

// The problems of Typography: a space that should not be there, and one that
// should not break.
const (
	SpaceNone    model.Reason = "none"
	SpaceNoBreak model.Reason = "no-break"
)

func typographyRules() family {
	return family{
		rules: []Info{
			{Typography, model.Off, model.Detail{Text: "Quoi ?", Reason: SpaceNone}},
		},
		document: []func(*subject){typography},
	}
}

// typography reports the spaces that the French of Canada writes otherwise: it
// has none before ; ? and !, and a no-break space before : » % $ and after «. A
// narrow space before ; ? and !, which some publishers set, is left alone.
func typography(s *subject) {
	if s.Lang != model.French || s.severities[Typography] == model.Off {
		return
	}
	number := 0
	for line := range strings.Lines(s.outline.Prose) {
		number++
		text := []rune(strings.TrimRight(line, "\n"))
		for i := 1; i+1 < len(text); i++ {
			if text[i] != ' ' && text[i] != '\u00a0' || text[i-1] == ' ' {
				continue
			}
			breaks, place := text[i] == ' ', s.bodyLine(number)
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

// shown returns text without what is masked in it.
func shown(text []rune) string {
	return strings.ReplaceAll(string(text), string(outline.Masked), "")
}

// standsAlone reports whether a sign ends what is before it, unlike the colon of
// ":)" and the dollar of "$5".
func standsAlone(text []rune, i int) bool {
	if i+1 == len(text) || unicode.IsSpace(text[i+1]) {
		return true
	}
	return text[i] != ':' && text[i] != ';' && !unicode.IsLetter(text[i+1]) && !unicode.IsDigit(text[i+1])
}

// wordStart returns where the word before a place starts.
func wordStart(text []rune, i int) int {
	for i > 0 && text[i-1] != ' ' {
		i--
	}
	return i
}

// wordEnd returns where the word at a place ends.
func wordEnd(text []rune, i int) int {
	for i < len(text) && text[i] != ' ' {
		i++
	}
	return i
}
