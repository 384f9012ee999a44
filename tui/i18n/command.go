package i18n

// Command holds the help of the command line: that of commands and flags, and
// the texts around it.
type Command struct {
	// The commands.
	Root, Version, List, Show, Check, Diff, Config, Completion, Man, Help CommandText
	// The arguments of commands, as shown in usage lines.
	Path, Key, File, Command, Shell, Options string
	// The headings of a help page.
	Usage, Commands, Flags, GlobalFlags, Examples string
	// MoreHelp says how to get the help of a command or a topic.
	MoreHelp string
	// The help topics that are not commands.
	KeysTopic, SearchTopic TopicText
	// Default names the default value of a flag.
	Default func(value string) string

	// The flags other than those that Output.Setting describes. The word in back
	// quotes is the placeholder for the value.
	FlagLang, FlagStyle, FlagConfig, FlagHelp, FlagVersion                                                                        string
	FlagQuery, FlagStatus, FlagSort, FlagJSON, FlagListFormat                                                                     string
	FlagWidth, FlagRaw, FlagShowJSON, FlagBoth                                                                                    string
	FlagFormat, FlagRule, FlagMaxWarnings, FlagVerbose, FlagNotes, FlagRules, FlagPatch, FlagShared                               string
	FlagLanguage, FlagSamples, FlagInit                                                                                           string
	FlagSince, FlagBaseline, FlagWriteBaseline, FlagRev, FlagDiffFormat, FlagExitCode, FlagPast, FlagChangedSince, ExampleChanges string

	// FlagColumns and FlagProfile contain the names of all columns and profiles.
	FlagColumns, FlagProfile func(names string) string

	// The comments on examples.
	ExampleBrowse, ExampleQuery, ExampleKey, ExampleArchive, ExampleZip               string
	ExampleTitles, ExampleSheet, ExampleCompare, ExampleShow, ExampleBoth, ExampleRaw string
	ExampleSince, ExampleDiff, ExampleMergeBase, ExampleFolders                       string
	ExampleCheck, ExampleGitHub, ExampleInit                                          string
	ExampleCompletion                                                                 func(shell string) string
}

// CommandText describes a command: Short in a list of commands, Long in its own
// help.
type CommandText struct{ Short, Long string }

// TopicText is a help topic: the Name to request it, the Title of its page, and
// the Text above its table.
type TopicText struct{ Name, Title, Text string }

