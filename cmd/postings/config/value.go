package config

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"postings/content/tomlfile"
	"postings/model"
	"postings/model/apply"
	"postings/model/check"
	"postings/model/uri"
)

// value is a value of the configuration that can be set.
type value struct {
	// Value returns the value in effect, which can be encoded as TOML.
	Value func() any
	// set takes a string, as from a flag, or a value decoded from TOML. Its
	// error lacks what only the caller knows.
	set func(any) *tomlfile.Error
}

// parser parses a string, or a value decoded from TOML.
type parser[T any] func(any) (T, *tomlfile.Error)

// field returns the value stored in a variable.
func field[T any](to *T, parse parser[T]) value {
	return value{Value: func() any { return *to }, set: parse.into(func(parsed T) { *to = parsed })}
}

// entryOf returns the value stored under a key of a map.
func entryOf[T any](to map[string]T, key string, parse parser[T]) value {
	return value{Value: func() any { return to[key] }, set: parse.into(func(parsed T) { to[key] = parsed })}
}

// into returns a function that stores what the parser returns.
func (p parser[T]) into(store func(T)) func(any) *tomlfile.Error {
	return func(v any) *tomlfile.Error {
		parsed, err := p(v)
		if err == nil {
			store(parsed)
		}
		return err
	}
}

// text returns a parser of strings that pass a check.
func text(check func(string) *tomlfile.Error) parser[string] {
	return func(v any) (string, *tomlfile.Error) {
		text, ok := v.(string)
		if !ok {
			return "", &tomlfile.Error{Problem: tomlfile.NotText}
		}
		return text, check(text)
	}
}

func anything(string) *tomlfile.Error { return nil }

// oneOf returns a check for one of the given names, or for the name of a file.
func oneOf(names []string, isFile func(string) bool) func(string) *tomlfile.Error {
	return func(name string) *tomlfile.Error {
		if slices.Contains(names, name) || isFile(name) {
			return nil
		}
		return &tomlfile.Error{Problem: tomlfile.NotAllowed}
	}
}

// site checks the base URL of a site, which may be empty.
func site(text string) *tomlfile.Error {
	if text != "" && !uri.IsSite(text) {
		return &tomlfile.Error{Problem: tomlfile.NotAddress}
	}
	return nil
}

// applyAddress checks the address for applications, which may be empty.
func applyAddress(text string) *tomlfile.Error {
	if text != "" && !strings.Contains(text, apply.Reference) {
		return &tomlfile.Error{Problem: tomlfile.NoReference}
	}
	return site(strings.ReplaceAll(text, apply.Reference, "x"))
}

// pattern checks the pattern of a statement.
func pattern(text string) *tomlfile.Error {
	if _, err := model.CompileStatement(text); err != nil {
		return &tomlfile.Error{Problem: tomlfile.NotPattern, Reason: err.Error()}
	}
	return nil
}

func language(v any) (model.Lang, *tomlfile.Error) {
	text, _ := v.(string)
	lang, ok := model.ParseLang(text)
	if !ok {
		return lang, &tomlfile.Error{Problem: tomlfile.NotAllowed}
	}
	return lang, nil
}

func onOrOff(v any) (bool, *tomlfile.Error) {
	switch v {
	case true, "true", "1":
		return true, nil
	case false, "false", "0":
		return false, nil
	}
	return false, &tomlfile.Error{Problem: tomlfile.NotAllowed}
}

// keys parses the keys of an action: one, or a list.
func keys(v any) ([]string, *tomlfile.Error) {
	keys, ok := texts(v)
	if !ok || len(keys) == 0 || slices.Contains(keys, "") {
		return nil, &tomlfile.Error{Problem: tomlfile.NotKeys}
	}
	return keys, nil
}

// rules returns a parser of the rules turned off for some files: one, or a
// list.
func rules(glob string) parser[[]model.Rule] {
	return func(v any) ([]model.Rule, *tomlfile.Error) {
		if _, err := path.Match(glob, ""); err != nil {
			return nil, &tomlfile.Error{Problem: tomlfile.NotGlob, Value: glob}
		}
		names, ok := texts(v)
		if !ok {
			return nil, &tomlfile.Error{Problem: tomlfile.NotRules}
		}
		var rules []model.Rule
		for _, name := range names {
			if !check.IsRule(name) {
				return nil, &tomlfile.Error{Problem: tomlfile.UnknownRule, Value: name}
			}
			rules = append(rules, model.Rule(name))
		}
		return rules, nil
	}
}

// texts returns the strings of a TOML array, or a single string.
func texts(v any) ([]string, bool) {
	list, ok := v.([]any)
	if !ok {
		list = []any{v}
	}
	var all []string
	for _, item := range list {
		text, ok := item.(string)
		if !ok {
			return nil, false
		}
		all = append(all, text)
	}
	return all, true
}

// shown formats a value for a message.
func shown(v any) string {
	if _, ok := v.(map[string]any); ok {
		return "[…]"
	}
	return fmt.Sprint(v)
}
