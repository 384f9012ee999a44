package i18n

import (
	"fmt"

	"postings/model"
)

// Actions is what the program says of what it did, or could not do, with a
// posting.
type Actions struct {
	// Copy heads the list of what can be copied; the next fields are its rows.
	Copy, CopyTitle, CopyAddress, CopyReference, CopyPath, CopyMarkdown, CopySection string
	// Copied says that something was sent to the clipboard, and its size in
	// characters; no terminal says whether it arrived.
	Copied func(what string, characters int) string
	// Links heads the list of a posting's links, NoLinks stands in for it, and
	// PageAddress names the posting's own, and ApplyAddress the one to apply at.
	Links, NoLinks, PageAddress, ApplyAddress string
	// Opened says that an address was given to the browser, OpenFailed that
	// it could not be, and UnsafeLink that it is not opened at all.
	Opened     func(address string) string
	OpenFailed func(address, reason string) string
	UnsafeLink func(address string) string
	// LeadsTo names the host of an address that looks like another's.
	LeadsTo func(host string) string
	// EditFailed gives the reason why a file is not edited, and NotEditable
	// that there is no file, as for the samples.
	EditFailed  func(file, reason string) string
	NotEditable string
	// Reloaded says that the corpus was read again.
	Reloaded     func(postings int) string
	ReloadFailed func(reason string) string
	// Unwatched says that changes are no longer watched for, the reason, and
	// the key that reloads.
	Unwatched func(reason, key string) string
	// Bookmarked and Unbookmarked tell of a mark that was set or taken away;
	// MarksFailed that it could not be kept.
	Bookmarked, Unbookmarked string
	// UndoBookmark tells of a mark that was taken away, and the key that undoes it.
	UndoBookmark func(key string) string
	MarksFailed  func(reason string) string
	// NoSuspending says that no shell could bring the program back.
	NoSuspending string
	// MouseOn and MouseOff tell what clicking does now.
	MouseOn, MouseOff string
}

func actionsEN() Actions {
	const l = model.English
	return Actions{
		Copy: "Copy", CopyTitle: "Title", CopyAddress: "Address of the page", CopyReference: "Reference", CopyPath: "Path of the file",
		CopyMarkdown: "Whole text, as Markdown", CopySection: "This section, as Markdown",
		Copied: func(what string, n int) string {
			return fmt.Sprintf("Copied: %s (%s %s)", what, Number(l, n), Plural(l, n, "character", "characters"))
		},
		Links: "Links", NoLinks: "This posting has no links.", PageAddress: "This posting’s page", ApplyAddress: "Address to apply at",
		Opened:     func(address string) string { return "Opening " + address },
		OpenFailed: func(address, reason string) string { return fmt.Sprintf("%s could not be opened: %s", address, reason) },
		UnsafeLink: func(address string) string {
			return fmt.Sprintf("%s is not opened: only http, https and mailto are.", address)
		},
		LeadsTo:     func(host string) string { return "This address leads to " + host + "." },
		EditFailed:  func(file, reason string) string { return fmt.Sprintf("%s cannot be edited: %s", file, reason) },
		NotEditable: "There is no file to edit: this posting is a sample or comes from an archive.",
		Reloaded: func(n int) string {
			return fmt.Sprintf("Reloaded %s %s", Number(l, n), Plural(l, n, "posting", "postings"))
		},
		ReloadFailed: func(reason string) string { return "The postings could not be reloaded: " + reason },
		Unwatched: func(reason, key string) string {
			return fmt.Sprintf("No longer watching for changes; press [%s] to reload: %s", key, reason)
		},
		Bookmarked:   "Bookmarked",
		Unbookmarked: "Bookmark removed",
		UndoBookmark: func(key string) string { return fmt.Sprintf("Bookmark removed. Press [%s] to undo.", key) },
		MarksFailed:  func(reason string) string { return "Bookmarks and read marks: " + reason },
		NoSuspending: "Not suspended: there is no shell here that could bring it back.",
		MouseOn:      "Mouse on. Hold Shift to select text.",
		MouseOff:     "Mouse off. The terminal selects text again.",
	}
}

func actionsFR() Actions {
	const l = model.French
	return Actions{
		Copy: "Copier", CopyTitle: "Titre", CopyAddress: "Adresse de la page", CopyReference: "Référence", CopyPath: "Chemin du fichier",
		CopyMarkdown: "Texte entier, en Markdown", CopySection: "Cette section, en Markdown",
		Copied: func(what string, n int) string {
			return fmt.Sprintf("Copié\u00a0: %s (%s %s)", what, Number(l, n), Plural(l, n, "caractère", "caractères"))
		},
		Links: "Liens", NoLinks: "Cette offre ne contient aucun lien.", PageAddress: "Page de l’offre", ApplyAddress: "Adresse où postuler",
		Opened: func(address string) string { return "Ouverture de " + address },
		OpenFailed: func(address, reason string) string {
			return fmt.Sprintf("Impossible d’ouvrir %s\u00a0: %s", address, reason)
		},
		UnsafeLink: func(address string) string {
			return fmt.Sprintf("%s ne s’ouvre pas\u00a0: seuls http, https et mailto s’ouvrent.", address)
		},
		LeadsTo: func(host string) string { return "Cette adresse mène à " + host + "." },
		EditFailed: func(file, reason string) string {
			return fmt.Sprintf("Impossible de modifier %s\u00a0: %s", file, reason)
		},
		NotEditable: "Il n’y a pas de fichier à modifier\u00a0: cette offre est un exemple ou vient d’une archive.",
		Reloaded: func(n int) string {
			return fmt.Sprintf("%s %s", Number(l, n), Plural(l, n, "offre rechargée", "offres rechargées"))
		},
		ReloadFailed: func(reason string) string { return "Impossible de recharger les offres\u00a0: " + reason },
		Unwatched: func(reason, key string) string {
			return fmt.Sprintf("Les changements ne sont plus surveillés; appuyez sur [%s] pour recharger\u00a0: %s", key, reason)
		},
		Bookmarked:   "Signet ajouté",
		Unbookmarked: "Signet retiré",
		UndoBookmark: func(key string) string { return fmt.Sprintf("Signet retiré. Appuyez sur [%s] pour annuler.", key) },
		MarksFailed:  func(reason string) string { return "Signets et offres lues\u00a0: " + reason },
		MouseOn:      "Souris active. Maintenez la touche Maj enfoncée pour sélectionner du texte.",
		NoSuspending: "Pas de suspension\u00a0: aucun interpréteur de commandes ne pourrait ramener le programme.",
		MouseOff:     "Souris inactive. Le terminal sélectionne de nouveau le texte.",
	}
}
