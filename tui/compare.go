package tui

import (
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"postings/model"
	"postings/model/fold"
	"postings/model/outline"
	"postings/tui/keymap"
	"postings/tui/markdown"
)

// comparing is what the user does to compare postings.
type comparing struct {
	// kept is the key of the posting that others are compared with, or "".
	kept string
	// shown is set while the selected posting is wanted beside it.
	shown bool
}

// compared returns the posting that the selected one is shown beside, or nil.
func (m *root) compared() *model.Posting {
	if p := m.keptPosting(); m.comparing.shown && m.side && p != nil && p.Key != m.list.Key() {
		return p
	}
	return nil
}

// keptPosting returns the posting that is kept for comparing, or nil.
func (m *root) keptPosting() *model.Posting {
	if m.comparing.kept == "" {
		return nil
	}
	if at := m.corpus.Find(m.comparing.kept); at >= 0 {
		return m.corpus.Postings[at]
	}
	return nil
}

// comparedKeys are the keys of the posting that is kept and, while it is shown
// beside another, of that one.
func (m *root) comparedKeys() [2]string {
	keys := [2]string{m.comparing.kept}
	if m.compared() != nil && m.sideShown() {
		keys[1] = m.list.Key()
	}
	return keys
}

// compareKey is the key with what it does now.
func (m *root) compareKey() keymap.Binding {
	k := m.keys.Compare
	switch kept := m.keptPosting(); {
	case m.layout.width < minSide:
		return keymap.Binding{}
	case kept == nil:
		return k
	case kept.Key == m.list.Key():
		return k.As(m.look.Text.Keys.LetGo)
	}
	return k.As(m.look.Text.Keys.CompareThem)
}

// compare keeps the selected posting for comparing, or no longer where it is the
// one; where another is kept it shows both beside each other.
func (m *root) compare() tea.Cmd {
	t := m.look.Text.Reading
	key := m.list.Key()
	switch {
	case key == "":
	case m.layout.width < minSide:
		m.say(t.SideTooNarrow(minSide, m.layout.width))
	case m.compared() != nil && m.sideShown():
		m.endComparing()
	case key == m.comparing.kept:
		m.comparing = comparing{}
		m.say(t.NotKept)
	case m.keptPosting() == nil:
		m.comparing = comparing{kept: key}
		m.say(t.Kept(m.keys.Compare.Name()))
	default:
		m.clearFind()
		m.side, m.comparing.shown = true, true
		m.moveTo(place{}) // both from the start
		return m.read()
	}
	return nil
}

// endComparing goes back to the list; what is kept stays.
func (m *root) endComparing() {
	m.side, m.inReader, m.comparing.shown = false, false, false
}

// maxHeadings bounds how many pairs of headings are compared, which takes memory for
// each.
const maxHeadings = 1 << 20

// matchHeadings pairs the numbers of the sections of two pages whose headings are
// the same but for case, accents and punctuation, as many as can be in order. All
// others stand alone, those of the first page before those of the second.
func matchHeadings(pages [2]*markdown.Page) [][2]int {
	names := [2][]string{}
	for i, page := range pages {
		names[i] = []string{""} // what is before the first heading
		for _, h := range page.Headings {
			names[i] = append(names[i], strings.TrimFunc(fold.Fold(h.Text).String(), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
		}
	}
	a, b := names[0], names[1]
	if len(a)*len(b) > maxHeadings {
		a, b = a[:1], b[:1]
	}
	// longest[i][j] is how many pairs the sections from i of a and from j of b make.
	longest := make([][]int, len(a)+1)
	for i := range longest {
		longest[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if longest[i][j] = max(longest[i+1][j], longest[i][j+1]); a[i] == b[j] {
				longest[i][j] = longest[i+1][j+1] + 1
			}
		}
	}
	var pairs [][2]int
	alone := func(column, from, to int) {
		for n := from; n < to; n++ {
			pair := [2]int{outline.None, outline.None}
			pair[column] = n
			pairs = append(pairs, pair)
		}
	}
	i, j, fromA, fromB := 0, 0, 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i] == b[j]:
			alone(0, fromA, i)
			alone(1, fromB, j)
			pairs = append(pairs, [2]int{i, j})
			i, j = i+1, j+1
			fromA, fromB = i, j
		case longest[i+1][j] >= longest[i][j+1]:
			i++
		default:
			j++
		}
	}
	alone(0, fromA, len(names[0]))
	alone(1, fromB, len(names[1]))
	return pairs
}
