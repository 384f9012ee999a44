package config

import (
	"fmt"
	"maps"
	"net/url"
	"strings"

	"postings/model"
	"postings/model/apply"
)

// textSetting returns a setting of a text that check finds no problem with.
func textSetting(name, flag string, field func(*Config) *string, check func(string) Problem) Setting {
	return Setting{
		Name: name, Flag: flag,
		get: func(c *Config) any { return *field(c) },
		set: func(c *Config, v any) Problem {
			text, ok := v.(string)
			if !ok {
				return NotText
			}
			if check != nil && text != "" {
				if problem := check(text); problem != None {
					return problem
				}
			}
			*field(c) = text
			return None
		},
	}
}

// languageSetting returns a setting of a language.
func languageSetting(name string, field func(*Config) *model.Lang) Setting {
	return Setting{
		Name: name, Flag: name, Allowed: []string{"en", "fr"},
		get: func(c *Config) any { return field(c).String() },
		set: func(c *Config, v any) Problem {
			lang, ok := model.ParseLang(textOf(v))
			if !ok {
				return NotAllowed
			}
			*field(c) = lang
			return None
		},
	}
}

// switchSetting returns a setting that is on or off.
func switchSetting(name string, field func(*Config) *bool) Setting {
	return Setting{
		Name: name, Flag: name, Allowed: []string{"true", "false"},
		get: func(c *Config) any { return *field(c) },
		set: func(c *Config, v any) Problem {
			switch v {
			case true, "true", "1":
				*field(c) = true
			case false, "false", "0":
				*field(c) = false
			default:
				return NotAllowed
			}
			return None
		},
	}
}

// keySetting returns the setting of the keys of an action: one, or a list.
func keySetting(action string) Setting {
	return Setting{
		Name: "keys." + action,
		get:  func(c *Config) any { return c.Keys[action] },
		set: func(c *Config, v any) Problem {
			var keys []string
			list, ok := v.([]any)
			if !ok {
				list = []any{v}
			}
			for _, item := range list {
				key, ok := item.(string)
				if !ok || key == "" {
					return NotKeys
				}
				keys = append(keys, key)
			}
			if len(keys) == 0 {
				return NotKeys
			}
			c.Keys = maps.Clone(c.Keys)
			c.Keys[action] = keys
			return None
		},
	}
}

// siteProblem checks the address of a site.
func siteProblem(text string) Problem {
	u, err := url.Parse(text)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return NotAddress
	}
	return None
}

// applyProblem checks the address to apply at.
func applyProblem(text string) Problem {
	if !strings.Contains(text, apply.Reference) {
		return NoReference
	}
	return siteProblem(strings.ReplaceAll(text, apply.Reference, "x"))
}

// textOf returns a text, or "" for any other value.
func textOf(v any) string {
	text, _ := v.(string)
	return text
}

// shown writes a value for a message.
func shown(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case map[string]any:
		return "[…]"
	}
	return fmt.Sprint(v)
}
