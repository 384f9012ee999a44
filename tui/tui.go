// Package tui implements the browser: a Bubble Tea program that lists postings,
// searches them as the user types, and shows them in French or English.
//
// The files:
//
//	tui.go          Options and Run
//	root.go         the model: its fields, Init and Update, which dispatches messages
//	ahead.go        holding input until it can be handled
//	input.go        dispatching keys to the part with the focus
//	mouse.go        the same for the mouse
//	view.go         the frame: panes, rules and scroll bars
//	header.go, footer.go
//	                around the panes: the corpus, the keys, messages
//	layout.go       computing sizes
//	listpane.go     the list: the search line, its order, messages if it is empty
//	search.go       the search field and the search command, completing filters
//	reader.go       the reader: its input, and texts side by side
//	marks.go        bookmarks, and postings that have been read
//	actions.go      opening links, copying, editing
//	overlay.go      overlays, and those that scroll a text: help.go, details.go, raw.go
//	picker.go       overlays to choose from a list: contents.go, problemlist.go, sharedlist.go
//	loading.go      loading the corpus and its index, watching for changes
//	problems.go     checking the corpus
//	history.go      the history of the corpus, changes since an earlier revision
//	commands.go     results of commands, commands that replace one another
//	terminal.go     taking the terminal and giving it back
//	queries.go      replies that the terminal still owes
//	exec.go         running other programs, suspending
//
// Package list implements the list of postings and package reader the pane that
// shows one; neither knows about the other. Package draw makes text safe to
// draw, fits it to a width and defines the colours of the frame. Package keymap
// defines the keys.
//
// State changes only in Update. Slow work runs in commands, each of which returns
// the change that Update is to make, unless it is stale. The package reads no
// files: the corpus comes from a function, and all texts from package i18n.
package tui

import (
	"cmp"
	"context"
	"io"
	"os/exec"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/glamour/v2/ansi"
	uv "github.com/charmbracelet/ultraviolet"

	"postings/model"
	"postings/model/check"
	"postings/model/history"
	"postings/model/search"
	"postings/tui/markdown"
)

// Options configure the browser.
type Options struct {
	// Load delivers the corpus in batches until it returns. It runs in its own
	// goroutine and must stop when its context is cancelled.
	Load func(ctx context.Context, emit func(model.Batch)) error
	// Watch calls changed when files of the corpus change, until the context is
	// cancelled. It is nil for a corpus that does not change.
	Watch func(ctx context.Context, changed func()) error
	// Name is the name of the corpus for the header, empty for the samples.
	Name string
	Lang model.Lang
	// Key is the posting to open at the start, empty for the list.
	Key string
	// Apply is the address for applications, with apply.Reference standing for
	// a posting's reference. It is empty if the site has none.
	Apply string
	Style Style
	// Keys binds actions, named as in keymap.Actions, to other keys.
	Keys map[string][]string
	// Mouse enables the mouse from the start.
	Mouse bool
	// Open opens an address, or returns the program that shows it on this
	// terminal. It is nil if nothing can open addresses.
	Open func(ctx context.Context, address string) (*exec.Cmd, error)
	// Read returns the raw text of a file of the corpus. It is nil if there are
	// no files.
	Read func(file string) (string, error)
	// Edit returns the command that edits a file of the corpus at a line. It is
	// nil if there are no files.
	Edit func(file string, line int) (*exec.Cmd, error)
	// Run runs a program that takes over the terminal; nil just runs it. Suspend
	// stops this one until it is continued. Both call release, which releases the
	// terminal while it runs a function. StopRequests calls requested when another
	// process requests to suspend the program, until the context is cancelled. It
	// and Suspend are nil if no shell could continue the program.
	Run          func(program *exec.Cmd, release func(run func() error) error) error
	Suspend      func(release func(run func() error) error) error
	StopRequests func(ctx context.Context, requested func())
	// Marks stores the user's marks; nil stores nothing.
	Marks Marks
	// Explain describes an error of these functions; nil uses the error's own
	// text.
	Explain func(err error, l model.Lang) string
	// Check returns the options for checking the corpus now, such as the day
	// that closing dates are compared with. Nil uses the defaults.
	Check func() check.Options
	// History reads the history of the corpus, or returns the one known from an
	// earlier call if no commit has been added since. It reports how many of all
	// commits have been read unless progress is nil. History is nil if there is
	// none.
	History func(ctx context.Context, known *history.History, progress func(done, total int)) (*history.History, error)
	// Since reads an earlier revision of the corpus. It is nil if there is none.
	// With MarkChanges, changes since then are marked from the start.
	Since       func(ctx context.Context) (Earlier, error)
	MarkChanges bool
	// Filter, Sort and Query determine the initial list. With OrAll it shows
	// all postings if none pass the filter.
	Filter model.StatusFilter
	OrAll  bool
	Sort   search.Sort
	// Pages reports whether the corpus consists of pages.
	Pages bool
	Query string
}

