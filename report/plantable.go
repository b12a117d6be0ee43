package report

import (
	"slices"

	"github.com/zeren-plan/zeren/plan"
)

// A PlanTable is a plan as one clean table: no page cuts its rows, and names
// are whole. Read again it gives the same plan.
type PlanTable struct {
	Title   string
	Columns []PlanColumn
	Rows    []PlanRow
	Notes   []string // what stands around the table

	own    int              // the one column of units that was printed, -1 if there are none or several
	first  bool             // a rule of the plan makes the first of the responsible the lead
	rest   bool             // a rule of the plan makes those after the first the supporting
	shared plan.RolesHeader // the header of a column that names several roles
	mark   bool             // a rule of the plan makes those with a mark the lead
	worded bool             // words in the cells of that column say who has which role
}

// A PlanColumn is a column of a [PlanTable] with its printed header.
type PlanColumn struct {
	Title string
	Kind  plan.Column
}

// A PlanRow is a measure, with one cell a column, or the heading of a section
// over all columns, or another header, where the plan had a second table that
// lacks some columns of the first or has others.
type PlanRow struct {
	Section string
	Header  bool
	Cells   []PlanCell
}

// A PlanCell is a cell. Its paragraphs, and the names of a list, are divided by
// line feeds.
type PlanCell struct {
	Text string
	Left bool // it is one cell with that on its left
	Up   bool // it is one cell with that above
}

// Same is what stands in place of a cell that is one with that on its left,
// where a form has no merged cells. Readers know it.
const Same = "同左"

// Flat is a cell's text for a form without merged cells.
func (c PlanCell) Flat() string {
	switch {
	case c.Left:
		return Same
	case c.Up:
		return ""
	}
	return c.Text
}

// TableOf makes the table of a plan, with the columns that it was printed with.
func TableOf(p *plan.Plan) *PlanTable {
	p = sectionsInRows(p)
	t := &PlanTable{Title: p.Title}
	for i, k := range plan.ColumnsOf(p.Columns) {
		t.Columns = append(t.Columns, PlanColumn{p.Columns[i], k})
	}
	if i := dividesWork(p, t.Columns); i >= 0 {
		t.Columns[i].Kind = plan.ResponsibleColumn
	}
	t.own = -1
	for i, c := range t.Columns {
		if c.Kind.IsRole() {
			if t.own >= 0 {
				t.own = -1
				break
			}
			t.own = i
		}
	}
	t.worded = t.wordedBy(p)
	t.mark = p.States(plan.MarkedLeads)
	t.first = p.States(plan.FirstLeads)
	t.rest = t.restHelps(p)
	for _, c := range t.Columns {
		if named := plan.RolesNamed(c.Title); c.Kind != plan.OtherColumn && named.Roles != nil && !named.BothAtOnce() &&
			!slices.ContainsFunc(t.Columns, func(o PlanColumn) bool {
				return o != c && slices.ContainsFunc(named.Roles, func(r plan.Role) bool { return r.Column() == o.Kind })
			}) {
			t.shared = named
		}
	}
	t.complete(p)
	h := headerOf(p, t)
	named := t.Columns
	t.Columns = h.titled(named)
	for _, n := range p.Notes {
		t.Notes = append(t.Notes, n.Text)
	}
	inRows := t.index(plan.SectionColumn) < 0
	for i := range p.Sections {
		s := &p.Sections[i]
		if inRows && (s.Number != "" || s.Title != "") {
			t.Rows = append(t.Rows, PlanRow{Section: heading(s)})
		}
		first := true
		for j := range s.Tasks {
			for k := range s.Tasks[j].Measures {
				m := &s.Tasks[j].Measures[k]
				other := h.needs(t, named, &s.Tasks[j], m)
				if other {
					cells := make([]PlanCell, len(named))
					for i, title := range again(h.titled(named)) {
						cells[i].Text = title
					}
					t.Rows = append(t.Rows, PlanRow{Header: true, Cells: cells})
				}
				row := t.row(named, s, &s.Tasks[j], m, first, k == 0)
				for i := range row.Cells {
					if c := &row.Cells[i]; other && c.Up {
						*c = PlanCell{} // nothing is above it but the header
					}
				}
				t.Rows = append(t.Rows, row)
				first = false
			}
		}
	}
	return t
}

// sectionsInRows is a plan without its columns of sections, if it has several: the
// sections of all levels stand in rows of their own.
func sectionsInRows(p *plan.Plan) *plan.Plan {
	var columns []string
	for i, k := range plan.ColumnsOf(p.Columns) {
		if k != plan.SectionColumn {
			columns = append(columns, p.Columns[i])
		}
	}
	if len(p.Columns)-len(columns) < 2 {
		return p
	}
	out := *p
	out.Columns = columns
	return &out
}

func (t *PlanTable) index(k plan.Column) int {
	return slices.IndexFunc(t.Columns, func(c PlanColumn) bool { return c.Kind == k })
}

func (t *PlanTable) row(columns []PlanColumn, s *plan.Section, task *plan.Task, m *plan.Measure, firstOfSection, firstOfTask bool) PlanRow {
	row := PlanRow{Cells: make([]PlanCell, len(columns))}
	extra := slices.Clone(m.Extra)
	for i, c := range columns {
		cell := &row.Cells[i]
		switch c.Kind {
		case plan.NumberColumn:
			cell.Text, cell.Up = task.Number, !firstOfTask
		case plan.TitleColumn:
			cell.Text, cell.Up = task.Title, !firstOfTask
			if t.index(plan.NumberColumn) < 0 && task.Number != "" {
				cell.Text = task.Number + "、" + task.Title
			}
		case plan.SectionColumn:
			cell.Text, cell.Up = heading(s), !firstOfSection
		case plan.MeasureColumn:
			cell.Text = m.Text
		case plan.DeadlineColumn:
			cell.Text = m.Deadline.Text
		case plan.LeadColumn:
			*cell = t.duty(m, plan.Lead, i)
		case plan.ResponsibleColumn:
			*cell = t.duty(m, plan.Responsible, i)
		case plan.SupportColumn:
			*cell = t.duty(m, plan.Support, i)
		default:
			if k := slices.IndexFunc(extra, func(e plan.Extra) bool { return e.Column == c.Title }); k >= 0 {
				cell.Text = extra[k].Text
				extra = slices.Delete(extra, k, k+1)
			}
		}
	}
	return row
}

// Height is the number of rows that a cell spans.
func (t *PlanTable) Height(row, column int) int {
	n := 1
	for row+n < len(t.Rows) && t.Rows[row+n].Section == "" && !t.Rows[row+n].Header && t.Rows[row+n].Cells[column].Up {
		n++
	}
	return n
}

// Width is the number of columns that a cell spans.
func (t *PlanTable) Width(row, column int) int {
	n := 1
	for cells := t.Rows[row].Cells; column+n < len(cells) && cells[column+n].Left; n++ {
	}
	return n
}
