package accessible

import (
	"strings"

	"postings/tui/i18n"
)

// help lists the names of the commands. With the name of a command it describes
// that command, and with "all" it describes every one.
func (s *session) help(argument string) {
	t := s.text.Accessible
	s.rows = rows{}
	_, all := choose(argument, []string{t.All}, []string{i18n.For(s.lang.Other()).Accessible.All})
	if c, ok := s.lookup(argument); ok && !all {
		s.describe(s.named(c))
		return
	}
	s.say(t.HelpNumber)
	s.say(t.HelpEnter)
	for _, group := range commands(t) {
		if all {
			s.say("")
			s.say(group.title)
			for _, c := range group.commands {
				s.describe(c)
			}
			continue
		}
		var names []string
		for _, c := range group.commands {
			names = append(names, firstName(c.AccessibleCommand))
		}
		s.say(t.Fact(group.title, strings.Join(names, ", ")+"."))
	}
	if !all {
		s.say(t.HelpMore)
	}
}

// describe prints all names of a command and what it does.
func (s *session) describe(c command) {
	s.say(s.text.Accessible.Help(strings.Join(strings.Fields(c.Names), ", "), c.Does))
}

// named returns the same command in the current language.
func (s *session) named(c command) command {
	other := commands(i18n.For(s.lang.Other()).Accessible)
	for i, group := range commands(s.text.Accessible) {
		for j := range group.commands {
			if other[i].commands[j].Names == c.Names {
				return group.commands[j]
			}
		}
	}
	return c
}
