package i18n

import (
	"fmt"

	"postings/model"
	"postings/model/outline"
)

// Reading holds the texts of the pane that shows a posting.
type Reading struct {
	// The labels of the facts above a posting's text.
	Status, Reference, Apply, File, Translation string
	Place, Pay, Level, Opens, Closes, Contact   string
	// Upcoming and Draft are more precise than Closed.
	Upcoming, Draft string
	// Untranslated says that a posting does not exist in a language, and which
	// version is shown instead. NoTranslation is a fact about such a posting.
	Untranslated, NoTranslation [2]string
	// VariantOf says which of several variants is shown, counting from 1, and
	// NoVariant that there is only one.
	VariantOf func(n, of int) string
	NoVariant string
	// Rendering replaces a text that is still being rendered.
	Rendering string
	// RenderFailed gives the reason why a text cannot be shown.
	RenderFailed func(reason string) string
	// NoText replaces an empty body.
	NoText string
	// Unformatted precedes a text that is too complex to be formatted.
	Unformatted string
	// Nothing is shown while no posting is selected.
	Nothing string
	// SideTooNarrow says how many columns the side-by-side view needs and how
	// many there are. NoSection replaces a section that a language lacks.
	SideTooNarrow func(needs, has int) string
	NoSection     [2]string
	// NoCounterpart replaces a section that the other posting has.
	NoCounterpart string
	// Differences counts the differences between the languages. Difference
	// describes the current one, counting from 1: the Amounts that differ, or the
	// language that lacks the section. NoDifferences says that there are none.
	Differences   func(n int) string
	Difference    func(n, of int, what string) string
	Amounts       func(d outline.Difference, english, french int) string
	NoDifferences string
	// Kept says that a posting is kept for comparison and which key compares
	// it, and NotKept that it no longer is.
	Kept    func(key string) string
	NotKept string
	// Problems is the label of a posting's number of problems, ProblemCount
	// that number. Checking says that the check is running.
	Problems     string
	ProblemCount func(n int) string
	Checking     string
	// NoProblem says that no problem passes the filter, and which key clears
	// it.
	NoProblem func(filter, key string) string
	// LastGood says why a file can no longer be read, above its previous text.
	LastGood func(file, message string) string
	// Solved says how many problems have been solved since the last check, and
	// how many are left. NotRead says that the file of a problem cannot be
	// shown.
	Solved  func(solved, left int) string
	NotRead func(file, reason string) string
	// Match says which match is current, counting from 1, and how many there
	// are.
	Match func(n, of int) string
	// Contents is the heading of the table of contents, Start its first row,
	// and NoHeadings replaces an empty one.
	Contents, Start, NoHeadings string
	// Top and End are the positions at both ends of a text.
	Top, End string
	// Position is the percentage of the text down to the last visible line.
	Position func(percent int) string
}

func readingEN() Reading {
	const l = model.English
	return Reading{
		Status: "Status", Reference: "Reference", Apply: "Apply", File: "File", Translation: "In French",
		Place: "Place", Pay: "Pay", Level: "Level", Opens: "Opens", Closes: "Closes", Contact: "Contact",
		Upcoming: "Closed, upcoming", Draft: "Closed, draft",
		Untranslated: [...]string{
			"This posting has no English version. You are reading the French one.",
			"This posting has no French version. You are reading the English one.",
		},
		NoTranslation: [...]string{"no English version", "no French version"},
		VariantOf:     saysNumbers("variant %d/%d"),
		NoVariant:     "This document has no variants.",
		Rendering:     "…",
		RenderFailed:  says("This text cannot be shown: %s"),
		NoText:        "This posting has no text.",
		Unformatted:   "This text has too much markup to be formatted. Here it is as it was written.",
		Nothing:       "No posting is selected.",
		SideTooNarrow: saysNumbers("Side by side needs %d columns; this window has %d."),
		NoCounterpart: "no such section",
		NoSection:     [...]string{"no such section in English", "no such section in French"},
		Differences: func(n int) string {
			if n == 0 {
				return "no difference"
			}
			return count(l, n, "difference", "differences")
		},
		Difference: func(n, of int, what string) string { return fmt.Sprintf("difference %d of %d: %s", n, of, what) },
		Amounts: func(d outline.Difference, english, french int) string {
			what := [...]string{outline.ItemsDiffer: "list item", outline.LinksDiffer: "link", outline.ParagraphsDiffer: "paragraph"}[d]
			return fmt.Sprintf("%s in English, %s in French", count(l, english, what, what+"s"), Number(l, french))
		},
		Kept:          says("Kept for comparison as 1. Press [%s] on another posting to see both."),
		NotKept:       "No longer kept for comparison.",
		NoDifferences: "No difference in list items, links or paragraphs.",
		Problems:      "Problems",
		ProblemCount:  saysCount(l, "%s problem", "%s problems"),
		Checking:      "Looking for problems…",
		NoProblem:     says2("No problem matches “%s”. Press [%s] to see them all."),
		LastGood:      says2("%s can no longer be read: %s This is its previous text."),
		Solved: func(solved, left int) string {
			return fmt.Sprintf("%s solved, %s left", Number(l, solved), Number(l, left))
		},
		NotRead: says2("Cannot read %s: %s"),
		Match: func(n, of int) string {
			if of == 0 {
				return "no match"
			}
			return fmt.Sprintf("match %d of %d", n, of)
		},
		Contents:   "Contents",
		Start:      "Start",
		NoHeadings: "This posting has no headings.",
		Top:        "Top", End: "End",
		Position: func(percent int) string { return fmt.Sprintf("%d%%", percent) },
	}
}

