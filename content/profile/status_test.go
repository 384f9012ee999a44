package profile

import (
	"testing"
	"time"

	"postings/model"
)

// noon returns noon of a day, which is on the same day in all time zones.
func noon(day string) time.Time {
	t, err := time.ParseInLocation(time.DateOnly, day, time.FixedZone("", -5*60*60))
	if err != nil {
		panic(err)
	}
	return t.Add(12 * time.Hour)
}

// TestStateOf checks rules about values and dates, of which the first that
// applies decides.
func TestStateOf(t *testing.T) {
	p, err := read(`
[status]
always-open = ["standing"]
otherwise = "draft"

[[status.rules]]
fields = ["closes", "Closing Date"]
passed = "closed"

[[status.rules]]
fields = ["state"]
open = ["open", 1]
upcoming = ["soon"]

[[status.rules]]
fields = ["visible"]
open = [true]
otherwise = "closed"

[[status.rules]]
fields = ["dates.opens"]
coming = "upcoming"
passed = "open"
`)
	if err != nil {
		t.Fatal(err)
	}
	text := func(name, value string) model.Field { return model.Field{Name: name, Value: value} }
	for _, test := range []struct {
		name   string
		key    string
		fields model.Fields
		want   State
	}{
		{"nothing", "", nil, Draft},
		{"the day after", "", model.Fields{text("closes", "2026-11-23"), text("state", "open")}, Closed},
		{"the day itself", "", model.Fields{text("closes", "2026-11-24"), text("state", "open")}, Open},
		{"in prose", "", model.Fields{text("closing date", "Monday, November 23rd, 2026 at 11:59 pm EST")}, Closed},
		{"in French", "", model.Fields{text("closing date", "le 23 novembre 2026")}, Closed},
		{"with a time", "", model.Fields{text("closes", "2026-11-23T23:59:00-05:00")}, Closed},
		{"no date", "", model.Fields{text("closes", "TBD"), text("State", "OPEN ")}, Open},
		{"the first that stands there", "", model.Fields{text("closes", "TBD"), text("closing date", "2020-01-01"), text("state", "soon")}, Upcoming},
		{"a number", "", model.Fields{{Name: "state", Kind: model.Number, Value: "1"}}, Open},
		{"a number in quotes", "", model.Fields{text("state", "1")}, Draft},
		{"a boolean", "", model.Fields{{Name: "visible", Kind: model.Bool, Value: "True"}}, Open},
		{"a boolean in quotes", "", model.Fields{text("visible", "true")}, Closed},
		{"null stands there", "", model.Fields{{Name: "visible", Kind: model.Null}}, Closed},
		{"in a mapping", "", model.Fields{{Name: "dates", Kind: model.Other, Inner: model.Fields{text("opens", "2027-01-01")}}}, Upcoming},
		{"always open", "standing", model.Fields{text("closes", "2020-01-01")}, Open},
	} {
		if got := p.Status.StateOf(test.key, test.fields, noon("2026-11-24")); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

// TestQualifies checks which files are postings.
func TestQualifies(t *testing.T) {
	title, layout := model.Field{Name: "title", Value: "x"}, model.Field{Name: "Layout", Value: "JOB"}
	inFolder := Postings{Layouts: []string{"job"}, Folders: []string{"jobs"}, Fields: []string{"title"}}
	for _, test := range []struct {
		rules  Postings
		path   string
		fields model.Fields
		want   bool
	}{
		{inFolder, "a.md", model.Fields{layout}, true},
		{inFolder, "site/jobs/2026/a.md", model.Fields{title}, true},
		{inFolder, "jobs/a.md", nil, false},
		{inFolder, "jobs.md", model.Fields{title}, false},
		{inFolder, "jobs/_index.md", model.Fields{title}, false},
		{Postings{Fields: []string{"title"}}, "a.md", model.Fields{title}, true},
		{Postings{Layouts: []string{"job"}}, "jobs/a.md", model.Fields{title}, false},
		{Postings{}, "jobs/a.md", model.Fields{title}, false},
	} {
		if got := test.rules.Qualifies(test.path, test.fields); got != test.want {
			t.Errorf("%+v %s %v: %v", test.rules, test.path, test.fields, got)
		}
	}
}
