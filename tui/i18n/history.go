package i18n

import (
	"fmt"
	"time"

	"postings/model"
)

// History holds the texts about the history of a repository.
type History struct {
	// The labels of the dates of a posting.
	Posted, Changed, Opened, OpenSince, Closed, Gone string
	// Ahead is the label of OnlyIn, which says that only one language was
	// changed.
	Ahead  string
	OnlyIn func(in model.Lang, since time.Time) string
	// Past describes a posting that has been removed: when, and by which
	// commit.
	Past func(key string, since time.Time, commit string) string
	// NoPast says that no posting has been removed, and Shallow that the clone
	// lacks the beginning of the history.
	NoPast, Shallow string
	// MarksAdded, MarksRemoved and MarksOff say how changes are marked, and
	// NoChanges that there are none.
	MarksAdded, NoChanges  func(since string) string
	MarksRemoved, MarksOff string
	// NoEarlier says that there is nothing to compare with, and NotCompared
	// gives the reason why that cannot be read.
	NoEarlier   string
	NotCompared func(reason string) string
	// Reading is the progress of reading the history.
	Reading func(percent int) string
}

func historyEN() History {
	const l = model.English
	return History{
		Posted: "Posted", Changed: "Changed", Opened: "Opened", OpenSince: "Open since", Closed: "Closed on", Gone: "Removed",
		Ahead: "Needs a look",
		OnlyIn: func(in model.Lang, since time.Time) string {
			return fmt.Sprintf("changed in %s only since %s", languageName(model.English, in), Day(l, since))
		},
		Past: func(key string, since time.Time, commit string) string {
			return fmt.Sprintf("“%s” was removed on %s (%s); this is its last version", key, Day(l, since), commit)
		},
		NoPast:       "no posting was removed in the history of this folder",
		MarksAdded:   says("Words added since %s are marked. The same key shows those removed."),
		MarksRemoved: "Words added and removed are marked.",
		MarksOff:     "Changes are no longer marked.",
		NoChanges:    says("Nothing here has changed since %s."),
		NoEarlier:    "There is no earlier state to compare with: these postings are in no git repository.",
		NotCompared:  says("Cannot tell what has changed: %s"),
		Reading:      func(percent int) string { return fmt.Sprintf("history %d%%", percent) },
		Shallow:      "this clone is shallow, so dates before its first commit are unknown; run git fetch --unshallow",
	}
}

func historyFR() History {
	const l = model.French
	return History{
		Posted: "Parution", Changed: "Changement", Opened: "Ouverture", OpenSince: "Ouverte depuis", Closed: "Fermeture", Gone: "Retrait",
		Ahead: "À vérifier",
		OnlyIn: func(in model.Lang, since time.Time) string {
			return fmt.Sprintf("modifiée en %s seulement depuis le %s", languageName(model.French, in), Day(l, since))
		},
		Past: func(key string, since time.Time, commit string) string {
			return fmt.Sprintf("«\u00a0%s\u00a0» a été retirée le %s (%s); voici sa dernière version", key, Day(l, since), commit)
		},
		NoPast:       "aucune offre n’a été retirée dans l’historique de ce dossier",
		MarksAdded:   says("Les mots ajoutés depuis %s sont marqués. La même touche montre ceux qui ont été retirés."),
		MarksRemoved: "Les mots ajoutés et retirés sont marqués.",
		MarksOff:     "Les changements ne sont plus marqués.",
		NoChanges:    says("Rien n’a changé ici depuis %s."),
		NoEarlier:    "Il n’y a pas d’état antérieur auquel comparer\u00a0: ces offres ne sont dans aucun dépôt git.",
		NotCompared:  says("Impossible de savoir ce qui a changé\u00a0: %s"),
		Reading:      func(percent int) string { return fmt.Sprintf("historique %d\u00a0%%", percent) },
		Shallow:      "ce clone est superficiel\u00a0: les dates antérieures à sa première révision sont inconnues; exécutez git fetch --unshallow",
	}
}
