package i18n

import "strings"

// Keys describes the keys: Short for the footer, Long for the help.
type Keys struct {
	// Groups are the headings of the help's sections, indexed by KeyGroup.
	Groups [5]string
	Close  string // how to close the help

	Up, Down, PageUp, PageDown, HalfUp, HalfDown, Top, Bottom               KeyText
	Accept, Side, Problems, Changes                                         KeyText
	Open, Back, Pane, NextPosting, PreviousPosting, Variant                 KeyText
	NextHeading, PreviousHeading, Contents                                  KeyText
	Bookmarks, Bookmark, Compare, Links, Copy, Edit, Details, Reload, Mouse KeyText
	Search, Filter, NextTab, Sort, NextMatch, PreviousMatch                 KeyText
	Language, TextLanguage, Help, Redraw, Suspend, Quit                     KeyText

	// CopyIt, OpenIt and GoThere say what choosing a row of a picker does, and
	// CompleteIt what Tab does while a filter is being typed.
	CopyIt, OpenIt, GoThere, CompleteIt string

	// FilterIt, ByRule and ByFile are for the keys that filter and group
	// problems.
	FilterIt, ByRule, ByFile string
	// SharedText is for the key that lists the paragraphs postings share.
	SharedText string

	// LetGo and CompareThem are for the key Compare once a posting is kept.
	LetGo, CompareThem string

	// NextDifference goes to the next difference between the languages, and
	// EditIn edits one of them.
	NextDifference string
	EditIn         [2]string

	// Syntax is the heading of the query syntax. Phrase, Without and Filters,
	// in the order of search.Filters, explain its forms.
	Syntax               string
	PhraseForm, Phrase   string
	WithoutForm, Without string
	Filters              [16]string

	// Names maps the terminal library's names of keys to those on the keyboard.
	Names map[string]string
}

// KeyText describes a key.
type KeyText struct{ Short, Long string }

// KeyGroup is a section of the help.
type KeyGroup uint8

// The sections of the help.
const (
	GroupMove KeyGroup = iota
	GroupFind
	GroupRead
	GroupPosting
	GroupProgram
)

// KeyName returns a key's name on the keyboard: "ctrl+c" is "Ctrl+C", and "esc"
// is "Échap" in French.
func (k Keys) KeyName(key string) string {
	parts := strings.Split(key, "+")
	for i, part := range parts {
		if part == "" { // the key is "+" itself
			return key
		}
		if name, ok := k.Names[part]; ok {
			parts[i] = name
		} else if len(parts) > 1 {
			parts[i] = strings.ToUpper(part)
		}
	}
	return strings.Join(parts, "+")
}

