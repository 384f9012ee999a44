package i18n

import (
	"fmt"

	"postings/content/tomlfile"
	"postings/model"
)

// Failures are the error messages of the command line. Each is one line that
// says what is wrong and what to do, and follows the name of the program.
// Arguments must be safe to print.
type Failures struct {
	// Missing: there is nothing at the path. Denied: reading it is not
	// permitted. Unreadable: reading it failed.
	Missing, Denied func(path string) string
	Unreadable      func(path, reason string) string
	// NotASource: the path is neither a folder, Markdown nor an archive.
	NotASource func(path string) string
	// EmptyInput and TerminalInput: standard input is empty or a terminal,
	// instead of a corpus.
	EmptyInput, TerminalInput string
	// ArchiveDamaged: the archive cannot be read from an entry on, or at all if
	// entry is empty. ArchiveTooLarge: it exceeds a limit of package archive.
	ArchiveDamaged  func(archive, entry, reason string) string
	ArchiveTooLarge func(archive string, entries, megabytes, ratio int) string

	// The reasons why a revision cannot be read: git is missing, the path is
	// not in a repository or cannot have revisions, the revision is unknown,
	// perhaps because the clone is shallow, there is no common ancestor, or the
	// path does not exist in the revision.
	NoGit                                 string
	NoRepository, RevisionOf              func(path string) string
	NoRevision, ShallowClone, NoMergeBase func(rev string) string
	NotInRevision, Ambiguous              func(path, rev string) string
	// NoBaseline: there is no such baseline. BadBaseline: the file is not one.
	// Unwritten: a file cannot be written.
	NoBaseline             func(file string) string
	BadBaseline, Unwritten func(file, reason string) string
	RevisionUnreadable     func(rev, reason string) string

	// NotLoaded: some files could not be read. The check command says why.
	NotLoaded func(files int) string
	// NoPostings: the corpus has no postings.
	NoPostings func(corpus string) string
	// NoSite: there is no site here, and no path was given. SamplesHere: the
	// same, but the samples are used instead.
	NoSite, SamplesHere string
	// UnknownKey: no posting has the key. Nearest suggests similar ones.
	UnknownKey func(key string) string
	Nearest    func(keys string) string
	// NeitherPathNorKey: an argument of the browser is unknown.
	NeitherPathNorKey func(argument string) string
	// ChooseKey: one of several postings must be chosen.
	ChooseKey string

	UnknownFlag, FlagWithoutValue, BadFlag, MissingArgument func(name string) string
	UnknownCommand, TooMany                                 func(argument string) string
	BadValue                                                func(flag, value, allowed string) string
	// UnknownRule: the check has no such rule.
	UnknownRule func(name string) string
	BadNumber   func(flag, value string) string
	// Exclusive: the flags exclude each other.
	Exclusive func(a, b string) string
	// See says where to find help after a usage error. Then appends a remedy to
	// an error.
	See  func(command string) string
	Then func(wrong, remedy string) string

	// files are the errors in TOML files.
	files map[tomlfile.Problem]string

	ConfigExists, ConfigWritten func(file string) string
	ConfigUnwritable            func(file, reason string) string
	// ConfigNowhere: the location of the configuration is unknown.
	ConfigNowhere string

	// Unwritable: writing to standard output failed.
	Unwritable func(reason string) string
	// NoTerminal: keys cannot be read from the terminal.
	NoTerminal func(reason string) string
	// Internal: something that should never fail did.
	Internal func(reason string) string
}

