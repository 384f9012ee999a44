package model

import (
	"errors"
	"regexp"
	"regexp/syntax"
)

// CompileStatement compiles the pattern of something that every open posting has to
// say. It ignores case. The error is worded for users.
func CompileStatement(pattern string) (*regexp.Regexp, error) {
	compiled, err := regexp.Compile("(?i)" + pattern)
	if e, ok := errors.AsType[*syntax.Error](err); ok {
		return nil, errors.New(e.Code.String() + ": " + e.Expr)
	}
	return compiled, err
}
