package i18n

import (
	"fmt"
	"maps"

	"postings/model"
	"postings/model/check"
)

// findingsFR stands in a file of its own because there are so many rules.
func findingsFR() Findings {
	const l = model.French
	reason := func(code string) string { return reasonText(l, code) }
	lang := func(code string) string {
		if code == "fr" {
			return "français"
		}
		return "anglais"
	}
	feminine := func(code string) string { return lang(code) + "e" }
	counts := func(a []string, one, other string) string {
		n := number(a[0])
		return fmt.Sprintf("Ce document compte %s %s, et %s en compte %s.", Number(l, n), Plural(l, n, one, other), a[2], Number(l, number(a[1])))
	}
	section := func(heading string) string {
		if heading == "" {
			return ""
		}
		return fmt.Sprintf(" La première section qui diffère est «\u00a0%s\u00a0».", heading)
	}
	item := func(text, code string) string {
		if text == "" {
			return ""
		}
		return fmt.Sprintf(" L’élément %s «\u00a0%s\u00a0» semble n’avoir pas d’équivalent.", lang(code), text)
	}
	all := Findings{
		Heading: "Problèmes",
		Rules:   "Règles de check", Language: "Français",
		None: "Aucun problème n’a été trouvé.",
		Count: func(errors, warnings int) string {
			return fmt.Sprintf("%s %s, %s %s", Number(l, errors), Plural(l, errors, "erreur", "erreurs"),
				Number(l, warnings), Plural(l, warnings, "avertissement", "avertissements"))
		},
		Error: "erreur", Warning: "avertissement", Note: "remarque", Off: "désactivée",
		rules: map[model.Rule]FindingText{
			model.RuleUnreadable: {"Fichier illisible",
				func(a []string) string { return "Lecture impossible\u00a0: " + sentence(reason(a[0])) },
				"Vérifiez que le fichier existe et que vous avez le droit de le lire."},
			model.RuleTooLarge: {"Fichier trop gros",
				func(a []string) string {
					return fmt.Sprintf("Ce fichier compte %s octets; au-delà de %s, il n’est pas lu.", Number(l, number(a[0])), Number(l, number(a[1])))
				},
				"Vérifiez qu’il s’agit bien d’une offre."},
			model.RuleFrontMatter: {"En-tête non valide",
				func(a []string) string { return "L’en-tête ne peut pas être lu\u00a0: " + sentence(reason(a[0])) },
				"Corrigez cet endroit; Hugo refuse aussi le fichier."},
			model.RuleEncoding: {"Pas en UTF-8",
				said("Le fichier n’est pas en UTF-8\u00a0: certains caractères sont illisibles."),
				"Enregistrez le fichier en UTF-8."},
			model.RuleControl: {"Caractères de commande",
				func(a []string) string {
					return fmt.Sprintf("Le fichier contient %s %s, dont le premier est %s.", Number(l, number(a[0])),
						Plural(l, number(a[0]), "caractère de commande invisible", "caractères de commande invisibles"), a[1])
				},
				"Supprimez-les; ils viennent peut-être d’un texte copié."},
			model.RuleTitleMissing: {"Titre manquant",
				func(a []string) string {
					return fmt.Sprintf("Il n’y a pas de titre; «\u00a0%s\u00a0» en tient lieu.", a[0])
				},
				"Ajoutez un titre à l’en-tête."},
			check.ValueUnreadable: {"Valeur illisible", func(a []string) string {
				return fmt.Sprintf("La valeur de %s, «\u00a0%s\u00a0», n’est ni une date ni un état que le profil connaît.", a[0], a[1])
			}, "Écrivez une date comme 2026-11-30, et un état comme le veut le profil du site."},
			check.TitleSpaces: {"Espaces autour du titre", said("Le titre commence ou finit par une espace."), "Supprimez cette espace."},
			check.DescriptionMissing: {"Description manquante", said("Il n’y a pas de description."),
				"Ajoutez une ou deux phrases\u00a0: les moteurs de recherche les affichent."},
			check.KeyMissing: {"translationKey manquante", said("Il n’y a pas de translationKey\u00a0: les deux langues de l’offre risquent de ne pas être liées."),
				"Donnez la même translationKey aux deux langues."},
			check.LayoutMissing: {"Champ layout manquant", said("Il n’y a pas de layout."), "Ajoutez le champ layout, avec la valeur job-posting."},
			check.StatusMissing: {"Statut manquant", said("Ni linkHidden ni archived n’a de valeur\u00a0: l’offre est donc fermée."),
				"Précisez-le\u00a0: linkHidden à false (sur un site plus ancien, archived à false) ouvre l’offre."},
			check.StatusNotBoolean: {"Statut qui n’est pas un booléen",
				func(a []string) string {
					return fmt.Sprintf("%s vaut «\u00a0%s\u00a0» et non true ou false, et le site le prend pour true.", a[0], a[1])
				},
				"Écrivez true ou false, sans guillemets."},
			check.StatusTwoSchemes: {"Deux façons d’indiquer le statut", said("archived côtoie linkHidden, qui l’emporte."), "Supprimez archived."},
			check.FieldTypo: {"Champ mal orthographié",
				func(a []string) string {
					return fmt.Sprintf("Le champ %s n’est pas reconnu. Vouliez-vous écrire %s?", a[0], a[1])
				},
				"Corrigez le nom ou supprimez le champ."},
			check.ReferenceInvalid: {"leverId non valide",
				func(a []string) string {
					return fmt.Sprintf("Le leverId «\u00a0%s\u00a0» n’est pas un UUID.", a[0])
				},
				"Copiez seulement l’identifiant du système de recrutement, sans http://."},
			check.ReferenceShared: {"leverId partagé",
				func(a []string) string { return fmt.Sprintf("L’offre %s a le même leverId, %s.", a[1], a[0]) },
				"Vérifiez à quelle offre vont les candidatures."},
			check.ReferenceDiffers: {"leverId dans une seule langue",
				func(a []string) string {
					return fmt.Sprintf("Cette langue n’a pas de leverId, mais %s en a un.", a[0])
				},
				"Ajoutez le leverId de cette langue."},
			check.FileName: {"Nom de fichier à éviter",
				func(a []string) string {
					switch a[0] {
					case check.NameSpace:
						return "Le nom du fichier contient une espace, ce qu’une adresse ne peut pas."
					case check.NameLong:
						return "Le nom du fichier dépasse 255\u00a0octets."
					case check.NameReserved:
						return fmt.Sprintf("Windows réserve le nom «\u00a0%s\u00a0» à un périphérique.", a[1])
					case check.NameDot:
						return "Le nom du fichier finit par un point, ce que Windows refuse."
					case check.NameCase:
						return fmt.Sprintf("Seules les majuscules distinguent ce nom de %s; Windows et macOS n’en gardent qu’un.", a[1])
					}
					return fmt.Sprintf("Le nom du fichier contient «\u00a0%s\u00a0», que certains systèmes refusent.", a[1])
				},
				"Renommez le fichier et gardez son ancienne adresse comme alias."},
			check.BodyComplex: {"Texte trop complexe", said("Le texte contient trop de balises pour être vérifié."), "Divisez le texte ou supprimez ce qui se répète."},
			check.BodyEmpty:   {"Texte vide", said("L’offre n’a pas de texte."), "Écrivez le texte ou supprimez le fichier."},
			check.HeadingSkipped: {"Niveau de titre sauté",
				func(a []string) string {
					return fmt.Sprintf("«\u00a0%s\u00a0» est de niveau %s et suit un niveau %s.", a[2], a[1], a[0])
				},
				"Utilisez le niveau suivant\u00a0: les lecteurs d’écran se déplacent par niveaux."},
			check.LinkUnsafe: {"Lien non sécuritaire",
				func(a []string) string { return fmt.Sprintf("Le lien %s est d’un type qui ne s’ouvre pas.", a[0]) },
				"Utilisez http, https, mailto ou tel."},
			check.LinkMalformed: {"Adresse non valide",
				func(a []string) string {
					switch a[0] {
					case check.LinkEmpty:
						return "Le lien n’a pas d’adresse."
					case check.LinkNoScheme:
						return fmt.Sprintf("L’adresse %s est sans «\u00a0https://\u00a0» et passe pour une page de ce site.", a[1])
					case check.LinkNoHost:
						return fmt.Sprintf("L’adresse %s ne nomme aucun site possible.", a[1])
					}
					return fmt.Sprintf("L’adresse %s n’est pas une adresse courriel.", a[1])
				},
				"Écrivez l’adresse entière, telle qu’un navigateur l’affiche."},
			check.LinkTextEmpty: {"Lien sans texte",
				func(a []string) string { return fmt.Sprintf("Le lien vers %s n’a pas de texte.", a[0]) },
				"Dites en mots où il mène."},
			check.LinkTextVague: {"Texte de lien vague",
				func(a []string) string { return fmt.Sprintf("«\u00a0%s\u00a0» ne dit pas où mène le lien.", a[0]) },
				"Utilisez le nom de la page\u00a0: les textes de liens sont lus isolément."},
			check.Typography: {"Typographie française",
				func(a []string) string {
					if a[1] == check.SpaceNone {
						return fmt.Sprintf("Il y a une espace dans «\u00a0%s\u00a0»; supprimez-la.", a[0])
					}
					return fmt.Sprintf("L’espace dans «\u00a0%s\u00a0» est sécable; mettez une espace insécable (U+00A0).", a[0])
				},
				"Au Canada, le point-virgule et les points d’interrogation et d’exclamation ne prennent pas d’espace; le deux-points, les guillemets et les signes de pourcentage et de dollar prennent une espace insécable."},
			check.WrongLanguage: {"Texte dans l’autre langue",
				func(a []string) string {
					if a[1] != "" {
						return fmt.Sprintf("Le paragraphe «\u00a0%s\u00a0» semble être en %s.", a[1], lang(a[0]))
					}
					return fmt.Sprintf("Le texte semble être en %s.", lang(a[0]))
				},
				"Traduisez-le, ou vérifiez dans quel dossier se trouve le fichier."},
			check.TranslationMissing: {"Traduction manquante",
				func(a []string) string { return fmt.Sprintf("Cette offre n’a pas de version %s.", feminine(a[0])) },
				"Ajoutez-la, ou vérifiez que les deux fichiers ont la même translationKey."},
			check.KeyDiffers: {"Même offre sous deux clés?",
				func(a []string) string {
					return fmt.Sprintf("Ceci semble être la version française de «\u00a0%s\u00a0» (%s), sous une autre translationKey.", a[0], a[1])
				},
				"Donnez la même translationKey aux deux fichiers."},
			check.StatusDiffers: {"Statuts différents",
				func(a []string) string {
					return fmt.Sprintf("Ce document est fermé, mais la version %s est ouverte (%s).", feminine(a[0]), a[1])
				},
				"Donnez le même statut aux deux langues."},
			check.DuplicateCopy: {"Doublon",
				func(a []string) string {
					return fmt.Sprintf("Le même texte a la même clé et la même langue dans %s.", a[0])
				},
				"Supprimez-en un et gardez son adresse comme alias."},
			check.DuplicateConflict: {"Textes divergents",
				func(a []string) string {
					return fmt.Sprintf("%s a la même clé et la même langue, mais un autre texte.", a[0])
				},
				"Déterminez lequel fait foi, ou donnez à l’un une autre translationKey."},
			check.StructureHeadings: {"Titres différents",
				func(a []string) string {
					if a[0] == a[1] {
						return fmt.Sprintf("À partir de «\u00a0%s\u00a0», les titres n’ont pas le même niveau que dans %s.", a[3], a[2])
					}
					return counts(a, "titre", "titres") + fmt.Sprintf(" La première différence est à «\u00a0%s\u00a0».", a[3])
				},
				"Comparez côte à côte\u00a0: une section n’est peut-être pas traduite."},
			check.StructureItems: {"Éléments de liste différents",
				func(a []string) string {
					return counts(a, "élément de liste", "éléments de liste") + section(a[3]) + item(a[4], a[5])
				},
				"Comparez côte à côte\u00a0: il manque peut-être un élément."},
			check.StructureLinks: {"Nombres de liens différents",
				func(a []string) string { return counts(a, "lien", "liens") + section(a[3]) },
				"Vérifiez qu’il ne manque aucun lien."},
			check.LinkDiffers: {"Liens différents",
				func(a []string) string { return fmt.Sprintf("Le lien %s est %s dans l’autre langue.", a[0], a[1]) },
				"Vérifiez que les deux mènent au même endroit."},
		},
	}
	maps.Copy(all.rules, textFindingsFR())
	return all
}
