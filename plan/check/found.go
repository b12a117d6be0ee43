package check

import (
	"iter"
	"slices"

	"github.com/zeren-plan/zeren/plan"
)

// findings are what was found so far, in the order in which it was found. Rules ask
// of every measure and every cell what was found there, so no answer may take a look
// at all.
type findings struct {
	all  plan.Diags
	gone []bool // taken out again
	of   map[subject][]int
}

// A subject is a code, and the measure that it was found of; each is also entered
// for any measure.
type subject struct {
	code    plan.Code
	measure string
	any     bool
}

func (f *findings) add(ds ...plan.Diag) {
	if f.of == nil {
		f.of = make(map[subject][]int)
	}
	for _, d := range ds {
		for _, k := range []subject{{d.Code, d.Measure, false}, {d.Code, "", true}} {
			f.of[k] = append(f.of[k], len(f.all))
		}
		f.all, f.gone = append(f.all, d), append(f.gone, false)
	}
}

// live are the findings of some codes, those of one measure or of any.
func (f *findings) live(of subject, codes ...plan.Code) iter.Seq2[int, plan.Diag] {
	return func(yield func(int, plan.Diag) bool) {
		for _, of.code = range codes {
			at := f.of[of]
			left := 0
			for _, i := range at {
				if f.gone[i] {
					left++
				} else if !yield(i, f.all[i]) {
					return
				}
			}
			if 2*left > len(at) { // they are not gone through again
				f.of[of] = slices.DeleteFunc(slices.Clone(f.of[of]), func(i int) bool { return f.gone[i] })
			}
		}
	}
}

// take takes out those of which by says so.
func (f *findings) take(of subject, by func(plan.Diag) bool, codes ...plan.Code) {
	for i, d := range f.live(of, codes...) {
		f.gone[i] = by(d)
	}
}

// left are the findings that were not taken out.
func (f *findings) left() plan.Diags {
	var out plan.Diags
	for i, d := range f.all {
		if !f.gone[i] {
			out = append(out, d)
		}
	}
	return out
}

// told reports whether one of the codes was found, of a measure if one is given.
func (s *Subject) told(measure string, codes ...plan.Code) bool {
	for range s.found.live(subject{measure: measure, any: measure == ""}, codes...) {
		return true
	}
	return false
}

// every is what was found of a code.
func (s *Subject) every(codes ...plan.Code) iter.Seq2[int, plan.Diag] {
	return s.found.live(subject{any: true}, codes...)
}

// rowsWith are the rows of the table, from 1, that one of the codes was found in.
func (s *Subject) rowsWith(codes ...plan.Code) map[int]bool {
	rows := make(map[int]bool)
	for _, d := range s.every(codes...) {
		if d.Spot.Row > 0 {
			rows[d.Spot.Row] = true
		}
	}
	return rows
}

// beside reports whether one of the codes was found in the measure of a finding, where
// is says so.
func (s *Subject) beside(d plan.Diag, is func(plan.Diag) bool, codes ...plan.Code) bool {
	if d.Measure == "" {
		return false
	}
	for _, o := range s.found.live(subject{measure: d.Measure}, codes...) {
		if is(o) {
			return true
		}
	}
	return false
}

// replace takes out what the reader found of codes that a rule says better.
func (s *Subject) replace(by func(plan.Diag) bool, codes ...plan.Code) {
	s.found.take(subject{any: true}, by, codes...)
}

// replaceOf takes out what the reader found of codes in a measure.
func (s *Subject) replaceOf(measure string, codes ...plan.Code) {
	s.found.take(subject{measure: measure}, func(plan.Diag) bool { return true }, codes...)
}

// replaceName takes out what the reader found of codes about a name in a measure.
func (s *Subject) replaceName(measure, name string, codes ...plan.Code) {
	s.found.take(subject{measure: measure}, func(d plan.Diag) bool { return d.Args[0] == name }, codes...)
}
