package main

import (
	"time"

	"postings/model"
	"postings/model/apply"
)

// postingJSON is a posting in JSON. Fields are only ever added. Unknown values
// are empty, never left out.
type postingJSON struct {
	Key string `json:"key"`
	// Status is "open" or "closed". A posting is open if one of its documents
	// is. A page has none.
	Status string `json:"status"`
	// Unlisted reports whether the posting is closed and absent from the site's
	// lists, but still available at its address.
	Unlisted bool `json:"unlisted"`
	// Languages contains "en", "fr" or both.
	Languages []string `json:"languages"`
	// Title and Lang are those of the document shown first.
	Title string `json:"title"`
	Lang  string `json:"lang"`
	// Posted, Changed, Opened, Closed and Gone are dates from the history of
	// the git repository in UTC (RFC 3339), empty if unknown. Closed is empty
	// while the posting is open, and Gone while it has files.
	Posted  string `json:"posted"`
	Changed string `json:"changed"`
	Opened  string `json:"opened"`
	Closed  string `json:"closed"`
	Gone    string `json:"gone"`
	// Documents are in the order English, French, and the preferred variant
	// comes first.
	Documents []documentJSON `json:"documents"`
}

// documentJSON is a file of a posting.
type documentJSON struct {
	Lang        string `json:"lang"`
	Path        string `json:"path"`
	Title       string `json:"title"`
	Description string `json:"description"`
	Status      string `json:"status"`
	Unlisted    bool   `json:"unlisted"`
	// Reference is the leverId as written.
	Reference string `json:"reference"`
	// Address is that of the page, empty unless the sites are configured. Apply
	// is the address for applications, empty if unknown or if the closing date
	// has passed.
	Address string `json:"address"`
	Apply   string `json:"apply"`
	// Place, Pay, Level, DatePosted, Opens, Closes and Contact are as written,
	// and left out if unknown. OpensOn and ClosesOn are the dates that they
	// name.
	Place      string `json:"place,omitempty"`
	Pay        string `json:"pay,omitempty"`
	Level      string `json:"level,omitempty"`
	DatePosted string `json:"datePosted,omitempty"`
	Opens      string `json:"opens,omitempty"`
	OpensOn    string `json:"opensOn,omitempty"`
	Closes     string `json:"closes,omitempty"`
	ClosesOn   string `json:"closesOn,omitempty"`
	Contact    string `json:"contact,omitempty"`
	// Modified is the modification time of the file in UTC (RFC 3339), empty
	// for built-in documents.
	Modified string `json:"modified"`
	// Body is the Markdown below the front matter. Only show prints it.
	Body *string `json:"body,omitempty"`
}

// postingJSON converts a posting to JSON, with its texts if bodies is set.
func (p *program) postingJSON(posting *model.Posting, bodies bool) postingJSON {
	best := posting.Best(p.config.Lang)
	out := postingJSON{
		Key: oneLine(posting.Key), Status: statusName(posting.Status()), Languages: languages(posting),
		Title: best.Title, Lang: best.Lang.String(), Unlisted: posting.Unlisted(),
	}
	dates := p.dates(posting)
	out.Posted, out.Changed, out.Gone = timestamp(dates.Posted), timestamp(dates.Changed), timestamp(dates.Gone)
	out.Opened, out.Closed = timestamp(dates.Opened), timestamp(dates.Closed)
	for _, d := range posting.All() {
		out.Documents = append(out.Documents, p.documentJSON(d, bodies))
	}
	return out
}

func (p *program) documentJSON(d *model.Document, body bool) documentJSON {
	out := documentJSON{
		Lang: d.Lang.String(), Path: d.Path, Title: d.Title, Description: d.Description,
		Status: statusName(d.Status), Unlisted: d.Unlisted, Reference: d.Reference,
		Address: d.Address(), Apply: apply.Address(d, p.config.Apply),
		Place: d.Facts.Place, Pay: d.Facts.Pay, Level: d.Facts.Level, Opens: d.Facts.Opens, Closes: d.Facts.Closes,
		OpensOn: onDay(d.Facts.OpensOn, ""), ClosesOn: onDay(d.Facts.ClosesOn, ""), DatePosted: d.Facts.Posted, Contact: d.Facts.Contact,
		Modified: timestamp(d.ModTime),
	}
	if body {
		out.Body = &d.Body
	}
	return out
}

// timestamp formats a time for programs, or returns "" for the zero time.
func timestamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}
