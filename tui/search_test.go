package tui

import (
	"testing"

	"postings/model"
)

func TestSearchSelection(t *testing.T) {
	b := newBrowser(t, documents(model.English, threePostings()...), 120, 30).keys("down")
	if b.selected() != "Beta" {
		t.Fatalf("%q is selected", b.selected())
	}
	b.keys("/").text("alp")
	if b.selected() != "Alpha" || b.root.list.hits.Len() != 1 {
		t.Fatalf("%q is selected of %d", b.selected(), b.root.list.hits.Len())
	}
	b.keys("esc")
	if b.selected() != "Beta" || b.root.search.typing || b.root.list.hits.Len() != 2 {
		t.Errorf("esc leaves %q selected of %d", b.selected(), b.root.list.hits.Len())
	}
	b.keys("/").text("alp").keys("enter", "enter")
	if !b.root.inReader || b.root.search.typing {
		t.Error("enter twice does not read the hit")
	}
	b.keys("esc", "esc")
	if b.selected() != "Alpha" || b.root.list.hits.Len() != 2 {
		t.Errorf("leaving an accepted search selects %q of %d", b.selected(), b.root.list.hits.Len())
	}
}

func TestStaleHitsAreDropped(t *testing.T) {
	b := newBrowser(t, documents(model.English, threePostings()...), 120, 30)
	b.root.startSearch()
	_, first := b.root.Update(press("a"))
	_, second := b.root.Update(press("l"))
	late := first
	b.run(second)
	b.keys("p")
	want := b.root.list.hits.Len()
	b.run(late)
	if got := b.root.list.hits.Len(); got != want {
		t.Errorf("a late answer changed %d hits to %d", want, got)
	}
}