func commandEN() Command {
	return Command{
		Root: CommandText{
			"Browse bilingual job postings",
			"Browse job postings kept as Markdown, in English and French.\n\n" +
				"PATH is a folder of Markdown or the root of a Hugo site, a single Markdown file, a zip downloaded from a repository’s page, a tar or tar.gz, or - for a tar or a Markdown file on standard input. Without PATH, the site that you are in is opened: the nearest folder, up to the root of the repository, that is the root of a Hugo site or contains Markdown; elsewhere, the corpus named in the configuration, or the sample postings. KEY opens one posting.\n\n" +
				"If standard output is not a terminal, the list is printed instead, as by postings list.",
		},
		Version: CommandText{"Show the version", "Show the version."},
		List: CommandText{
			"List postings",
			"List the postings that the browser shows, in its order: a table on a terminal, otherwise one line per posting with the fields key, status, languages, title, reference and path, separated by tabs.",
		},
		Show: CommandText{
			"Print a posting",
			"Print one posting, by its key or the path of one of its files. A removed posting is looked up in the history of its git repository. If standard output is not a terminal, the text is plain, with its links numbered at the end.",
		},
		Check: CommandText{
			"Find problems before publishing",
			"Check the postings and report their problems. The exit status is 1 if there are errors, or more warnings than allowed.",
		},
		Diff: CommandText{
			"Show what changed between two versions",
			"Compare two states of the postings, posting by posting: which are new or gone, which opened or closed, and which sections changed in which language. A posting that changed in only one language needs a look.\n\n" +
				"A and B are revisions of a git repository, or folders or archives. Without B, the files are taken as they are. As in git diff, three dots after A mean the common ancestor of A and HEAD.",
		},
		Config: CommandText{
			"Print the configuration",
			"Print the configuration in effect and where each value comes from: a flag, the environment, the configuration file, the locale or a default, in this order.",
		},
		Completion: CommandText{
			"Print a completion script",
			"Print the script that lets a shell complete commands, flags, keys and languages. SHELL is bash, zsh, fish or powershell.",
		},
		Man:  CommandText{"Print the manual page", "Print the manual page in roff, the format that man reads."},
		Help: CommandText{"Show help for a command", "Show help for a command."},

		Path: "PATH", Key: "KEY", File: "FILE", Command: "command", Shell: "SHELL", Options: "flags",
		Usage: "Usage", Commands: "Commands", Flags: "Flags", GlobalFlags: "Global flags", Examples: "Examples",
		MoreHelp: "Run postings help command to learn more about a command, postings help keys for the keys of the browser, and postings help search for the query syntax.",
		KeysTopic: TopicText{"keys", "Keys of the browser",
			"These are the default keys; the configuration can bind every action to others. Until the mouse is turned on, it is left to the terminal, which can then select text."},
		SearchTopic: TopicText{"search", "Searching",
			"All words of a query must match, in any order: in the titles of both languages, keys, file names and references, even with letters left out; in places of work, descriptions and texts, as whole words or their beginnings. Case, accents, ligatures, apostrophes and the marks of inclusive writing do not matter: adjointe finds adjoint·e, and equipe finds l’équipe. Filters narrow a search; their French names work in English too."},
		Default: says("(default %s)"),

		FlagLang:          "language of the program and of what it shows; `LANG` is en or fr",
		FlagStyle:         "`STYLE` of texts: auto, dark, light, dark-16, light-16, plain, one of glamour’s, or a .json file",
		FlagConfig:        "configuration `FILE` to read",
		FlagHelp:          "show this help",
		FlagVersion:       "show the version",
		FlagQuery:         "search as in the browser; `QUERY` is made of words and filters",
		FlagStatus:        "`STATUS` of the postings to show: open, closed or all",
		FlagSort:          "`ORDER` of the postings: title, status, date (of the last change), closing, path, posted, opened or closed",
		FlagJSON:          "the same as --format json",
		FlagListFormat:    "`FORMAT` of the list: table, tsv, csv (for spreadsheets), json or atom (a feed)",
		FlagColumns:       says("`NAMES` of the columns, separated by commas: %s"),
		FlagWidth:         "wrap the text at `COLUMNS`",
		FlagRaw:           "print the file as it is",
		FlagShowJSON:      "print one JSON object, with the texts",
		FlagBoth:          "print both languages or, with a second key, both postings; side by side if there is room",
		FlagFormat:        "`FORMAT` of the report: text, json, github, sarif or markdown (a table for a pull request, in both languages)",
		FlagRule:          "set the severity of a rule; `RULE` is name=error, name=warning, name=note or name=off; repeatable",
		FlagNotes:         "also report notes, such as bold lines used as headings",
		FlagRules:         "list all rules, each with its severity and an example",
		FlagPatch:         "print what can be corrected safely as a patch for git apply; no file is changed",
		FlagShared:        "list the paragraphs that postings share, with their wordings and what differs",
		FlagMaxWarnings:   "exit with status 1 if there are more than `N` warnings (no limit by default)",
		FlagSamples:       "use the sample postings",
		FlagLanguage:      "language of documents that do not specify one; `LANG` is en or fr (default en)",
		FlagProfile:       says("`PROFILE` of the site: %s or a .toml file"),
		FlagVerbose:       "also list files that are not postings; name the rules in markdown",
		FlagSince:         "report only what is new since a `REVISION`",
		FlagBaseline:      "report only what is new since `FILE` was written by --write-baseline",
		FlagWriteBaseline: "write the number of problems of each file and rule to `FILE`",
		FlagChangedSince:  "mark what has changed since a `REVISION`; filters for changes use it too, instead of the start of the branch",
		ExampleChanges:    "Mark what a branch changed",
		FlagPast:          "list the postings that were removed, from the history of the git repository",
		FlagRev:           "read the files as they were in a `REVISION` of their git repository",
		FlagDiffFormat:    "`FORMAT` of the report: text, json or markdown (a table for a pull request, in both languages)",
		FlagExitCode:      "exit with status 1 if a posting needs a look",
		FlagInit:          "write a configuration file to edit; an existing one is left unchanged",

		ExampleBrowse:     "Browse a site",
		ExampleQuery:      "Search all postings",
		ExampleKey:        "Read one posting",
		ExampleArchive:    "Browse another revision",
		ExampleZip:        "Open a downloaded zip",
		ExampleTitles:     "Print the titles of open postings",
		ExampleCompare:    "Compare two postings",
		ExampleSheet:      "Make a spreadsheet",
		ExampleShow:       "Read a posting in French",
		ExampleBoth:       "Compare the two languages",
		ExampleRaw:        "Get the Markdown",
		ExampleCheck:      "Check a site",
		ExampleGitHub:     "Annotate a pull request",
		ExampleSince:      "Report what a branch adds",
		ExampleDiff:       "See what changed in the last ten commits",
		ExampleMergeBase:  "Comment on a pull request",
		ExampleFolders:    "Compare a download with a folder",
		ExampleInit:       "Write a configuration file",
		ExampleCompletion: says("Enable completion in %s"),
	}
}

