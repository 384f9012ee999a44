package i18n

import (
	"fmt"

	"postings/model"
)

// Failures are the messages of the command line about what went wrong. Each is
// one line that tells what is wrong and what to do, to stand behind the name of
// the program. Paths and other texts given to them must be fit to be shown.
type Failures struct {
	// Missing: there is nothing at a path. Denied: it may not be read.
	// Unreadable: it cannot be, for the system's reason.
	Missing, Denied func(path string) string
	Unreadable      func(path, reason string) string
	// NotASource: a path is neither folder, Markdown nor archive.
	NotASource func(path string) string
	// EmptyInput and TerminalInput: standard input holds nothing, or is a
	// terminal, where a corpus is expected.
	EmptyInput, TerminalInput string
	// The reasons for refusing an archive; see content.ArchiveError.
	ArchiveDamaged                                   func(archive, entry, reason string) string
	ArchiveAbsolute, ArchiveParent, ArchiveDuplicate func(archive, entry string) string
	ArchiveEntries                                   func(archive, entry string, limit int) string
	ArchiveSize                                      func(archive, entry string, megabytes int) string
	ArchiveDense                                     func(archive, entry string, limit int) string

	// NotLoaded: some files could not be read. Check tells why.
	NotLoaded func(files int) string
	// NoPostings: a corpus holds none.
	NoPostings func(corpus string) string
	// UnknownKey: no posting has the key. Nearest follows where some are near.
	UnknownKey func(key string) string
	Nearest    func(keys string) string
	// NeitherPathNorKey: an argument of the browser is nothing that it knows.
	NeitherPathNorKey func(argument string) string
	// ChooseKey: a corpus holds several postings where one is to be shown.
	ChooseKey string

	UnknownFlag, FlagWithoutValue, BadFlag, MissingArgument func(name string) string
	UnknownCommand, TooMany                                 func(argument string) string
	BadValue                                                func(flag, value, allowed string) string
	// UnknownRule: there is no such rule of checking.
	UnknownRule func(name string) string
	BadNumber   func(flag, value string) string
	// Exclusive: two flags do not go together.
	Exclusive func(a, b string) string
	// See tells where help is to be had; it follows a fault of usage. Then puts
	// what to do behind what is wrong.
	See  func(command string) string
	Then func(wrong, remedy string) string

	// The faults of the configuration. Place is a file with its line, a
	// variable or a flag.
	ConfigSyntax                 func(place, reason string) string
	ConfigUnknown                func(place, name, allowed string) string
	ConfigBadValue               func(place, name, value, allowed string) string
	ConfigNotText, ConfigNotKeys func(place, name string) string
	// ConfigSharedKey: two actions have the same key.
	ConfigSharedKey             func(place, name, key, other string) string
	ConfigAddress, ConfigApply  func(place, name string) string
	ConfigExists, ConfigWritten func(file string) string
	ConfigUnwritable            func(file, reason string) string
	// ConfigNowhere: nothing tells where the configuration lies.
	ConfigNowhere string

	// Unwritable: standard output takes nothing more.
	Unwritable func(reason string) string
	// NoTerminal: the keys cannot be read from the terminal.
	NoTerminal func(reason string) string
	// Internal: something that should not fail did.
	Internal func(reason string) string
}

func failures(l model.Lang) Failures {
	return pick(l, failuresEN(), failuresFR())
}

