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
	runs = bind(runs, r.opt.Lang)
	for i := range runs {
		if runs[i].text == hardBreak {
			l.endWord()
			l.endLine()
			continue
		}
		l.run(&runs[i])
	}
	l.endWord()
	l.endLine()
	return trimLines(l.lines)
}

// piece is the bytes of a run from one place to another. Runs are large because
// of their styles: copies of them were most of the memory of a first screen.
type piece struct {
	run      *run
	from, to int
}

func (p piece) text() string { return p.run.text[p.from:p.to] }

// place adds pieces to a line. What goes on in the same run becomes one piece.
func place(line []piece, pieces ...piece) []piece {
	for _, p := range pieces {
		if last := len(line) - 1; last >= 0 && line[last].run == p.run && line[last].to == p.from {
			line[last].to = p.to
		} else {
			line = append(line, p)
		}
	}
	return line
}

// layout is the state of laying out: finished lines, the line being filled, and
// the word that is not placed yet with the spaces before it.
type layout struct {
	r     *renderer
	w     int
	lines []string

	line       []piece
	width      int
	space      []piece
	spaceWidth int
	word       []piece
	wordWidth  int
}

// run takes the words of a run. A word goes on over runs that no space divides.
func (l *layout) run(r *run) {
	for at := 0; at < len(r.text); {
		rest := r.text[at:]
		spaces := len(rest) - len(strings.TrimLeft(rest, " "))
		if spaces > 0 {
			l.endWord()
			l.space = append(l.space, piece{r, at, at + spaces})
			l.spaceWidth += spaces
			at += spaces
			continue
		}
		end := strings.IndexByte(rest, ' ')
		if end < 0 {
			end = len(rest)
		}
		l.word = append(l.word, piece{r, at, at + end})
		l.wordWidth += stringWidth(rest[:end])
		at += end
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

// endWord places the word on the line, or on the next where it does not fit.
func (l *layout) endWord() {
	if len(l.word) == 0 {
		return
	}
	if l.width > 0 && l.width+l.spaceWidth+l.wordWidth > l.w {
		l.endLine()
	}
	if l.width > 0 {
		l.line = place(l.line, l.space...)
		l.width += l.spaceWidth
	}
	l.space, l.spaceWidth = l.space[:0], 0
	if l.wordWidth <= l.w {
		l.line = place(l.line, l.word...)
		l.width += l.wordWidth
	} else {
		l.cutWord()
	}
	l.word, l.wordWidth = l.word[:0], 0
}

// cutWord places a word that is longer than a line, cut between graphemes.
func (l *layout) cutWord() {
	for _, p := range l.word {
		for at := p.from; at < p.to; {
			cluster, width := ansi.FirstGraphemeCluster(p.run.text[at:p.to], ansi.GraphemeWidth)
			end := at + len(cluster)
			if l.width > 0 && l.width+width > l.w {
				l.endLine()
			}
			if width <= l.w { // a wide character has no place in one column
				l.width += width
				l.line = place(l.line, piece{p.run, at, end})
			}
			at = end
		}
	}
}

// endLine draws the line and begins the next.
func (l *layout) endLine() {
	var b strings.Builder
	for i := 0; i < len(l.line); {
		// Words in one style are drawn at once.
		words, text := *l.line[i].run, l.line[i].text()
		for i++; i < len(l.line) && words.like(l.line[i].run); i++ {
			text += l.line[i].text()
		}
		words.text = text
		drawn := l.r.draw(words)
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
func (words *run) like(other *run) bool {
	return words.style == other.style && words.link == other.link
}
