package i18n

// Services are the reasons why something outside the program failed: the files
// of the corpus, the bookmarks file, the browser or the editor. They are clauses
// that follow a colon. Arguments must be safe to print.
type Services struct {
	// NoFile is for a document without a file, FileGone for one whose file no
	// longer exists.
	NoFile, FileGone string
	// NoEditor and NoBrowser say that none was found, and how to specify one.
	NoEditor, NoBrowser string
	// NotFound says that the program named by an environment variable was not
	// found, and NotCommand that the variable does not contain a command.
	NotFound   func(program, variable string) string
	NotCommand func(variable, value string) string
	// Failed gives the exit status of a program that failed, and Interrupted says
	// that a signal terminated it.
	Failed      func(program, status string) string
	Interrupted string
	// UnsafeAddress says why an address was refused.
	UnsafeAddress string
	// DeceptiveAddress says that an address was refused because it may not lead
	// where it seems to.
	DeceptiveAddress string
	// MarksDamaged says that the damaged bookmarks file was set aside, and
	// MarksUnreadable that this failed.
	MarksDamaged    func(path, kept string) string
	MarksUnreadable func(path string) string
	// MarksBusy, MarksNewer and NoHome say why a mark was not stored.
	// MarksNewer is for a file written by a later version of the program.
	MarksBusy, MarksNewer, NoHome string
	// At gives the reason of the system, and the path that it is about.
	At func(path, reason string) string
	// WatchLimit says why changes are not noticed, and what to do.
	WatchLimit string
}

func servicesEN() Services {
	return Services{
		NoFile:           "it has no file",
		FileGone:         "the file was deleted or moved",
		NoEditor:         "no editor found; name one in $VISUAL or $EDITOR",
		NoBrowser:        "no browser found; name one in $BROWSER",
		NotFound:         says2("%[1]s, named by $%[2]s, was not found; correct $%[2]s"),
		NotCommand:       says2("$%s is not a command: %s"),
		Failed:           says2("%s exited with status %s"),
		Interrupted:      "the program was interrupted",
		UnsafeAddress:    "the address is not http, https or mailto, or contains characters that an address must not",
		DeceptiveAddress: "it has a user name, a line break or letters of another alphabet, and may not lead where it seems to",
		MarksDamaged:     says2("%s was damaged; it is now %s, and a new file was started"),
		MarksUnreadable:  says("%s is damaged and could not be set aside"),
		MarksNewer:       "the bookmarks file was written by a later version of this program",
		MarksBusy:        "another program is using the bookmarks file",
		NoHome:           "the home folder is unknown; set $HOME or $XDG_STATE_HOME",
		At:               says2("%s: %s"),
		WatchLimit:       "the system’s limit on watched folders is reached; raise it (fs.inotify.max_user_watches on Linux) or reload by hand",
	}
}

func servicesFR() Services {
	return Services{
		NoFile:           "aucun fichier ne lui correspond",
		FileGone:         "le fichier a été supprimé ou déplacé",
		NoEditor:         "aucun éditeur n’a été trouvé; nommez-en un dans $VISUAL ou $EDITOR",
		NoBrowser:        "aucun navigateur n’a été trouvé; nommez-en un dans $BROWSER",
		NotFound:         says2("%[1]s, que nomme $%[2]s, est introuvable; corrigez $%[2]s"),
		NotCommand:       says2("$%s n’est pas une commande\u00a0: %s"),
		Failed:           says2("%s s’est terminé avec le code %s"),
		Interrupted:      "le programme a été interrompu",
		UnsafeAddress:    "l’adresse n’est ni http, ni https, ni mailto, ou contient des caractères interdits dans une adresse",
		DeceptiveAddress: "elle contient un nom d’utilisateur, un saut de ligne ou des lettres d’un autre alphabet, et peut mener ailleurs qu’il n’y paraît",
		MarksDamaged:     says2("%s était endommagé; il s’appelle maintenant %s, et un nouveau fichier est commencé"),
		MarksUnreadable:  says("%s est endommagé et n’a pas pu être mis de côté"),
		MarksNewer:       "le fichier des signets a été écrit par une version plus récente de ce programme",
		MarksBusy:        "un autre programme utilise le fichier des signets",
		NoHome:           "le dossier personnel est inconnu; définissez $HOME ou $XDG_STATE_HOME",
		At:               says2("%s\u00a0: %s"),
		WatchLimit:       "la limite du système sur les dossiers surveillés est atteinte; relevez-la (fs.inotify.max_user_watches sous Linux) ou rechargez à la main",
	}
}
