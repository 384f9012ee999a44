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
	"postings/model/fold"
	"postings/tui/facts"
	"postings/tui/i18n"
)

// column is a column of the list.
type column struct {
	name string
	// label is the heading, which is also a name of the column.
	label string
	// value returns the text for scripts, the same in both languages.
	value func(row) string
	// words returns the text for people, or is nil if it is the same.
	words func(row) string
	// needsHistory reports whether the value comes from the history.
	needsHistory bool
}

// row is a row of the list: a posting, and the document that stands for it.
type row struct {
	p       *program
	posting *model.Posting
	d       *model.Document
}

// columns returns all columns, with headings in a language.
func columns(t *i18n.Strings) []column {
	o := t.Output
	return []column{
		{name: "key", label: o.Key, value: func(r row) string { return oneLine(r.posting.Key) }},
		{
			name: "status", label: o.Status,
			value: func(r row) string { return statusName(r.posting.Status()) },
			words: func(r row) string {
				return facts.StatusWord(r.p.text, r.posting.Status(), r.posting.Unlisted())
			},
		},
		{
			name: "languages", label: o.Languages,
			value: func(r row) string { return strings.Join(languages(r.posting), ",") },
			words: func(r row) string { return strings.ToUpper(strings.Join(languages(r.posting), " ")) },
		},
		{name: "title", label: o.Title, value: func(r row) string { return r.d.Title }},
		{name: "description", label: o.Summary, value: func(r row) string { return r.d.Description }},
		{name: "reference", label: o.Reference, value: func(r row) string { return r.d.Reference }},
		{name: "path", label: o.Path, value: func(r row) string { return r.d.Path }},
		{name: "address", label: o.Address, value: func(r row) string { return r.d.Address() }},
		{name: "apply", label: o.Apply, value: func(r row) string { return apply.Address(r.d, r.p.config.Apply) }},
		{name: "place", label: t.Reading.Place, value: func(r row) string { return r.d.Facts.Place }},
		{name: "pay", label: t.Reading.Pay, value: func(r row) string { return r.d.Facts.Pay }},
		{name: "level", label: t.Reading.Level, value: func(r row) string { return r.d.Facts.Level }},
		{name: "opens", label: t.Reading.Opens, value: func(r row) string { return onDay(r.d.Facts.OpensOn, r.d.Facts.Opens) }},
		{name: "closes", label: t.Reading.Closes, value: func(r row) string { return onDay(r.d.Facts.ClosesOn, r.d.Facts.Closes) }},
		{name: "contact", label: t.Reading.Contact, value: func(r row) string { return r.d.Facts.Contact }},
		{name: "modified", label: o.Modified, value: func(r row) string { return timestamp(r.posting.Modified()) }},
		dateColumn("posted", o.Posted, func(d model.Dates) time.Time { return d.Posted }),
		dateColumn("changed", o.Changed, func(d model.Dates) time.Time { return d.Changed }),
		dateColumn("opened", o.Opened, func(d model.Dates) time.Time { return d.Opened }),
		dateColumn("closed", o.Closed, func(d model.Dates) time.Time { return d.Closed }),
		dateColumn("gone", o.Gone, func(d model.Dates) time.Time { return d.Gone }),
	}
}

// dateColumn returns the column of a date from the history.
func dateColumn(name, label string, date func(model.Dates) time.Time) column {
	return column{
		name: name, label: label, needsHistory: true,
		value: func(r row) string { return timestamp(date(r.p.dates(r.posting))) },
		words: func(r row) string { return onDay(date(r.p.dates(r.posting)).Local(), "") },
	}
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
// name that is unknown. Names of both languages are accepted, without accents too.
func (p *program) chooseColumns(names string) (chosen []column, unknown string) {
	all, other := columns(p.text), columns(i18n.For(p.text.Lang.Other()))
	for name := range strings.SplitSeq(names, ",") {
		name = strings.TrimSpace(name)
		folded := fold.Fold(name).String()
		named := func(c column) bool { return folded == c.name || folded == fold.Fold(c.label).String() }
		at := slices.IndexFunc(all, named)
		if at < 0 {
			at = slices.IndexFunc(other, named)
		}
		if at < 0 {
			return nil, name
		}
		chosen = append(chosen, all[at])
	}
	return chosen, ""
}

// labels returns the headings of columns.
func labels(chosen []column) []string {
	labels := make([]string, len(chosen))
	for i, c := range chosen {
		labels[i] = c.label
	}
	return labels
}

// cells returns the values of columns for postings, for people or for scripts.
func (p *program) cells(found []*model.Posting, chosen []column, words bool) [][]string {
	rows := make([][]string, 0, len(found))
	for _, posting := range found {
		r := row{p, posting, posting.Best(p.config.Lang)}
		cells := make([]string, len(chosen))
		for i, c := range chosen {
			if words && c.words != nil {
				cells[i] = c.words(r)
			} else {
				cells[i] = c.value(r)
			}
		}
		rows = append(rows, cells)
	}
	return rows
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
func (p *program) csv(b *bytes.Buffer, found []*model.Posting, chosen []column) {
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
	_ = w.WriteAll(append([][]string{labels(chosen)}, rows...)) // memory accepts everything
}

// table prints postings in aligned columns. If these do not fit, titles and
// descriptions are truncated, but not what might be copied; the terminal wraps
// the line instead.
func (p *program) table(b *bytes.Buffer, found []*model.Posting, chosen []column, width int) {
	if len(found) == 0 {
		return
	}
	rows := append([][]string{labels(chosen)}, p.cells(found, chosen, true)...)
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
			row[i] = pad(ansi.Truncate(cell, widths[i], "…"), widths[i])
		}
		fmt.Fprintln(b, strings.TrimRight(strings.Join(row, strings.Repeat(" ", gap)), " "))
	}
}
