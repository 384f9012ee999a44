package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"postings/model"
	"postings/model/outline"
)

const (
	// LinkSpace: a link is broken by a space between its text and its address.
	LinkSpace model.Rule = "link-space"
	// LinkNoTarget: an address in brackets is not a link.
	LinkNoTarget model.Rule = "link-no-target"
	// MailPlain: an email address is not a link.
	MailPlain model.Rule = "mail-plain"
	// BulletGlued: a line is meant to be a list item but is not one.
	BulletGlued model.Rule = "bullet-glued"
	// MarkShown: readers see Markdown syntax.
	MarkShown model.Rule = "mark-shown"
	// InvisibleCharacter is model.RuleInvisible, which loading also reports.
	InvisibleCharacter = model.RuleInvisible
	// ItemLost: a line is part of the list item above it, but meant to be an item
	// of its own.
	ItemLost model.Rule = "item-lost"
	// SentenceSpace: there is no space after a full stop, a comma or a parenthesis.
	SentenceSpace model.Rule = "sentence-space"
)

// SoftHyphen is the problem of an InvisibleCharacter that cannot be removed
// safely: between letters, a soft hyphen often stands for a hyphen.
const SoftHyphen model.Reason = "soft-hyphen"

var syntaxRules = family{
	rules: []Info{
		{LinkSpace, model.Error, model.Detail{Text: "[jobs] (https://example.ca)"}},
		{LinkNoTarget, model.Warning, model.Detail{Text: "[jobs@example.ca]"}},
		{MailPlain, model.Warning, model.Detail{Text: "jobs@example.ca"}},
		{BulletGlued, model.Warning, model.Detail{Text: "*Are curious"}},
		{MarkShown, model.Warning, model.Detail{Text: "\\*", Context: "\\*Out of an abundance of…"}},
		{InvisibleCharacter, model.Warning, model.Detail{Reason: SoftHyphen, Text: "U+00AD", Context: "long\u00adterm"}},
		{ItemLost, model.Warning, model.Detail{Text: "Communicate in both languages"}},
		{SentenceSpace, model.Warning, model.Detail{Text: ".", Context: "process.The"}},
	},
	document: []func(*subject){linkSyntax, plainMail, gluedBullets, lostItems, shownMarks, invisibles, sentenceSpaces},
}

var (
	// spacedLink matches a space between the text and the address of a link.
	spacedLink = lazily(`\][ \x{a0}]+\((?:https?:|mailto:|tel:|www\.|/)[^)\s]*\)`)
	// bracketedTarget matches an address in brackets.
	bracketedTarget = lazily(`\[(?:mailto:)?([^\[\]()\s]+@[^\[\]()\s]+\.[\pL]+|https?://[^\[\]\s]+|www\.[^\[\]\s]+)\]`)
	mailAddress     = lazily(`[\pL\d][\pL\d._%+-]*@[\pL\d-]+(?:\.[\pL\d-]+)*\.\pL{2,}`)
)

// linkSyntax reports text that was meant to be a link.
func linkSyntax(s *subject) {
	for i, prose := range s.prose {
		// If no bracket is prose, there are no broken links on this line.
		if !strings.Contains(prose, "]") {
			continue
		}
		source, line := s.source[i], s.bodyLine(i+1)
		for _, at := range spacedLink().FindAllStringIndex(source, -1) {
			if proseAt(source, prose, at[0]) != ']' {
				continue
			}
			start := strings.LastIndexByte(source[:at[0]], '[')
			if start < 0 {
				continue
			}
			column := 1 + utf8.RuneCountInString(source[:at[0]])
			f := s.report(LinkSpace, line, 1+utf8.RuneCountInString(source[:start]), model.Detail{Text: source[start:at[1]]})
			gap := strings.IndexByte(source[at[0]:], '(')
			fix(f, line, column+1, source[at[0]+1:at[0]+gap], "")
		}
		for _, at := range bracketedTarget().FindAllStringIndex(source, -1) {
			rest := strings.TrimLeft(source[at[1]:], " \u00a0")
			if proseAt(source, prose, at[0]) != '[' || strings.HasPrefix(rest, "(") || strings.HasPrefix(rest, "[") {
				continue
			}
			s.report(LinkNoTarget, line, 1+utf8.RuneCountInString(source[:at[0]]), model.Detail{Text: source[at[0]:at[1]]})
		}
	}
}

// proseAt returns the character of a prose line that corresponds to a byte
// offset in the source line.
func proseAt(source, prose string, at int) rune {
	n := utf8.RuneCountInString(source[:at])
	for _, r := range prose {
		if n == 0 {
			return r
		}
		n--
	}
	return outline.Masked
}

