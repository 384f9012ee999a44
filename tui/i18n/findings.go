package i18n

import (
	"fmt"
	"strconv"

	"postings/model"
	"postings/model/check"
)

// FindingText is what is said of one rule.
type FindingText struct {
	// Title names the rule in a few words.
	Title string
	// Message tells what is wrong, from the finding's arguments in the order
	// that the rule documents.
	Message func(args []string) string
	// Advice tells what to do.
	Advice string
}

// Findings is the text of the problems of a corpus.
type Findings struct {
	// Heading is above the list of all problems, None stands in for it.
	Heading, None string
	// Count counts problems: errors and warnings.
	Count func(errors, warnings int) string
	// Error and Warning are the severities.
	Error, Warning string

	rules map[model.Rule]FindingText
}

// Of returns the text of a rule.
func (f Findings) Of(rule model.Rule) FindingText { return f.rules[rule] }

// Say returns what is wrong and what to do about it.
func (f Findings) Say(finding model.Finding) (message, advice string) {
	text, ok := f.rules[finding.Rule]
	if !ok {
		return string(finding.Rule), ""
	}
	// A rule's arguments are documented; more room spares its text a check.
	args := append(append([]string{}, finding.Args...), "", "", "", "")
	return text.Message(args), text.Advice
}

func findings(l model.Lang) Findings {
	return pick(l, findingsEN(), findingsFR())
}

// said is a message without arguments.
func said(text string) func([]string) string {
	return func([]string) string { return text }
}

// number reads a count among the arguments.
func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

