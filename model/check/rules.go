package check

import "postings/model"

// The rules of checking; those of loading are declared in package model.
const (
	// DescriptionMissing, KeyMissing, LayoutMissing: the field is missing or
	// empty. Args: none.
	DescriptionMissing model.Rule = "description-missing"
	KeyMissing         model.Rule = "key-missing"
	LayoutMissing      model.Rule = "layout-missing"
	// StatusMissing: neither archived nor formHidden is there, which closes the
	// posting. Args: none.
	StatusMissing model.Rule = "status-missing"
	// StatusNotBoolean: the field is no boolean, which closes the posting.
	// Args: the field, its value.
	StatusNotBoolean model.Rule = "status-not-boolean"
	// StatusTwoSchemes: archived stands beside formHidden or linkHidden, which
	// decide. Args: none.
	StatusTwoSchemes model.Rule = "status-two-schemes"
	// TitleSpaces: the title begins or ends with a space. Args: none.
	TitleSpaces model.Rule = "title-spaces"
	// FieldTypo: a field looks like another one misspelled. Args: the field,
	// the one that may be meant.
	FieldTypo model.Rule = "field-typo"
	// ReferenceMissing: an open posting has no leverId. Args: none.
	ReferenceMissing model.Rule = "reference-missing"
	// ReferenceInvalid: the leverId is null or no UUID; an error on an open
	// posting. Args: the value.
	ReferenceInvalid model.Rule = "reference-invalid"
	// ReferenceShared: another posting has the same leverId. Args: the value,
	// the other posting's key.
	ReferenceShared model.Rule = "reference-shared"
	// ReferenceDiffers: one language has a leverId and the other has none.
	// Args: the other document's path.
	ReferenceDiffers model.Rule = "reference-differs"
	// FileName: the file's name cannot be published everywhere. Args: the
	// character, or "long".
	FileName model.Rule = "file-name"
	// BodyEmpty: nothing of the body would be shown. Args: none.
	BodyEmpty model.Rule = "body-empty"
	// HeadingSkipped: a heading is more than one level below the one before.
	// Args: the level before, the level, the heading.
	HeadingSkipped model.Rule = "heading-skipped"
	// LinkUnsafe: the link's scheme is none that a site links to. Args: the
	// address.
	LinkUnsafe model.Rule = "link-unsafe"
	// LinkTextEmpty: the link has no words. Args: the address.
	LinkTextEmpty model.Rule = "link-text-empty"
	// LinkTextVague: the link's words say nothing of where it leads. Args: the
	// words.
	LinkTextVague model.Rule = "link-text-vague"
	// Typography: an ordinary space stands where French needs a no-break space.
	// Args: the text around it.
	Typography model.Rule = "typography"
	// WrongLanguage: the text is in the other language. Args: the code of the
	// language that it is in.
	WrongLanguage model.Rule = "wrong-language"

	// TranslationMissing: the posting exists in one language. Args: the code of
	// the missing language.
	TranslationMissing model.Rule = "translation-missing"
	// StatusDiffers: the posting is open in one language only. Args: the code
	// of the language in which it is open, the other document's path.
	StatusDiffers model.Rule = "status-differs"
	// DuplicateCopy and DuplicateConflict: another document has the same key
	// and language, and the same text or another. Args: its path.
	DuplicateCopy     model.Rule = "duplicate-copy"
	DuplicateConflict model.Rule = "duplicate-conflict"
	// StructureHeadings, StructureItems, StructureLinks: the languages have
	// different numbers of these. Args: the count here, the count in the other
	// language, the other document's path, and for headings the first that
	// differs, or "".
	StructureHeadings model.Rule = "structure-headings"
	StructureItems    model.Rule = "structure-list-items"
	StructureLinks    model.Rule = "structure-links"
	// LinkDiffers: links at the same place of both languages cannot lead to the
	// same. Args: the address here, the address there.
	LinkDiffers model.Rule = "link-differs"
)

// Info is a rule and its default severity.
type Info struct {
	Rule     model.Rule
	Severity model.Severity
}

// Rules lists all rules, those of loading first.
func Rules() []Info {
	return []Info{
		{model.RuleUnreadable, model.Error},
		{model.RuleTooLarge, model.Error},
		{model.RuleFrontMatter, model.Error},
		{model.RuleEncoding, model.Error},
		{model.RuleControl, model.Error},
		{model.RuleTitleMissing, model.Error},
		{TitleSpaces, model.Warning},
		{DescriptionMissing, model.Warning},
		{KeyMissing, model.Warning},
		{LayoutMissing, model.Warning},
		{StatusMissing, model.Warning},
		{StatusNotBoolean, model.Error},
		{StatusTwoSchemes, model.Warning},
		{FieldTypo, model.Warning},
		{ReferenceMissing, model.Error},
		{ReferenceInvalid, model.Warning},
		{ReferenceShared, model.Warning},
		{ReferenceDiffers, model.Warning},
		{FileName, model.Warning},
		{BodyEmpty, model.Error},
		{HeadingSkipped, model.Warning},
		{LinkUnsafe, model.Error},
		{LinkTextEmpty, model.Warning},
		{LinkTextVague, model.Warning},
		{Typography, model.Off},
		{WrongLanguage, model.Warning},
		{TranslationMissing, model.Warning},
		{StatusDiffers, model.Error},
		{DuplicateCopy, model.Warning},
		{DuplicateConflict, model.Warning},
		{StructureHeadings, model.Warning},
		{StructureItems, model.Warning},
		{StructureLinks, model.Warning},
		{LinkDiffers, model.Warning},
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
		emptyBody, skippedHeadings, links, typography, wrongLanguage,
	}
}

// postingRules compare the documents of a posting.
func postingRules() []func(*pair) {
	return []func(*pair){translation, status, referencePolicy, duplicates, structure, differingLinks}
}

// corpusRules compare postings.
func corpusRules() []func(*model.Corpus) []model.Finding {
	return []func(*model.Corpus) []model.Finding{sharedReferences}
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
