package i18n

import (
	"fmt"

	"postings/model"
)

// Output holds the texts of the output of commands, of the manual page and of
// the configuration file.
type Output struct {
	// The headings of the list, which are also the names of its columns, and
	// the title of a feed.
	Status, Title, Key, Languages, Summary, Reference, Path, Address, Apply, Modified string
	Posted, Changed, Opened, Closed, Gone                                             string
	Feed                                                                              string
	// Found says, below a list, how many of all postings it shows.
	Found func(shown, total int) string
	// MoreStatus says how to list postings of another status.
	MoreStatus func(more int) string
	// Skipped says that a file is not a posting.
	Skipped func(file string) string
	// Profile names the profile of the corpus and the reason for it, which is
	// one of the texts below. ProfileOf does so for a named corpus.
	Profile      func(name, why string) string
	ProfileOf    func(path, name, why string) string
	ProfileMarks func(marked, asked int) string
	ProfileAsked func(where string) string
	ProfileSite  func(file string) string
	ProfileNone  string
	// OtherLanguage, NotRegular and HTMLPage say why a file was left out, and
	// Omitted how many were.
	OtherLanguage        func(file, code string) string
	NotRegular, HTMLPage func(file string) string
	Omitted              func(n int) string
	// PatchFolder says where a patch applies if it is not the working folder.
	PatchFolder func(folder string) string
	// Variant is the label of another file of the same posting.
	Variant string
	// Standard is the name of standard input as a corpus.
	Standard string

	// Version shows the version and the toolchain of the build, and Revision
	// also its revision.
	Version  func(version, built string) string
	Revision func(version, revision, built string) string

	// The origins of configuration values.
	OriginDefault string
	NoFile        string
	File          func(path string) string
	// Setting explains the settings in a configuration file, by name; "" is for
	// the file itself.
	Setting map[string]string

	// The sections of the manual page.
	Name, Synopsis, Description, Environment, Files, ExitStatus string
	// Variables explains each environment variable other than those of settings,
	// and Codes each exit status.
	Variables map[string]string
	Codes     [3]string
	// Paths explain the files that the program reads and writes.
	Paths [3]string
}