func findingsEN() Findings {
	const l = model.English
	reason := func(code string) string {
		if text, ok := map[string]string{
			"permission": "permission denied",
			"missing":    "there is no such file",
			"unclosed":   "its last line (--- or +++) is missing",
			"too-long":   "it is longer than 64 KB",
			"no-mapping": "it is no list of names and values",
			"repeated":   "a field stands there twice",
		}[code]; ok {
			return text
		}
		return code
	}
	lang := func(code string) string {
		if code == "fr" {
			return "French"
		}
		return "English"
	}
	return Findings{
		Heading: "Problems",
		None:    "No problem was found.",
		Count: func(errors, warnings int) string {
			return fmt.Sprintf("%s %s, %s %s", Number(l, errors), Plural(l, errors, "error", "errors"),
				Number(l, warnings), Plural(l, warnings, "warning", "warnings"))
		},
		Error: "error", Warning: "warning",
		rules: map[model.Rule]FindingText{
			model.RuleUnreadable: {"Unreadable file",
				func(a []string) string { return "This cannot be read: " + reason(a[0]) },
				"Check that the file is there and that you may read it."},
			model.RuleTooLarge: {"File too large",
				func(a []string) string {
					return fmt.Sprintf("This file has %s bytes; files over %s are not read.", Number(l, number(a[0])), Number(l, number(a[1])))
				},
				"Check that it is a posting."},
			model.RuleFrontMatter: {"Invalid front matter",
				func(a []string) string { return "The front matter cannot be read: " + reason(a[0]) },
				"Correct this place; Hugo refuses the file too."},
			model.RuleEncoding: {"Not UTF-8",
				said("The file is not UTF-8: some characters cannot be read."),
				"Save the file as UTF-8."},
			model.RuleControl: {"Control characters",
				func(a []string) string {
					return fmt.Sprintf("The file holds %s %s that cannot be seen, the first one %s.", Number(l, number(a[0])),
						Plural(l, number(a[0]), "control character", "control characters"), a[1])
				},
				"Remove them; they may come from a copied text."},
			model.RuleTitleMissing: {"Missing title",
				func(a []string) string { return fmt.Sprintf("There is no title; “%s” stands in for it.", a[0]) },
				"Add a title to the front matter."},
			check.TitleSpaces: {"Spaces around the title", said("The title begins or ends with a space."), "Remove the space."},
			check.DescriptionMissing: {"Missing description", said("There is no description."),
				"Add one or two sentences: search engines show them."},
			check.KeyMissing: {"Missing translationKey", said("There is no translationKey: the languages of this posting may not be linked."),
				"Give both languages the same translationKey."},
			check.LayoutMissing: {"Missing layout", said("There is no layout."), "Add “layout: job-posting”."},
			check.StatusMissing: {"Missing status", said("Neither archived nor formHidden is there, so that the posting is closed."),
				"Say it: archived: false opens the posting, true closes it."},
			check.StatusNotBoolean: {"Status that is no boolean",
				func(a []string) string {
					return fmt.Sprintf("%s is “%s” and not true or false, which closes the posting.", a[0], a[1])
				},
				"Write true or false, without quotes."},
			check.StatusTwoSchemes: {"Two status schemes", said("archived stands beside formHidden or linkHidden, which decide."), "Remove archived."},
			check.FieldTypo: {"Misspelled field",
				func(a []string) string { return fmt.Sprintf("Nothing reads the field %s. Is it %s?", a[0], a[1]) },
				"Correct the name or remove the field."},
			check.ReferenceMissing: {"Missing leverId", said("This open posting has no leverId: nobody can apply."), "Add the posting’s leverId."},
			check.ReferenceInvalid: {"Invalid leverId",
				func(a []string) string { return fmt.Sprintf("The leverId “%s” is no UUID.", a[0]) },
				"Copy the identifier alone from the recruiting system, without http://."},
			check.ReferenceShared: {"Shared leverId",
				func(a []string) string { return fmt.Sprintf("The posting %s has the same leverId, %s.", a[1], a[0]) },
				"Check which posting the applications belong to."},
			check.ReferenceDiffers: {"leverId in one language",
				func(a []string) string { return fmt.Sprintf("This language has no leverId, but %s has.", a[0]) },
				"Add the leverId of this language."},
			check.FileName: {"File name",
				func(a []string) string {
					if a[0] == "long" {
						return "The file’s name is longer than 255 bytes."
					}
					return fmt.Sprintf("The file’s name holds “%s”, which some systems refuse.", a[0])
				},
				"Rename the file, and keep its old address as an alias."},
			check.BodyEmpty: {"Empty text", said("The posting has no text."), "Write the text, or remove the file."},
			check.HeadingSkipped: {"Skipped heading level",
				func(a []string) string {
					return fmt.Sprintf("“%s” has level %s and follows level %s.", a[2], a[1], a[0])
				},
				"Use the next level: screen readers move by levels."},
			check.LinkUnsafe: {"Unsafe link",
				func(a []string) string { return fmt.Sprintf("The link %s has a scheme that is not opened.", a[0]) },
				"Link to http, https, mailto or tel."},
			check.LinkTextEmpty: {"Link without text",
				func(a []string) string { return fmt.Sprintf("The link to %s has no text.", a[0]) },
				"Say in words where it leads."},
			check.LinkTextVague: {"Vague link text",
				func(a []string) string { return fmt.Sprintf("“%s” does not say where the link leads.", a[0]) },
				"Use the name of the page: link texts are read out alone."},
			check.Typography: {"Breakable space",
				func(a []string) string { return fmt.Sprintf("An ordinary space stands in “%s”.", a[0]) },
				"Put a no-break space (U+00A0) there."},
			check.WrongLanguage: {"Text in the other language",
				func(a []string) string { return fmt.Sprintf("The text seems to be in %s.", lang(a[0])) },
				"Check the folder, or translate the text."},
			check.TranslationMissing: {"Missing translation",
				func(a []string) string { return fmt.Sprintf("This posting has no %s version.", lang(a[0])) },
				"Add it, or check that both files have the same translationKey."},
			check.StatusDiffers: {"Status differs",
				func(a []string) string {
					return fmt.Sprintf("This document is closed, but the %s one is open (%s).", lang(a[0]), a[1])
				},
				"Give both languages the same status."},
			check.DuplicateCopy: {"Copy",
				func(a []string) string {
					return fmt.Sprintf("The same text has the same key and language in %s.", a[0])
				},
				"Remove one and keep its address as an alias."},
			check.DuplicateConflict: {"Two texts for one posting",
				func(a []string) string {
					return fmt.Sprintf("%s has the same key and language, and another text.", a[0])
				},
				"Decide which one counts, or give one another translationKey."},
			check.StructureHeadings: {"Headings differ",
				func(a []string) string {
					text := fmt.Sprintf("There are %s headings here and %s in %s.", a[0], a[1], a[2])
					if a[3] != "" {
						text += fmt.Sprintf(" They part at “%s”.", a[3])
					}
					return text
				},
				"Look at both side by side: a section may not be translated."},
			check.StructureItems: {"List items differ",
				func(a []string) string {
					return fmt.Sprintf("There are %s list items here and %s in %s.", a[0], a[1], a[2])
				},
				"Look at both side by side: an item may be missing."},
			check.StructureLinks: {"Links differ in number",
				func(a []string) string { return fmt.Sprintf("There are %s links here and %s in %s.", a[0], a[1], a[2]) },
				"Check that no link is missing."},
			check.LinkDiffers: {"Links differ",
				func(a []string) string { return fmt.Sprintf("The link %s is %s in the other language.", a[0], a[1]) },
				"Check that both lead to the same."},
		},
	}
}

