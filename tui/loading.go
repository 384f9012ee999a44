package tui

import (
	"context"
	"errors"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"postings/model"
	"postings/model/search"
)

// loader delivers a corpus in batches until it returns. It runs in its own
// goroutine and must stop when its context is cancelled.
type loader = func(ctx context.Context, emit func(model.Batch)) error

// loading is the state of loading the corpus.
type loading struct {
	running
	growing *growing
	// again is set for a reload. The old corpus is kept until the new one is
	// complete.
	again bool
	// asked is set if the user requested the reload and is notified when it is
	// done.
	asked bool
	// texts is set once bodies are being indexed, which a search for them
	// requires.
	texts bool
	// indexing is set while that is in progress.
	indexing bool

	index       search.Snapshot
	read, total int
	done        bool
	err         error
	// failed is what the message about the last reload if it failed.
	failed string
}

// growing is a corpus that a loader fills, with its index. The loader shares it
// with the commands that fetch what has arrived.
type growing struct {
	mu          sync.Mutex
	index       *search.Index
	read, total int

	changed chan struct{} // has an element if something has arrived, closed at the end
}

// arrivedMsg delivers what has arrived of the corpus, and the number of files
// read. Next waits for more. It is nil at the end, when err is the loader's
// error. Messages that arrive after that one are obsolete.
type arrivedMsg struct {
	id          int
	index       search.Snapshot
	read, total int
	next        tea.Cmd
	err         error
}

// indexedMsg delivers an index with more bodies. Next indexes more, and is nil
// at the end.
type indexedMsg struct {
	id    int
	index search.Snapshot
	next  tea.Cmd
}

// startLoading starts to read the corpus. The first time, the list fills as
// postings arrive. On a reload the list stays as it is until everything has
// arrived.
func (m *root) startLoading() tea.Cmd {
	ctx, id := m.loading.start(m.ctx)
	before := m.corpus
	g := &growing{
		index:   search.NewIndex(model.NewCorpus()),
		changed: make(chan struct{}, 1),
	}
	m.loading = loading{running: m.loading.running, growing: g, again: before != nil, texts: m.loading.texts, index: g.index.Snapshot(), failed: m.loading.failed}
	if before == nil {
		m.corpus, m.index = m.loading.index.Corpus(), m.loading.index
	}
	texts := m.loading.texts
	fill := func() tea.Msg {
		err := g.fill(ctx, m.opt.Load, before, texts)
		g.mu.Lock() // the next snapshot may be under way
		defer g.mu.Unlock()
		return arrivedMsg{id: id, err: err, index: g.index.Snapshot(), read: g.read, total: g.total}
	}
	return tea.Batch(fill, g.next(id, 0))
}

// fill runs the loader to its end. Before is the previous corpus, which must no
// longer change, or nil the first time. If bodies have been searched before,
// they are indexed right away, so that their hits do not disappear and
// reappear.
func (g *growing) fill(ctx context.Context, run loader, before *model.Corpus, texts bool) error {
	defer close(g.changed)
	kept := unchanged(before)
	byPath := map[string]*model.Document{}
	for _, d := range kept {
		byPath[d.Path] = d
	}
	err := run(ctx, func(b model.Batch) {
		for i, d := range b.Documents {
			if old := kept[d.File]; old != nil && old.Equal(d) {
				b.Documents[i] = old
			}
		}
		// A file that can no longer be read keeps its previous version.
		for _, f := range b.Findings {
			if d := byPath[f.Path]; d != nil && f.Unread() {
				b.Documents = append(b.Documents, d)
			}
		}
		g.merge(b)
	})
	for more := texts; err == nil && more && ctx.Err() == nil; {
		_, more = g.addTexts()
	}
	return err
}

func (g *growing) merge(b model.Batch) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.index.Merge(b)
	g.read, g.total = max(b.Read, g.read), max(b.Total, g.total)
	select {
	case g.changed <- struct{}{}:
	default:
	}
}

// refresh is the interval between messages after the first one, since each
// costs a search and a frame.
const refresh = 25 * time.Millisecond

// next returns the command that waits for at least the given time and then for
// something new, and delivers the corpus at that point.
func (g *growing) next(id int, wait time.Duration) tea.Cmd {
	return func() tea.Msg {
		time.Sleep(wait)
		if _, more := <-g.changed; !more {
			return nil
		}
		g.mu.Lock()
		defer g.mu.Unlock()
		return arrivedMsg{id: id, index: g.index.Snapshot(), read: g.read, total: g.total, next: g.next(id, refresh)}
	}
}

// textsAtOnce is the number of bodies indexed before they become searchable. A
// thousand take about 70 ms.
const textsAtOnce = 5000

