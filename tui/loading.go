package tui

import (
	"context"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"postings/model"
	"postings/model/search"
)

// loading is the state of loading the corpus.
type loading struct {
	running
	growing *growing
	// asked is set if the user requested the reload and is notified when it is
	// done.
	asked bool
	// texts is set once bodies are being indexed, which a search for them
	// requires.
	texts bool
	// indexing is set while that is in progress.
	indexing bool

	arrival
	err error
	// failed is the message about the last reload, if that failed.
	failed string
}

// arrival is what has arrived of a corpus, and the number of files read.
type arrival struct {
	index       search.Snapshot
	read, total int
}

// growing is a corpus that a loader fills, with its index. The loader shares it
// with the commands that fetch what has arrived.
type growing struct {
	mu          sync.Mutex
	index       *search.Index
	read, total int

	changed chan struct{} // has an element if something has arrived, closed at the end
}

// startLoading starts to read the corpus. The first time, the list fills as
// postings arrive. On a reload the list stays as it is until everything has
// arrived.
func (m *root) startLoading() tea.Cmd {
	ctx := m.loading.start(m.ctx)
	before := m.corpus
	g := &growing{
		index:   search.NewIndex(model.NewCorpus()),
		changed: make(chan struct{}, 1),
	}
	m.loading = loading{running: m.loading.running, growing: g, texts: m.loading.texts, arrival: g.arrival(), failed: m.loading.failed}
	if before == nil {
		m.showArrival()
	}
	load, texts := m.opt.Load, m.loading.texts
	fill := func() tea.Msg {
		err := g.fill(ctx, load, before, texts)
		all := g.arrival()
		return m.loading.result(ctx, func(m *root) tea.Cmd { return m.loaded(all, err) })
	}
	return tea.Batch(fill, g.next(ctx, 0))
}

// fill runs the loader to its end. Before is the previous corpus, which must no
// longer change, or nil the first time. If bodies have been searched before,
// they are indexed right away, so that their hits do not disappear and
// reappear.
func (g *growing) fill(ctx context.Context, load func(context.Context, func(model.Batch)) error, before *model.Corpus, texts bool) error {
	defer close(g.changed)
	kept, byPath := unchanged(before)
	err := load(ctx, func(b model.Batch) {
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

// arrival returns what has arrived.
func (g *growing) arrival() arrival {
	g.mu.Lock()
	defer g.mu.Unlock()
	return arrival{g.index.Snapshot(), g.read, g.total}
}

// next returns the command that waits for at least the given time and then for
// something new, and delivers the corpus at that point.
func (g *growing) next(ctx context.Context, wait time.Duration) tea.Cmd {
	return func() tea.Msg {
		time.Sleep(wait)
		if _, more := <-g.changed; !more {
			return nil
		}
		a := g.arrival()
		return applied(func(m *root) tea.Cmd {
			if ctx.Err() != nil { // all has arrived, or it is loaded again
				return nil
			}
			return tea.Batch(m.arrived(a), g.next(ctx, refresh))
		})
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
// one batch at a time, in each of which a query may have more hits.
func (g *growing) indexTexts() tea.Cmd {
	return func() tea.Msg {
		index, more := g.addTexts()
		return applied(func(m *root) tea.Cmd {
			if g != m.growing {
				return nil
			}
			m.index, m.loading.indexing = index, more
			var cmds []tea.Cmd
			if m.query().ReadsBodies() {
				cmds = append(cmds, m.refind(selection{}))
			}
			if more {
				cmds = append(cmds, g.indexTexts())
			}
			return tea.Batch(cmds...)
		})
	}
}

// unchanged returns the documents of a corpus by their files and by their paths.
// An unchanged file keeps its document, and with it the reading position and the
// rendered text.
func unchanged(c *model.Corpus) (byFile, byPath map[string]*model.Document) {
	if c == nil {
		return nil, nil
	}
	byFile, byPath = map[string]*model.Document{}, map[string]*model.Document{}
	for _, d := range c.All() {
		byFile[d.File], byPath[d.Path] = d, d
	}
	return byFile, byPath
}

// arrived shows what has arrived of the corpus, unless this is a reload. A search
// in progress is left to end: in a large corpus, if every arrival started it
// again, it never would, and keys wait for it.
func (m *root) arrived(a arrival) tea.Cmd {
	m.loading.arrival = a
	if m.reloading() || m.search.active() {
		return nil
	}
	m.showArrival()
	return m.refind(selection{first: m.pressed == 0})
}

// reloading reports whether the corpus on the screen is not the one being loaded.
// It stays there until the new one is complete.
func (m *root) reloading() bool { return m.growing != m.loading.growing }

// showArrival makes what has arrived the current corpus.
func (m *root) showArrival() {
	l := &m.loading
	m.growing, m.corpus, m.index = l.growing, l.index.Corpus(), l.index
	l.indexing = false // that was the previous one
}

// loaded handles the complete corpus, or the error that ended loading.
func (m *root) loaded(all arrival, err error) tea.Cmd {
	l, again := &m.loading, m.reloading()
	l.arrival, l.err = all, err
	if err != nil && again {
		l.failed = m.look.Text.Actions.ReloadFailed(m.opt.ErrorText(err, m.look.Lang))
		m.notify(l.failed)
		return nil
	}
	if m.notice == l.failed {
		m.notice = "" // it is no longer true
	}
	m.showArrival()
	if l.asked {
		m.notify(m.look.Text.Actions.Reloaded(len(m.corpus.Postings)))
	}
	if !again && err == nil && m.corpus.IsEmpty() {
		m.failed = model.ErrEmpty
		return tea.Quit
	}
	then := selection{}
	if !again {
		then = m.atStart()
	}
	return tea.Batch(m.refind(then), m.recheck(), m.readHistory(), m.findChanges())
}

// atStart returns what to select once the corpus is loaded: the posting given
// on the command line. It clears the filter if that hides the posting or would
// leave the list empty.
func (m *root) atStart() selection {
	if m.opt.OrAll && m.pressed == 0 && len(m.corpus.Postings) > 0 && !m.corpus.Has(m.filter) {
		m.notify(m.look.Text.Screen.OrAll(m.filter))
		m.filter = model.AnyStatus
	}
	p := m.corpus.Posting(m.opt.Key)
	if p == nil {
		return selection{first: m.pressed == 0}
	}
	if !m.filter.Admits(p.Status()) {
		m.filter = model.AnyStatus
	}
	return selection{key: p.Key, read: true}
}

// watch returns the commands that reload the corpus when it changes.
func (m *root) watch() tea.Cmd {
	changes := make(chan struct{}, 1)
	ctx, run := m.ctx, m.opt.Watch
	watch := func() tea.Msg {
		defer close(changes)
		err := run(ctx, func() {
			select {
			case changes <- struct{}{}:
			default: // one is pending already
			}
		})
		return applied(func(m *root) tea.Cmd { return m.unwatched(err) })
	}
	return tea.Batch(watch, each(changes, func(m *root, _ struct{}) tea.Cmd { return m.startLoading() }))
}

// unwatched reports why changes are no longer noticed, if that is a failure.
func (m *root) unwatched(err error) tea.Cmd {
	if err != nil {
		m.notify(m.look.Text.Actions.Unwatched(m.keys.Reload.Name(), m.opt.ErrorText(err, m.look.Lang)))
	}
	return nil
}
