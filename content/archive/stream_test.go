package archive

import (
	"errors"
	"strings"
	"testing"
)

// TestZipInStream checks that a zip in a stream is read up to a limit only.
func TestZipInStream(t *testing.T) {
	defer func(usual int64) { maxZip = usual }(maxZip)
	maxZip = HeadSize
	s, err := NewStream(strings.NewReader("PK\x03\x04" + strings.Repeat("\x00", HeadSize)))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Files(Filter{}); !errors.Is(err, ErrTooLarge) {
		t.Errorf("error %v", err)
	}
}
