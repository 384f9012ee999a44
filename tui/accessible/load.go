package accessible

import (
	"maps"

	"postings/model"
	"postings/model/changes"
	"postings/model/check"
	"postings/model/history"
	"postings/model/search"
	"postings/tui"
)

// findings is the result of checking the corpus.
type findings struct {
	checked bool
	history *history.History // used by the check
	all     []model.Finding
	keys    map[string]bool // of the postings that have problems
}

// marks are the user's bookmarks and the postings already read.
type marks struct {
	bookmarked, seen map[string]bool
	// reported is set once the user has been warned that marks cannot be saved.
	reported bool
}

// start loads everything and prints a summary.
func (s *session) start() error {
	t := s.text.Accessible
	s.print(t.Loading)
	if err := s.flush(); err != nil {
		return err
	}
	s.loadMarks()
	if err := s.load(); err != nil {
		if s.ctx.Err() != nil {
			return nil
		}
		s.print(s.text.Screen.LoadFailed(s.opt.ErrorText(err, s.lang)))
		return err
	}
	if s.corpus.IsEmpty() {
		return model.ErrEmpty
	}
	s.print(t.Loaded(len(s.corpus.Postings)))
	if s.opt.OrAll && len(s.corpus.Postings) > 0 && !s.corpus.Has(s.filter) {
		s.print(s.text.Screen.OrAll(s.filter))
		s.filter = model.AnyStatus
	}
	if n := len(s.found.all); n > 0 {
		s.print(t.ProblemsFound(n))
	}
	if p := s.corpus.Posting(s.opt.Key); p != nil {
		s.reveal(p)
		s.read(p)
		return nil
	}
	s.showList()
	return nil
}

// load reads the corpus and searches it. On an error nothing changes.
func (s *session) load() error {
	index := search.NewIndex(model.NewCorpus())
	if err := s.opt.Load(s.ctx, index.Merge); err != nil {
		return err
	}
	s.past.asked, s.past.History, s.dates = false, nil, nil
	s.corpus, s.index, s.found = index.Snapshot().Corpus(), index, findings{}
	if s.corpus.Documents <= tui.MaxChecked {
		s.check()
	}
	s.findAgain()
	return nil
}

// history returns the history of the corpus, or nil if there is none. It is
// read when first needed.
func (s *session) history() *history.History {
	if s.past.asked || s.opt.History == nil {
		return s.past.History
	}
	s.past.asked = true
	// A failure is not reported, since the user did not ask for the history.
	s.past.History, _ = s.opt.History(s.ctx, nil, nil)
	if s.past.History != nil {
		s.dates = s.past.All(s.corpus, s.opt.Today())
		s.index.SetDates(s.dates)
	}
	return s.past.History
}

// changes returns what has changed since the earlier revision, if there is one.
// It reports a failure to read that revision.
func (s *session) changes() changes.State {
	if s.opt.Since == nil || s.since.of == s.corpus {
		return s.since.state
	}
	before, err := s.opt.Since(s.ctx)
	if err != nil {
		if s.ctx.Err() == nil {
			s.print(s.text.History.NotCompared(s.opt.ErrorText(err, s.lang)))
		}
		return changes.State{}
	}
	s.since.of, s.since.name, s.since.state = s.corpus, before.Name, changes.Since(before.Corpus, s.corpus)
	return s.since.state
}

// check looks for problems, unless that has been done with the same history.
func (s *session) check() {
	if s.found.checked && s.found.history == s.past.History {
		return
	}
	opt := s.opt.Checking()
	opt.History = s.past.History
	all, err := check.Run(s.ctx, s.corpus, opt)
	if err != nil {
		return // the session is ending
	}
	check.SortBySeverity(all)
	s.found = findings{checked: true, history: opt.History, all: all, keys: check.Keys(all)}
}

// reload reads the files again. It stays on the posting being read, found by
// its key, and on its section if that still exists.
func (s *session) reload() {
	a := s.text.Actions
	if err := s.load(); err != nil {
		if s.ctx.Err() == nil {
			s.print(a.ReloadFailed(s.opt.ErrorText(err, s.lang)))
		}
		return
	}
	s.rows, s.at = rows{}, nil
	s.print(a.Reloaded(len(s.corpus.Postings)))
	r := s.reading
	if r == nil {
		return
	}
	p := s.corpus.Posting(r.posting.Key)
	if p == nil {
		s.reading = nil
		s.print(s.text.Accessible.NotReading)
		return
	}
	s.open(p, r.doc.Path)
	s.reading.section = min(r.section, s.reading.last())
}

func (s *session) loadMarks() {
	s.marks = marks{bookmarked: map[string]bool{}, seen: map[string]bool{}}
	if s.opt.Marks == nil {
		return
	}
	bookmarked, seen, err := s.opt.Marks.Load()
	s.saved(err, false)
	maps.Copy(s.marks.bookmarked, bookmarked)
	maps.Copy(s.marks.seen, seen)
}

// saved reports a failure to save a mark that was asked for, and the first of
// others, which would all fail in the same way.
func (s *session) saved(err error, asked bool) {
	if err != nil && (asked || !s.marks.reported) {
		s.marks.reported = true
		s.print(s.text.Actions.MarksFailed(s.opt.ErrorText(err, s.lang)))
	}
}
