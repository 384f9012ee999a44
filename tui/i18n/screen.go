package i18n

import (
	"fmt"
	"strings"

	"postings/model"
)

// Screen holds the texts of the browser's frame: header, list, messages.
type Screen struct {
	// Samples is the name of the built-in corpus. Pages replaces the program's
	// name for a corpus of pages.
	Samples, Pages string
	// Loading says how many files have been read. Total is 0 while it is
	// unknown.
	Loading func(read, total int) string
	// Errors counts the problems that keep postings from being published.
	Errors func(n int) string
	// Omitted counts the files left out for a reason other than not being
	// postings, usually their language.
	Omitted func(n int) string
	// TooSmall asks for a larger window, in columns and rows.
	TooSmall func(columns, rows int) string

	Open, Closed, Unlisted string
	// Page replaces the status of a posting.
	Page string
	// Headings are those above the postings of each status.
	Headings [3]string
	// Tabs are the names of the tabs, one for each status filter.
	Tabs [3]string
	// Sorts names the orders of the list, indexed by search.Sort.
	Sorts [8]string

	Search string // placeholder of the search field
	// NoMatch says that no posting that passes the filter matches the query, and
	// Match how many of a status do.
	NoMatch func(query string, f model.StatusFilter) string
	Match   func(n int, s model.Status) string
	// Clear names the key that clears the query, and Show the one that shows
	// what matches.
	Clear func(key string) string
	Show  func(n int, key string) string
	// NoBookmarks is shown if there are no bookmarks. Key is the one that goes
	// back.
	NoBookmarks func(key string) string
	// NoFilter reports an unknown filter and suggests others. Complete lists
	// the filters with a prefix, and the key that completes one.
	NoFilter func(token string, nearest []string) string
	Complete func(filters []string, key string) string
	// Filters lists all filters.
	Filters func(filters []string) string
	// ByRelevance names the order of search results.
	ByRelevance string
	// NoPostings is shown if no posting passes the filter. Key shows more.
	NoPostings func(f model.StatusFilter, total int, key string) string
	// OrAll says that all postings are shown because none pass the filter.
	OrAll func(f model.StatusFilter) string
	// EmptyCorpus says that there are no postings, and how many other pages
	// there are.
	EmptyCorpus func(pages int) string
	// LoadFailed gives the reason why the corpus could not be loaded.
	LoadFailed func(reason string) string
}

func screenEN() Screen {
	const l = model.English
	filter := func(f model.StatusFilter) string {
		return [...]string{"open", "closed", "all"}[f]
	}
	return Screen{
		Samples: "sample postings", Pages: "Pages",
		Loading: func(read, total int) string {
			if total == 0 {
				return fmt.Sprintf("Loading… %s read", count(l, read, "file", "files"))
			}
			return fmt.Sprintf("Loading… %s of %s files", Number(l, read), Number(l, total))
		},
		Errors:   saysCount(l, "%s error", "%s errors"),
		Omitted:  func(n int) string { return Number(l, n) + " left out" },
		TooSmall: saysNumbers("This window is too small. Postings needs %d columns and %d rows."),
		Open:     "Open", Closed: "Closed", Unlisted: "Unlisted", Page: "Page",
		Headings: [...]string{model.Closed: "Closed", model.Open: "Open", model.NoStatus: "Pages"},
		Tabs:     [...]string{"Open", "Closed", "All"},
		Sorts:    [...]string{"by title", "by status", "by date", "by closing date", "by file", "by date posted", "by date opened", "by date closed"},
		Search:   "Search",
		NoMatch: func(query string, f model.StatusFilter) string {
			who := [...]string{"No open posting", "No closed posting", "Nothing"}[f]
			return fmt.Sprintf("%s matches “%s”.", who, query)
		},
		Match: func(n int, s model.Status) string {
			what := [...]string{"closed posting", "open posting", "page"}[s]
			return count(l, n, what+" matches.", what+"s match.")
		},
		Clear: says("Press [%s] to clear the search."),
		Show: func(n int, key string) string {
			return fmt.Sprintf("Press [%s] to show %s.", key, Plural(l, n, "it", "them"))
		},
		NoBookmarks: says("No bookmarks yet. Press [%s] to go back and add some."),
		NoFilter: func(token string, nearest []string) string {
			return fmt.Sprintf("There is no filter %s. Did you mean %s?", token, strings.Join(nearest, ", "))
		},
		Complete: func(filters []string, key string) string {
			return fmt.Sprintf("[%s] completes: %s", key, strings.Join(filters, ", "))
		},
		Filters:     saysList("Filters: %s"),
		ByRelevance: "by relevance",
		NoPostings: func(f model.StatusFilter, total int, key string) string {
			if total == 1 {
				return fmt.Sprintf("The only posting here is not %s. Press [%s] to show it.", filter(f), key)
			}
			return fmt.Sprintf("None of the %s postings here is %s. Press [%s] to show others.", Number(l, total), filter(f), key)
		},
		OrAll: func(f model.StatusFilter) string {
			return fmt.Sprintf("No posting here is %s, so all are shown.", filter(f))
		},
		EmptyCorpus: func(pages int) string {
			switch pages {
			case 0:
				return "There are no postings here."
			case 1:
				return "No postings here now. One other page; --pages reads it."
			}
			return fmt.Sprintf("No postings here now. %s other pages; --pages reads them.", Number(l, pages))
		},
		LoadFailed: says("The postings could not be loaded: %s"),
	}
}