func outputEN() Output {
	const l = model.English
	return Output{
		Status: "Status", Title: "Title", Key: "Key", Languages: "Languages", Summary: "Description",
		Reference: "Reference", Path: "Path", Address: "Address", Apply: "Apply", Modified: "Modified",
		Posted: "Posted", Changed: "Changed", Opened: "Opened", Closed: "Closed", Gone: "Gone",
		Feed: "Job postings",
		Found: func(shown, total int) string {
			return fmt.Sprintf("%s of %s", Number(l, shown), count(l, total, "posting", "postings"))
		},
		MoreStatus: saysCount(l, "--status all shows %s more", "--status all shows %s more"),
		Profile:    says2("profile: %s (%s)"),
		ProfileOf:  says3("profile of %s: %s (%s)"),
		ProfileMarks: func(marked, asked int) string {
			return fmt.Sprintf("its marks are in %s of %s", Number(l, marked), count(l, asked, "file", "files"))
		},
		ProfileAsked:  says("requested by %s"),
		ProfileSite:   says("the site’s own, %s"),
		ProfileNone:   "no file has the marks of another profile",
		Skipped:       says("%s: not a posting"),
		OtherLanguage: says2("%s: in another language (%s)"),
		NotRegular:    says("%s: not a regular file"),
		HTMLPage:      says("%s: HTML, not Markdown"),
		PatchFolder:   says("the paths in the patch start at %s: run git apply there"),
		Omitted:       saysCount(l, "%s file was left out; --verbose lists it", "%s files were left out; --verbose lists them"),
		Variant:       "Other file",
		Standard:      "standard input",
		Version:       says2("postings %s, built with %s"),
		Revision:      says3("postings %s, revision %s, built with %s"),
		OriginDefault: "default",
		NoFile:        "no configuration file; postings config --init writes one",
		File:          says("configuration file: %s"),
		Setting: map[string]string{
			"":                    "Configuration of postings. Remove the # at the start of a line to change a setting. Flags override environment variables, which override this file. postings config prints the values in effect.",
			"corpus":              "What to open when no path is given: a folder, a file or an archive.",
			"lang":                "Language of the program: en or fr.",
			"style":               "Style of texts: auto, dark, light, dark-16, light-16, plain, one of glamour’s, or the path of a .json file.",
			"apply":               "Address for applications; {leverId} stands for the reference of the posting.",
			"language":            "Language of documents that do not specify one: en or fr.",
			"profile":             "How the site writes its postings: the name of a built-in profile, or the path of a .toml file. By default it is detected, or taken from a postings.toml in the site.",
			"glossary":            "The names that the site has agreed on, in both languages: the path of a .toml file. By default, a glossary.toml in the site.",
			"pages":               "Also read Markdown that is not a posting, as pages.",
			"mouse":               "Turn the mouse on at startup.",
			"accessible":          "Plain text for screen readers instead of the full-screen interface.",
			"sites":               "The sites where the postings are published, for the addresses of their pages. By default, those of the profile, unless it was only detected.",
			"keys":                "Keys for the actions of the browser: one, or a list.",
			"check.off":           "Rules of “postings check” that are off in a file or folder of the corpus: one, or a list. In the path, * stands for the characters of a name.",
			"check.statements.en": "What every open posting in English must state: a name, and a regular expression that finds it (RE2, case-insensitive). These replace the site’s own.",
			"check.statements.fr": "The same for postings in French.",
		},
		Name: "Name", Synopsis: "Synopsis", Description: "Description", Environment: "Environment",
		Files: "Files", ExitStatus: "Exit status",
		Variables: map[string]string{
			"POSTINGS_CONFIG":           "the configuration file to read",
			"LC_ALL, LC_MESSAGES, LANG": "language, unless something else sets it; the first one set counts",
			"NO_COLOR, CLICOLOR_FORCE":  "no colours; colours even when output is not a terminal",
			"ACCESSIBLE":                "1, true or yes requests plain text, as in other programs",
			"TERM":                      "if it is dumb or unset, the list is printed instead of the full-screen interface",
			"XDG_CONFIG_HOME":           "the folder of configurations",
			"XDG_STATE_HOME":            "the folder of bookmarks and read marks",
			"EDITOR, VISUAL":            "the program that edits files",
			"BROWSER":                   "the program that opens links",
		},
		Codes: [3]string{
			"success",
			"there are no postings, none has the given key, check found errors or too many warnings, or diff --exit-code found a posting that needs a look",
			"the command line or the configuration is invalid, or the input could not be read",
		},
		Paths: [3]string{
			"the user’s settings; postings config --init writes it",
			"bookmarks and read marks",
			"the profile and the glossary of a site, at its root",
		},
	}
}

