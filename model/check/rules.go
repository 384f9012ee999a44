package check

import "postings/model"

// The rules of checking; those of loading are declared in package model.
const (
	// DescriptionMissing, KeyMissing, LayoutMissing: the field is missing, empty
	// or null. Args: none.
	DescriptionMissing model.Rule = "description-missing"
	KeyMissing         model.Rule = "key-missing"
	LayoutMissing      model.Rule = "layout-missing"
	// StatusMissing: neither linkHidden nor archived has a value, which closes
	// every posting but the standing call. Args: none.
	StatusMissing model.Rule = "status-missing"
	// StatusNotBoolean: archived, formHidden or linkHidden is no boolean; the
	// site takes only the boolean false for false. Args: the field, its value.
	StatusNotBoolean model.Rule = "status-not-boolean"
	// StatusTwoSchemes: archived stands beside linkHidden, which decides. Args:
	// none.
	StatusTwoSchemes model.Rule = "status-two-schemes"
	// ValueUnreadable: a date or a status is written in a way that nothing reads.
	// Args: the field, its value.
	ValueUnreadable model.Rule = "value-unreadable"
	// TitleSpaces: the title begins or ends with a space. Args: none.
	TitleSpaces model.Rule = "title-spaces"
	// FieldSpaces: the value of a field begins or ends with a space. Args: the field.
	FieldSpaces model.Rule = "field-spaces"
	// FieldTypo: a field looks like another one misspelled. Args: the field,
	// the one that may be meant.
	FieldTypo model.Rule = "field-typo"
	// ReferenceInvalid: the leverId is no UUID; an error on an open posting.
	// Args: the value.
	ReferenceInvalid model.Rule = "reference-invalid"
	// ReferenceShared: another posting has the same leverId. Args: the value,
	// the other posting's key.
	ReferenceShared model.Rule = "reference-shared"
	// ReferenceDiffers: one language has a leverId and the other has none.
	// Args: the other document's path.
	ReferenceDiffers model.Rule = "reference-differs"
	// FileName: the name of the file, or that of its folder where the file is
	// an index, cannot be published everywhere. Args: what is wrong with it, which is one of the
	// problems below, and the character or the part of the name.
	FileName model.Rule = "file-name"
	// BodyEmpty: nothing of the body would be shown. Args: none.
	BodyEmpty model.Rule = "body-empty"
	// BodyComplex: the body has more markup than is parsed, so that no rule looks
	// at it. Args: none.
	BodyComplex model.Rule = "body-complex"
	// HeadingSkipped: a heading is more than one level below the one before.
	// Args: the level before, the level, the heading.
	HeadingSkipped model.Rule = "heading-skipped"
	// LinkUnsafe: the link's scheme is none that a site links to. Args: the
	// address.
	LinkUnsafe model.Rule = "link-unsafe"
	// LinkMalformed: the address leads nowhere. Args: what is wrong with it, which
	// is one of the problems below, and the address.
	LinkMalformed model.Rule = "link-malformed"
	// LinkTextEmpty: the link has no words. Args: the address.
	LinkTextEmpty model.Rule = "link-text-empty"
	// LinkTextVague: the link's words say nothing of where it leads, or are the
	// address of the page. Args: the words.
	LinkTextVague model.Rule = "link-text-vague"
	// Typography: there is a space that the French of Canada does not have, or an
	// ordinary one where it needs a no-break space. Args: the text around it, and
	// which of these it is.
	Typography model.Rule = "typography"
	// WrongLanguage: the text, or a paragraph, is in the other language. Args: the
	// code of the language that it is in, the first words of the paragraph or "".
	WrongLanguage model.Rule = "wrong-language"

	// TranslationMissing: the posting exists in one language. A document without
	// a translationKey may well be translated, and is KeyMissing's matter unless
	// that is off. Args: the code of the missing language.
	TranslationMissing model.Rule = "translation-missing"
	// KeyDiffers: the posting exists in one language, and so does another one
	// with another key that seems to be its translation. Args: the other
	// posting's key, its path.
	KeyDiffers model.Rule = "key-differs"
	// StatusDiffers: the posting is open in one language only. Args: the code
	// of the language in which it is open, the other document's path.
	StatusDiffers model.Rule = "status-differs"
	// DuplicateCopy and DuplicateConflict: another document has the same key
	// and language, and the same text or another. Args: its path.
	DuplicateCopy     model.Rule = "duplicate-copy"
	DuplicateConflict model.Rule = "duplicate-conflict"
	// StructureHeadings: the languages have different numbers of headings, or
	// headings of different levels. Args: the count here, the count in the
	// other language, the other document's path, the first heading that
	// differs.
	StructureHeadings model.Rule = "structure-headings"
	// StructureItems, StructureLinks: the languages have different numbers of
	// these. Args: the count here, the count in the other language, the other
	// document's path, the heading of the first section that differs; that is
	// empty where it has none or where the headings differ too. Of items also: the
	// first words of one that seems to have no counterpart, and the code of its
	// language, or neither.
	StructureItems model.Rule = "structure-list-items"
	StructureLinks model.Rule = "structure-links"
	// LinkDiffers: links at the same place of both languages lead to different
	// sites, or one to a page and the other to a mail address. Args: the address
	// here, the address there.
	LinkDiffers model.Rule = "link-differs"

	// CodeDiffers, ProfileDiffers, MailDiffers: the languages name other codes of
	// the classification, other language profiles or other mail addresses. Args:
	// those here, those in the other language, the other document's path.
	CodeDiffers    model.Rule = "code-differs"
	ProfileDiffers model.Rule = "profile-differs"
	MailDiffers    model.Rule = "mail-differs"
	// ParagraphDiffers: a paragraph or an item is much shorter or longer than its
	// twin. Args: its first words, its words, those of the twin, the other
	// document's path.
	ParagraphDiffers model.Rule = "paragraph-differs"
	// LinkLanguage: the link leads to the page in the other language. Args: the
	// address, the code of its language.
	LinkLanguage model.Rule = "link-language"

	// LinkSpace: a space between the words and the address of a link makes it none.
	// Args: what stands there.
	LinkSpace model.Rule = "link-space"
	// LinkNoTarget: an address in brackets leads nowhere. Args: what stands there.
	LinkNoTarget model.Rule = "link-no-target"
	// LinkPrivate: the link leads to a shared drive or to the author's machine.
	// Args: the address.
	LinkPrivate model.Rule = "link-private"
	// LinkDeceptive: the address can lead elsewhere than it seems to. Args: the
	// address.
	LinkDeceptive model.Rule = "link-deceptive"
	// MailPlain: a mail address is no link. Args: the address.
	MailPlain model.Rule = "mail-plain"
	// BulletGlued: a line that should be an item of a list is none. Args: its first
	// words.
	BulletGlued model.Rule = "bullet-glued"
	// MarkShown: readers see a mark of Markdown. Args: the mark, the text around it.
	MarkShown model.Rule = "mark-shown"
	// InvisibleCharacter is model.RuleInvisible, which loading finds too.
	InvisibleCharacter = model.RuleInvisible
	// ItemLost: a line under a list item is part of it and meant for another. Args: its
	// first words.
	ItemLost model.Rule = "item-lost"
	// SentenceSpace: there is no space after a full stop, a comma or a parenthesis.
	// Args: the sign, the text around it.
	SentenceSpace model.Rule = "sentence-space"
	// RepeatedText: a paragraph or a sentence stands there twice. Args: its first
	// words, the line on which it stood first.
	RepeatedText model.Rule = "repeated-text"
	// RepeatedWord: a word stands there twice in a row. Args: the word.
	RepeatedWord model.Rule = "repeated-word"
	// BelowMissing: the text sends readers to something below, and no link follows.
	// Args: the text around it.
	BelowMissing model.Rule = "below-missing"
	// ClosingPassed: the closing date in the text of an open posting has passed.
	// Args: the date as it is written, the date.
	ClosingPassed model.Rule = "closing-passed"
	// SubjectDiffers: the subject to write over a mail is not the posting's title.
	// Args: the subject, the title.
	SubjectDiffers model.Rule = "subject-differs"
	// HeadingBold: a line in bold stands for a heading. Args: the line.
	HeadingBold model.Rule = "heading-bold"
	// ImageAltMissing: an image has no alternative text. Args: its address.
	ImageAltMissing model.Rule = "image-alt-missing"

	// StatementMissing: an open posting does not say what it has to. Args: the
	// name of the statement.
	StatementMissing model.Rule = "statement-missing"
	// PassageDiffers: an open posting writes a shared paragraph in another way than
	// most. Args: its first words, the words that differ here, those of most, how
	// many postings have those, some of their keys.
	PassageDiffers model.Rule = "passage-differs"
	// PassageMissing: an open posting lacks a paragraph that nearly all others
	// have. Args: its first words, how many have it, some of their keys.
	PassageMissing model.Rule = "passage-missing"

	// TermAvoided: the text has a name that the glossary avoids. Args: the name, the
	// one to use, how often it stands there.
	TermAvoided model.Rule = "term-avoided"
	// TermUntranslated: the other language names a term of the glossary, and this one
	// does not. Args: the name there, the one to use here, the code of the language
	// here, the other document's path.
	TermUntranslated model.Rule = "term-untranslated"

	// Undone: words that a commit had replaced are back. Args: the words, those that
	// had replaced them, the commit, its day.
	Undone model.Rule = "undone"

	// IgnoreStale: the document asks not to be told of a rule that finds nothing in
	// it, or that does not exist. Args: the rule.
	IgnoreStale model.Rule = "ignore-stale"
	// OffStale: the configuration turns a rule off for a file or folder where it finds
	// nothing. Args: the rule.
	OffStale model.Rule = "off-stale"
)

