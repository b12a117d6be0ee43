// Package regex matches short texts against many regular expressions: those of
// package regexp, with an automaton before them that turns away in one pass what
// does not match.
package regex

import (
	"regexp"
	"regexp/syntax"
)

// A Regexp is a regular expression. Its zero value is not usable; it may be used
// by several goroutines at once.
type Regexp struct {
	re  *regexp.Regexp
	dfa *automaton // nil where the expression has what the automaton lacks
}

// MustCompile compiles an expression of package regexp. It panics if it is none.
func MustCompile(expr string) *Regexp {
	r := &Regexp{re: regexp.MustCompile(expr)}
	parsed, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		panic(err) // regexp has parsed it the same way
	}
	prog, err := syntax.Compile(parsed.Simplify())
	if err != nil {
		panic(err)
	}
	r.dfa = newAutomaton(prog)
	return r
}

// String is the expression.
func (r *Regexp) String() string { return r.re.String() }

// MatchString reports whether a text contains a match.
func (r *Regexp) MatchString(s string) bool {
	if r.dfa != nil {
		if matched, known := r.dfa.match(s); known {
			return matched
		}
	}
	return r.re.MatchString(s)
}

// lacks reports whether a text is known to have no match.
func (r *Regexp) lacks(s string) bool {
	if r.dfa == nil {
		return false
	}
	matched, known := r.dfa.match(s)
	return known && !matched
}

// The methods below are those of [regexp.Regexp].

func (r *Regexp) FindString(s string) string {
	if r.lacks(s) {
		return ""
	}
	return r.re.FindString(s)
}

func (r *Regexp) FindStringIndex(s string) []int {
	if r.lacks(s) {
		return nil
	}
	return r.re.FindStringIndex(s)
}

func (r *Regexp) FindStringSubmatch(s string) []string {
	if r.lacks(s) {
		return nil
	}
	return r.re.FindStringSubmatch(s)
}

func (r *Regexp) FindStringSubmatchIndex(s string) []int {
	if r.lacks(s) {
		return nil
	}
	return r.re.FindStringSubmatchIndex(s)
}

func (r *Regexp) FindAllString(s string, n int) []string {
	if r.lacks(s) {
		return nil
	}
	return r.re.FindAllString(s, n)
}

func (r *Regexp) FindAllStringIndex(s string, n int) [][]int {
	if r.lacks(s) {
		return nil
	}
	return r.re.FindAllStringIndex(s, n)
}

func (r *Regexp) FindAllStringSubmatch(s string, n int) [][]string {
	if r.lacks(s) {
		return nil
	}
	return r.re.FindAllStringSubmatch(s, n)
}

func (r *Regexp) FindAllStringSubmatchIndex(s string, n int) [][]int {
	if r.lacks(s) {
		return nil
	}
	return r.re.FindAllStringSubmatchIndex(s, n)
}

func (r *Regexp) ReplaceAllString(s, repl string) string {
	if r.lacks(s) {
		return s
	}
	return r.re.ReplaceAllString(s, repl)
}

func (r *Regexp) ReplaceAllStringFunc(s string, repl func(string) string) string {
	if r.lacks(s) {
		return s
	}
	return r.re.ReplaceAllStringFunc(s, repl)
}
