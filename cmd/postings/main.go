// Command postings browses job postings that are kept as bilingual Markdown.
package main

import (
	"context"
	"fmt"
	"os"

	"postings/content"
	"postings/model"
	"postings/tui"
)

func main() {
	src := content.Embedded()
	if len(os.Args) > 1 {
		var err error
		if src, err = content.Open(os.Args[1]); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
	}
	err := tui.Run(context.Background(), tui.Options{
		Name: src.Name,
		Load: func(ctx context.Context, emit func(model.Batch)) error {
			return content.Load(ctx, src, content.Options{}, emit)
		},
	}, os.Stdin, os.Stdout, os.Environ())
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}
