package parse

import (
	"unicode/utf8"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

// lettersLength is how many characters the letters of a plan have together, as far as
// the plan says: each body of a measure is told all of it, so that they grow with the
// square of the names in a cell.
func lettersLength(p *plan.Plan, r *unit.Registry) int64 {
	var all int64
	for it := range p.Items() {
		length := utf8.RuneCountInString(it.Task.Title) + utf8.RuneCountInString(it.Text) + utf8.RuneCountInString(it.Deadline.Text)
		bodies := 0
		for _, role := range plan.Roles() {
			d := it.Duty(role)
			if d == nil {
				continue
			}
			length += utf8.RuneCountInString(d.Text)
			for _, u := range d.Units {
				bodies += bodiesOf(u, r)
			}
		}
		all += int64(length) * int64(bodies)
	}
	return all
}

// bodiesOf is how many bodies a name stands for.
func bodiesOf(u plan.Unit, r *unit.Registry) int {
	switch {
	case !u.Group:
		return 1
	case r == nil:
		return 0
	}
	if g, ok := r.Group(u.Name); ok {
		return len(g.Members)
	}
	return 0
}