func failuresEN() Failures {
	const l = model.English
	return Failures{
		Missing:    func(path string) string { return fmt.Sprintf("there is no file or folder “%s”", path) },
		Denied:     func(path string) string { return fmt.Sprintf("“%s” may not be read; check its permissions", path) },
		Unreadable: func(path, reason string) string { return fmt.Sprintf("“%s” cannot be read: %s", path, reason) },
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
		ArchiveAbsolute: func(archive, entry string) string {
			return fmt.Sprintf("the archive “%s” is refused: the path of its entry “%s” is absolute", archive, entry)
		},
		ArchiveParent: func(archive, entry string) string {
			return fmt.Sprintf("the archive “%s” is refused: the path of its entry “%s” has a “..” in it", archive, entry)
		},
		ArchiveDuplicate: func(archive, entry string) string {
			return fmt.Sprintf("the archive “%s” is refused: it holds the entry “%s” twice", archive, entry)
		},
		ArchiveEntries: func(archive, entry string, limit int) string {
			return fmt.Sprintf("the archive “%s” is refused: the entry “%s” is one more than the %s allowed", archive, entry, Number(l, limit))
		},
		ArchiveSize: func(archive, entry string, megabytes int) string {
			if entry == "" {
				return fmt.Sprintf("the archive “%s” is refused: unpacked it passes %s MiB", archive, Number(l, megabytes))
			}
			return fmt.Sprintf("the archive “%s” is refused: with the entry “%s” it passes %s MiB unpacked", archive, entry, Number(l, megabytes))
		},
		ArchiveDense: func(archive, entry string, limit int) string {
			if entry == "" {
				return fmt.Sprintf("the archive “%s” is refused: it unpacks to more than %s times its size", archive, Number(l, limit))
			}
			return fmt.Sprintf("the archive “%s” is refused: at the entry “%s” it unpacks to more than %s times its size", archive, entry, Number(l, limit))
		},

		NotLoaded: func(n int) string {
			return fmt.Sprintf("%s could not be read; postings check tells why", Number(l, n)+" "+Plural(l, n, "file", "files"))
		},
		NoPostings: func(corpus string) string {
			return fmt.Sprintf("there is no posting in “%s”; postings are Markdown files with the layout job-posting", corpus)
		},
		UnknownKey: func(key string) string { return fmt.Sprintf("no posting has the key “%s”", key) },
		Nearest:    func(keys string) string { return "did you mean " + keys + "?" },
		NeitherPathNorKey: func(argument string) string {
			return fmt.Sprintf("“%s” is neither a file, a folder nor the key of a posting", argument)
		},
		ChooseKey: "there are several postings here; give the key of one, as postings list prints it",

		UnknownFlag:      func(name string) string { return fmt.Sprintf("there is no flag %s", name) },
		FlagWithoutValue: func(name string) string { return fmt.Sprintf("the flag %s needs a value", name) },
		BadFlag:          func(name string) string { return fmt.Sprintf("“%s” is not how a flag is written", name) },
		MissingArgument:  func(name string) string { return fmt.Sprintf("%s is missing", name) },
		UnknownCommand:   func(argument string) string { return fmt.Sprintf("there is no command “%s”", argument) },
		TooMany:          func(argument string) string { return fmt.Sprintf("“%s” is one argument too many", argument) },
		BadValue: func(flag, value, allowed string) string {
			return fmt.Sprintf("%s cannot be “%s”; it is one of: %s", flag, value, allowed)
		},
		UnknownRule: func(name string) string { return fmt.Sprintf("there is no rule “%s”", name) },
		BadNumber: func(flag, value string) string {
			return fmt.Sprintf("%s cannot be “%s”; it is a whole number from 0", flag, value)
		},
		Exclusive: func(a, b string) string { return fmt.Sprintf("%s and %s do not go together", a, b) },
		See:       func(command string) string { return fmt.Sprintf("see “%s --help”", command) },
		Then:      func(wrong, remedy string) string { return wrong + "; " + remedy },

		ConfigSyntax: func(place, reason string) string { return fmt.Sprintf("%s: this is no valid TOML: %s", place, reason) },
		ConfigUnknown: func(place, name, allowed string) string {
			return fmt.Sprintf("%s: there is no setting “%s”; there are: %s", place, name, allowed)
		},
		ConfigBadValue: func(place, name, value, allowed string) string {
			return fmt.Sprintf("%s: “%s” cannot be “%s”; it is one of: %s", place, name, value, allowed)
		},
		ConfigNotText: func(place, name string) string { return fmt.Sprintf("%s: “%s” has to be a text", place, name) },
		ConfigNotKeys: func(place, name string) string {
			return fmt.Sprintf("%s: “%s” has to be a key or a list of keys", place, name)
		},
		ConfigSharedKey: func(place, name, key, other string) string {
			return fmt.Sprintf("%s: “%s” takes the key “%s”, which “%s” has; give each another", place, name, key, other)
		},
		ConfigAddress: func(place, name string) string {
			return fmt.Sprintf("%s: “%s” has to be an address that starts with http or https", place, name)
		},
		ConfigApply: func(place, name string) string {
			return fmt.Sprintf("%s: “%s” has to hold {leverId} where the reference goes", place, name)
		},
		ConfigExists:     func(file string) string { return fmt.Sprintf("%s exists and is left as it is", file) },
		ConfigWritten:    func(file string) string { return fmt.Sprintf("written: %s", file) },
		ConfigUnwritable: func(file, reason string) string { return fmt.Sprintf("%s cannot be written: %s", file, reason) },
		ConfigNowhere:    "no home folder is known; set $HOME, or name the file with --config",

		NoTerminal: func(reason string) string { return "there is no terminal to read keys from: " + reason },
		Unwritable: func(reason string) string { return "standard output cannot be written: " + reason },
		Internal:   func(reason string) string { return "this should not have happened: " + reason },
	}
}

