package model

// Status tells whether a document's posting takes applications. It belongs to
// the document: two languages of one posting may disagree, which is reported.
type Status uint8

// The statuses. The zero value is closed, because the site's templates take
// anything but an explicit false for closed.
const (
	Closed Status = iota
	Open
)

// EvergreenKey is the key of the standing call for applications, which is open
// whatever its fields say.
const EvergreenKey = "evergreen-job-posting"

// StatusOf reads the status from the front matter of a document with the given
// key, and whether an open posting is left out of the site's lists (unlisted).
//
// The site has used two schemes. Until mid-2024 a posting is open when
// archived is false. Since then it takes applications when formHidden is false
// and is listed when linkHidden is false; where both schemes stand in one file
// the newer decides. The templates compare with the boolean false, so a quoted
// "false" or a missing field means closed (or unlisted).
func StatusOf(key string, fields Fields) (status Status, unlisted bool) {
	archived, form, link := fields.Get("archived"), fields.Get("formHidden"), fields.Get("linkHidden")
	newer := form != nil || link != nil
	switch {
	case key == EvergreenKey:
		status = Open
	case newer && form.IsFalse(), !newer && archived.IsFalse():
		status = Open
	}
	return status, newer && status == Open && !link.IsFalse()
}
