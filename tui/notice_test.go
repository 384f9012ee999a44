package tui

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"postings/model"
	"postings/tui/i18n"
)

// TestMessagesAreWhole checks that every text of the interface, with long file
// names and errors, can be shown as a message on the smallest screen without
// being truncated.
func TestMessagesAreWhole(t *testing.T) {
	for _, lang := range model.Langs() {
		b := newBrowser(t, documents(lang, threePostings()...), 40, 12)
		seen := 0
		texts := i18n.Of(lang, false)
		for _, group := range []any{texts.Screen, texts.Actions, texts.Reading, texts.History} {
			v := reflect.ValueOf(group)
			for i := range v.NumField() {
				for _, text := range said(v.Field(i)) {
					seen++
					b.root.notify(text)
					if squeezed := strings.Join(strings.Fields(b.screen()), ""); !strings.Contains(squeezed, strings.Join(strings.Fields(text), "")) {
						t.Errorf("%v: %v is cut:\n%s\n%s", lang, v.Type().Field(i).Name, text, b.screen())
					}
					b.fits(40, 12)
				}
			}
		}
		if seen < 60 {
			t.Errorf("only %d messages are seen", seen)
		}
	}
}

// said returns what a text of the interface says with long arguments.
func said(v reflect.Value) []string {
	switch v.Kind() {
	case reflect.String:
		return []string{v.String()}
	case reflect.Func:
		var args []reflect.Value
		for i := range v.Type().NumIn() {
			switch in := v.Type().In(i); in.Kind() {
			case reflect.String:
				// The last argument is usually the reason.
				text := "head-of-product-management.md"
				if i > 0 {
					text = "exec: “/usr/local/bin/nano”: permission denied"
				}
				args = append(args, reflect.ValueOf(text))
			case reflect.Int:
				args = append(args, reflect.ValueOf(1234))
			case reflect.Slice:
				args = append(args, reflect.ValueOf([]string{"is:open", "is:closed", "is:bookmarked", "is:untranslated"}))
			default:
				args = append(args, reflect.Zero(in))
			}
		}
		return []string{fmt.Sprint(v.Call(args)[0])}
	}
	return nil
}

// TestNoVariant checks that v says so where there is nothing to change to.
func TestNoVariant(t *testing.T) {
	for _, lang := range model.Langs() {
		b := newBrowser(t, documents(lang, threePostings()...), 100, 20).keys("v")
		if want := i18n.For(lang).Reading.NoVariant; !strings.Contains(b.screen(), want) {
			t.Errorf("%v: %q is missing:\n%s", lang, want, b.screen())
		}
	}
}
