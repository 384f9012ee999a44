package markdown

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"charm.land/glamour/v2/ansi"
)

// constructs is a text with everything that has a style.
const constructs = "Some *emphasis*, **strength**, ~~deletion~~ and `code`.\n\n# One\n\n## Two\n\n> A quote.\n\n- An item\n- [x] A task\n\n" +
	"[A link](https://example.org), <https://example.org/b> and ![an image](https://example.org/c).\n\n" +
	"| Table |\n|---|\n| cell |\n\n---\n\nTerm\n: Definition\n\n    code\n"

// styled renders the constructs.
func styled(t *testing.T, style ansi.StyleConfig) []string {
	t.Helper()
	p, err := Render(t.Context(), constructs, Options{Width: 200, Style: style, Hyperlinks: true})
	if err != nil {
		t.Fatal(err)
	}
	return p.Lines
}

// TestStyleMarks checks that the marks that a style puts around words are on both
// sides.
func TestStyleMarks(t *testing.T) {
	style, err := Style("ascii")
	if err != nil {
		t.Fatal(err)
	}
	want := "Some *emphasis*, **strength**, ~~deletion~~ and `code`."
	if got := styled(t, style)[0]; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestStyleTexts checks that no text in the file of a style can act on the
// terminal.
func TestStyleTexts(t *testing.T) {
	var hostile ansi.StyleConfig
	var fill func(v reflect.Value)
	fill = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.String:
			v.SetString("\x1b]0;x\x07\u009b2J{{.text}}")
		case reflect.Struct:
			for i := range v.NumField() {
				fill(v.Field(i))
			}
		case reflect.Pointer:
			if v.Type().Elem().Kind() == reflect.String {
				v.Set(reflect.New(v.Type().Elem()))
				fill(v.Elem())
			}
		}
	}
	fill(reflect.ValueOf(&hostile).Elem())
	data, err := json.Marshal(hostile)
	if err != nil {
		t.Fatal(err)
	}
	style, err := ParseStyle(data)
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range styled(t, style) {
		if what := unsafeOutput(line); what != "" {
			t.Errorf("%q: %s", strings.TrimSpace(line), what)
		}
	}
}

// TestStyleColours checks that a colour at which the highlighter panics is an
// error.
func TestStyleColours(t *testing.T) {
	for colour, ok := range map[string]bool{"#7cc4ff": true, "#abc": true, "212": false, "red": false, "#12345": false} {
		style, err := ParseStyle([]byte(`{"code_block":{"chroma":{"keyword":{"background_color":"` + colour + `"}}}}`))
		if (err == nil) != ok {
			t.Errorf("%s: %v", colour, err)
		}
		if ok && len(styled(t, style)) == 0 {
			t.Error("nothing is rendered")
		}
	}
}
