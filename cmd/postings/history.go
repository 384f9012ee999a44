package main

import (
	"context"

	"postings/content"
	"postings/model/history"
)

// history returns what became of the postings of a corpus through the commits of its
// repository. The error is one of package revision's.
func (p *program) history(ctx context.Context, c *corpus) (*history.History, error) {
	opt, err := p.options(c.src)
	if err != nil {
		return nil, err
	}
	return content.ReadHistory(ctx, c.src, opt, nil)
}
