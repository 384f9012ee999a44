package tui

import (
	"context"
	"io"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"postings/model"
	"postings/model/check"
	"postings/model/search"
	"postings/tui/draw"
	"postings/tui/i18n"
	"postings/tui/keymap"
	"postings/tui/list"
	"postings/tui/markdown"
	"postings/tui/reader"
)

// MODEL

// root is the entire state of the browser. Its parts are plain structs that are
// given their size and know nothing about each other.
type root struct {
	ctx    context.Context // cancelled when the program ends, along with all commands
	cancel context.CancelFunc
	opt    Options
	// stdin and stdout are passed to programs that take over the terminal, which
	// release runs.
	stdin   io.Reader
	stdout  io.Writer
	release func(run func() error) error
	// leaving reports whether the program is about to quit, which Update is not
	// told.
	leaving bool
	// failed is the reason why the program ended by itself.
	failed error

	look   draw.Look
	screen markdown.Screen // as far as the terminal has reported it
	theme  draw.Theme
	keys   keymap.Map
	layout layout

	corpus *model.Corpus
	index  search.Snapshot
	// growing is what index is a snapshot of.
	growing *growing
	loading loading

	list     list.List
	search   searchField
	filter   model.StatusFilter
	sort     search.Sort
	reader   reader.State
	inReader bool // the reader has the focus
	marks    marks
	problems problems
	since    since
	history  historyState
	// readingHistory is the command that reads the history, and historyPercent
	// its progress.
	readingHistory running
	historyPercent int
	// returnTo is where the user was when the list of problems was opened, or
	// nil.
	returnTo *returnPoint
	mouse    bool
	click    click  // the last click, for double clicks
	notice   string // shown above the footer until the next key or click
	// held is user input that has to wait.
	held []tea.Msg
	// pressed counts key presses, clicks and the like. Until the first one, the
	// first posting is selected, whichever that is while postings arrive.
	pressed int
	// overlay covers the panes; nil most of the time.
	overlay overlay
	// opening prepares an overlay: the problems, the shared paragraphs or a raw
	// file.
	opening running

	// rendering is the command that renders a text, and renderingKey identifies
	// the text. There is only one at a time, so that holding down a key does
	// not queue up texts that nobody will read.
	rendering    running
	renderingKey reader.PageKey
	// idleAfter is the constant of that name, runCheck is check.Run and now is
	// time.Now, except in tests.
	idleAfter time.Duration
	now       func() time.Time
	runCheck  func(context.Context, *model.Corpus, check.Options) ([]model.Finding, error)
}

func newRoot(ctx context.Context, opt Options) *root {
	ctx, cancel := context.WithCancel(ctx)
	m := &root{
		ctx:    ctx,
		cancel: cancel,
		opt:    opt,
		search: searchField{input: draw.NewField()},
		reader: reader.New(),
		filter: opt.Filter,
		sort:   opt.Sort,
		mouse:  opt.Mouse,

		idleAfter: idleAfter,
		now:       time.Now,
		runCheck:  check.Run,
	}
	m.search.input.SetValue(opt.Query)
	if opt.MarkChanges {
		m.since.marking = added
	}
	m.release = func(run func() error) error { return run() }
	m.setScreen(markdown.Screen{Dark: true}) // until the terminal replies
	m.setLang(opt.Lang)
	return m
}

// INIT

// Init starts loading and queries the terminal's background without waiting for
// the reply.
func (m *root) Init() tea.Cmd {
	cmds := []tea.Cmd{m.startLoading(), loadMarks(m.opt.Marks)}
	if m.opt.Style.asks() {
		cmds = append(cmds, tea.RequestBackgroundColor)
	}
	if m.opt.Watch != nil {
		cmds = append(cmds, m.watch())
	}
	return guard(tea.Batch(cmds...))
}

// UPDATE

// Update handles a message and starts the commands that follow from the new
// state.
func (m *root) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	var cmds []tea.Cmd
	for msg = m.inTurn(msg); msg != nil; msg = m.inTurn(nil) {
		cmds = append(cmds, m.route(msg), m.settle())
	}
	return m, guard(tea.Batch(cmds...))
}

