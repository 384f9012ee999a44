package model

import "regexp"

var uuid = regexp.MustCompile(`^[[:xdigit:]]{8}(-[[:xdigit:]]{4}){3}-[[:xdigit:]]{12}$`)

// IsUUID reports whether s is a UUID in its usual form (RFC 9562, section 4), as
// references are.
func IsUUID(s string) bool { return uuid.MatchString(s) }
