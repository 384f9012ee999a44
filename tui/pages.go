package tui

import (
	"cmp"
	"context"

	tea "charm.land/bubbletea/v2"

	"postings/model"
	"postings/model/apply"
	"postings/tui/markdown"
)

// pageKey identifies a rendered text. Documents do not change, so that the
// pointer is the identity of the text.
type pageKey struct {
	doc    *model.Document
	width  int
	screen markdown.Screen
}

// pageMsg is a rendered text.
type pageMsg struct {
	key  pageKey
	page *markdown.Page
	// apply is where the text, or the site, says that one applies.
	apply string
	err   error
}

// renderPage returns the command that renders a text. The renderer is made anew
// for each: one that is shared gives wrong output.
func renderPage(ctx context.Context, key pageKey, look Style, base, pattern string) tea.Cmd {
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
		return pageMsg{key: key, page: &page, apply: apply.Address(key.doc, pattern), err: err}
	}
}

// maxPageBytes bounds the cache of rendered texts; the median posting takes
// 10 KB.
const maxPageBytes = 16 << 20

// pageCache keeps rendered texts, dropping those that were longest unused.
type pageCache struct {
	pages map[pageKey]cachedPage
	bytes int
	// clock counts the messages that have been answered. What has been used at
	// the newest is not dropped, for it would be made again at once.
	clock int
}

type cachedPage struct {
	page  *markdown.Page
	apply string
	err   error
	bytes int
	used  int
}

func newPageCache() *pageCache { return &pageCache{pages: map[pageKey]cachedPage{}, clock: 1} }

// tick begins the uses of another message.
func (c *pageCache) tick() { c.clock++ }

// use reports whether a text is in the cache, and counts as a use of it.
func (c *pageCache) use(key pageKey) bool {
	p, ok := c.pages[key]
	if ok {
		p.used = c.clock
		c.pages[key] = p
	}
	return ok
}

// nearest returns a text from the cache: while it is being rendered, the same at
// another width or in other colours.
func (c *pageCache) nearest(key pageKey) cachedPage {
	p, ok := c.pages[key]
	if ok {
		return p
	}
	width := 0
	for other, q := range c.pages {
		if other.doc == key.doc && q.err == nil && cmp.Or(cmp.Compare(q.used, p.used), cmp.Compare(other.width, width)) > 0 {
			p, width = q, other.width
		}
	}
	return p
}

// put adds a text, and drops others when all are too large together.
func (c *pageCache) put(msg pageMsg) {
	p := cachedPage{page: msg.page, apply: msg.apply, err: msg.err, bytes: 512, used: c.clock}
	if msg.page != nil {
		for _, line := range msg.page.Lines {
			p.bytes += len(line) + 16
		}
	}
	c.bytes += p.bytes - c.pages[msg.key].bytes
	c.pages[msg.key] = p
	for c.bytes > maxPageBytes {
		oldest := msg.key
		for key, p := range c.pages {
			if p.used < c.pages[oldest].used {
				oldest = key
			}
		}
		if oldest == msg.key {
			return
		}
		c.bytes -= c.pages[oldest].bytes
		delete(c.pages, oldest)
	}
}
