package config

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/pelletier/go-toml/v2"

	"postings/content/tomlfile"
	"postings/model"
	"postings/tui/keymap"
	"postings/tui/markdown"
)

// request returns a request with the given file, environment and flags.
func request(data string, env map[string]string, flags map[string]string) Request {
	return Request{
		Flags: flags, File: "c.toml", Data: data,
		Env: func(name string) string { return env[name] },
	}
}

func TestPrecedence(t *testing.T) {
	file := "corpus = \"file\"\nlang = \"fr\"\nmouse = true\n\n[sites]\nen = \"https://file.test\"\nfr = \"http://fr.test/x\"\n" +
		"[keys]\nsearch = [\"ctrl+f\", \"/\"]\nnext-heading = \"n\"\n"
	env := map[string]string{
		"POSTINGS_STYLE": "light", "POSTINGS_SITES_EN": "https://env.test", "POSTINGS_MOUSE": "0", "POSTINGS_CORPUS": "",
		"POSTINGS_KEYS_SEARCH": "x", "LANG": "en_CA.UTF-8",
	}
	c, err := Load(request(file, env, map[string]string{"style": "dark"}))
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, s := range c.Values() {
		got[s.Name] = TOML(s.Value()) + " " + c.Origin(s.Name).Where
	}
	want := map[string]string{
		"corpus": `"file" c.toml`, "lang": `"fr" c.toml`, "style": `"dark" --style`, "sites.en": `"https://env.test" POSTINGS_SITES_EN`,
		"sites.fr": `"http://fr.test/x" c.toml`, "apply": `"" `, "language": `"en" `, "profile": `"" `, "glossary": `"" `, "pages": "false ", "mouse": "false POSTINGS_MOUSE", "accessible": "false ",
		"keys.search": `["ctrl+f", "/"] c.toml`, "keys.next-heading": `["n"] c.toml`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if at := c.origins["sites.fr"].Line; at != 7 {
		t.Errorf("line %d", at)
	}
}

func TestLanguage(t *testing.T) {
	for _, test := range []struct {
		env   map[string]string
		file  string
		flag  string
		want  model.Lang
		where string
	}{
		{want: model.English},
		{env: map[string]string{"LANG": "fr_CA.UTF-8"}, want: model.French, where: "LANG"},
		{env: map[string]string{"LANG": "fr_CA.UTF-8", "LC_MESSAGES": "en_CA"}, want: model.English, where: "LC_MESSAGES"},
		{env: map[string]string{"LANG": "fr_CA.UTF-8", "LC_ALL": "C"}, want: model.English},
		{env: map[string]string{"LANG": "en", "LC_ALL": "fr"}, want: model.French, where: "LC_ALL"},
		{env: map[string]string{"LANG": "de_DE", "LC_ALL": ""}, want: model.English},
		{env: map[string]string{"LANG": "en"}, file: `lang = "fr"`, want: model.French, where: "c.toml"},
		{env: map[string]string{"POSTINGS_LANG": "fr", "LC_ALL": "en"}, file: `lang = "en"`, want: model.French, where: "POSTINGS_LANG"},
		{env: map[string]string{"POSTINGS_LANG": "fr"}, flag: "en-CA", want: model.English, where: "--lang"},
	} {
		flags := map[string]string{}
		if test.flag != "" {
			flags["lang"] = test.flag
		}
		c, err := Load(request(test.file, test.env, flags))
		if err != nil || c.Lang != test.want || c.origins["lang"].Where != test.where {
			t.Errorf("%+v: %v from %+v, error %v", test, c.Lang, c.origins["lang"], err)
		}
	}
}

func TestErrors(t *testing.T) {
	var actions []string
	for _, action := range keymap.Actions() {
		actions = append(actions, action.Name)
	}
	for name, test := range map[string]struct {
		file string
		env  map[string]string
		want tomlfile.Error
	}{
		"syntax": {file: "lang = \"fr\"\nstyle = \n", want: tomlfile.Error{
			Problem: tomlfile.Syntax, File: "c.toml", Line: 2, Column: 9, Reason: "unexpected character U+000A at start of value"}},
		"unknown": {file: "# x\ncolour = 1\n", want: tomlfile.Error{
			Name: "colour", Problem: tomlfile.Unknown, File: "c.toml", Line: 2,
			Allowed: []string{"corpus", "lang", "style", "apply", "language", "profile", "glossary", "pages", "mouse", "accessible", "sites", "keys", "check"}}},
		"unknown site": {file: "[sites]\nen = \"https://x.test\"\nde = \"x\"\n", want: tomlfile.Error{
			Name: "sites.de", Problem: tomlfile.Unknown, File: "c.toml", Line: 3, Allowed: []string{"en", "fr"}}},
		"unknown table": {file: "\n[colours]\nred = 1\n", want: tomlfile.Error{
			Name: "colours", Problem: tomlfile.Unknown, File: "c.toml", Line: 2,
			Allowed: []string{"corpus", "lang", "style", "apply", "language", "profile", "glossary", "pages", "mouse", "accessible", "sites", "keys", "check"}}},
		"unknown action": {file: "keys.jump = \"x\"", want: tomlfile.Error{
			Name: "keys.jump", Problem: tomlfile.Unknown, File: "c.toml", Line: 1, Allowed: actions}},
		"language": {file: "\n\nlang = \"de\"", want: tomlfile.Error{
			Name: "lang", Value: "de", Problem: tomlfile.NotAllowed, File: "c.toml", Line: 3, Allowed: []string{"en", "fr"}}},
		"language of another type": {file: "lang = 1", want: tomlfile.Error{
			Name: "lang", Value: "1", Problem: tomlfile.NotAllowed, File: "c.toml", Line: 1, Allowed: []string{"en", "fr"}}},
		"style": {env: map[string]string{"POSTINGS_STYLE": "mauve"}, want: tomlfile.Error{
			Name: "style", Value: "mauve", Problem: tomlfile.NotAllowed, File: "POSTINGS_STYLE",
			Allowed: append([]string{"auto"}, markdown.StyleNames()...)}},
		"switch": {file: "mouse = \"yes\"", want: tomlfile.Error{
			Name: "mouse", Value: "yes", Problem: tomlfile.NotAllowed, File: "c.toml", Line: 1, Allowed: []string{"true", "false"}}},
		"corpus": {file: "corpus = [1]", want: tomlfile.Error{
			Name: "corpus", Value: "[1]", Problem: tomlfile.NotText, File: "c.toml", Line: 1}},
		"site": {file: "sites.fr = \"numerique.canada.ca\"", want: tomlfile.Error{
			Name: "sites.fr", Value: "numerique.canada.ca", Problem: tomlfile.NotAddress, File: "c.toml", Line: 1}},
		"sites no table": {file: "sites = true", want: tomlfile.Error{
			Name: "sites", Problem: tomlfile.NotTable, File: "c.toml", Line: 1}},
		"apply": {env: map[string]string{"POSTINGS_APPLY": "https://x.test/"}, want: tomlfile.Error{
			Name: "apply", Value: "https://x.test/", Problem: tomlfile.NoReference, File: "POSTINGS_APPLY"}},
		"shared key": {file: "[keys]\nsearch = \"x\"\nnext-heading = [\"n\", \"x\"]\n", want: tomlfile.Error{
			Name: "keys.next-heading", Value: "x", Problem: tomlfile.SharedKey, File: "c.toml", Line: 3, Allowed: []string{"keys.search"}}},
		"no key": {file: "keys.search = []", want: tomlfile.Error{
			Name: "keys.search", Value: "[]", Problem: tomlfile.NotKeys, File: "c.toml", Line: 1}},
		"keys": {file: "keys.search = [1]", want: tomlfile.Error{
			Name: "keys.search", Value: "[1]", Problem: tomlfile.NotKeys, File: "c.toml", Line: 1}},
		"rule": {file: "[check.off]\n'fr/*.md' = ['typography', 'typo']", want: tomlfile.Error{
			Name: `check.off."fr/*.md"`, Value: "typo", Problem: tomlfile.UnknownRule, File: "c.toml", Line: 2}},
		"rules": {file: "check.off.fr = 1", want: tomlfile.Error{
			Name: "check.off.fr", Value: "1", Problem: tomlfile.NotRules, File: "c.toml", Line: 1}},
		"glob": {file: "check = { off = { '[' = 'typography' } }", want: tomlfile.Error{
			Name: `check.off."["`, Value: "[", Problem: tomlfile.NotGlob, File: "c.toml", Line: 1}},
		"pattern": {file: "[check.statements.fr]\n\npay = '(salaire'", want: tomlfile.Error{
			Name: "check.statements.fr.pay", Value: "(salaire", Problem: tomlfile.NotPattern, File: "c.toml", Line: 3,
			Reason: "missing closing ): (salaire"}},
		"statement": {file: "check.statements.en.pay = true", want: tomlfile.Error{
			Name: "check.statements.en.pay", Value: "true", Problem: tomlfile.NotText, File: "c.toml", Line: 1}},
		"statements of another language": {file: "[check.statements.de]\npay = 'x'", want: tomlfile.Error{
			Name: "check.statements.de", Problem: tomlfile.Unknown, File: "c.toml", Line: 1, Allowed: []string{"en", "fr"}}},
		"unknown table of check": {file: "[check]\non = true", want: tomlfile.Error{
			Name: "check.on", Problem: tomlfile.Unknown, File: "c.toml", Line: 2, Allowed: []string{"off", "statements"}}},
	} {
		t.Run(name, func(t *testing.T) {
			c, err := Load(request(test.file, test.env, nil))
			e, ok := err.(*tomlfile.Error)
			if !ok {
				t.Fatalf("error %v", err)
			}
			if diff := cmp.Diff(test.want, *e); diff != "" {
				t.Error(diff)
			}
			if c.Style != "auto" || c.Lang != model.English {
				t.Errorf("the wrong value is in effect: %+v", c)
			}
		})
	}
}

// TestTemplate reads the template as it is, and with every setting enabled.
func TestTemplate(t *testing.T) {
	text := Template(map[string]string{"": "about the file", "keys": "about the keys"})
	if c, err := Load(request(text, nil, nil)); err != nil || len(c.origins) != 0 {
		t.Errorf("%v: %v\n%s", c, err, text)
	}
	var lines []string
	for line := range strings.Lines(text) {
		if rest, ok := strings.CutPrefix(line, "# "); ok && strings.Contains(line, " = ") {
			line = rest
		}
		lines = append(lines, line)
	}
	c, err := Load(request(strings.Join(lines, ""), nil, nil))
	if err != nil {
		t.Fatalf("%v\n%s", err, strings.Join(lines, ""))
	}
	if n := len(Settings()) + len(c.tables()); len(c.origins) != n {
		t.Errorf("%d settings of %d in the template:\n%s", len(c.origins), n, text)
	}
}

// TestCheck reads the settings of the check, in both ways to write them in
// TOML, and checks that they are printed as TOML with their lines.
func TestCheck(t *testing.T) {
	for _, file := range []string{
		"[check.off]\n'en/a.b/*' = ['link-private', 'typography']\nfr = 'typography'\n[check.statements.en]\npay = '\\$\\d'\n",
		"check = { off = { 'en/a.b/*' = ['link-private', 'typography'], fr = 'typography' }, statements.en.pay = '\\$\\d' }\n",
	} {
		c, err := Load(request(file, nil, nil))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, s := range c.Values() {
			if strings.HasPrefix(s.Name, "check.") {
				got = append(got, s.Name+" = "+TOML(s.Value()))
				if c.Origin(s.Name).Line == 0 {
					t.Errorf("%s has no line", s.Name)
				}
			}
		}
		want := []string{
			`check.off."en/a.b/*" = ["link-private", "typography"]`, `check.off.fr = ["typography"]`, `check.statements.en.pay = '\$\d'`,
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	}
}

func TestTOML(t *testing.T) {
	for _, value := range []string{"", "a", `a "b" \c`, "é \n\t\x1b\x7f\u0085", "[x]"} {
		var back struct{ V string }
		if err := toml.Unmarshal([]byte("V = "+TOML(value)), &back); err != nil || back.V != value {
			t.Errorf("%q became %q: %v", value, back.V, err)
		}
	}
}

// FuzzLoad checks that no file causes a panic or puts an invalid value in
// effect.
func FuzzLoad(f *testing.F) {
	f.Add("lang = \"fr\"\n[sites]\nen = \"https://x.test\"\n[keys]\nsearch = [\"/\"]\n")
	f.Add("sites = { en = \"x\" }\nkeys.search = 1\n")
	f.Add("[check.off]\n\"*\" = [\"typography\"]\n[check.statements]\nen = { a = \"(\", b = 1 }\n")
	f.Add("[[sites]]\nx = 1\n\"a,b\" = 2\n\"-\" = 3\n\"\" = 4\n")
	f.Fuzz(func(t *testing.T, data string) {
		c, err := Load(request(data, nil, nil))
		for _, address := range c.Sites {
			if site(address) != nil {
				t.Errorf("site %q, error %v", address, err)
			}
		}
		for action, keys := range c.Keys {
			if !slices.ContainsFunc(keymap.Actions(), func(a keymap.Action) bool { return a.Name == action }) || len(keys) == 0 {
				t.Errorf("keys of %q: %q", action, keys)
			}
		}
		if e, ok := err.(*tomlfile.Error); err != nil && (!ok || e.File != "c.toml") {
			t.Errorf("error %v", err)
		}
	})
}

// TestAccessible checks that ACCESSIBLE, which applies to all programs, has the
// lowest precedence.
func TestAccessible(t *testing.T) {
	for _, test := range []struct {
		env  map[string]string
		file string
		flag string
		want bool
		from string
	}{
		{map[string]string{"ACCESSIBLE": "1"}, "", "", true, "ACCESSIBLE"},
		{map[string]string{"ACCESSIBLE": "Yes"}, "", "", true, "ACCESSIBLE"},
		{map[string]string{"ACCESSIBLE": "0"}, "", "", false, ""},
		{map[string]string{"ACCESSIBLE": "nonsense"}, "", "", false, ""},
		{map[string]string{"ACCESSIBLE": "true"}, "accessible = false", "", false, "c.toml"},
		{map[string]string{"ACCESSIBLE": "true", "POSTINGS_ACCESSIBLE": "false"}, "", "", false, "POSTINGS_ACCESSIBLE"},
		{map[string]string{"ACCESSIBLE": "true"}, "", "false", false, "--accessible"},
	} {
		flags := map[string]string{}
		if test.flag != "" {
			flags["accessible"] = test.flag
		}
		c, err := Load(request(test.file, test.env, flags))
		if err != nil {
			t.Fatal(err)
		}
		if got := c.Origin("accessible").Where; c.Accessible != test.want || got != test.from {
			t.Errorf("%v: %v from %q, want %v from %q", test, c.Accessible, got, test.want, test.from)
		}
	}
}
