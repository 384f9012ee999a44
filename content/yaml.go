package content

import (
	"errors"
	"strings"

	"go.yaml.in/yaml/v4"

	"postings/model"
	"postings/model/sanitise"
)

// decodeYAML decodes the top level of a YAML mapping. It reads nodes rather
// than values, so that aliases are not expanded.
func decodeYAML(front string) (model.Fields, *frontMatterError) {
	if strings.TrimSpace(front) == "" {
		return nil, nil
	}
	var doc yaml.Node
	if err := yaml.Unmarshal([]byte(front), &doc); err != nil {
		return nil, yamlError(err)
	}
	if doc.Kind == 0 || len(doc.Content) == 0 {
		return nil, nil // comments only
	}
	root := doc.Content[0]
	if root.Kind == yaml.ScalarNode && root.ShortTag() == "!!null" {
		return nil, nil
	}
	if root.Kind != yaml.MappingNode {
		return nil, &frontMatterError{reason: model.ReasonNoMapping, line: root.Line, column: root.Column}
	}
	fields := make(model.Fields, 0, len(root.Content)/2)
	seen := make(map[string]bool, len(root.Content)/2)
	for i := 0; i+1 < len(root.Content); i += 2 {
		f := yamlField(root.Content[i], root.Content[i+1], maxNesting)
		if seen[f.Name] {
			// Hugo rejects the file too.
			return nil, &frontMatterError{reason: model.ReasonRepeated, line: f.Line, column: f.Column}
		}
		seen[f.Name] = true
		fields = append(fields, f)
	}
	return fields, nil
}

// maxNesting is how many nested mappings are kept: enough for
// jobLocation.address.addressLocality, and more than any site uses.
const maxNesting = 3

// yamlField converts a value to a field, with at most depth mappings below it.
func yamlField(name, value *yaml.Node, depth int) model.Field {
	f := model.Field{Name: sanitise.Line(name.Value), Kind: model.Other, Line: name.Line, Column: name.Column}
	aliased := value.Kind == yaml.AliasNode && value.Alias != nil
	if aliased {
		value = value.Alias
	}
	if value.Kind == yaml.ScalarNode {
		if kind, known := yamlKinds[value.ShortTag()]; known {
			f.Kind = kind
		}
		value.Value = sanitise.Text(value.Value) // once, however many aliases it has
		f.Value = value.Value
	}
	if value.Kind == yaml.SequenceNode && !aliased { // would take as long again for each alias
		for _, item := range value.Content {
			if item.Kind == yaml.ScalarNode {
				f.Items = append(f.Items, sanitise.Line(item.Value))
			}
		}
	}
	if value.Kind == yaml.MappingNode && !aliased && depth > 0 {
		for i := 0; i+1 < len(value.Content); i += 2 {
			f.Inner = append(f.Inner, yamlField(value.Content[i], value.Content[i+1], depth-1))
		}
	}
	return f
}

// yamlKinds are the kinds of scalars by their tags. All others are of kind Other.
var yamlKinds = map[string]model.Kind{
	"!!str": model.Text, "!!bool": model.Bool, "!!null": model.Null, "!!int": model.Number, "!!float": model.Number,
}

// yamlError extracts the position and the message from a parser's error.
func yamlError(err error) *frontMatterError {
	load, ok := errors.AsType[*yaml.LoadError](err)
	if !ok {
		return &frontMatterError{message: err.Error(), line: 1}
	}
	message, at := load.Message, load.Mark
	if load.ContextMsg != "" {
		message = load.ContextMsg + ": " + message
	}
	// What is not closed is noticed much later, often at the end.
	if strings.Contains(load.ContextMsg, "quoted") || strings.Contains(load.ContextMsg, "flow") {
		at = load.ContextMark
	}
	return &frontMatterError{message: message, line: max(at.Line, 1), column: at.Column}
}