func failuresEN() Failures {
	const l = model.English
	return Failures{
		NoBaseline: func(file string) string {
			return fmt.Sprintf("no baseline “%s”; check --write-baseline writes one", file)
		},
		BadBaseline:  func(file, reason string) string { return fmt.Sprintf("“%s” is not a baseline: %s", file, reason) },
		Unwritten:    func(file, reason string) string { return fmt.Sprintf("cannot write “%s”: %s", file, reason) },
		NoGit:        "reading a revision needs git, which is not installed",
		NoRepository: func(path string) string { return fmt.Sprintf("“%s” is not in a git repository", path) },
		RevisionOf: func(path string) string {
			return fmt.Sprintf("“%s” has no revisions; give a folder or a file in a git repository", path)
		},
		NoRevision: func(rev string) string { return fmt.Sprintf("no such revision: “%s”", rev) },
		ShallowClone: func(rev string) string {
			return fmt.Sprintf("no such revision: “%s”; this clone is shallow, run git fetch --unshallow", rev)
		},
		NoMergeBase: func(rev string) string { return fmt.Sprintf("no common ancestor for “%s”", rev) },
		NotInRevision: func(path, rev string) string {
			return fmt.Sprintf("“%s” does not exist in revision “%s”", path, rev)
		},
		Ambiguous: func(path, rev string) string {
			return fmt.Sprintf("“%s” is a path and a revision; write “%s” for the path, or the revision in another way", rev, path)
		},
		RevisionUnreadable: func(rev, reason string) string {
			return fmt.Sprintf("cannot read revision “%s”: %s", rev, reason)
		},
		Missing: func(path string) string { return fmt.Sprintf("no such file or folder: “%s”", path) },
		Denied: func(path string) string {
			return fmt.Sprintf("no permission to read “%s”; check its permissions", path)
		},
		Unreadable: func(path, reason string) string { return fmt.Sprintf("cannot read “%s”: %s", path, reason) },
		NotASource: func(path string) string {
			return fmt.Sprintf("“%s” is neither a folder, a Markdown file, a zip nor a tar", path)
		},
		EmptyInput:    "standard input is empty; the command before the pipe may have failed",
		TerminalInput: "standard input is a terminal; pipe a tar or a Markdown file into it",
		ArchiveDamaged: func(archive, entry, reason string) string {
			if entry == "" {
				return fmt.Sprintf("the archive “%s” is damaged: %s", archive, reason)
			}
			return fmt.Sprintf("the archive “%s” is damaged at or after the entry “%s”: %s", archive, entry, reason)
		},
		ArchiveTooLarge: func(archive string, entries, megabytes, ratio int) string {
			return fmt.Sprintf("the archive “%s” is refused, because it unpacks to more than %s files, %s MB of Markdown or %s times its own size: unpack what you need and open that folder",
				archive, Number(l, entries), Number(l, megabytes), Number(l, ratio))
		},

		NotLoaded: func(n int) string {
			return fmt.Sprintf("%s could not be read; run postings check to see why", count(l, n, "file", "files"))
		},
		NoPostings: func(corpus string) string {
			return fmt.Sprintf("there is no posting in “%s”; postings are Markdown files with the layout job-posting", corpus)
		},
		NoSite:      "there is no site here; give the path of one, or --samples for the sample postings",
		SamplesHere: "there is no site here, so these are the sample postings; give the path of your site to see its own",
		UnknownKey:  func(key string) string { return fmt.Sprintf("no posting has the key “%s”", key) },
		Nearest:     func(keys string) string { return "did you mean " + keys + "?" },
		NeitherPathNorKey: func(argument string) string {
			return fmt.Sprintf("“%s” is neither a command, a file, a folder nor the key of a posting", argument)
		},
		ChooseKey: "there are several postings here; give the key of one, as postings list prints it",

		UnknownFlag:      func(name string) string { return fmt.Sprintf("unknown flag %s", name) },
		FlagWithoutValue: func(name string) string { return fmt.Sprintf("flag %s needs a value", name) },
		BadFlag:          func(name string) string { return fmt.Sprintf("malformed flag “%s”", name) },
		MissingArgument:  func(name string) string { return fmt.Sprintf("missing argument %s", name) },
		UnknownCommand:   func(argument string) string { return fmt.Sprintf("unknown command “%s”", argument) },
		TooMany:          func(argument string) string { return fmt.Sprintf("unexpected argument “%s”", argument) },
		BadValue: func(flag, value, allowed string) string {
			return fmt.Sprintf("invalid value “%s” for %s; use one of: %s", value, flag, allowed)
		},
		UnknownRule: func(name string) string { return fmt.Sprintf("unknown rule “%s”", name) },
		BadNumber: func(flag, value string) string {
			return fmt.Sprintf("invalid value “%s” for %s; use a whole number, 0 or more", value, flag)
		},
		Exclusive: func(a, b string) string { return fmt.Sprintf("%s and %s cannot be used together", a, b) },
		See:       func(command string) string { return fmt.Sprintf("see “%s --help”", command) },
		Then:      func(wrong, remedy string) string { return wrong + "; " + remedy },

		files:            filesEN(),
		ConfigExists:     func(file string) string { return fmt.Sprintf("%s already exists and is left unchanged", file) },
		ConfigWritten:    func(file string) string { return fmt.Sprintf("wrote %s", file) },
		ConfigUnwritable: func(file, reason string) string { return fmt.Sprintf("cannot write %s: %s", file, reason) },
		ConfigNowhere:    "the home folder is unknown; set $HOME, or name the file with --config",

		NoTerminal: func(reason string) string { return "no terminal to read keys from: " + reason },
		Unwritable: func(reason string) string { return "cannot write to standard output: " + reason },
		Internal:   func(reason string) string { return "internal error: " + reason },
	}
}

