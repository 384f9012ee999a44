package tomlfile

import (
	"bytes"
	"errors"
	"reflect"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

// Decode decodes a TOML file into a map, or into a struct that must have a
// field for each key.
func Decode(file string, data []byte, into any) *Error {
	decoder := toml.NewDecoder(bytes.NewReader(withoutMark(data)))
	decoder.DisallowUnknownFields()
	err := decoder.Decode(into)
	if err == nil {
		return nil
	}
	if strict, ok := errors.AsType[*toml.StrictMissingError](err); ok && len(strict.Errors) > 0 {
		first := &strict.Errors[0]
		line, column := first.Position()
		name := strings.Join(first.Key(), ".")
		return &Error{File: file, Line: line, Column: column, Problem: Unknown, Name: name, Allowed: siblings(reflect.TypeOf(into).Elem(), first.Key())}
	}
	e := &Error{File: file, Line: 1, Problem: Syntax, Reason: strings.TrimPrefix(err.Error(), "toml: ")}
	if place, ok := errors.AsType[*toml.DecodeError](err); ok {
		e.Line, e.Column = place.Position()
		if strings.HasPrefix(e.Reason, "cannot decode TOML") {
			// The message mentions Go types, which users do not know.
			e.Problem, e.Name, e.Reason = WrongType, strings.Join(place.Key(), "."), ""
		}
	}
	return e
}

// withoutMark removes the byte order mark that some Windows editors write.
func withoutMark(data []byte) []byte { return bytes.TrimPrefix(data, []byte("\ufeff")) }

// siblings returns the names that are allowed in the table of a key.
func siblings(t reflect.Type, key []string) []string {
	var names []string
	for field := range t.Fields() {
		name := field.Tag.Get("toml")
		if len(key) > 1 && strings.EqualFold(name, key[0]) {
			table := field.Type
			if table.Kind() == reflect.Slice {
				table = table.Elem()
			}
			if table.Kind() != reflect.Struct {
				return nil
			}
			return siblings(table, key[1:])
		}
		if name != "-" {
			names = append(names, name)
		}
	}
	return names
}
