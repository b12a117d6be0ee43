// Package check holds the rules that a plan is checked by. A rule looks at a
// plan that was read and at its table as printed, and is a value: what it finds
// is a diagnostic of its codes.
package check

import (
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

// A Rule is one check.
type Rule struct {
	Codes []plan.Code // what it may find
	// Own are the codes that the catalogue of package plan does not have, for
	// rules of other programs.
	Own []plan.Kind
	// Many is how often a code may be found before one diagnostic, with the first
	// places, stands for all: then it is a style of the whole plan, and no slip. 0
	// is as often as it is met.
	Many int
	Run  func(s *Subject, found func(plan.Diag))
}

// Options are what a check may use besides the plan. The zero value works.
type Options struct {
	Table    *plan.Table    // what the source prints; if nil, the plan stands for it
	Registry *unit.Registry // that the plan was read with
	Found    plan.Diags     // what the reader found; the result has it too, but for what a rule says better
	Rules    []Rule         // nil are all rules
	// Interrupted, if set, is asked before each rule; with an error of it no more of
	// them are run, and what is returned is not all.
	Interrupted func() error
}

// Rules are all rules. A project may add its own to them.
func Rules() []Rule {
	return []Rule{
		headerRule, numbersRule, titlesRule, titlesNearRule, shortRowsRule, cutOffRule, exchangedRule, alikeRule,
		noUnitsRule, nobodyRule, slipsRule, spellingsRule, levelsRule, runTogetherRule, twoNamesRule, twiceRule, besideGroupRule, inTextRule,
		shiftedRolesRule, swappedRule, groupLeadsRule, missingMarkRule, noResponsibleRule,
		yearsRule, inTextDatesRule, impossibleDatesRule,
		latinWordsRule, subscriptsRule, pairsRule, halfWidthMarksRule, doubledMarksRule, spacesRule, stopsRule, lookAlikesRule, quantitiesRule, repeatedRule, leftoversRule,
	}
}

// RoleRules are the rules whose findings letters mark.
func RoleRules() []Rule { return []Rule{exchangedRule, runTogetherRule, shiftedRolesRule} }

// IsStyle reports whether a code is about how a text is written, not about what it
// says.
func IsStyle(c plan.Code) bool {
	switch c {
	case plan.Subscript, plan.HalfWidth, plan.DoubledMark, plan.InnerSpace, plan.NoStop:
		return true
	}
	return false
}

// Run applies rules to a plan.
func Run(p *plan.Plan, opt *Options) plan.Diags {
	if opt == nil {
		opt = new(Options)
	}
	s := newSubject(p, opt)
	for i, d := range s.every(plan.UnitFormer) {
		s.found.all[i] = s.mend(d, d.Args[1])
	}
	if s.Registry == nil {
		// That no registry applies is told once, and where it makes a difference.
		s.replace(func(d plan.Diag) bool { return strings.HasPrefix(d.Args[0], "各") && !someOf.MatchString(d.Args[0]) }, plan.UnitGroup)
		if !s.hasGroup() {
			s.replace(func(plan.Diag) bool { return true }, plan.UnitNoRegistry)
		}
	}
	rules := opt.Rules
	if rules == nil {
		rules = Rules()
	}
	for _, r := range rules {
		if s.stopped() {
			break
		}
		var found plan.Diags
		r.Run(s, func(d plan.Diag) {
			if i := slices.IndexFunc(r.Own, func(k plan.Kind) bool { return k.Code == d.Code }); i >= 0 {
				d.Kind = &r.Own[i]
			}
			found = append(found, d)
		})
		s.found.add(gather(found, r.Many)...)
	}
	s.misplaced()
	s.sameCause()
	out := s.found.left()
	out.Sort()
	return out
}

// stopped reports whether the check is to end.
func (s *Subject) stopped() bool { return s.interrupted != nil && s.interrupted() != nil }

// hasGroup reports whether the plan names a group anywhere.
func (s *Subject) hasGroup() bool {
	found := false
	s.each(func(_ plan.Item, _ plan.Role, d *plan.Duty) {
		found = found || slices.ContainsFunc(d.Units, func(u plan.Unit) bool { return u.Group })
	})
	return found
}

// someOf are words for a part of a group that nobody but the plan can tell.
var someOf = regex.MustCompile(`有关|相关|成员单位`)

// gather makes one diagnostic of those of a code that are more than many.
func gather(ds plan.Diags, many int) plan.Diags {
	if many == 0 {
		return ds
	}
	const shown = 3
	count := make(map[plan.Code]int)
	for _, d := range ds {
		count[d.Code]++
	}
	var out plan.Diags
	first := make(map[plan.Code]int)
	for _, d := range ds {
		if count[d.Code] <= many {
			out = append(out, d)
			continue
		}
		i, again := first[d.Code]
		if !again {
			first[d.Code] = len(out)
			d.Count, d.Measure, d.Fixes = count[d.Code], "", nil
			d.At = slices.Clone(d.At)
			out = append(out, d)
			continue
		}
		for _, at := range d.At {
			if len(out[i].At) < shown && !slices.Contains(out[i].At, at) {
				out[i].At = append(out[i].At, at)
			}
		}
	}
	return out
}
