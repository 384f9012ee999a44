package accessible

import (
	"strconv"
	"strings"

	"postings/model"
)

// compare compares two postings by their numbers in the list. With one number
// it compares that posting with the one being read or the one kept for
// comparison. Without a number it keeps the posting being read, releases it, or
// compares it with the kept one.
func (s *session) compare(argument string) {
	t := s.text.Accessible
	var chosen []*model.Posting
	for word := range strings.FieldsSeq(argument) {
		n, err := strconv.Atoi(word)
		if err != nil {
			s.print(t.CompareHow)
			return
		}
		if n < 1 || n > s.hits.Len() {
			s.print(t.NoNumber(n, s.hits.Len()))
			return
		}
		chosen = append(chosen, s.corpus.Postings[s.hits.Posting(n-1)])
	}
	if len(chosen) == 0 && s.reading != nil {
		chosen = append(chosen, s.reading.posting)
	}
	kept := s.corpus.Posting(s.comparing)
	if len(chosen) == 1 && kept == nil && argument != "" && s.reading != nil {
		kept = s.reading.posting
	}
	switch {
	case len(chosen) == 2 && chosen[0] != chosen[1]:
		s.compareThem(chosen[0], chosen[1])
	case len(chosen) != 1 || kept == chosen[0] && argument != "":
		s.print(t.CompareHow)
	case kept == chosen[0]:
		s.comparing = ""
		s.print(s.text.Reading.NotKept)
	case kept == nil:
		s.comparing = chosen[0].Key
		s.print(t.KeptToCompare(chosen[0].Best(s.lang).Title))
	default:
		s.compareThem(kept, chosen[0])
	}
}
