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
	decoder := toml.NewDecoder(bytes.NewReader(data))
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

// siblings returns the names that are allowed in the table of a key.
func siblings(t reflect.Type, key []string) []string {
	for _, part := range key[:len(key)-1] {
		f, ok := fieldOf(t, part)
		if !ok {
			break
		}
		if t = f.Type; t.Kind() == reflect.Slice {
			t = t.Elem()
		}
		if t.Kind() != reflect.Struct {
			return nil
		}
	}
	var names []string
	for field := range t.Fields() {
		if name := field.Tag.Get("toml"); name != "-" {
			names = append(names, name)
		}
	}
	return names
}

// fieldOf returns the field of a struct that a key is decoded into.
func fieldOf(t reflect.Type, key string) (reflect.StructField, bool) {
	for field := range t.Fields() {
		if strings.EqualFold(field.Tag.Get("toml"), key) {
			return field, true
		}
	}
	return reflect.StructField{}, false
}
