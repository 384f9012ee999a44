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

// story is what the history of its repository tells of the corpus.
type story struct {
	*history.History // nil until it was read, and where there is none
	id               int
	// of is the corpus that the rest is about.
	of    *model.Corpus
	dates map[string]model.Dates
	ahead map[string]history.Ahead
	// percent tells how much was read, 100 at the end.
	percent int
}

// storyMsg is what the history tells of a corpus or, with next, how much of it was
// read.
type storyMsg struct {
	id      int
	history *history.History
	of      *model.Corpus
	dates   map[string]model.Dates
	ahead   map[string]history.Ahead
	percent int
	next    tea.Cmd
}

// readStory starts to read the history of the corpus, which has just been loaded.
func (m *root) readStory() tea.Cmd {
	if m.opt.History == nil {
		return nil
	}
	m.story.id++
	id, ctx, of, today := m.story.id, m.ctx, m.corpus, m.today()
	return func() tea.Msg {
		var percent atomic.Int64
		done := make(chan storyMsg, 1)
		go func() {
			msg := storyMsg{id: id, of: of, percent: 100}
			if err := safely(func() (err error) {
				msg.history, err = m.opt.History(ctx, func(read, total int) { percent.Store(int64(100 * read / max(total, 1))) })
				return err
			}); err == nil && msg.history != nil {
				msg.dates, msg.ahead = msg.history.All(of, today), aheadIn(msg.history, of)
			}
			done <- msg
		}()
		return awaitStory(id, done, &percent)()
	}
}

// awaitStory returns the command that waits for the history, and tells now and then
// how much of it was read.
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

// aheadIn returns the languages that were changed after the other, by the keys of
// their postings.
func aheadIn(h *history.History, c *model.Corpus) map[string]history.Ahead {
	all := map[string]history.Ahead{}
	for _, p := range c.Postings {
		if a, ok := h.Ahead(p); ok {
			all[p.Key] = a
		}
	}
	return all
}

// storyRead takes what the history tells. Without one nothing is said: nobody asked.
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
	if m.sort.NeedsHistory() || m.sort == search.ByDate {
		return m.refind(selection{})
	}
	return nil
}

// setDates tells the index what is known of dates.
func (g *growing) setDates(dates map[string]model.Dates) search.Snapshot {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.index.SetDates(dates)
	return g.index.Snapshot()
}

// today is the day on which closing dates have passed.
func (m *root) today() time.Time { return cmp.Or(m.opt.Checking().Today, m.opt.now()) }

// told returns what the history tells of a posting.
func (m *root) told(p *model.Posting) []facts.Fact {
	if m.story.of != m.corpus {
		return nil
	}
	return facts.History(m.story.History, p, m.look.Lang, m.today())
}
