package tui

import (
	"context"
	"errors"
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
	// id is the newest loading; what older ones bring is dropped.
	id     int
	cancel context.CancelFunc
	// again tells that there was a corpus before, which stays until this one
	// is whole.
	again bool

	// asked reports that the user wants to hear that it is done.
	asked bool

	index       search.Snapshot
	read, total int
	done        bool
	err         error
	// afterwards is what is to be done when the list can be seen.
	afterwards tea.Cmd
}

// drawnAfter is how long after an update its frame is on the screen for certain: a
// few frames. Until then the processors are left to drawing it.
const drawnAfter = 40 * time.Millisecond

// later returns the command that does what was left for when the list can be
// seen; nil where there is no such thing, or no longer.
func (l *loading) later() tea.Cmd {
	cmd := l.afterwards
	if cmd == nil {
		return nil
	}
	l.afterwards = nil
	return tea.Tick(drawnAfter, func(time.Time) tea.Msg { return cmd() })
}

// arrival is the corpus as far as it has arrived, and how many files were read.
type arrival struct {
	index       search.Snapshot
	read, total int
}

// arrivedMsg is what has arrived of the corpus since the last one. Rest brings
// more. On the last one err is set where the loader failed, and else texts is
// the command that indexes the texts, nil where that is done.
type arrivedMsg struct {
	id       int
	arrivals []arrival
	rest     tea.Cmd
	err      error
	texts    tea.Cmd
}

// indexedMsg is an index with more texts. Rest indexes more.
type indexedMsg struct {
	id    int
	index search.Snapshot
	rest  tea.Cmd
}

// startLoading starts to read the corpus. The first time the list fills while
// it arrives; later the list stays as it is until all has arrived.
func (m *root) startLoading() tea.Cmd {
	if m.loading.cancel != nil {
		m.loading.cancel()
	}
	ctx, cancel := context.WithCancel(m.ctx)
	before := m.corpus
	m.loading = loading{id: m.loading.id + 1, cancel: cancel, again: before != nil}
	m.loading.index = search.NewIndex(model.NewCorpus()).Snapshot()
	if before == nil {
		m.corpus, m.index = m.loading.index.Corpus(), m.loading.index
		m.list.corpus = m.corpus
	}
	return load(ctx, m.loading.id, m.opt.Load, before)
}

// load returns the command that runs a loader, indexes what it delivers and
// brings the first of it. Before is the corpus as it was read last, nil the
// first time; it must no longer change.
func load(ctx context.Context, id int, run loader, before *model.Corpus) tea.Cmd {
	return func() tea.Msg {
		r := receiver{id: id, arrivals: make(chan arrival, 16), end: make(chan error, 1)}
		x := search.NewIndex(model.NewCorpus())
		if before == nil {
			r.texts = indexTexts(ctx, id, x)
		}
		go func() {
			defer close(r.arrivals)
			r.end <- safely(func() error {
				return index(ctx, run, x, before, func(a arrival) {
					select {
					case r.arrivals <- a:
					case <-ctx.Done():
					}
				})
			})
		}()
		return r.receive(0)()
	}
}

// index runs a loader and indexes what it delivers. The texts, which take as
// long as all the rest, are left for when the list is there, except where an
// earlier list is, whose hits in texts must not go and come back.
func index(ctx context.Context, run loader, x *search.Index, before *model.Corpus, send func(arrival)) error {
	kept := unchanged(before)
	byPath := map[string]*model.Document{}
	for _, d := range kept {
		byPath[d.Path] = d
	}
	err := run(ctx, func(b model.Batch) {
		for i, d := range b.Documents {
			if old := kept[d.File]; old != nil && same(old, d) {
				b.Documents[i] = old
			}
		}
		// A file that can no longer be read keeps what it was.
		for _, f := range b.Findings {
			if d := byPath[f.Path]; d != nil && unread(f) {
				b.Documents = append(b.Documents, d)
			}
		}
		x.Merge(b)
		send(arrival{x.Snapshot(), b.Read, b.Total})
	})
	if err != nil || before == nil {
		return err
	}
	for x.AddBodies(textsAtOnce) && ctx.Err() == nil {
	}
	send(arrival{index: x.Snapshot()})
	return ctx.Err()
}

