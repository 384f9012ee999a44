package outline

import (
	"slices"
	"strings"
	"testing"
)

func TestTallies(t *testing.T) {
	const body = `One.

Two, with a [link](https://example.org).

## First

- a
- b [c](https://example.org)

  more of b

**Second**

<ul><li>x</li></ul>
<p>y</p>

## Third
`
	o := Parse(body)
	starts := []int{strings.Index(body, "## First"), strings.Index(body, "**Second"), strings.Index(body, "## Third")}
	want := []Tally{{Links: 1, Paragraphs: 2}, {Items: 2, Links: 1, Paragraphs: 1}, {Items: 1, Paragraphs: 1}, {}}
	if got := o.Tallies([]byte(body), starts); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	empty := Parse("")
	if got := empty.Tallies(nil, nil); !slices.Equal(got, []Tally{{}}) {
		t.Errorf("of nothing %v", got)
	}
}
