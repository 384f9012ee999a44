package tui

import (
	"context"
	"iter"

	tea "charm.land/bubbletea/v2"

	"postings/model"
	"postings/tui/markdown"
)

// pageKey identifies a rendered text. Documents do not change, so that the
// pointer is the identity of the text.
type pageKey struct {
	doc   *model.Document
	width int
	dark  bool
}

// pageMsg is a rendered text, or the beginning of one.
type pageMsg struct {
	key  pageKey
	page *markdown.Page
	err  error
	// rest renders the whole of a text of which this is the beginning; nil
	// when it is the whole.
	rest tea.Cmd
}

// renderPage returns the command that renders a text. Of a long one it brings
// the beginning, more than a screen shows, so that reading need not wait; rest
// then brings the whole. The renderer is made anew for each: one that is shared
// gives wrong output.
func renderPage(ctx context.Context, key pageKey, look Style, base string) tea.Cmd {
	return func() tea.Msg {
		style, err := look.config(key.dark)
		if err != nil {
			return pageMsg{key: key, err: err}
		}
		next, stop := iter.Pull2(markdown.Parts(ctx, key.doc.Body, markdown.Options{
			Width:      key.width,
			Style:      style,
			Lang:       key.doc.Lang,
			Hyperlinks: true,
			Base:       base,
		}))
		page, err, _ := next()
		if err != nil {
			stop()
			return pageMsg{key: key, err: err}
		}
		// A posting of usual length has one part more at most.
		part, err, more := next()
		if err != nil || !more {
			stop()
			return pageMsg{key: key, page: &page, err: err}
		}
		whole := markdown.Page{}
		whole.Append(page)
		whole.Append(part)
		return pageMsg{key: key, page: &page, rest: func() tea.Msg {
			defer stop()
			for {
				part, err, more := next()
				if err != nil || !more {
					return pageMsg{key: key, page: &whole, err: err}
				}
				whole.Append(part)
			}
		}}
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
