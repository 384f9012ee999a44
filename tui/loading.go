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
	index  *model.Index
	// known is what was there before, by path: a file that is as it was keeps
	// its document, and with it its place and its rendered text.
	known map[string]*model.Document

	read, total int
	done        bool
	err         error
}

// batchMsg is what has arrived of the corpus. Rest brings more; on the last one
// done is set, and err where the loader failed.
type batchMsg struct {
	id      int
	batches []model.Batch
	rest    tea.Cmd
	done    bool
	err     error
}

// startLoading starts to read the corpus. The first time the list fills while
// it arrives; later the list stays as it is until all has arrived.
func (m *root) startLoading() tea.Cmd {
	if m.loading.cancel != nil {
		m.loading.cancel()
	}
	ctx, cancel := context.WithCancel(m.ctx)
	next := loading{id: m.loading.id + 1, cancel: cancel, corpus: model.NewCorpus(), index: model.NewIndex()}
	if m.corpus == nil {
		m.corpus, m.index = next.corpus, next.index
		m.list.corpus = next.corpus
	} else {
		next.known = map[string]*model.Document{}
		for _, p := range m.corpus.Postings {
			for _, l := range model.Langs() {
				for _, d := range p.Variants(l) {
					next.known[d.File] = d
				}
			}
		}
	}
	m.loading = next
	return load(ctx, next.id, m.opt.Load)
}

// load returns the command that runs a loader and brings its first batches.
func load(ctx context.Context, id int, run loader) tea.Cmd {
	return func() tea.Msg {
		batches := make(chan model.Batch, 16)
		end := make(chan error, 1)
		go func() {
			defer close(batches)
			end <- safely(func() error {
				return run(ctx, func(b model.Batch) {
					select {
					case batches <- b:
					case <-ctx.Done():
					}
				})
			})
		}()
		return receive(id, batches, end)()
	}
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

// receive returns the command that waits for a batch and takes what else is
// there by then, so that a fast loader costs few frames.
func receive(id int, batches <-chan model.Batch, end <-chan error) tea.Cmd {
	return func() tea.Msg {
		msg := batchMsg{id: id}
		b, ok := <-batches
		for ok {
			msg.batches = append(msg.batches, b)
			select {
			case b, ok = <-batches:
			default:
				msg.rest = receive(id, batches, end)
				return msg
			}
		}
		msg.done, msg.err = true, <-end
		return msg
	}
}

// arrived adds what has arrived to the corpus and its index.
func (m *root) arrived(msg batchMsg) tea.Cmd {
	l := &m.loading
	if msg.id != l.id {
		return nil
	}
	for _, b := range msg.batches {
		for i, d := range b.Documents {
			if old := l.known[d.File]; old != nil && same(old, d) {
				b.Documents[i] = old
			}
		}
		for i, posting := range l.corpus.Merge(b) {
			l.index.Add(posting, b.Documents[i])
		}
		l.read, l.total = b.Read, max(b.Total, l.total)
	}
	first := l.known == nil
	if !msg.done {
		if !first {
			return msg.rest
		}
		return tea.Batch(m.refind(selection{first: !m.touched}), msg.rest)
	}
	l.done, l.err = true, msg.err
	l.cancel()
	switch {
	case msg.err == nil:
		m.corpus, m.index = l.corpus, l.index
	case !first:
		m.say(m.look.text.Actions.ReloadFailed(m.opt.explain(msg.err, m.look.lang)))
		return nil
	}
	then := selection{}
	if first {
		then = m.atStart()
	}
	return tea.Batch(m.refind(then), m.checkLoaded())
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

// changedMsg tells that files of the corpus have changed.
type changedMsg struct{ again tea.Cmd }

// unwatchedMsg tells that changes can no longer be seen.
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
				default: // one is waiting already
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
			return unwatchedMsg{err}
		}
	}
	return func() tea.Msg {
		go start()
		return wait()
	}
}
