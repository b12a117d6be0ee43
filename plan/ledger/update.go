package ledger

import (
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/diff"
)

// An Updated is the ledger of a plan that was changed, with what was filled in
// before.
type Updated struct {
	Ledger  *Ledger
	Carried int // rows whose contents have a place
	Left    int // rows whose contents have none
	Diags   plan.Diags
}

// Update carries what was filled in over to the ledger of a changed plan.
// Measures are matched by what they say, whatever their numbers. What finds no
// place is told.
func Update(old, now *Ledger) *Updated {
	u := &Updated{Ledger: now.clone()}
	l := u.Ledger
	became := make(map[string]string) // the new id of a measure, by the old one
	for _, p := range diff.Compare(old.plan(), now.plan(), nil, nil).Pairs {
		became[p.Old.ID] = p.New.ID
	}
	byKey := make(map[Key]int)
	for i := range l.Rows {
		byKey[l.Rows[i].Key] = i
	}
	was := make(map[Key]bool)
	for i := range old.Rows {
		was[old.Rows[i].Key] = true
	}
	for i := range old.Rows {
		r := &old.Rows[i]
		if r.Empty() {
			continue
		}
		at, other := -1, false
		if id, ok := became[r.ID]; ok {
			k := Key{id, r.Role, r.Unit}
			if j, ok := byKey[k]; ok {
				at = j
			} else {
				at = l.onlyRole(byKey, k, func(role plan.Role) bool { return was[Key{r.ID, role, r.Unit}] })
				other = at >= 0
			}
		}
		if at < 0 || !l.Rows[at].Empty() {
			u.Left++
			u.tell(plan.LedgerNoPlace, r, r.ID, old.who(r.Key), old.filled(r))
			continue
		}
		u.Carried++
		to := &l.Rows[at]
		to.Filled = r.Filled
		for k, title := range old.Extra {
			if s := r.extraAt(k); s != "" {
				to.setExtra(l.extra(title), s)
			}
		}
		if other {
			u.tell(plan.LedgerOtherRole, r, to.ID, l.who(to.Key), old.name(r.Key))
		}
		if plan.Squeeze(to.Text) != plan.Squeeze(r.Text) || plan.Squeeze(to.Deadline.Text) != plan.Squeeze(r.Deadline.Text) || !sameDay(to.Due, r.Due) {
			u.tell(plan.LedgerReworded, r, to.ID, l.who(to.Key), r.ID)
		}
	}
	return u
}

// tell notes something about a row of the old ledger.
func (u *Updated) tell(code plan.Code, of *Row, measure string, args ...string) {
	d := plan.Diag{Code: code, Measure: measure, Args: args}
	if of.At.Cell != "" {
		d.At = []plan.Place{of.At}
	}
	u.Diags = append(u.Diags, d)
}

func sameDay(a, b *plan.Date) bool { return (a == nil) == (b == nil) && (a == nil || *a == *b) }

// onlyRole finds the row of a unit in a measure, where it has one role that it
// did not have before; -1 if there is none or several.
func (l *Ledger) onlyRole(byKey map[Key]int, k Key, had func(plan.Role) bool) int {
	only := -1
	for _, k.Role = range plan.Roles() {
		if i, ok := byKey[k]; ok && !had(k.Role) {
			if only >= 0 {
				return -1
			}
			only = i
		}
	}
	return only
}

// filled is all that was filled in in a row, as one text.
func (l *Ledger) filled(r *Row) string {
	s := ""
	add := func(title, value string) {
		if value != "" {
			if s != "" {
				s += "；"
			}
			s += title + "：" + value
		}
	}
	for f, v := range r.Filled {
		add(Field(f).Column().Title(), v)
	}
	for i, v := range r.Extra {
		add(l.Extra[i], v)
	}
	return s
}

// plan is the measures of a ledger as a plan, as far as they have to be known to
// be matched with those of another.
func (l *Ledger) plan() *plan.Plan {
	p := &plan.Plan{Title: l.Title, Year: l.Year}
	seen := make(map[string]bool)
	for i := range l.Rows {
		r := &l.Rows[i]
		if seen[r.ID] {
			continue
		}
		seen[r.ID] = true
		if n := len(p.Sections); n == 0 || p.Sections[n-1].Title != r.Section {
			p.Sections = append(p.Sections, plan.Section{Title: r.Section})
		}
		s := &p.Sections[len(p.Sections)-1]
		if n := len(s.Tasks); n == 0 || s.Tasks[n-1].Title != r.Task {
			s.Tasks = append(s.Tasks, plan.Task{Title: r.Task})
		}
		t := &s.Tasks[len(s.Tasks)-1]
		t.Measures = append(t.Measures, plan.Measure{ID: r.ID, Text: r.Text, Deadline: r.Deadline})
	}
	return p
}
