// Package check holds the rules that a plan is checked by. A rule looks at a
// plan that was read, not at its source, and is a value: what it finds is a
// diagnostic of its codes.
package check

import "github.com/zeren-plan/zeren/plan"

// A Rule is one check.
type Rule struct {
	Codes []plan.Code // what it may find
	Run   func(p *plan.Plan, found func(plan.Diag))
}

// Rules are all rules.
var Rules = []Rule{ShiftedRoles}

// Run applies rules to a plan; with none given, all of them.
func Run(p *plan.Plan, rules ...Rule) plan.Diags {
	if len(rules) == 0 {
		rules = Rules
	}
	var out plan.Diags
	for _, r := range rules {
		r.Run(p, func(d plan.Diag) { out = append(out, d) })
	}
	out.Sort()
	return out
}
