// Package diff compares two plans, as that of last year and that of this one.
// Tasks and measures are matched by what they say, not by their numbers.
package diff

import (
	"cmp"
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

// A Diff is what differs between two plans.
type Diff struct {
	Old, New *plan.Plan

	Tasks    []TaskChange
	Measures []MeasureChange
	Units    []UnitChange
	Pairs    []Pair
}

// A Pair is a measure of the old plan and the one of the new plan that it
// became, whether they differ or not.
type Pair struct{ Old, New plan.Item }

// Kind is what happened to a task, a measure or a unit. A thing may be changed
// in several ways.
type Kind string

const (
	Added    Kind = "added"
	Dropped  Kind = "dropped"
	Renamed  Kind = "renamed"  // a task has another title, a unit another name
	Merged   Kind = "merged"   // into another task or measure, which is that of New
	Split    Kind = "split"    // off another task or measure, which is that of Old
	Moved    Kind = "moved"    // it is in another section, or in another place among the others
	Reworded Kind = "reworded" // a measure's text
	Dates    Kind = "deadline" // a measure's deadline
	Numbers  Kind = "numbers"  // the numbers in a measure's text
	Duties   Kind = "duties"   // who has which role in a measure
)

// A TaskChange is a task that differs. Old is nil if it was added, New if it was
// dropped. One that was merged or split is told beside what its other part is told.
type TaskChange struct {
	Kinds                  []Kind
	OldSection, NewSection *plan.Section
	Old, New               *plan.Task
}

// A MeasureChange is a measure that differs. Old.Measure is nil if it was added,
// New.Measure if it was dropped.
type MeasureChange struct {
	Kinds    []Kind
	Old, New plan.Item
	Numbers  []NumberChange
	Duties   []DutyChange
}

// A NumberChange is a number in a measure's text that is another now. Around is
// what stands before it in the new text.
type NumberChange struct {
	Around, Old, New string
}

// A DutyChange is the units that a role lost and got.
type DutyChange struct {
	Role         plan.Role
	Gone, Joined []string
}

// A UnitChange is how many lines a unit carries in both plans.
type UnitChange struct {
	Name     string
	Was      string // its name in the old plan, if it was renamed
	Old, New [plan.RoleCount]int
}

// Sum is the number of lines of all roles.
func Sum(n [plan.RoleCount]int) int {
	s := 0
	for _, c := range n {
		s += c
	}
	return s
}

// Kind says whether a unit came, went or was renamed; empty if it is in both plans.
func (u *UnitChange) Kind() Kind {
	switch {
	case u.Was != "":
		return Renamed
	case Sum(u.Old) == 0:
		return Added
	case Sum(u.New) == 0:
		return Dropped
	}
	return ""
}

// Unlike reports whether two plans seem to be no versions of one: their titles or
// their years differ. A title may say at its end what state it is in, as
// （征求意见稿）.
func Unlike(before, after *plan.Plan) (d plan.Diag, unlike bool) {
	name := func(p *plan.Plan) string { return state.ReplaceAllString(plan.Squeeze(p.Title), "") }
	if name(before) == name(after) && before.Year == after.Year {
		return d, false
	}
	return plan.Diag{Code: plan.LedgerUnlikePlan, Args: []string{before.Title, after.Title}}, true
}

var state = regex.MustCompile(`（[^（）]*）$`)

// Compare compares two plans. The registries, which may be nil, are those that
// the plans were read with: they tell who is in a group.
func Compare(before, after *plan.Plan, beforeRegistry, afterRegistry *unit.Registry) *Diff {
	m := matcher{Diff: &Diff{Old: before, New: after}, now: make(map[*plan.Measure]plan.Item), was: make(map[*plan.Measure]plan.Item), grams: make(map[*plan.Measure]grams)}
	m.match()
	m.units(beforeRegistry, afterRegistry)
	m.ownDuties()
	return m.Diff
}

// A matcher compares two plans.
type matcher struct {
	*Diff
	now map[*plan.Measure]plan.Item // what an old measure is now
	was map[*plan.Measure]plan.Item // what a new measure was

	grams map[*plan.Measure]grams // of the texts of measures
}

// text is the text of a measure to be compared.
func (d *matcher) text(it plan.Item) grams {
	g, ok := d.grams[it.Measure]
	if !ok {
		g = gramsOf(it.Text)
		d.grams[it.Measure] = g
	}
	return g
}

// A task with the section that it stands in.
type placed struct {
	section *plan.Section
	task    *plan.Task
	text    grams // of its title and measures
	title   grams
}

func tasksOf(p *plan.Plan) []placed {
	var out []placed
	for i := range p.Sections {
		s := &p.Sections[i]
		for j := range s.Tasks {
			t := &s.Tasks[j]
			var b strings.Builder
			for _, m := range t.Measures {
				b.WriteString(m.Text)
				b.WriteByte('\n')
			}
			out = append(out, placed{s, t, gramsOf(b.String()), gramsOf(t.Title)})
		}
	}
	return out
}

// least is the likeness below which two texts are not the same.
const (
	leastTask    = 0.35
	leastMeasure = 0.4
)

func (d *matcher) match() {
	old, now := tasksOf(d.Old), tasksOf(d.New)
	pairs := pair(len(old), len(now), leastTask, func(i, j int) float64 {
		a, b := old[i], now[j]
		title := a.title.like(b.title)
		if len(a.title) == 0 || len(b.title) == 0 {
			title = 0
		}
		text := a.text.like(b.text)
		if title == 1 {
			return 1 // also where its measures are all new
		}
		return max((title+2*text)/3, text*0.95)
	})
	of := make(map[int]int) // the old task of a new one
	for _, p := range pairs {
		of[p.j] = p.i
	}
	order := inOrder(len(now), of)
	used := make(map[int]bool)
	var rest []plan.Item // old measures whose task is gone, or that none in its task is like
	var come []plan.Item
	for j, n := range now {
		i, ok := of[j]
		if !ok {
			d.Tasks = append(d.Tasks, TaskChange{Kinds: []Kind{Added}, NewSection: n.section, New: n.task})
			come = append(come, items(n)...)
			continue
		}
		used[i] = true
		o := old[i]
		var kinds []Kind
		if plan.Squeeze(o.task.Title) != plan.Squeeze(n.task.Title) {
			kinds = append(kinds, Renamed)
		}
		if !order[j] || plan.Squeeze(o.section.Title) != plan.Squeeze(n.section.Title) && gramsOf(o.section.Title).like(gramsOf(n.section.Title)) < leastMeasure {
			kinds = append(kinds, Moved)
		}
		if kinds != nil {
			d.Tasks = append(d.Tasks, TaskChange{Kinds: kinds, OldSection: o.section, NewSection: n.section, Old: o.task, New: n.task})
		}
		gone, joined := d.measures(items(o), items(n), false)
		rest, come = append(rest, gone...), append(come, joined...)
	}
	for i, o := range old {
		if !used[i] {
			d.Tasks = append(d.Tasks, TaskChange{Kinds: []Kind{Dropped}, OldSection: o.section, Old: o.task})
			rest = append(rest, items(o)...)
		}
	}
	// A measure may have gone to another task.
	gone, joined := d.measures(rest, come, true)
	gone, joined = d.parts(gone, joined)
	d.wholes()
	for _, it := range joined {
		d.Measures = append(d.Measures, MeasureChange{Kinds: []Kind{Added}, New: it})
	}
	for _, it := range gone {
		d.Measures = append(d.Measures, MeasureChange{Kinds: []Kind{Dropped}, Old: it})
	}
	d.sort()
}

func items(p placed) []plan.Item {
	out := make([]plan.Item, len(p.task.Measures))
	for k := range p.task.Measures {
		out[k] = plan.Item{Section: p.section, Task: p.task, Measure: &p.task.Measures[k]}
	}
	return out
}

// measures matches measures of one task, or of others, and notes how the pairs
// differ. It returns those that are left.
func (d *matcher) measures(old, now []plan.Item, others bool) (gone, joined []plan.Item) {
	a, b := make([]grams, len(old)), make([]grams, len(now))
	for i := range old {
		a[i] = d.text(old[i])
	}
	for j := range now {
		b[j] = d.text(now[j])
	}
	usedOld, usedNew := make([]bool, len(old)), make([]bool, len(now))
	for _, p := range pair(len(old), len(now), leastMeasure, func(i, j int) float64 { return a[i].like(b[j]) }) {
		usedOld[p.i], usedNew[p.j] = true, true
		d.now[old[p.i].Measure], d.was[now[p.j].Measure] = now[p.j], old[p.i]
		d.Pairs = append(d.Pairs, Pair{old[p.i], now[p.j]})
		if c := changeOf(old[p.i], now[p.j], others); c.Kinds != nil {
			d.Measures = append(d.Measures, c)
		}
	}
	for i, it := range old {
		if !usedOld[i] {
			gone = append(gone, it)
		}
	}
	for j, it := range now {
		if !usedNew[j] {
			joined = append(joined, it)
		}
	}
	return gone, joined
}

// changeOf says how two measures that match differ. Those of other tasks have
// moved, if the tasks are not called alike.
func changeOf(old, now plan.Item, others bool) MeasureChange {
	c := MeasureChange{Old: old, New: now}
	if wording(old.Text) != wording(now.Text) {
		c.Kinds = append(c.Kinds, Reworded)
	}
	if c.Numbers = numbersOf(old.Text, now.Text); c.Numbers != nil {
		c.Kinds = append(c.Kinds, Numbers)
	}
	if !sameDeadline(old.Deadline, now.Deadline) {
		c.Kinds = append(c.Kinds, Dates)
	}
	for _, r := range plan.Roles() {
		if x := dutyChange(r, old.Duty(r), now.Duty(r)); x.Gone != nil || x.Joined != nil {
			c.Duties = append(c.Duties, x)
		}
	}
	if c.Duties != nil {
		c.Kinds = append(c.Kinds, Duties)
	}
	if others && gramsOf(old.Task.Title).like(gramsOf(now.Task.Title)) < leastTask {
		c.Kinds = append(c.Kinds, Moved)
	}
	return c
}

// sameDeadline reports whether two deadlines mean the same but for the year.
func sameDeadline(a, b plan.Deadline) bool {
	if plan.Squeeze(a.Text) == plan.Squeeze(b.Text) {
		return true
	}
	if a.Kind != b.Kind || a.Every != b.Every || len(a.Spans) != len(b.Spans) || len(a.Spans) == 0 {
		return false
	}
	day := func(x, y *plan.Date) bool {
		return (x == nil) == (y == nil) && (x == nil || x.Month == y.Month && x.Day == y.Day)
	}
	return slices.EqualFunc(a.Spans, b.Spans, func(x, y plan.Span) bool { return day(x.Start, y.Start) && day(x.End, y.End) })
}

func dutyChange(r plan.Role, old, now *plan.Duty) DutyChange {
	c := DutyChange{Role: r}
	keys := func(d *plan.Duty) []string {
		var out []string
		if d != nil {
			for _, u := range d.Units {
				out = append(out, u.Key())
			}
		}
		return out
	}
	a, b := keys(old), keys(now)
	for _, k := range a {
		if !slices.Contains(b, k) {
			c.Gone = append(c.Gone, k)
		}
	}
	for _, k := range b {
		if !slices.Contains(a, k) {
			c.Joined = append(c.Joined, k)
		}
	}
	return c
}

// sort puts changes in the order of the new plan, with what was dropped last.
func (d *matcher) sort() {
	at := make(map[*plan.Measure]int)
	for it := range d.Old.Items() {
		at[it.Measure] = len(at)
	}
	for it := range d.New.Items() {
		at[it.Measure] = len(at)
	}
	slices.SortStableFunc(d.Measures, func(a, b MeasureChange) int {
		gone := func(c MeasureChange) int {
			if c.New.Measure == nil {
				return 1
			}
			return 0
		}
		place := func(c MeasureChange) int {
			if c.New.Measure == nil {
				return at[c.Old.Measure]
			}
			return at[c.New.Measure]
		}
		return cmp.Or(cmp.Compare(gone(a), gone(b)), cmp.Compare(place(a), place(b)))
	})
}
