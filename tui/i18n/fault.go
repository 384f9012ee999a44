package i18n

import (
	"strings"

	"postings/model"
)

// fault is a message of a library or the system about a common mistake, or a part
// of it, and what it means to people who write postings.
type fault struct{ says, en, fr string }

// systemFaults are common failures to read or write a file, by the messages of
// Unix, the standard library and package markdown. Windows has its own, in the
// user's language.
func systemFaults() []fault {
	return []fault{
		{"permission denied", "permission denied", "accès refusé"},
		{"operation not permitted", "permission denied", "accès refusé"},
		{"no such file or directory", "there is no such file or folder", "ce fichier ou ce dossier n’existe pas"},
		{"is a directory", "it is a folder", "c’est un dossier"},
		{"not a directory", "a part of its path is not a folder", "une partie de son chemin n’est pas un dossier"},
		{"file exists", "a part of its path is not a folder", "une partie de son chemin n’est pas un dossier"},
		{"too many levels of symbolic links", "its links form a loop", "ses liens forment une boucle"},
		{"no space left on device", "the disk is full", "le disque est plein"},
		{"disk quota exceeded", "the disk is full", "le disque est plein"},
		{"file too large", "the disk is full", "le disque est plein"}, // by a limit on files
		{"read-only file system", "the disk is read-only", "le disque est en lecture seule"},
		{"unexpected EOF", "its end is missing", "la fin manque"},
		{"not a valid zip file", "its end is missing", "la fin manque"},
		{"not a hexadecimal colour", "the colours of code_block.chroma are hexadecimal, such as #7cc4ff", "les couleurs de code_block.chroma sont hexadécimales, comme #7cc4ff"},
	}
}

// syntaxFaults are the common mistakes in YAML and TOML, by the messages of
// go.yaml.in/yaml/v4 and github.com/pelletier/go-toml/v2. The first match counts.
func syntaxFaults() []fault {
	return []fault{
		{"mapping values are not allowed", "the value contains a colon; put it in quotation marks",
			"la valeur contient un deux-points; mettez-la entre guillemets droits"},
		{"did not find expected key", "the name of a field belongs here; a quotation mark or an apostrophe may end a value too early",
			"le nom d’un champ devrait se trouver ici; un guillemet ou une apostrophe termine peut-être une valeur trop tôt"},
		{"unexpected end of stream", "a quotation mark is not closed", "un guillemet n’est pas fermé"},
		{"cannot start any token", "no value can start with this character; put the value in quotation marks",
			"aucune valeur ne peut commencer par ce caractère; mettez-la entre guillemets droits"},
		{"could not find expected ':'", "the line above has no colon after the name of its field",
			"la ligne qui précède n’a pas de deux-points après le nom du champ"},
		{"tab character", "there is a tab where only spaces are allowed", "une tabulation se trouve là où seules des espaces sont permises"},
		{"expected ',' or ']'", "a list in brackets is not closed", "une liste entre crochets n’est pas fermée"},
		{"expected ',' or '}'", "a group in braces is not closed", "un groupe entre accolades n’est pas fermé"},
		{"escape character", "a backslash precedes a character that may not follow one; write two backslashes",
			"une barre oblique inverse précède un caractère qui ne peut pas la suivre; écrivez deux barres"},
		{"unknown anchor", "a value that starts with * belongs in quotation marks", "une valeur qui commence par * se met entre guillemets droits"},
		{"expected alphabetic or numeric character", "a value that starts with * or & belongs in quotation marks",
			"une valeur qui commence par * ou & se met entre guillemets droits"},
		{"expected '-' indicator", "a line of the list does not start with a hyphen", "une ligne de la liste ne commence pas par un trait d’union"},
		{"sequence entries are not allowed", "a list cannot start here; start it on the next line", "une liste ne peut pas commencer ici; commencez-la à la ligne suivante"},
		{"expected keyword", "a value is missing, or a text is not in straight quotation marks",
			"il manque une valeur, ou un texte n’est pas entre guillemets droits"},
		{"array is incomplete", "a list in brackets is not closed", "une liste entre crochets n’est pas fermée"},
		{"at start of value", "a value is missing, or a text is not in straight quotation marks",
			"il manque une valeur, ou un texte n’est pas entre guillemets droits"},
		{"strings cannot have new lines", "a quotation mark is not closed", "un guillemet n’est pas fermé"},
		{"string not terminated", "a quotation mark is not closed", "un guillemet n’est pas fermé"},
		{"expected '=' after key", "the name has no = after it", "le nom n’est pas suivi de ="},
		{"at start of key", "a name with accents or signs belongs in straight quotation marks",
			"un nom qui contient des accents ou des signes se met entre guillemets droits"},
		{"already", "this name already appears above", "ce nom figure déjà plus haut"},
		{"to close table name", "the bracket after the name of a table is missing", "il manque le crochet après le nom d’une table"},
		{"inline table is incomplete", "a group in braces is not closed", "un groupe entre accolades n’est pas fermé"},
		{"expected newline", "there is something after the value", "il y a quelque chose après la valeur"},
		{"impossible date", "there is no such date", "cette date n’existe pas"},
	}
}

// Reason translates a message of a library or the system, or returns it unchanged
// if it is not a common one.
func (f Failures) Reason(says string) string { return translate(f.lang, says, systemFaults()) }

// translate translates a message that contains that of a fault, or else returns it
// unchanged.
func translate(l model.Lang, says string, faults []fault) string {
	for _, fault := range faults {
		if strings.Contains(says, fault.says) {
			return [...]string{fault.en, fault.fr}[l]
		}
	}
	return says
}
