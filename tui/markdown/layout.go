package markdown

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// wrap lays runs out in lines of at most w columns, broken at spaces. It works
// on the words before they are styled: on styled text, whose escape sequences
// have to be read again, it took most of the time.
func (r *renderer) wrap(runs []run, w int) []string {
	l := layout{r: r, w: max(w, 1)}
	for _, run := range bind(runs, r.opt.Lang) {
		if run.text == hardBreak {
			l.endWord()
			l.endLine()
			continue
		}
		l.run(run)
	}
	l.endWord()
	l.endLine()
	return trimLines(l.lines)
}

// layout is the state of laying out: finished lines, the line being filled, and
// the word that is not placed yet with the spaces before it.
type layout struct {
	r     *renderer
	w     int
	lines []string

	line       []run
	width      int
	space      []run
	spaceWidth int
	word       []run
	wordWidth  int
}

// run takes the words of a run. A word goes on over runs that no space divides.
func (l *layout) run(words run) {
	text := words.text
	for text != "" {
		spaces := len(text) - len(strings.TrimLeft(text, " "))
		if spaces > 0 {
			l.endWord()
			l.space = append(l.space, words.with(text[:spaces]))
			l.spaceWidth += spaces
			text = text[spaces:]
			continue
		}
		end := strings.IndexByte(text, ' ')
		if end < 0 {
			end = len(text)
		}
		l.word = append(l.word, words.with(text[:end]))
		l.wordWidth += stringWidth(text[:end])
		text = text[end:]
	}
}

// stringWidth returns how many columns a text takes. Most words are printable
// ASCII, a column each: looking for graphemes in them was an eighth of the time
// of a first screen.
func stringWidth(s string) int {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return ansi.StringWidth(s)
		}
	}
	return len(s)
}

// with returns a run of other words in the same style.
func (words run) with(text string) run {
	words.text = text
	return words
}

// endWord places the word on the line, or on the next where it does not fit.
func (l *layout) endWord() {
	if len(l.word) == 0 {
		return
	}
	if l.width > 0 && l.width+l.spaceWidth+l.wordWidth > l.w {
		l.endLine()
	}
	if l.width > 0 {
		l.line = append(l.line, l.space...)
		l.width += l.spaceWidth
	}
	l.space, l.spaceWidth = l.space[:0], 0
	if l.wordWidth <= l.w {
		l.line = append(l.line, l.word...)
		l.width += l.wordWidth
	} else {
		l.cutWord()
	}
	l.word, l.wordWidth = l.word[:0], 0
}

// cutWord places a word that is longer than a line, cut between graphemes.
func (l *layout) cutWord() {
	for _, piece := range l.word {
		start, text := 0, piece.text
		for at := 0; at < len(text); {
			cluster, width := ansi.FirstGraphemeCluster(text[at:], ansi.GraphemeWidth)
			if l.width > 0 && l.width+width > l.w {
				l.line = append(l.line, piece.with(text[start:at]))
				l.endLine()
				start = at
			}
			if width <= l.w { // a wide character has no place in one column
				l.width += width
			} else {
				l.line = append(l.line, piece.with(text[start:at]))
				start = at + len(cluster)
			}
			at += len(cluster)
		}
		l.line = append(l.line, piece.with(text[start:]))
	}
}

// endLine draws the line and begins the next.
func (l *layout) endLine() {
	var b strings.Builder
	for i := 0; i < len(l.line); {
		// Words in one style are drawn at once.
		words := l.line[i]
		text := words.text
		for i++; i < len(l.line) && words.like(l.line[i]); i++ {
			text += l.line[i].text
		}
		drawn := l.r.draw(words.with(text))
		if words.link != "" && l.r.opt.Hyperlinks && clickable(words.link) {
			drawn = hyperlink(drawn, words.link)
		}
		b.WriteString(drawn)
	}
	l.lines = append(l.lines, b.String())
	l.line, l.width = l.line[:0], 0
	l.space, l.spaceWidth = l.space[:0], 0
}

// like tells whether two runs look the same. Styles are shared between runs, so
// that comparing the pointers in them is enough.
func (words run) like(other run) bool {
	return words.style == other.style && words.link == other.link
}
