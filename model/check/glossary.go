package check

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"postings/model"
	"postings/model/fold"
	"postings/model/outline"
)

const (
	// TermAvoided: the text contains a name that the glossary says to avoid.
	TermAvoided model.Rule = "term-avoided"
	// TermUntranslated: the other language contains a term of the glossary, and
	// this one does not.
	TermUntranslated model.Rule = "term-untranslated"
)

var glossaryRules = family{
	rules: []Info{
		{TermAvoided, model.Warning, model.Detail{Text: "GC Notification", Other: "GC Notify", Count: 2}},
		{TermUntranslated, model.Note, model.Detail{Text: "GC Notify", Other: "Notification GC", Lang: model.French, Path: developer}},
	},
	document:    []func(*subject){glossaryTerms},
	translation: []func(en, fr *subject){untranslatedTerms},
}

// lexicon finds the names of a glossary in texts, in time proportional to the
// text regardless of the number of names.
type lexicon struct {
	terms []model.Term
	// names are the names in each language by the stems of their words. What a name
	// starts with has an entry too.
	names [2]map[string][]form
}

// form is a name of a term.
type form struct {
	term    int
	text    string
	avoided bool
	// exact is set for a name to avoid that differs from a preferred one only in
	// case, accents or punctuation.
	exact bool
}

// newLexicon returns the lexicon of a glossary, nil if the glossary is empty.
func newLexicon(terms []model.Term) *lexicon {
	if len(terms) == 0 {
		return nil
	}
	x := &lexicon{terms: terms}
	for _, l := range model.Langs() {
		x.names[l] = map[string][]form{}
		for i, t := range terms {
			for _, name := range t.Names[l] {
				x.add(l, form{term: i, text: name})
			}
		}
		for i, t := range terms {
			for _, name := range t.Avoided[l] {
				x.add(l, form{term: i, text: name, avoided: true})
			}
		}
	}
	return x
}

// add adds a name in a language.
func (x *lexicon) add(l model.Lang, f form) {
	names, key := x.names[l], stems(f.text)
	for i, c := range key {
		if _, known := names[key[:i+1]]; c == ' ' && !known {
			names[key[:i+1]] = nil
		}
	}
	for _, other := range names[key] {
		f.exact = f.exact || f.avoided && !other.avoided
	}
	names[key] = append(names[key], f)
}

// stems returns the stems of the words of a name, each followed by a space.
func stems(name string) string {
	var b strings.Builder
	for _, word := range fold.Words(name) {
		b.WriteString(stem(word) + " ")
	}
	return b.String()
}

// stem removes the plural ending from a folded word of either language.
func stem(word string) string {
	if len(word) <= 3 {
		return word
	}
	for _, ending := range [...]struct{ text, cut string }{
		{"ies", "ies"}, {"y", "y"}, {"eaux", "x"}, {"aux", "ux"}, {"al", "l"}, {"s", "s"}, {"x", "x"},
	} {
		if strings.HasSuffix(word, ending.text) {
			return word[:len(word)-len(ending.cut)]
		}
	}
	return word
}

// mention is an occurrence of a term in a text, or of any of several terms with
// the same name.
type mention struct {
	forms []form
	// text is the name as written.
	text string
}

// in returns the mentions in a text. At each position only the longest name
// counts, so that "GC Notify" is not a mention of "Notify".
func (x *lexicon) in(l model.Lang, text string) []mention {
	folded := fold.Fold(text)
	var found []mention
	last := -1 // start of the previous mention in text
	for from := 0; from < len(folded.String()); {
		next := fold.WordEnd(folded.String(), from) + 1
		for _, name := range slices.Backward(x.starting(l, folded.String(), from)) {
			ranges := folded.Original(fold.Range{Start: from, End: name.end})
			start, stop := ranges[0].Start, ranges[len(ranges)-1].End
			forms := written(name.forms, text[start:stop])
			// A paragraph with inclusive writing occurs twice in the folded text.
			if len(forms) > 0 && start > last && !isPartOfAddress(text, start, stop) {
				found = append(found, mention{forms, text[start:stop]})
				last, next = start, name.end+1
				break
			}
		}
		from = next
	}
	return found
}

// ending is names with the same words, and the end of these in a folded text.
type ending struct {
	forms []form
	end   int
}

// starting returns the names that start at an offset, the shortest first.
func (x *lexicon) starting(l model.Lang, folded string, from int) (found []ending) {
	key := make([]byte, 0, 128)
	for from < len(folded) {
		to := fold.WordEnd(folded, from)
		key = append(append(key, stem(folded[from:to])...), ' ')
		forms, begun := x.names[l][string(key)]
		if len(forms) > 0 {
			found = append(found, ending{forms, to})
		}
		if !begun || to == len(folded) || folded[to] == '\n' {
			break
		}
		from = to + 1
	}
	return found
}

