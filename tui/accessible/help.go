package accessible

import "strings"

// help lists all commands with their names in the spoken language.
func (s *session) help() {
	t := s.text.Accessible
	s.rows = rows{}
	s.say(t.HelpNumber)
	s.say(t.HelpEnter)
	for _, group := range commands(t) {
		s.say("")
		s.say(group.title)
		for _, c := range group.commands {
			s.say(t.Help(strings.Join(strings.Fields(c.Names), ", "), c.Does))
		}
	}
}
