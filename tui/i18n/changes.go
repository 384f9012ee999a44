package i18n

import (
	"fmt"

	"postings/model"
	"postings/model/changes"
)

// Changes holds the texts of a comparison of two revisions of a corpus.
type Changes struct {
	// Kinds say what happened to a posting, and the functions what needs a
	// language or keys.
	Kinds                                                  map[changes.Kind]string
	AppearedIn, OpenIn, Translated, Untranslated, EditedIn func(model.Lang) string
	Split, Joined                                          func(keys []string) string
	Rekeyed                                                func(was, is string) string

	// Look marks a posting that needs attention.
	Look string
	// The parts of a document.
	Title, Description, Beginning string
	// New and Removed describe a section or a file that exists in only one
	// revision, and From names the old path of a file.
	New, Removed string
	From         func(path string) string
	// Fields precedes the names of front matter fields that changed.
	Fields func(names []string) string
	// Words reports the number of words added and removed, and Pair those of
	// one part.
	Words func(added, removed int) string
	Pair  func(part, words string) string
	// Count summarises a comparison, and None says that nothing changed.
	Count func(changed, look int) string
	None  string
	// Heading is the heading of a report, with the names of both revisions.
	Heading func(was, is string) string
	// Now is the name of the working tree.
	Now string
	// Posting is the heading of the column of postings.
	Posting string
}

func changesEN() Changes {
	const l = model.English
	return Changes{
		Kinds: map[changes.Kind]string{
			changes.Appeared: "new", changes.Gone: "gone", changes.Renamed: "file renamed", changes.Opened: "opened",
			changes.Closed: "closed", changes.Edited: "edited", changes.Adjusted: "other front matter, same words",
		},
		AppearedIn:   func(in model.Lang) string { return "new, in " + languageName(model.English, in) + " only" },
		Split:        saysList("split over several keys: %s"),
		Joined:       saysList("joined from several keys: %s"),
		Rekeyed:      says2("key changed from %s to %s"),
		OpenIn:       func(in model.Lang) string { return "open in " + languageName(model.English, in) + " only" },
		Translated:   func(in model.Lang) string { return "now also in " + languageName(model.English, in) },
		Untranslated: func(in model.Lang) string { return "no longer in " + languageName(model.English, in) },
		EditedIn:     func(in model.Lang) string { return "edited in " + languageName(model.English, in) + " only" },

		Look:        "needs a look",
		Title:       "title",
		Description: "description",
		Beginning:   "beginning",
		New:         "new",
		Removed:     "removed",
		From:        says("was %s"),
		Fields:      saysList("fields: %s"),
		Words: func(added, removed int) string {
			switch {
			case removed == 0:
				return count(l, added, "word", "words") + " added"
			case added == 0:
				return count(l, removed, "word", "words") + " removed"
			}
			return fmt.Sprintf("%s added, %s removed", count(l, added, "word", "words"), Number(l, removed))
		},
		Pair: says2("%s: %s"),
		Count: func(changed, look int) string {
			verb := Plural(l, look, "needs", "need")
			return fmt.Sprintf("%s changed; %s %s a look", count(l, changed, "posting", "postings"), Number(l, look), verb)
		},
		None:    "No posting changed.",
		Heading: says2("Changes in postings from %s to %s"),
		Now:     "the files as they are",
		Posting: "Posting",
	}
}

func changesFR() Changes {
	const l = model.French
	return Changes{
		Kinds: map[changes.Kind]string{
			changes.Appeared: "nouvelle", changes.Gone: "retirée", changes.Renamed: "fichier renommé", changes.Opened: "maintenant ouverte",
			changes.Closed: "maintenant fermée", changes.Edited: "modifiée", changes.Adjusted: "en-tête modifié, mêmes mots",
		},
		AppearedIn:   func(in model.Lang) string { return "nouvelle, en " + languageName(model.French, in) + " seulement" },
		Split:        saysList("répartie sur plusieurs clés\u00a0: %s"),
		Joined:       saysList("réunie à partir de plusieurs clés\u00a0: %s"),
		Rekeyed:      says2("clé %s remplacée par %s"),
		OpenIn:       func(in model.Lang) string { return "ouverte en " + languageName(model.French, in) + " seulement" },
		Translated:   func(in model.Lang) string { return "maintenant aussi en " + languageName(model.French, in) },
		Untranslated: func(in model.Lang) string { return "n’est plus en " + languageName(model.French, in) },
		EditedIn:     func(in model.Lang) string { return "modifiée en " + languageName(model.French, in) + " seulement" },

		Look:        "à vérifier",
		Title:       "titre",
		Description: "description",
		Beginning:   "début",
		New:         "ajout",
		Removed:     "retrait",
		From:        says("auparavant %s"),
		Fields:      saysList("champs\u00a0: %s"),
		Words: func(added, removed int) string {
			switch {
			case removed == 0:
				return count(l, added, "mot ajouté", "mots ajoutés")
			case added == 0:
				return count(l, removed, "mot retiré", "mots retirés")
			}
			return fmt.Sprintf("%s, %s", count(l, added, "mot ajouté", "mots ajoutés"), count(l, removed, "retiré", "retirés"))
		},
		Pair: says2("%s\u00a0: %s"),
		Count: func(changed, look int) string {
			return fmt.Sprintf("%s; %s à vérifier", count(l, changed, "offre a changé", "offres ont changé"), Number(l, look))
		},
		None:    "Aucune offre n’a changé.",
		Heading: says2("Changements dans les offres de %s à %s"),
		Now:     "l’état actuel des fichiers",
		Posting: "Offre",
	}
}
