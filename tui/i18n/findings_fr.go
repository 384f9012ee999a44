package i18n

import (
	"cmp"
	"strings"

	"postings/model"
	"postings/model/check"
)

func findingsFR() Findings {
	const l = model.French
	return Findings{
		Heading: "Problèmes",
		Rules:   "Règles de check", Language: "Français",
		None: "Aucun problème n’a été trouvé.",
		Count: func(errors, warnings int) string {
			return cmp.Or(joined(counted(l, errors, "erreur", "erreurs"), counted(l, warnings, "avertissement", "avertissements")), "aucun problème")
		},
		Severities: [...]string{model.Error: "erreur", model.Warning: "avertissement", model.Note: "remarque", model.Off: "désactivée"},
		lang:       l, rules: rulesFR(),
	}
}

func rulesFR() map[model.Rule]FindingText {
	const first = " La première section qui diffère est «\u00a0{context}\u00a0»."
	return map[model.Rule]FindingText{
		model.RuleUnreadable: {"Fichier illisible",
			sentence("Lecture impossible\u00a0: {reason}."),
			"Vérifiez que le fichier existe et que vous avez le droit de le lire."},
		model.RuleTooLarge: {"Fichier trop gros",
			sentence("Ce fichier compte {count} octets; au-delà de {other count}, il n’est pas lu."),
			"Vérifiez qu’il s’agit bien d’une offre."},
		model.RuleFrontMatter: {"En-tête non valide",
			sentence("L’en-tête ne peut pas être lu\u00a0: {reason}."),
			"Corrigez l’erreur à cet endroit; Hugo refuse aussi le fichier."},
		model.RuleEncoding: {"Pas en UTF-8",
			sentence("Le fichier n’est pas en UTF-8\u00a0: certains caractères sont illisibles."),
			"Enregistrez le fichier en UTF-8."},
		model.RuleControl: {"Caractères de commande",
			sentence("Le fichier contient {count:caractère de commande invisible|caractères de commande invisibles}, dont le premier est {text}."),
			"Supprimez-les; ils viennent peut-être d’un texte copié."},
		model.RuleTitleMissing: {"Titre manquant",
			sentence("Il n’y a pas de titre; «\u00a0{text}\u00a0» en tient lieu."),
			"Ajoutez un titre à l’en-tête."},
		check.ValueUnreadable: {"Valeur illisible",
			sentence("La valeur de {field}, «\u00a0{text}\u00a0», n’est ni une date ni un statut que le profil connaît."),
			"Écrivez une date comme 2026-11-30, et un statut comme le veut le profil du site."},
		check.TitleSpaces: {"Espaces autour du titre",
			sentence("Le titre commence ou finit par une espace."),
			"Supprimez cette espace."},
		check.DescriptionMissing: {"Description manquante",
			sentence("Il n’y a pas de description."),
			"Ajoutez une ou deux phrases\u00a0: les moteurs de recherche les affichent."},
		check.KeyMissing: {"translationKey manquante",
			sentence("Il n’y a pas de translationKey\u00a0: les deux langues de l’offre risquent de ne pas être liées."),
			"Donnez la même translationKey aux deux langues."},
		check.LayoutMissing: {"Champ layout manquant",
			sentence("Il n’y a pas de layout."),
			"Ajoutez le champ layout, avec la valeur job-posting."},
		check.StatusMissing: {"Statut manquant",
			sentence("Ni linkHidden ni archived n’a de valeur\u00a0: l’offre est donc fermée."),
			"Précisez-le\u00a0: linkHidden à false (sur un site plus ancien, archived à false) ouvre l’offre."},
		check.StatusNotBoolean: {"Statut qui n’est pas un booléen",
			sentence("{field} vaut «\u00a0{text}\u00a0» et non true ou false, et le site le prend pour true."),
			"Écrivez true ou false, sans guillemets."},
		check.StatusTwoSchemes: {"Deux façons d’indiquer le statut",
			sentence("archived et linkHidden sont tous deux présents; linkHidden l’emporte."),
			"Supprimez archived."},
		check.FieldTypo: {"Champ mal orthographié",
			sentence("Le champ {field} n’est pas reconnu. Vouliez-vous écrire {other}?"),
			"Corrigez le nom ou supprimez le champ."},
		check.ReferenceInvalid: {"leverId non valide",
			sentence("Le leverId «\u00a0{text}\u00a0» n’est pas un UUID."),
			"Copiez seulement l’identifiant du système de recrutement, sans http://."},
		check.ReferenceShared: {"leverId partagé",
			sentence("L’offre {key} a le même leverId, {text}."),
			"Vérifiez à quelle offre vont les candidatures."},
		check.ReferenceDiffers: {"leverId dans une seule langue",
			sentence("Cette langue n’a pas de leverId, mais {path} en a un."),
			"Ajoutez le leverId de cette langue."},
		check.FileName: {"Nom de fichier à éviter",
			byReason(map[model.Reason]string{
				check.NameSpace:     "Le nom du fichier contient une espace, ce qui n’est pas permis dans une adresse.",
				check.NameLong:      "Le nom du fichier dépasse 255\u00a0octets.",
				check.NameReserved:  "Windows réserve le nom «\u00a0{text}\u00a0» à un périphérique.",
				check.NameDot:       "Le nom du fichier finit par un point, ce que Windows refuse.",
				check.NameCase:      "Seules les majuscules distinguent ce nom de {text}; Windows et macOS n’en gardent qu’un.",
				check.NameCharacter: "Le nom du fichier contient «\u00a0{text}\u00a0», que certains systèmes refusent.",
			}),
			"Renommez le fichier et gardez son ancienne adresse comme alias."},
		check.BodyComplex: {"Texte trop complexe",
			sentence("Le texte contient trop de balises pour être vérifié."),
			"Divisez le texte ou supprimez ce qui se répète."},
		check.BodyEmpty: {"Texte vide",
			sentence("L’offre n’a pas de texte."),
			"Écrivez le texte ou supprimez le fichier."},
		check.HeadingSkipped: {"Niveau de titre sauté",
			sentence("«\u00a0{text}\u00a0» est de niveau {count} et suit un niveau {other count}."),
			"Utilisez le niveau suivant\u00a0: avec un lecteur d’écran, on se déplace par niveaux."},
		check.LinkUnsafe: {"Lien non sécuritaire",
			sentence("Le lien {text} utilise un protocole qui n’est pas permis."),
			"Utilisez http, https, mailto ou tel."},
		check.LinkMalformed: {"Adresse non valide",
			byReason(map[model.Reason]string{
				check.LinkEmpty:    "Le lien n’a pas d’adresse.",
				check.LinkNoScheme: "L’adresse {text} n’a pas «\u00a0https://\u00a0» et passe pour une page de ce site.",
				check.LinkNoHost:   "L’adresse {text} ne désigne pas un site valide.",
				check.LinkNoMail:   "L’adresse {text} n’est pas une adresse courriel.",
			}),
			"Écrivez l’adresse entière, telle qu’un navigateur l’affiche."},
		check.LinkTextEmpty: {"Lien sans texte",
			sentence("Le lien vers {text} n’a pas de texte."),
			"Dites en mots où il mène."},
		check.LinkTextVague: {"Texte de lien vague",
			sentence("«\u00a0{text}\u00a0» ne dit pas où mène le lien."),
			"Utilisez le nom de la page\u00a0: les textes de liens sont lus isolément."},
		check.Typography: {"Typographie française",
			byReason(map[model.Reason]string{
				check.SpaceNone:    "Il y a une espace dans «\u00a0{text}\u00a0»; supprimez-la.",
				check.SpaceNoBreak: "L’espace dans «\u00a0{text}\u00a0» est sécable; mettez une espace insécable (U+00A0).",
			}),
			"Au Canada, le point-virgule et les points d’interrogation et d’exclamation ne prennent pas d’espace; le deux-points, les guillemets et les signes de pourcentage et de dollar prennent une espace insécable."},
		check.WrongLanguage: {"Texte dans l’autre langue",
			func(d model.Detail) string {
				if d.Text != "" {
					return "Le paragraphe «\u00a0{text}\u00a0» semble être en {language}."
				}
				return "Le texte semble être en {language}."
			},
			"Traduisez-le, ou vérifiez dans quel dossier se trouve le fichier."},
		check.TranslationMissing: {"Traduction manquante",
			sentence("Cette offre n’a pas de version {language}e."),
			"Ajoutez-la, ou vérifiez que les deux fichiers ont la même translationKey."},
		check.KeyDiffers: {"Même offre sous deux clés?",
			sentence("Ceci semble être la version française de «\u00a0{key}\u00a0» ({path}), sous une autre translationKey."),
			"Donnez la même translationKey aux deux fichiers."},
		check.StatusDiffers: {"Statuts différents",
			sentence("Ce document est fermé, mais la version {language}e est ouverte ({path})."),
			"Donnez le même statut aux deux langues."},
		check.DuplicateCopy: {"Doublon",
			sentence("{path} a le même texte, la même clé et la même langue."),
			"Supprimez-en un et gardez son adresse comme alias."},
		check.DuplicateConflict: {"Textes divergents",
			sentence("{path} a la même clé et la même langue, mais un autre texte."),
			"Déterminez lequel fait foi, ou donnez à l’un d’eux une autre translationKey."},
		check.StructureHeadings: {"Titres différents",
			func(d model.Detail) string {
				if d.Count == d.OtherCount {
					return "À partir de «\u00a0{context}\u00a0», les titres n’ont pas le même niveau que dans {path}."
				}
				return "Ce document compte {count:titre|titres}, et {path} en compte {other count}. La première différence est à «\u00a0{context}\u00a0»."
			},
			"Comparez côte à côte\u00a0: une section n’est peut-être pas traduite."},
		check.StructureItems: {"Éléments de liste différents",
			func(d model.Detail) string {
				return "Ce document compte {count:élément de liste|éléments de liste}, et {path} en compte {other count}." +
					about(d.Context, first) + about(d.Text, " L’élément {language} «\u00a0{text}\u00a0» semble ne pas avoir d’équivalent.")
			},
			"Comparez côte à côte\u00a0: il manque peut-être un élément."},
		check.StructureLinks: {"Nombres de liens différents",
			func(d model.Detail) string {
				return "Ce document compte {count:lien|liens}, et {path} en compte {other count}." + about(d.Context, first)
			},
			"Vérifiez qu’il ne manque aucun lien."},
		check.LinkDiffers: {"Liens différents",
			sentence("Le lien {text} est {other} dans l’autre langue."),
			"Vérifiez que les deux mènent au même endroit."},
		check.CodeDiffers: {"Classifications différentes",
			differ("Les deux langues n’indiquent pas la même classification\u00a0: ici {text}, dans {path} {other}.", "aucune"),
			"Vérifiez laquelle est la bonne et corrigez l’autre."},
		check.ProfileDiffers: {"Profils linguistiques différents",
			func(d model.Detail) string {
				sentence := differ("Les deux langues n’exigent pas le même profil linguistique\u00a0: ici {text}, dans {path} {other}.", "aucun")(d)
				// The check names these phrases in English.
				inFrench := strings.NewReplacer("English essential", "anglais essentiel", "French essential", "français essentiel", "bilingual imperative", "bilingue à nomination impérative")
				return strings.NewReplacer("{text}", inFrench.Replace(d.Text), "{other}", inFrench.Replace(d.Other)).Replace(sentence)
			},
			"Vérifiez lequel est le bon et corrigez l’autre."},
		check.MailDiffers: {"Adresses courriel différentes",
			differ("Les deux langues ne donnent pas la même adresse courriel\u00a0: ici {text}, dans {path} {other}.", "aucune"),
			"Vérifiez que les deux permettent de joindre les mêmes personnes."},
		check.ParagraphDiffers: {"Paragraphes de longueur différente",
			sentence("Le texte français «\u00a0{text}\u00a0» compte {count:mot|mots}, le texte anglais dans {path} en compte {other count}."),
			"Lisez les deux\u00a0: l’un dit peut-être ce que l’autre ne dit pas."},
		check.LinkLanguage: {"Lien vers l’autre langue",
			sentence("Le lien {text} mène à la page en {language}."),
			"Mettez le lien vers la page dans la langue du texte, ou précisez la langue dans le lien."},
		check.LinkSpace: {"Espace dans un lien",
			sentence("«\u00a0{text}\u00a0» n’est pas un lien\u00a0: il y a une espace avant la parenthèse."),
			"Supprimez l’espace."},
		check.LinkNoTarget: {"Lien sans cible",
			sentence("«\u00a0{text}\u00a0» montre ses crochets et ne mène nulle part."),
			"Écrivez [mots](adresse), ou l’adresse sans crochets."},
		check.LinkPrivate: {"Lien privé",
			sentence("{text} se trouve sur un disque partagé ou sur l’ordinateur de quelqu’un. Le public risque de ne pas pouvoir l’ouvrir."),
			"Publiez le document, ou supprimez le lien."},
		check.LinkDeceptive: {"Adresse trompeuse",
			sentence("{text} peut mener ailleurs qu’il n’y paraît."),
			"Écrivez l’adresse sans nom devant un @ ni lettres d’un autre alphabet, et une adresse courriel sans saut de ligne (code 0A)."},
		check.MailPlain: {"Adresse courriel sans lien",
			sentence("{text} n’est pas un lien."),
			"Faites-en un lien qui ouvre un courriel (mailto)."},
		check.BulletGlued: {"Élément de liste brisé",
			sentence("«\u00a0{text}\u00a0» devrait être un élément de liste, mais n’en est pas un."),
			"Commencez la ligne par un astérisque et une espace."},
		check.MarkShown: {"Markdown visible",
			sentence("Le signe {text} se voit dans «\u00a0{context}\u00a0»."),
			"Supprimez le signe, ou complétez-le."},
		check.InvisibleCharacter: {"Caractère invisible",
			byReason(map[model.Reason]string{
				"":               "Il y a un caractère invisible ({text}) dans «\u00a0{context}\u00a0».",
				check.SoftHyphen: "Il y a un caractère invisible ({text}) dans «\u00a0{context}\u00a0», qui tient peut-être lieu de trait d’union.",
			}),
			"Supprimez-le\u00a0: il brise les mots, les listes et les recherches."},
		check.ItemLost: {"Élément de liste sans puce",
			sentence("«\u00a0{text}\u00a0» s’affiche dans l’élément de liste précédent."),
			"Commencez la ligne par un astérisque et une espace, ou laissez une ligne vide au-dessus."},
		check.FieldSpaces: {"Espaces autour d’une valeur",
			sentence("La valeur de {field} commence ou finit par une espace."),
			"Supprimez l’espace\u00a0: elle distingue la valeur de toutes les autres."},
		check.SentenceSpace: {"Espace manquante",
			sentence("Il manque une espace après le signe «\u00a0{text}\u00a0» dans «\u00a0{context}\u00a0»."),
			"Ajoutez l’espace."},
		check.RepeatedText: {"Texte en double",
			sentence("«\u00a0{text}\u00a0» se trouve déjà à la ligne {line}, dans les mêmes mots ou presque."),
			"Supprimez l’un des deux."},
		check.RepeatedWord: {"Mot en double",
			sentence("«\u00a0{text} {text}\u00a0» répète un mot."),
			"Supprimez l’un des deux."},
		check.BelowMissing: {"Rien ne suit",
			sentence("«\u00a0{text}\u00a0» renvoie plus bas, mais ce qui est annoncé ne suit pas."),
			"Ajoutez ce qui est annoncé, ou dites où cela se trouve."},
		check.ClosingPassed: {"Date limite passée",
			sentence("L’offre est ouverte, mais sa date limite, «\u00a0{text}\u00a0» ({day}), est passée."),
			"Fermez l’offre, ou corrigez la date."},
		check.SubjectDiffers: {"Objet différent du titre",
			sentence("L’objet demandé est «\u00a0{text}\u00a0», mais le titre est «\u00a0{other}\u00a0»."),
			"Utilisez le même nom aux deux endroits."},
		check.HeadingBold: {"Ligne en gras au lieu d’un titre",
			sentence("«\u00a0{text}\u00a0» ressemble à un titre, mais n’en est pas un."),
			"Faites-en un titre avec ##\u00a0: avec un lecteur d’écran, on se déplace par titres."},
		check.ImageAltMissing: {"Image sans texte de remplacement",
			sentence("L’image {text} n’a pas de texte de remplacement."),
			"Décrivez ce qu’elle montre, ou donnez-lui en HTML un attribut alt vide si elle est purement décorative."},
		check.StatementMissing: {"Mention manquante",
			func(d model.Detail) string {
				name, known := map[string]string{
					check.Classification: "sa classification (groupe et niveau)", check.LanguageNeeded: "ses exigences linguistiques",
					check.Place: "le lieu de travail", check.HowToApply: "comment postuler", check.Accommodation: "comment demander des mesures d’adaptation",
				}[d.Text]
				if !known {
					name = "«\u00a0{text}\u00a0»"
				}
				return "Cette offre ouverte n’indique pas " + name + "."
			},
			"Ajoutez la mention, dans les mots des autres offres."},
		check.PassageDiffers: {"Paragraphe commun rédigé autrement",
			sentence("«\u00a0{context}\u00a0» est rédigé autrement dans {count:autre offre ouverte|autres offres ouvertes} ({key})\u00a0: ici «\u00a0{text}\u00a0», là «\u00a0{other}\u00a0»."),
			"Reprenez les mêmes mots, à moins que la différence ne soit voulue."},
		check.PassageMissing: {"Paragraphe commun manquant",
			sentence("{count:autre offre ouverte|autres offres ouvertes} ({key}) ont un paragraphe que celle-ci n’a pas\u00a0: «\u00a0{text}\u00a0»."),
			"Ajoutez-le, à moins qu’il ne s’applique pas ici."},
		check.Undone: {"Correction perdue",
			sentence("«\u00a0{text}\u00a0» est de retour; la révision {commit} l’avait remplacé par «\u00a0{other}\u00a0» le {day}."),
			"Corrigez-le de nouveau, à moins que ce retour ne soit voulu."},
		check.TermAvoided: {"Nom que le glossaire déconseille",
			func(d model.Detail) string {
				const avoided = "«\u00a0{text}\u00a0» est un nom que le glossaire déconseille au profit de «\u00a0{other}\u00a0»."
				if d.Count > 1 {
					return avoided + " Il se trouve ici {count} fois."
				}
				return avoided
			},
			"Employez le nom convenu."},
		check.TermUntranslated: {"Nom du glossaire manquant",
			sentence("Le texte {other language} ({path}) parle de «\u00a0{text}\u00a0», mais le nom {language} «\u00a0{other}\u00a0» ne se trouve nulle part ici."),
			"Employez le nom que donne le glossaire, ou ajoutez le vôtre au glossaire."},
		check.IgnoreStale: {"Règle écartée inutilement",
			sentence("postings-ignore nomme {text}, qui ne relève rien ici."),
			"Retirez cette règle de la liste, ou corrigez son nom."},
		check.OffStale: {"Règle désactivée inutilement",
			sentence("La configuration désactive ici {text}, qui n’y relève rien."),
			"Retirez cette règle de [check.off], ou corrigez le chemin."},
	}
}
