package apply_test

import (
	"testing"

	"postings/model"
	"postings/model/apply"
)

const (
	reference = "8fb5b5b7-7315-4b5a-a98d-8364321cf98f"
	pattern   = "https://apply.test/{leverId}/x"
)

func TestAddress(t *testing.T) {
	for _, test := range []struct {
		name string
		doc  model.Document
		want string
	}{
		{"nothing", model.Document{Body: "Text.\n"}, ""},
		{"pattern", model.Document{Reference: reference}, "https://apply.test/" + reference + "/x"},
		{"no reference", model.Document{Reference: "null and void"}, ""},
		{"field", model.Document{
			Facts: model.Facts{Apply: "https://jobs.test/1"}, Reference: reference,
		}, "https://jobs.test/1"},
		{"mail in a field", model.Document{Facts: model.Facts{Apply: "jobs@a.test"}}, "mailto:jobs@a.test"},
		{"unsafe field", model.Document{
			Facts: model.Facts{Apply: "javascript:x"}, Reference: reference,
		}, "https://apply.test/" + reference + "/x"},
		{"words in a field", model.Document{Facts: model.Facts{Apply: "true"}}, ""},
		{"mail in the section", model.Document{
			Body: "<other@a.test>\n\n## How to apply\n\nSee [us](https://a.test), then write to <jobs@a.test>.\n\n## More\n\n<more@a.test>\n",
		}, "mailto:jobs@a.test"},
		{"below a heading of it", model.Document{Body: "# Comment postuler\n\n## Étapes\n\n1. [Écrivez](mailto:rh@a.test)\n"}, "mailto:rh@a.test"},
		{"bold heading", model.Document{Body: "**Présentation de la candidature**\n\n[formulaire](https://a.test/f)\n"}, "https://a.test/f"},
		{"two links", model.Document{Body: "## Applying\n\n[a](https://a.test/a) [b](https://a.test/b)\n"}, ""},
		{"the link that says so", model.Document{Body: "## Applying\n\n[a](https://a.test/a) [Apply now](https://a.test/b)\n"}, "https://a.test/b"},
		{"a link anywhere", model.Document{Body: "Text.\n\n**[Postulez ici](https://a.test/f)**\n"}, "https://a.test/f"},
		{"a paragraph", model.Document{Body: "<press@a.test>\n\n- Other.\n- Send a résumé\n  to <jobs@a.test>.\n"}, "mailto:jobs@a.test"},
		{"accommodation", model.Document{Body: "To apply with an accommodation, write to <help@a.test>.\n"}, ""},
		{"who may apply", model.Document{Body: "**Who may apply**\n\n[All](https://a.test/who)\n"}, ""},
		{"what is looked at", model.Document{Body: "**Votre candidature sera évaluée en fonction de ceci**\n\n[Tout](https://a.test)\n"}, ""},
		{"another section", model.Document{Body: "## Applying\n\nSoon.\n\n## Contact\n\n<press@a.test>\n"}, ""},
		{"unsafe", model.Document{Body: "## Applying\n\n[now](javascript:alert) [apply](file:///etc/passwd) [apply](/here)\n"}, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := test.doc
			d.Status = model.Open
			if got := apply.Address(&d, pattern); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
			d.Status = model.Closed
			if got := apply.Address(&d, pattern); got != "" {
				t.Errorf("closed, and one applies at %q", got)
			}
			d.Unlisted = true
			if got := apply.Address(&d, pattern); got != test.want {
				t.Errorf("unlisted: got %q, want %q", got, test.want)
			}
		})
	}
}
