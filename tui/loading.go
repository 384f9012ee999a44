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

// loader delivers a corpus in batches until it returns. It is run in a
// goroutine of its own and must stop when its context is cancelled.
type loader = func(ctx context.Context, emit func(model.Batch)) error

// loading is the corpus on its way.
type loading struct {
	running
	growing *growing
	// again is set where there was a corpus before, which stays until this one is
	// whole.
	again bool
	// asked is set where the user wants to hear that it is done.
	asked bool
	// texts is set once texts are indexed, which is when a search reads them.
	texts bool
	// indexing is set while they are.
	indexing bool

	index       search.Snapshot
	read, total int
	done        bool
	err         error
}

// growing is a corpus that a loader fills, with its index. The loader and the
// commands that ask for what there is share it.
type growing struct {
	mu          sync.Mutex
	index       *search.Index
	read, total int
	err         error

	changed chan struct{} // holds one where there is something new
	done    chan struct{} // closed at the end
}

// arrivedMsg is the corpus as far as it has arrived, and how many files were
// read. Next brings more; it is nil at the end, where err is why the loader
// failed.
type arrivedMsg struct {
	id          int
	index       search.Snapshot
	read, total int
	next        tea.Cmd
	err         error
}

// indexedMsg is an index with more texts. Next indexes more, and is nil at the
// end.
type indexedMsg struct {
	id    int
	index search.Snapshot
	next  tea.Cmd
}

// startLoading starts to read the corpus. The first time the list fills while
// it arrives; later the list stays as it is until all has arrived.
func (m *root) startLoading() tea.Cmd {
	ctx, id := m.loading.start(m.ctx)
	before := m.corpus
	g := &growing{
		index:   search.NewIndex(model.NewCorpus()),
		changed: make(chan struct{}, 1),
		done:    make(chan struct{}),
	}
	m.loading = loading{running: m.loading.running, growing: g, again: before != nil, texts: m.loading.texts, index: g.index.Snapshot()}
	if before == nil {
		m.corpus, m.index = m.loading.index.Corpus(), m.loading.index
	}
	texts := m.loading.texts
	return func() tea.Msg {
		go g.fill(ctx, m.opt.Load, before, texts)
		return g.next(id, 0)()
	}
}

// fill runs the loader to its end. Before is the corpus as it was read last, nil
// the first time; it must no longer change. Where texts could be searched before,
// they are indexed at once, so that hits in them do not go and come back.
func (g *growing) fill(ctx context.Context, run loader, before *model.Corpus, texts bool) {
	defer close(g.done)
	kept := unchanged(before)
	byPath := map[string]*model.Document{}
	for _, d := range kept {
		byPath[d.Path] = d
	}
	g.err = safely(func() error {
		err := run(ctx, func(b model.Batch) {
			for i, d := range b.Documents {
				if old := kept[d.File]; old != nil && old.Equal(d) {
					b.Documents[i] = old
				}
			}
			// A file that can no longer be read keeps what it was.
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
	})
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

// refresh is how long arrivals are collected after the first ones: each message
// costs a search and a frame.
const refresh = 25 * time.Millisecond

// next returns the command that waits some time, and for something new or for the
// end, and brings the corpus as it is then.
func (g *growing) next(id int, wait time.Duration) tea.Cmd {
	return func() tea.Msg {
		select {
		case <-g.done:
		case <-time.After(wait):
		}
		select {
		case <-g.done:
			if p, ok := errors.AsType[panickedMsg](g.err); ok {
				return p
			}
			return arrivedMsg{id: id, index: g.index.Snapshot(), read: g.read, total: g.total, err: g.err}
		case <-g.changed:
		}
		g.mu.Lock()
		defer g.mu.Unlock()
		return arrivedMsg{id: id, index: g.index.Snapshot(), read: g.read, total: g.total, next: g.next(id, refresh)}
	}
}

// textsAtOnce is how many texts are indexed before these can be searched. A
// thousand take about 70 ms.
const textsAtOnce = 5000

// addTexts indexes some texts, and reports whether there are more.
func (g *growing) addTexts() (search.Snapshot, bool) {
	g.mu.Lock()
	defer g.mu.Unlock()
	more := g.index.AddBodies(textsAtOnce)
	return g.index.Snapshot(), more
}

// indexTexts returns the command that indexes the texts of a whole corpus, some
// at a time.
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

// unchanged returns the documents of a corpus by their files: one that is as it
// was keeps its document, and with it its place and its rendered text.
func unchanged(c *model.Corpus) map[string]*model.Document {
	if c == nil {
		return nil
	}
	known := make(map[string]*model.Document, c.Documents)
	for _, p := range c.Postings {
		for _, l := range model.Langs() {
			for _, d := range p.Variants(l) {
				known[d.File] = d
			}
		}
	}
	return known
}

// arrived takes what has arrived of the corpus.
func (m *root) arrived(msg arrivedMsg) tea.Cmd {
	l := &m.loading
	if msg.id != l.id {
		return nil
	}
	l.index, l.read, l.total = msg.index, msg.read, msg.total
	if msg.next != nil && l.again {
		return msg.next
	}
	if msg.next == nil {
		l.done, l.err = true, msg.err
		if msg.err != nil && l.again {
			m.say(m.look.Text.Actions.ReloadFailed(m.opt.explain(msg.err, m.look.Lang)))
			return nil
		}
	}
	m.corpus, m.index = l.index.Corpus(), l.index
	if msg.next != nil {
		return tea.Batch(m.refind(selection{first: !m.touched}), msg.next)
	}
	if l.asked {
		m.say(m.look.Text.Actions.Reloaded(len(m.corpus.Postings)))
	}
	if !l.again && msg.err == nil && m.corpus.IsEmpty() {
		m.failed = model.ErrEmpty
		return tea.Quit
	}
	then := selection{}
	if !l.again {
		then = m.atStart()
	}
	return tea.Batch(m.refind(then), m.recheck(), m.readStory(), m.findChanges())
}

// indexed takes an index with more texts, in which a query may find more.
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

// atStart is what to select when the corpus is there: the posting that the
// program was called with, for which a filter that would hide it is lifted, as is
// one that would hide everything.
func (m *root) atStart() selection {
	if m.opt.OrAll && !m.touched && len(m.corpus.Postings) > 0 && !m.corpus.Has(m.filter) {
		m.say(m.look.Text.Screen.OrAll(m.filter))
		m.filter = model.AnyStatus
	}
	at := m.corpus.Find(m.opt.Key)
	if m.opt.Key == "" || at < 0 {
		return selection{first: !m.touched}
	}
	p := m.corpus.Postings[at]
	if !m.filter.Admits(p.Status()) {
		m.filter = model.AnyStatus
	}
	return selection{key: p.Key, read: true}
}

// reload reads the corpus again.
func (m *root) reload() tea.Cmd { return m.startLoading() }
