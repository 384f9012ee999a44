package accessible

import (
	"strings"
	"time"

	"postings/model"
	"postings/model/search"
	"postings/tui/facts"
	"postings/tui/i18n"
)

// findAgain searches with the current query, filter, order and language.
func (s *session) findAgain() {
	scope := search.Options{
		Lang: s.lang, Status: model.AnyStatus, Sort: s.sort,
		Bookmarked: s.marks.bookmarked,
	}
	if s.sort.NeedsHistory() || s.sort == search.ByDate {
		s.history()
	}
	query := search.ParseQuery(s.query)
	if query.ReadsBodies() {
		s.index.AddBodies(search.AllBodies)
	}
	if query.AsksForProblems() {
		s.history()
		s.check()
		scope.Problems = s.found.keys
	}
	if query.AsksForChanges() {
		state := s.changes()
		scope.Changed, scope.New = state.Changed, state.New
	}
	hits, err := s.index.Snapshot().Search(s.ctx, query, scope)
	if err == nil { // the only error is that the session is ending
		s.counts, s.hits = hits.Counts(), hits.Only(query.Status(s.filter))
	}
}

// showList closes the posting and prints the list from its start.
func (s *session) showList() {
	s.reading, s.at = nil, nil
	s.findAgain()
	t := s.text.Accessible
	query := search.ParseQuery(s.query)
	order := s.text.Screen.Sorts[s.sort]
	if query.HasText() {
		order = s.text.Screen.ByRelevance
	}
	s.print(t.Heading(s.hits.Len(), len(s.corpus.Postings), s.filter, order))
	switch {
	case s.hits.Len() > 0 && s.query != "":
		s.print(t.Searched(s.query))
	case s.hits.Len() > 0:
	case len(s.corpus.Postings) == 0:
		s.print(s.text.Screen.EmptyCorpus(len(s.corpus.Skipped)))
	case s.query != "":
		found := facts.Matches(s.text, s.counts)
		if rest, only := search.WithoutBookmarks(s.query); only && rest == "" && found == "" {
			s.print(t.NoBookmarks + " " + t.EndSearch)
			break
		}
		if found == "" {
			s.print(s.text.Screen.NoMatch(s.query, model.AnyStatus) + " " + t.EndSearch)
			break
		}
		s.print(s.text.Screen.NoMatch(s.query, s.filter) + " " + t.EndSearch)
		s.print(found + " " + t.SearchAll)
	case s.filter != model.AnyStatus:
		s.print(t.NoPostings(s.filter))
	}
	for _, m := range query.Mistaken() {
		s.print(s.text.Screen.NoFilter(m.Token, m.Nearest))
	}
	if query.AsksForChanges() && s.opt.Since == nil {
		s.print(s.text.History.NoEarlier)
	}
	hits, lang := s.hits, s.lang
	s.list(rows{count: hits.Len(), choose: s.readHit, row: func(i int) string { return s.row(hits.Hit(i), lang) }})
}

// row returns the line of the list that describes a posting.
func (s *session) row(hit search.Hit, lang model.Lang) string {
	p := s.corpus.Postings[hit.Posting]
	d := p.Best(lang)
	t := s.text.Accessible
	// Facts that nearly all postings share are tedious to listen to.
	var more []string
	if s.filter == model.AnyStatus || !s.filter.Admits(d.Status) || d.Unlisted {
		more = append(more, sentences(facts.StatusWord(s.text, d.Status, d.Unlisted)))
	}
	if !p.Translated() && s.corpus.IsBilingual() {
		more = append(more, t.OneLanguage[d.Lang])
	}
	if day := s.sort.Date(p, s.dates[p.Key]); !day.IsZero() {
		h := s.text.History
		label := map[search.Sort]string{
			search.ByClosing: s.text.Reading.Closes, search.ByDate: h.Changed,
			search.ByPosted: h.Posted, search.ByOpened: h.Opened, search.ByClosed: h.Closed,
		}[s.sort]
		more = append(more, sentences(t.Fact(label, day.Format(time.DateOnly))))
	}
	if n := len(p.Variants(d.Lang)); n > 1 {
		more = append(more, t.Variants(n))
	}
	if s.marks.bookmarked[p.Key] {
		more = append(more, t.Bookmarked)
	}
	if s.marks.seen[p.Key] {
		more = append(more, t.Seen)
	}
	if hit.Excerpt.Text != "" {
		more = append(more, t.Found(hit.Excerpt.Text))
	}
	return sentences(d.Title, more...)
}