// written returns the names that a text with the right words really is: it must
// not be split by punctuation, a capitalised name must be capitalised, and some
// names must match exactly.
func written(names []form, text string) []form {
	if strings.ContainsAny(text, ".,;:!?()\"«»“”"+string(outline.Masked)) {
		return nil
	}
	first, _ := utf8.DecodeRuneInString(text)
	var forms []form
	for _, f := range names {
		capital, _ := utf8.DecodeRuneInString(f.text)
		switch {
		case f.exact && plainSpaces(text) != plainSpaces(f.text):
		case !strings.ContainsAny(f.text, " -") && unicode.IsUpper(capital) && !unicode.IsUpper(first):
		case f.exact:
			return []form{f}
		default:
			forms = append(forms, f)
		}
	}
	if slices.ContainsFunc(forms, func(f form) bool { return !f.avoided }) {
		return slices.DeleteFunc(forms, func(f form) bool { return f.avoided })
	}
	return forms
}

// plainSpaces replaces all kinds of spaces and apostrophes by the plain ones.
func plainSpaces(text string) string {
	return strings.NewReplacer("\u00a0", " ", "\u202f", " ", "’", "'").Replace(text)
}

// isPartOfAddress reports whether a range of a text is within an address.
func isPartOfAddress(text string, start, stop int) bool {
	from := strings.LastIndexAny(text[:start], " \u00a0") + 1
	to := len(text)
	if n := strings.IndexAny(text[stop:], " \u00a0"); n >= 0 {
		to = stop + n
	}
	around := strings.TrimRight(text[from:to], ".,;:!?)")
	if strings.ContainsAny(around, "@_\\") || strings.Contains(around, "://") || strings.HasPrefix(around, "/") {
		return true
	}
	for i := 1; i+1 < len(around); i++ {
		if around[i] == '.' && 'a' <= around[i+1] && around[i+1] <= 'z' {
			return true
		}
	}
	return false
}

// named is the first mention of a term in a document.
type named struct {
	block int // -1 for a field
	text  string
}

// glossaryTerms reports the first occurrence of each name to avoid, and records
// the terms that a document mentions.
func glossaryTerms(s *subject) {
	if s.lexicon == nil {
		return
	}
	s.named = map[int]named{}
	type avoided struct {
		term int
		text string
	}
	counts := map[avoided]int{}
	first := map[avoided]int{} // index of its finding
	look := func(text string, block int, place func(string) (line, column int)) {
		for _, m := range s.lexicon.in(s.Lang, text) {
			for _, f := range m.forms {
				if _, known := s.named[f.term]; !known {
					s.named[f.term] = named{block, m.text}
				}
				if !f.avoided {
					continue
				}
				as := avoided{f.term, f.text}
				if counts[as]++; counts[as] == 1 {
					line, column := place(m.text)
					first[as] = len(s.found)
					s.report(TermAvoided, line, column, model.Detail{Text: m.text, Other: s.lexicon.terms[f.term].Names[s.Lang][0]})
				}
			}
		}
	}
	for _, field := range []struct{ name, text string }{{"title", s.Title}, {"description", s.Description}} {
		look(field.text, -1, func(string) (int, int) {
			if f := s.Fields.Get(field.name); f != nil {
				return f.Line, f.Column
			}
			return 1, 0
		})
	}
	for i, b := range s.outline.Blocks {
		look(b.Text, i, func(text string) (int, int) { return s.locate(b, text) })
	}
	for as, at := range first {
		s.found[at].Detail.Count = counts[as]
	}
}

// untranslatedTerms reports terms that are mentioned in only one language, in
// the document that lacks them.
func untranslatedTerms(en, fr *subject) {
	if en.lexicon != nil {
		fr.lacksTerms(en)
		en.lacksTerms(fr)
	}
}

// lacksTerms reports terms of a translation that a document lacks.
func (s *subject) lacksTerms(from *subject) {
	type missing struct {
		term int
		named
	}
	var all []missing
	reported := map[string]bool{}
	for term, n := range from.named {
		if _, there := s.named[term]; !there && len(s.lexicon.terms[term].Names[s.Lang]) > 0 {
			all = append(all, missing{term, n})
		}
	}
	slices.SortFunc(all, func(a, b missing) int { return cmp.Or(cmp.Compare(a.block, b.block), cmp.Compare(a.term, b.term)) })
	for _, m := range all {
		// If several terms share a name, the translation of any of them will do.
		shared := slices.ContainsFunc(s.lexicon.sharing(from.Lang, m.term), func(other int) bool {
			_, there := s.named[other]
			return there
		})
		if shared || reported[m.text] {
			continue
		}
		reported[m.text] = true
		s.report(TermUntranslated, s.twinLine(from, m.block), 0, model.Detail{
			Text: m.text, Other: s.lexicon.terms[m.term].Names[s.Lang][0], Lang: s.Lang, Path: from.Path,
		})
	}
}

// sharing returns the terms that share a name with a term.
func (x *lexicon) sharing(l model.Lang, term int) []int {
	var others []int
	for _, name := range x.terms[term].Names[l] {
		for _, f := range x.names[l][stems(name)] {
			others = append(others, f.term)
		}
	}
	return others
}

// twinLine returns the line of the file with the counterpart of a block, or the
// first line of the body if there is none.
func (s *subject) twinLine(from *subject, block int) int {
	if block >= 0 && sameKinds(from.outline.Blocks, s.outline.Blocks) {
		return s.bodyLine(s.outline.Blocks[block].Line)
	}
	return s.BodyLine
}