func failuresFR() Failures {
	const l = model.French
	return Failures{
		Missing: func(path string) string {
			return fmt.Sprintf("il n’y a ni fichier ni dossier «\u00a0%s\u00a0»", path)
		},
		Denied: func(path string) string {
			return fmt.Sprintf("la lecture de «\u00a0%s\u00a0» est interdite\u00a0; vérifiez ses permissions", path)
		},
		Unreadable: func(path, reason string) string {
			return fmt.Sprintf("impossible de lire «\u00a0%s\u00a0»\u00a0: %s", path, reason)
		},
		NotASource: func(path string) string {
			return fmt.Sprintf("«\u00a0%s\u00a0» n’est ni un dossier, ni un fichier Markdown, ni un zip, ni un tar", path)
		},
		EmptyInput:    "l’entrée standard est vide\u00a0; la commande avant le tube a peut-être échoué",
		TerminalInput: "l’entrée standard est un terminal\u00a0; dirigez-y un tar ou un fichier Markdown",
		ArchiveDamaged: func(archive, entry, reason string) string {
			if entry == "" {
				return fmt.Sprintf("l’archive «\u00a0%s\u00a0» est endommagée\u00a0: %s", archive, reason)
			}
			return fmt.Sprintf("l’archive «\u00a0%s\u00a0» est endommagée à partir de l’entrée «\u00a0%s\u00a0»\u00a0: %s", archive, entry, reason)
		},
		ArchiveAbsolute: func(archive, entry string) string {
			return fmt.Sprintf("l’archive «\u00a0%s\u00a0» est refusée\u00a0: le chemin de son entrée «\u00a0%s\u00a0» est absolu", archive, entry)
		},
		ArchiveParent: func(archive, entry string) string {
			return fmt.Sprintf("l’archive «\u00a0%s\u00a0» est refusée\u00a0: le chemin de son entrée «\u00a0%s\u00a0» contient «\u00a0..\u00a0»", archive, entry)
		},
		ArchiveDuplicate: func(archive, entry string) string {
			return fmt.Sprintf("l’archive «\u00a0%s\u00a0» est refusée\u00a0: elle contient deux fois l’entrée «\u00a0%s\u00a0»", archive, entry)
		},
		ArchiveEntries: func(archive, entry string, limit int) string {
			return fmt.Sprintf("l’archive «\u00a0%s\u00a0» est refusée\u00a0: l’entrée «\u00a0%s\u00a0» dépasse les %s permises", archive, entry, Number(l, limit))
		},
		ArchiveSize: func(archive, entry string, megabytes int) string {
			if entry == "" {
				return fmt.Sprintf("l’archive «\u00a0%s\u00a0» est refusée\u00a0: décompressée, elle dépasse %s\u00a0Mio", archive, Number(l, megabytes))
			}
			return fmt.Sprintf("l’archive «\u00a0%s\u00a0» est refusée\u00a0: avec l’entrée «\u00a0%s\u00a0», elle dépasse %s\u00a0Mio décompressés", archive, entry, Number(l, megabytes))
		},
		ArchiveDense: func(archive, entry string, limit int) string {
			if entry == "" {
				return fmt.Sprintf("l’archive «\u00a0%s\u00a0» est refusée\u00a0: décompressée, elle dépasse %s fois sa taille", archive, Number(l, limit))
			}
			return fmt.Sprintf("l’archive «\u00a0%s\u00a0» est refusée\u00a0: à l’entrée «\u00a0%s\u00a0», elle dépasse %s fois sa taille", archive, entry, Number(l, limit))
		},

		NotLoaded: func(n int) string {
			return fmt.Sprintf("impossible de lire %s %s\u00a0; postings check en dit la raison", Number(l, n), Plural(l, n, "fichier", "fichiers"))
		},
		NoPostings: func(corpus string) string {
			return fmt.Sprintf("il n’y a aucune offre dans «\u00a0%s\u00a0»\u00a0; les offres sont des fichiers Markdown dont le layout est job-posting", corpus)
		},
		UnknownKey: func(key string) string { return fmt.Sprintf("aucune offre n’a la clé «\u00a0%s\u00a0»", key) },
		Nearest:    func(keys string) string { return "vouliez-vous dire " + keys + "\u00a0?" },
		NeitherPathNorKey: func(argument string) string {
			return fmt.Sprintf("«\u00a0%s\u00a0» n’est ni un fichier, ni un dossier, ni la clé d’une offre", argument)
		},
		ChooseKey: "il y a plusieurs offres ici\u00a0; donnez la clé de l’une d’elles, telle que postings list l’imprime",

		UnknownFlag:      func(name string) string { return fmt.Sprintf("il n’y a pas d’option %s", name) },
		FlagWithoutValue: func(name string) string { return fmt.Sprintf("l’option %s demande une valeur", name) },
		BadFlag: func(name string) string {
			return fmt.Sprintf("«\u00a0%s\u00a0» n’est pas la forme d’une option", name)
		},
		MissingArgument: func(name string) string { return fmt.Sprintf("il manque %s", name) },
		UnknownCommand: func(argument string) string {
			return fmt.Sprintf("il n’y a pas de commande «\u00a0%s\u00a0»", argument)
		},
		TooMany: func(argument string) string { return fmt.Sprintf("«\u00a0%s\u00a0» est de trop", argument) },
		BadValue: func(flag, value, allowed string) string {
			return fmt.Sprintf("%s ne peut valoir «\u00a0%s\u00a0»\u00a0; valeurs permises\u00a0: %s", flag, value, allowed)
		},
		UnknownRule: func(name string) string { return fmt.Sprintf("il n’y a pas de règle «\u00a0%s\u00a0»", name) },
		BadNumber: func(flag, value string) string {
			return fmt.Sprintf("%s ne peut valoir «\u00a0%s\u00a0»\u00a0; il faut un nombre entier à partir de 0", flag, value)
		},
		Exclusive: func(a, b string) string { return fmt.Sprintf("%s et %s ne vont pas ensemble", a, b) },
		See:       func(command string) string { return fmt.Sprintf("voir «\u00a0%s --help\u00a0»", command) },
		Then:      func(wrong, remedy string) string { return wrong + "\u00a0; " + remedy },

		ConfigSyntax: func(place, reason string) string {
			return fmt.Sprintf("%s\u00a0: ce n’est pas du TOML valide\u00a0: %s", place, reason)
		},
		ConfigUnknown: func(place, name, allowed string) string {
			return fmt.Sprintf("%s\u00a0: il n’y a pas de réglage «\u00a0%s\u00a0»\u00a0; il y a\u00a0: %s", place, name, allowed)
		},
		ConfigBadValue: func(place, name, value, allowed string) string {
			return fmt.Sprintf("%s\u00a0: «\u00a0%s\u00a0» ne peut valoir «\u00a0%s\u00a0»\u00a0; valeurs permises\u00a0: %s", place, name, value, allowed)
		},
		ConfigNotText: func(place, name string) string {
			return fmt.Sprintf("%s\u00a0: «\u00a0%s\u00a0» doit être un texte", place, name)
		},
		ConfigNotKeys: func(place, name string) string {
			return fmt.Sprintf("%s\u00a0: «\u00a0%s\u00a0» doit être une touche ou une liste de touches", place, name)
		},
		ConfigSharedKey: func(place, name, key, other string) string {
			return fmt.Sprintf("%s\u00a0: «\u00a0%s\u00a0» prend la touche «\u00a0%s\u00a0», que «\u00a0%s\u00a0» a déjà\u00a0; donnez-leur des touches différentes", place, name, key, other)
		},
		ConfigAddress: func(place, name string) string {
			return fmt.Sprintf("%s\u00a0: «\u00a0%s\u00a0» doit être une adresse qui commence par http ou https", place, name)
		},
		ConfigApply: func(place, name string) string {
			return fmt.Sprintf("%s\u00a0: «\u00a0%s\u00a0» doit contenir {leverId} à la place de la référence", place, name)
		},
		ConfigExists:  func(file string) string { return fmt.Sprintf("%s existe déjà et reste tel quel", file) },
		ConfigWritten: func(file string) string { return fmt.Sprintf("écrit\u00a0: %s", file) },
		ConfigUnwritable: func(file, reason string) string {
			return fmt.Sprintf("impossible d’écrire %s\u00a0: %s", file, reason)
		},
		ConfigNowhere: "le dossier personnel est inconnu\u00a0; définissez $HOME, ou nommez le fichier avec --config",

		NoTerminal: func(reason string) string {
			return "il n’y a pas de terminal d’où lire les touches\u00a0: " + reason
		},
		Unwritable: func(reason string) string {
			return "impossible d’écrire sur la sortie standard\u00a0: " + reason
		},
		Internal: func(reason string) string { return "ceci n’aurait pas dû arriver\u00a0: " + reason },
	}
}
