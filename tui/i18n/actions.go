package i18n

import (
	"fmt"

	"postings/model"
)

// Actions holds the texts about actions on a posting: what was done, or why it
// could not be.
type Actions struct {
	// Copy is the heading of the list of what can be copied. The other fields
	// are its rows.
	Copy, CopyTitle, CopyAddress, CopyReference, CopyPath, CopyMarkdown, CopySection string
	// Copied reports what was sent to the clipboard, and its size in
	// characters. No terminal reports whether it arrived.
	Copied func(what string, characters int) string
	// Links is the heading of the list of links, and NoLinks replaces an empty
	// one. PageAddress names the posting's own address, and ApplyAddress the
	// one for applications.
	Links, NoLinks, PageAddress, ApplyAddress string
	// Opened reports that an address was passed to the browser, OpenFailed that
	// this failed, and UnsafeLink that it was refused.
	Opened     func(address string) string
	OpenFailed func(address, reason string) string
	UnsafeLink func(address string) string
	// LeadsTo names the actual host of a deceptive address.
	LeadsTo func(host string) string
	// EditFailed gives the reason why a file cannot be edited. NotEditable says
	// that there is no file, as for the samples.
	EditFailed  func(file, reason string) string
	NotEditable string
	// Reloaded reports that the corpus was reloaded.
	Reloaded     func(postings int) string
	ReloadFailed func(reason string) string
	// Unwatched reports that changes are no longer being watched, why, and
	// which key reloads.
	Unwatched func(key, reason string) string
	// Bookmarked and Unbookmarked report a mark that was added or removed, and
	// MarksFailed one that could not be stored.
	Bookmarked, Unbookmarked func(title string) string
	// UndoBookmark reports a mark that was removed, and the key to undo that.
	UndoBookmark func(title, key string) string
	MarksFailed  func(reason string) string
	// NoSuspending says that no shell could resume the program.
	NoSuspending string
	// MouseOn and MouseOff say what the mouse does now.
	MouseOn, MouseOff string
}

func actionsEN() Actions {
	const l = model.English
	return Actions{
		Copy: "Copy", CopyTitle: "Title", CopyAddress: "Address of the page", CopyReference: "Reference", CopyPath: "Path of the file",
		CopyMarkdown: "Whole text, as Markdown", CopySection: "This section, as Markdown",
		Copied: func(what string, n int) string {
			return fmt.Sprintf("Copied: %s (%s)", what, count(l, n, "character", "characters"))
		},
		Links: "Links", NoLinks: "This posting has no links.", PageAddress: "This posting’s page", ApplyAddress: "Application address",
		Opened:       says("Opening %s"),
		OpenFailed:   says2("%s could not be opened: %s"),
		UnsafeLink:   says("%s was not opened: only http, https and mailto links are."),
		LeadsTo:      says("This address leads to %s."),
		EditFailed:   says2("%s cannot be edited: %s"),
		NotEditable:  "There is no file to edit: this posting is a sample or comes from an archive or a revision.",
		Reloaded:     saysCount(l, "Reloaded %s posting", "Reloaded %s postings"),
		ReloadFailed: says("The postings could not be reloaded: %s"),
		Unwatched:    says2("No longer watching for changes; press [%s] to reload: %s"),
		Bookmarked:   says("Bookmarked: %s"),
		Unbookmarked: says("Bookmark removed: %s"),
		UndoBookmark: says2("Bookmark removed: %s. Press [%s] to undo."),
		MarksFailed:  says("Bookmarks and read marks: %s"),
		NoSuspending: "Not suspended: there is no shell to resume the program.",
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
			return fmt.Sprintf("Copié\u00a0: %s (%s)", what, count(l, n, "caractère", "caractères"))
		},
		Links: "Liens", NoLinks: "Cette offre ne contient aucun lien.", PageAddress: "Page de l’offre", ApplyAddress: "Adresse où postuler",
		Opened:       says("Ouverture de %s"),
		OpenFailed:   says2("Impossible d’ouvrir %s\u00a0: %s"),
		UnsafeLink:   says("%s ne s’ouvre pas\u00a0: seuls les liens http, https et mailto s’ouvrent."),
		LeadsTo:      says("Cette adresse mène à %s."),
		EditFailed:   says2("Impossible de modifier %s\u00a0: %s"),
		NotEditable:  "Il n’y a pas de fichier à modifier\u00a0: cette offre est un exemple ou vient d’une archive ou d’une révision.",
		Reloaded:     saysCount(l, "%s offre rechargée", "%s offres rechargées"),
		ReloadFailed: says("Impossible de recharger les offres\u00a0: %s"),
		Unwatched:    says2("Les changements ne sont plus surveillés; appuyez sur [%s] pour recharger\u00a0: %s"),
		Bookmarked:   says("Signet ajouté\u00a0: %s"),
		Unbookmarked: says("Signet retiré\u00a0: %s"),
		UndoBookmark: says2("Signet retiré\u00a0: %s. Appuyez sur [%s] pour annuler."),
		MarksFailed:  says("Signets et offres lues\u00a0: %s"),
		MouseOn:      "Souris active. Maintenez la touche Maj enfoncée pour sélectionner du texte.",
		NoSuspending: "Suspension impossible\u00a0: aucun interpréteur de commandes ne pourrait reprendre l’exécution du programme.",
		MouseOff:     "Souris inactive. Le terminal sélectionne de nouveau le texte.",
	}
}
