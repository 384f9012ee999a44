package model

// Omission is a file that is left out of a corpus for another reason than that
// it is no posting.
type Omission struct {
	// Path is the file's path in the corpus, fit to be shown.
	Path string
	Why  OmissionReason
	// Code is the language of a document in another one.
	Code string
}

// OmissionReason is why a file is left out.
type OmissionReason uint8

// The reasons for leaving a file out.
const (
	// OtherLanguage: a document in neither English nor French.
	OtherLanguage OmissionReason = iota
	// NotRegular: what is named like a document or a folder of them is a link to
	// a folder, a pipe or a device.
	NotRegular
	// HTMLPage: a page with front matter, but no Markdown.
	HTMLPage
)
