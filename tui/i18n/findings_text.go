package i18n

import (
	"fmt"

	"postings/model"
	"postings/model/check"
)

// textFindingsEN are the texts of the rules about what readers see and about what
// both languages must say alike.
func textFindingsEN() map[model.Rule]FindingText {
	const l = model.English
	// differ tells what one language states and the other does not.
	differ := func(what string) func([]string) string {
		return func(a []string) string {
			none := func(values string) string {
				if values == "" {
					return "none"
				}
				return values
			}
			return fmt.Sprintf("%s: here %s, in %s %s.", what, none(a[0]), a[2], none(a[1]))
		}
	}
	return map[model.Rule]FindingText{
		check.CodeDiffers: {"Classification differs", differ("The languages name different classifications"),
			"Check which one is right, and correct the other."},
		check.ProfileDiffers: {"Language profile differs", differ("The languages ask for different language profiles"),
			"Check which one is right, and correct the other."},
		check.MailDiffers: {"Email addresses differ", differ("The languages give different email addresses"),
			"Check that both reach the same people."},
		check.ParagraphDiffers: {"Paragraphs differ in length",
			func(a []string) string {
				return fmt.Sprintf("The French text “%s” has %s %s, the English one in %s %s.", a[0],
					Number(l, number(a[1])), Plural(l, number(a[1]), "word", "words"), a[3], Number(l, number(a[2])))
			},
			"Read both: one may say something that the other does not."},
		check.LinkLanguage: {"Link to the other language",
			func(a []string) string {
				return fmt.Sprintf("The link %s leads to the page in %s.", a[0], map[string]string{"fr": "French", "en": "English"}[a[1]])
			},
			"Link to the page in the language of this text, or say in the link that it is in the other."},
		check.LinkSpace: {"Space in a link",
			func(a []string) string {
				return fmt.Sprintf("“%s” is no link: there is a space before the parenthesis.", a[0])
			},
			"Remove the space."},
		check.LinkNoTarget: {"Link without a target",
			func(a []string) string { return fmt.Sprintf("“%s” shows its brackets and leads nowhere.", a[0]) },
			"Write [words](address), or the address without brackets."},
		check.LinkPrivate: {"Private link",
			func(a []string) string {
				return fmt.Sprintf("%s is on a shared drive or on somebody’s own machine; readers may not be able to open it.", a[0])
			},
			"Publish the document, or remove the link."},
		check.LinkDeceptive: {"Deceptive address",
			func(a []string) string { return fmt.Sprintf("%s can lead elsewhere than it seems to.", a[0]) },
			"Write the address without a name before an @, without letters of another alphabet, and a mail address without line breaks (%0A)."},
		check.MailPlain: {"Email address without a link",
			func(a []string) string { return fmt.Sprintf("%s is not a link.", a[0]) },
			"Make it a link that opens a message (mailto)."},
		check.BulletGlued: {"List item that is none",
			func(a []string) string { return fmt.Sprintf("“%s” is meant to be a list item and is none.", a[0]) },
			"Start the line with an asterisk and a space."},
		check.MarkShown: {"Markdown that shows",
			func(a []string) string { return fmt.Sprintf("Readers see the %s in “%s”.", a[0], a[1]) },
			"Remove the mark, or complete it."},
		check.InvisibleCharacter: {"Invisible character",
			func(a []string) string {
				return fmt.Sprintf("There is an invisible character (%s) in “%s”.", a[0], a[1])
			},
			"Remove it: it breaks words, lists and searches."},
		check.ItemLost: {"List item without its sign",
			func(a []string) string {
				return fmt.Sprintf("“%s” is shown as part of the list item above it.", a[0])
			},
			"Start the line with an asterisk and a space, or leave an empty line above it."},
		check.FieldSpaces: {"Spaces around a value",
			func(a []string) string { return fmt.Sprintf("The value of %s begins or ends with a space.", a[0]) },
			"Remove the space: nothing else has the same value."},
		check.SentenceSpace: {"Missing space",
			func(a []string) string {
				return fmt.Sprintf("There is no space after the “%s” in “%s”.", a[0], a[1])
			},
			"Add the space."},
		check.RepeatedText: {"Text that is there twice",
			func(a []string) string {
				return fmt.Sprintf("“%s” is already on line %s, in these or nearly these words.", a[0], a[1])
			},
			"Remove one of the two."},
		check.RepeatedWord: {"Word that is there twice",
			func(a []string) string { return fmt.Sprintf("“%s %s” repeats a word.", a[0], a[0]) },
			"Remove one of the two."},
		check.BelowMissing: {"Nothing below",
			func(a []string) string {
				return fmt.Sprintf("“%s” sends readers further down, but no link follows.", a[0])
			},
			"Add what is meant, or say where it is."},
		check.ClosingPassed: {"Closing date has passed",
			func(a []string) string {
				return fmt.Sprintf("The posting is open, but its closing date, “%s” (%s), has passed.", a[0], a[1])
			},
			"Close the posting, or correct the date."},
		check.SubjectDiffers: {"Subject line differs from the title",
			func(a []string) string {
				return fmt.Sprintf("Applicants are asked to write “%s”, but the title is “%s”.", a[0], a[1])
			},
			"Use the same name in both places."},
		check.HeadingBold: {"Bold line as a heading",
			func(a []string) string { return fmt.Sprintf("“%s” looks like a heading and is none.", a[0]) },
			"Write it with ##: screen readers move by headings."},
		check.ImageAltMissing: {"Image without alternative text",
			func(a []string) string { return fmt.Sprintf("The image %s has no alternative text.", a[0]) },
			"Describe what it shows, or give it an empty alt in HTML where it only decorates."},
		check.StatementMissing: {"Missing statement",
			func(a []string) string {
				name, known := map[string]string{
					check.Classification: "its classification (group and level)", check.LanguageNeeded: "its language requirement",
					check.Place: "where the work is done", check.HowToApply: "how to apply", check.Accommodation: "how to ask for accommodation",
				}[a[0]]
				if !known {
					name = "“" + a[0] + "”"
				}
				return fmt.Sprintf("This open posting does not state %s.", name)
			},
			"Add the statement, as other postings word it."},
		check.PassageDiffers: {"Shared paragraph in other words",
			func(a []string) string {
				return fmt.Sprintf("“%s” is worded differently in %s other open %s (%s): here “%s”, there “%s”.", a[0],
					Number(l, number(a[3])), Plural(l, number(a[3]), "posting", "postings"), a[4], a[1], a[2])
			},
			"Use the same words, unless the difference is meant."},
		check.PassageMissing: {"Shared paragraph is missing",
			func(a []string) string {
				return fmt.Sprintf("%s other open %s (%s) have a paragraph that this one lacks: “%s”.",
					Number(l, number(a[1])), Plural(l, number(a[1]), "posting", "postings"), a[2], a[0])
			},
			"Add it, unless it does not apply here."},
		check.Undone: {"Correction that is lost",
			func(a []string) string {
				return fmt.Sprintf("“%s” is back; commit %s had replaced it by “%s” on %s.", a[0], a[2], a[1], a[3])
			},
			"Correct it again, unless the commit that brought it back meant to."},
		check.TermAvoided: {"Name that the glossary avoids",
			func(a []string) string {
				times := ""
				if n := number(a[2]); n > 1 {
					times = fmt.Sprintf(" It stands here %s times.", Number(l, n))
				}
				return fmt.Sprintf("“%s” is a name that the glossary avoids; it says “%s”.", a[0], a[1]) + times
			},
			"Use the agreed name."},
		check.TermUntranslated: {"Name of the glossary is missing",
			func(a []string) string {
				here, there := "English", "French"
				if a[2] == "fr" {
					here, there = there, here
				}
				return fmt.Sprintf("The %s text (%s) says “%s”, but the %s name “%s” is nowhere in this one.", there, a[3], a[0], here, a[1])
			},
			"Use the name that the glossary has for it, or add yours to the glossary."},
		check.IgnoreStale: {"Rule ignored for nothing",
			func(a []string) string {
				return fmt.Sprintf("postings-ignore lists %s, which finds nothing here.", a[0])
			},
			"Remove it from the list, or correct its name."},
		check.OffStale: {"Rule off for nothing",
			func(a []string) string {
				return fmt.Sprintf("The configuration turns %s off here, where it finds nothing.", a[0])
			},
			"Remove it from [check.off], or correct the path."},
	}
}
