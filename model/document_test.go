package model

import (
	"reflect"
	"testing"
	"time"
)

// TestEqual changes each field of a document, including fields that are added
// in future.
func TestEqual(t *testing.T) {
	made := func() *Document {
		return &Document{Path: "en/a.md", Fields: Fields{{Name: "a", Value: "1"}}, ModTime: time.Unix(1, 0).UTC()}
	}
	same := made()
	same.ModTime = same.ModTime.In(time.FixedZone("elsewhere", 3600))
	if !made().Equal(same) {
		t.Error("a document differs from itself")
	}
	for i := range reflect.TypeFor[Document]().NumField() {
		other := made()
		switch field := reflect.ValueOf(other).Elem().Field(i); field.Interface().(type) {
		case Fields:
			other.Fields[0].Value = "2"
		case []Field:
			other.Unread = []Field{{Name: "closes"}}
		case Facts:
			other.Facts.Place = "other"
		case time.Time:
			other.ModTime = time.Unix(2, 0)
		default:
			switch field.Kind() {
			case reflect.String:
				field.SetString("other")
			case reflect.Bool:
				field.SetBool(true)
			case reflect.Uint8:
				field.SetUint(1)
			case reflect.Int, reflect.Int64:
				field.SetInt(1)
			default:
				t.Fatalf("change a field of type %s here", field.Type())
			}
		}
		if name := reflect.TypeFor[Document]().Field(i).Name; made().Equal(other) {
			t.Errorf("another %s is not seen", name)
		}
	}
}
