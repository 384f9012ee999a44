package history

import (
	"strings"

	"postings/model"
	"postings/model/changes"
)

// Undone is a lost correction: words that one commit replaced and a later one
// brought back.
type Undone struct {
	// By is the commit that had replaced Old by New.
	By       Commit
	Old, New string
	// Line is the line of the file that contains Old.
	Line int
}

// replacement is a replacement of words by a commit.
type replacement struct {
	by       Commit
	old, new string
	// was and is are the old and new words with their surroundings, for searching,
	// and lead is the offset of old in was.
	was, is string
	lead    int
}

// recordEdits records how a commit changes the words of a document: which
// earlier changes it reverts, and which it makes.
func (dh *documentHistory) recordEdits(commit Commit, after string) {
	before := dh.words
	taken := map[string]bool{}
	for _, m := range dh.replacements {
		if has(before, m.is) && !has(before, m.was) && has(after, m.was) && !has(after, m.is) {
			taken[m.new+"\n"+m.old] = true
		}
	}
	for _, e := range joined(changes.Words(before, after)) {
		one := replacement{by: commit, old: before[e.Old.Start:e.Old.End], new: after[e.New.Start:e.New.End]}
		// Reverting a change is not a correction.
		if one.old == "" || one.new == "" || taken[one.old+"\n"+one.new] {
			continue
		}
		start, end := around(before, e.Old)
		one.was, one.lead = before[start:end], e.Old.Start-start
		start, end = around(after, e.New)
		one.is = after[start:end]
		dh.replacements = append(dh.replacements, one)
	}
}

// Undone returns the lost corrections of a document, the oldest first.
func (h *History) Undone(d *model.Document) []Undone {
	dh := h.files[d.File]
	if dh == nil {
		return nil
	}
	var lost []Undone
	now := words(d)
	known := map[string]bool{}
	for _, m := range dh.replacements {
		at := find(now, m.was)
		if change := m.old + "\n" + m.new; at >= 0 && !has(now, m.is) && !known[change] {
			known[change] = true
			lost = append(lost, Undone{m.by, m.old, m.new, lineOf(d, at+m.lead)})
		}
	}
	return lost
}

// lineOf returns the line of the file that contains an offset in a document's
// words.
func lineOf(d *model.Document, at int) int {
	pass := func(text string) bool {
		if n := len(plain(text)); n > 0 {
			at -= n + 1
		}
		return at < 0
	}
	for _, part := range [...]struct{ text, field string }{{d.Title, "title"}, {d.Description, "description"}} {
		if pass(part.text) {
			return d.FieldLine(part.field)
		}
	}
	line := d.BodyLine
	for text := range strings.Lines(d.Body) {
		if pass(text) {
			break
		}
		line++
	}
	return line
}

// words returns the text of a document without markup and link addresses, with
// white space collapsed.
func words(d *model.Document) string { return plain(d.Title + "\n" + d.Description + "\n" + d.Body) }

// uniform removes what may be written in two ways.
var uniform = strings.NewReplacer("mailto:", "", "\u00a0", " ", "\u202f", " ")

// plain returns a text without markup, with white space collapsed.
func plain(text string) string {
	text = uniform.Replace(text)
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

// joined joins edits that are only a few words apart.
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

// has reports whether a text contains words.
func has(text, words string) bool { return find(text, words) >= 0 }

// find returns the offset of words in a text, or -1.
func find(text, words string) int {
	for at := 0; ; {
		i := strings.Index(text[at:], words)
		if i < 0 {
			return -1
		}
		start, end := at+i, at+i+len(words)
		if (start == 0 || text[start-1] == ' ') && (end == len(text) || text[end] == ' ') {
			return start
		}
		at = start + 1
	}
}

// around returns the range of a part of a text and three words on either side.
func around(text string, s changes.Span) (start, end int) {
	start, end = s.Start, s.End
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
	return start, end
}
