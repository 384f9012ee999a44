package i18n

import (
	"cmp"
	"fmt"

	"postings/model"
)

// Accessible holds the texts of the accessible mode: a prompt, commands, and
// plain lines. They contain few characters that a screen reader would spell
// out.
type Accessible struct {
	// Prompt is the command prompt.
	Prompt string
	// Loading comes first. Loaded reports the number of postings, and
	// ProblemsFound that of their problems.
	Loading       string
	Loaded        func(postings int) string
	ProblemsFound func(n int) string
	// Heading precedes the list, Searched repeats the query, and More says how
	// many rows are left.
	Heading  func(shown, total int, f model.StatusFilter, order string) string
	Searched func(query string) string
	More     func(left int) string
	// EndSearch and SearchAll say how to list more than what matches. NoPostings
	// replaces a list without any, and NoBookmarks that of bookmarks.
	EndSearch, SearchAll string
	NoBookmarks          string
	NoPostings           func(f model.StatusFilter) string
	// Sentences about a posting in the list. Found is an excerpt that matched.
	Seen, Bookmarked string
	OneLanguage      [2]string
	Variants         func(n int) string
	Found            func(excerpt string) string
	// Fact is a value with its label.
	Fact func(name, value string) string
	// Variant says which of several variants is being read, counting from 1.
	Variant func(n, of int) string
	// ReadOn says how to continue, Section introduces a section, counting from
	// 1, and Level is a line of the table of contents.
	ReadOn  string
	Section func(n, of int, title string) string
	Level   func(title string, level int) string
	End     string
	// NoSection says that a language lacks a section.
	NoSection [2]string
	// Language reports the new language. Names are the languages' names, as
	// headings of their texts.
	Language string
	Names    [2]string
	// Lines counts the lines with matches, and Line is one of them with the
	// number of its section, 0 before the first.
	Lines func(query string, n int) string
	Line  func(section int, text string) string
	// Changed counts the changes of the text since a revision, SameText says that
	// there are none, and NewText that the text is new.
	Changed           func(since string, n int) string
	SameText, NewText func(since string) string
	// Place is the location of a problem; line is 0 for the whole file. AtLine
	// is a line of the file named before. NoProblems is for one posting,
	// NoProblemHolds for a search among problems. FileLine is a line of a file.
	Place          func(path string, line int) string
	AtLine         func(line int) string
	NoProblems     string
	NoProblemHolds func(words string) string
	FileLine       func(line int, text string) string
	// Beginning is the title of the text before the first heading. Differ
	// counts the sections that differ between the languages, Same says that a
	// section does not, and Differs by what amounts it does.
	Beginning, Same string
	Differ          func(n, of int) string
	Differs         func(amounts string) string
	// NextDifference and NextSection say what Enter does in a comparison.
	NextDifference, NextSection string
	// Comparing introduces two postings, each formatted by Numbered. Alike is a
	// fact that both share, and Unlike one that differs, "" if unknown.
	Comparing     func(first, second string) string
	Numbered      func(n int, title string) string
	Alike         func(value string) string
	Unlike        func(first, second string) string
	InBoth        string
	OnlyIn, Lacks func(n int) string
	// KeptToCompare names the posting kept for comparison, and CompareHow
	// explains how to compare.
	KeptToCompare func(title string) string
	CompareHow    string
	// NoApply says that the posting does not say how to apply.
	NoApply string
	// NoPosting is for the file of a problem that is not a posting.
	NoPosting string

	// Errors in commands.
	Unknown     func(input string) string
	Meant       func(command string) string
	NoNumber    func(n, last int) string
	NeedsNumber func(command string) string
	NeedsWords  func(command string) string
	BadChoice   func(command, allowed string) string
	NotReading  string
	First, Last string
	AllSaid     string

	AccessibleHelp
}

