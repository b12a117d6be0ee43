// Package regex matches short texts against many regular expressions: those of
// package regexp, with an automaton before them that turns away in one pass what
// does not match.
package regex

import (
	"regexp"
	"regexp/syntax"
	"sync"
)

// A Regexp is a regular expression. Its zero value is not usable; it may be used
// by several goroutines at once.
type Regexp struct {
	expr  string
	first sync.Once
	dfa   *automaton // nil where the expression has what the automaton lacks
	find  sync.Once
	re    *regexp.Regexp
}

// MustCompile takes an expression of package regexp. It is compiled when it first
// meets a text, since a run of the program needs few of all; it panics then if it is
// no expression.
func MustCompile(expr string) *Regexp { return &Regexp{expr: expr} }

// automaton is what turns texts away.
func (r *Regexp) automaton() *automaton {
	r.first.Do(func() {
		parsed, err := syntax.Parse(r.expr, syntax.Perl)
		if err != nil {
			panic(err)
		}
		// One that only says how a text ends is read from there: few texts end so.
		back := !bound(parsed, syntax.OpBeginText) && bound(parsed, syntax.OpEndText)
		if back {
			parsed = reversed(parsed)
		}
		prog, err := syntax.Compile(parsed.Simplify())
		if err != nil {
			panic(err)
		}
		if r.dfa = newAutomaton(prog); r.dfa != nil {
			r.dfa.back = back
			r.dfa.prepare()
		}
	})
	return r.dfa
}

// regexp finds where matches are.
func (r *Regexp) regexp() *regexp.Regexp {
	r.find.Do(func() { r.re = regexp.MustCompile(r.expr) })
	return r.re
}

// String is the expression.
func (r *Regexp) String() string { return r.expr }

// MatchString reports whether a text contains a match.
func (r *Regexp) MatchString(s string) bool {
	if dfa := r.automaton(); dfa != nil {
		if matched, known := dfa.match(s); known {
			return matched
		}
	}
	return r.regexp().MatchString(s)
}

// lacks reports whether a text is known to have no match.
func (r *Regexp) lacks(s string) bool {
	dfa := r.automaton()
	if dfa == nil {
		return false
	}
	matched, known := dfa.match(s)
	return known && !matched
}

// The methods below are those of [regexp.Regexp].

func (r *Regexp) FindString(s string) string {
	if r.lacks(s) {
		return ""
	}
	return r.regexp().FindString(s)
}

func (r *Regexp) FindStringIndex(s string) []int {
	if r.lacks(s) {
		return nil
	}
	return r.regexp().FindStringIndex(s)
}

func (r *Regexp) FindStringSubmatch(s string) []string {
	if r.lacks(s) {
		return nil
	}
	return r.regexp().FindStringSubmatch(s)
}

func (r *Regexp) FindStringSubmatchIndex(s string) []int {
	if r.lacks(s) {
		return nil
	}
	return r.regexp().FindStringSubmatchIndex(s)
}

func (r *Regexp) FindAllString(s string, n int) []string {
	if r.lacks(s) {
		return nil
	}
	return r.regexp().FindAllString(s, n)
}

func (r *Regexp) FindAllStringIndex(s string, n int) [][]int {
	if r.lacks(s) {
		return nil
	}
	return r.regexp().FindAllStringIndex(s, n)
}

func (r *Regexp) FindAllStringSubmatch(s string, n int) [][]string {
	if r.lacks(s) {
		return nil
	}
	return r.regexp().FindAllStringSubmatch(s, n)
}

func (r *Regexp) FindAllStringSubmatchIndex(s string, n int) [][]int {
	if r.lacks(s) {
		return nil
	}
	return r.regexp().FindAllStringSubmatchIndex(s, n)
}

func (r *Regexp) ReplaceAllString(s, repl string) string {
	if r.lacks(s) {
		return s
	}
	return r.regexp().ReplaceAllString(s, repl)
}

func (r *Regexp) ReplaceAllStringFunc(s string, repl func(string) string) string {
	if r.lacks(s) {
		return s
	}
	return r.regexp().ReplaceAllStringFunc(s, repl)
}

func (r *Regexp) Split(s string, n int) []string {
	if r.lacks(s) && n != 0 {
		return []string{s}
	}
	return r.regexp().Split(s, n)
}