// more continues the list or the text being printed.
func (s *session) more() {
	switch {
	case s.rows.printed < s.rows.count:
		s.listOn()
	case len(s.rows.stops) > 0:
		s.chooseRow(s.rows.stops[0])
	case s.rows.walked || s.reading == nil:
		s.print(s.text.Accessible.AllSaid)
	default:
		s.readOn()
	}
}

func (s *session) search(words string) {
	// An unfinished filter such as "est:ouv" stands for the only one that it
	// can be completed to, "est:ouverte".
	if all := search.Complete(words, s.lang); len(all) == 1 && strings.Contains(words[strings.LastIndexByte(words, ' ')+1:], ":") {
		words = all[0]
	}
	s.query = words
	s.showList()
}

func (s *session) setFilter(word string) {
	filters := func(t i18n.Accessible) []string { return t.Filters[:] }
	if f, ok := s.option(s.text.Accessible.Commands.Filter, word, filters); ok {
		s.filter = model.StatusFilter(f)
		s.showList()
	}
}

func (s *session) setOrder(word string) {
	orders := func(t i18n.Accessible) []string { return t.Orders[:] }
	if order, ok := s.option(s.text.Accessible.Commands.Order, word, orders); ok {
		s.sort = search.Sort(order)
		s.showList()
	}
}

// bookmarks shows all bookmarks, whatever their status, or returns to the list
// before that.
func (s *session) bookmarks() {
	query, shown := search.WithoutBookmarks(s.query)
	switch {
	case !shown:
		s.replaced = &search.View{Query: s.query, Filter: s.filter}
		query, s.filter = search.BookmarkFilter(s.lang), model.AnyStatus
	case query == "" && s.replaced != nil:
		query, s.filter, s.replaced = s.replaced.Query, s.replaced.Filter, nil
	}
	s.query = query
	s.showList()
}

// chooseNumber acts on a number typed by itself: it chooses from the list
// printed last, or opens the posting with that number.
func (s *session) chooseNumber(n int) {
	last, choose := s.hits.Len(), s.readHit
	if s.rows.choose != nil {
		last, choose = s.rows.count, s.chooseRow
	}
	if n < 1 || n > last {
		s.print(s.text.Accessible.NoNumber(n, last))
		return
	}
	choose(n - 1)
}

// readHit reads a posting of the list.
func (s *session) readHit(i int) { s.read(s.corpus.Postings[s.hits.Posting(i)]) }

// chooseRow chooses a row of the list printed last. Enter continues after it.
func (s *session) chooseRow(i int) {
	for len(s.rows.stops) > 0 && s.rows.stops[0] <= i {
		s.rows.stops = s.rows.stops[1:]
	}
	s.rows.choose(i)
}

// step opens the next or previous posting in the list. With no posting open it
// begins with the first or the last one.
func (s *session) step(by int) {
	at, last := -1, s.hits.Len()-1
	if s.reading != nil {
		at = s.hits.Find(s.corpus.Find(s.reading.posting.Key))
	}
	if at < 0 && by < 0 {
		at = last + 1
	}
	switch at += by; {
	case last < 0:
		s.showList()
	case at < 0:
		s.print(s.text.Accessible.First)
	case at > last:
		s.print(s.text.Accessible.Last)
	default:
		s.readHit(at)
	}
}

// reveal clears the query and the filter if they hide a posting.
func (s *session) reveal(p *model.Posting) {
	if s.hits.Find(s.corpus.Find(p.Key)) < 0 {
		s.query, s.filter = "", model.AnyStatus
		s.findAgain()
	}
}
