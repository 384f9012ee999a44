package check

import (
	"time"

	"postings/model"
)

// Undone: words that a commit had replaced are back.
const Undone model.Rule = "undone"

var undoneRules = family{
	rules: []Info{
		{Undone, model.Warning, model.Detail{Text: "buildthe", Other: "build the", Commit: "05631df89", Day: time.Date(2019, 2, 8, 0, 0, 0, 0, time.UTC)}},
	},
	document: []func(*subject){undone},
}

// undone reports lost corrections.
func undone(s *subject) {
	if s.opt.History == nil {
		return
	}
	for _, u := range s.opt.History.Undone(s.Document) {
		s.report(Undone, u.Line, 0, model.Detail{Text: u.Old, Other: u.New, Commit: u.By.Short(), Day: u.By.Time.Local()})
	}
}