func failuresFR() Failures {
	const l = model.French
	return Failures{
		NoBaseline: func(file string) string {
			return fmt.Sprintf("le fichier de référence «\u00a0%s\u00a0» n’existe pas; check --write-baseline en écrit un", file)
		},
		BadBaseline: func(file, reason string) string {
			return fmt.Sprintf("«\u00a0%s\u00a0» n’est pas un fichier de référence\u00a0: %s", file, reason)
		},
		Unwritten: func(file, reason string) string {
			return fmt.Sprintf("impossible d’écrire «\u00a0%s\u00a0»\u00a0: %s", file, reason)
		},
		NoGit: "la lecture d’une révision exige git, qui n’est pas installé",
		NoRepository: func(path string) string {
			return fmt.Sprintf("«\u00a0%s\u00a0» n’est dans aucun dépôt git", path)
		},
		RevisionOf: func(path string) string {
			return fmt.Sprintf("«\u00a0%s\u00a0» n’a pas de révisions; indiquez un dossier ou un fichier d’un dépôt git", path)
		},
		NoRevision: func(rev string) string { return fmt.Sprintf("révision inconnue\u00a0: «\u00a0%s\u00a0»", rev) },
		ShallowClone: func(rev string) string {
			return fmt.Sprintf("révision inconnue\u00a0: «\u00a0%s\u00a0»; ce clone est superficiel, exécutez git fetch --unshallow", rev)
		},
		NoMergeBase: func(rev string) string {
			return fmt.Sprintf("«\u00a0%s\u00a0» ne désigne aucun ancêtre commun", rev)
		},
		NotInRevision: func(path, rev string) string {
			return fmt.Sprintf("«\u00a0%s\u00a0» n’existe pas dans la révision «\u00a0%s\u00a0»", path, rev)
		},
		Ambiguous: func(path, rev string) string {
			return fmt.Sprintf("«\u00a0%s\u00a0» est à la fois un chemin et une révision; écrivez «\u00a0%s\u00a0» pour le chemin, ou la révision autrement", rev, path)
		},
		RevisionUnreadable: func(rev, reason string) string {
			return fmt.Sprintf("impossible de lire la révision «\u00a0%s\u00a0»\u00a0: %s", rev, reason)
		},
		Missing: func(path string) string {
			return fmt.Sprintf("il n’y a ni fichier ni dossier «\u00a0%s\u00a0»", path)
		},
		Denied: func(path string) string {
			return fmt.Sprintf("la lecture de «\u00a0%s\u00a0» est interdite; vérifiez ses permissions", path)
		},
		Unreadable: func(path, reason string) string {
			return fmt.Sprintf("impossible de lire «\u00a0%s\u00a0»\u00a0: %s", path, reason)
		},
		NotASource: func(path string) string {
			return fmt.Sprintf("«\u00a0%s\u00a0» n’est ni un dossier, ni un fichier Markdown, ni un zip, ni un tar", path)
		},
		EmptyInput:    "l’entrée standard est vide; la commande avant le tube a peut-être échoué",
		TerminalInput: "l’entrée standard est un terminal; dirigez-y un tar ou un fichier Markdown",
		ArchiveDamaged: func(archive, entry, reason string) string {
			if entry == "" {
				return fmt.Sprintf("l’archive «\u00a0%s\u00a0» est endommagée\u00a0: %s", archive, reason)
			}
			return fmt.Sprintf("l’archive «\u00a0%s\u00a0» est endommagée à partir de l’entrée «\u00a0%s\u00a0»\u00a0: %s", archive, entry, reason)
		},
		ArchiveTooLarge: func(archive string, entries, megabytes, ratio int) string {
			return fmt.Sprintf("l’archive «\u00a0%s\u00a0» est refusée, car elle contient plus de %s fichiers, de %s\u00a0Mo de Markdown ou de %s fois sa taille\u00a0: décompressez ce qu’il vous faut et ouvrez ce dossier",
				archive, Number(l, entries), Number(l, megabytes), Number(l, ratio))
		},

		NotLoaded: func(n int) string {
			return fmt.Sprintf("impossible de lire %s; postings check indique pourquoi", count(l, n, "fichier", "fichiers"))
		},
		NoPostings: func(corpus string) string {
			return fmt.Sprintf("il n’y a aucune offre dans «\u00a0%s\u00a0»; les offres sont des fichiers Markdown dont le layout est job-posting", corpus)
		},
		NoSite:      "il n’y a pas de site ici; donnez le chemin d’un site, ou --samples pour les offres d’exemple",
		SamplesHere: "il n’y a pas de site ici\u00a0: voici les offres d’exemple; donnez le chemin de votre site pour voir les siennes",
		UnknownKey:  func(key string) string { return fmt.Sprintf("aucune offre n’a la clé «\u00a0%s\u00a0»", key) },
		Nearest:     func(keys string) string { return "vouliez-vous dire " + keys + "?" },
		NeitherPathNorKey: func(argument string) string {
			return fmt.Sprintf("«\u00a0%s\u00a0» n’est ni une commande, ni un fichier, ni un dossier, ni la clé d’une offre", argument)
		},
		ChooseKey: "il y a plusieurs offres ici; donnez la clé de l’une d’elles, telle que postings list l’affiche",

		UnknownFlag:      func(name string) string { return fmt.Sprintf("option inconnue\u00a0: %s", name) },
		FlagWithoutValue: func(name string) string { return fmt.Sprintf("l’option %s exige une valeur", name) },
		BadFlag: func(name string) string {
			return fmt.Sprintf("option mal formée\u00a0: «\u00a0%s\u00a0»", name)
		},
		MissingArgument: func(name string) string { return fmt.Sprintf("argument manquant\u00a0: %s", name) },
		UnknownCommand: func(argument string) string {
			return fmt.Sprintf("commande inconnue\u00a0: «\u00a0%s\u00a0»", argument)
		},
		TooMany: func(argument string) string {
			return fmt.Sprintf("argument en trop\u00a0: «\u00a0%s\u00a0»", argument)
		},
		BadValue: func(flag, value, allowed string) string {
			return fmt.Sprintf("valeur non valide pour %s\u00a0: «\u00a0%s\u00a0»; valeurs permises\u00a0: %s", flag, value, allowed)
		},
		UnknownRule: func(name string) string { return fmt.Sprintf("règle inconnue\u00a0: «\u00a0%s\u00a0»", name) },
		BadNumber: func(flag, value string) string {
			return fmt.Sprintf("valeur non valide pour %s\u00a0: «\u00a0%s\u00a0»; indiquez un nombre entier, 0 ou plus", flag, value)
		},
		Exclusive: func(a, b string) string { return fmt.Sprintf("%s et %s sont incompatibles", a, b) },
		See:       func(command string) string { return fmt.Sprintf("voir «\u00a0%s --help\u00a0»", command) },
		Then:      func(wrong, remedy string) string { return wrong + "; " + remedy },

		files:         filesFR(),
		ConfigExists:  func(file string) string { return fmt.Sprintf("%s existe déjà et reste tel quel", file) },
		ConfigWritten: func(file string) string { return fmt.Sprintf("fichier écrit\u00a0: %s", file) },
		ConfigUnwritable: func(file, reason string) string {
			return fmt.Sprintf("impossible d’écrire %s\u00a0: %s", file, reason)
		},
		ConfigNowhere: "le dossier personnel est inconnu; définissez $HOME, ou nommez le fichier avec --config",

		NoTerminal: func(reason string) string {
			return "il n’y a pas de terminal d’où lire les touches\u00a0: " + reason
		},
		Unwritable: func(reason string) string {
			return "impossible d’écrire sur la sortie standard\u00a0: " + reason
		},
		Internal: func(reason string) string { return "erreur interne\u00a0: " + reason },
	}
}
