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
	// LinkedContent: the content folder of the site is a link that is not
	// followed.
	LinkedContent func(path string) string
	// EmptyInput and TerminalInput: standard input is empty or a terminal,
	// instead of a corpus.
	EmptyInput, TerminalInput string
	// ArchiveDamaged: the archive cannot be read, and EntryDamaged: from an entry
	// on. ArchiveTooLarge: it exceeds a limit of package archive.
	ArchiveDamaged  func(archive, reason string) string
	EntryDamaged    func(archive, entry, reason string) string
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
	NoBaseline, BadBaseline func(file string) string
	Unwritten               func(file, reason string) string
	RevisionUnreadable      func(rev, reason string) string

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
	// SetBy says what set a setting: a file and its line, or a variable.
	SetBy func(setting, origin string) string
	// See says where to find help after a usage error. Then appends a remedy to
	// an error.
	See  func(command string) string
	Then func(wrong, remedy string) string

	// files are the errors in TOML files.
	files map[tomlfile.Problem]string
	lang  model.Lang

	ConfigExists, ConfigWritten func(file string) string
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
		NoBaseline:         says("no baseline “%s”; check --write-baseline writes one"),
		BadBaseline:        says("“%s” is not a baseline; check --write-baseline writes one"),
		Unwritten:          says2("cannot write “%s”: %s"),
		NoGit:              "reading a revision needs git, which is not installed",
		NoRepository:       says("“%s” is not in a git repository"),
		RevisionOf:         says("“%s” has no revisions; give a folder or a file in a git repository"),
		NoRevision:         says("no such revision: “%s”"),
		ShallowClone:       says("no such revision: “%s”; this clone is shallow; run git fetch --unshallow"),
		NoMergeBase:        says("no common ancestor for “%s”"),
		NotInRevision:      says2("“%s” does not exist in revision “%s”"),
		Ambiguous:          says2("“%[2]s” is a path and a revision; write “%[1]s” for the path, or the revision in another way"),
		RevisionUnreadable: says2("cannot read revision “%s”: %s"),
		Missing:            says("no such file or folder: “%s”"),
		Denied:             says("no permission to read “%s”; check its permissions"),
		Unreadable:         says2("cannot read “%s”: %s"),
		NotASource:         says("“%s” is neither a folder, a Markdown file, a zip, a tar nor a tar.gz"),
		LinkedContent:      says("the content folder of “%s” is a link that leads outside; open the folder that it leads to"),
		EmptyInput:         "standard input is empty; the command before the pipe may have failed",
		TerminalInput:      "standard input is a terminal; pipe a tar or a Markdown file into it",
		ArchiveDamaged:     says2("the archive “%s” is damaged: %s"),
		EntryDamaged:       says3("the archive “%s” is damaged at or after the entry “%s”: %s"),
		ArchiveTooLarge: func(archive string, entries, megabytes, ratio int) string {
			return fmt.Sprintf("the archive “%s” is refused, because it unpacks to more than %s files, %s MB of Markdown or %s times its own size: unpack what you need and open that folder",
				archive, Number(l, entries), Number(l, megabytes), Number(l, ratio))
		},

		NotLoaded:         saysCount(l, "%s file could not be read; run postings check to see why", "%s files could not be read; run postings check to see why"),
		NoPostings:        says("there is no posting in “%s”; postings are Markdown files with the layout job-posting"),
		NoSite:            "there is no site here; give the path of one (check, list and show also accept --samples)",
		SamplesHere:       "there is no site here, so these are the sample postings; give the path of your site to see its own",
		UnknownKey:        says("no posting has the key “%s”"),
		Nearest:           says("did you mean %s?"),
		NeitherPathNorKey: says("“%s” is neither a command, a file, a folder nor the key of a posting"),
		ChooseKey:         "there are several postings here; give the key of one, as postings list prints it",

		UnknownFlag:      says("unknown flag %s"),
		FlagWithoutValue: says("flag %s needs a value"),
		BadFlag:          says("malformed flag “%s”"),
		MissingArgument:  says("missing argument %s"),
		UnknownCommand:   says("unknown command “%s”"),
		TooMany:          says("unexpected argument “%s”"),
		BadValue:         says3("invalid value “%[2]s” for %[1]s; use one of: %[3]s"),
		UnknownRule:      says("unknown rule “%s”; postings check --rules lists all"),
		BadNumber:        says2("invalid value “%[2]s” for %[1]s; use a whole number, 0 or more"),
		Exclusive:        says2("%s and %s cannot be used together"),
		See:              says("see “%s --help”"),
		Then:             says2("%s; %s"),
		SetBy:            says2("%s is set by %s"),

		lang:          l,
		files:         filesEN(),
		ConfigExists:  says("%s already exists and is left unchanged"),
		ConfigWritten: says("wrote %s"),
		ConfigNowhere: "the home folder is unknown; set $HOME, or name the file with --config",

		NoTerminal: says("no terminal to read keys from: %s"),
		Unwritable: says("cannot write to standard output: %s"),
		Internal:   says("internal error: %s"),
	}
}

