package i18n

import "postings/model"

// Command is the help of the command line: of the commands, of their flags, and
// the words around them.
type Command struct {
	// The commands.
	Root, List, Show, Check, Config, Completion, Man, Help CommandText
	// What each command takes, as it is written in its usage line.
	Path, Key, File, Command, Shell, Options string
	// The titles of the parts of a help page.
	Usage, Commands, Flags, GlobalFlags, Examples string
	// MoreHelp tells how to get the help of a command.
	MoreHelp string
	// Default tells the value of a flag that is not given.
	Default func(value string) string

	// The flags. The word between grave accents stands for the value.
	FlagLang, FlagStyle, FlagMouse, FlagAccessible, FlagConfig, FlagHelp, FlagVersion string
	FlagQuery, FlagStatus, FlagSort, FlagJSON                                         string
	FlagWidth, FlagRaw, FlagShowJSON, FlagBoth                                        string
	FlagFormat, FlagRule, FlagMaxWarnings, FlagVerbose                                string
	FlagInit                                                                          string

	// The comments on the examples.
	ExampleBrowse, ExampleQuery, ExampleKey, ExampleArchive, ExampleZip string
	ExampleTitles, ExampleShow, ExampleBoth, ExampleRaw                 string
	ExampleCheck, ExampleGitHub, ExampleInit, ExampleCompletion         string
}

// CommandText is what is said of a command: Short in a list of commands, Long
// in its own help.
type CommandText struct{ Short, Long string }

func command(l model.Lang) Command {
	return pick(l, commandEN(), commandFR())
}

func commandEN() Command {
	return Command{
		Root: CommandText{
			"Browse bilingual job postings",
			"Browse job postings kept as Markdown, in English and French.\n\n" +
				"PATH is a folder of Markdown or the root of a Hugo site, a single Markdown file, a zip as downloaded from a repository’s page, a tar that may be compressed, or - for a tar or a Markdown file on standard input. Without it the corpus of the configuration is opened, or the sample postings. KEY opens one posting.\n\n" +
				"Where standard output is no terminal the list is printed instead, as by postings list.",
		},
		List: CommandText{
			"List postings",
			"List the postings that the browser shows, in its order: a table on a terminal, and otherwise one line a posting with the fields key, status, languages, title, reference and path, separated by tabs.",
		},
		Show: CommandText{
			"Print a posting",
			"Print one posting, by its key or the path of one of its files. Off a terminal the text is plain, with its links numbered at the end.",
		},
		Check: CommandText{
			"Find what is wrong before publishing",
			"Check the postings and print what is wrong with them. The exit status is 1 where there are errors, or more warnings than allowed.",
		},
		Config: CommandText{
			"Print the configuration",
			"Print the configuration in effect and where each value comes from: a flag, the environment, the configuration file, the locale or a default, in this order.",
		},
		Completion: CommandText{
			"Print a completion script",
			"Print the script that makes a shell complete commands, flags, keys and languages: for bash, zsh, fish or powershell.",
		},
		Man:  CommandText{"Print the manual page", "Print the manual page in roff, as man reads it."},
		Help: CommandText{"Show help on a command", "Show help on a command."},

		Path: "PATH", Key: "KEY", File: "FILE", Command: "command", Shell: "SHELL", Options: "flags",
		Usage: "Usage", Commands: "Commands", Flags: "Flags", GlobalFlags: "Flags of all commands", Examples: "Examples",
		MoreHelp: "postings help command tells more of a command.",
		Default:  func(value string) string { return "(default " + value + ")" },

		FlagLang:        "language of the program and of what it shows, `LANG` being en or fr",
		FlagStyle:       "`STYLE` of texts: auto, dark, light, dark-16, light-16, plain, one of glamour’s, or a .json file",
		FlagMouse:       "take the mouse from the start",
		FlagAccessible:  "plain lines for screen readers in place of a drawn screen",
		FlagConfig:      "configuration `FILE` to read",
		FlagHelp:        "show this help",
		FlagVersion:     "show the version",
		FlagQuery:       "search as in the browser; `QUERY` holds words and filters",
		FlagStatus:      "`STATUS` of the postings to show, which is open, closed or all",
		FlagSort:        "`ORDER` of postings, which is title, status, date or path",
		FlagJSON:        "print one JSON array",
		FlagWidth:       "`COLUMNS` that the text may take",
		FlagRaw:         "print the file as it is",
		FlagShowJSON:    "print one JSON object, with the texts",
		FlagBoth:        "print both languages, side by side where there is room",
		FlagFormat:      "`FORMAT` of the report, which is text, json, github or sarif",
		FlagRule:        "set the severity of a rule; `RULE` is name=error, name=warning or name=off; may be repeated",
		FlagMaxWarnings: "exit with status 1 on more than `N` warnings; any number is allowed without this flag",
		FlagVerbose:     "also list the files that are no postings",
		FlagInit:        "write a configuration file to edit; an existing one is left as it is",

		ExampleBrowse:     "Browse a site",
		ExampleQuery:      "Start with a search in all postings",
		ExampleKey:        "Read one posting",
		ExampleArchive:    "Look at another revision",
		ExampleZip:        "Look into a download",
		ExampleTitles:     "Print the titles of open postings",
		ExampleShow:       "Read a posting in French",
		ExampleBoth:       "Compare the two languages",
		ExampleRaw:        "Get the Markdown",
		ExampleCheck:      "Check a site",
		ExampleGitHub:     "Annotate a pull request",
		ExampleInit:       "Start a configuration file",
		ExampleCompletion: "Complete in this shell",
	}
}

