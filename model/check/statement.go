package check

import (
	"regexp"
	"slices"
	"strings"

	"postings/model"
)

// StatementMissing: an open posting does not say what it has to.
const StatementMissing model.Rule = "statement-missing"

func statementRules() family {
	return family{
		rules: []Info{
			{StatementMissing, model.Warning, model.Detail{Text: LanguageNeeded}},
		},
		document: []func(*subject){missingStatements},
	}
}

// Statement is something that every open posting has to say. It is said where one
// of the phrases or patterns of the language stands in the text.
type Statement struct {
	// Name is one of the names below, or what the configuration calls it.
	Name string
	// Phrases are written in small letters.
	Phrases  [2][]string
	Patterns [2]*regexp.Regexp

	facts func(facts) []fact // which say it too
}

// The names of the statements of this site.
const (
	Classification = "classification"
	LanguageNeeded = "language"
	Place          = "place"
	HowToApply     = "apply"
	Accommodation  = "accommodation"
)

// SiteStatements are those that the Government of Canada's postings have to
// make.
// https://www.canada.ca/en/public-service-commission/services/staffing-assessment-tools-resources.html
func SiteStatements() []Statement {
	return []Statement{
		{Name: Classification, facts: func(f facts) []fact { return f.codes }, Phrases: [2][]string{
			{"classified", "classification", "group and level"}, {"classifié", "classification", "groupe et niveau", "poste est classé"},
		}},
		{Name: LanguageNeeded, facts: func(f facts) []fact { return f.profiles }, Phrases: [2][]string{
			{"bilingual", "english or french", "french or english", "official language", "french and english", "english and french", "language requirement", "language profile", "linguistic profile", "both languages", "two languages", "in french", "read french", "french well"},
			{"bilingu", "anglais ou français", "anglais ou en français", "français ou en anglais", "français ou anglais", "langues officielles", "langue officielle", "français et en anglais", "français et anglais", "français et l’anglais", "français et l'anglais", "anglais et en français", "anglais et le français", "anglais et français", "anglais et du français", "profil linguistique", "exigences linguistiques", "deux langues", "langue de travail", "en anglais", "l’anglais"},
		}},
		{Name: Place, Phrases: [2][]string{
			{"remote", "hybrid", "ottawa", "toronto", "montreal", "montréal", "waterloo", "vancouver", "gatineau", "anywhere in canada", "across canada", "in the country", "across the country", "telework", "location", "from home", "at home", "at a distance", "our office", "regional office", "live in", "capital"},
			{"à distance", "télétravail", "hybride", "ottawa", "toronto", "montréal", "waterloo", "vancouver", "gatineau", "partout au canada", "au pays", "au canada", "lieu de travail", "nos bureaux", "la maison", "chez vous", "bureau régional", "bureaux régionaux", "où que vous", "capitale"},
		}},
		{Name: HowToApply, Phrases: [2][]string{
			{"how to apply", "apply now", "apply online", "apply by", "apply through", "to apply", "email us", "send us", "submit your"},
			{"postuler", "postulez", "envoyez-nous", "envoyer un courriel", "présenter votre candidature", "soumettre votre candidature", "soumettez"},
		}},
		{Name: Accommodation, Phrases: [2][]string{
			{"accommodat", "adaptive measure"}, {"mesures d’adaptation", "mesures d'adaptation", "mesure d’adaptation", "mesure d'adaptation", "accommodement", "besoins particuliers"},
		}},
	}
}

// missingStatements reports what an open posting has to say and does not.
func missingStatements(s *subject) {
	if s.preset && s.Fields.Text("layout") != "job-posting" {
		return
	}
	for _, name := range s.lacks() {
		s.report(StatementMissing, s.BodyLine, 0, model.Detail{Text: name})
	}
}

// lacks names the statements that an open posting does not make.
func (s *subject) lacks() (names []string) {
	if s.Status != model.Open || s.AlwaysOpen || len(s.opt.Statements) == 0 || !s.outline.HasText {
		return nil
	}
	text := strings.ToLower(s.Title+"\n"+s.Description) + "\n" + s.lowered()
	for _, need := range s.opt.Statements {
		if need.Name == HowToApply && (s.hasForm() || len(s.facts.mails) > 0) || need.facts != nil && len(need.facts(s.facts)) > 0 {
			continue
		}
		said := slices.ContainsFunc(need.Phrases[s.Lang], func(phrase string) bool { return strings.Contains(text, phrase) })
		if pattern := need.Patterns[s.Lang]; !said && pattern != nil {
			said = pattern.MatchString(text)
		}
		if !said && (len(need.Phrases[s.Lang]) > 0 || need.Patterns[s.Lang] != nil) {
			names = append(names, need.Name)
		}
	}
	return names
}

// dropHabitual leaves out the findings about statements that three in four of
// many open postings do not make: that is how the site writes, and no matter of
// one posting.
func dropHabitual(found []model.Finding, open []shared) []model.Finding {
	documents := [2]int{}
	lang := map[string]model.Lang{}
	for _, d := range open {
		documents[d.document.Lang]++
		lang[d.document.Path] = d.document.Lang
	}
	type statement struct {
		lang model.Lang
		name string
	}
	lacking := map[statement]int{}
	of := func(f model.Finding) (statement, bool) {
		l, known := lang[f.Path]
		return statement{l, f.Detail.Text}, known && f.Rule == StatementMissing
	}
	for _, f := range found {
		if s, ok := of(f); ok {
			lacking[s]++
		}
	}
	return slices.DeleteFunc(found, func(f model.Finding) bool {
		s, ok := of(f)
		return ok && documents[s.lang] >= minHabit && 4*lacking[s] > 3*documents[s.lang]
	})
}

// minHabit is how many open postings of a language, or files, make a habit.
const minHabit = 5