func commandFR() Command {
	return Command{
		Root: CommandText{
			"Parcourir des offres d’emploi bilingues",
			"Parcourir des offres d’emploi rédigées en Markdown, en français et en anglais.\n\n" +
				"CHEMIN désigne un dossier de fichiers Markdown ou la racine d’un site Hugo, un seul fichier Markdown, un zip téléchargé de la page d’un dépôt, un tar ou tar.gz, ou - pour un tar ou un fichier Markdown sur l’entrée standard. Sans CHEMIN, le programme ouvre le site où vous êtes\u00a0: le dossier le plus proche, jusqu’à la racine du dépôt, qui est la racine d’un site Hugo ou contient du Markdown; ailleurs, le corpus de la configuration, ou les offres d’exemple. CLÉ ouvre une seule offre.\n\n" +
				"Quand la sortie standard n’est pas un terminal, le programme produit la liste, comme postings list.",
		},
		Version: CommandText{"Afficher la version", "Afficher la version."},
		List: CommandText{
			"Afficher la liste des offres",
			"Afficher la liste des offres que montre l’interface, dans le même ordre\u00a0: un tableau dans un terminal, sinon une ligne par offre avec les champs clé, statut, langues, titre, référence et chemin, séparés par des tabulations.",
		},
		Show: CommandText{
			"Afficher une offre",
			"Afficher une offre, désignée par sa clé ou par le chemin d’un de ses fichiers. Une offre retirée se trouve dans l’historique de son dépôt git. Hors d’un terminal, le texte est sans mise en forme et ses liens sont numérotés à la fin.",
		},
		Check: CommandText{
			"Relever les problèmes avant la publication",
			"Vérifier les offres et relever leurs problèmes. Le code de retour est 1 s’il y a des erreurs, ou plus d’avertissements que permis.",
		},
		Diff: CommandText{
			"Relever les changements entre deux versions",
			"Comparer deux états des offres, offre par offre\u00a0: lesquelles sont nouvelles ou retirées, lesquelles sont maintenant ouvertes ou fermées, et quelles sections ont changé dans quelle langue. Une offre qui n’a changé que dans une langue est à vérifier.\n\n" +
				"A et B sont des révisions d’un dépôt git, des dossiers ou des archives. Sans B, les fichiers sont pris dans leur état actuel. Comme pour git diff, trois points après A désignent l’ancêtre commun de A et de HEAD.",
		},
		Config: CommandText{
			"Afficher la configuration",
			"Afficher la configuration en vigueur et l’origine de chaque valeur\u00a0: une option, l’environnement, le fichier de configuration, les paramètres régionaux ou une valeur par défaut, dans cet ordre.",
		},
		Completion: CommandText{
			"Produire un script d’autocomplétion",
			"Produire le script qui permet à un interpréteur de commandes de compléter les commandes, les options, les clés et les langues. INTERPRÉTEUR vaut bash, zsh, fish ou powershell.",
		},
		Man:  CommandText{"Produire la page de manuel", "Produire la page de manuel en roff, le format que lit man."},
		Help: CommandText{"Afficher l’aide d’une commande", "Afficher l’aide d’une commande."},

		Path: "CHEMIN", Key: "CLÉ", File: "FICHIER", Command: "commande", Shell: "INTERPRÉTEUR", Options: "options",
		Usage: "Utilisation", Commands: "Commandes", Flags: "Options", GlobalFlags: "Options de toutes les commandes", Examples: "Exemples",
		MoreHelp: "Exécutez postings help commande pour en savoir plus sur une commande, postings help touches pour les touches de l’interface, et postings help recherche pour la syntaxe des recherches.",
		KeysTopic: TopicText{"touches", "Touches de l’interface",
			"Voici les touches par défaut; la configuration peut en donner d’autres à chaque action. La souris reste au terminal, qui peut alors sélectionner du texte, tant qu’elle n’est pas activée."},
		SearchTopic: TopicText{"recherche", "Rechercher",
			"Tous les mots d’une recherche doivent se trouver, dans n’importe quel ordre\u00a0: dans les titres des deux langues, les clés, les noms de fichiers et les références, même avec des lettres omises; dans les lieux de travail, les descriptions et les textes, par mots entiers ou débuts de mots. Les majuscules, les accents, les ligatures, les apostrophes et les marques d’écriture inclusive n’ont pas d’importance\u00a0: adjointe trouve adjoint·e, et equipe trouve l’équipe. Les filtres précisent une recherche; leurs noms anglais sont compris aussi."},
		Default: says("(par défaut\u00a0: %s)"),

		FlagLang:          "langue du programme et de ce qu’il montre; `LANGUE` vaut en ou fr",
		FlagStyle:         "`STYLE` des textes\u00a0: auto, dark, light, dark-16, light-16, plain, un de ceux de glamour ou un fichier .json",
		FlagConfig:        "`FICHIER` de configuration à lire",
		FlagHelp:          "afficher cette aide",
		FlagVersion:       "afficher la version",
		FlagQuery:         "rechercher comme dans l’interface; `REQUÊTE` se compose de mots et de filtres",
		FlagStatus:        "`STATUT` des offres à montrer\u00a0: open (ouvertes), closed (fermées) ou all (toutes)",
		FlagSort:          "`ORDRE` des offres\u00a0: title (titre), status (statut), date (du dernier changement), closing (date limite), path (chemin), posted (parution), opened (ouverture) ou closed (fermeture)",
		FlagJSON:          "équivaut à --format json",
		FlagListFormat:    "`FORMAT` de la liste\u00a0: table (tableau), tsv, csv (pour tableurs), json ou atom (un fil)",
		FlagColumns:       says("`NOMS` des colonnes, séparés par des virgules\u00a0: %s"),
		FlagWidth:         "largeur du texte, en `COLONNES`",
		FlagRaw:           "afficher le fichier tel quel",
		FlagShowJSON:      "produire un objet JSON, textes compris",
		FlagBoth:          "afficher les deux langues ou, avec une seconde clé, les deux offres; côte à côte si l’espace le permet",
		FlagFormat:        "`FORMAT` du rapport\u00a0: text, json, github, sarif ou markdown (un tableau pour une demande de tirage, dans les deux langues)",
		FlagRule:          "régler la gravité d’une règle; `RÈGLE` s’écrit nom=error, nom=warning, nom=note ou nom=off; peut se répéter",
		FlagNotes:         "signaler aussi les remarques, par exemple les lignes en gras qui tiennent lieu de titres",
		FlagRules:         "énumérer toutes les règles, avec leur gravité et un exemple",
		FlagPatch:         "produire pour git apply un correctif de ce qui se corrige sans risque; aucun fichier n’est modifié",
		FlagShared:        "énumérer les paragraphes communs à plusieurs offres, avec leurs formulations et ce qui diffère",
		FlagMaxWarnings:   "se terminer avec le code 1 au-delà de `N` avertissements (aucune limite par défaut)",
		FlagSamples:       "utiliser les offres d’exemple",
		FlagLanguage:      "langue des documents qui n’indiquent pas la leur; `LANGUE` vaut en ou fr (par défaut\u00a0: en)",
		FlagProfile:       says("`PROFIL` du site\u00a0: %s ou un fichier .toml"),
		FlagVerbose:       "énumérer aussi les fichiers qui ne sont pas des offres; nommer les règles en markdown",
		FlagSince:         "signaler seulement ce qui est nouveau depuis une `RÉVISION`",
		FlagBaseline:      "signaler seulement ce qui est nouveau depuis que --write-baseline a écrit `FICHIER`",
		FlagWriteBaseline: "écrire dans `FICHIER` le nombre de problèmes par fichier et par règle",
		FlagChangedSince:  "marquer ce qui a changé depuis une `RÉVISION`; les filtres de changements s’y rapportent aussi, plutôt qu’au début de la branche",
		ExampleChanges:    "Marquer ce qu’une branche a changé",
		FlagPast:          "afficher les offres retirées, selon l’historique du dépôt git",
		FlagRev:           "lire les fichiers tels qu’ils étaient dans une `RÉVISION` de leur dépôt git",
		FlagDiffFormat:    "`FORMAT` du rapport\u00a0: text, json ou markdown (un tableau pour une demande de tirage, dans les deux langues)",
		FlagExitCode:      "se terminer avec le code 1 si une offre est à vérifier",
		FlagInit:          "écrire un fichier de configuration à modifier; un fichier existant reste tel quel",

		ExampleBrowse:     "Parcourir un site",
		ExampleQuery:      "Rechercher dans toutes les offres",
		ExampleKey:        "Lire une offre",
		ExampleArchive:    "Parcourir une autre révision",
		ExampleZip:        "Ouvrir un zip téléchargé",
		ExampleTitles:     "Afficher les titres des offres ouvertes",
		ExampleCompare:    "Comparer deux offres",
		ExampleSheet:      "Produire une feuille de calcul",
		ExampleShow:       "Lire une offre en français",
		ExampleBoth:       "Comparer les deux langues",
		ExampleRaw:        "Obtenir le Markdown",
		ExampleCheck:      "Vérifier un site",
		ExampleGitHub:     "Annoter une demande de tirage",
		ExampleSince:      "Signaler ce qu’une branche ajoute",
		ExampleDiff:       "Voir ce qui a changé depuis dix révisions",
		ExampleMergeBase:  "Commenter une demande de tirage",
		ExampleFolders:    "Comparer un téléchargement à un dossier",
		ExampleInit:       "Créer un fichier de configuration",
		ExampleCompletion: says("Activer l’autocomplétion dans %s"),
	}
}
