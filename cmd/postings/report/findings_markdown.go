package report

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"postings/model"
	"postings/model/check"
	"postings/tui/i18n"
)

// markdown writes a table for each posting, with a row for each problem and a
// column for each language, for a comment on a pull request or an email to an
// author. It names the rules if asked to.
func markdown(w io.Writer, t *i18n.Strings, findings []model.Finding, rules bool) {
	texts := [2]*i18n.Strings{i18n.For(t.Lang), i18n.For(t.Lang.Other())}
	if len(findings) == 0 {
		fmt.Fprintf(w, "%s · %s\n", texts[0].Findings.None, texts[1].Findings.None)
	}
	var names []string // of postings, or of files without one
	groups := map[string][]model.Finding{}
	for _, f := range findings {
		name := cmp.Or(f.Key, f.Path)
		if groups[name] == nil {
			names = append(names, name)
		}
		groups[name] = append(groups[name], f)
	}
	for i, name := range names {
		if i > 0 {
			fmt.Fprintln(w)
		}
		group := groups[name]
		check.SortBySeverity(group)
		fmt.Fprintf(w, "### %s\n\n| | %s | %s |\n| --- | --- | --- |\n", escape(name), texts[0].Findings.Language, texts[1].Findings.Language)
		for _, f := range group {
			sign := ""
			if f.Severity == model.Error {
				sign = "⚠"
			}
			where := f.Path
			if f.Line > 0 {
				where += ":" + place(f)
			}
			cells := []string{sign}
			for _, s := range texts {
				message, advice := s.Findings.Describe(f)
				title := "**" + escape(s.Findings.Of(f.Rule).Title) + "**"
				if rules {
					title += " `" + code(string(f.Rule)) + "`"
				}
				cells = append(cells, title+"<br>"+escape(message)+"<br>"+escape(advice)+"<br>`"+code(where)+"`")
			}
			fmt.Fprintf(w, "| %s |\n", strings.Join(cells, " | "))
		}
	}
}