func readingFR() Reading {
	const l = model.French
	return Reading{
		Status: "Statut", Reference: "Référence", Apply: "Postuler", File: "Fichier", Translation: "En anglais",
		Place: "Lieu", Pay: "Salaire", Level: "Niveau", Opens: "Date d’ouverture", Closes: "Date limite", Contact: "Personne-ressource",
		Upcoming: "Fermée, à venir", Draft: "Fermée, ébauche",
		Untranslated: [...]string{
			"Cette offre n’existe pas en anglais. Vous lisez la version française.",
			"Cette offre n’existe pas en français. Vous lisez la version anglaise.",
		},
		NoTranslation: [...]string{"pas de version anglaise", "pas de version française"},
		VariantOf:     saysNumbers("variante %d/%d"),
		NoVariant:     "Ce document n’a pas de variante.",
		Rendering:     "…",
		RenderFailed:  says("Ce texte ne peut pas être affiché\u00a0: %s"),
		NoText:        "Cette offre n’a pas de texte.",
		Unformatted:   "Ce texte contient trop de balises pour être mis en forme. Le voici tel qu’il a été écrit.",
		Nothing:       "Aucune offre n’est sélectionnée.",
		SideTooNarrow: saysNumbers("Côte à côte, il faut %d colonnes; il y en a %d."),
		NoCounterpart: "pas de section correspondante",
		NoSection:     [...]string{"pas de section correspondante en anglais", "pas de section correspondante en français"},
		Differences: func(n int) string {
			if n == 0 {
				return "aucune différence"
			}
			return count(l, n, "différence", "différences")
		},
		Difference: func(n, of int, what string) string {
			return fmt.Sprintf("différence %d sur %d\u00a0: %s", n, of, what)
		},
		Amounts: func(d outline.Difference, english, french int) string {
			one := [...]string{outline.ItemsDiffer: "élément de liste", outline.LinksDiffer: "lien", outline.ParagraphsDiffer: "paragraphe"}[d]
			many := [...]string{outline.ItemsDiffer: "éléments de liste", outline.LinksDiffer: "liens", outline.ParagraphsDiffer: "paragraphes"}[d]
			return fmt.Sprintf("%s en français, %s en anglais", count(l, french, one, many), Number(l, english))
		},
		Kept:          says("Offre gardée pour la comparaison (1). Dans une autre, appuyez sur [%s]."),
		NotKept:       "Cette offre n’est plus gardée pour la comparaison.",
		NoDifferences: "Aucune différence d’éléments de liste, de liens ni de paragraphes.",
		Problems:      "Problèmes",
		ProblemCount:  saysCount(l, "%s problème", "%s problèmes"),
		Checking:      "Recherche de problèmes…",
		NoProblem:     says2("Aucun problème ne correspond à «\u00a0%s\u00a0». Appuyez sur [%s] pour les voir tous."),
		LastGood:      says2("%s ne se lit plus\u00a0: %s Voici son texte précédent."),
		Solved: func(solved, left int) string {
			return fmt.Sprintf("%s, il en reste %s", count(l, solved, "problème réglé", "problèmes réglés"), Number(l, left))
		},
		NotRead: says2("Impossible de lire %s\u00a0: %s"),
		Match: func(n, of int) string {
			if of == 0 {
				return "aucun résultat"
			}
			return fmt.Sprintf("résultat %d sur %d", n, of)
		},
		Contents:   "Sommaire",
		Start:      "Début",
		NoHeadings: "Cette offre n’a pas de titres de section.",
		Top:        "Début", End: "Fin",
		Position: func(percent int) string { return fmt.Sprintf("%d\u00a0%%", percent) },
	}
}