func failuresFR() Failures {
	const l = model.French
	return Failures{
		NoBaseline:         says("le fichier de référence «\u00a0%s\u00a0» n’existe pas; check --write-baseline en crée un"),
		BadBaseline:        says("«\u00a0%s\u00a0» n’est pas un fichier de référence; check --write-baseline en crée un"),
		Unwritten:          says2("impossible d’écrire «\u00a0%s\u00a0»\u00a0: %s"),
		NoGit:              "la lecture d’une révision exige git, qui n’est pas installé",
		NoRepository:       says("«\u00a0%s\u00a0» n’est dans aucun dépôt git"),
		RevisionOf:         says("«\u00a0%s\u00a0» n’a pas de révisions; indiquez un dossier ou un fichier d’un dépôt git"),
		NoRevision:         says("révision inconnue\u00a0: «\u00a0%s\u00a0»"),
		ShallowClone:       says("révision inconnue\u00a0: «\u00a0%s\u00a0»; ce clone est superficiel; exécutez git fetch --unshallow"),
		NoMergeBase:        says("«\u00a0%s\u00a0» ne désigne aucun ancêtre commun"),
		NotInRevision:      says2("«\u00a0%s\u00a0» n’existe pas dans la révision «\u00a0%s\u00a0»"),
		Ambiguous:          says2("«\u00a0%[2]s\u00a0» est à la fois un chemin et une révision; écrivez «\u00a0%[1]s\u00a0» pour le chemin, ou la révision autrement"),
		RevisionUnreadable: says2("impossible de lire la révision «\u00a0%s\u00a0»\u00a0: %s"),
		Missing:            says("il n’y a ni fichier ni dossier «\u00a0%s\u00a0»"),
		Denied:             says("la lecture de «\u00a0%s\u00a0» est interdite; vérifiez-en les permissions"),
		Unreadable:         says2("impossible de lire «\u00a0%s\u00a0»\u00a0: %s"),
		NotASource:         says("«\u00a0%s\u00a0» n’est ni un dossier, ni un fichier Markdown, ni un zip, ni un tar, ni un tar.gz"),
		LinkedContent:      says("le dossier content de «\u00a0%s\u00a0» est un lien qui mène à l’extérieur; ouvrez le dossier auquel il mène"),
		EmptyInput:         "l’entrée standard est vide; la commande avant le tube a peut-être échoué",
		TerminalInput:      "l’entrée standard est un terminal; redirigez-y un tar ou un fichier Markdown",
		ArchiveDamaged:     says2("l’archive «\u00a0%s\u00a0» est endommagée\u00a0: %s"),
		EntryDamaged:       says3("l’archive «\u00a0%s\u00a0» est endommagée à partir de l’entrée «\u00a0%s\u00a0»\u00a0: %s"),
		ArchiveTooLarge: func(archive string, entries, megabytes, ratio int) string {
			return fmt.Sprintf("l’archive «\u00a0%s\u00a0» est refusée, car elle contient plus de %s fichiers, plus de %s\u00a0Mo de Markdown ou plus de %s fois sa propre taille\u00a0: décompressez ce qu’il vous faut et ouvrez ce dossier",
				archive, Number(l, entries), Number(l, megabytes), Number(l, ratio))
		},

		NotLoaded:         saysCount(l, "impossible de lire %s fichier; postings check indique pourquoi", "impossible de lire %s fichiers; postings check indique pourquoi"),
		NoPostings:        says("il n’y a aucune offre dans «\u00a0%s\u00a0»; les offres sont des fichiers Markdown dont le layout est job-posting"),
		NoSite:            "il n’y a pas de site ici; donnez le chemin d’un site (check, list et show acceptent aussi --samples)",
		SamplesHere:       "il n’y a pas de site ici\u00a0: voici les offres d’exemple; donnez le chemin de votre site pour voir les siennes",
		UnknownKey:        says("aucune offre n’a la clé «\u00a0%s\u00a0»"),
		Nearest:           says("vouliez-vous dire %s?"),
		NeitherPathNorKey: says("«\u00a0%s\u00a0» n’est ni une commande, ni un fichier, ni un dossier, ni la clé d’une offre"),
		ChooseKey:         "il y a plusieurs offres ici; donnez la clé de l’une d’elles, telle que postings list l’affiche",

		UnknownFlag:      says("option inconnue\u00a0: %s"),
		FlagWithoutValue: says("l’option %s exige une valeur"),
		BadFlag:          says("option mal formée\u00a0: «\u00a0%s\u00a0»"),
		MissingArgument:  says("argument manquant\u00a0: %s"),
		UnknownCommand:   says("commande inconnue\u00a0: «\u00a0%s\u00a0»"),
		TooMany:          says("argument en trop\u00a0: «\u00a0%s\u00a0»"),
		BadValue:         says3("valeur non valide pour %s\u00a0: «\u00a0%s\u00a0»; valeurs permises\u00a0: %s"),
		UnknownRule:      says("règle inconnue\u00a0: «\u00a0%s\u00a0»; postings check --rules les énumère toutes"),
		BadNumber:        says2("valeur non valide pour %s\u00a0: «\u00a0%s\u00a0»; indiquez un nombre entier, 0 ou plus"),
		Exclusive:        says2("%s et %s sont incompatibles"),
		See:              says("voir «\u00a0%s --help\u00a0»"),
		Then:             says2("%s; %s"),
		SetBy:            says2("%s est défini par %s"),

		lang:          l,
		files:         filesFR(),
		ConfigExists:  says("%s existe déjà et reste tel quel"),
		ConfigWritten: says("fichier écrit\u00a0: %s"),
		ConfigNowhere: "le dossier personnel est inconnu; définissez $HOME, ou nommez le fichier avec --config",

		NoTerminal: says("il n’y a pas de terminal d’où lire les touches\u00a0: %s"),
		Unwritable: says("impossible d’écrire sur la sortie standard\u00a0: %s"),
		Internal:   says("erreur interne\u00a0: %s"),
	}
}
