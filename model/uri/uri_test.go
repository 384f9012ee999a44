package uri

import "testing"

// TestJudgement judges addresses: whether each is that of a website, may be
// opened, and may not lead where it seems to.
func TestJudgement(t *testing.T) {
	for address, want := range map[string][3]bool{
		"https://example.ca/a":                    {true, true, false},
		"HTTP://example.ca":                       {true, true, false},
		"https:///a":                              {false, false, false},
		"//example.ca":                            {false, false, false},
		"ftp://example.ca/a":                      {false, false, false},
		"file://example.ca/a":                     {false, false, false},
		"javascript://example.ca/%0Aalert(1)":     {false, false, false},
		"mailto:a@example.ca":                     {false, true, false},
		"mailto:?subject=a":                       {false, false, false},
		"mailto:a@example.ca?body=a%0Ab":          {false, true, false},
		"mailto:a@example.ca?subject=a%0Ab":       {false, true, true},
		"mailto:a@example.ca?subject=a%E2%80%A8b": {false, true, true}, // U+2028
		"mailto:a@example.ca%0Ab":                 {false, true, true},
		"mailto:a@example.ca?subject=a%E2%80%A9b": {false, true, true}, // U+2029
		"mailto:a@example.ca?subject=a%E2%80%AEb": {false, true, true}, // U+202E
		"https://example.ca@evil.example":         {true, true, true},
		"https://num\u00e9rique.example.ca":       {true, true, false},
		"https://ex\u0430mple.ca":                 {true, true, true}, // Cyrillic
		"mailto:a@ex\u0430mple.ca":                {false, true, true},
		"https://example.ca/\u0430?\u0430#\u0430": {true, true, false},
		"https://example.ca\n":                    {false, false, false},
	} {
		if got := [3]bool{IsSite(address), IsSafe(address), IsDeceptive(address)}; got != want {
			t.Errorf("%q: %v, want %v", address, got, want)
		}
	}
}
