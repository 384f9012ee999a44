package report

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strings"
	"testing"

	"postings/model"
	"postings/model/check"
)

// shape returns what is wrong with a decoded JSON value according to a schema,
// and where.
type shape func(at string, value any) []string

// object returns the shape of an object with members, some of them required. No
// others are allowed.
func object(members map[string]shape, required ...string) shape {
	return func(at string, value any) []string {
		o, ok := value.(map[string]any)
		if !ok {
			return []string{at + " is no object"}
		}
		var wrong []string
		for _, name := range required {
			if _, ok := o[name]; !ok {
				wrong = append(wrong, at+" has no "+name)
			}
		}
		for _, name := range slices.Sorted(maps.Keys(o)) {
			member, ok := members[name]
			if !ok {
				wrong = append(wrong, at+"."+name+" is not in the schema")
				continue
			}
			wrong = append(wrong, member(at+"."+name, o[name])...)
		}
		return wrong
	}
}

func array(element shape) shape {
	return func(at string, value any) []string {
		a, ok := value.([]any)
		if !ok {
			return []string{at + " is no array"}
		}
		var wrong []string
		for i, v := range a {
			wrong = append(wrong, element(fmt.Sprintf("%s[%d]", at, i), v)...)
		}
		return wrong
	}
}

// holds returns the shape of a value that meets a condition.
func holds[T any](what string, condition func(T) bool) shape {
	return func(at string, value any) []string {
		if v, ok := value.(T); !ok || !condition(v) {
			return []string{fmt.Sprintf("%s is %v, not %s", at, value, what)}
		}
		return nil
	}
}

func oneOf(values ...string) shape {
	return holds("one of "+strings.Join(values, ", "), func(s string) bool { return slices.Contains(values, s) })
}

func atLeast(least float64) shape {
	return holds(fmt.Sprintf("a whole number from %v", least), func(n float64) bool { return n >= least && n == float64(int(n)) })
}

// sarifSchema is the part of the SARIF 2.1.0 schema for what is written:
// members, which of them are required, and their values. See
// https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json
func sarifSchema() shape {
	text := holds("a text", func(s string) bool { return s != "" })
	uri := holds("a reference to a URI", func(s string) bool {
		_, err := url.Parse(s)
		return err == nil && s != "" && !strings.ContainsFunc(s, func(r rune) bool { return r <= ' ' || r > '~' })
	})
	level := oneOf("none", "note", "warning", "error")
	message := object(map[string]shape{"text": text}, "text")
	return object(map[string]shape{
		"$schema": uri,
		"version": oneOf("2.1.0"),
		"runs": array(object(map[string]shape{
			"columnKind": oneOf("utf16CodeUnits", "unicodeCodePoints"),
			"tool": object(map[string]shape{
				"driver": object(map[string]shape{
					"name":     text,
					"language": oneOf("en-CA", "fr-CA"),
					"rules": array(object(map[string]shape{
						"id":               text,
						"shortDescription": message,
						"fullDescription":  message,
						"help":             message,
						"defaultConfiguration": object(map[string]shape{
							"enabled": holds("a boolean", func(bool) bool { return true }),
							"level":   level,
						}),
					}, "id")),
				}, "name"),
			}, "driver"),
			"results": array(object(map[string]shape{
				"ruleId":    text,
				"ruleIndex": atLeast(0),
				"level":     level,
				"message":   message,
				"locations": array(object(map[string]shape{
					"physicalLocation": object(map[string]shape{
						"artifactLocation": object(map[string]shape{"uri": uri}),
						"region":           object(map[string]shape{"startLine": atLeast(1), "startColumn": atLeast(1)}),
					}, "artifactLocation"),
				})),
			}, "message")),
		}, "tool")),
	}, "version", "runs")
}

func TestSARIFAddress(t *testing.T) {
	for path, want := range map[string]string{
		"a:b.md": "./a:b.md", "a/100% #.md": "a/100%25%20%23.md", "/tmp/é.md": "file:///tmp/%C3%A9.md", "C:/a b.md": "file:///C:/a%20b.md",
	} {
		if got := address(path); got != want {
			t.Errorf("%q: %q, want %q", path, got, want)
		}
	}
}

func TestSARIFSchema(t *testing.T) {
	for _, l := range model.Langs() {
		for _, found := range [][]model.Finding{nil, findings()} {
			var log any
			if err := json.Unmarshal([]byte(write(SARIF, l, found)), &log); err != nil {
				t.Fatal(err)
			}
			for _, wrong := range sarifSchema()("log", log) {
				t.Error(wrong)
			}
		}
	}
}

// TestSARIF checks what the schema cannot: that results refer to their rules,
// and the additional requirements of GitHub.
func TestSARIF(t *testing.T) {
	var log struct {
		Runs []struct {
			Tool struct {
				Driver struct{ Rules []struct{ ID string } }
			}
			Results []struct {
				RuleID    string
				RuleIndex int
				Message   struct{ Text string }
				Locations []struct {
					PhysicalLocation struct {
						ArtifactLocation struct{ URI string }
						Region           struct{ StartLine int }
					}
				}
			}
		}
	}
	if err := json.Unmarshal([]byte(write(SARIF, model.French, findings())), &log); err != nil {
		t.Fatal(err)
	}
	run := log.Runs[0]
	rules := run.Tool.Driver.Rules
	if len(rules) != len(check.Rules()) || len(run.Results) != len(findings()) {
		t.Fatalf("%d rules, %d results", len(rules), len(run.Results))
	}
	for i, r := range run.Results {
		if rules[r.RuleIndex].ID != r.RuleID || r.RuleID != string(findings()[i].Rule) || len(r.Locations) != 1 {
			t.Errorf("%+v", r)
		}
	}
	if last := run.Results[3].Locations[0].PhysicalLocation; last.ArtifactLocation.URI != "fr/%C3%A9:b,%20c.md" || last.Region.StartLine != 1 {
		t.Errorf("%+v", last)
	}
	if text := run.Results[1].Message.Text; !strings.Contains(text, `{{0}}[a\](1)`) {
		t.Errorf("the text of a posting creates placeholders or links: %q", text)
	}
}
