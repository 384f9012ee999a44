package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"postings/model"
	"postings/tui/markdown"
)

// pageKey identifies a rendered text. Documents do not change, so that the
// pointer is the identity of the text.
type pageKey struct {
	doc    *model.Document
	width  int
	screen markdown.Screen
}

// rendering is a text that is being rendered, and how to give it up.
type rendering struct {
	key    pageKey
	cancel context.CancelFunc
}

// pageMsg is a rendered text.
type pageMsg struct {
	key  pageKey
	page *markdown.Page
	err  error
}

// renderPage returns the command that renders a text. The renderer is made anew
// for each: one that is shared gives wrong output.
func renderPage(ctx context.Context, key pageKey, look Style, base string) tea.Cmd {
	return func() tea.Msg {
		style, err := look.config(key.screen)
		if err != nil {
			return pageMsg{key: key, err: err}
		}
		page, err := markdown.Render(ctx, key.doc.Body, markdown.Options{
			Width:      key.width,
			Style:      style,
			Lang:       key.doc.Lang,
			Hyperlinks: true,
			Base:       base,
		})
		return pageMsg{key: key, page: &page, err: err}
	}
}

// maxPageBytes bounds the cache of rendered texts; the median posting takes
// 10 KB.
const maxPageBytes = 16 << 20

// pageCache keeps rendered texts, dropping those that were longest unused.
type pageCache struct {
	pages map[pageKey]cachedPage
	bytes int
	clock int // counts uses
}

type cachedPage struct {
	page  *markdown.Page
	err   error
	bytes int
	used  int
}

func newPageCache() *pageCache { return &pageCache{pages: map[pageKey]cachedPage{}} }

// has tells whether a text is in the cache, without counting as a use.
func (c *pageCache) has(key pageKey) bool {
	_, ok := c.pages[key]
	return ok
}

// get returns a text from the cache.
func (c *pageCache) get(key pageKey) (*markdown.Page, error, bool) {
	p, ok := c.pages[key]
	if ok {
		c.clock++
		p.used = c.clock
		c.pages[key] = p
	}
	return p.page, p.err, ok
}

// put adds a text, and drops others when all are too large together.
func (c *pageCache) put(msg pageMsg) {
	p := cachedPage{page: msg.page, err: msg.err, bytes: 512}
	if msg.page != nil {
		for _, line := range msg.page.Lines {
			p.bytes += len(line) + 16
		}
	}
	c.clock++
	p.used = c.clock
	c.bytes += p.bytes - c.pages[msg.key].bytes
	c.pages[msg.key] = p
	for c.bytes > maxPageBytes && len(c.pages) > 1 {
		oldest := msg.key
		for key, p := range c.pages {
			if p.used < c.pages[oldest].used {
				oldest = key
			}
		}
		c.bytes -= c.pages[oldest].bytes
		delete(c.pages, oldest)
	}
}
