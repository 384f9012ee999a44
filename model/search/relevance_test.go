package search_test

import (
	"testing"

	"postings/content"
	"postings/model"
	"postings/model/search"
)

// relevant is a realistic query and the posting that it is for.
type relevant struct {
	lang  model.Lang
	query string
	key   string
	// within is the lowest acceptable rank, from 1.
	within int
}

func relevance() []relevant {
	const fr, en = model.French, model.English
	return []relevant{
		// French: words in any order, without accents, prefixes.
		{fr, "chef produits", "head-product-management", 1},
		{fr, "gestion chef", "head-product-management", 1},
		{fr, "gestion de produits", "head-product-management", 1},
		{fr, "chef ingenierie", "head-of-engineering", 1},
		{fr, "l'ingénierie", "head-of-engineering", 1},
		{fr, "chef partenariats", "head-of-partnerships", 1},
		{fr, "redacteur", "technical-writer", 1},
		{fr, "conge google", "google-civic-leave", 1},
		{fr, "équité inclusion", "diversity-inclusion-manager", 1},
		{fr, "conseillere approvisionnement", "sr-proc-advisor", 1},
		{fr, "directrice plateforme", "director-of-platform", 1},
		{fr, "directrice talent", "director-talent-internal-ops", 2},
		{fr, "adjointe exec", "executive-assistant-coo2", 1},
		{fr, "recruteuse bilingue", "2022-june-bilingual-technical-recruiter", 1},
		{fr, "conceptrice contenu français", "french-content-designer-sept-2022", 1},
		{fr, "developpeuse securite", "2022-aug-sr-app-sec-dev", 2},
		{fr, "analyste recherche", "research-evaluation-partnerships-service-design-insight", 1},
		{fr, "coordonnatrice recherche", "2022-dec-research-ops", 1},
		{fr, "traductrice", "translate-content-coordinator", 1},
		{fr, "\"chef d'équipe\"", "2022-dec-team-lead-notify", 1},
		{fr, "dev python", "senior-software-developer-python", 1},
		{fr, "développeuse frontaux", "Senior Front-End Software Developer-january 2022", 1},
		{fr, "rédactrice", "technical-writer", 1},
		{fr, "narration", "visual-storytelling-advisor-apr-2022", 1},
		{fr, "concept visuels", "visual-designers", 1},
		// French: missing, additional and swapped letters.
		{fr, "developeur mvp", "fullstack-mvp", 1},
		{fr, "chf cabinet", "chef-de-cabinet.md", 1},
		{fr, "gestonnaire agile", "sr-agile-delivery-manager-partnerships", 1},
		{fr, "ingénerie", "head-of-engineering", 1},
		{fr, "cherheur quantitatif", "quantitative-researcher", 1},
		{fr, "aprovisionnement", "sr-proc-advisor", 1},
		{fr, "traducteru", "translate-content-coordinator", 2},
		// French: words of the other language.
		{fr, "chief of staff", "chief-of-staff.md", 1},
		{fr, "full stack mvp", "fullstack-mvp", 1},
		{fr, "frontend", "Senior Front-End Software Developer-january 2022", 3},
		// English: words in any order, prefixes.
		{en, "head prod", "head-product-management", 1},
		{en, "product head", "head-product-management", 1},
		{en, "product manager", "product-manager", 1},
		{en, "senior product manager platform", "sr-product-manager-notify", 1},
		{en, "content designer", "2022-june-content-designer", 1},
		{en, "designer", "2022-june-content-designer", 3},
		{en, "visual designer", "visual-designers", 1},
		{en, "policy advisor", "policy-advisor", 1},
		{en, "researcher quant", "quantitative-researcher", 1},
		{en, "people culture", "people-culture-coordinator", 1},
		{en, "covid portal", "temp-software-dev-covid-alert-portal", 1},
		{en, "coop analyst", "policy-analyst-coop", 1},
		{en, "co-op policy", "policy-analyst-coop", 1},
		{en, "notify lead", "2022-dec-team-lead-notify", 1},
		{en, "devsecops", "consulting-digital-practitioner-devsecops-march-2022", 1},
		{en, "media relations", "storyteller-media-relations", 1},
		{en, "stakeholder", "sr-stakeholder-relations-advisor-april-2022", 1},
		{en, "it security", "operations-security-lead", 1},
		{en, "shopify", "shopify-job", 1},
		// English: abbreviations, missing and additional letters, a plural.
		{en, "hpm", "head-product-management", 1},
		{en, "prodman", "product-manager", 1},
		{en, "frontend", "Senior Front-End Software Developer-january 2022", 3},
		{en, "sr frontend", "sr-frontend-developer", 1},
		{en, "mgmt", "head-product-management", 1},
		{en, "interacton designer", "interaction-designer-december-2021", 1},
		{en, "reserch ops", "2022-dec-research-ops", 1},
		{en, "infrastucture dev", "2022-nov-sr-infra-dev", 1},
		{en, "recruter creative", "creative-recruiter", 1},
		{en, "translatorr", "english-to-french-translator", 2},
		{en, "storytellers", "visual-storyteller", 2},
		{en, "senior developers", "sr-dev", 1},
		// English: words of the other language.
		{en, "chef de cabinet", "chef-de-cabinet.md", 1},
		{en, "conseiller medias", "storyteller-media-relations", 1},
	}
}

