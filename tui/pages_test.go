package tui

import (
	"postings/model"
)

// long returns a posting with many sections.
func long() *model.Document {
	docs := posting("long", "Long", "Longue", model.Open, 200)
	return docs[0]
}
