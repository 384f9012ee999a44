package i18n

import (
	"strconv"
	"time"

	"postings/model"
)

var months = [2][12]string{
	model.English: {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
	model.French:  {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"},
}

// Day formats a date, as in 12 March 2019 and 1er mars 2019.
func Day(l model.Lang, t time.Time) string {
	day := strconv.Itoa(t.Day())
	if l == model.French && t.Day() == 1 {
		day = "1er"
	}
	return day + " " + months[l][t.Month()-1] + " " + strconv.Itoa(t.Year())
}
