package report

import (
	"io"
	"net/url"
	"strings"

	"postings/model"
	"postings/model/check"
	"postings/tui/i18n"
)

// sarif is an object of SARIF 2.1.0. See
// https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html
type sarif map[string]any

// SARIF writes a log in the format read by code scanning services. GitHub
// requires a line for each result and a full description of each rule, so
// findings about a whole file are reported on line 1. See
// https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support
func SARIF(w io.Writer, t *i18n.Strings, findings []model.Finding) {
	var rules []sarif
	index := map[model.Rule]int{}
	for i, info := range check.Rules() {
		text := t.Findings.Of(info.Rule)
		index[info.Rule] = i
		rules = append(rules, sarif{
			"id":                   info.Rule,
			"shortDescription":     sarif{"text": text.Title},
			"fullDescription":      sarif{"text": text.Title + ". " + text.Advice},
			"help":                 sarif{"text": text.Advice},
			"defaultConfiguration": sarif{"enabled": info.Severity != model.Off, "level": level(info.Severity)},
		})
	}
	// Messages can contain placeholders (3.11.5) and links (3.11.6), which the
	// text of a posting must not create.
	escape := strings.NewReplacer("{", "{{", "}", "}}", "](", `\](`)
	results := []sarif{}
	for _, f := range findings {
		message, advice := t.Findings.Describe(f)
		region := sarif{"startLine": max(f.Line, 1)}
		if f.Column > 0 {
			region["startColumn"] = f.Column
		}
		results = append(results, sarif{
			"ruleId":    f.Rule,
			"ruleIndex": index[f.Rule],
			"level":     level(f.Severity),
			"message":   sarif{"text": escape.Replace(message + " " + advice)},
			"locations": []sarif{{"physicalLocation": sarif{"artifactLocation": sarif{"uri": address(f.Path)}, "region": region}}},
		})
	}
	WriteJSON(w, sarif{
		"$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
		"version": "2.1.0",
		"runs": []sarif{{
			"tool":       sarif{"driver": sarif{"name": "postings", "language": t.Lang.Tag().String(), "rules": rules}},
			"results":    results,
			"columnKind": "unicodeCodePoints", // columns count characters
		}},
	})
}

// address converts a path to a URI reference. A colon in the first folder must
// not look like a scheme. An absolute path becomes a file URI (RFC 8089), on
// Windows with its drive.
func address(path string) string {
	u := &url.URL{Path: path}
	switch {
	case strings.HasPrefix(path, "/"):
		u.Scheme = "file"
	case len(path) > 2 && path[1:3] == ":/":
		u.Scheme, u.Path = "file", "/"+path
	}
	return u.String()
}

// level returns the SARIF name of a severity.
func level(s model.Severity) string {
	if s == model.Off {
		return "none"
	}
	return s.String()
}
