package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// notSaid are the literals with words that may be outside the catalogue, each
// with the reason.
var notSaid = map[string]string{
	`"Postings"`:             "the program's name",
	`"true, false"`:          "what a flag takes",
	`".TH POSTINGS 1 %s\n"`:  "roff",
	`"Accept"`:               "the name of a field in Go",
	`"cannot decode TOML"`:   "a message of the parser",
	`"not a git repository"`: "a message of git", `"version https://git-lfs.github.com/spec/"`: "the beginning of a file",
}

// TestCatalogueHasAllText checks that all texts for users are in the catalogue,
// in both languages. Errors are for developers: explain.go translates them for
// users, which TestExplain checks.
func TestCatalogueHasAllText(t *testing.T) {
	met := map[string]bool{}
	for _, dir := range []string{"cmd", "tui", "content", "model"} {
		err := filepath.WalkDir(filepath.Join("..", "..", dir), func(name string, d fs.DirEntry, err error) error {
			// What the check looks for, and its examples, are in the language
			// of postings.
			if err != nil || d.IsDir() && slices.Contains([]string{"i18n", "corpustest", "drawtest", "check"}, d.Name()) {
				return skipFolder(err)
			}
			if filepath.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
				return nil
			}
			said, err := said(name, nil)
			for at, literal := range said {
				met[literal] = true
				if _, ok := notSaid[literal]; !ok {
					t.Errorf("%s: %s belongs in package i18n, in both languages", at, literal)
				}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for literal := range notSaid {
		if !met[literal] {
			t.Errorf("%s is no longer in the code: remove it from this list", literal)
		}
	}
}

// skipFolder skips a folder unless there was an error.
func skipFolder(err error) error {
	if err != nil {
		return err
	}
	return filepath.SkipDir
}

// wording matches two words in a row, or one that starts a sentence.
var wording = regexp.MustCompile(`\p{L}{2,}[,;:.]? \p{L}{2,}|^\p{Lu}\p{Ll}{2,}[.:!?…]?$`)

// said returns the literals of a file that may be meant for users, by their
// locations. Source is the file's text, or nil to read the file.
func said(name string, source any) (map[string]string, error) {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, name, source, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	found := map[string]string{}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.FuncDecl:
			return n.Name.Name != "Error" // the text of an error
		case *ast.CallExpr:
			// The command lines of examples are the same in both languages, and
			// their titles are not literals.
			return !slices.Contains([]string{"errors.New", "fmt.Errorf", "examples"}, called(n))
		case *ast.BasicLit:
			text, err := strconv.Unquote(n.Value)
			if n.Kind == token.STRING && err == nil && wording.MatchString(text) {
				found[fset.Position(n.Pos()).String()] = n.Value
			}
		}
		return true
	})
	return found, nil
}

// called returns the name of the function in a call.
func called(call *ast.CallExpr) string {
	switch f := call.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		return fmt.Sprint(f.X, ".", f.Sel)
	}
	return ""
}

func TestSaid(t *testing.T) {
	for code, want := range map[string]bool{
		`var a = "No posting"`:                true,
		`var a = "Enregistré"`:                true,
		"var a = `two words`":                 true,
		`func f() { say("Done.") }`:           true,
		`var a = "x" + "is open, read it"`:    true,
		`var a = "--lang"`:                    false,
		`var a = "job-posting"`:               false,
		`var a = "positions"`:                 false,
		`var err = errors.New("no key here")`: false,
		`type a struct { b int "two words" }`: true,
	} {
		found, err := said("a.go", "package a\n"+code)
		if err != nil || (len(found) > 0) != want {
			t.Errorf("%s: %v, %v", code, found, err)
		}
	}
}
