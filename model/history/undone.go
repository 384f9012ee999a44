package history

import (
	"strings"

	"postings/model"
	"postings/model/changes"
)

// Undone is a correction that is lost: words that a commit replaced, and that a later
// one brought back.
type Undone struct {
	// By is the commit that had replaced Old, which is back, by New.
	By       Commit
	Old, New string
}

// mend is words that a commit replaced, as they were and as they became.
type mend struct {
	Undone
	// was and is are the words with those around them, by which they are found.
	was, is string
}

// learn takes in how the words of a document change with a commit: which earlier
// changes it takes back, and which it makes.
func (t *track) learn(commit Commit, after string) {
	before := t.words
	taken := map[string]bool{}
	for _, m := range t.mends {
		if has(before, m.is) && !has(before, m.was) && has(after, m.was) && !has(after, m.is) {
			taken[m.New+"\n"+m.Old] = true
		}
	}
	for _, e := range joined(changes.Words(before, after)) {
		one := Undone{commit, before[e.Old.Start:e.Old.End], after[e.New.Start:e.New.End]}
		// What takes a change back is no correction that could be lost.
		if one.Old == "" || one.New == "" || taken[one.Old+"\n"+one.New] {
			continue
		}
		t.mends = append(t.mends, mend{one, around(before, e.Old), around(after, e.New)})
	}
}

// Undone returns the corrections that a document has lost, the oldest first.
func (h *History) Undone(d *model.Document) []Undone {
	t := h.files[d.File]
	if t == nil {
		return nil
	}
	var lost []Undone
	now := words(d)
	known := map[string]bool{}
	for _, m := range t.mends {
		if change := m.Old + "\n" + m.New; has(now, m.was) && !has(now, m.is) && !known[change] {
			known[change] = true
			lost = append(lost, m.Undone)
		}
	}
	return lost
}

// words returns what a document says, without its markup and the addresses of its
// links, with one space between words.
func words(d *model.Document) string {
	text := strings.ReplaceAll(d.Title+"\n"+d.Description+"\n"+d.Body, "mailto:", "")
	var b strings.Builder
	b.Grow(len(text))
	space := true
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == ' ', c == '\n', c == '\t':
			if !space {
				b.WriteByte(' ')
			}
			space = true
		case c == ']' && i+1 < len(text) && text[i+1] == '(':
			if end := strings.IndexAny(text[i:], ")\n"); end > 0 && text[i+end] == ')' {
				i += end
			}
		case strings.IndexByte("*_`#<>[]\\", c) >= 0:
		default:
			b.WriteByte(c)
			space = false
		}
	}
	return strings.TrimSuffix(b.String(), " ")
}

// joined joins the edits that have no more than a few words between them, which are
// one change to who reads them.
func joined(edits []changes.Edit) []changes.Edit {
	const few = 20 // bytes
	var all []changes.Edit
	for _, e := range edits {
		if n := len(all); n > 0 && e.Old.Start-all[n-1].Old.End < few {
			all[n-1].Old.End, all[n-1].New.End = e.Old.End, e.New.End
			continue
		}
		all = append(all, e)
	}
	return all
}

// has reports whether a text holds some words.
func has(text, words string) bool {
	for at := 0; ; {
		i := strings.Index(text[at:], words)
		if i < 0 {
			return false
		}
		start, end := at+i, at+i+len(words)
		if (start == 0 || text[start-1] == ' ') && (end == len(text) || text[end] == ' ') {
			return true
		}
		at = start + 1
	}
}

// around returns a part of a text with three words on either side.
func around(text string, s changes.Span) string {
	start, end := s.Start, s.End
	for range 3 {
		start = strings.LastIndexByte(text[:max(start-1, 0)], ' ') + 1
		if end < len(text) {
			if at := strings.IndexByte(text[end+1:], ' '); at >= 0 {
				end += 1 + at
			} else {
				end = len(text)
			}
		}
	}
	return text[start:end]
}
