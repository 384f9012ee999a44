package content

import (
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/pelletier/go-toml/v2"

	"postings/content/tomlfile"
	"postings/model"
	"postings/model/sanitise"
)

// decodeTOML decodes the top level of a TOML document.
func decodeTOML(front string) (model.Fields, *frontMatterError) {
	var values map[string]any
	if err := tomlfile.Decode("", []byte(front), &values); err != nil {
		return nil, &frontMatterError{message: err.Reason, line: err.Line, column: err.Column}
	}
	fields := make(model.Fields, 0, len(values))
	seen := map[string]bool{}
	for key := range tomlfile.Keys([]byte(front)) {
		if name := key.Path[0]; !seen[name] {
			seen[name] = true
			f := tomlField(name, values[name], maxNesting)
			f.Line, f.Column = key.Line, 1
			fields = append(fields, f)
		}
	}
	return fields, nil
}

// tomlField converts a value to a field, with at most depth tables below it.
func tomlField(name string, value any, depth int) model.Field {
	f := model.Field{Name: sanitise.Line(name), Kind: model.Other}
	switch v := value.(type) {
	case string:
		f.Kind = model.Text
		f.Value = sanitise.Text(v)
	case bool:
		f.Kind, f.Value = model.Bool, fmt.Sprint(v)
	case int64, float64:
		f.Kind, f.Value = model.Number, fmt.Sprint(v)
	case toml.LocalDate, toml.LocalDateTime:
		f.Value = fmt.Sprint(v)
	case time.Time:
		f.Value = v.Format(time.RFC3339)
	case map[string]any:
		if depth > 0 {
			for _, key := range slices.Sorted(maps.Keys(v)) {
				f.Inner = append(f.Inner, tomlField(key, v[key], depth-1))
			}
		}
	case []any:
		for _, item := range v {
			if text, ok := item.(string); ok {
				f.Items = append(f.Items, sanitise.Line(text))
			}
		}
	}
	return f
}
