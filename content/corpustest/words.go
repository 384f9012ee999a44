package corpustest

import "postings/model"

// vocabulary holds the words of titles and sentences. Roles, domains, ranks and
// places of both languages correspond by index.
type vocabulary struct {
	roles, domains, ranks, places []string
	small, verbs                  []string
}

// words returns the vocabulary of a language.
func words(l model.Lang) vocabulary {
	if l == model.French {
		return vocabulary{
			roles: []string{
				"Gestionnaire", "Analyste", "Développeur ou développeuse", "Conseiller·ère", "Coordonnateur/coordonnatrice",
				"Adjoint·e", "Directeur(trice)", "Chef d’équipe", "Ingénieur·e", "Chercheur ou chercheuse", "Œnologue",
				"Rédacteur·rice", "Architecte", "Technicien(ne)", "Spécialiste", "Responsable", "Concepteur·trice",
				"Traducteur/traductrice", "Économiste", "Infirmier·ère", "Chargé·e de projet",
			},
			domains: []string{
				"gestion de produits", "données ouvertes", "sécurité de l’information", "expérience utilisateur",
				"infrastructure infonuagique", "approvisionnement", "ressources humaines", "communications", "politiques publiques",
				"évaluation des programmes", "logiciels libres", "accessibilité", "qualité de l’eau", "aménagement du territoire",
				"services juridiques", "intelligence d’affaires", "recherche en conception", "soutien technique", "paiements",
				"finances", "formation continue", "réseaux", "statistiques", "forêts", "météorologie", "traduction", "œuvres d’art",
			},
			ranks:  []string{"principal·e", "adjoint", "stagiaire", "senior", "par intérim", "bilingue", "régional", "en chef"},
			places: []string{"Montréal", "Québec", "télétravail", "Saint-Hyacinthe", "Gaspé", "Île-du-Prince-Édouard", "temps partiel", "Sept-Îles"},
			small:  []string{"le", "la", "les", "de", "du", "des", "un", "une", "et", "à", "en", "pour", "avec", "dans", "sur", "qui", "nous", "notre", "aux"},
			verbs: []string{
				"soutenir", "améliorer", "diriger", "rédiger", "l’équipe", "collaborer", "créer", "évaluer", "planifier", "écouter",
				"apprendre", "conseiller", "livrer", "mesurer", "simplifier", "intégrer", "protéger", "d’expliquer", "candidat·e·s",
			},
		}
	}
	return vocabulary{
		roles: []string{
			"Manager", "Analyst", "Developer", "Advisor", "Coordinator", "Assistant", "Director", "Team Lead", "Engineer", "Researcher",
			"Oenologist", "Writer", "Architect", "Technician", "Specialist", "Head", "Designer", "Translator", "Economist", "Nurse",
			"Project Lead",
		},
		domains: []string{
			"product management", "open data", "information security", "user experience", "cloud infrastructure", "procurement",
			"human resources", "communications", "public policy", "program evaluation", "open source", "accessibility",
			"water quality", "land use", "legal services", "business intelligence", "design research", "technical support",
			"payments", "finance", "continuous learning", "networks", "statistics", "forests", "meteorology", "translation",
			"works of art",
		},
		ranks:  []string{"Senior", "Deputy", "Junior", "Principal", "Acting", "Bilingual", "Regional", "Chief"},
		places: []string{"Montreal", "Quebec City", "remote", "Saint-Hyacinthe", "Gaspé", "Prince Edward Island", "part-time", "Sept-Îles"},
		small:  []string{"the", "a", "an", "of", "and", "to", "in", "for", "with", "on", "that", "we", "you", "our", "at", "from", "by", "as", "is"},
		verbs: []string{
			"support", "improve", "lead", "write", "the team", "collaborate", "create", "evaluate", "plan", "listen",
			"learn", "advise", "deliver", "measure", "simplify", "integrate", "protect", "explain", "candidates",
		},
	}
}
