package check

import (
	"time"

	"postings/model"
)

// The rules of checking; those of loading are declared in package model.
const (
	// DescriptionMissing, KeyMissing, LayoutMissing: the field is missing, empty or
	// null.
	DescriptionMissing model.Rule = "description-missing"
	KeyMissing         model.Rule = "key-missing"
	LayoutMissing      model.Rule = "layout-missing"
	// StatusMissing: neither linkHidden nor archived has a value, which closes every
	// posting but the standing call.
	StatusMissing model.Rule = "status-missing"
	// StatusNotBoolean: archived, formHidden or linkHidden is no boolean; the site
	// takes only the boolean false for false.
	StatusNotBoolean model.Rule = "status-not-boolean"
	// StatusTwoSchemes: archived stands beside linkHidden, which decides.
	StatusTwoSchemes model.Rule = "status-two-schemes"
	// ValueUnreadable: a date or a status is written in a way that nothing reads.
	ValueUnreadable model.Rule = "value-unreadable"
	// TitleSpaces: the title begins or ends with a space.
	TitleSpaces model.Rule = "title-spaces"
	// FieldSpaces: the value of a field begins or ends with a space.
	FieldSpaces model.Rule = "field-spaces"
	// FieldTypo: a field looks like another one misspelled.
	FieldTypo model.Rule = "field-typo"
	// ReferenceInvalid: the leverId is no UUID; an error on an open posting.
	ReferenceInvalid model.Rule = "reference-invalid"
	// ReferenceShared: another posting has the same leverId.
	ReferenceShared model.Rule = "reference-shared"
	// ReferenceDiffers: one language has a leverId and the other has none.
	ReferenceDiffers model.Rule = "reference-differs"
	// FileName: the name of the file, or that of its folder where the file is an
	// index, cannot be published everywhere.
	FileName model.Rule = "file-name"
	// BodyEmpty: nothing of the body would be shown.
	BodyEmpty model.Rule = "body-empty"
	// BodyComplex: the body has more markup than is parsed, so that no rule looks at
	// it.
	BodyComplex model.Rule = "body-complex"
	// HeadingSkipped: a heading is more than one level below the one before.
	HeadingSkipped model.Rule = "heading-skipped"
	// LinkUnsafe: the link's scheme is none that a site links to.
	LinkUnsafe model.Rule = "link-unsafe"
	// LinkMalformed: the address leads nowhere.
	LinkMalformed model.Rule = "link-malformed"
	// LinkTextEmpty: the link has no words.
	LinkTextEmpty model.Rule = "link-text-empty"
	// LinkTextVague: the link's words say nothing of where it leads, or are the
	// address of the page.
	LinkTextVague model.Rule = "link-text-vague"
	// Typography: there is a space that the French of Canada does not have, or an
	// ordinary one where it needs a no-break space.
	Typography model.Rule = "typography"
	// WrongLanguage: the text, or a paragraph, is in the other language.
	WrongLanguage model.Rule = "wrong-language"

	// TranslationMissing: the posting exists in one language. A document without a
	// translationKey may well be translated, and is KeyMissing's matter unless that is
	// off.
	TranslationMissing model.Rule = "translation-missing"
	// KeyDiffers: the posting exists in one language, and so does another one with
	// another key that seems to be its translation.
	KeyDiffers model.Rule = "key-differs"
	// StatusDiffers: the posting is open in one language only.
	StatusDiffers model.Rule = "status-differs"
	// DuplicateCopy and DuplicateConflict: another document has the same key and
	// language, and the same text or another.
	DuplicateCopy     model.Rule = "duplicate-copy"
	DuplicateConflict model.Rule = "duplicate-conflict"
	// StructureHeadings: the languages have different numbers of headings, or headings
	// of different levels.
	StructureHeadings model.Rule = "structure-headings"
	// StructureItems, StructureLinks: the languages have different numbers of these.
	StructureItems model.Rule = "structure-list-items"
	StructureLinks model.Rule = "structure-links"
	// LinkDiffers: links at the same place of both languages lead to different sites,
	// or one to a page and the other to a mail address.
	LinkDiffers model.Rule = "link-differs"

	// CodeDiffers, ProfileDiffers, MailDiffers: the languages name other codes of the
	// classification, other language profiles or other mail addresses.
	CodeDiffers    model.Rule = "code-differs"
	ProfileDiffers model.Rule = "profile-differs"
	MailDiffers    model.Rule = "mail-differs"
	// ParagraphDiffers: a paragraph or an item is much shorter or longer than its
	// twin.
	ParagraphDiffers model.Rule = "paragraph-differs"
	// LinkLanguage: the link leads to the page in the other language.
	LinkLanguage model.Rule = "link-language"

	// LinkSpace: a space between the words and the address of a link makes it none.
	LinkSpace model.Rule = "link-space"
	// LinkNoTarget: an address in brackets leads nowhere.
	LinkNoTarget model.Rule = "link-no-target"
	// LinkPrivate: the link leads to a shared drive or to the author's machine.
	LinkPrivate model.Rule = "link-private"
	// LinkDeceptive: the address can lead elsewhere than it seems to.
	LinkDeceptive model.Rule = "link-deceptive"
	// MailPlain: a mail address is no link.
	MailPlain model.Rule = "mail-plain"
	// BulletGlued: a line that should be an item of a list is none.
	BulletGlued model.Rule = "bullet-glued"
	// MarkShown: readers see a mark of Markdown.
	MarkShown model.Rule = "mark-shown"
	// InvisibleCharacter is model.RuleInvisible, which loading finds too.
	InvisibleCharacter = model.RuleInvisible
	// ItemLost: a line under a list item is part of it and meant for another.
	ItemLost model.Rule = "item-lost"
	// SentenceSpace: there is no space after a full stop, a comma or a parenthesis.
	SentenceSpace model.Rule = "sentence-space"
	// RepeatedText: a paragraph or a sentence stands there twice.
	RepeatedText model.Rule = "repeated-text"
	// RepeatedWord: a word stands there twice in a row.
	RepeatedWord model.Rule = "repeated-word"
	// BelowMissing: the text sends readers to something below, and no link follows.
	BelowMissing model.Rule = "below-missing"
	// ClosingPassed: the closing date in the text of an open posting has passed.
	ClosingPassed model.Rule = "closing-passed"
	// SubjectDiffers: the subject to write over a mail is not the posting's title.
	SubjectDiffers model.Rule = "subject-differs"
	// HeadingBold: a line in bold stands for a heading.
	HeadingBold model.Rule = "heading-bold"
	// ImageAltMissing: an image has no alternative text.
	ImageAltMissing model.Rule = "image-alt-missing"

	// StatementMissing: an open posting does not say what it has to.
	StatementMissing model.Rule = "statement-missing"
	// PassageDiffers: an open posting writes a shared paragraph in another way than
	// most.
	PassageDiffers model.Rule = "passage-differs"
	// PassageMissing: an open posting lacks a paragraph that nearly all others have.
	PassageMissing model.Rule = "passage-missing"

	// TermAvoided: the text has a name that the glossary avoids.
	TermAvoided model.Rule = "term-avoided"
	// TermUntranslated: the other language names a term of the glossary, and this one
	// does not.
	TermUntranslated model.Rule = "term-untranslated"

	// Undone: words that a commit had replaced are back.
	Undone model.Rule = "undone"

	// IgnoreStale: the document asks not to be told of a rule that finds nothing in
	// it, or that does not exist.
	IgnoreStale model.Rule = "ignore-stale"
	// OffStale: the configuration turns a rule off for a file or folder where it finds
	// nothing.
	OffStale model.Rule = "off-stale"
)

