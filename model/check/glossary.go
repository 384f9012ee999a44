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
	// TermAvoided: the text has a name that the glossary avoids.
	TermAvoided model.Rule = "term-avoided"
	// TermUntranslated: the other language names a term of the glossary, and this one
	// does not.
	TermUntranslated model.Rule = "term-untranslated"
)

func glossaryRules() family {
	return family{
		rules: []Info{
			{TermAvoided, model.Warning, model.Detail{Text: "GC Notification", Other: "GC Notify", Count: 2}},
			{TermUntranslated, model.Warning, model.Detail{Text: "GC Notify", Other: "Notification GC", Lang: model.French, Path: developer}},
		},
		document: []func(*subject){glossaryTerms},
		posting:  []func(*pair){untranslatedTerms},
	}
}

// lexicon finds the names of a glossary in texts. Its time grows with the text, not
// with the number of names.
type lexicon struct {
	terms []model.Term
	roots [2]*branch
}

// branch is where some words lead to in a tree of names, word by word.
type branch struct {
	next map[string]*branch
	// forms are the names that end here.
	forms []form
}

// form is one name of a term.
type form struct {
	term    int
	text    string
	avoided bool
	// exact is set for a name to avoid that differs in case, accents or signs alone
	// from one to use.
	exact bool
}

// newLexicon returns the lexicon of a glossary, nil where that is empty.
func newLexicon(terms []model.Term) *lexicon {
	if len(terms) == 0 {
		return nil
	}
	x := &lexicon{terms: terms}
	for _, l := range model.Langs() {
		x.roots[l] = &branch{}
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

// add puts a name into the tree of a language.
func (x *lexicon) add(l model.Lang, f form) {
	at := x.roots[l]
	for _, word := range fold.Words(f.text) {
		word = stem(word)
		if at.next == nil {
			at.next = map[string]*branch{}
		}
		if at.next[word] == nil {
			at.next[word] = &branch{}
		}
		at = at.next[word]
	}
	for _, other := range at.forms {
		f.exact = f.exact || f.avoided && !other.avoided
	}
	at.forms = append(at.forms, f)
}

// stem cuts what a plural changes from a folded word of either language.
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

// mention is a place where a text names a term, or where it could be any of some.
type mention struct {
	forms []form
	// text is how it is written there.
	text string
}

// in returns the mentions in a text, the longest at each place: the "GC Notify" of a
// text is no "Notify".
func (x *lexicon) in(l model.Lang, text string) []mention {
	folded := string(fold.Append(nil, text))
	var way *fold.Text // back to the text
	var found []mention
	last := -1 // where the mention before started in the text
	for from := 0; from < len(folded); {
		next := fold.WordEnd(folded, from) + 1
		for _, at := range slices.Backward(x.starting(l, folded, from)) {
			if way == nil {
				f := fold.Fold(text)
				way = &f
			}
			ranges := way.Original(fold.Range{Start: from, End: at.end})
			start, stop := ranges[0].Start, ranges[len(ranges)-1].End
			forms := at.written(text[start:stop])
			// Folding gives a paragraph with inclusive writing twice.
			if len(forms) > 0 && start > last && !isPartOfAddress(text, start, stop) {
				found = append(found, mention{forms, text[start:stop]})
				last, next = start, at.end+1
				break
			}
		}
		from = next
	}
	return found
}

// ending is a branch with names, and where its words end in a folded text.
type ending struct {
	*branch
	end int
}

// starting returns the branches that the words from a place on lead to, the shortest
// first.
func (x *lexicon) starting(l model.Lang, folded string, from int) (found []ending) {
	at := x.roots[l]
	for from < len(folded) {
		to := fold.WordEnd(folded, from)
		if at = at.next[stem(folded[from:to])]; at == nil {
			break
		}
		if len(at.forms) > 0 {
			found = append(found, ending{at, to})
		}
		if to == len(folded) || folded[to] == '\n' {
			break
		}
		from = to + 1
	}
	return found
}

// written returns the names that a text is, given that its words are: a sign that
// ends a sentence parts it, a word with a capital letter is a name only with one, and
// some names have to be written exactly so.
func (b *branch) written(text string) []form {
	if strings.ContainsAny(text, ".,;:!?()\"«»“”"+string(outline.Masked)) {
		return nil
	}
	first, _ := utf8.DecodeRuneInString(text)
	var forms []form
	for _, f := range b.forms {
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

// plainSpaces writes spaces and apostrophes in one way.
func plainSpaces(text string) string {
	return strings.NewReplacer("\u00a0", " ", "\u202f", " ", "’", "'").Replace(text)
}

// isPartOfAddress reports whether a place of a text is in an address, of which no
// word can be another.
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

// named is where a document names a term first.
type named struct {
	block int // -1 where it is no block
	text  string
}

// glossaryTerms reports names that the glossary avoids, the first of each, and takes
// in which terms a document names.
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
	first := map[avoided]int{} // its finding
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

// untranslatedTerms reports terms that one language names and the other does not, in
// the document of the other.
func untranslatedTerms(p *pair) {
	if p.lexicon == nil {
		return
	}
	for en, fr := range p.translations() {
		p.untranslatedTerms(en, fr)
		p.untranslatedTerms(fr, en)
	}
}

func (p *pair) untranslatedTerms(from, to *model.Document) {
	type missing struct {
		term int
		named
	}
	var all []missing
	reported := map[string]bool{}
	for term, n := range p.named[from] {
		t := p.lexicon.terms[term]
		if _, there := p.named[to][term]; !there && len(t.Names[to.Lang]) > 0 {
			all = append(all, missing{term, n})
		}
	}
	slices.SortFunc(all, func(a, b missing) int { return cmp.Or(cmp.Compare(a.block, b.block), cmp.Compare(a.term, b.term)) })
	for _, m := range all {
		// A name that several terms have is right with the translation of any.
		shared := slices.ContainsFunc(p.lexicon.sharing(from.Lang, m.term), func(other int) bool {
			_, there := p.named[to][other]
			return there
		})
		if shared || reported[m.text] {
			continue
		}
		reported[m.text] = true
		p.report(TermUntranslated, to, p.twinLine(from, to, m.block), model.Detail{
			Text: m.text, Other: p.lexicon.terms[m.term].Names[to.Lang][0], Lang: to.Lang, Path: from.Path,
		})
	}
}

// sharing returns the terms that have a name in common with one.
func (x *lexicon) sharing(l model.Lang, term int) []int {
	var others []int
	for _, name := range x.terms[term].Names[l] {
		at := x.roots[l]
		for _, word := range fold.Words(name) {
			at = at.next[stem(word)]
		}
		for _, f := range at.forms {
			others = append(others, f.term)
		}
	}
	return others
}

// twinLine returns the line of the file on which the twin of a block stands, or that
// of the text where no block is.
func (p *pair) twinLine(from, to *model.Document, block int) int {
	a, b := p.outlines[from].Blocks, p.outlines[to].Blocks
	if block >= 0 && sameKinds(a, b) {
		return to.BodyLine + b[block].Line - 1
	}
	return to.BodyLine
}
