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
	// TitleSpaces: the title begins or ends with a space. Args: none.
	TitleSpaces model.Rule = "title-spaces"
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
	// empty where it has none or where the headings differ too.
	StructureItems model.Rule = "structure-list-items"
	StructureLinks model.Rule = "structure-links"
	// LinkDiffers: links at the same place of both languages lead to different
	// sites, or one to a page and the other to a mail address. Args: the address
	// here, the address there.
	LinkDiffers model.Rule = "link-differs"
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

// Info is a rule, its default severity, and how many Args its findings have.
type Info struct {
	Rule     model.Rule
	Severity model.Severity
	Args     int
}

// Rules lists all rules, those of loading first.
func Rules() []Info {
	return []Info{
		{model.RuleUnreadable, model.Error, 1},
		{model.RuleTooLarge, model.Error, 2},
		{model.RuleFrontMatter, model.Error, 1},
		{model.RuleEncoding, model.Error, 0},
		{model.RuleControl, model.Error, 2},
		{model.RuleTitleMissing, model.Error, 1},
		{TitleSpaces, model.Warning, 0},
		{DescriptionMissing, model.Warning, 0},
		{KeyMissing, model.Warning, 0},
		{LayoutMissing, model.Warning, 0},
		{StatusMissing, model.Warning, 0},
		{StatusNotBoolean, model.Error, 2},
		{StatusTwoSchemes, model.Warning, 0},
		{FieldTypo, model.Warning, 2},
		{ReferenceInvalid, model.Warning, 1},
		{ReferenceShared, model.Warning, 2},
		{ReferenceDiffers, model.Warning, 1},
		{FileName, model.Warning, 2},
		{BodyEmpty, model.Error, 0},
		{BodyComplex, model.Warning, 0},
		{HeadingSkipped, model.Warning, 3},
		{LinkUnsafe, model.Error, 1},
		{LinkMalformed, model.Warning, 2},
		{LinkTextEmpty, model.Warning, 1},
		{LinkTextVague, model.Warning, 1},
		{Typography, model.Off, 2},
		{WrongLanguage, model.Warning, 2},
		{TranslationMissing, model.Warning, 1},
		{KeyDiffers, model.Warning, 2},
		{StatusDiffers, model.Error, 2},
		{DuplicateCopy, model.Warning, 1},
		{DuplicateConflict, model.Warning, 1},
		{StructureHeadings, model.Warning, 4},
		{StructureItems, model.Warning, 4},
		{StructureLinks, model.Warning, 4},
		{LinkDiffers, model.Warning, 2},
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
		requiredFields, titleSpaces, statusFields, fieldTypos, reference, fileName,
		unreadBody, hiddenReferences, skippedHeadings, links, typography, wrongLanguage,
	}
}

// postingRules compare the documents of a posting.
func postingRules() []func(*pair) {
	return []func(*pair){translation, status, referencePolicy, duplicates, structure, differingLinks}
}

// corpusRules compare postings.
func corpusRules() []func(*model.Corpus) []model.Finding {
	return []func(*model.Corpus) []model.Finding{sharedReferences, sameNames}
}

// Count returns how many findings are errors, and how many warnings.
func Count(findings []model.Finding) (errors, warnings int) {
	for _, f := range findings {
		if f.Severity == model.Error {
			errors++
		} else {
			warnings++
		}
	}
	return errors, warnings
}
