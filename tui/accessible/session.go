package accessible

import (
	"bufio"
	"context"
	"io"
	"os/exec"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"postings/model"
	"postings/model/changes"
	"postings/model/history"
	"postings/model/sanitise"
	"postings/model/search"
	"postings/tui/i18n"
)

// session is one run: what is listed, what is read, and how to say it.
type session struct {
	ctx  context.Context
	opt  Options
	in   io.Reader
	raw  io.Writer
	out  *bufio.Writer
	lang model.Lang
	text *i18n.Strings
	done bool

	corpus *model.Corpus
	index  *search.Index
	found  findings
	marks  marks
	// since is what has changed since an earlier state, once it was asked for.
	since struct {
		of    *model.Corpus
		state changes.State
	}
	// story is what the history tells, once it was asked for and where there is one.
	story struct {
		asked bool
		*history.History
	}

	filter model.StatusFilter
	sort   search.Sort
	query  string
	hits   search.Results

	// rows is the list that is being said, of any kind; Enter goes on with it.
	rows rows
	// reading is the posting that is read, or nil.
	reading *reading
	// at is the place of the problem that was said last, until something else is.
	at *place
	// byRule groups problems by rule in place of file.
	byRule bool
	// comparing is the key of the posting that is kept to be compared, or "".
	comparing string
}

func newSession(ctx context.Context, opt Options, in io.Reader, out io.Writer) *session {
	if opt.Width <= 0 {
		opt.Width = 80
	}
	return &session{
		ctx: ctx, opt: opt, in: in, raw: out, out: bufio.NewWriter(out),
		lang: opt.Lang, text: i18n.Of(opt.Lang, opt.Pages),
		filter: opt.Filter, sort: opt.Sort, query: opt.Query,
	}
}

// say writes a text on lines of its own. This is the only way out for text:
// nothing that a terminal could act on passes.
func (s *session) say(text string) {
	clean := sanitise.Text(ansi.Strip(text))
	s.out.WriteString(strings.ReplaceAll(clean, "\t", "    "))
	s.out.WriteByte('\n')
}

// prompt asks for a command, on a line that stays open.
func (s *session) prompt() {
	s.out.WriteString("\n" + s.text.Accessible.Prompt + " ")
}

func (s *session) flush() error { return s.out.Flush() }

// explain puts an error in words.
func (s *session) explain(err error) string {
	if s.opt.Explain == nil {
		return sanitise.Line(err.Error())
	}
	return s.opt.Explain(err, s.lang)
}

// run gives the terminal to a program until it ends.
func (s *session) run(program *exec.Cmd) error {
	if err := s.flush(); err != nil {
		return err
	}
	// Anything but a file would have to be copied, and read beyond what the
	// program takes.
	if _, file := s.in.(interface{ Fd() uintptr }); file && program.Stdin == nil {
		program.Stdin = s.in
	}
	if program.Stdout == nil {
		program.Stdout = s.raw
	}
	if program.Stderr == nil {
		program.Stderr = s.raw
	}
	if s.opt.Lend != nil {
		return s.opt.Lend(program.Run)
	}
	return program.Run()
}

// pageRows is how many rows of a list are said at a time.
const pageRows = 20

// rows is a list of which a part has been said.
type rows struct {
	count, said int
	say         func(i int) // says row i, from 0
	// choose does what a number asks for; nil reads a posting.
	choose func(i int)
	// stops are rows that Enter chooses one after the other, once all have been
	// said.
	stops []int
	// walked says that Enter ends with them.
	walked bool
}

// list starts a list.
func (s *session) list(r rows) {
	s.rows = r
	s.listOn()
}

// listOn says the next rows of the list, and how many are left.
func (s *session) listOn() {
	r := &s.rows
	for end := min(r.said+pageRows, r.count); r.said < end; r.said++ {
		r.say(r.said)
	}
	if left := r.count - r.said; left > 0 {
		s.say(s.text.Accessible.More(left))
	}
}

// sentences joins sentences on a line. A title becomes one by its full stop.
func sentences(title string, more ...string) string {
	if !strings.HasSuffix(title, ".") && !strings.HasSuffix(title, "!") && !strings.HasSuffix(title, "?") {
		title += "."
	}
	return strings.Join(append([]string{title}, more...), " ")
}
