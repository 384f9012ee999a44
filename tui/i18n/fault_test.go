package i18n

import (
	"testing"

	"github.com/pelletier/go-toml/v2"
	"go.yaml.in/yaml/v4"

	"postings/model"
)

// TestSyntaxFaults makes every mistake, and checks that the parser's message is
// translated.
func TestSyntaxFaults(t *testing.T) {
	made := map[string]bool{}
	mistake := func(text string, err error) {
		if err == nil {
			t.Errorf("%q is valid", text)
			return
		}
		english := translate(model.English, err.Error(), syntaxFaults())
		if english == err.Error() || english == translate(model.French, err.Error(), syntaxFaults()) {
			t.Errorf("%q: %v is not translated", text, err)
		}
		made[english] = true
	}
	for _, text := range []string{
		"a: b: c", "a: 'b'c'", "a: \"b\nc: d", "a: @b", "a: b\nc\n", "a: b\n\tc: d", "a: [b\nc: d", "a: {b: c\nd: e",
		"a: \"\\d\"", "a: *b", "a: & b", "a:\n- b\nc: d\n- e", "a:\n- b\n c: d", "a: - b", "- a\nb: c",
	} {
		mistake(text, yaml.Unmarshal([]byte(text), new(any)))
	}
	for _, text := range []string{
		"a = b", "a = fr", "a = [1", "a =\n", "a = \"b\nc = 1", "a = 'b\n", "a = \"\"\"b", "a: b", "a = [1\nb = 2", "é = 1", "a = 1\na = 2", "[a]\n[a]",
		"[a\nb = 1", "a = {b = 1", "a = 1 b", "a = 2026-02-30", "a = \"\\d\"",
	} {
		mistake(text, toml.Unmarshal([]byte(text), new(any)))
	}
	for _, fault := range syntaxFaults() {
		if !made[fault.en] {
			t.Errorf("no mistake is said to be that %s", fault.en)
		}
	}
}
