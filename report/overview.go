package report

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/ledger"
	"github.com/zeren-plan/zeren/plan/unit"
)

// An Overview is a plan as a head of office looks at it: who carries how much
// where, when it is due, who works with whom, and the measures themselves.
type Overview struct {
	Title    string
	Source   string
	Roles    [plan.RoleCount]string
	Sections []string
	Units    []OverviewUnit
	Months   []OverviewMonth
	Pairs    []OverviewPair
	Measures []OverviewMeasure
	Open     []IndexOpen
	Lines    int
}

// An OverviewUnit is what one unit carries.
type OverviewUnit struct {
	Name      string
	Kind      unit.Kind
	Letter    string // where its letter is, empty if there is none
	Count     [plan.RoleCount]int
	BySection []int
	Total     int
}

// An OverviewMonth is what is due in a month; Month is 0 for what names no day.
type OverviewMonth struct {
	Year, Month     int
	Measures, Lines int
}

// An OverviewPair is two names that measures have together: units, or groups as
// the plan names them.
type OverviewPair struct {
	A, B     string
	Measures int
}

// An OverviewMeasure is a measure with who carries it.
type OverviewMeasure struct {
	ID       string
	Section  int // in the overview's sections
	Task     string
	Text     string
	Deadline string
	Due      *plan.Date
	Names    []string // of units and groups, each once
	Duties   []OverviewDuty
	Doubts   plan.Diags
}

// An OverviewDuty is the bodies of one role: those that are named, and those of
// groups.
type OverviewDuty struct {
	Role   plan.Role
	Units  []int // in the overview's units
	Groups []OverviewGroup
}

// An OverviewGroup is the members of a group that the measure names.
type OverviewGroup struct {
	Name  string
	Units []int
}

// OverviewOptions are the choices for an overview. Nil is the zero value.
type OverviewOptions struct {
	Registry *unit.Registry           // that the plan was read with
	Findings plan.Diags               // what the reader and the rules found
	Letter   func(unit string) string // where the letter of a unit is
}

// mostPairs is how many pairs an overview has.
const mostPairs = 20

// OverviewOf looks at a plan as a whole.
func OverviewOf(p *plan.Plan, opt *OverviewOptions) *Overview {
	if opt == nil {
		opt = new(OverviewOptions)
	}
	b := Letters(p, opt.Registry, nil)
	x := b.Index(func(*Letter, string) string { return "" })
	o := &Overview{Title: b.Title, Source: p.Source.Name, Roles: roleWords(p), Open: x.Open}
	sections := make(map[*plan.Section]int)
	for i := range p.Sections {
		sections[&p.Sections[i]] = i
		o.Sections = append(o.Sections, heading(&p.Sections[i]))
	}
	at := make(map[string]int) // of a measure
	for it := range p.Items() {
		at[it.ID] = len(o.Measures)
		o.Measures = append(o.Measures, OverviewMeasure{
			ID: it.ID, Section: sections[it.Section], Task: it.Task.Title, Text: it.Text,
			Deadline: it.Deadline.Text, Due: ledger.LastDay(it.Deadline), Names: namesOf(it),
		})
	}
	for _, d := range opt.Findings {
		if i, ok := at[d.Measure]; ok && d.Severity() >= plan.Warning {
			o.Measures[i].Doubts = append(o.Measures[i].Doubts, d)
		}
	}
	for i, s := range unit.Assign(p, opt.Registry).Shares {
		u := OverviewUnit{Name: s.Name, Kind: s.Kind, Count: s.Count(), BySection: make([]int, len(o.Sections)), Total: len(s.Lines)}
		if opt.Letter != nil {
			u.Letter = opt.Letter(s.Name)
		}
		for _, line := range s.Lines {
			u.BySection[sections[line.Section]]++
			o.Measures[at[line.ID]].add(line, i)
		}
		o.Units = append(o.Units, u)
		o.Lines += u.Total
	}
	o.months()
	o.pairs()
	return o
}