func findingsFR() Findings {
	const l = model.French
	reason := func(code string) string {
		if text, ok := map[string]string{
			"permission": "accès refusé",
			"missing":    "ce fichier n’existe pas",
			"unclosed":   "sa dernière ligne (--- ou +++) manque",
			"too-long":   "il dépasse 64\u00a0Ko",
			"no-mapping": "ce n’est pas une liste de noms et de valeurs",
			"repeated":   "un champ s’y trouve deux fois",
		}[code]; ok {
			return text
		}
		return code
	}
	lang := func(code string) string {
		if code == "fr" {
			return "français"
		}
		return "anglais"
	}
	feminine := func(code string) string { return lang(code) + "e" }
	return Findings{
		Heading: "Problèmes",
		None:    "Aucun problème n’a été trouvé.",
		Count: func(errors, warnings int) string {
			return fmt.Sprintf("%s %s, %s %s", Number(l, errors), Plural(l, errors, "erreur", "erreurs"),
				Number(l, warnings), Plural(l, warnings, "avertissement", "avertissements"))
		},
		Error: "erreur", Warning: "avertissement",
		rules: map[model.Rule]FindingText{
			model.RuleUnreadable: {"Fichier illisible",
				func(a []string) string { return "Lecture impossible\u00a0: " + reason(a[0]) },
				"Vérifiez que le fichier existe et que vous avez le droit de le lire."},
			model.RuleTooLarge: {"Fichier trop gros",
				func(a []string) string {
					return fmt.Sprintf("Ce fichier compte %s octets\u00a0; au-delà de %s, il n’est pas lu.", Number(l, number(a[0])), Number(l, number(a[1])))
				},
				"Vérifiez qu’il s’agit bien d’une offre."},
			model.RuleFrontMatter: {"En-tête invalide",
				func(a []string) string { return "L’en-tête ne peut pas être lu\u00a0: " + reason(a[0]) },
				"Corrigez cet endroit\u00a0; Hugo refuse aussi le fichier."},
			model.RuleEncoding: {"Pas en UTF-8",
				said("Le fichier n’est pas en UTF-8\u00a0: certains caractères sont illisibles."),
				"Enregistrez le fichier en UTF-8."},
			model.RuleControl: {"Caractères de commande",
				func(a []string) string {
					return fmt.Sprintf("Le fichier contient %s %s, dont le premier est %s.", Number(l, number(a[0])),
						Plural(l, number(a[0]), "caractère de commande invisible", "caractères de commande invisibles"), a[1])
				},
				"Supprimez-les\u00a0; ils viennent peut-être d’un texte copié."},
			model.RuleTitleMissing: {"Titre manquant",
				func(a []string) string {
					return fmt.Sprintf("Il n’y a pas de titre\u00a0; «\u00a0%s\u00a0» en tient lieu.", a[0])
				},
				"Ajoutez un titre à l’en-tête."},
			check.TitleSpaces: {"Espaces autour du titre", said("Le titre commence ou finit par une espace."), "Supprimez cette espace."},
			check.DescriptionMissing: {"Description manquante", said("Il n’y a pas de description."),
				"Ajoutez une ou deux phrases\u00a0: les moteurs de recherche les affichent."},
			check.KeyMissing: {"translationKey manquante", said("Il n’y a pas de translationKey\u00a0: les deux langues de l’offre risquent de ne pas être liées."),
				"Donnez la même translationKey aux deux langues."},
			check.LayoutMissing: {"Champ layout manquant", said("Il n’y a pas de layout."), "Ajoutez «\u00a0layout\u00a0: job-posting\u00a0»."},
			check.StatusMissing: {"Statut manquant", said("Ni archived ni formHidden n’est là\u00a0: l’offre est donc fermée."),
				"Précisez-le\u00a0: archived à false ouvre l’offre, à true la ferme."},
			check.StatusNotBoolean: {"Statut qui n’est pas un booléen",
				func(a []string) string {
					return fmt.Sprintf("%s vaut «\u00a0%s\u00a0» et non true ou false, ce qui ferme l’offre.", a[0], a[1])
				},
				"Écrivez true ou false, sans guillemets."},
			check.StatusTwoSchemes: {"Deux façons d’indiquer le statut", said("archived côtoie formHidden ou linkHidden, qui l’emportent."), "Supprimez archived."},
			check.FieldTypo: {"Champ mal écrit",
				func(a []string) string { return fmt.Sprintf("Rien ne lit le champ %s. Est-ce %s\u00a0?", a[0], a[1]) },
				"Corrigez le nom ou supprimez le champ."},
			check.ReferenceMissing: {"leverId manquant", said("Cette offre ouverte n’a pas de leverId\u00a0: personne ne peut postuler."), "Ajoutez le leverId de l’offre."},
			check.ReferenceInvalid: {"leverId invalide",
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
			check.FileName: {"Nom de fichier",
				func(a []string) string {
					if a[0] == "long" {
						return "Le nom du fichier dépasse 255\u00a0octets."
					}
					return fmt.Sprintf("Le nom du fichier contient «\u00a0%s\u00a0», que certains systèmes refusent.", a[0])
				},
				"Renommez le fichier et gardez son ancienne adresse comme alias."},
			check.BodyEmpty: {"Texte vide", said("L’offre n’a pas de texte."), "Écrivez le texte ou supprimez le fichier."},
			check.HeadingSkipped: {"Niveau de titre sauté",
				func(a []string) string {
					return fmt.Sprintf("«\u00a0%s\u00a0» est de niveau %s et suit un niveau %s.", a[2], a[1], a[0])
				},
				"Utilisez le niveau suivant\u00a0: les lecteurs d’écran se déplacent par niveaux."},
			check.LinkUnsafe: {"Lien non sécuritaire",
				func(a []string) string { return fmt.Sprintf("Le lien %s est d’un type qui ne s’ouvre pas.", a[0]) },
				"Utilisez http, https, mailto ou tel."},
			check.LinkTextEmpty: {"Lien sans texte",
				func(a []string) string { return fmt.Sprintf("Le lien vers %s n’a pas de texte.", a[0]) },
				"Dites en mots où il mène."},
			check.LinkTextVague: {"Texte de lien vague",
				func(a []string) string { return fmt.Sprintf("«\u00a0%s\u00a0» ne dit pas où mène le lien.", a[0]) },
				"Utilisez le nom de la page\u00a0: les textes de liens sont lus isolément."},
			check.Typography: {"Espace sécable",
				func(a []string) string {
					return fmt.Sprintf("Une espace ordinaire se trouve dans «\u00a0%s\u00a0».", a[0])
				},
				"Mettez-y une espace insécable (U+00A0)."},
			check.WrongLanguage: {"Texte dans l’autre langue",
				func(a []string) string { return fmt.Sprintf("Le texte semble être en %s.", lang(a[0])) },
				"Vérifiez le dossier ou traduisez le texte."},
			check.TranslationMissing: {"Traduction manquante",
				func(a []string) string { return fmt.Sprintf("Cette offre n’a pas de version %s.", feminine(a[0])) },
				"Ajoutez-la, ou vérifiez que les deux fichiers ont la même translationKey."},
			check.StatusDiffers: {"Statuts différents",
				func(a []string) string {
					return fmt.Sprintf("Ce document est fermé, mais la version %s est ouverte (%s).", feminine(a[0]), a[1])
				},
				"Donnez le même statut aux deux langues."},
			check.DuplicateCopy: {"Copie",
				func(a []string) string {
					return fmt.Sprintf("Le même texte a la même clé et la même langue dans %s.", a[0])
				},
				"Supprimez-en un et gardez son adresse comme alias."},
			check.DuplicateConflict: {"Deux textes pour une offre",
				func(a []string) string {
					return fmt.Sprintf("%s a la même clé et la même langue, et un autre texte.", a[0])
				},
				"Décidez lequel compte, ou donnez à l’un une autre translationKey."},
			check.StructureHeadings: {"Titres différents",
				func(a []string) string {
					text := fmt.Sprintf("Il y a %s titres ici et %s dans %s.", a[0], a[1], a[2])
					if a[3] != "" {
						text += fmt.Sprintf(" Ils divergent à «\u00a0%s\u00a0».", a[3])
					}
					return text
				},
				"Comparez côte à côte\u00a0: une section n’est peut-être pas traduite."},
			check.StructureItems: {"Éléments de liste différents",
				func(a []string) string {
					return fmt.Sprintf("Il y a %s éléments de liste ici et %s dans %s.", a[0], a[1], a[2])
				},
				"Comparez côte à côte\u00a0: il manque peut-être un élément."},
			check.StructureLinks: {"Nombres de liens différents",
				func(a []string) string { return fmt.Sprintf("Il y a %s liens ici et %s dans %s.", a[0], a[1], a[2]) },
				"Vérifiez qu’il ne manque aucun lien."},
			check.LinkDiffers: {"Liens différents",
				func(a []string) string { return fmt.Sprintf("Le lien %s est %s dans l’autre langue.", a[0], a[1]) },
				"Vérifiez que les deux mènent au même endroit."},
		},
	}
}