func screenFR() Screen {
	const l = model.French
	filter := func(f model.StatusFilter) string { return [...]string{"ouverte", "fermée", ""}[f] }
	return Screen{
		Samples: "offres d’exemple", Pages: "Pages",
		Loading: func(read, total int) string {
			if total == 0 {
				return "Chargement… " + count(l, read, "fichier lu", "fichiers lus")
			}
			return fmt.Sprintf("Chargement… %s sur %s", count(l, read, "fichier", "fichiers"), Number(l, total))
		},
		Errors:   saysCount(l, "%s erreur", "%s erreurs"),
		Omitted:  saysCount(l, "%s fichier écarté", "%s fichiers écartés"),
		TooSmall: saysNumbers("Cette fenêtre est trop petite. Il faut %d colonnes et %d lignes à Postings."),
		Open:     "Ouverte", Closed: "Fermée", Unlisted: "Non répertoriée", Page: "Page",
		Headings: [...]string{model.Closed: "Fermées", model.Open: "Ouvertes", model.NoStatus: "Pages"},
		Tabs:     [...]string{"Ouvertes", "Fermées", "Toutes"},
		Sorts:    [...]string{"par titre", "par statut", "par date", "par date limite", "par fichier", "par date de parution", "par date d’ouverture", "par date de fermeture"},
		Search:   "Rechercher",
		NoMatch: func(query string, f model.StatusFilter) string {
			who := [...]string{"Aucune offre ouverte", "Aucune offre fermée", "Rien"}[f]
			return fmt.Sprintf("%s ne correspond à «\u00a0%s\u00a0».", who, query)
		},
		Match: func(n int, s model.Status) string {
			one := [...]string{"offre fermée", "offre ouverte", "page"}[s]
			many := [...]string{"offres fermées", "offres ouvertes", "pages"}[s]
			return count(l, n, one+" correspond.", many+" correspondent.")
		},
		Clear: says("Appuyez sur [%s] pour effacer la recherche."),
		Show: func(n int, key string) string {
			return fmt.Sprintf("Appuyez sur [%s] pour %safficher.", key, Plural(l, n, "l’", "les "))
		},
		NoBookmarks: says("Aucun signet pour l’instant. Appuyez sur [%s] pour revenir et en ajouter."),
		NoFilter: func(token string, nearest []string) string {
			return fmt.Sprintf("Le filtre %s n’existe pas. Vouliez-vous écrire %s?", token, strings.Join(nearest, ", "))
		},
		Complete: func(filters []string, key string) string {
			return fmt.Sprintf("[%s] complète\u00a0: %s", key, strings.Join(filters, ", "))
		},
		Filters:     saysList("Filtres\u00a0: %s"),
		ByRelevance: "par pertinence",
		NoPostings: func(f model.StatusFilter, total int, key string) string {
			if total == 1 {
				return fmt.Sprintf("La seule offre ici n’est pas %s. Appuyez sur [%s] pour l’afficher.", filter(f), key)
			}
			return fmt.Sprintf("Aucune des %s offres ici n’est %s. Appuyez sur [%s] pour en voir d’autres.", Number(l, total), filter(f), key)
		},
		OrAll: func(f model.StatusFilter) string {
			return fmt.Sprintf("Aucune offre n’est %s ici\u00a0: toutes sont affichées.", filter(f))
		},
		EmptyCorpus: func(pages int) string {
			switch pages {
			case 0:
				return "Il n’y a aucune offre ici."
			case 1:
				return "Aucune offre ici en ce moment. Une autre page; --pages la lit."
			}
			return fmt.Sprintf("Aucune offre ici en ce moment. %s autres pages; --pages les lit.", Number(l, pages))
		},
		LoadFailed: says("Le chargement des offres a échoué\u00a0: %s"),
	}
}
