package search

import (
	"slices"
	"strings"

	"postings/model"
	"postings/model/fold"
)

// synonyms returns the glossary's other names for a term, so that "notify" also
// finds "Notification GC". Names to avoid are included, because people still
// use them.
func synonyms(glossary []model.Term, t term) []term {
	if !t.fuzzy() && !t.phrase || t.not || len(t.words) == 1 && (len(t.words[0]) < minSynonym || isFunctionWord(t.words[0])) {
		return nil
	}
	var found []term
	for _, entry := range glossary {
		var all [][]string
		named := false
		for _, names := range [][2][]string{entry.Names, entry.Avoided} {
			for _, name := range slices.Concat(names[:]...) {
				words := fold.Words(name)
				all = append(all, words)
				named = named || containsWords(words, t)
			}
		}
		if !named {
			continue
		}
		for _, words := range all {
			if len(found) == maxSynonyms {
				return found
			}
			if !containsWords(words, t) {
				found = append(found, term{words: words, phrase: true})
			}
		}
	}
	return found
}

const (
	// minSynonym is the length from which a word is looked up in the glossary.
	minSynonym = 3
	// maxSynonyms is how many names of a term are searched for: each takes time.
	maxSynonyms = 8
)

// containsWords reports whether a name contains the consecutive words of a
// term, the last of which may be a prefix.
func containsWords(name []string, t term) bool {
	last := len(t.words) - 1
	for at := 0; at+last < len(name); at++ {
		if slices.Equal(name[at:at+last], t.words[:last]) &&
			(name[at+last] == t.words[last] || !t.whole && strings.HasPrefix(name[at+last], t.words[last])) {
			return true
		}
	}
	return false
}