// route dispatches messages: facts about the terminal, results of commands, and
// input by the user.
func (m *root) route(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.resize(msg.Width, msg.Height)
	case tea.BackgroundColorMsg:
		m.setScreen(markdown.Screen{Dark: msg.IsDark(), Basic: m.screen.Basic})
	case tea.ColorProfileMsg:
		m.setScreen(markdown.Screen{Dark: m.screen.Dark, Basic: msg.Profile == colorprofile.ANSI})
	case applied:
		return msg(m)
	case reader.MatchesMsg:
		m.pane().Found(msg)
	case panickedMsg:
		panic(msg)
	case tea.PasteMsg:
		return m.paste(msg)
	case tea.KeyPressMsg:
		m.notice = ""
		return m.key(msg)
	case tea.MouseWheelMsg:
		m.notice = ""
		return m.wheel(msg)
	case tea.MouseClickMsg:
		m.notice = ""
		return m.clicked(msg)
	}
	return nil
}

// setLang changes the language of the interface.
func (m *root) setLang(l model.Lang) {
	text := i18n.Of(l, m.opt.Pages)
	m.keys = keymap.New(text.Keys).With(m.opt.Keys, text.Keys)
	m.look = draw.Look{Text: text, Keys: &m.keys, Theme: &m.theme, Lang: l}
	m.search.input.Placeholder = text.Screen.Search
}

// setScreen adapts the colours to the terminal.
func (m *root) setScreen(is markdown.Screen) {
	m.screen = m.opt.Style.screen(is)
	m.theme = draw.NewTheme(m.screen, m.opt.Style.plain())
	m.resizeOverlay() // a text is drawn then
}

// resize computes the layout anew.
func (m *root) resize(width, height int) {
	before := m.pane().SideShown()
	m.layout = newLayout(width, height)
	m.list.Resize(m.layout.list.w, m.layout.list.h-m.listHead(), m.layout.row())
	switch {
	case before && width < reader.MinSide:
		m.notify(m.look.Text.Reading.SideTooNarrow(reader.MinSide, width))
	case !before && m.pane().SideShown():
		m.notice = "" // it may say that there is no space
	}
	m.search.input.SetWidth(m.layout.list.w - draw.Prompt - 1)
	m.resizeOverlay()
}

// settle runs at the end of every update. It makes what depends on the
// selection follow it and renders the texts that are on the screen, then those
// likely to be read next.
func (m *root) settle() tea.Cmd {
	if !m.inReader && m.overlay == nil && m.search.then == (selection{}) {
		m.returnTo = nil
	}
	p := m.list.Selected()
	if p == nil {
		m.inReader = false
		return nil
	}
	m.list.Fetch()
	m.pane().Follow()
	if m.layout.width == 0 {
		return nil
	}
	for _, key := range m.pane().Wanted() {
		if !m.reader.Pages.Has(key) {
			return m.render(key)
		}
	}
	return tea.Batch(m.pane().FindAgain(m.ctx), m.prefetch())
}

// render starts to render a text, and cancels the rendering of another one.
func (m *root) render(key reader.PageKey) tea.Cmd {
	if m.rendering.active() && m.renderingKey == key {
		return nil
	}
	ctx := m.rendering.start(m.ctx)
	m.renderingKey = key
	style, theme, apply := m.opt.Style, draw.NewTheme(key.Screen, m.opt.Style.plain()), m.opt.Apply
	return func() tea.Msg {
		page := reader.RenderPage(ctx, key, style.Config, theme, apply)
		return m.rendering.result(ctx, func(m *root) tea.Cmd {
			m.reader.Pages.Put(page)
			return nil
		})
	}
}

// prefetch renders the translation of the current text and its neighbours in
// the list, one after the other. It waits until the list is complete, because
// until then the neighbours keep changing.
func (m *root) prefetch() tea.Cmd {
	if m.loading.active() || m.pane().SideShown() {
		return nil
	}
	for _, d := range m.neighbours() {
		if key := m.pane().PageKey(d); !m.reader.Pages.Has(key) {
			return m.render(key)
		}
	}
	return nil
}

// neighbours returns the documents that are one key press away.
func (m *root) neighbours() []*model.Document {
	var docs []*model.Document
	p := m.pane()
	if d := p.Posting.In(p.Doc().Lang.Other()); d != nil {
		docs = append(docs, d)
	}
	for _, by := range []int{1, -1} {
		if at := m.list.At() + by; at >= 0 && at < m.list.Len() {
			docs = append(docs, m.list.Posting(at).Best(p.TextLang()))
		}
	}
	return docs
}