func outputFR() Output {
	const l = model.French
	return Output{
		Status: "Statut", Title: "Titre", Key: "Clé", Languages: "Langues", Summary: "Description",
		Reference: "Référence", Path: "Chemin", Address: "Adresse", Apply: "Postuler", Modified: "Modification",
		Posted: "Parution", Changed: "Changement", Opened: "Ouverture", Closed: "Fermeture", Gone: "Retrait",
		Feed: "Offres d’emploi",
		Found: func(shown, total int) string {
			return fmt.Sprintf("%s sur %s", count(l, shown, "offre", "offres"), Number(l, total))
		},
		MoreStatus: saysCount(l, "--status all en montre %s de plus", "--status all en montre %s de plus"),
		Profile:    says2("profil\u00a0: %s (%s)"),
		ProfileOf:  says3("profil de %s\u00a0: %s (%s)"),
		ProfileMarks: func(marked, asked int) string {
			return fmt.Sprintf("ses marques sont dans %s sur %s", count(l, marked, "fichier", "fichiers"), Number(l, asked))
		},
		ProfileAsked:  says("demandé par %s"),
		ProfileSite:   says("celui du site, %s"),
		ProfileNone:   "aucun fichier n’a les marques d’un autre profil",
		Skipped:       says("%s\u00a0: n’est pas une offre"),
		OtherLanguage: says2("%s\u00a0: dans une autre langue (%s)"),
		NotRegular:    says("%s\u00a0: n’est pas un fichier ordinaire"),
		HTMLPage:      says("%s\u00a0: HTML, et non Markdown"),
		PatchFolder:   says("les chemins du correctif partent de %s\u00a0: lancez-y git apply"),
		Omitted:       saysCount(l, "%s fichier a été laissé de côté; --verbose le nomme", "%s fichiers ont été laissés de côté; --verbose les nomme"),
		Variant:       "Autre fichier",
		Standard:      "entrée standard",
		Version:       says2("postings %s, compilé avec %s"),
		Revision:      says3("postings %s, révision %s, compilé avec %s"),
		OriginDefault: "par défaut",
		NoFile:        "aucun fichier de configuration; postings config --init en crée un",
		File:          says("fichier de configuration\u00a0: %s"),
		Setting: map[string]string{
			"":                    "Configuration de postings. Retirez le # au début de la ligne d’un réglage pour le changer. Les options l’emportent sur les variables d’environnement, et celles-ci sur ce fichier. postings config affiche ce qui est en vigueur.",
			"corpus":              "Ce qu’il faut ouvrir si aucun chemin n’est donné\u00a0: un dossier, un fichier ou une archive.",
			"lang":                "Langue du programme\u00a0: en ou fr.",
			"style":               "Style des textes\u00a0: auto, dark, light, dark-16, light-16, plain, un de ceux de glamour ou un fichier .json.",
			"apply":               "Adresse où postuler; {leverId} tient lieu de la référence de l’offre.",
			"language":            "Langue des documents qui n’indiquent pas la leur\u00a0: en ou fr.",
			"profile":             "La façon dont le site rédige ses offres\u00a0: le nom d’un profil intégré, ou le chemin d’un fichier .toml. Par défaut, le profil est détecté, ou vient du postings.toml du site.",
			"glossary":            "Les noms convenus pour le site, dans les deux langues\u00a0: le chemin d’un fichier .toml. Par défaut, un glossary.toml du site.",
			"pages":               "Lire aussi, à titre de pages, le Markdown qui n’est pas une offre.",
			"mouse":               "Activer la souris au démarrage.",
			"accessible":          "Texte linéaire pour lecteurs d’écran, sans affichage plein écran.",
			"sites":               "Les sites où les offres sont publiées, pour les adresses de leurs pages. Par défaut, ceux du profil, sauf s’il a seulement été détecté.",
			"keys":                "Les touches des actions de l’interface\u00a0: une seule, ou une liste.",
			"check.off":           "Règles de postings check à ne pas appliquer à un fichier ou à un dossier du corpus\u00a0: une seule, ou une liste. Dans le chemin, * remplace les caractères d’un nom.",
			"check.statements.en": "Ce que doit dire chaque offre ouverte en anglais\u00a0: un nom et une expression rationnelle qui le trouve (RE2, sans égard à la casse). Ces mentions remplacent celles du site.",
			"check.statements.fr": "De même pour les offres en français.",
		},
		Name: "Nom", Synopsis: "Synopsis", Description: "Description", Environment: "Environnement",
		Files: "Fichiers", ExitStatus: "Code de retour",
		Variables: map[string]string{
			"POSTINGS_CONFIG":           "le fichier de configuration à lire",
			"LC_ALL, LC_MESSAGES, LANG": "langue, si rien d’autre ne l’indique; la première variable définie l’emporte",
			"NO_COLOR, CLICOLOR_FORCE":  "aucune couleur; des couleurs même hors d’un terminal",
			"ACCESSIBLE":                "1, true ou yes (oui) demande le texte linéaire, comme dans d’autres programmes",
			"TERM":                      "si elle vaut dumb ou n’est pas définie, la liste remplace l’interface plein écran",
			"XDG_CONFIG_HOME":           "le dossier des configurations",
			"XDG_STATE_HOME":            "le dossier des signets et des offres lues",
			"EDITOR, VISUAL":            "le programme qui modifie les fichiers",
			"BROWSER":                   "le programme qui ouvre les liens",
		},
		Codes: [3]string{
			"succès",
			"il n’y a aucune offre, aucune n’a la clé donnée, check a trouvé des erreurs ou trop d’avertissements, ou diff --exit-code a trouvé une offre à vérifier",
			"la ligne de commande ou la configuration n’est pas valide, ou les données n’ont pas pu être lues",
		},
		Paths: [3]string{
			"les réglages de l’utilisateur; postings config --init crée ce fichier",
			"les signets et les offres lues",
			"le profil et le glossaire d’un site, à sa racine",
		},
	}
}
