package reader

import (
	"cmp"
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"
	"charm.land/glamour/v2/ansi"

	"postings/model"
	"postings/model/apply"
	"postings/tui/draw"
	"postings/tui/markdown"
)

// PageKey identifies a rendered text. Since documents are immutable, their
// pointers identify them.
type PageKey struct {
	Doc    *model.Document
	Width  int
	Screen markdown.Screen
	// Since is the document against which changes are marked, or nil. With
	// Removed, the words that were removed since are shown too.
	Since   *model.Document
	Removed bool
}

// PageMsg delivers a rendered text.
type PageMsg struct {
	key  PageKey
	Page *markdown.Page
	// apply is the address for applications.
	apply string
	Err   error
}

// RenderPage returns the command that renders a text, in a style that depends
// on the screen. Each call makes a new renderer, because glamour's cannot be
// shared between goroutines. Base is the address of the document's page,
// pattern that for applications, and theme marks changes.
func RenderPage(ctx context.Context, key PageKey, style func(markdown.Screen) (ansi.StyleConfig, error), theme draw.Theme, base, pattern string) tea.Cmd {
	return func() tea.Msg {
		config, err := style(key.Screen)
		if err != nil {
			return PageMsg{key: key, Err: err}
		}
		opt := markdown.Options{Width: key.Width, Style: config, Lang: key.Doc.Lang, Hyperlinks: true, Base: base}
		if key.Since != nil {
			opt.Width = max(opt.Width-signWidth, 1)
		}
		page, err := markdown.Render(ctx, key.Doc.Body, opt)
		msg := PageMsg{key: key, Page: &page, apply: apply.Address(key.Doc, pattern), Err: err}
		if key.Since == nil || err != nil {
			return msg
		}
		old, err := markdown.Render(ctx, key.Since.Body, opt)
		if msg.Err = err; err == nil {
			msg.Page = markPage(&old, &page, theme, key.Removed, key.Width)
		}
		return msg
	}
}

// maxPageBytes limits the size of the cache. The median posting takes 10 KB.
const maxPageBytes = 16 << 20

// PageCache is a cache of rendered texts that evicts the least recently used.
type PageCache struct {
	pages map[PageKey]cachedPage
	bytes int
	// clock counts messages. Pages used while handling the latest message are
	// not evicted, because they would be rendered again at once.
	clock int
}

type cachedPage struct {
	page  *markdown.Page
	apply string
	err   error
	bytes int
	used  int
}

// NewPageCache returns an empty cache.
func NewPageCache() *PageCache { return &PageCache{pages: map[PageKey]cachedPage{}, clock: 1} }

// Tick marks the start of another message.
func (c *PageCache) Tick() { c.clock++ }

// Use marks a page as used and reports whether it is in the cache.
func (c *PageCache) Use(key PageKey) bool {
	p, ok := c.pages[key]
	if ok {
		p.used = c.clock
		c.pages[key] = p
	}
	return ok
}

// has reports whether a page is in the cache.
func (c *PageCache) has(key PageKey) bool {
	_, ok := c.pages[key]
	return ok
}

// nearest returns a page from the cache. While it is not there, it returns one
// of the same document at another width or in other colours.
func (c *PageCache) nearest(key PageKey) cachedPage {
	p, ok := c.pages[key]
	if ok {
		return p
	}
	width := 0
	for other, q := range c.pages {
		if other.Doc == key.Doc && q.err == nil && cmp.Or(cmp.Compare(q.used, p.used), cmp.Compare(other.Width, width)) > 0 {
			p, width = q, other.Width
		}
	}
	return p
}

// Put adds a page, and evicts others if the cache exceeds its limit.
func (c *PageCache) Put(msg PageMsg) {
	p := cachedPage{page: msg.Page, apply: msg.apply, err: msg.Err, bytes: 512, used: c.clock}
	if msg.Page != nil {
		for _, line := range msg.Page.Lines {
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

// Wanted returns the keys of the texts that are on the screen.
func (p Pane) Wanted() []PageKey {
	if !p.SideShown() {
		return []PageKey{p.PageKey(p.Reading().Doc)}
	}
	var keys []PageKey
	for _, d := range p.Pair() {
		if d != nil {
			keys = append(keys, p.sideKey(d))
		}
	}
	return keys
}

// Ready reports whether all texts on the screen have been rendered and searched.
func (p Pane) Ready() bool {
	return p.Posting == nil || !slices.ContainsFunc(p.Wanted(), func(k PageKey) bool { return !p.Pages.has(k) }) && p.foundAll()
}

// PageKey returns the key of a document's text as it is currently shown.
func (p Pane) PageKey(d *model.Document) PageKey {
	since := p.earlier(d)
	return PageKey{Doc: d, Width: p.Room.Text, Screen: p.Screen, Since: since, Removed: p.Removed && since != nil}
}

// sideKey is like PageKey, but for the side-by-side view.
func (p Pane) sideKey(d *model.Document) PageKey {
	key := p.PageKey(d)
	key.Width = p.sideWidth()
	return key
}
