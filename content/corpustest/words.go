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
				"Adjoint·e", "Directeur(trice)", "Chef d’équipe", "Ingénieur·e", "Chercheur ou chercheuse",
				"Rédacteur·rice", "Architecte", "Technicien(ne)", "Spécialiste", "Agent·e", "Responsable", "Concepteur·trice",
				"Traducteur/traductrice", "Bibliothécaire", "Géomaticien·ne", "Vérificateur·rice", "Formateur·trice",
				"Planificateur·rice", "Économiste", "Statisticien·ne", "Graphiste", "Archiviste", "Infirmier·ère",
				"Inspecteur·rice", "Greffier·ère", "Œnologue", "Chargé·e de projet",
			},
			domains: []string{
				"gestion de produits", "données ouvertes", "sécurité de l’information", "expérience utilisateur",
				"infrastructure infonuagique", "approvisionnement", "ressources humaines", "communications", "politiques publiques",
				"transport en commun", "santé publique", "évaluation des programmes", "logiciels libres", "accessibilité",
				"relations avec les médias", "qualité de l’eau", "patrimoine culturel", "énergie renouvelable", "aménagement du territoire",
				"services juridiques", "intelligence d’affaires", "recherche en conception", "soutien technique", "paiements",
				"dotation", "finances", "vérification interne", "formation continue", "apprentissage automatique", "réseaux",
				"gestion documentaire", "cartographie", "statistiques", "agriculture", "forêts", "pêches", "logement", "immigration",
				"normes et méthodes", "sciences de la mer", "météorologie", "bibliothèques", "douanes", "traduction", "œuvres d’art",
			},
			ranks: []string{"principal·e", "adjoint", "stagiaire", "senior", "par intérim", "bilingue", "régional", "en chef"},
			places: []string{
				"Montréal", "Québec", "Ottawa", "télétravail", "Saint-Hyacinthe", "Trois-Rivières", "Gaspé", "Île-du-Prince-Édouard",
				"Winnipeg", "temps partiel", "poste temporaire", "Nouveau-Brunswick", "Rouyn-Noranda", "Sept-Îles",
			},
			small: []string{"le", "la", "les", "de", "du", "des", "un", "une", "et", "à", "en", "pour", "avec", "dans", "sur", "qui", "nous", "vous", "notre", "aux"},
			verbs: []string{
				"soutenir", "améliorer", "diriger", "rédiger", "l’équipe", "collaborer", "créer", "évaluer", "planifier", "maintenir", "écouter",
				"partager", "apprendre", "conseiller", "livrer", "mesurer", "simplifier", "intégrer", "veiller", "protéger", "d’expliquer", "candidat·e·s",
			},
		}
	}
	return vocabulary{
		roles: []string{
			"Manager", "Analyst", "Developer", "Advisor", "Coordinator", "Assistant", "Director", "Team Lead", "Engineer", "Researcher",
			"Writer", "Architect", "Technician", "Specialist", "Officer", "Head", "Designer", "Translator", "Librarian", "Geomatics Expert",
			"Auditor", "Trainer", "Planner", "Economist", "Statistician", "Graphic Artist", "Archivist", "Nurse", "Inspector",
			"Registrar", "Oenologist", "Project Lead",
		},
		domains: []string{
			"product management", "open data", "information security", "user experience", "cloud infrastructure", "procurement",
			"human resources", "communications", "public policy", "public transit", "public health", "program evaluation",
			"open source", "accessibility", "media relations", "water quality", "cultural heritage", "renewable energy", "land use",
			"legal services", "business intelligence", "design research", "technical support", "payments", "staffing", "finance",
			"internal audit", "continuous learning", "machine learning", "networks", "records management", "mapping", "statistics", "agriculture",
			"forests", "fisheries", "housing", "immigration", "standards and methods", "marine science", "meteorology", "libraries",
			"customs", "translation", "works of art",
		},
		ranks: []string{"Senior", "Deputy", "Junior", "Principal", "Acting", "Bilingual", "Regional", "Chief"},
		places: []string{
			"Montreal", "Quebec City", "Ottawa", "remote", "Saint-Hyacinthe", "Trois-Rivières", "Gaspé", "Prince Edward Island",
			"Winnipeg", "part-time", "temporary", "New Brunswick", "Rouyn-Noranda", "Sept-Îles",
		},
		small: []string{"the", "a", "an", "of", "and", "to", "in", "for", "with", "on", "that", "we", "you", "our", "at", "from", "by", "as", "is", "be"},
		verbs: []string{
			"support", "improve", "lead", "write", "the team", "collaborate", "create", "evaluate", "plan", "maintain", "listen",
			"share", "learn", "advise", "deliver", "measure", "simplify", "integrate", "ensure", "protect", "explain", "candidates",
		},
	}
}
