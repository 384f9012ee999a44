package main

import (
	"testing"

	"github.com/spf13/cobra"

	"postings/cmd/postings/config"
	"postings/model"
	"postings/model/search"
	"postings/tui/i18n"
)

// TestScope checks that each word of the flags means what it names.
func TestScope(t *testing.T) {
	p := &program{config: &config.Config{}}
	var flags searchFlags
	flags.add(&cobra.Command{}, i18n.For(model.English))
	for status := range model.AnyStatus + 1 {
		for _, sort := range search.Sorts() {
			if err := flags.status.Set(status.String()); err != nil {
				t.Fatal(err)
			}
			if err := flags.sort.Set(sort.String()); err != nil {
				t.Fatal(err)
			}
			if got := p.scope(&flags, false); got.Status != status || got.Sort != sort {
				t.Errorf("%s, %s: %s, %s", status, sort, got.Status, got.Sort)
			}
		}
	}
}
