package i18n

import (
	"strings"

	"postings/content/tomlfile"
)

// File describes a problem in a TOML file or with a setting. Place is the file
// with its line, a flag or a variable. All texts must be safe to print.
func (f Failures) File(place string, e tomlfile.Error) string {
	return expand(f.files[e.Problem], func(part string) string {
		switch part {
		case "place":
			return place
		case "name":
			return e.Name
		case "value":
			return e.Value
		case "allowed":
			return strings.Join(e.Allowed, ", ")
		case "reason":
			return translate(f.lang, e.Reason, syntaxFaults())
		}
		return "{" + part + "}"
	})
}

func filesEN() map[tomlfile.Problem]string {
	return map[tomlfile.Problem]string{
		tomlfile.Syntax:        "{place}: invalid TOML: {reason}",
		tomlfile.Unknown:       "{place}: unknown name “{name}”; use one of: {allowed}",
		tomlfile.NotAllowed:    "{place}: invalid value “{value}” for “{name}”; use one of: {allowed}",
		tomlfile.WrongType:     "{place}: “{name}” has a value of the wrong type; lists of strings go in brackets",
		tomlfile.Missing:       "{place}: the table that starts here must have “{name}”",
		tomlfile.TooLong:       "{place}: this file is too long",
		tomlfile.UnknownRule:   "{place}: “{name}” names the unknown rule “{value}”; postings check --rules lists all",
		tomlfile.NotTable:      "{place}: “{name}” is a table; write [{name}] on a line of its own, and its settings below",
		tomlfile.NotText:       "{place}: “{name}” must be a string",
		tomlfile.NotKeys:       "{place}: “{name}” must be a key or a list of keys",
		tomlfile.NotRules:      "{place}: “{name}” must be a rule or a list of rules",
		tomlfile.SharedKey:     "{place}: “{name}” uses the key “{value}”, which belongs to “{allowed}”; give each its own",
		tomlfile.NotAddress:    "{place}: “{name}” must be an address that starts with http or https",
		tomlfile.NoReference:   "{place}: “{name}” must contain {leverId} where the reference goes",
		tomlfile.NotGlob:       "{place}: “{name}” must be a path, in which * may stand for other characters",
		tomlfile.NotPattern:    "{place}: “{name}” is not a valid regular expression ({reason})",
		tomlfile.NotScalar:     "{place}: “{name}” must be a list of strings, numbers and booleans",
		tomlfile.NotName:       "{place}: “{name}” contains the name “{value}”; a name has one to twelve words",
		tomlfile.Contradiction: "{place}: “{name}” contains “{value}”, which is also a name to use; remove it from one of the two",
	}
}

func filesFR() map[tomlfile.Problem]string {
	return map[tomlfile.Problem]string{
		tomlfile.Syntax:        "{place}\u00a0: TOML non valide\u00a0: {reason}",
		tomlfile.Unknown:       "{place}\u00a0: nom inconnu\u00a0: «\u00a0{name}\u00a0»; noms permis\u00a0: {allowed}",
		tomlfile.NotAllowed:    "{place}\u00a0: valeur non valide pour «\u00a0{name}\u00a0»\u00a0: «\u00a0{value}\u00a0»; valeurs permises\u00a0: {allowed}",
		tomlfile.WrongType:     "{place}\u00a0: la valeur de «\u00a0{name}\u00a0» n’est pas du bon type; une liste de chaînes s’écrit entre crochets",
		tomlfile.Missing:       "{place}\u00a0: la table qui commence ici doit avoir «\u00a0{name}\u00a0»",
		tomlfile.TooLong:       "{place}\u00a0: ce fichier est trop long",
		tomlfile.UnknownRule:   "{place}\u00a0: «\u00a0{name}\u00a0» nomme la règle inconnue «\u00a0{value}\u00a0»; postings check --rules les énumère toutes",
		tomlfile.NotTable:      "{place}\u00a0: «\u00a0{name}\u00a0» est une table; écrivez [{name}] seul sur une ligne, et ses réglages en dessous",
		tomlfile.NotText:       "{place}\u00a0: «\u00a0{name}\u00a0» doit être une chaîne",
		tomlfile.NotKeys:       "{place}\u00a0: «\u00a0{name}\u00a0» doit être une touche ou une liste de touches",
		tomlfile.NotRules:      "{place}\u00a0: «\u00a0{name}\u00a0» doit être une règle ou une liste de règles",
		tomlfile.SharedKey:     "{place}\u00a0: «\u00a0{name}\u00a0» prend la touche «\u00a0{value}\u00a0», que «\u00a0{allowed}\u00a0» a déjà; donnez-leur des touches différentes",
		tomlfile.NotAddress:    "{place}\u00a0: «\u00a0{name}\u00a0» doit être une adresse qui commence par http ou https",
		tomlfile.NoReference:   "{place}\u00a0: «\u00a0{name}\u00a0» doit contenir {leverId} à la place de la référence",
		tomlfile.NotGlob:       "{place}\u00a0: «\u00a0{name}\u00a0» doit être un chemin, où * peut remplacer d’autres caractères",
		tomlfile.NotPattern:    "{place}\u00a0: «\u00a0{name}\u00a0» n’est pas une expression rationnelle valide ({reason})",
		tomlfile.NotScalar:     "{place}\u00a0: «\u00a0{name}\u00a0» doit être une liste de chaînes, de nombres et de booléens",
		tomlfile.NotName:       "{place}\u00a0: «\u00a0{name}\u00a0» contient le nom «\u00a0{value}\u00a0»; un nom compte de un à douze mots",
		tomlfile.Contradiction: "{place}\u00a0: «\u00a0{name}\u00a0» contient «\u00a0{value}\u00a0», qui est aussi un nom à employer; retirez-le de l’un des deux",
	}
}
