package facts

import (
	"slices"
	"time"

	"postings/model"
	"postings/model/history"
	"postings/tui/i18n"
)

// History returns what the history of the repository says about a posting, in
// language l. It returns nil if h is nil.
func History(h *history.History, p *model.Posting, l model.Lang, today time.Time) []Fact {
	if h == nil {
		return nil
	}
	t := i18n.For(l).History
	d := h.Dates(p, today)
	opened := t.Opened
	if p.Status() == model.Open {
		opened = t.OpenSince
	}
	all := []Fact{
		{Other, t.Posted, day(l, d.Posted)},
		{Other, t.Changed, day(l, d.Changed)},
		{Other, opened, day(l, d.Opened)},
		{Other, t.Closed, day(l, d.Closed)},
		{Other, t.Gone, day(l, d.Gone)},
	}
	if a, ok := h.Ahead(p); ok {
		all = append(all, Fact{Other, t.Ahead, t.OnlyIn(a.Lang, a.Since.Time.Local())})
	}
	return slices.DeleteFunc(all, func(f Fact) bool { return f.Value == "" })
}

func day(l model.Lang, t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return i18n.Day(l, t.Local())
}