// addTexts indexes a number of bodies and reports whether there are more.
func (g *growing) addTexts() (search.Snapshot, bool) {
	g.mu.Lock()
	defer g.mu.Unlock()
	more := g.index.AddBodies(textsAtOnce)
	return g.index.Snapshot(), more
}

// indexTexts returns the command that indexes the bodies of a complete corpus,
// one batch at a time.
func (g *growing) indexTexts(ctx context.Context, id int) tea.Cmd {
	return func() tea.Msg {
		if ctx.Err() != nil {
			return nil
		}
		msg := indexedMsg{id: id}
		var more bool
		if msg.index, more = g.addTexts(); more {
			msg.next = g.indexTexts(ctx, id)
		}
		return msg
	}
}

// unchanged returns the documents of a corpus by their files. An unchanged file
// keeps its document, and with it the reading position and the rendered text.
func unchanged(c *model.Corpus) map[string]*model.Document {
	if c == nil {
		return nil
	}
	known := make(map[string]*model.Document, c.Documents)
	for _, d := range c.All() {
		known[d.File] = d
	}
	return known
}

// arrived handles what has arrived of the corpus.
func (m *root) arrived(msg arrivedMsg) tea.Cmd {
	l := &m.loading
	if msg.id != l.id || l.done {
		return nil
	}
	l.index, l.read, l.total = msg.index, msg.read, msg.total
	if msg.next != nil && l.again {
		return msg.next
	}
	if msg.next == nil {
		l.done, l.err = true, msg.err
		if msg.err != nil && l.again {
			l.failed = m.look.Text.Actions.ReloadFailed(m.opt.ErrorText(msg.err, m.look.Lang))
			m.notify(l.failed)
			return nil
		}
		if m.notice == l.failed {
			m.notice = "" // it is no longer true
		}
	}
	m.corpus, m.index = l.index.Corpus(), l.index
	if msg.next != nil {
		return tea.Batch(m.refind(selection{first: !m.touched}), msg.next)
	}
	if l.asked {
		m.notify(m.look.Text.Actions.Reloaded(len(m.corpus.Postings)))
	}
	if !l.again && msg.err == nil && m.corpus.IsEmpty() {
		m.failed = model.ErrEmpty
		return tea.Quit
	}
	then := selection{}
	if !l.again {
		then = m.atStart()
	}
	return tea.Batch(m.refind(then), m.recheck(), m.readHistory(), m.findChanges())
}

// indexed handles an index with more bodies, in which a query may have more
// hits.
func (m *root) indexed(msg indexedMsg) tea.Cmd {
	if msg.id != m.loading.id {
		return nil
	}
	m.index, m.loading.indexing = msg.index, msg.next != nil
	if m.query().ReadsBodies() {
		return tea.Batch(m.refind(selection{}), msg.next)
	}
	return msg.next
}

// atStart returns what to select once the corpus is loaded: the posting given
// on the command line. It clears the filter if that hides the posting or would
// leave the list empty.
func (m *root) atStart() selection {
	if m.opt.OrAll && !m.touched && len(m.corpus.Postings) > 0 && !m.corpus.Has(m.filter) {
		m.notify(m.look.Text.Screen.OrAll(m.filter))
		m.filter = model.AnyStatus
	}
	p := m.corpus.Posting(m.opt.Key)
	if p == nil {
		return selection{first: !m.touched}
	}
	if !m.filter.Admits(p.Status()) {
		m.filter = model.AnyStatus
	}
	return selection{key: p.Key, read: true}
}

// changedMsg reports that files of the corpus have changed.
type changedMsg struct{ again tea.Cmd }

// unwatchedMsg reports that watching for changes has ended.
type unwatchedMsg struct{ err error }

// watch returns the command that waits for changes of the corpus.
func watch(ctx context.Context, run func(context.Context, func()) error) tea.Cmd {
	changes := make(chan struct{}, 1)
	ended := make(chan error, 1)
	start := func() {
		ended <- safely(func() error {
			return run(ctx, func() {
				select {
				case changes <- struct{}{}:
				default: // one is pending already
				}
			})
		})
	}
	var wait tea.Cmd
	wait = func() tea.Msg {
		select {
		case <-changes:
			return changedMsg{again: wait}
		case err := <-ended:
			if p, ok := errors.AsType[panickedMsg](err); ok {
				return p
			}
			return unwatchedMsg{err}
		}
	}
	return func() tea.Msg {
		go start()
		return wait()
	}
}

// unwatched reports why changes are no longer noticed, if that is a failure.
func (m *root) unwatched(msg unwatchedMsg) {
	if msg.err != nil {
		m.notify(m.look.Text.Actions.Unwatched(m.keys.Reload.Name(), m.opt.ErrorText(msg.err, m.look.Lang)))
	}
}