func keysEN() Keys {
	return Keys{
		Groups: [5]string{"Moving", "Finding", "Reading", "This posting", "Program"},
		Close:  "Press any key to close.",

		Up:              KeyText{"up", "one line or posting up"},
		Down:            KeyText{"down", "one line or posting down"},
		PageUp:          KeyText{"page up", "one screen up"},
		PageDown:        KeyText{"page down", "one screen down"},
		HalfUp:          KeyText{"half up", "half a screen up"},
		HalfDown:        KeyText{"half down", "half a screen down"},
		Top:             KeyText{"top", "to the first line or posting"},
		Bottom:          KeyText{"end", "to the last line or posting"},
		Side:            KeyText{"side by side", "both languages side by side"},
		Problems:        KeyText{"problems", "problems in the postings"},
		Accept:          KeyText{"results", "go to the results"},
		Open:            KeyText{"read", "read the posting"},
		Back:            KeyText{"back", "go back"},
		Pane:            KeyText{"pane", "switch between list and text"},
		NextPosting:     KeyText{"next", "next posting in the list"},
		PreviousPosting: KeyText{"previous", "previous posting in the list"},
		Variant:         KeyText{"variant", "next variant of the posting"},
		NextHeading:     KeyText{"next section", "next heading"},
		PreviousHeading: KeyText{"prev. section", "previous heading"},
		Contents:        KeyText{"contents", "table of contents"},
		Search:          KeyText{"search", "search the postings, or the text"},
		NextMatch:       KeyText{"next", "next match, or difference side by side"},
		PreviousMatch:   KeyText{"previous", "previous match or difference"},
		Filter:          KeyText{"filter", "open, closed or all postings"},
		NextTab:         KeyText{"status", "next tab that has postings"},
		Sort:            KeyText{"sort", "sort by title, status, date, closing date or file"},
		Bookmarks:       KeyText{"bookmarks", "bookmarked postings only, or all"},
		Bookmark:        KeyText{"bookmark", "add or remove a bookmark"},
		Compare:         KeyText{"compare", "keep for comparison, then compare"},
		Links:           KeyText{"links", "open a link or the page"},
		Copy:            KeyText{"copy", "copy title, address or text"},
		Details:         KeyText{"details", "everything known about the posting"},
		Changes:         KeyText{"changes", "mark changes; again, show what was removed"},
		Edit:            KeyText{"edit", "edit in your editor"},
		Reload:          KeyText{"reload", "reload the postings"},
		Mouse:           KeyText{"mouse", "turn the mouse on or off"},
		Language:        KeyText{"français", "switch to French, on the same posting"},
		TextLanguage:    KeyText{"other language", "read the text in the other language"},
		Help:            KeyText{"help", "this help"},
		Redraw:          KeyText{"redraw", "redraw the screen"},
		Suspend:         KeyText{"suspend", "suspend (fg to resume)"},
		Quit:            KeyText{"quit", "quit"},

		CopyIt: "copy", OpenIt: "open", GoThere: "go there", CompleteIt: "complete",

		FilterIt: "filter", ByRule: "by rule", ByFile: "by file", SharedText: "shared",
		LetGo: "do not compare", CompareThem: "compare with 1",

		NextDifference: "next difference",
		EditIn:         [...]string{"edit English", "edit French"},

		Syntax:     "In a search",
		PhraseForm: "“exact phrase”", Phrase: "these words in this order",
		WithoutForm: "-word", Without: "without this word",
		Filters: [16]string{
			"open postings", "closed postings", "bookmarked postings", "postings in only one language",
			"changed postings (see --since)", "new postings (see --since)", "postings with problems",
			"in French", "in English", "the key contains this", "the reference contains this",
			"the place contains this", "the pay contains this", "the level contains this", "opening date", "closing date, such as <2026-12-31",
		},

		Names: map[string]string{
			"up": "↑", "down": "↓", "left": "←", "right": "→", "enter": "Enter", "esc": "Esc", "tab": "Tab",
			"space": "Space", "pgup": "PgUp", "pgdown": "PgDn", "home": "Home", "end": "End", "ctrl": "Ctrl",
			"f1": "F1", "shift": "Shift", "alt": "Alt", "backspace": "Backspace", "delete": "Del",
		},
	}
}

