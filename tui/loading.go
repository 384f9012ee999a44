package tui

import (
	"context"
	"errors"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"postings/model"
)

// loader delivers a corpus in batches until it returns. It is run in a
// goroutine of its own and must stop when its context is cancelled.
type loader = func(ctx context.Context, emit func(model.Batch)) error

// loading is the corpus on its way.
type loading struct {
	// id is the newest loading; what older ones bring is dropped.
	id     int
	cancel context.CancelFunc
	corpus *model.Corpus
	// again tells that there was a corpus before, which stays until this one
	// is whole.
	again bool

	read, total int
	done        bool // the corpus is whole, if perhaps not all its texts are indexed
	err         error
}

// arrival is a part of the corpus, and the index that has it.
type arrival struct {
	batch model.Batch
	index model.Snapshot
	// whole tells that all documents have arrived.
	whole bool
}

// arrivedMsg is what has arrived of the corpus since the last one. Rest brings
// more; it is nil when all has arrived and is indexed, and when the loader failed,
// with err.
type arrivedMsg struct {
	id       int
	arrivals []arrival
	rest     tea.Cmd
	err      error
}

// startLoading starts to read the corpus. The first time the list fills while
// it arrives; later the list stays as it is until all has arrived.
func (m *root) startLoading() tea.Cmd {
	if m.loading.cancel != nil {
		m.loading.cancel()
	}
	ctx, cancel := context.WithCancel(m.ctx)
	before := m.corpus
	m.loading = loading{id: m.loading.id + 1, cancel: cancel, corpus: model.NewCorpus(), again: before != nil}
	if before == nil {
		m.corpus, m.index = m.loading.corpus, model.NewIndex().Snapshot()
		m.list.corpus = m.corpus
	}
	return load(ctx, m.loading.id, m.opt.Load, before)
}

// load returns the command that runs a loader, indexes what it delivers and
// brings the first of it. Before is the corpus as it was read last, nil the
// first time; it must no longer change.
func load(ctx context.Context, id int, run loader, before *model.Corpus) tea.Cmd {
	return func() tea.Msg {
		arrivals := make(chan arrival, 16)
		end := make(chan error, 1)
		go func() {
			defer close(arrivals)
			end <- safely(func() error {
				return index(ctx, run, before, func(a arrival) {
					select {
					case arrivals <- a:
					case <-ctx.Done():
					}
				})
			})
		}()
		return receive(id, arrivals, end)()
	}
}

// bodiesAtOnce is how many texts are indexed before what is there can be
// searched. A thousand take about 70 ms.
const bodiesAtOnce = 5000

// index runs a loader and indexes what it delivers. The texts, which take as
// long as all the rest, come after the list is whole, except where an earlier
// list stands there, whose hits in texts must not go and come back.
func index(ctx context.Context, run loader, before *model.Corpus, send func(arrival)) error {
	x := model.NewIndex()
	kept := unchanged(before)
	err := run(ctx, func(b model.Batch) {
		for i, d := range b.Documents {
			if old := kept[d.File]; old != nil && same(old, d) {
				b.Documents[i] = old
			}
			x.Add(b.Documents[i])
		}
		send(arrival{batch: b, index: x.Snapshot()})
	})
	if err != nil {
		return err
	}
	if before == nil {
		send(arrival{index: x.Snapshot(), whole: true})
	}
	for left := true; left && ctx.Err() == nil; {
		if left = x.AddBodies(bodiesAtOnce); before == nil || !left {
			send(arrival{index: x.Snapshot(), whole: true})
		}
	}
	return ctx.Err()
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

// safely runs a function in a goroutine of its own and makes an error of a
// panic: there, the library could not give the terminal back.
func safely(run func() error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			first, _, _ := strings.Cut(fmt.Sprint(r), "\n")
			err = errors.New(first)
		}
	}()
	return run()
}

// receive returns the command that waits for an arrival and takes what else is
// there by then, so that a fast loader costs few frames.
func receive(id int, arrivals <-chan arrival, end <-chan error) tea.Cmd {
	return func() tea.Msg {
		msg := arrivedMsg{id: id}
		a, ok := <-arrivals
		for ok {
			msg.arrivals = append(msg.arrivals, a)
			select {
			case a, ok = <-arrivals:
			default:
				msg.rest = receive(id, arrivals, end)
				return msg
			}
		}
		msg.err = <-end
		return msg
	}
}

// arrived adds what has arrived to the corpus.
func (m *root) arrived(msg arrivedMsg) tea.Cmd {
	l := &m.loading
	if msg.id != l.id {
		return nil
	}
	wasWhole, whole := l.done, l.done
	for _, a := range msg.arrivals {
		l.corpus.Merge(a.batch)
		if a.batch.Read > 0 {
			l.read, l.total = a.batch.Read, max(a.batch.Total, l.total)
		}
		whole = whole || a.whole
		if whole || !l.again {
			m.index = a.index
		}
	}
	if msg.rest == nil {
		l.cancel()
	}
	switch {
	case msg.err != nil:
		l.done, l.err = true, msg.err
		if l.again {
			m.say(m.look.text.Actions.ReloadFailed(m.opt.explain(msg.err, m.look.lang)))
			return nil
		}
		return tea.Batch(m.refind(m.atStart()), m.checkLoaded())
	case whole && !wasWhole:
		l.done = true
		m.corpus = l.corpus
		then := selection{}
		if !l.again {
			then = m.atStart()
		}
		return tea.Batch(m.refind(then), m.checkLoaded(), msg.rest)
	case whole && m.search.hasText():
		return tea.Batch(m.refind(selection{}), msg.rest)
	case !whole && !l.again:
		return tea.Batch(m.refind(selection{first: !m.touched}), msg.rest)
	}
	return msg.rest
}

// atStart is what to select when the corpus is there: the posting that the
// program was called with, for which a filter that would hide it is lifted.
func (m *root) atStart() selection {
	at := m.corpus.Find(m.opt.Key)
	if m.opt.Key == "" || at < 0 {
		return selection{first: !m.touched}
	}
	p := m.corpus.Postings[at]
	if m.filter != model.AnyStatus && (p.Status() == model.Open) != (m.filter == model.OnlyOpen) {
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
