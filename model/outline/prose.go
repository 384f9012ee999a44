package outline

import (
	"cmp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/text"
)

// Masked replaces a character that is not prose.
const Masked = '\uFFFC'

// masked returns a source in which everything but the prose is masked. Each
// character is masked by one, so that lines and columns stay the same.
func masked(source []byte, prose []text.Segment) string {
	slices.SortStableFunc(prose, func(a, b text.Segment) int { return cmp.Compare(a.Start, b.Start) })
	var b strings.Builder
	b.Grow(len(source) + len(source)/4) // a mask may be longer than what it replaces
	at := 0
	for _, s := range append(prose, text.NewSegment(len(source), len(source))) {
		for _, r := range string(source[at:max(s.Start, at)]) {
			if r != '\n' {
				r = Masked
			}
			b.WriteRune(r)
		}
		at = max(at, s.Start)
		b.Write(source[at:max(at, s.Stop)])
		at = max(at, s.Stop)
	}
	return b.String()
}
