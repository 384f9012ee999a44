package tui

import (
	"postings/model"
)

// long returns a posting of many parts.
func long() *model.Document {
	docs := posting("long", "Long", "Longue", model.Open, 200)
	return docs[0]
}
