package main

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"postings/model"
	"postings/model/apply"
	"postings/tui/facts"
	"postings/tui/i18n"
)

// column is a column of the list.
type column struct {
	name string
	// label returns the heading in a language, which is also a name of the
	// column.
	label func(*i18n.Strings) string
	// value returns the text for scripts, the same in both languages.
	value func(p *program, posting *model.Posting, d *model.Document) string
	// words returns the text for people, or is nil if it is the same.
	words func(p *program, posting *model.Posting) string
	// needsHistory reports whether the value comes from the history.
	needsHistory bool
}

// columns returns all columns.
func columns() []column {
	type document = *model.Document
	return []column{
		{name: "key", label: func(t *i18n.Strings) string { return t.Output.Key },
			value: func(_ *program, posting *model.Posting, _ document) string { return oneLine(posting.Key) }},
		{name: "status", label: func(t *i18n.Strings) string { return t.Output.Status },
			value: func(_ *program, posting *model.Posting, _ document) string { return statusName(posting.Status()) },
			words: func(p *program, posting *model.Posting) string {
				return facts.StatusWord(p.text, posting.Status(), posting.Unlisted())
			}},
		{name: "languages", label: func(t *i18n.Strings) string { return t.Output.Languages },
			value: func(_ *program, posting *model.Posting, _ document) string {
				return strings.Join(languages(posting), ",")
			},
			words: func(_ *program, posting *model.Posting) string {
				return strings.ToUpper(strings.Join(languages(posting), " "))
			}},
		{name: "title", label: func(t *i18n.Strings) string { return t.Output.Title },
			value: func(_ *program, _ *model.Posting, d document) string { return d.Title }},
		{name: "description", label: func(t *i18n.Strings) string { return t.Output.Summary },
			value: func(_ *program, _ *model.Posting, d document) string { return d.Description }},
		{name: "reference", label: func(t *i18n.Strings) string { return t.Output.Reference },
			value: func(_ *program, _ *model.Posting, d document) string { return d.Reference }},
		{name: "path", label: func(t *i18n.Strings) string { return t.Output.Path },
			value: func(_ *program, _ *model.Posting, d document) string { return d.Path }},
		{name: "address", label: func(t *i18n.Strings) string { return t.Output.Address },
			value: func(_ *program, _ *model.Posting, d document) string { return d.Address() }},
		{name: "apply", label: func(t *i18n.Strings) string { return t.Output.Apply },
			value: func(p *program, _ *model.Posting, d document) string { return apply.Address(d, p.config.Apply) }},
		fact("place", func(t *i18n.Strings) string { return t.Reading.Place }, func(f *model.Facts) string { return f.Place }),
		fact("pay", func(t *i18n.Strings) string { return t.Reading.Pay }, func(f *model.Facts) string { return f.Pay }),
		fact("level", func(t *i18n.Strings) string { return t.Reading.Level }, func(f *model.Facts) string { return f.Level }),
		fact("opens", func(t *i18n.Strings) string { return t.Reading.Opens }, func(f *model.Facts) string { return onDay(f.OpensOn, f.Opens) }),
		fact("closes", func(t *i18n.Strings) string { return t.Reading.Closes }, func(f *model.Facts) string { return onDay(f.ClosesOn, f.Closes) }),
		fact("contact", func(t *i18n.Strings) string { return t.Reading.Contact }, func(f *model.Facts) string { return f.Contact }),
		{name: "modified", label: func(t *i18n.Strings) string { return t.Output.Modified },
			value: func(_ *program, posting *model.Posting, _ document) string { return timestamp(posting.Modified()) }},
		dateColumn("posted", func(t *i18n.Strings) string { return t.Output.Posted }, func(d model.Dates) time.Time { return d.Posted }),
		dateColumn("changed", func(t *i18n.Strings) string { return t.Output.Changed }, func(d model.Dates) time.Time { return d.Changed }),
		dateColumn("opened", func(t *i18n.Strings) string { return t.Output.Opened }, func(d model.Dates) time.Time { return d.Opened }),
		dateColumn("closed", func(t *i18n.Strings) string { return t.Output.Closed }, func(d model.Dates) time.Time { return d.Closed }),
		dateColumn("gone", func(t *i18n.Strings) string { return t.Output.Gone }, func(d model.Dates) time.Time { return d.Gone }),
	}
}

// dateColumn returns the column of a date from the history.
func dateColumn(name string, label func(*i18n.Strings) string, date func(model.Dates) time.Time) column {
	return column{
		name: name, label: label, needsHistory: true,
		value: func(p *program, posting *model.Posting, _ *model.Document) string {
			return timestamp(date(p.dates(posting)))
		},
		words: func(p *program, posting *model.Posting) string {
			at := date(p.dates(posting))
			if at.IsZero() {
				return ""
			}
			return at.Local().Format(time.DateOnly)
		},
	}
}

