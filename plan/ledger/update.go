package ledger

import (
	"cmp"
	"slices"
	"strings"

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

// Update carries what was filled in over to the ledger of a changed plan, with what
// the office changed and added itself. Measures are matched by what they say,
// whatever their numbers. What finds no place is told.
func Update(old, now *Ledger) *Updated {
	u := &updater{Updated: &Updated{Ledger: now.clone()}, old: old, became: make(map[string]string), heir: make(map[string]string), byKey: make(map[Key]int), was: make(map[Key]bool)}
	before, after := old.plan(), now.plan()
	if d, ok := diff.Unlike(before, after); ok {
		u.Diags = append(u.Diags, d)
	}
	d := diff.Compare(before, after, nil, nil)
	for _, p := range d.Pairs {
		u.became[p.Old.ID] = p.New.ID
	}
	for _, x := range d.Units {
		if x.Was != "" {
			u.heir[x.Was] = x.Name
		}
	}
	for i := range now.Rows {
		u.byKey[now.Rows[i].Key] = i
	}
	for i := range old.Rows {
		u.was[old.Rows[i].Key] = true
	}
	for _, title := range old.Extra {
		u.Ledger.extra(title)
	}
	var own []*Row
	for i := range old.Rows {
		r := &old.Rows[i]
		at, other := u.find(r)
		if at < 0 && (r.Own() || slices.ContainsFunc(old.changed(r), func(c Column) bool { return c == UnitColumn || c == RoleColumn })) {
			own = append(own, r)
			continue
		}
		u.carry(r, at, other)
	}
	u.own(own)
	return u.Updated
}

type updater struct {
	*Updated
	old    *Ledger
	became map[string]string // the new id of a measure, by the old one
	heir   map[string]string // who has the lines of a unit that is gone
	byKey  map[Key]int       // the rows of the new ledger
	was    map[Key]bool      // the rows of the old one
}

// find finds the row of the new ledger that an old one became, -1 if there is
// none. other is true if it has another role there.
func (u *updater) find(r *Row) (at int, other bool) {
	id, ok := u.became[r.ID]
	if !ok {
		return -1, false
	}
	k := Key{id, r.Role, cmp.Or(u.heir[r.Unit], r.Unit)}
	if i, ok := u.byKey[k]; ok {
		return i, false
	}
	at = u.Ledger.onlyRole(u.byKey, k, func(role plan.Role) bool { return u.was[Key{r.ID, role, r.Unit}] })
	return at, at >= 0
}

// carry takes what was filled in in an old row and what the office changed there
// into a new one.
func (u *updater) carry(r *Row, at int, other bool) {
	l, edits := u.Ledger, u.old.changed(r)
	if r.Empty() && edits == nil {
		return
	}
	if at < 0 || !r.Empty() && !l.Rows[at].Empty() {
		var own []string
		for _, c := range edits {
			own = append(own, c.Title()+"："+flat(u.old.Given(r, c)))
		}
		if s := u.old.filled(r); s != "" {
			own = append(own, s)
		}
		u.Left++
		u.tell(plan.LedgerNoPlace, r, r.ID, u.old.who(r.Key), strings.Join(own, "；"))
		return
	}
	to := &l.Rows[at]
	u.edits(r, to, edits)
	if r.Empty() {
		return
	}
	u.Carried++
	to.Filled = r.Filled
	u.extras(r, to)
	if to.Unit != r.Unit {
		u.tell(plan.LedgerHeir, r, to.ID, l.who(to.Key), u.old.name(r.Key))
	}
	if other {
		u.tell(plan.LedgerOtherRole, r, to.ID, l.who(to.Key), u.old.name(r.Key))
	}
	if plan.Squeeze(to.Text) != plan.Squeeze(r.Text) || plan.Squeeze(to.Deadline.Text) != plan.Squeeze(r.Deadline.Text) || !sameDay(to.Due, r.Due) {
		u.tell(plan.LedgerReworded, r, to.ID, l.who(to.Key), r.ID)
	}
}

func (u *updater) extras(r, to *Row) {
	for k, title := range u.old.Extra {
		if s := r.extraAt(k); s != "" {
			to.setExtra(u.Ledger.extra(title), s)
		}
	}
}

// edits keeps what the office changed in an old row where the new plan is as the
// old one was, and tells what it can't keep.
func (u *updater) edits(r, to *Row, edits []Column) {
	for _, c := range edits {
		is, says := u.old.Given(r, c), u.Ledger.Given(to, c)
		if plan.Squeeze(is) == plan.Squeeze(says) {
			continue
		}
		if same, _ := r.Origin.said(c, says); same && to.set(c, r) {
			u.tellCell(plan.LedgerOwnKept, r, c, to.ID, c.Title(), flat(is))
			continue
		}
		u.tellCell(plan.LedgerOwnDropped, r, c, r.ID, c.Title(), flat(is), flat(says))
	}
}

// set puts what another row says in a column that the plan gives into a row; false
// for those that say which row it is.
func (r *Row) set(c Column, from *Row) bool {
	switch c {
	case SectionColumn:
		r.Section = from.Section
	case TaskColumn:
		r.Task = from.Task
	case TextColumn:
		r.Text = from.Text
	case DeadlineColumn:
		r.Deadline.Text = from.Deadline.Text
	case DueColumn:
		r.Due = from.Due
		if from.Due == nil {
			r.Deadline.Spans = nil
		} else {
			r.Deadline.Kind, r.Deadline.Spans = plan.By, []plan.Span{{End: from.Due}}
		}
	case BodiesColumn:
		r.Bodies = from.Bodies
	case NoteColumn:
		r.Note = from.Note
	default:
		return false
	}
	return true
}

// own keeps the rows that the office added, or gave to another unit: behind those
// of their measure, by its new number, or last. One whose number is another
// measure's now is told.
func (u *updater) own(rows []*Row) {
	for _, r := range rows {
		to := *r
		to.Origin, to.At, to.Extra = Origin{}, plan.Place{}, nil
		id, matched := u.became[r.ID]
		at := slices.IndexFunc(u.Ledger.Rows, func(x Row) bool { return x.ID == r.ID && !x.Own() })
		if matched {
			to.ID = id
			at = slices.IndexFunc(u.Ledger.Rows, func(x Row) bool { return x.ID == id && !x.Own() })
			measure := &u.Ledger.Rows[at]
			to.Section, to.Task, to.Text, to.Deadline, to.Due = measure.Section, measure.Task, measure.Text, measure.Deadline, measure.Due
		} else if at >= 0 {
			u.Left++
			u.tell(plan.LedgerNoPlace, r, r.ID, u.old.who(r.Key), u.old.all(r))
			continue
		}
		u.extras(r, &to)
		end := len(u.Ledger.Rows)
		if matched {
			for end = at; end < len(u.Ledger.Rows) && u.Ledger.Rows[end].ID == id; end++ {
			}
		}
		u.Ledger.Rows = slices.Insert(u.Ledger.Rows, end, to)
		if !r.Empty() {
			u.Carried++
		}
		u.tell(plan.LedgerOwnRow, r, to.ID, u.Ledger.who(to.Key), u.old.all(r))
	}
}

// all is all that a row of the old ledger says.
func (l *Ledger) all(r *Row) string {
	var out []string
	for _, c := range givenColumns {
		if s := l.Given(r, c); s != "" {
			out = append(out, c.Title()+"："+flat(s))
		}
	}
	if s := l.filled(r); s != "" {
		out = append(out, s)
	}
	return strings.Join(out, "；")
}

// tellCell notes something about a cell of a row of the old ledger.
func (u *updater) tellCell(code plan.Code, of *Row, c Column, measure string, args ...string) {
	d := plan.Diag{Code: code, Measure: measure, Args: args}
	if of.At.Cell != "" {
		at := of.At
		if n, ok := u.old.columns[at.Sheet][c]; ok {
			at = at.InColumn(n)
		}
		d.At = []plan.Place{at}
	}
	u.Diags = append(u.Diags, d)
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
	duties := make(map[string]*[plan.RoleCount]plan.Duty)
	for i := range l.Rows {
		r := &l.Rows[i]
		if duties[r.ID] == nil {
			duties[r.ID] = new([plan.RoleCount]plan.Duty)
		}
		d := &duties[r.ID][r.Role]
		d.Units = append(d.Units, plan.Unit{Name: r.Unit})
	}
	for it := range p.Items() {
		d := duties[it.ID]
		it.Lead, it.Responsible, it.Support = &d[plan.Lead], &d[plan.Responsible], &d[plan.Support]
	}
	return p
}