// The problems of FileName: a character that some systems refuse, a space, a name
// over 255 bytes, a name that Windows keeps for a device, a name that ends in a
// dot, and one that differs from another only in case.
const (
	NameCharacter = "character"
	NameSpace     = "space"
	NameLong      = "long"
	NameReserved  = "reserved"
	NameDot       = "dot"
	NameCase      = "case" // and the other name
)

// The problems of Typography: a space that should not be there, and one that
// should not break.
const (
	SpaceNone    = "none"
	SpaceNoBreak = "no-break"
)

// The problems of LinkMalformed: there is no address, no scheme before what looks
// like a host, no host after the scheme, and no mail address.
const (
	LinkEmpty    = "empty"
	LinkNoScheme = "scheme"
	LinkNoHost   = "host"
	LinkNoMail   = "mail"
)

// Info is a rule, its default severity, and the Args of a finding that shows what it
// is about.
type Info struct {
	Rule     model.Rule
	Severity model.Severity
	Example  []string
}

// Rules lists all rules, those of loading first.
func Rules() []Info {
	return []Info{
		{model.RuleUnreadable, model.Error, []string{"permission"}},
		{model.RuleTooLarge, model.Error, []string{"9000000", "8388608"}},
		{model.RuleFrontMatter, model.Error, []string{"unclosed"}},
		{model.RuleEncoding, model.Error, nil},
		{model.RuleControl, model.Error, []string{"2", "U+001B"}},
		{model.RuleTitleMissing, model.Error, []string{"senior-developer"}},
		{ValueUnreadable, model.Warning, []string{"closes", "TBD"}},
		{TitleSpaces, model.Warning, nil},
		{DescriptionMissing, model.Warning, nil},
		{KeyMissing, model.Warning, nil},
		{LayoutMissing, model.Warning, nil},
		{StatusMissing, model.Warning, nil},
		{StatusNotBoolean, model.Error, []string{"archived", "False."}},
		{StatusTwoSchemes, model.Warning, nil},
		{FieldSpaces, model.Warning, []string{"leverId"}},
		{FieldTypo, model.Warning, []string{"descripton", "description"}},
		{ReferenceInvalid, model.Warning, []string{"http://080ec29e"}},
		{ReferenceShared, model.Warning, []string{"080ec29e-210e-4cfc-8403-b78b647d93e2", "senior-developer"}},
		{ReferenceDiffers, model.Warning, []string{"en/positions/developer.md"}},
		{FileName, model.Warning, []string{NameReserved, "aux"}},
		{BodyEmpty, model.Error, nil},
		{BodyComplex, model.Warning, nil},
		{HeadingSkipped, model.Warning, []string{"2", "4", "Salary"}},
		{LinkUnsafe, model.Error, []string{"javascript:alert(1)"}},
		{LinkMalformed, model.Warning, []string{LinkNoScheme, "www.canada.ca"}},
		{LinkTextEmpty, model.Warning, []string{"https://www.canada.ca/"}},
		{LinkTextVague, model.Warning, []string{"here"}},
		{Typography, model.Off, []string{"Quoi ?", SpaceNone}},
		{WrongLanguage, model.Warning, []string{"fr", ""}},
		{TranslationMissing, model.Warning, []string{"fr"}},
		{KeyDiffers, model.Warning, []string{"senior-developer", "en/positions/developer.md"}},
		{StatusDiffers, model.Error, []string{"en", "en/positions/developer.md"}},
		{DuplicateCopy, model.Warning, []string{"en/positions/developer.md"}},
		{DuplicateConflict, model.Warning, []string{"en/positions/developer.md"}},
		{StructureHeadings, model.Warning, []string{"3", "4", "en/positions/developer.md", "Salary"}},
		{StructureItems, model.Warning, []string{"5", "6", "en/positions/developer.md", "", "Communicate in both…", "en"}},
		{StructureLinks, model.Warning, []string{"2", "3", "en/positions/developer.md", ""}},
		{LinkDiffers, model.Warning, []string{"https://www.canada.ca/", "mailto:jobs@example.ca"}},
		{CodeDiffers, model.Warning, []string{"CS-03", "CS-04", "en/positions/developer.md"}},
		{ProfileDiffers, model.Warning, []string{"BBB", "CBC", "en/positions/developer.md"}},
		{MailDiffers, model.Warning, []string{"emplois@example.ca", "jobs@example.ca", "en/positions/developer.md"}},
		{ParagraphDiffers, model.Warning, []string{"Notre équipe…", "12", "41", "en/positions/developer.md"}},
		{LinkLanguage, model.Warning, []string{"https://www.canada.ca/en/jobs.html", "en"}},
		{LinkSpace, model.Error, []string{"[jobs] (https://example.ca)"}},
		{LinkNoTarget, model.Warning, []string{"[jobs@example.ca]"}},
		{LinkPrivate, model.Warning, []string{"https://drive.google.com/file/d/1"}},
		{LinkDeceptive, model.Error, []string{"https://canada.ca@example.org/"}},
		{MailPlain, model.Warning, []string{"jobs@example.ca"}},
		{BulletGlued, model.Warning, []string{"*Are curious"}},
		{MarkShown, model.Warning, []string{"\\*", "\\*Out of an abundance"}},
		{InvisibleCharacter, model.Warning, []string{"U+200B", "At CDS"}},
		{ItemLost, model.Warning, []string{"Communicate in both languages"}},
		{SentenceSpace, model.Warning, []string{".", "process.The"}},
		{RepeatedText, model.Warning, []string{"Tell us why you’re right…", "24"}},
		{RepeatedWord, model.Warning, []string{"the"}},
		{BelowMissing, model.Warning, []string{"indicated below."}},
		{ClosingPassed, model.Warning, []string{"March 31, 2020", "2020-03-31"}},
		{SubjectDiffers, model.Warning, []string{"Designer Researcher", "Design Researcher"}},
		{HeadingBold, model.Note, []string{"What you will do"}},
		{ImageAltMissing, model.Warning, []string{"/img/team.jpg"}},
		{StatementMissing, model.Warning, []string{LanguageNeeded}},
		{PassageDiffers, model.Warning, []string{"We are committed to providing…", "barrier free work", "barrier-free work", "7", "developer, designer"}},
		{PassageMissing, model.Warning, []string{"We are committed to providing…", "7", "developer, designer"}},
		{TermAvoided, model.Warning, []string{"GC Notification", "GC Notify", "2"}},
		{TermUntranslated, model.Warning, []string{"GC Notify", "Notification GC", "fr", "en/positions/developer.md"}},
		{Undone, model.Warning, []string{"buildthe", "build the", "05631df89", "2019-02-08"}},
		{IgnoreStale, model.Note, []string{"title-spaces"}},
		{OffStale, model.Note, []string{"typography"}},
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
