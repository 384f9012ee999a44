package i18n

import (
	"fmt"

	"postings/model"
)

// Shared holds the texts of the list of paragraphs that postings share.
type Shared struct {
	// Open is the heading of the list for open postings, and Closed the one for
	// all postings if none is open. None replaces an empty list.
	Open, Closed, None string
	// Passage describes a paragraph: its language, and the numbers of postings
	// and of wordings.
	Passage func(in model.Lang, postings, wordings int) string
	// Usual precedes the most common wording. Other precedes another one, with
	// the differences marked.
	Usual, Other func(postings int) string
	// Legend explains the marks of differences. Instead describes a difference:
	// what is in a wording, and what in the most common one, "" for nothing.
	Legend  string
	Instead func(here, usual string) string
}

func sharedEN() Shared {
	const l = model.English
	postings := func(n int) string { return count(l, n, "posting", "postings") }
	return Shared{
		Open:   "Paragraphs that open postings share",
		Closed: "No posting is open. Paragraphs that closed postings share",
		None:   "No paragraph is shared by two postings.",
		Passage: func(in model.Lang, n, wordings int) string {
			return fmt.Sprintf("%s, in %s, %s", languageName(l, in), postings(n), count(l, wordings, "wording", "wordings"))
		},
		Usual:  func(n int) string { return "In " + postings(n) },
		Other:  func(n int) string { return "Differently in " + postings(n) },
		Legend: "[-words-] are only in the most common wording, {+words+} only in this one.",
		Instead: func(here, usual string) string {
			switch {
			case usual == "":
				return fmt.Sprintf("“%s” added", here)
			case here == "":
				return fmt.Sprintf("“%s” left out", usual)
			}
			return fmt.Sprintf("“%s” instead of “%s”", here, usual)
		},
	}
}

func sharedFR() Shared {
	const l = model.French
	postings := func(n int) string { return count(l, n, "offre", "offres") }
	return Shared{
		Open:   "Paragraphes communs aux offres ouvertes",
		Closed: "Aucune offre n’est ouverte. Paragraphes communs aux offres fermées",
		None:   "Aucun paragraphe n’est commun à deux offres.",
		Passage: func(in model.Lang, n, wordings int) string {
			return fmt.Sprintf("%s, dans %s, %s", [...]string{"Anglais", "Français"}[in], postings(n), count(l, wordings, "formulation", "formulations"))
		},
		Usual:  func(n int) string { return "Dans " + postings(n) },
		Other:  func(n int) string { return "Autrement dans " + postings(n) },
		Legend: "[-mots-] ne sont que dans la formulation la plus courante, {+mots+} que dans celle-ci.",
		Instead: func(here, usual string) string {
			switch {
			case usual == "":
				return fmt.Sprintf("«\u00a0%s\u00a0» en plus", here)
			case here == "":
				return fmt.Sprintf("«\u00a0%s\u00a0» en moins", usual)
			}
			return fmt.Sprintf("«\u00a0%s\u00a0» au lieu de «\u00a0%s\u00a0»", here, usual)
		},
	}
}
