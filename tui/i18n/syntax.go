package i18n

import (
	"strings"

	"postings/model"
)

// yamlFault is a message of the YAML parser about a common mistake, or a part
// of it, and what it means to people who write postings.
type yamlFault struct{ says, en, fr string }

// yamlFaults are the common mistakes in front matter, by the messages of
// go.yaml.in/yaml/v4. The first match counts.
func yamlFaults() []yamlFault {
	return []yamlFault{
		{"mapping values are not allowed", "the value holds a colon; put it in quotation marks",
			"la valeur contient un deux-points; mettez-la entre guillemets droits"},
		{"did not find expected key", "the name of a field should stand here; a quotation mark or an apostrophe may end a value too early",
			"le nom d’un champ devrait se trouver ici; un guillemet ou une apostrophe termine peut-être une valeur trop tôt"},
		{"unexpected end of stream", "a quotation mark is not closed", "un guillemet n’est pas fermé"},
		{"cannot start any token", "no value can start with this character; put the value in quotation marks",
			"aucune valeur ne peut commencer par ce caractère; mettez-la entre guillemets droits"},
		{"could not find expected ':'", "the line above has no colon after the name of its field",
			"la ligne qui précède n’a pas de deux-points après le nom du champ"},
		{"tab character", "a tab stands where only spaces may", "une tabulation se trouve là où seules des espaces sont permises"},
		{"expected ',' or ']'", "a list in brackets is not closed", "une liste entre crochets n’est pas fermée"},
		{"expected ',' or '}'", "a group in braces is not closed", "un groupe entre accolades n’est pas fermé"},
		{"unknown escape character", "a backslash stands before a character that it cannot go with; write two of them",
			"une barre oblique inverse précède un caractère qui ne lui convient pas; écrivez-en deux"},
		{"unknown anchor", "a value that starts with * belongs in quotation marks", "une valeur qui commence par * se met entre guillemets droits"},
		{"expected alphabetic or numeric character", "a value that starts with * or & belongs in quotation marks",
			"une valeur qui commence par * ou & se met entre guillemets droits"},
		{"expected '-' indicator", "a line of the list does not start with a hyphen", "une ligne de la liste ne commence pas par un trait d’union"},
		{"sequence entries are not allowed", "a list cannot stand here; start it on the next line", "une liste ne peut pas se trouver ici; commencez-la à la ligne"},
	}
}

// yamlReason translates a message of the YAML parser, or returns it unchanged
// if it is not about a common mistake.
func yamlReason(l model.Lang, says string) string {
	for _, fault := range yamlFaults() {
		if strings.Contains(says, fault.says) {
			return pick(l, fault.en, fault.fr)
		}
	}
	return says
}
