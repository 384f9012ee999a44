package i18n

import (
	"strconv"
	"time"

	"postings/model"
)

var months = [12]string{
	"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
}

// Day formats a date, as in 12 March 2019 and 1er mars 2019.
func Day(l model.Lang, t time.Time) string {
	if l == model.English {
		return t.Format("2 January 2006")
	}
	day := strconv.Itoa(t.Day())
	if t.Day() == 1 {
		day = "1er"
	}
	return day + " " + months[t.Month()-1] + " " + strconv.Itoa(t.Year())
}
