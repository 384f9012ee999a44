package tomlfile

import (
	"bytes"
	"iter"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// Key is a key or a table header in a TOML document.
type Key struct {
	// Path starts at the top of the document.
	Path []string
	// Table is set for a table header, and Array also if the table is in an array.
	Table, Array bool
	Line         int
}

// Keys yields the keys and tables of a valid document in order, which decoding
// into a map loses.
func Keys(data []byte) iter.Seq[Key] {
	return func(yield func(Key) bool) {
		data := withoutMark(data)
		line, offset := 1, 0
		var table []string
		var parser unstable.Parser
		for parser.Reset(data); parser.NextExpression(); {
			expression := parser.Expression()
			key := Key{Table: expression.Kind != unstable.KeyValue, Array: expression.Kind == unstable.ArrayTable}
			for part := expression.Key(); part.Next(); {
				key.Path = append(key.Path, string(part.Node().Data))
				start := int(part.Node().Raw.Offset)
				line += bytes.Count(data[offset:start], []byte("\n"))
				offset = start
			}
			if key.Line = line; key.Table {
				table = key.Path
			} else {
				key.Path = slices.Concat(table, key.Path)
			}
			if !yield(key) {
				return
			}
		}
	}
}

// TableLine returns the line of the table with the given index in an array, or 1
// if it does not have its own.
func TableLine(data []byte, name string, index int) int {
	for key := range Keys(data) {
		if key.Array && strings.Join(key.Path, ".") == name {
			if index == 0 {
				return key.Line
			}
			index--
		}
	}
	return 1
}

// LineOf returns the line of a key, or 1 if it does not have its own.
func LineOf(data []byte, name string) int {
	for key := range Keys(data) {
		if !key.Table && strings.Join(key.Path, ".") == name {
			return key.Line
		}
	}
	return 1
}
