package profile

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"postings/model"
)

// maxSize is the length in bytes over which a profile is refused.
const maxSize = 64 << 10

// maxTexts is how many names and values a profile may hold: each of them is looked for
// in every file.
const maxTexts = 1000

// languages are the codes of those that a site can be written in.
func languages() []string { return []string{model.English.String(), model.French.String()} }

// Read reads a profile. The file's name is told in errors; base returns the
// profile with a name that another one may start from, nil for none. The error is
// an *Error.
func Read(file string, data []byte, base func(name string) *Profile, bases []string) (*Profile, error) {
	if len(data) > maxSize {
		return nil, &Error{File: file, Line: 1, Problem: TooLong}
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	p := &Profile{}
	if err := Decode(file, data, p); err != nil {
		return nil, err
	}
	if len(p.Check.Off) > 0 {
		p.Check.OffLine = lineOf(data, "check.off")
	}
	if p.Base != "" {
		start := base(p.Base)
		if start == nil {
			return nil, &Error{File: file, Line: lineOf(data, "base"), Problem: NotAllowed, Name: "base", Value: p.Base, Allowed: bases}
		}
		// What decoding does not touch stays that of the base, which is only read:
		// lists are replaced as a whole.
		inherited := *start
		inherited.Name = ""
		over(reflect.ValueOf(&inherited).Elem(), reflect.ValueOf(p).Elem())
		p = &inherited
	}
	if err := p.validate(data); err != nil {
		err.File = file
		return nil, err
	}
	return p, nil
}

// over puts what a profile says in place of what its base says.
func over(base, own reflect.Value) {
	for i := range own.NumField() {
		switch f := own.Field(i); {
		case f.Kind() == reflect.Struct:
			over(base.Field(i), f)
		case !f.IsZero():
			base.Field(i).Set(f)
		}
	}
}

// Decode decodes a file of TOML into a struct, which has to have all that the file
// has. The error is an *Error.
func Decode(file string, data []byte, into any) error {
	if err := decode(data, into); err != nil {
		err.File = file
		return err
	}
	return nil
}

func decode(data []byte, into any) *Error {
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
		return &Error{Line: line, Column: column, Problem: Unknown, Name: name, Allowed: siblings(reflect.TypeOf(into).Elem(), first.Key())}
	}
	e := &Error{Line: 1, Problem: Syntax, Reason: strings.TrimPrefix(err.Error(), "toml: ")}
	if place, ok := errors.AsType[*toml.DecodeError](err); ok {
		e.Line, e.Column = place.Position()
		if strings.HasPrefix(e.Reason, "cannot decode TOML") {
			// The parser goes on with this program's own types.
			e.Problem, e.Name, e.Reason = WrongType, keyOn(data, e.Line), ""
		}
	}
	return e
}

// siblings returns the names that a table may hold in which a key stands.
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
	for i := range t.NumField() {
		if name := t.Field(i).Tag.Get("toml"); name != "-" {
			names = append(names, name)
		}
	}
	return names
}

// fieldOf returns the field of a struct that a key is decoded into.
func fieldOf(t reflect.Type, key string) (reflect.StructField, bool) {
	for i := range t.NumField() {
		if strings.EqualFold(t.Field(i).Tag.Get("toml"), key) {
			return t.Field(i), true
		}
	}
	return reflect.StructField{}, false
}

// validate finds what decoding accepts and makes no sense.
func (p *Profile) validate(data []byte) *Error {
	state := func(name string, s State, line int) *Error {
		if s == "" || slices.Contains(states(), string(s)) {
			return nil
		}
		return &Error{Line: line, Problem: NotAllowed, Name: name, Value: string(s), Allowed: states()}
	}
	for _, code := range p.Languages {
		if !slices.Contains(languages(), code) {
			return &Error{Line: lineOf(data, "languages"), Problem: NotAllowed, Name: "languages", Value: code, Allowed: languages()}
		}
	}
	if texts(reflect.ValueOf(p).Elem()) > maxTexts {
		return &Error{Line: 1, Problem: TooMany, Allowed: []string{strconv.Itoa(maxTexts)}}
	}
	for i, t := range p.Postings.Any {
		line := 1
		if lines := Tables(data, "postings.any"); i < len(lines) {
			line = lines[i]
		}
		if len(t.Fields) == 0 {
			return &Error{Line: line, Problem: Missing, Name: "fields"}
		}
		if err := scalars("values", t.Values, line); err != nil {
			return err
		}
	}
	if err := state("otherwise", p.Status.Otherwise, lineOf(data, "status.otherwise")); err != nil {
		return err
	}
	if err := scalars("values", p.Status.Unlisted.Values, lineOf(data, "status.unlisted.values")); err != nil {
		return err
	}
	lines := Tables(data, "status.rules")
	for i, r := range p.Status.Rules {
		line := 1
		if i < len(lines) {
			line = lines[i]
		}
		if len(r.Fields) == 0 {
			return &Error{Line: line, Problem: Missing, Name: "fields"}
		}
		for _, s := range []struct {
			name  string
			state State
		}{{"passed", r.Passed}, {"coming", r.Coming}, {"otherwise", r.Otherwise}} {
			if err := state(s.name, s.state, line); err != nil {
				return err
			}
		}
		for _, v := range []struct {
			name   string
			values []Value
		}{{"open", r.Open}, {"closed", r.Closed}, {"upcoming", r.Upcoming}, {"draft", r.Draft}} {
			if err := scalars(v.name, v.values, line); err != nil {
				return err
			}
		}
	}
	return nil
}

// texts counts the names and values in a part of a profile.
func texts(v reflect.Value) int {
	n := 0
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			n += texts(v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			n += 1 + texts(v.Index(i))
		}
	}
	return n
}

// scalars reports values that no field can be compared with.
func scalars(name string, values []Value, line int) *Error {
	for _, v := range values {
		switch v.(type) {
		case string, bool, int64, float64:
		default:
			return &Error{Line: line, Problem: NotScalar, Name: name, Value: fmt.Sprint(v)}
		}
	}
	return nil
}
