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
			"Check that the file exists and that you are allowed to read it."},
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
			says("The file contains {count:invisible control character|invisible control characters}, the first one {text}."),
			"Remove them; they may come from a copied text."},
		model.RuleTitleMissing: {"Missing title",
			says("There is no title; “{text}” is used instead."),
			"Add a title to the front matter."},
		check.ValueUnreadable: {"Unreadable value",
			says("The value of {field}, “{text}”, is neither a date nor a status known to the profile."),
			"Write dates like 2026-11-30, and statuses as in the site’s profile."},
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
			"Set it: linkHidden: false (on older sites, archived: false) opens the posting."},
		check.StatusNotBoolean: {"Status that is not a boolean",
			says("{field} is “{text}”, not true or false, so the site treats it as true."),
			"Write true or false, without quotes."},
		check.StatusTwoSchemes: {"Two status schemes",
			says("Both archived and linkHidden are set; linkHidden decides."),
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
		check.ReferenceDiffers: {"leverId in only one language",
			says("This language has no leverId, but {path} does."),
			"Add the leverId of this language."},
		check.FileName: {"File name to avoid",
			byReason(map[model.Reason]string{
				check.NameSpace:     "The file name contains a space, which an address cannot contain.",
				check.NameLong:      "The file name is longer than 255 bytes.",
				check.NameReserved:  "Windows reserves the name “{text}” for a device.",
				check.NameDot:       "The file name ends in a dot, which Windows does not allow.",
				check.NameCase:      "The file name differs from {text} only in case; Windows and macOS keep only one of them.",
				check.NameCharacter: "The file name contains “{text}”, which some systems do not allow.",
			}),
			"Rename the file, and keep its old address as an alias."},
		check.BodyComplex: {"Text too complex",
			says("The text has too much markup to be checked."),
			"Split the text, or remove repetitions."},
		check.BodyEmpty: {"Empty text",
			says("The posting has no text."),
			"Write the text, or remove the file."},
		check.HeadingSkipped: {"Skipped heading level",
			says("“{text}” has level {count} and follows level {other count}."),
			"Use the next level: people navigate by levels with a screen reader."},
		check.LinkUnsafe: {"Unsafe link",
			says("The link {text} has a scheme that is not allowed."),
			"Link to http, https, mailto or tel."},
		check.LinkMalformed: {"Invalid address",
			byReason(map[model.Reason]string{
				check.LinkEmpty:    "The link has no address.",
				check.LinkNoScheme: "The address {text} lacks “https://” and is taken for a page of this site.",
				check.LinkNoHost:   "The address {text} does not name a valid site.",
				check.LinkNoMail:   "The address {text} is not an email address.",
			}),
			"Write the full address, as a browser shows it."},
		check.LinkTextEmpty: {"Link without text",
			says("The link to {text} has no text."),
			"Say in words where it leads."},
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
			says("{path} has the same text, key and language."),
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
			"Compare both side by side: a section may not be translated."},
		check.StructureItems: {"List items differ",
			func(d model.Detail) string {
				sentence := "This document has {count:list item|list items}, and {path} has {other count}." + section(d)
				if d.Text != "" {
					sentence += " The {language} item “{text}” seems to have no counterpart."
				}
				return fill(l, sentence, d)
			},
			"Compare both side by side: an item may be missing."},
		check.StructureLinks: {"Link count differs",
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
			says("“{text}” is not a link: there is a space before the parenthesis."),
			"Remove the space."},
		check.LinkNoTarget: {"Link without a target",
			says("“{text}” is shown with its brackets and leads nowhere."),
			"Write [words](address), or the address without brackets."},
		check.LinkPrivate: {"Private link",
			says("{text} is on a shared drive or somebody’s computer; readers may not be able to open it."),
			"Publish the document, or remove the link."},
		check.LinkDeceptive: {"Deceptive address",
			says("{text} may not lead where it seems to."),
			"Write the address without a name before an @ and without letters of another alphabet, and an email address without line breaks (%0A)."},
		check.MailPlain: {"Email address without a link",
			says("{text} is not a link."),
			"Make it a link that opens a message (mailto)."},
		check.BulletGlued: {"Broken list item",
			says("“{text}” is meant to be a list item but is not one."),
			"Start the line with an asterisk and a space."},
		check.MarkShown: {"Visible Markdown",
			says("Readers see the {text} in “{context}”."),
			"Remove the mark, or complete it."},
		check.InvisibleCharacter: {"Invisible character",
			byReason(map[model.Reason]string{
				"":               "There is an invisible character ({text}) in “{context}”.",
				check.SoftHyphen: "There is an invisible character ({text}) in “{context}”, which may stand for a hyphen.",
			}),
			"Remove it: it breaks words, lists and searches."},
		check.ItemLost: {"List item without a bullet",
			says("“{text}” is shown as part of the list item above it."),
			"Start the line with an asterisk and a space, or leave a blank line above it."},
		check.FieldSpaces: {"Spaces around a value",
			says("The value of {field} begins or ends with a space."),
			"Remove the space: it makes the value differ from all others."},
		check.SentenceSpace: {"Missing space",
			says("There is no space after the “{text}” in “{context}”."),
			"Add the space."},
		check.RepeatedText: {"Repeated text",
			says("“{text}” is already on line {line}, in the same or nearly the same words."),
			"Remove one of the two."},
		check.RepeatedWord: {"Repeated word",
			says("“{text} {text}” repeats a word."),
			"Remove one of the two."},
		check.BelowMissing: {"Nothing follows",
			says("“{text}” points readers below, but what it announces does not follow."),
			"Add what is announced, or say where it is."},
		check.ClosingPassed: {"Closing date has passed",
			says("The posting is open, but its closing date, “{text}” ({day}), has passed."),
			"Close the posting, or correct the date."},
		check.SubjectDiffers: {"Subject line differs from the title",
			says("Applicants are asked to write “{text}”, but the title is “{other}”."),
			"Use the same name in both places."},
		check.HeadingBold: {"Bold line as a heading",
			says("“{text}” looks like a heading but is not one."),
			"Write it with ##: people navigate by headings with a screen reader."},
		check.ImageAltMissing: {"Image without alternative text",
			says("The image {text} has no alternative text."),
			"Describe what it shows, or give it an empty alt attribute in HTML if it is purely decorative."},
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
		check.PassageDiffers: {"Shared paragraph worded differently",
			says("“{context}” is worded differently in {count:other open posting|other open postings} ({key}): here “{text}”, there “{other}”."),
			"Use the same words, unless the difference is intended."},
		check.PassageMissing: {"Missing shared paragraph",
			says("{count:other open posting|other open postings} ({key}) have a paragraph that this one lacks: “{text}”."),
			"Add it, unless it does not apply here."},
		check.Undone: {"Lost correction",
			says("“{text}” is back; commit {commit} had replaced it with “{other}” on {day}."),
			"Correct it again, unless it was brought back on purpose."},
		check.TermAvoided: {"Name that the glossary advises against",
			func(d model.Detail) string {
				const avoided = "The glossary advises against the name “{text}”; it uses “{other}”."
				if d.Count > 1 {
					return fill(l, avoided+" It occurs here {count} times.", d)
				}
				return fill(l, avoided, d)
			},
			"Use the agreed name."},
		check.TermUntranslated: {"Missing name from the glossary",
			says("The {other language} text ({path}) says “{text}”, but this one does not contain the {language} name “{other}”."),
			"Use the name in the glossary, or add yours to it."},
		check.IgnoreStale: {"Rule ignored needlessly",
			says("postings-ignore lists {text}, which finds nothing here."),
			"Remove it from the list, or correct its name."},
		check.OffStale: {"Rule turned off needlessly",
			says("The configuration turns {text} off here, where it finds nothing."),
			"Remove it from [check.off], or correct the path."},
	}
}
