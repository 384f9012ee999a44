package model

import "strings"

// IsUUID reports whether s is a UUID in its usual form: 32 hexadecimal digits
// in groups of 8, 4, 4, 4 and 12 (RFC 9562, section 4), as references are.
func IsUUID(s string) bool {
	if len(s) != 36 {
		return false
	}
	for i := range len(s) {
		if i == 8 || i == 13 || i == 18 || i == 23 {
			if s[i] != '-' {
				return false
			}
			continue
		}
		if !strings.ContainsRune("0123456789abcdefABCDEF", rune(s[i])) {
			return false
		}
	}
	return true
}