func commandFR() Command {
	return Command{
		Root: CommandText{
			"Parcourir des offres d’emploi bilingues",
			"Parcourir des offres d’emploi rédigées en Markdown, en français et en anglais.\n\n" +
				"CHEMIN désigne un dossier de fichiers Markdown ou la racine d’un site Hugo, un seul fichier Markdown, un zip téléchargé de la page d’un dépôt, un tar compressé ou non, ou - pour un tar ou un fichier Markdown sur l’entrée standard. Sans lui, le corpus de la configuration s’ouvre, ou les offres d’exemple. CLÉ ouvre une seule offre.\n\n" +
				"Quand la sortie standard n’est pas un terminal, la liste est imprimée, comme par postings list.",
		},
		List: CommandText{
			"Lister les offres",
			"Lister les offres que montre l’écran, dans le même ordre\u00a0: un tableau dans un terminal, sinon une ligne par offre avec les champs clé, statut, langues, titre, référence et chemin, séparés par des tabulations.",
		},
		Show: CommandText{
			"Imprimer une offre",
			"Imprimer une offre, désignée par sa clé ou par le chemin d’un de ses fichiers. Hors d’un terminal, le texte est sans mise en forme et ses liens sont numérotés à la fin.",
		},
		Check: CommandText{
			"Trouver ce qui cloche avant la publication",
			"Vérifier les offres et imprimer ce qui cloche. Le code de retour est 1 s’il y a des erreurs, ou plus d’avertissements que permis.",
		},
		Config: CommandText{
			"Imprimer la configuration",
			"Imprimer la configuration en vigueur et l’origine de chaque valeur\u00a0: une option, l’environnement, le fichier de configuration, les paramètres régionaux ou une valeur par défaut, dans cet ordre.",
		},
		Completion: CommandText{
			"Imprimer un script de complètement",
			"Imprimer le script qui permet à un interpréteur de compléter les commandes, les options, les clés et les langues\u00a0: bash, zsh, fish ou powershell.",
		},
		Man:  CommandText{"Imprimer la page de manuel", "Imprimer la page de manuel en roff, telle que man la lit."},
		Help: CommandText{"Afficher l’aide d’une commande", "Afficher l’aide d’une commande."},

		Path: "CHEMIN", Key: "CLÉ", File: "FICHIER", Command: "commande", Shell: "INTERPRÉTEUR", Options: "options",
		Usage: "Utilisation", Commands: "Commandes", Flags: "Options", GlobalFlags: "Options de toutes les commandes", Examples: "Exemples",
		MoreHelp: "postings help commande en dit plus sur une commande.",
		Default:  func(value string) string { return "(par défaut\u00a0: " + value + ")" },

		FlagLang:        "langue du programme et de ce qu’il montre\u00a0; `LANGUE` vaut en ou fr",
		FlagStyle:       "`STYLE` des textes\u00a0: auto, dark, light, dark-16, light-16, plain, un de ceux de glamour ou un fichier .json",
		FlagMouse:       "prendre la souris dès le début",
		FlagAccessible:  "des lignes simples pour lecteurs d’écran plutôt qu’un écran dessiné",
		FlagConfig:      "`FICHIER` de configuration à lire",
		FlagHelp:        "afficher cette aide",
		FlagVersion:     "afficher la version",
		FlagQuery:       "chercher comme à l’écran\u00a0; `REQUÊTE` se compose de mots et de filtres",
		FlagStatus:      "`STATUT` des offres à montrer\u00a0: open (ouvertes), closed (fermées) ou all (toutes)",
		FlagSort:        "`ORDRE` des offres\u00a0: title (titre), status (statut), date ou path (chemin)",
		FlagJSON:        "imprimer un tableau JSON",
		FlagWidth:       "nombre de `COLONNES` que le texte peut prendre",
		FlagRaw:         "imprimer le fichier tel quel",
		FlagShowJSON:    "imprimer un objet JSON, textes compris",
		FlagBoth:        "imprimer les deux langues, côte à côte s’il y a la place",
		FlagFormat:      "`FORMAT` du rapport\u00a0: text, json, github ou sarif",
		FlagRule:        "régler la gravité d’une règle\u00a0; `RÈGLE` s’écrit nom=error, nom=warning ou nom=off\u00a0; peut se répéter",
		FlagMaxWarnings: "finir avec le code 1 au-delà de `N` avertissements\u00a0; sans cette option leur nombre est libre",
		FlagVerbose:     "lister aussi les fichiers qui ne sont pas des offres",
		FlagInit:        "écrire un fichier de configuration à modifier\u00a0; celui qui existe reste tel quel",

		ExampleBrowse:     "Parcourir un site",
		ExampleQuery:      "Commencer par une recherche dans toutes les offres",
		ExampleKey:        "Lire une offre",
		ExampleArchive:    "Regarder une autre révision",
		ExampleZip:        "Regarder dans un téléchargement",
		ExampleTitles:     "Imprimer les titres des offres ouvertes",
		ExampleShow:       "Lire une offre en français",
		ExampleBoth:       "Comparer les deux langues",
		ExampleRaw:        "Obtenir le Markdown",
		ExampleCheck:      "Vérifier un site",
		ExampleGitHub:     "Annoter une demande de tirage",
		ExampleInit:       "Commencer un fichier de configuration",
		ExampleCompletion: "Compléter dans cet interpréteur",
	}
}
