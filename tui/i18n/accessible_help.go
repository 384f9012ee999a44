package i18n

// AccessibleHelp holds the texts of the help, and the arguments of commands.
type AccessibleHelp struct {
	// Filters and Orders are the arguments of commands, by filter and order.
	// Each is a space-separated list of alternatives, of which the help shows
	// the first.
	Filters [3]string
	Orders  [8]string
	// Groups are the lists of problems: by file, by rule, and that of shared
	// paragraphs. All is the argument of help.
	Groups [3]string
	All    string

	// The help: headings, what can be typed besides commands, and the commands.
	HelpList, HelpReading, HelpAlways string
	HelpNumber, HelpEnter, HelpMore   string
	Commands                          AccessibleCommands
}

// AccessibleCommands are the commands, in the order of the help.
type AccessibleCommands struct {
	List, More, Search, Filter, Order, Next, Previous, Bookmarks, Compare      AccessibleCommand
	Details, Contents, Section, Repeat, Find, Both, Differences, Changes       AccessibleCommand
	Variant                                                                    AccessibleCommand
	Links, Open, Apply, Bookmark, Edit, Language, Problems, Reload, Help, Quit AccessibleCommand
}

// AccessibleCommand is a command: its space-separated names, the one shown in
// the help first, and what it does.
type AccessibleCommand struct{ Names, Does string }

func accessibleHelpEN() AccessibleHelp {
	return AccessibleHelp{
		Filters: [3]string{"open", "closed", "all"},
		Orders:  [8]string{"title", "status", "date", "closing", "file path", "posted", "opened", "closed"},
		Groups:  [3]string{"file", "rule", "shared"}, All: "all",

		HelpList: "The list of postings", HelpReading: "Reading a posting", HelpAlways: "At any time",
		HelpNumber: "A number: chooses from what was listed last; otherwise reads the posting with this number.",
		HelpEnter:  "Enter alone: lists more, or reads on.",
		HelpMore:   "Type help and a command to learn what it does, or help all for all of them.",
		Commands:   accessibleCommandsEN(),
	}
}

func accessibleCommandsEN() AccessibleCommands {
	return AccessibleCommands{
		List:        AccessibleCommand{"list l", "goes back to the list, from its start."},
		More:        AccessibleCommand{"more m", "the same as Enter alone."},
		Search:      AccessibleCommand{"search s", "with words, lists the postings that contain them; alone, ends the search. A slash before the words does the same."},
		Filter:      AccessibleCommand{"filter f", "with open, closed or all, chooses the postings to list."},
		Order:       AccessibleCommand{"sort o order", "with title, status, date, closing, file, posted, opened or closed, sorts the list."},
		Next:        AccessibleCommand{"next n", "reads the next posting in the list."},
		Previous:    AccessibleCommand{"previous p prev", "reads the previous posting in the list."},
		Bookmarks:   AccessibleCommand{"bookmarks bms", "lists the bookmarked postings; again, lists all."},
		Compare:     AccessibleCommand{"compare cmp", "with two numbers of the list, compares these postings; with one, compares that posting with the one being read or kept; alone, keeps the posting being read, or compares it."},
		Details:     AccessibleCommand{"details i", "gives everything known about the posting."},
		Contents:    AccessibleCommand{"contents c", "lists the sections of the text."},
		Section:     AccessibleCommand{"section se", "with a number, reads this section; with 0, starts from the beginning."},
		Repeat:      AccessibleCommand{"repeat r", "reads the section again."},
		Find:        AccessibleCommand{"find fi", "with words, lists the lines of the text that contain them."},
		Both:        AccessibleCommand{"both b", "reads the section in one language, then in the other."},
		Differences: AccessibleCommand{"differences df", "lists the sections, and says where the languages differ."},
		Changes:     AccessibleCommand{"changes ch", "lists the words added to the text or removed since the start of the branch, or since the revision of --since."},
		Variant:     AccessibleCommand{"variant v", "reads the next document of this posting in this language."},
		Links:       AccessibleCommand{"links li", "lists the links of the text."},
		Open:        AccessibleCommand{"open op", "with a number, opens this link."},
		Apply:       AccessibleCommand{"apply ap", "opens the address for applications."},
		Bookmark:    AccessibleCommand{"bookmark bm", "adds or removes the bookmark."},
		Edit:        AccessibleCommand{"edit e", "opens the file in the editor, at this section or problem."},
		Language:    AccessibleCommand{"language la lang", "changes to French, at the same section."},
		Problems:    AccessibleCommand{"problems pb", "lists the problems of the posting or, from the list, of all; with file or rule, groups them that way; with shared, lists the paragraphs that postings share; with other words, lists those that contain them."},
		Reload:      AccessibleCommand{"reload rl", "reloads the files."},
		Help:        AccessibleCommand{"help h", "lists the commands; with the name of one, explains it; with all, explains each. A question mark does the same."},
		Quit:        AccessibleCommand{"quit q exit", "ends the program."},
	}
}

