package check

import (
	"testing"
)

// TestLostItem checks that the item that one language lacks is found if it is
// clear which one it is.
func TestLostItem(t *testing.T) {
	for _, test := range []struct{ name, en, fr, want string }{
		{"in the middle", "- Work with many people of all other departments\n- Ask the teams about it\n- Write the reports that ministers and others read",
			"- Travailler avec bien des gens de tous les ministères\n- Rédiger les rapports que lisent les ministres et d’autres", "Ask the teams about it en"},
		{"in French alone", "- Work in partnership with people\n", "- Travailler en partenariat avec des gens\n- Écrire aux ministères qui nous ont priés de le faire", "Écrire aux ministères qui nous… fr"},
		{"in another section", "## A\n\n- Work\n\n## B\n\n- Ask them about it\n- Write many long reports", "## A\n\n- Travailler\n\n## B\n\n- Écrire beaucoup de longs rapports", "Ask them about it en"},
		{"joined to the next one", "- Plan the work\n- Run the talent programs; deliver an exceptional experience to all candidates through programs",
			"- Planifier\n- Mener les affaires des talents\n- Offrir une expérience exceptionnelle à tous les candidats par des programmes", ""},
		{"a paragraph in the other language", "- Work\n- We have offices in Ottawa, Montreal and Toronto\n\nReport to the head.",
			"- Travailler\n\nNous avons des bureaux à Ottawa, à Montréal et à Toronto\n\nRelever de la direction.", ""},
		{"sections differ", "## A\n\n- Work\n\n## B\n\n- Ask", "## A\n\n- Travailler", ""},
	} {
		found := run(t, Options{}, map[string]string{"en/positions/a.md": file(test.en), "fr/positions/a.md": file(test.fr)})
		got := ""
		for _, f := range found {
			if f.Rule == StructureItems {
				if got = f.Detail.Text; got != "" {
					got += " " + f.Detail.Lang.String()
				}
			}
		}
		if got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}