// add notes that a unit has a line of the measure.
func (m *OverviewMeasure) add(line unit.Line, of int) {
	k := slices.IndexFunc(m.Duties, func(d OverviewDuty) bool { return d.Role == line.Role })
	if k < 0 {
		k, _ = slices.BinarySearchFunc(m.Duties, line.Role, func(d OverviewDuty, r plan.Role) int { return cmp.Compare(d.Role, r) })
		m.Duties = slices.Insert(m.Duties, k, OverviewDuty{Role: line.Role})
	}
	d := &m.Duties[k]
	if line.Group == "" {
		d.Units = append(d.Units, of)
		return
	}
	g := slices.IndexFunc(d.Groups, func(g OverviewGroup) bool { return g.Name == line.Group })
	if g < 0 {
		g = len(d.Groups)
		d.Groups = append(d.Groups, OverviewGroup{Name: line.Group})
	}
	d.Groups[g].Units = append(d.Groups[g].Units, of)
}

// Lines is how many lines the measure gives.
func (m *OverviewMeasure) Lines() int {
	n := 0
	for _, d := range m.Duties {
		n += len(d.Units)
		for _, g := range d.Groups {
			n += len(g.Units)
		}
	}
	return n
}

// namesOf are the names of a measure's units and groups, each once.
func namesOf(it plan.Item) []string {
	var out []string
	for _, r := range plan.Roles() {
		if d := it.Duty(r); d != nil {
			for _, u := range d.Units {
				if k := u.Key(); !slices.Contains(out, k) {
					out = append(out, k)
				}
			}
		}
	}
	return out
}

func (o *Overview) months() {
	index := make(map[[2]int]int)
	for i := range o.Measures {
		m := &o.Measures[i]
		var k [2]int
		if m.Due != nil {
			k = [2]int{m.Due.Year, m.Due.Month}
		}
		at, ok := index[k]
		if !ok {
			at = len(o.Months)
			index[k] = at
			o.Months = append(o.Months, OverviewMonth{Year: k[0], Month: k[1]})
		}
		o.Months[at].Measures++
		o.Months[at].Lines += m.Lines()
	}
	// The months of a year without any show that there are none.
	for _, m := range slices.Clone(o.Months) {
		for month := 1; month <= 12 && m.Month != 0; month++ {
			if _, ok := index[[2]int{m.Year, month}]; !ok {
				index[[2]int{m.Year, month}] = -1
				o.Months = append(o.Months, OverviewMonth{Year: m.Year, Month: month})
			}
		}
	}
	slices.SortFunc(o.Months, func(a, b OverviewMonth) int {
		return cmp.Or(cmp.Compare(btoi(a.Month == 0), btoi(b.Month == 0)), cmp.Compare(a.Year, b.Year), cmp.Compare(a.Month, b.Month))
	})
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (o *Overview) pairs() {
	index := make(map[[2]string]int)
	for i := range o.Measures {
		names := o.Measures[i].Names
		for j := range names {
			for k := j + 1; k < len(names); k++ {
				p := [2]string{min(names[j], names[k]), max(names[j], names[k])}
				at, ok := index[p]
				if !ok {
					at = len(o.Pairs)
					index[p] = at
					o.Pairs = append(o.Pairs, OverviewPair{A: names[j], B: names[k]})
				}
				o.Pairs[at].Measures++
			}
		}
	}
	slices.SortFunc(o.Pairs, func(a, b OverviewPair) int {
		return cmp.Or(cmp.Compare(b.Measures, a.Measures), cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B))
	})
	o.Pairs = o.Pairs[:min(len(o.Pairs), mostPairs)]
}

// Name is the month as 2025-09, empty for what names no day.
func (m OverviewMonth) Name() string {
	if m.Month == 0 {
		return ""
	}
	return fmt.Sprintf("%d-%02d", m.Year, m.Month)
}

// Last is the month's last day.
func (m OverviewMonth) Last() plan.Date { return plan.LastOf(m.Year, m.Month) }
