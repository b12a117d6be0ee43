package regex

import (
	"regexp/syntax"
	"slices"
)

// bound reports whether all that an expression matches starts at the start of the
// text, for [syntax.OpBeginText], or ends at its end, for [syntax.OpEndText].
func bound(re *syntax.Regexp, op syntax.Op) bool {
	switch re.Op {
	case op:
		return true
	case syntax.OpCapture, syntax.OpPlus:
		return bound(re.Sub[0], op)
	case syntax.OpConcat:
		edge := re.Sub[0]
		if op == syntax.OpEndText {
			edge = re.Sub[len(re.Sub)-1]
		}
		return bound(edge, op)
	case syntax.OpAlternate:
		return !slices.ContainsFunc(re.Sub, func(sub *syntax.Regexp) bool { return !bound(sub, op) })
	}
	return false
}

// reversed is the expression that matches the texts of another from their end.
func reversed(re *syntax.Regexp) *syntax.Regexp {
	out := *re
	switch re.Op {
	case syntax.OpBeginText:
		out.Op = syntax.OpEndText
	case syntax.OpEndText:
		out.Op = syntax.OpBeginText
	case syntax.OpBeginLine:
		out.Op = syntax.OpEndLine
	case syntax.OpEndLine:
		out.Op = syntax.OpBeginLine
	case syntax.OpLiteral:
		out.Rune = slices.Clone(re.Rune)
		slices.Reverse(out.Rune)
	}
	out.Sub = nil
	for _, sub := range re.Sub {
		out.Sub = append(out.Sub, reversed(sub))
	}
	if re.Op == syntax.OpConcat {
		slices.Reverse(out.Sub)
	}
	return &out
}
