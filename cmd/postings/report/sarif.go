package report

import (
	"io"
	"net/url"
	"slices"

	"postings/model"
	"postings/model/check"
)

// The parts of SARIF 2.1.0 that are used:
// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool       sarifTool     `json:"tool"`
		Language   string        `json:"language"`
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"version"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID            string             `json:"id"`
		Short         sarifText          `json:"shortDescription"`
		Help          sarifText          `json:"help"`
		Configuration sarifConfiguration `json:"defaultConfiguration"`
	}
	sarifConfiguration struct {
		Level string `json:"level"`
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
		Physical sarifPhysical `json:"physicalLocation"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		// Region is nil for the whole file.
		Region *sarifRegion `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		Line   int `json:"startLine"`
		Column int `json:"startColumn,omitempty"`
	}
)

// sarif writes a SARIF log.
func (r Report) sarif(w io.Writer) error {
	t := r.Text.Findings
	driver := sarifDriver{Name: "postings", Version: r.Version}
	rules := check.Rules()
	for _, info := range rules {
		text := t.Of(info.Rule)
		driver.Rules = append(driver.Rules, sarifRule{
			ID: string(info.Rule), Short: sarifText{text.Title}, Help: sarifText{text.Advice},
			Configuration: sarifConfiguration{level(info.Severity)},
		})
	}
	run := sarifRun{
		Tool: sarifTool{driver}, Language: r.Text.Lang.String(), ColumnKind: "unicodeCodePoints", Results: []sarifResult{},
	}
	for _, f := range r.Findings {
		// A path is a URI reference once its special characters are escaped.
		place := sarifPhysical{Artifact: sarifArtifact{(&url.URL{Path: r.file(f)}).String()}}
		if f.Line > 0 {
			place.Region = &sarifRegion{f.Line, f.Column}
		}
		run.Results = append(run.Results, sarifResult{
			RuleID:    string(f.Rule),
			RuleIndex: slices.IndexFunc(rules, func(info check.Info) bool { return info.Rule == f.Rule }),
			Level:     level(f.Severity), Message: sarifText{r.sentences(f)},
			Locations: []sarifLocation{{place}},
		})
	}
	return encode(w, sarifLog{
		Schema: "https://json.schemastore.org/sarif-2.1.0.json", Version: "2.1.0", Runs: []sarifRun{run},
	})
}

// level is SARIF's word for a severity.
func level(s model.Severity) string {
	if s == model.Off {
		return "none"
	}
	return s.String()
}
