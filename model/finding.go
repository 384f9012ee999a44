package model

import (
	"cmp"
	"fmt"
	"time"
)

// Rule is the stable name of a rule, such as "front-matter-invalid". It is
// displayed and used in configuration files, and is the same in both languages.
type Rule string

// The rules of loading. Package check declares the others.
const (
	// RuleUnreadable: the file or folder could not be read.
	RuleUnreadable Rule = "unreadable"
	// RuleTooLarge: the file is too large to be read.
	RuleTooLarge Rule = "too-large"
	// RuleFrontMatter: the front matter is not valid YAML, TOML or JSON, or is
	// unterminated.
	RuleFrontMatter Rule = "front-matter-invalid"
	// RuleEncoding: the file is not UTF-8. Bytes that could not be decoded are
	// displayed as U+FFFD.
	RuleEncoding Rule = "encoding"
	// RuleControl: control characters were replaced by visible ones.
	RuleControl Rule = "control-character"
	// RuleInvisible: the text has an invisible character.
	RuleInvisible Rule = "invisible-character"
	// RuleTitleMissing: the title is missing, and something else stands in for it.
	RuleTitleMissing Rule = "title-missing"
)

// Reason tells apart the problems that one rule finds, such as why a file could
// not be read. It is also why a file was left out, or a profile chosen.
type Reason string

// The reasons of findings, omissions and profiles. Package check declares others.
const (
	// The reasons for RuleUnreadable.
	ReasonPermission Reason = "permission"
	ReasonMissing    Reason = "missing"
	// ReasonMisnamed: a name in an archive is duplicated, points outside it, or is
	// too long or too deep.
	ReasonMisnamed Reason = "misnamed"
	// ReasonNotUTF8: its name is not valid UTF-8.
	ReasonNotUTF8 Reason = "not-utf8"
	// ReasonLink: it is a symbolic link that leads out of the source or to itself.
	ReasonLink Reason = "link"
	// ReasonTooDeep: the folder is nested too deeply.
	ReasonTooDeep Reason = "too-deep"

	// The reasons for RuleFrontMatter. ReasonUnclosed: the closing line is missing,
	// and ReasonUnclosedObject: the closing brace.
	ReasonUnclosed       Reason = "unclosed"
	ReasonUnclosedObject Reason = "unclosed-object"
	ReasonTooLong        Reason = "too-long"
	// ReasonNoMapping: it is not a list of names and values.
	ReasonNoMapping Reason = "no-mapping"
	// ReasonRepeated: a field appears twice.
	ReasonRepeated Reason = "repeated"

	// OtherLanguage: the document is in neither English nor French.
	OtherLanguage Reason = "other-language"
	// NotRegular: the name is that of a document or a folder, but it is a link to a
	// folder, a pipe or a device.
	NotRegular Reason = "not-regular"
	// HTMLPage: the page has front matter but is not Markdown.
	HTMLPage Reason = "html"

	// ByMarks, ByUser, BySite: the profile was chosen by the marks of files, by the
	// user or by the site. Without a reason, nothing suggests any other profile.
	ByMarks Reason = "marks"
	ByUser  Reason = "user"
	BySite  Reason = "site"
)

// Severity is how serious a finding is.
type Severity uint8

// The severities. Off disables a rule. Notes are shown only on request.
const (
	Off Severity = iota
	Note
	Warning
	Error
)

// String returns the name used in options and output: "off", "note", "warning"
// or "error".
func (s Severity) String() string {
	return [...]string{"off", "note", "warning", "error"}[s]
}

// Finding is a problem in a corpus. It contains no sentence: package i18n makes
// one from the rule and the detail in either language.
type Finding struct {
	Rule     Rule
	Severity Severity
	// Path is the file in the corpus. Line and Column count from 1, and are 0 if
	// the finding is about the whole file.
	Path         string
	Line, Column int
	// Key is the posting's key, empty if the file is not part of a posting.
	Key    string
	Detail Detail
	// Edits fix the problem, if that is safe to do without asking.
	Edits []Edit
}

// Detail holds the specifics of a finding, for its sentence. Each rule sets the
// fields that its sentence needs; texts are sanitised.
type Detail struct {
	// Reason is set by rules that find several problems.
	Reason Reason
	// Text is what was found: words of the document, an address, a value, a name.
	Text string
	// Other is what Text should be, or its counterpart in the other language.
	Other string
	// Context is the text around it, or the heading or the first words of its
	// section.
	Context string
	// Field is the name of a front matter field.
	Field string
	// Path is another document, and Key another posting, or several.
	Path, Key string
	// Commit and Day are those of a change.
	Commit string
	Day    time.Time
	Lang   Lang
	// Count is a quantity, and OtherCount its counterpart elsewhere or its limit.
	Count, OtherCount int
	// Line is another line of the file.
	Line int
}

// Place returns the file and, if the finding has one, the line.
func (f Finding) Place() string {
	if f.Line == 0 {
		return f.Path
	}
	return fmt.Sprintf("%s:%d", f.Path, f.Line)
}

// Unread reports whether the finding is about a file that could not be read at
// all.
func (f Finding) Unread() bool {
	switch f.Rule {
	case RuleUnreadable, RuleTooLarge, RuleFrontMatter:
		return f.Severity == Error
	}
	return false
}

// Edit replaces a text on one line of a file.
type Edit struct {
	// Line and Column are where the old text starts, counting lines and characters
	// from 1. If Column is 0, the old text occurs once on the line.
	Line, Column int
	Old, New     string
}

// Compare orders findings by path, position and rule.
func (f Finding) Compare(g Finding) int {
	return cmp.Or(cmp.Compare(f.Path, g.Path), cmp.Compare(f.Line, g.Line), cmp.Compare(f.Column, g.Column), cmp.Compare(f.Rule, g.Rule))
}
