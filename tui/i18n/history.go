package i18n

import (
	"fmt"
	"time"

	"postings/model"
)

// History is the text of what the history of a repository tells.
type History struct {
	// The labels of the dates of a posting.
	Posted, Changed, Opened, OpenSince, Closed, Gone string
	// Ahead labels what was changed in one language only, which OnlyIn words.
	Ahead  string
	OnlyIn func(in model.Lang, since time.Time) string
	// Past tells, of a posting that is shown and is no more, since when and with
	// which commit.
	Past func(key string, since time.Time, commit string) string
	// NoPast tells that no posting is gone, and Shallow that the clone does not
	// reach back to the beginning.
	NoPast, Shallow string
}

func historyEN() History {
	const l = model.English
	return History{
		Posted: "Posted", Changed: "Changed", Opened: "Opened", OpenSince: "Open since", Closed: "Closed on", Gone: "Removed",
		Ahead: "Needs a look",
		OnlyIn: func(in model.Lang, since time.Time) string {
			return fmt.Sprintf("changed in %s only since %s", languageEN(in), Day(l, since))
		},
		Past: func(key string, since time.Time, commit string) string {
			return fmt.Sprintf("“%s” was removed on %s (%s); this is how it was before", key, Day(l, since), commit)
		},
		NoPast:  "no posting was removed in the history of this folder",
		Shallow: "this clone is shallow, so that dates before its first commit are not known; run git fetch --unshallow",
	}
}

func historyFR() History {
	const l = model.French
	return History{
		Posted: "Parution", Changed: "Changement", Opened: "Ouverture", OpenSince: "Ouverte depuis", Closed: "Fermeture", Gone: "Retrait",
		Ahead: "À vérifier",
		OnlyIn: func(in model.Lang, since time.Time) string {
			return fmt.Sprintf("modifiée en %s seulement depuis le %s", languageFR(in), Day(l, since))
		},
		Past: func(key string, since time.Time, commit string) string {
			return fmt.Sprintf("«\u00a0%s\u00a0» a été retirée le %s (%s); la voici telle qu’elle était avant", key, Day(l, since), commit)
		},
		NoPast:  "aucune offre n’a été retirée dans l’historique de ce dossier",
		Shallow: "ce clone est partiel\u00a0: les dates d’avant sa première révision sont inconnues; exécutez git fetch --unshallow",
	}
}