// fact returns the column of a fact about a document.
func fact(name string, label func(*i18n.Strings) string, value func(*model.Facts) string) column {
	return column{name: name, label: label, value: func(_ *program, _ *model.Posting, d *model.Document) string {
		return value(&d.Facts)
	}}
}

// onDay formats a day, or returns the text as written if there is none.
func onDay(day time.Time, written string) string {
	if day.IsZero() {
		return written
	}
	return day.Format(time.DateOnly)
}

// The default columns of each format.
const (
	tableColumns = "title,status,languages,key"
	tsvColumns   = "key,status,languages,title,reference,path"
	pastColumns  = "title,languages,posted,gone,key"
	csvColumns   = "title,status,languages,place,pay,level,opens,closes,reference,apply,contact,posted,changed,opened,closed,modified,path,key"
)

// chooseColumns returns the columns with the given names, in that order, or the
// name that is unknown. Names of both languages are accepted.
func chooseColumns(names string) (chosen []column, unknown string) {
	all := columns()
	for name := range strings.SplitSeq(names, ",") {
		name = strings.ToLower(strings.TrimSpace(name))
		at := slices.IndexFunc(all, func(c column) bool {
			return name == c.name || name == strings.ToLower(c.label(i18n.For(model.English))) ||
				name == strings.ToLower(c.label(i18n.For(model.French)))
		})
		if at < 0 {
			return nil, name
		}
		chosen = append(chosen, all[at])
	}
	return chosen, ""
}

// columnNames lists the names of the columns in the current language.
func (p *program) columnNames() string {
	var names []string
	for _, c := range columns() {
		names = append(names, strings.ToLower(c.label(p.text)))
	}
	return strings.Join(names, ", ")
}

// cells returns the values of columns for postings, for people or for scripts.
func (p *program) cells(found []*model.Posting, chosen []column, words bool) [][]string {
	rows := make([][]string, 0, len(found))
	for _, posting := range found {
		d := posting.Best(p.config.Lang)
		row := make([]string, len(chosen))
		for i, c := range chosen {
			if words && c.words != nil {
				row[i] = c.words(p, posting)
			} else {
				row[i] = c.value(p, posting, d)
			}
		}
		rows = append(rows, row)
	}
	return rows
}

// labels returns the headings of columns.
func (p *program) labels(chosen []column) []string {
	labels := make([]string, len(chosen))
	for i, c := range chosen {
		labels[i] = c.label(p.text)
	}
	return labels
}

// tsv prints one line per posting, with fields separated by tabs. Fields
// contain neither tabs nor newlines.
func (p *program) tsv(b *bytes.Buffer, found []*model.Posting, chosen []column) {
	for _, row := range p.cells(found, chosen, false) {
		fmt.Fprintln(b, strings.Join(row, "\t"))
	}
}

// csv prints a table for spreadsheets, with headings. It begins with a byte
// order mark, without which Excel misreads accented letters. An apostrophe
// prevents a spreadsheet from interpreting the text of a document as a formula.
func (p *program) csv(b *bytes.Buffer, found []*model.Posting, chosen []column) error {
	b.WriteString("\ufeff")
	rows := p.cells(found, chosen, true)
	for _, row := range rows {
		for i, cell := range row {
			if cell != "" && strings.ContainsRune("=+-@", rune(cell[0])) {
				row[i] = "'" + cell
			}
		}
	}
	w := csv.NewWriter(b)
	return w.WriteAll(append([][]string{p.labels(chosen)}, rows...))
}

// table prints postings in aligned columns. If these do not fit, titles and
// descriptions are truncated, but not what might be copied; the terminal wraps
// the line instead.
func (p *program) table(b *bytes.Buffer, found []*model.Posting, chosen []column, width int) {
	if len(found) == 0 {
		return
	}
	rows := append([][]string{p.labels(chosen)}, p.cells(found, chosen, true)...)
	const gap = 2
	widths := make([]int, len(chosen))
	over := (len(chosen)-1)*gap - width
	for i := range chosen {
		for _, row := range rows {
			widths[i] = max(widths[i], ansi.StringWidth(row[i]))
		}
		over += widths[i]
	}
	const least = 8
	for i := range slices.Backward(chosen) {
		if name := chosen[i].name; name == "title" || name == "description" {
			less := max(0, min(over, widths[i]-least))
			widths[i] -= less
			over -= less
		}
	}
	for _, row := range rows {
		for i, cell := range row {
			cell = ansi.Truncate(cell, widths[i], "…")
			row[i] = cell + strings.Repeat(" ", widths[i]-ansi.StringWidth(cell))
		}
		fmt.Fprintln(b, strings.TrimRight(strings.Join(row, strings.Repeat(" ", gap)), " "))
	}
}
