package accessible

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"postings/model/fold"
	"postings/model/sanitise"
	"postings/tui/i18n"
)

// command is a command that the user can type.
type command struct {
	i18n.AccessibleCommand
	do func(s *session, argument string)
	// reads reports whether the command needs an open posting.
	reads bool
}

// commandGroup is a group of commands under one heading of the help.
type commandGroup struct {
	title    string
	commands []command
}

// commands returns all commands, with their names in one language.
func commands(t i18n.Accessible) []commandGroup {
	c := t.Commands
	plain := func(do func(*session)) func(*session, string) {
		return func(s *session, _ string) { do(s) }
	}
	return []commandGroup{
		{t.HelpList, []command{
			{c.List, plain((*session).showList), false},
			{c.More, plain((*session).more), false},
			{c.Search, (*session).search, false},
			{c.Filter, (*session).setFilter, false},
			{c.Order, (*session).setOrder, false},
			{c.Next, plain(func(s *session) { s.step(1) }), false},
			{c.Previous, plain(func(s *session) { s.step(-1) }), false},
			{c.Bookmarks, plain((*session).bookmarks), false},
			{c.Compare, (*session).compare, false},
		}},
		{t.HelpReading, []command{
			{c.Details, plain((*session).details), true},
			{c.Contents, plain((*session).contents), true},
			{c.Section, (*session).goToSection, true},
			{c.Repeat, plain((*session).repeat), true},
			{c.Find, (*session).find, true},
			{c.Both, plain((*session).both), true},
			{c.Differences, plain((*session).differences), true},
			{c.Changes, plain((*session).changed), true},
			{c.Variant, plain((*session).variant), true},
			{c.Links, plain((*session).links), true},
			{c.Open, (*session).openLink, true},
			{c.Apply, plain((*session).apply), true},
			{c.Bookmark, plain((*session).bookmark), true},
			{c.Edit, plain((*session).edit), false},
		}},
		{t.HelpAlways, []command{
			{c.Language, plain((*session).language), false},
			{c.Problems, (*session).problems, false},
			{c.Reload, plain((*session).reload), false},
			{c.Help, (*session).help, false},
			{c.Quit, plain(func(s *session) { s.done = true }), false},
		}},
	}
}

// maxInput is the maximum length of a command line in bytes, far more than
// anybody types.
const maxInput = 2000

// command executes a line of input.
func (s *session) command(input string) {
	input = sanitise.Line(input[:min(len(input), maxInput)])
	if input == "" {
		s.more()
		return
	}
	name, argument, _ := strings.Cut(input, " ")
	argument = strings.TrimSpace(argument)
	if n, err := strconv.Atoi(name); err == nil && argument == "" {
		s.chooseNumber(n)
		return
	}
	switch words, search := strings.CutPrefix(input, "/"); {
	case name == "?":
		name = firstName(s.text.Accessible.Commands.Help)
	case search: // as in the full-screen interface
		name, argument = firstName(s.text.Accessible.Commands.Search), strings.TrimSpace(words)
	}
	c, ok := s.lookup(name)
	switch {
	case !ok:
		s.unknown(input, name)
	case c.reads && s.reading == nil:
		s.print(s.text.Accessible.NotReading)
	default:
		c.do(s, argument)
	}
}

// unknown reports an unknown command and suggests the one that was probably
// meant.
func (s *session) unknown(input, typed string) {
	message := s.text.Accessible.Unknown(ansi.Truncate(input, 60, "…"))
	typed = folded(typed)
	for _, group := range commands(s.text.Accessible) {
		for _, c := range group.commands {
			for word := range strings.FieldsSeq(c.Names) {
				if len(word) > 3 && fold.Distance(typed, folded(word)) <= len(word)/4 {
					s.print(sentences(message, s.text.Accessible.Meant(word)))
					return
				}
			}
		}
	}
	s.print(message)
}

// lookup finds a command by one of its names. Names in the current language
// come first, then those in the other one.
func (s *session) lookup(name string) (command, bool) {
	name = folded(name)
	if name == "" {
		return command{}, false
	}
	current := commands(s.text.Accessible)
	for _, t := range []*i18n.Strings{s.text, i18n.For(s.lang.Other())} {
		for i, group := range commands(t.Accessible) {
			for j, c := range group.commands {
				if isOneOf(name, c.Names) {
					return current[i].commands[j], true
				}
			}
		}
	}
	return command{}, false
}

// firstName returns the name that the help shows first.
func firstName(c i18n.AccessibleCommand) string { return strings.Fields(c.Names)[0] }

// isOneOf reports whether a folded word is one of the words in a
// space-separated list.
func isOneOf(word, words string) bool {
	for w := range strings.FieldsSeq(words) {
		if folded(w) == word {
			return true
		}
	}
	return false
}

// folded returns s without case, accents and surrounding spaces.
func folded(s string) string { return strings.TrimSpace(fold.Fold(s).String()) }

// choose returns the index of the choice that word names, in either language.
func (s *session) choose(word string, choices func(i18n.Accessible) []string) (int, bool) {
	for _, t := range []*i18n.Strings{s.text, i18n.For(s.lang.Other())} {
		for i, names := range choices(t.Accessible) {
			if isOneOf(folded(word), names) {
				return i, true
			}
		}
	}
	return 0, false
}

// option is choose for a command that needs one of the choices. It reports
// which these are unless word names one.
func (s *session) option(c i18n.AccessibleCommand, word string, choices func(i18n.Accessible) []string) (int, bool) {
	i, ok := s.choose(word, choices)
	if !ok {
		var words []string
		for _, names := range choices(s.text.Accessible) {
			words = append(words, strings.Fields(names)[0])
		}
		s.print(s.text.Accessible.BadChoice(firstName(c), strings.Join(words, ", ")))
	}
	return i, ok
}

// number parses the numeric argument of a command and reports an error unless
// it is between first and last.
func (s *session) number(c i18n.AccessibleCommand, argument string, first, last int) (int, bool) {
	n, err := strconv.Atoi(argument)
	if err != nil {
		s.print(s.text.Accessible.NeedsNumber(firstName(c)))
		return 0, false
	}
	if n < first || n > last {
		s.print(s.text.Accessible.NoNumber(n, last))
		return 0, false
	}
	return n, true
}