// plainMail reports email addresses that are not links.
func plainMail(s *subject) {
	if !strings.Contains(s.Body, "@") {
		return
	}
	for _, b := range s.outline.Blocks {
		if !strings.Contains(b.Text, "@") {
			continue
		}
		for _, at := range mailAddress().FindAllStringIndex(b.Text, -1) {
			// LinkNoTarget reports addresses in brackets, and LinkSpace those after
			// a space.
			if before := strings.TrimSuffix(b.Text[:at[0]], "mailto:"); strings.HasSuffix(before, "[") || strings.HasSuffix(before, "] (") {
				continue
			}
			address := b.Text[at[0]:at[1]]
			line, column := s.locate(b, address)
			s.report(MailPlain, line, column, model.Detail{Text: address})
		}
	}
}

// bullets are the list markers, and the sign that people mistake for one.
const bullets = "*-+•"

// gluedBullets reports lines that were meant to be list items, but have no
// space after the marker or use a sign that is not a marker.
func gluedBullets(s *subject) {
	for i, prose := range s.prose {
		sign, size := utf8.DecodeRuneInString(prose)
		if !strings.ContainsRune(bullets, sign) {
			continue
		}
		source, line := s.source[i], s.bodyLine(i+1)
		after, width := utf8.DecodeRuneInString(source[min(size, len(source)):])
		switch {
		case sign == '•':
			f := s.report(BulletGlued, line, 1, model.Detail{Text: start(source)})
			gap := len(source) - len(strings.TrimLeft(source[size:], " \t\u00a0")) - size
			fix(f, line, 1, source[:size+gap], "* ")
		case !strings.HasPrefix(source, string(sign)):
		case after == '\u00a0' || after == '\u200b':
			f := s.report(BulletGlued, line, 1, model.Detail{Text: start(source)})
			fix(f, line, 2, source[size:size+width], " ")
		// Not emphasis that ends on another line, a sum or a dash in a dialogue.
		case unicode.IsLetter(after) && sign != '+' && strings.Count(source, string(sign)) == 1 && inList(s.source, i, sign):
			f := s.report(BulletGlued, line, 1, model.Detail{Text: start(source)})
			fix(f, line, 2, "", " ")
		}
	}
}

// inList reports whether the previous or the next non-blank line starts with
// the same sign. A single such line may be a note.
func inList(lines []string, at int, sign rune) bool {
	starts := func(step int) bool {
		for i := at + step; i >= 0 && i < len(lines); i += step {
			if line := strings.TrimSpace(lines[i]); line != "" {
				return strings.HasPrefix(line, string(sign)) && !strings.HasPrefix(line, string([]rune{sign, sign}))
			}
		}
		return false
	}
	return starts(-1) || starts(1)
}

