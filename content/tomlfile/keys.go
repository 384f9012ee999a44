package tomlfile

import (
	"bytes"
	"iter"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// Key is a key of a TOML document, or the header of a table.
type Key struct {
	// Path is the key below its table, or the table's own.
	Path []string
	// Table and Array are set for the header of a table, and of one in an array.
	Table, Array bool
	Line         int
}

// Keys yields the keys and tables of a valid document in their order, which decoding
// loses.
func Keys(data []byte) iter.Seq[Key] {
	return func(yield func(Key) bool) {
		line, offset := 1, 0
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
			key.Line = line
			if !yield(key) {
				return
			}
		}
	}
}

// Tables returns the lines of the tables of an array.
func Tables(data []byte, name string) []int {
	var lines []int
	for key := range Keys(data) {
		if key.Array && strings.Join(key.Path, ".") == name {
			lines = append(lines, key.Line)
		}
	}
	return lines
}

// LineOf returns the line of a key, or 1 where it has none of its own.
func LineOf(data []byte, name string) int {
	table := ""
	for key := range Keys(data) {
		path := strings.Join(key.Path, ".")
		if key.Table {
			table = path + "."
		} else if table+path == name {
			return key.Line
		}
	}
	return 1
}

// keyOn returns the last key that stands on a line or above it.
func keyOn(data []byte, line int) string {
	found := ""
	for key := range Keys(data) {
		if key.Line <= line {
			found = strings.Join(key.Path, ".")
		}
	}
	return found
}
