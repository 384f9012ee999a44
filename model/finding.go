package model

import (
	"cmp"
	"fmt"
	"time"
)

// Rule is the stable name of what a finding is about, such as
// "front-matter-invalid". It is shown to people and used in configuration, and
// does not change with the language.
type Rule string

// The rules of loading. Those of checking are declared in package check.
const (
	// RuleUnreadable: the file or folder could not be read.
	RuleUnreadable Rule = "unreadable"
	// RuleTooLarge: the file is larger than what is read.
	RuleTooLarge Rule = "too-large"
	// RuleFrontMatter: the front matter is not valid YAML, TOML or JSON, or is
	// not closed.
	RuleFrontMatter Rule = "front-matter-invalid"
	// RuleEncoding: the file is not UTF-8; what could not be decoded shows as
	// U+FFFD.
	RuleEncoding Rule = "encoding"
	// RuleControl: control characters were made visible.
	RuleControl Rule = "control-character"
	// RuleInvisible: a character that nobody sees.
	RuleInvisible Rule = "invisible-character"
	// RuleTitleMissing: the title stands in for a missing one.
	RuleTitleMissing Rule = "title-missing"
)

// Reason says which of the problems of a rule a finding is about, such as why a
// file could not be read.
type Reason string

// The reasons for RuleUnreadable.
const (
	ReasonPermission Reason = "permission"
	ReasonMissing    Reason = "missing"
	// ReasonMisnamed: a name in an archive leads out of it, is used twice, or is
	// too long or too deep.
	ReasonMisnamed Reason = "misnamed"
	// ReasonTooDeep: a folder lies below too many others.
	ReasonTooDeep Reason = "too-deep"
)

// The reasons for RuleFrontMatter.
const (
	// ReasonUnclosed: the line that ends it is missing, and ReasonUnclosedObject:
	// the brace that does.
	ReasonUnclosed       Reason = "unclosed"
	ReasonUnclosedObject Reason = "unclosed-object"
	ReasonTooLong        Reason = "too-long"
	// ReasonNoMapping: it is no list of names and values.
	ReasonNoMapping Reason = "no-mapping"
	// ReasonRepeated: a field stands there twice.
	ReasonRepeated Reason = "repeated"
)

// Reasons returns all reasons.
func Reasons() []Reason {
	return []Reason{
		ReasonPermission, ReasonMissing, ReasonMisnamed, ReasonTooDeep,
		ReasonUnclosed, ReasonUnclosedObject, ReasonTooLong, ReasonNoMapping, ReasonRepeated,
	}
}

// Severity grades a finding.
type Severity uint8

// The severities. Off switches a rule off. A note is worth knowing and is shown to
// those who ask for notes.
const (
	Off Severity = iota
	Note
	Warning
	Error
)

// String returns the name used in options and output: "off", "note",
// "warning" or "error".
func (s Severity) String() string {
	return [...]string{"off", "note", "warning", "error"}[s]
}

// Finding is one thing that is wrong with a corpus. It carries no sentence:
// the catalogue of interface text makes one from the rule and its arguments in
// either language.
type Finding struct {
	Rule     Rule
	Severity Severity
	// Path is the file in the corpus; Line and Column count from 1, and are 0
	// where the finding is about the whole file.
	Path         string
	Line, Column int
	// Key is the posting's key, empty where no posting was made of the file.
	Key    string
	Detail Detail
	// Edits mend it, where that is safe to do without asking; none elsewhere.
	Edits []Edit
}

// Detail holds what the sentence about a finding names. Each rule sets the fields
// that its sentence needs; texts are sanitised.
type Detail struct {
	// Reason is set for rules that find several problems.
	Reason Reason
	// Text is what was found: words of the document, an address, a value, a name.
	Text string
	// Other is what Text should be, or what the other language has in its place.
	Other string
	// Context is the text around it, or the heading or first words above it.
	Context string
	// Field is the name of a field of the front matter.
	Field string
	// Path and Key are those of another document; Key may hold several.
	Path, Key string
	// Commit and Day say where and when.
	Commit string
	Day    time.Time
	Lang   Lang
	// Count is how many there are, and OtherCount how many elsewhere or at most.
	Count, OtherCount int
	// Line is another line of the file.
	Line int
}

// Place returns the file, and the line where it is about one.
func (f Finding) Place() string {
	if f.Line == 0 {
		return f.Path
	}
	return fmt.Sprintf("%s:%d", f.Path, f.Line)
}

// Unread reports whether it is about a file of which nothing could be read.
func (f Finding) Unread() bool {
	switch f.Rule {
	case RuleUnreadable, RuleTooLarge, RuleFrontMatter:
		return f.Severity == Error
	}
	return false
}

// Edit replaces a text on one line of a file.
type Edit struct {
	// Line and Column are where the old text starts, from 1; columns count
	// characters. Without a column it is where it stands once on the line.
	Line, Column int
	Old, New     string
}

// CompareFindings orders findings by path, place and rule.
func CompareFindings(a, b Finding) int {
	return cmp.Or(
		cmp.Compare(a.Path, b.Path),
		cmp.Compare(a.Line, b.Line),
		cmp.Compare(a.Column, b.Column),
		cmp.Compare(a.Rule, b.Rule),
	)
}
