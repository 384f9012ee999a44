package i18n

import (
	"cmp"

	"postings/model"
	"postings/model/check"
)

func findingsEN() Findings {
	const l = model.English
	return Findings{
		Heading: "Problems",
		Rules:   "Rules of check", Language: "English",
		None: "No problems found.",
		Count: func(errors, warnings int) string {
			return cmp.Or(joined(counted(l, errors, "error", "errors"), counted(l, warnings, "warning", "warnings")), "no problems")
		},
		Error: "error", Warning: "warning", Note: "note", Off: "off",
		rules: rulesEN(),
	}
}

func rulesEN() map[model.Rule]FindingText {
	const l = model.English
	says := func(sentence string) func(model.Detail) string {
		return func(d model.Detail) string { return fill(l, sentence, d) }
	}
	byReason := func(sentences map[model.Reason]string) func(model.Detail) string {
		return func(d model.Detail) string { return fill(l, sentences[d.Reason], d) }
	}
	// differ says what each language states, or that one of them states
	// nothing.
	differ := func(what string) func(model.Detail) string {
		return func(d model.Detail) string {
			d.Text, d.Other = cmp.Or(d.Text, "none"), cmp.Or(d.Other, "none")
			return fill(l, what+": here {text}, in {path} {other}.", d)
		}
	}
	section := func(d model.Detail) string {
		if d.Context == "" {
			return ""
		}
		return " The first section that differs is “{context}”."
	}
	return map[model.Rule]FindingText{
		model.RuleUnreadable: {"Unreadable file",
			says("This file cannot be read: {reason}."),
			"Check that the file is there and that you may read it."},
		model.RuleTooLarge: {"File too large",
			says("This file has {count} bytes; files over {other count} are not read."),
			"Check that it really is a posting."},
		model.RuleFrontMatter: {"Invalid front matter",
			says("The front matter cannot be read: {reason}."),
			"Correct it here; Hugo rejects the file too."},
		model.RuleEncoding: {"Not UTF-8",
			says("The file is not UTF-8: some characters cannot be read."),
			"Save the file as UTF-8."},
		model.RuleControl: {"Control characters",
			says("The file holds {count:control character|control characters} that cannot be seen, the first one {text}."),
			"Remove them; they may come from a copied text."},
		model.RuleTitleMissing: {"Missing title",
			says("There is no title; “{text}” stands in for it."),
			"Add a title to the front matter."},
		check.ValueUnreadable: {"Value that cannot be read",
			says("The value of {field}, “{text}”, is neither a date nor a status that the profile knows."),
			"Write a date as 2026-11-30; a status, as the site’s profile has it."},
		check.TitleSpaces: {"Spaces around the title",
			says("The title begins or ends with a space."),
			"Remove the space."},
		check.DescriptionMissing: {"Missing description",
			says("There is no description."),
			"Add one or two sentences: search engines show them."},
		check.KeyMissing: {"Missing translationKey",
			says("There is no translationKey: the languages of this posting may not be linked."),
			"Give both languages the same translationKey."},
		check.LayoutMissing: {"Missing layout",
			says("There is no layout."),
			"Add “layout: job-posting”."},
		check.StatusMissing: {"Missing status",
			says("Neither linkHidden nor archived has a value, so the posting is closed."),
			"Say it: linkHidden: false (on older sites, archived: false) opens the posting."},
		check.StatusNotBoolean: {"Status that is not a boolean",
			says("{field} is “{text}”, not true or false, and the site takes it as true."),
			"Write true or false, without quotes."},
		check.StatusTwoSchemes: {"Two status schemes",
			says("archived stands beside linkHidden, which decides."),
			"Remove archived."},
		check.FieldTypo: {"Misspelled field",
			says("The field {field} is unknown. Did you mean {other}?"),
			"Correct the name or remove the field."},
		check.ReferenceInvalid: {"Invalid leverId",
			says("The leverId “{text}” is not a UUID."),
			"Copy the identifier alone from the recruiting system, without http://."},
		check.ReferenceShared: {"Shared leverId",
			says("The posting {key} has the same leverId, {text}."),
			"Check which posting the applications belong to."},
		check.ReferenceDiffers: {"leverId in one language",
			says("This language has no leverId, but {path} has."),
			"Add the leverId of this language."},
		check.FileName: {"File name to avoid",
			byReason(map[model.Reason]string{
				check.NameSpace:     "The file’s name holds a space, which no address can hold.",
				check.NameLong:      "The file’s name is longer than 255 bytes.",
				check.NameReserved:  "Windows reserves the name “{text}” for a device.",
				check.NameDot:       "The file’s name ends in a dot, which Windows refuses.",
				check.NameCase:      "The file’s name differs from {text} only in case; Windows and macOS keep one of them.",
				check.NameCharacter: "The file’s name holds “{text}”, which some systems refuse.",
			}),
			"Rename the file, and keep its old address as an alias."},
		check.BodyComplex: {"Text too complex",
			says("The text has too much markup to be checked."),
			"Split the text, or remove what repeats itself."},
		check.BodyEmpty: {"Empty text",
			says("The posting has no text."),
			"Write the text, or remove the file."},
		check.HeadingSkipped: {"Skipped heading level",
			says("“{text}” has level {count} and follows level {other count}."),
			"Use the next level: screen readers move by levels."},
		check.LinkUnsafe: {"Unsafe link",
			says("The link {text} has a scheme that is not allowed."),
			"Link to http, https, mailto or tel."},
		check.LinkMalformed: {"Invalid address",
			byReason(map[model.Reason]string{
				check.LinkEmpty:    "The link has no address.",
				check.LinkNoScheme: "The address {text} lacks “https://” and is taken for a page of this site.",
				check.LinkNoHost:   "The address {text} does not name a possible site.",
				check.LinkNoMail:   "The address {text} is not an email address.",
			}),
			"Write the whole address, as a browser shows it."},
		check.LinkTextEmpty: {"Link without text",
			says("The link to {text} has no text."),
			"Describe in words where it leads."},
		check.LinkTextVague: {"Vague link text",
			says("“{text}” does not say where the link leads."),
			"Use the name of the page: screen readers read link texts on their own."},
		check.Typography: {"French typography",
			byReason(map[model.Reason]string{
				check.SpaceNone:    "There is a space in “{text}”; remove it.",
				check.SpaceNoBreak: "The space in “{text}” can break; use a no-break space (U+00A0).",
			}),
			"In Canadian French, semicolons, question marks and exclamation marks take no space; colons, %, $ and guillemets take a no-break space."},
		check.WrongLanguage: {"Text in the other language",
			func(d model.Detail) string {
				if d.Text != "" {
					return fill(l, "The paragraph “{text}” seems to be in {language}.", d)
				}
				return fill(l, "The text seems to be in {language}.", d)
			},
			"Translate it, or check the folder that the file is in."},
		check.TranslationMissing: {"Missing translation",
			says("This posting has no {language} version."),
			"Add it, or check that both files have the same translationKey."},
		check.KeyDiffers: {"Same posting under two keys?",
			says("This seems to be the French version of “{key}” ({path}), under another translationKey."),
			"Give both files the same translationKey."},
		check.StatusDiffers: {"Status differs",
			says("This document is closed, but the {language} one is open ({path})."),
			"Give both languages the same status."},
		check.DuplicateCopy: {"Duplicate",
			says("The same text has the same key and language in {path}."),
			"Remove one and keep its address as an alias."},
		check.DuplicateConflict: {"Conflicting texts",
			says("{path} has the same key and language, but a different text."),
			"Decide which one to keep, or give one of them another translationKey."},
		check.StructureHeadings: {"Headings differ",
			func(d model.Detail) string {
				if d.Count == d.OtherCount {
					return fill(l, "From “{context}” on, the heading levels differ from those in {path}.", d)
				}
				return fill(l, "This document has {count:heading|headings}, and {path} has {other count}. The first difference is at “{context}”.", d)
			},
			"Look at both side by side: a section may not be translated."},
		check.StructureItems: {"List items differ",
			func(d model.Detail) string {
				sentence := "This document has {count:list item|list items}, and {path} has {other count}." + section(d)
				if d.Text != "" {
					sentence += " The {language} item “{text}” seems to have no counterpart."
				}
				return fill(l, sentence, d)
			},
			"Look at both side by side: an item may be missing."},
		check.StructureLinks: {"Links differ in number",
			func(d model.Detail) string {
				return fill(l, "This document has {count:link|links}, and {path} has {other count}."+section(d), d)
			},
			"Check that no link is missing."},
		check.LinkDiffers: {"Links differ",
			says("The link {text} is {other} in the other language."),
			"Check that both lead to the same page."},
		check.CodeDiffers: {"Classification differs",
			differ("The languages name different classifications"),
			"Check which one is right, and correct the other."},
		check.ProfileDiffers: {"Language profile differs",
			differ("The languages ask for different language profiles"),
			"Check which one is right, and correct the other."},
		check.MailDiffers: {"Email addresses differ",
			differ("The languages give different email addresses"),
			"Check that both reach the same people."},
		check.ParagraphDiffers: {"Paragraphs differ in length",
			says("The French text “{text}” has {count:word|words}, the English one in {path} {other count}."),
			"Read both: one may say something that the other does not."},
		check.LinkLanguage: {"Link to the other language",
			says("The link {text} leads to the page in {language}."),
			"Link to the page in the language of this text, or say in the link that it is in the other."},
		check.LinkSpace: {"Space in a link",
			says("“{text}” is no link: there is a space before the parenthesis."),
			"Remove the space."},
		check.LinkNoTarget: {"Link without a target",
			says("“{text}” shows its brackets and leads nowhere."),
			"Write [words](address), or the address without brackets."},
		check.LinkPrivate: {"Private link",
			says("{text} is on a shared drive or on somebody’s own machine; readers may not be able to open it."),
			"Publish the document, or remove the link."},
		check.LinkDeceptive: {"Deceptive address",
			says("{text} can lead elsewhere than it seems to."),
			"Write the address without a name before an @, without letters of another alphabet, and a mail address without line breaks (%0A)."},
		check.MailPlain: {"Email address without a link",
			says("{text} is not a link."),
			"Make it a link that opens a message (mailto)."},
		check.BulletGlued: {"List item that is none",
			says("“{text}” is meant to be a list item and is none."),
			"Start the line with an asterisk and a space."},
		check.MarkShown: {"Markdown that shows",
			says("Readers see the {text} in “{context}”."),
			"Remove the mark, or complete it."},
		check.InvisibleCharacter: {"Invisible character",
			says("There is an invisible character ({text}) in “{context}”."),
			"Remove it: it breaks words, lists and searches."},
		check.ItemLost: {"List item without its sign",
			says("“{text}” is shown as part of the list item above it."),
			"Start the line with an asterisk and a space, or leave an empty line above it."},
		check.FieldSpaces: {"Spaces around a value",
			says("The value of {field} begins or ends with a space."),
			"Remove the space: nothing else has the same value."},
		check.SentenceSpace: {"Missing space",
			says("There is no space after the “{text}” in “{context}”."),
			"Add the space."},
		check.RepeatedText: {"Text that is there twice",
			says("“{text}” is already on line {line}, in these or nearly these words."),
			"Remove one of the two."},
		check.RepeatedWord: {"Word that is there twice",
			says("“{text} {text}” repeats a word."),
			"Remove one of the two."},
		check.BelowMissing: {"Nothing below",
			says("“{text}” sends readers further down, but what it announces does not follow."),
			"Add what is meant, or say where it is."},
		check.ClosingPassed: {"Closing date has passed",
			says("The posting is open, but its closing date, “{text}” ({day}), has passed."),
			"Close the posting, or correct the date."},
		check.SubjectDiffers: {"Subject line differs from the title",
			says("Applicants are asked to write “{text}”, but the title is “{other}”."),
			"Use the same name in both places."},
		check.HeadingBold: {"Bold line as a heading",
			says("“{text}” looks like a heading and is none."),
			"Write it with ##: screen readers move by headings."},
		check.ImageAltMissing: {"Image without alternative text",
			says("The image {text} has no alternative text."),
			"Describe what it shows, or give it an empty alt in HTML where it only decorates."},
		check.StatementMissing: {"Missing statement",
			func(d model.Detail) string {
				name, known := map[string]string{
					check.Classification: "its classification (group and level)", check.LanguageNeeded: "its language requirement",
					check.Place: "where the work is done", check.HowToApply: "how to apply", check.Accommodation: "how to ask for accommodation",
				}[d.Text]
				if !known {
					name = "“" + d.Text + "”"
				}
				return "This open posting does not state " + name + "."
			},
			"Add the statement, as other postings word it."},
		check.PassageDiffers: {"Shared paragraph in other words",
			says("“{context}” is worded differently in {count:other open posting|other open postings} ({key}): here “{text}”, there “{other}”."),
			"Use the same words, unless the difference is meant."},
		check.PassageMissing: {"Shared paragraph is missing",
			says("{count:other open posting|other open postings} ({key}) have a paragraph that this one lacks: “{text}”."),
			"Add it, unless it does not apply here."},
		check.Undone: {"Correction that is lost",
			says("“{text}” is back; commit {commit} had replaced it by “{other}” on {day}."),
			"Correct it again, unless the commit that brought it back meant to."},
		check.TermAvoided: {"Name that the glossary avoids",
			func(d model.Detail) string {
				const avoided = "“{text}” is a name that the glossary avoids; it says “{other}”."
				if d.Count > 1 {
					return fill(l, avoided+" It stands here {count} times.", d)
				}
				return fill(l, avoided, d)
			},
			"Use the agreed name."},
		check.TermUntranslated: {"Name of the glossary is missing",
			says("The {other language} text ({path}) says “{text}”, but the {language} name “{other}” is nowhere in this one."),
			"Use the name that the glossary has for it, or add yours to the glossary."},
		check.IgnoreStale: {"Rule ignored for nothing",
			says("postings-ignore lists {text}, which finds nothing here."),
			"Remove it from the list, or correct its name."},
		check.OffStale: {"Rule off for nothing",
			says("The configuration turns {text} off here, where it finds nothing."),
			"Remove it from [check.off], or correct the path."},
	}
}