// The problems of FileName: a character that some systems refuse, a space, a name
// over 255 bytes, a name that Windows keeps for a device, a name that ends in a
// dot, and one that differs from another only in case.
const (
	NameCharacter model.Reason = "character"
	NameSpace     model.Reason = "space"
	NameLong      model.Reason = "long"
	NameReserved  model.Reason = "reserved"
	NameDot       model.Reason = "dot"
	NameCase      model.Reason = "case" // and the other name
)

// The problems of Typography: a space that should not be there, and one that
// should not break.
const (
	SpaceNone    model.Reason = "none"
	SpaceNoBreak model.Reason = "no-break"
)

// The problems of LinkMalformed: there is no address, no scheme before what looks
// like a host, no host after the scheme, and no mail address.
const (
	LinkEmpty    model.Reason = "empty"
	LinkNoScheme model.Reason = "scheme"
	LinkNoHost   model.Reason = "host"
	LinkNoMail   model.Reason = "mail"
)

// Info is a rule, its default severity, and the detail of a finding that shows what
// it is about.
type Info struct {
	Rule     model.Rule
	Severity model.Severity
	Example  model.Detail
}

// Rules lists all rules, those of loading first.
func Rules() []Info {
	const developer = "en/positions/developer.md"
	return []Info{
		{model.RuleUnreadable, model.Error, model.Detail{Reason: model.ReasonPermission}},
		{model.RuleTooLarge, model.Error, model.Detail{Count: 9000000, OtherCount: 8388608}},
		{model.RuleFrontMatter, model.Error, model.Detail{Reason: model.ReasonUnclosed}},
		{model.RuleEncoding, model.Error, model.Detail{}},
		{model.RuleControl, model.Error, model.Detail{Count: 2, Text: "U+001B"}},
		{model.RuleTitleMissing, model.Error, model.Detail{Text: "senior-developer"}},
		{ValueUnreadable, model.Warning, model.Detail{Field: "closes", Text: "TBD"}},
		{TitleSpaces, model.Warning, model.Detail{}},
		{DescriptionMissing, model.Warning, model.Detail{}},
		{KeyMissing, model.Warning, model.Detail{}},
		{LayoutMissing, model.Warning, model.Detail{}},
		{StatusMissing, model.Warning, model.Detail{}},
		{StatusNotBoolean, model.Error, model.Detail{Field: "archived", Text: "False."}},
		{StatusTwoSchemes, model.Warning, model.Detail{}},
		{FieldSpaces, model.Warning, model.Detail{Field: "leverId"}},
		{FieldTypo, model.Warning, model.Detail{Field: "descripton", Other: "description"}},
		{ReferenceInvalid, model.Warning, model.Detail{Text: "http://080ec29e"}},
		{ReferenceShared, model.Warning, model.Detail{Text: "080ec29e-210e-4cfc-8403-b78b647d93e2", Key: "senior-developer"}},
		{ReferenceDiffers, model.Warning, model.Detail{Path: developer}},
		{FileName, model.Warning, model.Detail{Reason: NameReserved, Text: "aux"}},
		{BodyEmpty, model.Error, model.Detail{}},
		{BodyComplex, model.Warning, model.Detail{}},
		{HeadingSkipped, model.Warning, model.Detail{Text: "Salary", Count: 4, OtherCount: 2}},
		{LinkUnsafe, model.Error, model.Detail{Text: "javascript:alert(1)"}},
		{LinkMalformed, model.Warning, model.Detail{Reason: LinkNoScheme, Text: "www.canada.ca"}},
		{LinkTextEmpty, model.Warning, model.Detail{Text: "https://www.canada.ca/"}},
		{LinkTextVague, model.Warning, model.Detail{Text: "here"}},
		{Typography, model.Off, model.Detail{Text: "Quoi ?", Reason: SpaceNone}},
		{WrongLanguage, model.Warning, model.Detail{Lang: model.French, Text: "Vous aurez à diriger une…"}},
		{TranslationMissing, model.Warning, model.Detail{Lang: model.French}},
		{KeyDiffers, model.Warning, model.Detail{Key: "senior-developer", Path: developer}},
		{StatusDiffers, model.Error, model.Detail{Lang: model.French, Path: "fr/positions/developpeur.md"}},
		{DuplicateCopy, model.Warning, model.Detail{Path: developer}},
		{DuplicateConflict, model.Warning, model.Detail{Path: developer}},
		{StructureHeadings, model.Warning, model.Detail{Count: 3, OtherCount: 4, Path: developer, Context: "Salary"}},
		{StructureItems, model.Warning, model.Detail{Count: 5, OtherCount: 6, Path: developer, Context: "Salary", Text: "Communiquer dans les…", Lang: model.French}},
		{StructureLinks, model.Warning, model.Detail{Count: 2, OtherCount: 3, Path: developer, Context: "Salary"}},
		{LinkDiffers, model.Warning, model.Detail{Text: "https://www.canada.ca/", Other: "mailto:jobs@example.ca"}},
		{CodeDiffers, model.Warning, model.Detail{Text: "CS-03", Other: "CS-04", Path: developer}},
		{ProfileDiffers, model.Warning, model.Detail{Text: "BBB", Other: "CBC", Path: developer}},
		{MailDiffers, model.Warning, model.Detail{Text: "emplois@example.ca", Other: "jobs@example.ca", Path: developer}},
		{ParagraphDiffers, model.Warning, model.Detail{Text: "Notre équipe…", Count: 12, OtherCount: 41, Path: developer}},
		{LinkLanguage, model.Warning, model.Detail{Text: "https://www.canada.ca/fr/emplois.html", Lang: model.French}},
		{LinkSpace, model.Error, model.Detail{Text: "[jobs] (https://example.ca)"}},
		{LinkNoTarget, model.Warning, model.Detail{Text: "[jobs@example.ca]"}},
		{LinkPrivate, model.Warning, model.Detail{Text: "https://drive.google.com/file/d/1"}},
		{LinkDeceptive, model.Error, model.Detail{Text: "https://canada.ca@example.org/"}},
		{MailPlain, model.Warning, model.Detail{Text: "jobs@example.ca"}},
		{BulletGlued, model.Warning, model.Detail{Text: "*Are curious"}},
		{MarkShown, model.Warning, model.Detail{Text: "\\*", Context: "\\*Out of an abundance"}},
		{InvisibleCharacter, model.Warning, model.Detail{Text: "U+200B", Context: "At CDS"}},
		{ItemLost, model.Warning, model.Detail{Text: "Communicate in both languages"}},
		{SentenceSpace, model.Warning, model.Detail{Text: ".", Context: "process.The"}},
		{RepeatedText, model.Warning, model.Detail{Text: "Tell us why you’re right…", Line: 24}},
		{RepeatedWord, model.Warning, model.Detail{Text: "the"}},
		{BelowMissing, model.Warning, model.Detail{Text: "indicated below."}},
		{ClosingPassed, model.Warning, model.Detail{Text: "March 31, 2020", Day: time.Date(2020, 3, 31, 0, 0, 0, 0, time.UTC)}},
		{SubjectDiffers, model.Warning, model.Detail{Text: "Designer Researcher", Other: "Design Researcher"}},
		{HeadingBold, model.Note, model.Detail{Text: "What you will do"}},
		{ImageAltMissing, model.Warning, model.Detail{Text: "/img/team.jpg"}},
		{StatementMissing, model.Warning, model.Detail{Text: LanguageNeeded}},
		{PassageDiffers, model.Warning, model.Detail{Context: "We are committed to providing…", Text: "barrier free work", Other: "barrier-free work", Count: 7, Key: "developer, designer"}},
		{PassageMissing, model.Warning, model.Detail{Text: "We are committed to providing…", Count: 7, Key: "developer, designer"}},
		{TermAvoided, model.Warning, model.Detail{Text: "GC Notification", Other: "GC Notify", Count: 2}},
		{TermUntranslated, model.Warning, model.Detail{Text: "GC Notify", Other: "Notification GC", Lang: model.French, Path: developer}},
		{Undone, model.Warning, model.Detail{Text: "buildthe", Other: "build the", Commit: "05631df89", Day: time.Date(2019, 2, 8, 0, 0, 0, 0, time.UTC)}},
		{IgnoreStale, model.Note, model.Detail{Text: "title-spaces"}},
		{OffStale, model.Note, model.Detail{Text: "typography"}},
	}
}

