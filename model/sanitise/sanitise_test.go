package sanitise

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestInspect(t *testing.T) {
	for _, test := range []struct {
		in, want          string
		controls, invalid int
		first             rune
	}{
		{in: "plain\ttext\n", want: "plain\ttext\n"},
		{in: "l’été · œuvre « ici »", want: "l’été · œuvre « ici »"},
		{in: "\x1b[31mred", want: "␛[31mred", controls: 1, first: 0x1b},
		{in: "\x1b]52;c;aGk=\a", want: "␛]52;c;aGk=␇", controls: 2, first: 0x1b},
		{in: "c1 \u009b31m", want: "c1 \ufffd31m", controls: 1, first: 0x9b},
		{in: "nul \x00 del \x7f", want: "nul ␀ del ␡", controls: 2},
		{in: "evil\u202etxt.exe\u2069", want: "eviltxt.exe", controls: 2, first: 0x202e},
		{in: "bad \xff\xfe utf", want: "bad \ufffd\ufffd utf", invalid: 2},
		{in: "a\r\nb\rc", want: "a\nb\nc"},
		{in: "\ufeffbom", want: "bom"},
		{in: "para\u2029graph", want: "para graph"},
		{in: "e" + strings.Repeat("\u0301", 30) + "é", want: "e" + strings.Repeat("\u0301", 30) + "é"},
		{in: "e" + strings.Repeat("\u0301", 40) + "é\u0301", want: "e" + strings.Repeat("\u0301", 30) + "é\u0301", controls: 10, first: 0x301},
		{in: strings.Repeat("\u200b", 32), want: strings.Repeat("\u200b", 30), controls: 2, first: 0x200b},
		{in: strings.Repeat("👩\u200d", 17), want: strings.Repeat("👩\u200d", 15) + "👩👩\u200d", controls: 1, first: 0x200d},
	} {
		want := Report{Controls: test.controls, FirstControl: test.first, Invalid: test.invalid}
		if got, found := Inspect(test.in); got != test.want || found != want {
			t.Errorf("Inspect(%q) = %q, %+v; want %q, %+v", test.in, got, found, test.want, want)
		}
	}
}

func TestLine(t *testing.T) {
	for in, want := range map[string]string{
		"  two \n words\u00a0: here\x07 ": "two words\u00a0: here␇",
		"as it is\u202f!":                 "as it is\u202f!",
		"two  spaces":                     "two spaces",
		"at the end ":                     "at the end",
		" at the start":                   "at the start",
		"a tab\tbetween":                  "a tab between",
		"a wide\u3000space":               "a wide space",
		" ":                               "",
		"":                                "",
	} {
		if got := Line(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestPathText(t *testing.T) {
	if got := Path("a\nb\tc  d\x1b"); got != "a␊b␉c  d␛" {
		t.Errorf("%q", got)
	}
}

// FuzzText checks that no character remains that a terminal interprets, that
// clean text is unchanged, and that sanitising is idempotent.
func FuzzText(f *testing.F) {
	for _, seed := range []string{"", "text", "\x1b[31m", "\u009b", "\xff", "a\r\n", "\ufeff", "\u202e", "\x1b\\\r\r\n\x90",
		strings.Repeat("\u0301", 29) + "\u202e\u200d\xff\u0301\u0301", strings.Repeat("👩\u200d", 20)} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		clean, found := Inspect(s)
		if !utf8.ValidString(clean) {
			t.Fatalf("not UTF-8: %q", clean)
		}
		for _, r := range clean {
			if unicode.IsControl(r) && r != '\n' && r != '\t' || unicode.Is(unicode.Bidi_Control, r) && r >= 0x202a {
				t.Fatalf("%U is left in %q", r, clean)
			}
		}
		if again := Text(clean); again != clean {
			t.Fatalf("%q becomes %q, then %q", s, clean, again)
		}
		if found == (Report{}) && !strings.ContainsAny(s, "\r\ufeff\u2028\u2029") && clean != s {
			t.Fatalf("clean text changed: %q, %q", s, clean)
		}
	})
}