func accessibleEN() Accessible {
	const l = model.English
	filter := func(f model.StatusFilter) string { return [...]string{"open", "closed", "all"}[f] }
	return Accessible{
		Prompt:        "Command:",
		Loading:       "Loading the postings.",
		Loaded:        saysCount(l, "%s posting. Type help to list the commands.", "%s postings. Type help to list the commands."),
		ProblemsFound: func(n int) string { return count(l, n, "problem", "problems") + " found. Type problems to list them." },
		Heading: func(shown, total int, f model.StatusFilter, order string) string {
			return fmt.Sprintf("%s of %s. Filter: %s. Sorted %s.", Number(l, shown), count(l, total, "posting", "postings"), filter(f), order)
		},
		Searched:    says("Search: %s. Type search alone to end it."),
		More:        func(left int) string { return Number(l, left) + " more. Press Enter to list them." },
		NoBookmarks: "There are no bookmarks yet: the command bookmark adds the posting being read.",
		EndSearch:   "Type search alone to end the search.", SearchAll: "Type filter all to search all postings.",
		NoPostings: func(f model.StatusFilter) string {
			return fmt.Sprintf("There are no postings to list. The filter is %s. Type filter all to list all.", filter(f))
		},
		Seen: "Already read.", Bookmarked: "Bookmarked.",
		OneLanguage: [...]string{"English only.", "French only."},
		Variants:    func(n int) string { return Number(l, n) + " variants." },
		Found:       says("Found: %s"),
		Fact:        says2("%s: %s"),
		Variant:     saysNumbers("Variant %d of %d. Type variant for the next one."),
		ReadOn:      "Press Enter to read on.",
		Section:     func(n, of int, title string) string { return fmt.Sprintf("Section %d of %d: %s", n, of, title) },
		Level:       func(title string, level int) string { return fmt.Sprintf("%s (level %d)", title, level) },
		End:         "End of the text.",
		NoSection:   [...]string{"There is no such section in English.", "There is no such section in French."},
		Language:    "The language is English.", Names: [2]string{"English", "French"},
		Lines: func(query string, n int) string {
			if n == 0 {
				return fmt.Sprintf("“%s” is not in this text.", query)
			}
			return fmt.Sprintf("“%s” is on %s:", query, count(l, n, "line", "lines"))
		},
		Line: func(section int, text string) string {
			if section == 0 {
				return "At the start: " + text
			}
			return fmt.Sprintf("In section %d: %s", section, text)
		},
		Changed: func(since string, n int) string {
			return fmt.Sprintf("%s since %s:", count(l, n, "change", "changes"), since)
		},
		SameText:       says("No word of this text has changed since %s."),
		NewText:        says("This whole text is new since %s."),
		AtLine:         func(line int) string { return fmt.Sprintf("Line %d.", line) },
		NoProblemHolds: says("No problem matches “%s”. Type problems alone to list all."),
		FileLine:       func(line int, text string) string { return fmt.Sprintf("Line %d: %s", line, text) },
		Beginning:      "Beginning", Same: "The same.",
		Differ: func(n, of int) string {
			return fmt.Sprintf("%s of %s %s between English and French.", Number(l, n), count(l, of, "section", "sections"), Plural(l, n, "differs", "differ"))
		},
		Differs:        says("Differs: %s."),
		NextDifference: "Press Enter for the next difference, in both languages, or type the number of a section.",
		NextSection:    "Press Enter for the next section, or type the number of one.",
		Comparing:      says2("Comparing %s, with %s."),
		Numbered:       func(n int, title string) string { return fmt.Sprintf("%d, %s", n, title) },
		Alike:          says("%s for both."),
		Unlike: func(first, second string) string {
			return fmt.Sprintf("1, %s; 2, %s.", cmp.Or(first, "unknown"), cmp.Or(second, "unknown"))
		},
		InBoth:        "In both.",
		OnlyIn:        func(n int) string { return fmt.Sprintf("Only in %d.", n) },
		Lacks:         func(n int) string { return fmt.Sprintf("There is no such section in %d.", n) },
		KeptToCompare: says("Kept for comparison: %s. Type compare while reading another posting, or compare and its number in the list."),
		CompareHow:    "Type compare and the numbers of two postings in the list, such as compare 1 2.",
		NoApply:       "This posting does not say how to apply.",
		Place: func(path string, line int) string {
			if line == 0 {
				return fmt.Sprintf("File %s.", path)
			}
			return fmt.Sprintf("File %s, line %d.", path, line)
		},
		NoPosting:  "This file could not be read as a posting.",
		NoProblems: "No problems found in this posting.",

		Unknown: says("“%s” is not a command. Type help to list the commands."),
		Meant:   says("Did you mean %s?"),
		NoNumber: func(n, last int) string {
			if last == 0 {
				return fmt.Sprintf("There is no number %d; there is nothing to choose from.", n)
			}
			return fmt.Sprintf("There is no number %d; the numbers go up to %s.", n, Number(l, last))
		},
		NeedsNumber: says("Type a number after %s."),
		NeedsWords:  says("Type words after %s."),
		BadChoice:   says2("Type one of these after %s: %s."),
		NotReading:  "No posting is being read. Type the number of one.",
		First:       "This is the first posting.", Last: "This is the last posting.",
		AllSaid: "There is no more.",

		AccessibleHelp: accessibleHelpEN(),
	}
}

