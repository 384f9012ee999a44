package model

// Omission is a file left out of a corpus for a reason other than not being a
// posting.
type Omission struct {
	// Path is the file's path in the corpus, sanitised for display.
	Path string
	Why  OmissionReason
	// Code is the language code of a document in another language.
	Code string
}

// OmissionReason is why a file is left out.
type OmissionReason uint8

// The reasons for leaving a file out.
const (
	// OtherLanguage: the document is in neither English nor French.
	OtherLanguage OmissionReason = iota
	// NotRegular: the name is that of a document or a folder, but it is a link to a
	// folder, a pipe or a device.
	NotRegular
	// HTMLPage: the page has front matter but is not Markdown.
	HTMLPage
)
