package accessible

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"postings/model"
	"postings/tui/i18n"
)

// scene is a session up to an answer that says what to type next.
type scene struct {
	opt   Options
	lines []string
}

// scenes returns sessions that together give all answers of this kind.
func scenes(l model.Lang) (all []scene) {
	for _, lines := range []string{
		"xyzzy", "contents", "help", "sarch", "compare", "search bread", "search xyzzy", "filter closed|search bread", "problems xyzzy",
		"filter xyzzy", "sort", "1", "1|section", "1|find", "1|open", "1|compare", "1|differences", "compare 1 2",
	} {
		all = append(all, scene{site(l), strings.Split(lines, "|")})
	}
	variants := documents(document(l, "a.md", "a", "Alpha", "One.\n"), document(l, "a2.md", "a", "Alpha two", "Two.\n"))
	variants.Lang = l
	many := variants
	many.Load = func(_ context.Context, emit func(model.Batch)) error {
		for i := range 50 {
			path := fmt.Sprint(i, ".md")
			emit(model.Batch{Documents: []*model.Document{document(l, path, path, path, "Text.\n")}})
		}
		return nil
	}
	return append(all, scene{site(l), nil}, scene{variants, nil}, scene{variants, []string{"1"}}, scene{variants, []string{"filter closed"}}, scene{many, []string{"list"}})
}

// examples are what to type for words that stand for something.
var examples = map[string]string{
	"number": "2", "numéro": "2", "numbers": "1 2", "numéros": "1 2", "words": "bread", "mots": "pain", "command": "list", "commande": "liste",
}

// named returns the line that a sentence says to type, if any.
func named(t *testing.T, text i18n.Accessible, sentence string) (line string, ok bool) {
	t.Helper()
	var names []string
	for _, group := range commands(text) {
		for _, c := range group.commands {
			names = append(names, firstName(c.AccessibleCommand))
		}
	}
	arguments := slices.Concat(text.Filters[:], text.Orders[:], text.Groups[:], []string{text.All})
	instruction, choices, _ := strings.Cut(sentence, ": ")
	words := strings.FieldsFunc(instruction, func(r rune) bool { return strings.ContainsRune(" \u00a0.,;?“”«»", r) })
	if len(words) > 0 && (words[0] == "Press" || words[0] == "Appuyez") {
		return "", true
	}
	var command, argument string
	for i, w := range append(words, "") {
		switch {
		case i == 0:
		case slices.Contains([]string{"Type", "Tapez", "tapez", "mean", "dire"}, words[i-1]):
			ok = true
			fallthrough
		case slices.Contains([]string{"after", "après", "Après"}, words[i-1]):
			if slices.Contains(names, w) {
				command = w
			}
		case command == words[i-1] && isOneOf(folded(w), strings.Join(arguments, " ")):
			argument = w
		}
	}
	if !ok {
		return "", false
	}
	for _, w := range words {
		argument = cmp.Or(argument, examples[w])
	}
	if choices != "" {
		argument, _, _ = strings.Cut(choices, ",")
	}
	line = strings.TrimSpace(command + " " + argument)
	if line == "" {
		t.Errorf("%q names no command", sentence)
	}
	return line, line != ""
}

// TestNamedCommandsWork checks that every command that an answer names works
// where it is named.
func TestNamedCommandsWork(t *testing.T) {
	for _, l := range model.Langs() {
		text := i18n.For(l).Accessible
		var wrong []string
		for _, message := range []string{
			text.Unknown("@"), text.NeedsNumber("@"), text.NeedsWords("@"), text.BadChoice("@", "@"), text.NotReading, text.AllSaid, text.CompareHow,
			strings.Replace(text.NoNumber(99, 0), "99", "@", 1), text.NoNumber(99, 99),
		} {
			message = strings.ReplaceAll(message, "99", "@")
			wrong = append(wrong, strings.ReplaceAll(regexp.QuoteMeta(message), "@", ".+"))
		}
		fails := regexp.MustCompile("^(" + strings.Join(wrong, "|") + ")$")
		unseen := instructions(t, l)
		for _, s := range scenes(l) {
			answer := answerTo(t, s.opt, s.lines...)
			unseen = slices.DeleteFunc(unseen, func(r *regexp.Regexp) bool { return r.MatchString(answer) })
			for line := range strings.Lines(answer) {
				for sentence := range strings.SplitSeq(strings.TrimSpace(line), ". ") {
					if next, ok := named(t, text, sentence); ok {
						if got := answerTo(t, s.opt, append(slices.Clone(s.lines), next)...); fails.MatchString(got) {
							t.Errorf("%q after %q, as in %q: %s", next, s.lines, sentence, got)
						}
					}
				}
			}
		}
		for _, r := range unseen {
			t.Errorf("no scene gives the answer %s", r)
		}
	}
}

// instructions returns patterns of the texts in a language that say what to
// type.
func instructions(t *testing.T, l model.Lang) (all []*regexp.Regexp) {
	verbs := [...]string{"Type|Press", "[Tt]apez|Appuyez"}[l]
	files, err := filepath.Glob("../i18n/accessible*.go")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, name := range files {
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, found := range regexp.MustCompile(`"[^"\n]*(`+verbs+`) [^"\n]*"`).FindAllString(string(source), -1) {
			message, err := strconv.Unquote(found)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, regexp.MustCompile(regexp.MustCompile(`%[sd]`).ReplaceAllString(regexp.QuoteMeta(message), ".+")))
		}
	}
	if len(all) < 15 {
		t.Fatalf("only %d texts say what to type", len(all))
	}
	return all
}
