package report

import (
	"io"
	"net/url"
	"strings"

	"postings/model"
	"postings/model/check"
	"postings/tui/i18n"
)

// The part of SARIF 2.1.0 that a checker writes. See
// https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool    sarifTool     `json:"tool"`
		Results []sarifResult `json:"results"`
		// ColumnKind says that columns count characters.
		ColumnKind string `json:"columnKind"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name     string      `json:"name"`
		Language string      `json:"language"`
		Rules    []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID                   string      `json:"id"`
		ShortDescription     sarifText   `json:"shortDescription"`
		FullDescription      sarifText   `json:"fullDescription"`
		Help                 sarifText   `json:"help"`
		DefaultConfiguration sarifConfig `json:"defaultConfiguration"`
	}
	sarifConfig struct {
		Enabled bool   `json:"enabled"`
		Level   string `json:"level"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		RuleID    string          `json:"ruleId"`
		RuleIndex int             `json:"ruleIndex"`
		Level     string          `json:"level"`
		Message   sarifText       `json:"message"`
		Locations []sarifLocation `json:"locations"`
	}
	sarifLocation struct {
		PhysicalLocation sarifPhysical `json:"physicalLocation"`
	}
	sarifPhysical struct {
		ArtifactLocation sarifArtifact `json:"artifactLocation"`
		Region           sarifRegion   `json:"region"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn,omitempty"`
	}
)

// SARIF writes a log in the format read by code scanning services. GitHub
// requires a line for each result and a full description of each rule, so
// findings about a whole file are reported on line 1. See
// https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support
func SARIF(w io.Writer, t *i18n.Strings, findings []model.Finding) error {
	driver := sarifDriver{Name: "postings", Language: t.Lang.Tag().String()}
	index := map[model.Rule]int{}
	for i, info := range check.Rules() {
		text := t.Findings.Of(info.Rule)
		index[info.Rule] = i
		driver.Rules = append(driver.Rules, sarifRule{
			ID:                   string(info.Rule),
			ShortDescription:     sarifText{text.Title},
			FullDescription:      sarifText{text.Title + ". " + text.Advice},
			Help:                 sarifText{text.Advice},
			DefaultConfiguration: sarifConfig{Enabled: info.Severity != model.Off, Level: level(info.Severity)},
		})
	}
	run := sarifRun{Tool: sarifTool{driver}, Results: []sarifResult{}, ColumnKind: "unicodeCodePoints"}
	// Messages can contain placeholders (3.11.5) and links (3.11.6), which the
	// text of a posting must not create.
	escape := strings.NewReplacer("{", "{{", "}", "}}", "](", `\](`)
	for _, f := range findings {
		message, advice := t.Findings.Describe(f)
		place := sarifPhysical{
			ArtifactLocation: sarifArtifact{URI: address(f.Path)},
			Region:           sarifRegion{StartLine: max(f.Line, 1), StartColumn: f.Column},
		}
		run.Results = append(run.Results, sarifResult{
			RuleID: string(f.Rule), RuleIndex: index[f.Rule], Level: level(f.Severity),
			Message:   sarifText{escape.Replace(message + " " + advice)},
			Locations: []sarifLocation{{place}},
		})
	}
	return WriteJSON(w, sarifLog{
		Schema:  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
		Version: "2.1.0",
		Runs:    []sarifRun{run},
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
	switch s {
	case model.Error:
		return "error"
	case model.Warning:
		return "warning"
	case model.Note:
		return "note"
	}
	return "none"
}
