package report

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
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

// usual are the headers of columns that a plan needs and the table before it did
// not have.
var usual = [plan.ColumnCount]string{
	plan.NumberColumn: "序号", plan.TitleColumn: "重点任务", plan.MeasureColumn: "工作措施", plan.DeadlineColumn: "完成时限",
	plan.LeadColumn: "牵头单位", plan.ResponsibleColumn: "责任单位", plan.SupportColumn: "配合单位",
}

// TableOf makes the table of a plan, with the columns that it was printed with.
func TableOf(p *plan.Plan) *PlanTable {
	p = sectionsInRows(p)
	t := &PlanTable{Title: p.Title}
	for i, k := range plan.ColumnsOf(p.Columns) {
		t.Columns = append(t.Columns, PlanColumn{p.Columns[i], k})
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

func (t *PlanTable) index(k plan.Column) int {
	return slices.IndexFunc(t.Columns, func(c PlanColumn) bool { return c.Kind == k })
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

// firstLeads reports whether a duty is that of the unit that stands first among
// the responsible, which a rule of the plan makes the lead, or of those after it,
// where the rule makes them the supporting.
func (t *PlanTable) firstLeads(m *plan.Measure, r plan.Role) bool {
	return r == plan.Support && t.rest || r == plan.Lead && t.first && t.index(plan.LeadColumn) < 0 && t.index(plan.ResponsibleColumn) >= 0 && m.Lead != nil && m.Responsible != nil
}

// told reports whether a duty stands in the column of another role, whose header
// names both, or whose cell says who has which: in words, 市水务局牵头，市财政局配合, or
// by the mark of those who lead.
func (t *PlanTable) told(m *plan.Measure, r plan.Role) bool {
	if slices.Contains(t.shared.Roles, r) && m.Duty(slices.Min(t.shared.Roles)) != nil {
		return r != slices.Min(t.shared.Roles)
	}
	if t.own < 0 || r.Column() == t.Columns[t.own].Kind {
		return false
	}
	if t.mark && r == plan.Lead && m.Lead != nil && strings.ContainsAny(m.Lead.Text, plan.LeadMarks) {
		return true
	}
	for _, o := range plan.Roles() {
		if d := m.Duty(o); d != nil && unit.RoleWords(d.Text) != "" {
			return true
		}
	}
	return false
}

// sharedCell is the cell of a column whose header names several roles: the lists
// of all of them, in its order. One that was not divided stays so.
func (t *PlanTable) sharedCell(m *plan.Measure) string {
	own := m.Duty(slices.Min(t.shared.Roles))
	text, apart := "", false
	for i, r := range t.shared.Roles {
		d := m.Duty(r)
		apart = apart || d != nil && d != own && !d.Merged
		if i > 0 {
			text += "；"
		}
		switch {
		case d == nil || d.Merged:
		case d.None:
			text += d.Text
		default:
			text += strings.Trim(list(d), "；;/／|，,")
		}
	}
	if !apart {
		return list(own)
	}
	return text
}

// restHelps reports whether the one column of units holds who leads and who
// supports: where somebody leads, nobody is responsible, and else nobody
// supports.
func (t *PlanTable) restHelps(p *plan.Plan) bool {
	if t.index(plan.LeadColumn) >= 0 || t.index(plan.SupportColumn) >= 0 || t.index(plan.ResponsibleColumn) < 0 {
		return false
	}
	if !p.States(plan.RestHelps) || !t.first && !t.mark {
		return false
	}
	any := false
	for it := range p.Items() {
		switch {
		case it.Support == nil || it.Responsible == nil,
			it.Lead != nil && it.Responsible.Text != "",
			it.Lead == nil && it.Support.Text != "":
			return false
		}
		any = any || len(it.Support.Units) > 0
	}
	return any
}

// titleHolds reports whether numbers stand before the titles, for want of a
// column of their own.
func (t *PlanTable) titleHolds(p *plan.Plan, k plan.Column) bool {
	return k == plan.NumberColumn && t.index(plan.TitleColumn) >= 0 && len(p.Columns) > 0
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

func (t *PlanTable) duty(m *plan.Measure, r plan.Role, column int) PlanCell {
	d := m.Duty(r)
	switch {
	case d == nil:
		return PlanCell{}
	case d.Merged && column > 0 && t.Columns[column-1].Kind.IsRole():
		return PlanCell{Left: true}
	}
	if slices.Contains(t.shared.Roles, r) && r == slices.Min(t.shared.Roles) {
		return PlanCell{Text: t.sharedCell(m)}
	}
	text := list(d)
	if column == t.own {
		var parts []string
		for _, o := range plan.Roles() {
			if x := m.Duty(o); x != nil && (o == r || t.told(m, o)) && x.Text != "" {
				parts = append(parts, list(x))
			}
		}
		if len(parts) > 1 {
			text := parts[0]
			for _, p := range parts[1:] {
				if text != "" && !strings.ContainsAny(text[len(text)-len("；"):], "，；。") && !strings.HasPrefix(p, "；") && !strings.HasPrefix(p, "，") {
					text += "；"
				}
				text += p
			}
			return PlanCell{Text: text}
		}
		if len(parts) == 1 && t.told(m, plan.Lead) {
			return PlanCell{Text: parts[0]}
		}
	}
	if r == plan.Responsible && t.firstLeads(m, plan.Lead) {
		if t.rest {
			text = list(m.Support)
		}
		text = strings.Trim(list(m.Lead)+"、"+text, "、")
	}
	return PlanCell{Text: text}
}

// list is the text of a cell with each name whole, on a line of its own where
// only blanks divided it from the one before. Marks and words between names
// stay: what they mean for the names beside them is not lost.
func list(d *plan.Duty) string {
	if len(d.Units) == 0 {
		return d.Text
	}
	var b strings.Builder
	rest := []rune(d.Text)
	for i, u := range d.Units {
		between, after, ok := find(rest, u.Name)
		if !ok {
			return names(d)
		}
		switch {
		case i > 0 && between == "":
			between = "\n"
		case i == 0:
			between = strings.TrimLeft(between, "\n")
		}
		b.WriteString(between + u.Name)
		rest = after
	}
	b.WriteString(plan.Squeeze(string(rest)))
	return b.String()
}

// find finds a name that white space may break. It returns what is before it
// and what is after it.
func find(text []rune, name string) (before string, after []rune, ok bool) {
	for start := range text {
		if unicode.IsSpace(text[start]) {
			continue
		}
		rest := name
		for i := start; i < len(text) && rest != ""; i++ {
			if unicode.IsSpace(text[i]) {
				continue
			}
			c, n := utf8.DecodeRuneInString(rest)
			if c != text[i] {
				break
			}
			if rest = rest[n:]; rest == "" {
				return apart(text[:start]), text[i+1:], true
			}
		}
	}
	return "", nil, false
}

// apart is what stands between two names, without white space but for a line
// end before words: the number of the second in a list.
func apart(between []rune) string {
	s := plan.Squeeze(string(between))
	if s != "" && unicode.IsSpace(between[0]) && !strings.ContainsAny(s[:min(3, len(s))], "、，；") {
		return "\n" + s
	}
	return s
}

// names is a list of names that its printed text does not hold as they are.
func names(d *plan.Duty) string {
	var out []string
	for _, u := range d.Units {
		out = append(out, u.Name)
	}
	return strings.Join(out, "\n") + unit.OpenWords(d.Text)
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
