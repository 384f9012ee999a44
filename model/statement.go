package model

import (
	"errors"
	"regexp"
	"regexp/syntax"
	"strings"
)

// ignoreCase is the flag before every pattern.
const ignoreCase = "(?i)"

// CompileStatement compiles the pattern of something that every open posting has to
// say. It ignores case. The error is worded for users.
func CompileStatement(pattern string) (*regexp.Regexp, error) {
	compiled, err := regexp.Compile(ignoreCase + pattern)
	if e, ok := errors.AsType[*syntax.Error](err); ok {
		return nil, errors.New(e.Code.String() + ": " + strings.TrimPrefix(e.Expr, ignoreCase))
	}
	return compiled, err
}