// shownMarks reports Markdown syntax that readers see: an escaped asterisk, a
// backslash that escapes nothing, and unmatched asterisks.
func shownMarks(s *subject) {
	var found []shownMark
	for i, prose := range s.prose {
		if strings.Contains(prose, "*") || strings.Contains(prose, `\`) { // faster than strings.ContainsAny
			found = append(found, marksOf([]rune(prose), i+1)...)
		}
	}
	for _, m := range found {
		// A mark after a word is a note if another one starts a paragraph.
		note := slices.ContainsFunc(found, func(other shownMark) bool {
			return other.mark == m.mark && m.mark != `\` && other.opens != m.opens
		})
		if !note {
			s.report(MarkShown, s.bodyLine(m.line), m.column, model.Detail{Text: m.mark, Context: m.around})
		}
	}
}

// shownMark is a visible mark.
type shownMark struct {
	mark, around string
	line, column int
	// opens is set if the mark starts its line.
	opens bool
}

// marksOf returns the first visible mark of each kind in a line of prose.
func marksOf(prose []rune, line int) []shownMark {
	var found []shownMark
	add := func(i int, mark string) {
		if !slices.ContainsFunc(found, func(m shownMark) bool { return m.mark == mark }) {
			opens := strings.TrimLeft(string(prose[:i]), " "+string(outline.Masked)) == ""
			found = append(found, shownMark{mark, start(shown(prose[wordStart(prose, i):])), line, i + 1, opens})
		}
	}
	for i := 0; i < len(prose); i++ {
		next := '\n'
		if i+1 < len(prose) {
			next = prose[i+1]
		}
		switch {
		case prose[i] == '\\' && next == '*':
			add(i, `\*`)
			i++
		case prose[i] == '\\' && (next == ' ' || next == '\u00a0' || next == '-' && i == 0):
			add(i, `\`)
		case prose[i] == '\\' && next == '\n':
			if strings.TrimSpace(string(prose)) == `\` { // at the end of other lines it is a line break
				add(i, `\`)
			}
		case prose[i] == '\\':
			i++
		case prose[i] == '*' && next == '*':
			add(i, "**")
			for i+1 < len(prose) && prose[i+1] == '*' {
				i++
			}
		}
	}
	return found
}

// invisible are invisible characters that break words, searches and lists:
// zero-width spaces and joiners, soft hyphens and the word joiner.
const invisible = "\u200b\u00ad\u200d\u200c\u2060"

// invisibles reports the first invisible character in the title, the
// description and each line of the body. Joiners within emoji are legitimate.
func invisibles(s *subject) {
	for _, name := range []string{"title", "description"} {
		if f := s.Fields.Get(name); f != nil {
			if at := strings.IndexAny(f.Value, invisible); at >= 0 {
				r, size := utf8.DecodeRuneInString(f.Value[at:])
				s.reportField(InvisibleCharacter, f, model.Detail{Text: visible(r), Context: around(f.Value, at, at+size)})
			}
		}
	}
	some := false
	for _, r := range invisible {
		some = some || strings.Contains(s.Body, string(r)) // faster than strings.ContainsAny
	}
	if !some {
		return
	}
	for i, line := range s.source {
		var f *model.Finding
		column := 0
		before := ' '
		for at, r := range line {
			column++
			if strings.ContainsRune(invisible, r) && !(r == '\u200d' && joinsEmoji(before, line[at+len("\u200d"):])) {
				var why model.Reason
				if r == '\u00ad' && joinsLetters(line[:at], line[at+utf8.RuneLen(r):]) {
					why = SoftHyphen
				}
				if f == nil {
					f = s.report(InvisibleCharacter, s.bodyLine(i+1), column, model.Detail{Reason: why, Text: visible(r), Context: around(line, at, at+utf8.RuneLen(r))})
				}
				if why == "" {
					fix(f, s.bodyLine(i+1), column, string(r), "")
				}
			}
			before = r
		}
	}
}

// joinsLetters reports whether there are letters on both sides of a character.
func joinsLetters(before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(before, invisible))
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(after, invisible))
	return unicode.IsLetter(last) && unicode.IsLetter(next)
}

// joinsEmoji reports whether a joiner joins two emoji.
func joinsEmoji(before rune, after string) bool {
	next, _ := utf8.DecodeRuneInString(after)
	picture := func(r rune) bool { return r >= 0x1f000 || r >= 0x2190 && r <= 0x2bff || r == '\ufe0f' }
	return picture(before) && picture(next)
}

// sentenceSpaces reports missing spaces after punctuation: “process.The”,
// “one,two” and “(s)he” in other words.
func sentenceSpaces(s *subject) {
	for _, b := range s.outline.Blocks {
		for sign, c := range []byte(b.Text) {
			if c != '.' && c != '!' && c != '?' && c != ',' && c != ')' || !lacksSpace(b.Text, sign) {
				continue
			}
			text := around(b.Text, sign, sign+1)
			// Not host names, file names and programs.
			if strings.ContainsAny(text, "/@_\\") || strings.Count(text, ".") > 2 {
				continue
			}
			line, column := s.locate(b, b.Text[strings.LastIndexByte(b.Text[:sign], ' ')+1:sign+1])
			s.report(SentenceSpace, line, column, model.Detail{Text: b.Text[sign : sign+1], Context: text})
		}
	}
}

// lacksSpace reports whether a punctuation mark ends a word or a sentence and the
// next word follows without a space. To be sure, a sentence must end with two
// lower-case letters and be followed by a capital, and an ending in
// parentheses, as in "employé(e)s", must be short.
func lacksSpace(text string, sign int) bool {
	a, size := utf8.DecodeLastRuneInString(text[:sign])
	b, _ := utf8.DecodeLastRuneInString(text[:sign-size])
	c, size := utf8.DecodeRuneInString(text[sign+1:])
	d, _ := utf8.DecodeRuneInString(text[sign+1+size:])
	switch text[sign] {
	case ')':
		open := strings.LastIndexByte(text[:sign], '(')
		inWord := open > 0 && text[open-1] != ' '
		return inWord && sign-open <= len("(trice)") && unicode.IsLower(c) && unicode.IsLower(d) && d != 's'
	case ',':
		return unicode.IsLower(a) && unicode.IsLower(b) && unicode.IsLower(c) && unicode.IsLower(d)
	}
	return unicode.IsLower(a) && unicode.IsLower(b) && unicode.IsUpper(c) && (unicode.IsLower(d) || d == ' ' || d == '’' || d == '\'')
}

// lostItems reports lines under a list item that start with a capital letter at
// the margin: they are meant to be items of their own, but continue the one
// above.
func lostItems(s *subject) {
	for i, prose := range s.prose[min(1, len(s.prose)):] { // s.source[i] is the line above
		first, _ := utf8.DecodeRuneInString(prose)
		if !unicode.IsUpper(first) || !strings.HasPrefix(s.prose[i], string(outline.Masked)) {
			continue
		}
		label := strings.HasSuffix(strings.TrimRight(s.source[i], " :.!?"), "**") // a label, which the next line explains
		if isItem(s.source[i]) && !label {
			s.report(ItemLost, s.bodyLine(i+2), 1, model.Detail{Text: start(s.source[i+1])})
		}
	}
}

// isItem reports whether a source line starts a list item.
func isItem(line string) bool {
	line = strings.TrimLeft(line, " \t")
	if digits := strings.TrimLeft(line, "0123456789"); digits != line {
		return strings.HasPrefix(digits, ". ") || strings.HasPrefix(digits, ") ")
	}
	return len(line) > 2 && strings.ContainsRune("*-+", rune(line[0])) && (line[1] == ' ' || line[1] == '\t')
}
