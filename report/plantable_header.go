package report

import (
	"slices"

	"github.com/zeren-plan/zeren/plan"
)

// usual are the headers of columns that a plan needs and the table before it did
// not have.
var usual = [plan.ColumnCount]string{
	plan.NumberColumn: "序号", plan.TitleColumn: "重点任务", plan.MeasureColumn: "工作措施", plan.DeadlineColumn: "完成时限",
	plan.LeadColumn: "牵头单位", plan.ResponsibleColumn: "责任单位", plan.SupportColumn: "配合单位",
}

// A tableHeader is the columns that rows are read by: those that the plan was
// printed with, roles as the measures have them, and the others that only some
// measures need.
type tableHeader struct {
	printed int // how many columns the plan was printed with
	roles   [plan.RoleCount]bool
	wide    bool // columns beyond the printed ones are there
}

// headerOf is the first header of a table: the printed one if it fits any
// measure.
func headerOf(p *plan.Plan, t *PlanTable) tableHeader {
	h := tableHeader{printed: len(p.Columns)}
	for i, k := range plan.RoleColumns() {
		c := t.index(k)
		h.roles[i] = c >= 0 && c < h.printed
	}
	for it := range p.Items() {
		if t.roles(it.Measure) == h.roles {
			return h
		}
	}
	for it := range p.Items() {
		h.roles, h.wide = t.roles(it.Measure), true
		break
	}
	return h
}

// needs reports whether a measure needs another header than the one before it,
// which h becomes.
func (h *tableHeader) needs(t *PlanTable, columns []PlanColumn, task *plan.Task, m *plan.Measure) bool {
	roles, wide := t.roles(m), h.wide
	for i, c := range columns[h.printed:] {
		switch c.Kind {
		case plan.NumberColumn:
			wide = wide || task.Number != ""
		case plan.TitleColumn:
			wide = wide || task.Title != ""
		case plan.MeasureColumn:
			wide = wide || m.Text != ""
		case plan.DeadlineColumn:
			wide = wide || m.Deadline.Text != ""
		case plan.OtherColumn:
			wide = wide || slices.ContainsFunc(m.Extra, func(e plan.Extra) bool { return e.Column == columns[h.printed+i].Title })
		}
	}
	if roles == h.roles && wide == h.wide {
		return false
	}
	h.roles, h.wide = roles, wide
	return true
}

// titled are columns whose title is blank where the header has them not.
func (h *tableHeader) titled(columns []PlanColumn) []PlanColumn {
	out := slices.Clone(columns)
	for i := range out {
		role, ok := out[i].Kind.Role()
		if ok && !h.roles[role] || !ok && i >= h.printed && !h.wide {
			out[i].Title = ""
		}
	}
	return out
}

// again are the titles of a header below the first. A word that says something else
// beside the others there gives way to the usual one.
func again(columns []PlanColumn) []string {
	titles := make([]string, len(columns))
	for i, c := range columns {
		titles[i] = c.Title
	}
	for i, k := range plan.ColumnsOf(titles) {
		if c := columns[i]; c.Title != "" && k != c.Kind && usual[c.Kind] != "" {
			titles[i] = usual[c.Kind]
		}
	}
	return titles
}

// roles are the roles that a measure has a cell for.
func (t *PlanTable) roles(m *plan.Measure) (out [plan.RoleCount]bool) {
	for i, r := range plan.Roles() {
		d := m.Duty(r)
		out[i] = d != nil && !t.told(m, r) && !t.firstLeads(m, r) && !(d.Merged && t.index(r.Column()) < 0)
	}
	return out
}

// complete adds the columns that the plan has something for and its table has
// not.
func (t *PlanTable) complete(p *plan.Plan) {
	var need [plan.ColumnCount]bool
	need[plan.MeasureColumn] = true
	var extra []string
	for it := range p.Items() {
		need[plan.NumberColumn] = need[plan.NumberColumn] || it.Task.Number != ""
		need[plan.TitleColumn] = need[plan.TitleColumn] || it.Task.Title != ""
		need[plan.DeadlineColumn] = need[plan.DeadlineColumn] || it.Deadline.Text != ""
		for _, r := range plan.Roles() {
			d := it.Duty(r)
			need[r.Column()] = need[r.Column()] || d != nil && !d.Merged && !t.told(it.Measure, r) && !t.firstLeads(it.Measure, r)
		}
		for _, e := range it.Extra {
			if !slices.Contains(extra, e.Column) {
				extra = append(extra, e.Column)
			}
		}
	}
	for k, n := range need {
		if n && t.index(plan.Column(k)) < 0 && !t.titleHolds(p, plan.Column(k)) {
			t.Columns = append(t.Columns, PlanColumn{usual[k], plan.Column(k)})
		}
	}
	for _, e := range extra {
		if !slices.ContainsFunc(t.Columns, func(c PlanColumn) bool { return c.Kind == plan.OtherColumn && c.Title == e }) {
			t.Columns = append(t.Columns, PlanColumn{Title: e})
		}
	}
}

// titleHolds reports whether numbers stand before the titles, for want of a
// column of their own.
func (t *PlanTable) titleHolds(p *plan.Plan, k plan.Column) bool {
	return k == plan.NumberColumn && t.index(plan.TitleColumn) >= 0 && len(p.Columns) > 0
}