func accessibleFR() Accessible {
	const l = model.French
	filter := func(f model.StatusFilter) string { return [...]string{"ouvertes", "fermées", "toutes"}[f] }
	return Accessible{
		Prompt:  "Commande\u00a0:",
		Loading: "Chargement des offres.",
		Loaded:  saysCount(l, "%s offre. Tapez aide pour la liste des commandes.", "%s offres. Tapez aide pour la liste des commandes."),
		ProblemsFound: func(n int) string {
			return count(l, n, "problème trouvé", "problèmes trouvés") + ". Tapez problèmes pour en avoir la liste."
		},
		Heading: func(shown, total int, f model.StatusFilter, order string) string {
			return fmt.Sprintf("%s sur %s. Filtre\u00a0: %s. Tri %s.", count(l, shown, "offre", "offres"), Number(l, total), filter(f), order)
		},
		Searched:    says("Recherche\u00a0: %s. Tapez rechercher seul pour y mettre fin."),
		More:        func(left int) string { return "Encore " + Number(l, left) + ". Appuyez sur Entrée pour la suite." },
		NoBookmarks: "Il n’y a aucun signet pour l’instant\u00a0: la commande signet ajoute l’offre en lecture.",
		EndSearch:   "Tapez rechercher seul pour mettre fin à la recherche.", SearchAll: "Tapez filtre toutes pour rechercher dans toutes les offres.",
		NoPostings: func(f model.StatusFilter) string {
			return fmt.Sprintf("Il n’y a aucune offre à lister. Filtre\u00a0: %s. Tapez filtre toutes pour les lister toutes.", filter(f))
		},
		Seen: "Déjà lue.", Bookmarked: "Dans vos signets.",
		OneLanguage: [...]string{"En anglais seulement.", "En français seulement."},
		Variants:    func(n int) string { return Number(l, n) + " variantes." },
		Found:       says("Trouvé\u00a0: %s"),
		Fact:        says2("%s\u00a0: %s"),
		Variant:     saysNumbers("Variante %d sur %d. Tapez variante pour la suivante."),
		ReadOn:      "Appuyez sur Entrée pour lire la suite.",
		Section:     func(n, of int, title string) string { return fmt.Sprintf("Section %d sur %d\u00a0: %s", n, of, title) },
		Level:       func(title string, level int) string { return fmt.Sprintf("%s (niveau %d)", title, level) },
		End:         "Fin du texte.",
		NoSection:   [...]string{"Il n’y a pas de section correspondante en anglais.", "Il n’y a pas de section correspondante en français."},
		Language:    "La langue est le français.", Names: [2]string{"Anglais", "Français"},
		Lines: func(query string, n int) string {
			if n == 0 {
				return fmt.Sprintf("«\u00a0%s\u00a0» ne figure pas dans ce texte.", query)
			}
			return fmt.Sprintf("«\u00a0%s\u00a0» figure sur %s\u00a0:", query, count(l, n, "ligne", "lignes"))
		},
		Line: func(section int, text string) string {
			if section == 0 {
				return "Au début\u00a0: " + text
			}
			return fmt.Sprintf("Dans la section %d\u00a0: %s", section, text)
		},
		Changed: func(since string, n int) string {
			return fmt.Sprintf("%s depuis %s\u00a0:", count(l, n, "changement", "changements"), since)
		},
		SameText:       says("Aucun mot de ce texte n’a changé depuis %s."),
		NewText:        says("Tout ce texte est nouveau depuis %s."),
		AtLine:         func(line int) string { return fmt.Sprintf("Ligne %d.", line) },
		NoProblemHolds: says("Aucun problème ne correspond à «\u00a0%s\u00a0». Tapez problèmes seul pour les lister tous."),
		FileLine:       func(line int, text string) string { return fmt.Sprintf("Ligne %d\u00a0: %s", line, text) },
		Beginning:      "Début", Same: "Identique.",
		Differ: func(n, of int) string {
			return fmt.Sprintf("%s sur %s entre le français et l’anglais.", count(l, n, "section diffère", "sections diffèrent"), Number(l, of))
		},
		Differs:        says("Différence\u00a0: %s."),
		NextDifference: "Appuyez sur Entrée pour la différence suivante, dans les deux langues, ou tapez le numéro d’une section.",
		NextSection:    "Appuyez sur Entrée pour la section suivante, ou tapez le numéro d’une section.",
		Comparing:      says2("Comparaison de %s, et de %s."),
		Numbered:       func(n int, title string) string { return fmt.Sprintf("%d, %s", n, title) },
		Alike:          says("%s pour les deux."),
		Unlike: func(first, second string) string {
			return fmt.Sprintf("1, %s; 2, %s.", cmp.Or(first, "aucune indication"), cmp.Or(second, "aucune indication"))
		},
		InBoth:        "Dans les deux.",
		OnlyIn:        func(n int) string { return fmt.Sprintf("Dans %d seulement.", n) },
		Lacks:         func(n int) string { return fmt.Sprintf("Il n’y a pas de section correspondante dans %d.", n) },
		KeptToCompare: says("Gardée pour la comparaison\u00a0: %s. Tapez comparer en lisant une autre offre, ou comparer et son numéro dans la liste."),
		CompareHow:    "Tapez comparer et les numéros de deux offres de la liste, par exemple comparer 1 2.",
		NoApply:       "Cette offre ne dit pas comment postuler.",
		Place: func(path string, line int) string {
			if line == 0 {
				return fmt.Sprintf("Fichier %s.", path)
			}
			return fmt.Sprintf("Fichier %s, ligne %d.", path, line)
		},
		NoPosting:  "Ce fichier n’a pas pu être lu comme une offre.",
		NoProblems: "Aucun problème n’a été trouvé dans cette offre.",

		Unknown: says("«\u00a0%s\u00a0» n’est pas une commande. Tapez aide pour la liste des commandes."),
		Meant:   says("Vouliez-vous dire %s?"),
		NoNumber: func(n, last int) string {
			if last == 0 {
				return fmt.Sprintf("Il n’y a pas de numéro %d; il n’y a rien à choisir.", n)
			}
			return fmt.Sprintf("Il n’y a pas de numéro %d; les numéros vont jusqu’à %s.", n, Number(l, last))
		},
		NeedsNumber: says("Tapez un numéro après %s."),
		NeedsWords:  says("Tapez des mots après %s."),
		BadChoice:   says2("Après %s, tapez l’un de ces mots\u00a0: %s."),
		NotReading:  "Aucune offre n’est en cours de lecture. Tapez le numéro d’une offre.",
		First:       "C’est la première offre.", Last: "C’est la dernière offre.",
		AllSaid: "Il n’y a plus rien.",

		AccessibleHelp: accessibleHelpFR(),
	}
}