// Earlier is an earlier revision of a corpus and its name.
type Earlier struct {
	*model.Corpus
	Name string
}

// Checking returns the options for checking the corpus now.
func (o Options) Checking() check.Options {
	if o.Check == nil {
		return check.Options{}
	}
	return o.Check()
}

// RunProgram runs a program that takes over the terminal, which release releases
// while it runs a function.
func (o Options) RunProgram(program *exec.Cmd, release func(run func() error) error) error {
	if o.Run == nil {
		return release(program.Run)
	}
	return o.Run(program, release)
}

// Today returns the day that closing dates are compared with.
func (o Options) Today() time.Time { return cmp.Or(o.Checking().Today, time.Now()) }

// ErrorText describes an error in a language. It is not safe to draw.
func (o Options) ErrorText(err error, l model.Lang) string {
	if o.Explain == nil {
		return err.Error()
	}
	return o.Explain(err, l)
}

// fps is the maximum number of frames per second. It is twice the library's
// default, which reduces the delay between a key press and its frame by up to 8
// ms.
const fps = 120

// Run runs the browser on a terminal until the user quits or ctx is cancelled,
// and restores the terminal. The error is nil in both cases, model.ErrEmpty if
// there is nothing to show, and an *UnsavedError if marks could not be stored at
// the end. More are further options of the library, for tests.
func Run(ctx context.Context, opt Options, in io.Reader, out io.Writer, env []string, more ...tea.ProgramOption) error {
	m := newRoot(ctx, opt)
	defer m.cancel()
	m.stdin, m.stdout = in, out
	var p *tea.Program
	send := func(msg tea.Msg) { p.Send(msg) }
	t := newTTY(in, out, uv.Environ(env).Getenv("TERM"), send)
	m.release = t.release
	p = tea.NewProgram(m, append([]tea.ProgramOption{
		tea.WithEnvironment(env), tea.WithFPS(fps), tea.WithoutSignalHandler(),
		tea.WithInput(t.input()), tea.WithOutput(t.output()),
		tea.WithFilter(func(_ tea.Model, msg tea.Msg) tea.Msg {
			_, m.leaving = msg.(tea.QuitMsg)
			return msg
		}),
	}, more...)...)
	defer context.AfterFunc(ctx, p.Quit)()
	if opt.Suspend != nil {
		go opt.StopRequests(m.ctx, func() { send(applied((*root).suspend)) })
	}
	err := t.own(func() error {
		_, err := p.Run()
		return err
	})
	if err == nil {
		err = m.saveAll()
	}
	return cmp.Or(err, m.failed)
}

// Style is the style of the browser. The zero value follows the terminal's
// background.
type Style struct {
	// Name is one of markdown.StyleNames. Empty or "auto" selects our dark or
	// light style, depending on the background.
	Name string
	// Custom is a user-defined style for texts. It replaces the named one.
	Custom *ansi.StyleConfig
}

// auto is the name of the style that follows the terminal.
const auto = "auto"

// screen returns the screen to draw for: a style made for a given background or
// for 16 colours overrides what the terminal reports.
func (s Style) screen(is markdown.Screen) markdown.Screen {
	switch s.Name {
	case markdown.Light:
		is.Dark = false
	case markdown.Dark, markdown.Plain:
		is.Dark = true
	case markdown.Dark16:
		is = markdown.Screen{Dark: true, Basic: true}
	case markdown.Light16:
		is = markdown.Screen{Dark: false, Basic: true}
	}
	return is
}

// asks reports whether the style depends on the terminal's background.
func (s Style) asks() bool {
	return s.screen(markdown.Screen{Dark: true}).Dark != s.screen(markdown.Screen{}).Dark
}

// plain reports whether to draw without colours.
func (s Style) plain() bool { return s.Name == markdown.Plain }

// Config returns the style of texts on a screen.
func (s Style) Config(is markdown.Screen) (ansi.StyleConfig, error) {
	if s.Custom != nil {
		return *s.Custom, nil
	}
	switch s.Name {
	case "", auto, markdown.Dark, markdown.Light:
		return markdown.Style(markdown.StyleName(s.screen(is)))
	}
	return markdown.Style(s.Name)
}
