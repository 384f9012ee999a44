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
	_, all := s.choose(argument, func(t i18n.Accessible) []string { return []string{t.All} })
	switch c, ok := s.lookup(argument); {
	case all || argument == "":
	case ok:
		s.describe(c)
		return
	default:
		s.unknown(argument, argument)
		return
	}
	s.print(t.HelpNumber)
	s.print(t.HelpEnter)
	for _, group := range commands(t) {
		if all {
			s.print("")
			s.print(group.title)
			for _, c := range group.commands {
				s.describe(c)
			}
			continue
		}
		var names []string
		for _, c := range group.commands {
			names = append(names, firstName(c.AccessibleCommand))
		}
		s.print(t.Fact(group.title, strings.Join(names, ", ")+"."))
	}
	if !all {
		s.print(t.HelpMore)
	}
}

// describe prints all names of a command and what it does.
func (s *session) describe(c command) {
	s.print(s.text.Accessible.Fact(strings.Join(strings.Fields(c.Names), ", "), c.Does))
}
