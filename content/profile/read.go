package profile

import (
	"cmp"
	"fmt"
	"maps"
	"reflect"
	"slices"

	"postings/content/tomlfile"
	"postings/model"
	"postings/model/uri"
)

// maxSize is the maximum length of a profile in bytes, because each of its names
// is looked for in every file.
const maxSize = 32 << 10

// languages returns the codes of the languages that a site can be written in.
func languages() []string { return []string{model.English.String(), model.French.String()} }

// Read parses a profile, which may extend one of some others. Errors are of type
// *tomlfile.Error and contain the given file name.
func Read(file string, data []byte, others []*Profile) (*Profile, error) {
	if len(data) > maxSize {
		return nil, &tomlfile.Error{File: file, Line: 1, Problem: tomlfile.TooLong}
	}
	p := &Profile{}
	if err := tomlfile.Decode(file, data, p); err != nil {
		return nil, err
	}
	p.Check.OffLine, p.Check.OnLine = tomlfile.LineOf(data, "check.off"), tomlfile.LineOf(data, "check.on")
	if p.Base != "" {
		base := Named(others, p.Base)
		if base == nil {
			return nil, &tomlfile.Error{File: file, Line: tomlfile.LineOf(data, "base"), Problem: tomlfile.NotAllowed, Name: "base", Value: p.Base, Allowed: Names(others)}
		}
		// Lists are replaced as a whole, so the base itself is not modified.
		inherited := *base
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

// Named returns the profile with a name, or nil.
func Named(profiles []*Profile, name string) *Profile {
	if at := slices.Index(Names(profiles), name); at >= 0 {
		return profiles[at]
	}
	return nil
}

// Names returns the names of profiles.
func Names(profiles []*Profile) []string {
	var names []string
	for _, p := range profiles {
		names = append(names, p.Name)
	}
	return names
}

// over overrides the values of the base with those that the profile sets.
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

// validate finds errors that decoding does not.
func (p *Profile) validate(data []byte) *tomlfile.Error {
	for _, code := range p.Languages {
		if !slices.Contains(languages(), code) {
			return &tomlfile.Error{Line: tomlfile.LineOf(data, "languages"), Problem: tomlfile.NotAllowed, Name: "languages", Value: code, Allowed: languages()}
		}
	}
	for l, address := range p.Sites.Each() {
		if address != "" && !uri.IsSite(address) {
			name := "sites." + model.Lang(l).String()
			return &tomlfile.Error{Line: tomlfile.LineOf(data, name), Problem: tomlfile.NotAddress, Name: name}
		}
	}
	for l, statements := range p.Check.Statements.Each() {
		for _, name := range slices.Sorted(maps.Keys(statements)) {
			if _, err := model.CompileStatement(statements[name]); err != nil {
				key := "check.statements." + model.Lang(l).String() + "." + name
				return &tomlfile.Error{Line: tomlfile.LineOf(data, key), Problem: tomlfile.NotPattern, Name: key, Reason: err.Error()}
			}
		}
	}
	for i, t := range p.Postings.Any {
		if err := cmp.Or(present(t.Fields), scalars("values", t.Values)); err != nil {
			err.Line = tomlfile.TableLine(data, "postings.any", i)
			return err
		}
	}
	for i, r := range p.Status.Rules {
		if err := r.validate(); err != nil {
			err.Line = tomlfile.TableLine(data, "status.rules", i)
			return err
		}
	}
	err, key := known("otherwise", p.Status.Otherwise), "status.otherwise"
	if err == nil {
		err, key = scalars("values", p.Status.Unlisted.Values), "status.unlisted.values"
	}
	if err != nil {
		err.Line = tomlfile.LineOf(data, key)
	}
	return err
}

// validate finds errors in a rule.
func (r *Rule) validate() *tomlfile.Error {
	return cmp.Or(present(r.Fields),
		known("passed", r.Passed), known("coming", r.Coming), known("otherwise", r.Otherwise),
		scalars("open", r.Open), scalars("closed", r.Closed), scalars("upcoming", r.Upcoming), scalars("draft", r.Draft))
}

// present reports that a table has no fields.
func present(fields []string) *tomlfile.Error {
	if len(fields) > 0 {
		return nil
	}
	return &tomlfile.Error{Problem: tomlfile.Missing, Name: "fields"}
}

// known reports an unknown state.
func known(name string, s State) *tomlfile.Error {
	if s == "" || slices.Contains(states(), string(s)) {
		return nil
	}
	return &tomlfile.Error{Problem: tomlfile.NotAllowed, Name: name, Value: string(s), Allowed: states()}
}

// scalars reports values that a field cannot be compared with.
func scalars(name string, values []Value) *tomlfile.Error {
	for _, v := range values {
		switch v.(type) {
		case string, bool, int64, float64:
		default:
			return &tomlfile.Error{Problem: tomlfile.NotScalar, Name: name, Value: fmt.Sprint(v)}
		}
	}
	return nil
}
