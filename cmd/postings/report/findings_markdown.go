package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"postings/model"
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
	for i, group := range byPosting(findings) {
		if i > 0 {
			fmt.Fprintln(w)
		}
		name := group[0].Key
		if name == "" {
			name = group[0].Path
		}
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

// byPosting groups findings by posting, in order of first occurrence. Those
// without a posting are grouped by file.
func byPosting(findings []model.Finding) [][]model.Finding {
	var groups [][]model.Finding
	at := map[string]int{}
	for _, f := range findings {
		name := "key " + f.Key
		if f.Key == "" {
			name = "path " + f.Path
		}
		i, known := at[name]
		if !known {
			i = len(groups)
			at[name] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], f)
	}
	for _, group := range groups {
		// Problems that keep a posting from being published come first.
		slices.SortStableFunc(group, func(a, b model.Finding) int { return int(b.Severity) - int(a.Severity) })
	}
	return groups
}
