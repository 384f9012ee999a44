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
		{Posted, t.Posted, day(l, d.Posted)},
		{Changed, t.Changed, day(l, d.Changed)},
		{Opened, opened, day(l, d.Opened)},
		{Closed, t.Closed, day(l, d.Closed)},
		{Gone, t.Gone, day(l, d.Gone)},
	}
	if a, ok := h.Ahead(p); ok {
		all = append(all, Fact{Ahead, t.Ahead, t.OnlyIn(a.Lang, a.Since.Time.Local())})
	}
	return slices.DeleteFunc(all, func(f Fact) bool { return f.Value == "" })
}

func day(l model.Lang, t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return i18n.Day(l, t.Local())
}