func accessibleHelpFR() AccessibleHelp {
	return AccessibleHelp{
		Filters: [3]string{"ouvertes ouverte", "fermées fermée", "toutes tout"},
		Orders:  [8]string{"titre", "statut", "date", "limite clôture", "fichier chemin", "parution", "ouverture", "fermeture"},
		Groups:  [3]string{"fichier", "règle", "communs commun"}, All: "tout",

		HelpList: "La liste des offres", HelpReading: "La lecture d’une offre", HelpAlways: "À tout moment",
		HelpNumber: "Un numéro\u00a0: choisit dans la dernière liste donnée; sinon, lit l’offre qui a ce numéro.",
		HelpEnter:  "Entrée seule\u00a0: donne la suite de la liste ou du texte.",
		HelpMore:   "Tapez aide et une commande pour savoir ce qu’elle fait, ou aide tout pour les connaître toutes.",
		Commands:   accessibleCommandsFR(),
	}
}

func accessibleCommandsFR() AccessibleCommands {
	return AccessibleCommands{
		List:        AccessibleCommand{"liste l", "revient à la liste, depuis son début."},
		More:        AccessibleCommand{"suite su", "la même chose qu’Entrée seule."},
		Search:      AccessibleCommand{"rechercher s chercher recherche", "avec des mots, liste les offres qui les contiennent; seul, met fin à la recherche. Une barre oblique devant les mots fait de même."},
		Filter:      AccessibleCommand{"filtre f filtrer", "avec ouvertes, fermées ou toutes, choisit les offres à lister."},
		Order:       AccessibleCommand{"tri o ordre", "avec titre, statut, date, limite, fichier, parution, ouverture ou fermeture, trie la liste."},
		Next:        AccessibleCommand{"suivante n suivant", "lit l’offre suivante de la liste."},
		Previous:    AccessibleCommand{"précédente p précédent", "lit l’offre précédente de la liste."},
		Bookmarks:   AccessibleCommand{"signets sgs", "liste les offres dans vos signets; une seconde fois, toutes les offres."},
		Compare:     AccessibleCommand{"comparer cmp", "avec deux numéros de la liste, compare ces offres; avec un seul, compare cette offre à celle qui est en lecture ou gardée; seul, garde l’offre en lecture, ou la compare."},
		Details:     AccessibleCommand{"détails i", "dit tout ce que l’on sait de l’offre."},
		Contents:    AccessibleCommand{"sommaire so", "liste les sections du texte."},
		Section:     AccessibleCommand{"section se", "avec un numéro, lit cette section; avec 0, recommence au début."},
		Repeat:      AccessibleCommand{"répéter r", "relit la section."},
		Find:        AccessibleCommand{"trouver t", "avec des mots, donne les lignes du texte qui les contiennent."},
		Both:        AccessibleCommand{"deux d", "lit la section dans une langue, puis dans l’autre."},
		Differences: AccessibleCommand{"différences df", "liste les sections et indique où les langues diffèrent."},
		Changes:     AccessibleCommand{"changements ch", "liste les mots ajoutés au texte ou retirés depuis le début de la branche, ou depuis la révision de --since."},
		Variant:     AccessibleCommand{"variante v", "lit le document suivant de cette offre dans cette langue."},
		Links:       AccessibleCommand{"liens li", "liste les liens du texte."},
		Open:        AccessibleCommand{"ouvrir op", "avec un numéro, ouvre ce lien."},
		Apply:       AccessibleCommand{"postuler po", "ouvre l’adresse où postuler."},
		Bookmark:    AccessibleCommand{"signet sg", "ajoute ou retire le signet."},
		Edit:        AccessibleCommand{"modifier mo", "ouvre le fichier dans l’éditeur, à cette section ou à ce problème."},
		Language:    AccessibleCommand{"langue la", "passe à l’anglais, à la même section."},
		Problems:    AccessibleCommand{"problèmes pb", "liste les problèmes de l’offre ou, depuis la liste, de toutes les offres; avec fichier ou règle, les regroupe de cette façon; avec communs, liste les paragraphes communs à plusieurs offres; avec d’autres mots, liste ceux qui les contiennent."},
		Reload:      AccessibleCommand{"recharger rl", "recharge les fichiers."},
		Help:        AccessibleCommand{"aide a", "donne la liste des commandes; avec l’une d’elles, dit ce qu’elle fait; avec tout, le dit de chacune. Un point d’interrogation fait de même."},
		Quit:        AccessibleCommand{"quitter q fin", "met fin au programme."},
	}
}
