package i18n

import (
	"fmt"
	"strings"

	"postings/model"
	"postings/model/check"
)

// textFindingsFR are the French texts of the rules of textFindingsEN.
func textFindingsFR() map[model.Rule]FindingText {
	const l = model.French
	// differ tells what one language states and the other does not.
	differ := func(what, none string) func([]string) string {
		return func(a []string) string {
			or := func(values string) string {
				if values == "" {
					return none
				}
				return values
			}
			return fmt.Sprintf("%s\u00a0: ici %s, dans %s %s.", what, or(a[0]), a[2], or(a[1]))
		}
	}
	return map[model.Rule]FindingText{
		check.CodeDiffers: {"Classifications différentes", differ("Les deux langues n’indiquent pas la même classification", "aucune"),
			"Vérifiez laquelle est la bonne et corrigez l’autre."},
		check.ProfileDiffers: {"Profils linguistiques différents", func(a []string) string {
			// The phrases are told by their English names.
			inFrench := strings.NewReplacer("English essential", "anglais essentiel", "French essential", "français essentiel", "bilingual imperative", "bilingue à nomination impérative")
			return inFrench.Replace(differ("Les deux langues n’exigent pas le même profil linguistique", "aucun")(a))
		},
			"Vérifiez lequel est le bon et corrigez l’autre."},
		check.MailDiffers: {"Adresses courriel différentes", differ("Les deux langues ne donnent pas la même adresse courriel", "aucune"),
			"Vérifiez que les deux atteignent les mêmes personnes."},
		check.ParagraphDiffers: {"Paragraphes de longueur différente",
			func(a []string) string {
				return fmt.Sprintf("Le texte français «\u00a0%s\u00a0» compte %s %s, le texte anglais dans %s en compte %s.", a[0],
					Number(l, number(a[1])), Plural(l, number(a[1]), "mot", "mots"), a[3], Number(l, number(a[2])))
			},
			"Lisez les deux\u00a0: l’un dit peut-être ce que l’autre ne dit pas."},
		check.LinkLanguage: {"Lien vers l’autre langue",
			func(a []string) string {
				return fmt.Sprintf("Le lien %s mène à la page en %s.", a[0], map[string]string{"fr": "français", "en": "anglais"}[a[1]])
			},
			"Mettez le lien vers la page dans la langue du texte, ou précisez la langue dans le lien."},
		check.LinkSpace: {"Espace dans un lien",
			func(a []string) string {
				return fmt.Sprintf("«\u00a0%s\u00a0» n’est pas un lien\u00a0: il y a une espace avant la parenthèse.", a[0])
			},
			"Supprimez l’espace."},
		check.LinkNoTarget: {"Lien sans cible",
			func(a []string) string {
				return fmt.Sprintf("«\u00a0%s\u00a0» montre ses crochets et ne mène nulle part.", a[0])
			},
			"Écrivez [mots](adresse), ou l’adresse sans crochets."},
		check.LinkPrivate: {"Lien privé",
			func(a []string) string {
				return fmt.Sprintf("%s se trouve sur un disque partagé ou sur l’ordinateur de quelqu’un. Le public risque de ne pas pouvoir l’ouvrir.", a[0])
			},
			"Publiez le document, ou supprimez le lien."},
		check.LinkDeceptive: {"Adresse trompeuse",
			func(a []string) string { return fmt.Sprintf("%s peut mener ailleurs qu’il n’y paraît.", a[0]) },
			"Écrivez l’adresse sans nom devant un @ ni lettres d’un autre alphabet, et une adresse courriel sans saut de ligne (code 0A)."},
		check.MailPlain: {"Adresse courriel sans lien",
			func(a []string) string { return fmt.Sprintf("%s n’est pas un lien.", a[0]) },
			"Faites-en un lien qui ouvre un courriel (mailto)."},
		check.BulletGlued: {"Élément de liste qui n’en est pas un",
			func(a []string) string {
				return fmt.Sprintf("«\u00a0%s\u00a0» devrait être un élément de liste et ne l’est pas.", a[0])
			},
			"Commencez la ligne par un astérisque et une espace."},
		check.MarkShown: {"Markdown visible",
			func(a []string) string {
				return fmt.Sprintf("Le signe %s se voit dans «\u00a0%s\u00a0».", a[0], a[1])
			},
			"Supprimez le signe, ou complétez-le."},
		check.InvisibleCharacter: {"Caractère invisible",
			func(a []string) string {
				return fmt.Sprintf("Il y a un caractère invisible (%s) dans «\u00a0%s\u00a0».", a[0], a[1])
			},
			"Supprimez-le\u00a0: il brise les mots, les listes et les recherches."},
		check.ItemLost: {"Élément de liste sans son signe",
			func(a []string) string {
				return fmt.Sprintf("«\u00a0%s\u00a0» s’affiche dans l’élément de liste précédent.", a[0])
			},
			"Commencez la ligne par un astérisque et une espace, ou laissez une ligne vide au-dessus."},
		check.FieldSpaces: {"Espaces autour d’une valeur",
			func(a []string) string { return fmt.Sprintf("La valeur de %s commence ou finit par une espace.", a[0]) },
			"Supprimez l’espace\u00a0: rien d’autre n’a la même valeur."},
		check.SentenceSpace: {"Espace manquante",
			func(a []string) string {
				return fmt.Sprintf("Il manque une espace après le signe «\u00a0%s\u00a0» dans «\u00a0%s\u00a0».", a[0], a[1])
			},
			"Ajoutez l’espace."},
		check.RepeatedText: {"Texte en double",
			func(a []string) string {
				return fmt.Sprintf("«\u00a0%s\u00a0» se trouve déjà à la ligne %s, dans les mêmes mots ou presque.", a[0], a[1])
			},
			"Supprimez l’un des deux."},
		check.RepeatedWord: {"Mot en double",
			func(a []string) string { return fmt.Sprintf("«\u00a0%s %s\u00a0» répète un mot.", a[0], a[0]) },
			"Supprimez l’un des deux."},
		check.BelowMissing: {"Rien ci-dessous",
			func(a []string) string {
				return fmt.Sprintf("«\u00a0%s\u00a0» renvoie plus bas, mais aucun lien ne suit.", a[0])
			},
			"Ajoutez ce qui est annoncé, ou dites où cela se trouve."},
		check.ClosingPassed: {"Date de clôture passée",
			func(a []string) string {
				return fmt.Sprintf("L’offre est ouverte, mais sa date de clôture, «\u00a0%s\u00a0» (%s), est passée.", a[0], a[1])
			},
			"Fermez l’offre, ou corrigez la date."},
		check.SubjectDiffers: {"Objet différent du titre",
			func(a []string) string {
				return fmt.Sprintf("L’objet demandé est «\u00a0%s\u00a0», mais le titre est «\u00a0%s\u00a0».", a[0], a[1])
			},
			"Utilisez le même nom aux deux endroits."},
		check.HeadingBold: {"Ligne en gras au lieu d’un titre",
			func(a []string) string {
				return fmt.Sprintf("«\u00a0%s\u00a0» ressemble à un titre et n’en est pas un.", a[0])
			},
			"Écrivez-la avec ##\u00a0: les lecteurs d’écran se déplacent par titres."},
		check.ImageAltMissing: {"Image sans texte de remplacement",
			func(a []string) string { return fmt.Sprintf("L’image %s n’a pas de texte de remplacement.", a[0]) },
			"Décrivez ce qu’elle montre, ou mettez en HTML un alt vide si elle ne fait que décorer."},
		check.StatementMissing: {"Mention manquante",
			func(a []string) string {
				name, known := map[string]string{
					check.Classification: "sa classification (groupe et niveau)", check.LanguageNeeded: "ses exigences linguistiques",
					check.Place: "le lieu de travail", check.HowToApply: "comment postuler", check.Accommodation: "comment demander des mesures d’adaptation",
				}[a[0]]
				if !known {
					name = "«\u00a0" + a[0] + "\u00a0»"
				}
				return fmt.Sprintf("Cette offre ouverte n’indique pas %s.", name)
			},
			"Ajoutez la mention, dans les mots des autres offres."},
		check.PassageDiffers: {"Paragraphe commun rédigé autrement",
			func(a []string) string {
				return fmt.Sprintf("«\u00a0%s\u00a0» est rédigé autrement dans %s %s (%s)\u00a0: ici «\u00a0%s\u00a0», là «\u00a0%s\u00a0».", a[0],
					Number(l, number(a[3])), Plural(l, number(a[3]), "autre offre ouverte", "autres offres ouvertes"), a[4], a[1], a[2])
			},
			"Reprenez les mêmes mots, à moins que la différence soit voulue."},
		check.PassageMissing: {"Paragraphe commun manquant",
			func(a []string) string {
				return fmt.Sprintf("%s %s (%s) ont un paragraphe que celle-ci n’a pas\u00a0: «\u00a0%s\u00a0».",
					Number(l, number(a[1])), Plural(l, number(a[1]), "autre offre ouverte", "autres offres ouvertes"), a[2], a[0])
			},
			"Ajoutez-le, à moins qu’il ne s’applique pas ici."},
		check.Undone: {"Correction perdue",
			func(a []string) string {
				return fmt.Sprintf("«\u00a0%s\u00a0» est de retour; la révision %s l’avait remplacé par «\u00a0%s\u00a0» le %s.", a[0], a[2], a[1], a[3])
			},
			"Corrigez-le de nouveau, à moins que ce retour ne soit voulu."},
		check.TermAvoided: {"Nom que le glossaire écarte",
			func(a []string) string {
				times := ""
				if n := number(a[2]); n > 1 {
					times = fmt.Sprintf(" Il se trouve ici %s fois.", Number(l, n))
				}
				return fmt.Sprintf("«\u00a0%s\u00a0» est un nom que le glossaire écarte au profit de «\u00a0%s\u00a0».", a[0], a[1]) + times
			},
			"Employez le nom convenu."},
		check.TermUntranslated: {"Nom du glossaire manquant",
			func(a []string) string {
				here, there := "anglais", "français"
				if a[2] == "fr" {
					here, there = there, here
				}
				return fmt.Sprintf("Le texte %s (%s) parle de «\u00a0%s\u00a0», mais le nom %s «\u00a0%s\u00a0» ne se trouve nulle part ici.", there, a[3], a[0], here, a[1])
			},
			"Employez le nom que donne le glossaire, ou ajoutez le vôtre au glossaire."},
		check.IgnoreStale: {"Règle écartée pour rien",
			func(a []string) string {
				return fmt.Sprintf("postings-ignore nomme %s, qui ne relève rien ici.", a[0])
			},
			"Retirez-la de la liste, ou corrigez son nom."},
		check.OffStale: {"Règle désactivée pour rien",
			func(a []string) string {
				return fmt.Sprintf("La configuration désactive ici %s, qui n’y relève rien.", a[0])
			},
			"Retirez-la de [check.off], ou corrigez le chemin."},
	}
}
