// Package tui is the browser: a Bubble Tea program that lists postings, finds
// them as one types, and shows them in French or English.
//
// A map of the files:
//
//	tui.go       this text, Options and Run
//	root.go      the model: what it holds, Init, and Update, which only routes
//	ahead.go     when a key is handled; input.go which part gets it
//	view.go      the frame: panes and rules; header.go and footer.go around them
//	layout.go    all arithmetic of sizes
//	listpane.go  what stands around the list: the search line, and why it is empty
//	order.go     the order of the list
//	spine.go     scroll bars, and the rule above the panes
//	pane.go      what the reader is told; side.go, compare.go when it shows two texts
//	details.go   all that is known of a posting
//	search.go    the search field and the command that searches
//	contents.go, links.go, copy.go, edit.go, marks.go, mouse.go
//	             what a key does, a file each
//	overlay.go   what stands before the panes: choosing; help.go the keys
//	loading.go   the corpus as it arrives, and its index; watch.go when it changes
//	problems.go  what the check found, listed
//	style.go     which style
//	notice.go    messages in the footer
//	terminal.go  when the terminal is gone, or somebody else's for a while
//	loan.go      giving it away and taking it back; queries.go what it is asked
//	panic.go     what becomes of a command that panics
//	guide.go     the help in words, for the command line
//
// Package list is the list of postings and package reader the pane that shows one;
// neither knows of the other. Package draw makes text safe to draw, fits it and has
// the colours of the frame, and package keymap is the keys.
//
// State changes in Update alone; what takes long is a command, and each answer
// carries what it answers, so that a late one is dropped. The package reads no
// file: the corpus comes from a function, and all its words from package i18n.
package tui

import (
	"cmp"
	"context"
	"io"
	"os/exec"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"

	"postings/model"
	"postings/model/check"
	"postings/model/history"
	"postings/model/search"
)

// Options say what the browser shows and how it starts.
type Options struct {
	// Load delivers the corpus in batches until it returns; it is run in a
	// goroutine of its own and must stop when its context is cancelled.
	Load func(ctx context.Context, emit func(model.Batch)) error
	// Watch calls changed when files of the corpus change, until the context
	// ends; nil for a corpus that does not change.
	Watch func(ctx context.Context, changed func()) error
	// Name is the corpus' name for the header, empty for the samples.
	Name string
	Lang model.Lang
	// Key is the posting to open at the start, empty for the list.
	Key string
	// Sites are the addresses of the sites by language, such as
	// "https://digital.canada.ca", empty where they are not known.
	Sites [2]string
	// Apply is the address to apply at, with apply.Reference in place of a
	// posting's reference, empty where the site has none.
	Apply string
	Style Style
	// Keys gives actions other keys, by their names in keymap.Actions.
	Keys map[string][]string
	// Mouse takes the mouse from the start.
	Mouse bool
	// Open opens an address, or returns the program that shows it on this
	// terminal; nil where nothing can.
	Open func(ctx context.Context, address string) (*exec.Cmd, error)
	// Read returns a file of the corpus as it is; nil where there are none.
	Read func(file string) (string, error)
	// Edit returns the command that edits a file of the corpus at a line; nil
	// where there are no files.
	Edit func(file string, line int) (*exec.Cmd, error)
	// Lend runs a program that has the terminal meanwhile; nil just runs it.
	Lend func(run func() error) error
	// Suspend stops the program until it is continued, and Suspended asks for
	// that from outside; nil where no shell could continue it.
	Suspend   func() error
	Suspended <-chan struct{}
	// Marks keeps what the user marks; nil keeps nothing.
	Marks Marks
	// Explain puts an error of these functions in words; nil uses the error's
	// own.
	Explain func(err error, l model.Lang) string
	// Now is the time for double clicks; nil is the clock.
	Now func() time.Time
	// Check says how the corpus is checked now, as the day on which closing dates
	// have passed; nil checks by the defaults.
	Check func() check.Options
	// History reads what the history of the corpus tells, and tells progress how many
	// commits of all were read; nil where there is none.
	History func(ctx context.Context, progress func(done, total int)) (*history.History, error)
	// Since reads an earlier state of the corpus, named SinceName; nil where there is
	// none. With MarkChanges what has changed since is marked from the start.
	Since       func(ctx context.Context) (*model.Corpus, error)
	SinceName   string
	MarkChanges bool
	// Filter, Sort and Query are what the list starts with. With OrAll it starts
	// with all postings where the filter would leave none.
	Filter model.StatusFilter
	OrAll  bool
	Sort   search.Sort
	// Pages says that the corpus is one of pages.
	Pages bool
	Query string
}

// Checking says how the corpus is checked now.
func (o Options) Checking() check.Options {
	if o.Check == nil {
		return check.Options{}
	}
	return o.Check()
}

// now returns the time.
func (o Options) now() time.Time {
	if o.Now == nil {
		return time.Now()
	}
	return o.Now()
}

// Run shows the browser on a terminal until the user quits or the context is
// cancelled, and gives the terminal back as it was. The error is nil in both
// cases, and model.ErrEmpty where there is nothing to show.
func Run(ctx context.Context, opt Options, in io.Reader, out io.Writer, env []string) error {
	return runWith(ctx, opt, in, out, env)
}

// fps is how often in a second the screen is drawn at most: twice the library's
// own, which lets 8 ms less pass from a key to its frame.
const fps = 120

// runWith is Run with more options of the library, for tests.
func runWith(ctx context.Context, opt Options, in io.Reader, out io.Writer, env []string, more ...tea.ProgramOption) error {
	saveTitle(out)
	defer restoreTitle(out)

	m := newRoot(ctx, opt)
	defer m.cancel()
	m.stdin, m.stdout = in, out
	var p *tea.Program
	send := func(msg tea.Msg) { p.Send(msg) }
	options := []tea.ProgramOption{tea.WithEnvironment(env), tea.WithFPS(fps), tea.WithoutSignalHandler()}
	if f, ok := out.(term.File); ok {
		o := &tty{File: f}
		m.around = o.around(send)
		if isTerminal(in) {
			options = append(options, tea.WithFilter((&replies{out: o, send: send}).filter))
		}
		out = o
	}
	if f, ok := in.(namedFile); ok {
		in = input{f, func() { go send(hungUpMsg{}) }}
	}
	p = tea.NewProgram(m, append(append(options, tea.WithInput(in), tea.WithOutput(out)), more...)...)
	defer context.AfterFunc(ctx, p.Quit)()
	go func() {
		for {
			select {
			case <-m.ctx.Done():
				return
			case <-opt.Suspended:
				send(suspendMsg{})
			}
		}
	}()
	_, err := p.Run()
	if err == nil {
		m.keepAll()
	}
	return cmp.Or(err, m.failed)
}
