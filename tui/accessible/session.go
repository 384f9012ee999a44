package accessible

import (
	"bufio"
	"context"
	"io"
	"os/exec"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"postings/model"
	"postings/model/changes"
	"postings/model/history"
	"postings/model/sanitise"
	"postings/model/search"
	"postings/tui/i18n"
)

// session is the state of one run: the list, the posting being read and the
// means to print them.
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
	// since holds what has changed since the earlier revision, once it has been
	// asked for.
	since struct {
		of    *model.Corpus
		name  string // of the revision
		state changes.State
	}
	// past holds the history of the corpus, once it has been asked for and if
	// there is one.
	past struct {
		asked bool
		*history.History
	}
	// dates are the dates in the history, by the keys of postings.
	dates map[string]model.Dates

	filter model.StatusFilter
	sort   search.Sort
	query  string
	hits   search.Results
	// counts holds the number of postings that match the query and pass each
	// status filter.
	counts [model.AnyStatus + 1]int
	// replaced is what to restore when the list of bookmarks is left, or nil.
	replaced *search.View

	// rows is the list being printed, of whatever kind; Enter continues it.
	rows rows
	// reading is the posting being read, or nil.
	reading *reading
	// at is the location of the problem printed last, until something else is
	// printed.
	at *place
	// byRule groups problems by rule instead of by file.
	byRule bool
	// comparing is the key of the posting kept for comparison, or "".
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

// print prints text on lines of its own. All text goes through it, because it
// removes everything that a terminal could act on.
func (s *session) print(text string) {
	clean := sanitise.Text(ansi.Strip(text))
	s.out.WriteString(strings.ReplaceAll(clean, "\t", "    "))
	s.out.WriteByte('\n')
}

// prompt prints the command prompt and leaves its line open.
func (s *session) prompt() {
	s.out.WriteString("\n" + s.text.Accessible.Prompt + " ")
}

func (s *session) flush() error { return s.out.Flush() }

// run hands the terminal to a program until it exits.
func (s *session) run(program *exec.Cmd) error {
	if err := s.flush(); err != nil {
		return err
	}
	// Only a file can be handed over. Any other reader would have to be copied
	// from, which could consume input meant for us.
	if _, file := s.in.(interface{ Fd() uintptr }); file && program.Stdin == nil {
		program.Stdin = s.in
	}
	if program.Stdout == nil {
		program.Stdout = s.raw
	}
	if program.Stderr == nil {
		program.Stderr = s.raw
	}
	return s.opt.RunProgram(program, func(run func() error) error { return run() })
}

// pageRows is the number of rows printed at a time.
const pageRows = 20

// rows is a list, part of which has been printed.
type rows struct {
	count, printed int
	row            func(i int) string // returns row i, counting from 0
	// choose acts on the row with the number typed. Rows are numbered unless it is
	// nil; then a number opens that posting of the list.
	choose func(i int)
	// stops are the rows that Enter visits in turn once the whole list has been
	// printed.
	stops []int
	// walked reports that Enter stops after the last of them.
	walked bool
}

// list starts a list.
func (s *session) list(r rows) {
	s.rows = r
	s.listOn()
}

// listOn prints the next rows of the list and how many are left.
func (s *session) listOn() {
	r := &s.rows
	for end := min(r.printed+pageRows, r.count); r.printed < end; r.printed++ {
		row := r.row(r.printed)
		if r.choose != nil {
			row = strconv.Itoa(r.printed+1) + ". " + row
		}
		s.print(row)
	}
	if left := r.count - r.printed; left > 0 {
		s.print(s.text.Accessible.More(left))
	}
}

// sentences joins sentences on one line. It adds a full stop to a title that
// has no closing punctuation.
func sentences(title string, more ...string) string {
	if !strings.HasSuffix(title, ".") && !strings.HasSuffix(title, "!") && !strings.HasSuffix(title, "?") {
		title += "."
	}
	return strings.Join(append([]string{title}, more...), " ")
}