// samples are queries over the samples, for those who do not have the real
// postings.
func samples() []relevant {
	const fr, en = model.French, model.English
	return []relevant{
		{fr, "chef produits", "head-product-management", 1},
		{fr, "adjointe operations", "executive-assistant", 1},
		{fr, "developpeur", "senior-software-developer", 1},
		{fr, "conseillère", "policy-advisor", 1},
		{fr, "recruteurs", "technical-recruiter", 1},
		{fr, "rédacteur technique", "redaction-technique", 1},
		{fr, "\"langage clair\"", "content-designer", 1},
		{fr, "chercheur concption", "design-researcher", 1},
		{fr, "fiabilite", "site-reliability-engineer", 1},
		{fr, "de", "senior-software-developer", 4},
		{fr, "service designer", "service-designer", 1},
		{en, "head prod", "head-product-management", 1},
		{en, "hdprod", "head-product-management", 1},
		{en, "hop", "head-product-management", 1},
		{en, "srdev", "senior-software-developer", 1},
		{en, "snr dev", "senior-software-developer", 1},
		{en, "d", "policy-advisor", 2},
		{en, "des", "design-researcher", 2},
		{en, "designer", "service-designer", 2},
		{en, "recrutier", "technical-recruiter", 1},
		{en, "co-op", "design-coop-student", 1},
		{en, "coo", "executive-assistant", 3},
		{en, "sécurité", "application-security", 1},
		{en, "product manager -fiabilite", "product-manager", 1},
	}
}

func TestRelevance(t *testing.T) {
	c, x := loadReal(t)
	checkRelevance(t, c, x.Snapshot(), relevance(), 0.96)
}

func TestRelevanceOfSamples(t *testing.T) {
	var docs []*model.Document
	err := content.Load(t.Context(), content.Embedded(), content.Options{}, func(b model.Batch) {
		docs = append(docs, b.Documents...)
	})
	if err != nil {
		t.Fatal(err)
	}
	c, x := indexed(docs)
	checkRelevance(t, c, x.Snapshot(), samples(), 0.92)
}

// checkRelevance checks the rank for each query, and that the mean reciprocal
// rank of all is not lower than before.
func checkRelevance(t *testing.T, c *model.Corpus, s search.Snapshot, queries []relevant, reached float64) {
	t.Helper()
	sum := 0.0
	for _, q := range queries {
		r, err := s.Search(t.Context(), search.ParseQuery(q.query), search.Options{Lang: q.lang, Status: model.AnyStatus})
		if err != nil {
			t.Fatal(err)
		}
		at := -1
		for i := range r.Len() {
			if c.Postings[r.Posting(i)].Key == q.key {
				at = i
				break
			}
		}
		if at >= 0 {
			sum += 1 / float64(at+1)
		}
		if at < 0 || at >= q.within {
			t.Errorf("%v %q: %s is at %d of %d, want within %d", q.lang, q.query, q.key, at+1, r.Len(), q.within)
			for i := range min(5, r.Len()) {
				p := c.Postings[r.Posting(i)]
				t.Logf("    %s: %q", p.Key, p.Best(q.lang).Title)
			}
		}
	}
	mean := sum / float64(len(queries))
	t.Logf("mean reciprocal rank of %d queries: %.3f", len(queries), mean)
	if mean < reached {
		t.Errorf("the mean reciprocal rank is %.3f, it was %.3f", mean, reached)
	}
}