// textsAtOnce is how many texts are indexed before these can be searched. A
// thousand take about 70 ms.
const textsAtOnce = 5000

// indexTexts returns the command that indexes the texts of a whole corpus, some
// at a time.
func indexTexts(ctx context.Context, id int, x *search.Index) tea.Cmd {
	return func() tea.Msg {
		if ctx.Err() != nil {
			return nil
		}
		msg := indexedMsg{id: id}
		if x.AddBodies(textsAtOnce) {
			msg.rest = indexTexts(ctx, id, x)
		}
		msg.index = x.Snapshot()
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

// receiver receives what one loading brings.
type receiver struct {
	id       int
	arrivals chan arrival
	end      chan error
	texts    tea.Cmd
}

// atOnce is how long arrivals are collected after the first ones. Each message
// costs a search and a frame, of which within this time only the last is seen.
const atOnce = 25 * time.Millisecond

// receive returns the command that waits for an arrival and takes what comes
// within some time after it.
func (r receiver) receive(within time.Duration) tea.Cmd {
	return func() tea.Msg {
		msg := arrivedMsg{id: r.id}
		a, ok := <-r.arrivals
		end := time.After(within)
		for ok {
			msg.arrivals = append(msg.arrivals, a)
			select {
			case a, ok = <-r.arrivals:
			case <-end:
				msg.rest = r.receive(atOnce)
				return msg
			}
		}
		msg.err = <-r.end
		if p, ok := errors.AsType[panickedMsg](msg.err); ok {
			return p
		}
		if msg.err == nil {
			msg.texts = r.texts
		}
		return msg
	}
}

// arrived adds what has arrived to the corpus.
func (m *root) arrived(msg arrivedMsg) tea.Cmd {
	l := &m.loading
	if msg.id != l.id {
		return nil
	}
	for _, a := range msg.arrivals {
		l.index = a.index
		l.read, l.total = max(a.read, l.read), max(a.total, l.total)
	}
	if !l.again {
		m.corpus, m.index = l.index.Corpus(), l.index
	}
	if msg.rest != nil {
		if l.again {
			return msg.rest
		}
		return tea.Batch(m.refind(selection{first: !m.touched}), msg.rest)
	}
	l.done, l.err = true, msg.err
	if msg.texts == nil {
		l.cancel()
	}
	if msg.err != nil && l.again {
		m.say(m.look.text.Actions.ReloadFailed(m.opt.explain(msg.err, m.look.lang)))
		return nil
	}
	m.corpus, m.index = l.index.Corpus(), l.index
	if l.asked {
		m.say(m.look.text.Actions.Reloaded(len(m.corpus.Postings)))
	}
	if !l.again && msg.err == nil && m.corpus.IsEmpty() {
		m.failed = model.ErrEmpty
		return tea.Quit
	}
	// What is left can wait until the list is whole.
	l.afterwards = tea.Batch(msg.texts, m.checkLoaded())
	then := selection{}
	if !l.again {
		then = m.atStart()
	}
	return m.refind(then)
}

// indexed takes an index with more texts, in which a query may find more.
func (m *root) indexed(msg indexedMsg) tea.Cmd {
	if msg.id != m.loading.id {
		return nil
	}
	m.index = msg.index
	if msg.rest == nil {
		m.loading.cancel()
	}
	if search.ParseQuery(m.search.input.Value()).ReadsBodies() {
		return tea.Batch(m.refind(selection{}), msg.rest)
	}
	return msg.rest
}

// atStart is what to select when the corpus is there: the posting that the
// program was called with, for which a filter that would hide it is lifted, as is
// one that would hide everything.
func (m *root) atStart() selection {
	if m.opt.OrAll && !m.touched && len(m.corpus.Postings) > 0 && !m.corpus.Has(m.filter) {
		m.say(m.look.text.Screen.OrAll(m.filter))
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

// same tells whether a file has not changed since it was read last.
func same(a, b *model.Document) bool {
	return a.ModTime.Equal(b.ModTime) && a.Size == b.Size && a.Body == b.Body && a.Lang == b.Lang &&
		a.TranslationKey == b.TranslationKey && a.Title == b.Title && a.Description == b.Description &&
		a.Status == b.Status && a.Unlisted == b.Unlisted && a.Reference == b.Reference && a.URL == b.URL
}
