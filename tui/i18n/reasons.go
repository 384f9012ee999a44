package i18n

import (
	"slices"

	"postings/model"
)

// reasonText says why something could not be read: a text of ours, or else the
// message of a parser or of the system.
func reasonText(l model.Lang, d model.Detail) string {
	if texts, ok := reasons()[d.Reason]; ok {
		return texts[l]
	}
	return translate(l, d.Text, slices.Concat(syntaxFaults(), systemFaults()))
}

// reasons returns the texts of all reasons, in English and French.
func reasons() map[model.Reason][2]string {
	return map[model.Reason][2]string{
		model.ReasonPermission: {"permission denied", "accès refusé"},
		model.ReasonMissing:    {"no such file", "ce fichier n’existe pas"},
		model.ReasonMisnamed: {
			"its name leads out of the archive, occurs twice or is too long",
			"son nom mène hors de l’archive, s’y trouve deux fois ou est trop long",
		},
		model.ReasonNotUTF8:        {"its name is not valid UTF-8", "son nom n’est pas en UTF-8 valide"},
		model.ReasonLink:           {"it is a link that leads out of the folder or to itself", "c’est un lien qui mène hors du dossier ou à lui-même"},
		model.ReasonTooDeep:        {"it is nested more than 100 folders deep", "il se trouve dans plus de 100 dossiers imbriqués"},
		model.ReasonUnclosed:       {"its last line (--- or +++) is missing", "sa dernière ligne (--- ou +++) manque"},
		model.ReasonUnclosedObject: {"the closing brace at its end is missing", "l’accolade fermante manque à la fin"},
		model.ReasonTooLong:        {"it is longer than 64 KB or has more than 1,000 fields", "il dépasse 64\u00a0Ko ou 1\u00a0000\u00a0champs"},
		model.ReasonNoMapping:      {"it is not a list of names and values", "ce n’est pas une liste de noms et de valeurs"},
		model.ReasonRepeated:       {"a field appears twice", "un champ s’y trouve deux fois"},
	}
}
