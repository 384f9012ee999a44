package reader

import (
	"context"
	"slices"

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

// RenderedPage is a rendered text, or the error of rendering it.
type RenderedPage struct {
	key  PageKey
	Page *markdown.Page
	// apply is the address for applications.
	apply string
	Err   error
}

// RenderPage renders a text, in a style that depends on the screen. Each call
// makes a new renderer, because glamour's cannot be shared between goroutines.
// Pattern is that of the address for applications, and theme marks changes.
func RenderPage(ctx context.Context, key PageKey, style func(markdown.Screen) (ansi.StyleConfig, error), theme draw.Theme, pattern string) RenderedPage {
	config, err := style(key.Screen)
	if err != nil {
		return RenderedPage{key: key, Err: err}
	}
	opt := markdown.Options{Width: key.Width, Style: config, Lang: key.Doc.Lang, Hyperlinks: true, Base: key.Doc.Address()}
	if key.Since != nil {
		opt.Width = max(opt.Width-signWidth, 1)
	}
	page, err := markdown.Render(ctx, key.Doc.Body, opt)
	rendered := RenderedPage{key: key, Page: &page, apply: apply.Address(key.Doc, pattern), Err: err}
	if key.Since == nil || err != nil {
		return rendered
	}
	old, err := markdown.Render(ctx, key.Since.Body, opt)
	if rendered.Err = err; err == nil {
		rendered.Page = markPage(&old, &page, theme, key.Removed, key.Width)
	}
	return rendered
}

// maxPages limits the number of texts in the cache. The median posting takes 10
// KB.
const maxPages = 64

// PageCache is a cache of rendered texts that evicts the oldest.
type PageCache struct {
	pages []RenderedPage // the latest last
}

// find returns the index of a text, or -1.
func (c *PageCache) find(key PageKey) int {
	return slices.IndexFunc(c.pages, func(p RenderedPage) bool { return p.key == key })
}

// Has reports whether a text is in the cache.
func (c *PageCache) Has(key PageKey) bool { return c.find(key) >= 0 }

// nearest returns a text from the cache. While it is not there, it returns the
// same document at another width or in other colours.
func (c *PageCache) nearest(key PageKey) RenderedPage {
	if at := c.find(key); at >= 0 {
		return c.pages[at]
	}
	for _, p := range slices.Backward(c.pages) {
		if p.key.Doc == key.Doc && p.Err == nil {
			return p
		}
	}
	return RenderedPage{}
}

// Put adds a text.
func (c *PageCache) Put(page RenderedPage) {
	c.pages = slices.DeleteFunc(c.pages, func(p RenderedPage) bool { return p.key == page.key })
	c.pages = append(c.pages[max(len(c.pages)+1-maxPages, 0):], page)
}

// Wanted returns the keys of the texts that are on the screen.
func (p Pane) Wanted() []PageKey {
	if !p.SideShown() {
		return []PageKey{p.PageKey(p.Doc())}
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
	return p.Posting == nil || !slices.ContainsFunc(p.Wanted(), func(k PageKey) bool { return !p.Pages.Has(k) }) && p.foundAll()
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