func keysFR() Keys {
	return Keys{
		Groups: [5]string{"Se déplacer", "Rechercher", "Lire", "Cette offre", "Programme"},
		Close:  "Appuyez sur une touche pour fermer.",

		Up:              KeyText{"haut", "une ligne ou une offre plus haut"},
		Down:            KeyText{"bas", "une ligne ou une offre plus bas"},
		PageUp:          KeyText{"page préc.", "un écran plus haut"},
		PageDown:        KeyText{"page suiv.", "un écran plus bas"},
		HalfUp:          KeyText{"demi-page préc.", "un demi-écran plus haut"},
		HalfDown:        KeyText{"demi-page suiv.", "un demi-écran plus bas"},
		Top:             KeyText{"début", "à la première ligne ou offre"},
		Bottom:          KeyText{"fin", "à la dernière ligne ou offre"},
		Side:            KeyText{"côte à côte", "les deux langues côte à côte"},
		Problems:        KeyText{"problèmes", "problèmes des offres"},
		Accept:          KeyText{"résultats", "aller aux résultats"},
		Open:            KeyText{"lire", "lire l’offre"},
		Back:            KeyText{"retour", "revenir en arrière"},
		Pane:            KeyText{"volet", "passer de la liste au texte, et retour"},
		NextPosting:     KeyText{"suivante", "offre suivante de la liste"},
		PreviousPosting: KeyText{"précédente", "offre précédente de la liste"},
		Variant:         KeyText{"variante", "variante suivante de l’offre"},
		NextHeading:     KeyText{"section suiv.", "titre de section suivant"},
		PreviousHeading: KeyText{"section préc.", "titre de section précédent"},
		Contents:        KeyText{"sommaire", "sommaire du texte"},
		Search:          KeyText{"rechercher", "rechercher une offre, ou dans le texte"},
		NextMatch:       KeyText{"suivant", "résultat ou différence de langue qui suit"},
		PreviousMatch:   KeyText{"précédent", "résultat ou différence qui précède"},
		Filter:          KeyText{"filtre", "offres ouvertes, fermées ou toutes"},
		NextTab:         KeyText{"statut", "onglet suivant qui contient des offres"},
		Sort:            KeyText{"tri", "trier par titre, statut, date, date limite ou fichier"},
		Bookmarks:       KeyText{"signets", "offres dans les signets, ou toutes"},
		Bookmark:        KeyText{"signet", "ajouter ou retirer un signet"},
		Compare:         KeyText{"comparer", "garder pour comparer, puis comparer"},
		Links:           KeyText{"liens", "ouvrir un lien ou la page"},
		Copy:            KeyText{"copier", "copier titre, adresse ou texte"},
		Details:         KeyText{"détails", "tout ce que l’on sait de l’offre"},
		Changes:         KeyText{"changements", "marquer ce qui a changé, puis le texte retiré"},
		Edit:            KeyText{"modifier", "modifier dans votre éditeur"},
		Reload:          KeyText{"recharger", "recharger les offres"},
		Mouse:           KeyText{"souris", "activer ou désactiver la souris"},
		Language:        KeyText{"English", "passer à l’anglais, sur la même offre"},
		TextLanguage:    KeyText{"autre langue", "lire le texte dans l’autre langue"},
		Help:            KeyText{"aide", "cette aide"},
		Redraw:          KeyText{"redessiner", "redessiner l’écran"},
		Suspend:         KeyText{"suspendre", "suspendre (fg pour revenir)"},
		Quit:            KeyText{"quitter", "quitter"},

		CopyIt: "copier", OpenIt: "ouvrir", GoThere: "y aller", CompleteIt: "compléter",

		FilterIt: "filtrer", ByRule: "par règle", ByFile: "par fichier", SharedText: "en commun",
		LetGo: "ne pas comparer", CompareThem: "comparer à 1",

		NextDifference: "différence suiv.",
		EditIn:         [...]string{"modifier l’anglais", "modifier le français"},

		Syntax:     "Dans une recherche",
		PhraseForm: "«\u00a0mots exacts\u00a0»", Phrase: "ces mots dans cet ordre",
		WithoutForm: "-mot", Without: "sans ce mot",
		Filters: [16]string{
			"offres ouvertes", "offres fermées", "offres dans les signets", "offres en une seule langue",
			"offres modifiées (voir --since)", "offres nouvelles (voir --since)", "offres avec problèmes",
			"en français", "en anglais", "la clé contient ce texte", "la référence contient ce texte",
			"le lieu contient ce texte", "le salaire contient ce texte", "le niveau contient ce texte", "date d’ouverture", "date limite, comme <2026-12-31",
		},

		Names: map[string]string{
			"up": "↑", "down": "↓", "left": "←", "right": "→", "enter": "Entrée", "esc": "Échap", "tab": "Tab",
			"space": "Espace", "pgup": "Pg↑", "pgdown": "Pg↓", "home": "Début", "end": "Fin", "ctrl": "Ctrl",
			"f1": "F1", "shift": "Maj", "alt": "Alt", "backspace": "Retour arrière", "delete": "Suppr",
		},
	}
}
