package check

import "postings/model"

// undone reports corrections that are lost.
func undone(s *subject) {
	if s.opt.History == nil {
		return
	}
	for _, u := range s.opt.History.Undone(s.Document) {
		s.report(Undone, u.Line, 0, model.Detail{Text: u.Old, Other: u.New, Commit: u.By.Short(), Day: u.By.Time.Local()})
	}
}