// defaults returns the default severities by rule.
func defaults() map[model.Rule]model.Severity {
	all := map[model.Rule]model.Severity{}
	for _, info := range Rules() {
		all[info.Rule] = info.Severity
	}
	return all
}

// documentRules look at one document each.
func documentRules() []func(*subject) {
	return []func(*subject){
		requiredFields, titleSpaces, fieldSpaces, statusFields, fieldTypos, reference, fileName,
		unreadBody, hiddenReferences, skippedHeadings, links, typography, wrongLanguage,
		linkLanguages, linkSyntax, plainMail, privateLinks, deceptiveLinks, gluedBullets, lostItems, shownMarks, invisibles, sentenceSpaces,
		repeatedText, repeatedWords, belowLinks, closingDates, subjectLines, boldHeadings, images, missingStatements, glossaryTerms, undone,
	}
}

// postingRules compare the documents of a posting.
func postingRules() []func(*pair) {
	return []func(*pair){unreadValues, translation, status, referencePolicy, duplicates, structure, differingLinks, differingFacts, unequalParagraphs, untranslatedTerms}
}

// corpusRules compare postings.
func corpusRules() []func(*model.Corpus) []model.Finding {
	return []func(*model.Corpus) []model.Finding{sharedReferences, sameNames}
}

// Count returns how many findings are errors, and how many warnings. Notes do not
// count.
func Count(findings []model.Finding) (errors, warnings int) {
	for _, f := range findings {
		switch f.Severity {
		case model.Error:
			errors++
		case model.Warning:
			warnings++
		}
	}
	return errors, warnings
}
