package tui

import (
	"cmp"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"

	"postings/model"
	"postings/model/history"
	"postings/model/search"
	"postings/tui/facts"
)

// story is what the history of the repository says about the corpus.
type story struct {
	*history.History // nil until it has been read, and if there is none
	id               int
	// of is the corpus that the other fields are about.
	of    *model.Corpus
	dates map[string]model.Dates
	ahead map[string]history.Ahead
	// percent is the progress of reading, 100 at the end.
	percent int
}

// storyMsg delivers the history of a corpus or, with next, the progress of
// reading it.
type storyMsg struct {
	id      int
	history *history.History
	of      *model.Corpus
	dates   map[string]model.Dates
	ahead   map[string]history.Ahead
	percent int
	next    tea.Cmd
}

// readStory starts to read the history of the corpus, which has just been
// loaded.
func (m *root) readStory() tea.Cmd {
	if m.opt.History == nil {
		return nil
	}
	m.story.id++
	id, ctx, known, of, today := m.story.id, m.ctx, m.story.History, m.corpus, m.today()
	return func() tea.Msg {
		var percent atomic.Int64
		done := make(chan storyMsg, 1)
		go func() {
			msg := storyMsg{id: id, of: of, percent: 100}
			if err := safely(func() (err error) {
				msg.history, err = m.opt.History(ctx, known, func(read, total int) { percent.Store(int64(100 * read / max(total, 1))) })
				return err
			}); err == nil && msg.history != nil {
				msg.dates, msg.ahead = msg.history.All(of, today), aheadIn(msg.history, of)
			}
			done <- msg
		}()
		return awaitStory(id, done, &percent)()
	}
}

// awaitStory returns the command that waits for the history, and reports
// progress once a second.
func awaitStory(id int, done <-chan storyMsg, percent *atomic.Int64) tea.Cmd {
	return func() tea.Msg {
		select {
		case msg := <-done:
			return msg
		case <-time.After(time.Second):
			return storyMsg{id: id, percent: int(percent.Load()), next: awaitStory(id, done, percent)}
		}
	}
}

// aheadIn returns, by posting key, the languages that were changed after the
// other one.
func aheadIn(h *history.History, c *model.Corpus) map[string]history.Ahead {
	all := map[string]history.Ahead{}
	for _, p := range c.Postings {
		if a, ok := h.Ahead(p); ok {
			all[p.Key] = a
		}
	}
	return all
}

// storyRead handles the history. A failure is not reported, since the user did
// not ask for the history.
func (m *root) storyRead(msg storyMsg) tea.Cmd {
	if msg.id != m.story.id {
		return nil
	}
	m.story.percent = msg.percent
	if msg.next != nil {
		return msg.next
	}
	if msg.history == nil {
		return nil
	}
	m.story = story{History: msg.history, id: msg.id, of: msg.of, dates: msg.dates, ahead: msg.ahead, percent: 100}
	m.index = m.loading.growing.setDates(msg.dates)
	var cmds []tea.Cmd
	if m.problems.checking == m.corpus { // perhaps without the history
		cmds = append(cmds, m.check())
	}
	if m.sort.NeedsHistory() || m.sort == search.ByDate {
		cmds = append(cmds, m.refind(selection{}))
	}
	return tea.Batch(cmds...)
}

// setDates adds dates to the index.
func (g *growing) setDates(dates map[string]model.Dates) search.Snapshot {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.index.SetDates(dates)
	return g.index.Snapshot()
}

// today returns the day that closing dates are compared with.
func (m *root) today() time.Time { return cmp.Or(m.opt.Checking().Today, m.opt.now()) }

// told returns the facts that the history provides about a posting.
func (m *root) told(p *model.Posting) []facts.Fact {
	if m.story.of != m.corpus {
		return nil
	}
	return facts.History(m.story.History, p, m.look.Lang, m.today())
}
