package check

import "time"

// undone reports corrections that are lost.
func undone(s *subject) {
	if s.opt.History == nil {
		return
	}
	for _, u := range s.opt.History.Undone(s.Document) {
		s.report(Undone, u.Line, 0, quote(u.Old), quote(u.New), u.By.Short(), u.By.Time.Local().Format(time.DateOnly))
	}
}
