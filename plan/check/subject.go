package check

import (
	"cmp"
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

// A Subject is a plan that is checked.
type Subject struct {
	Plan     *plan.Plan
	Table    *plan.Table
	Registry *unit.Registry // nil if none applies

	interrupted func() error // nil: it is not

	found   findings
	items   []plan.Item
	index   map[string]int          // of the items, by measure
	rows    map[string][]int        // of the table, by measure
	meant   map[string][]*unit.Body // that misspelt names of a measure mean
	misread map[string]bool         // measures whose cell holds something else
	usual   *habits                 // see [Subject.habits]
	names   map[string]bool         // that cells name bodies by
	areas   map[string]int          // whose governments cells name, and which of them comes how early
}

func newSubject(p *plan.Plan, opt *Options) *Subject {
	s := &Subject{
		Plan: p, Table: opt.Table, Registry: opt.Registry, items: slices.Collect(p.Items()),
		index: make(map[string]int), rows: make(map[string][]int), meant: make(map[string][]*unit.Body), misread: make(map[string]bool),
		names: make(map[string]bool), areas: make(map[string]int),
	}
	s.found.add(opt.Found...)
	s.interrupted = opt.Interrupted
	for i, it := range s.items {
		s.index[it.ID] = i
	}
	single := make(map[string]bool) // names that are no groups'
	s.each(func(_ plan.Item, _ plan.Role, d *plan.Duty) {
		for _, u := range d.Units {
			s.names[u.Name], s.names[u.Full] = true, true
			if u.Group || single[u.Name] {
				continue
			}
			single[u.Name] = true
			if area := areaOf(u.Name); area != "" && !s.hasArea(area) {
				s.areas[area] = len(s.areas)
			}
		}
	})
	if s.Table == nil {
		s.Table = tableOf(p)
	}
	for i, r := range s.Table.Rows {
		if r.Measure != "" {
			s.rows[r.Measure] = append(s.rows[r.Measure], i)
		}
	}
	return s
}

// tableOf is the table that a plan would be printed as, where the print is not
// known.
func tableOf(p *plan.Plan) *plan.Table {
	t := new(plan.Table)
	columns := plan.ColumnsOf(p.Columns)
	section, task := (*plan.Section)(nil), (*plan.Task)(nil)
	for it := range p.Items() {
		row := plan.Row{Kind: plan.MeasureRow, Columns: columns, Titles: p.Columns, Measure: it.ID, Given: len(columns), Cells: make([]plan.Cell, len(columns))}
		if len(it.At) > 0 {
			row.At = it.At[0]
		}
		set := func(k plan.Column, text string) {
			if i := row.Index(k); i >= 0 {
				row.Cells[i].Text = text
			}
		}
		if it.Section != section && it.Section.Title != "" {
			head := plan.Row{Kind: plan.SectionRow, Columns: columns, Titles: p.Columns, Given: 1, Cells: []plan.Cell{{Text: it.Section.Title}}}
			if len(it.Section.At) > 0 {
				head.At = it.Section.At[0]
			}
			t.Rows = append(t.Rows, head)
		}
		if it.Task != task {
			set(plan.NumberColumn, it.Task.Number)
			set(plan.TitleColumn, it.Task.Title)
		}
		section, task = it.Section, it.Task
		set(plan.MeasureColumn, it.Text)
		set(plan.DeadlineColumn, it.Deadline.Text)
		for role, k := range plan.RoleColumns() {
			if d := it.Duty(plan.Role(role)); d != nil {
				set(k, d.Text)
			}
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// at points a diagnostic at the cell of a measure's column, and at a text in it
// if one is given.
func (s *Subject) at(d plan.Diag, it plan.Item, k plan.Column, text string) plan.Diag {
	d.Measure, d.At = it.ID, it.At
	for _, i := range s.rows[it.ID] {
		r := &s.Table.Rows[i]
		c := r.Index(k)
		if c < 0 || c >= len(r.Cells) {
			continue
		}
		spot := plan.Spot{Row: i + 1, Column: c + 1, Text: text}
		if _, _, ok := spot.Find(r.Cells[c].Text); ok || text == "" && r.Kind == plan.MeasureRow {
			d.Spot, d.At = spot, []plan.Place{r.At.InColumn(c + 1)}
			break
		}
	}
	return d
}

// unread reports whether a column of the header is not understood: what rows
// lack may stand there.
func (s *Subject) unread() bool {
	return s.told("", plan.HeaderShifted, plan.HeaderSwapped, plan.HeaderMisfit, plan.HeaderSlip, plan.HeaderBlank, plan.HeaderTwice, plan.TableUnreadRole, plan.TableSecondRole, plan.TableUnreadDeadline)
}

// mend proposes a text in place of what a diagnostic points at.
func (s *Subject) mend(d plan.Diag, text string) plan.Diag { return mended(s.Table, d, text) }

func mended(t *plan.Table, d plan.Diag, text string) plan.Diag {
	if _, c := t.Cell(d.Spot); c != nil {
		if from, to, ok := d.Spot.Find(c.Text); ok {
			d.Fixes = []plan.Fix{{Row: d.Spot.Row, Column: d.Spot.Column, Text: c.Text[:from] + text + c.Text[to:]}}
		}
	}
	return d
}

// put proposes a text for a whole cell of a diagnostic's row.
func (s *Subject) put(d plan.Diag, k plan.Column, text string) plan.Diag {
	if r, _ := s.Table.Cell(d.Spot); r != nil {
		if i := r.Index(k); i >= 0 && i < len(r.Cells) {
			d.Fixes = append(d.Fixes, plan.Fix{Row: d.Spot.Row, Column: i + 1, Text: text})
		}
	}
	return d
}

// A passage is a text of the table: a cell, or a measure's cell with the parts
// of it that pages cut.
type passage struct {
	Text   string
	Item   plan.Item // Measure is nil for the heading of a section
	Column plan.Column
	table  *plan.Table
	parts  []part
}

// A part is where a passage's text from a byte on is printed.
type part struct {
	from, row, column int // those of the table from 0
}

// passages are the texts of some columns, in the order of the table. A text that
// a page repeats counts once; titles and headings are those of the first row.
// Below a header that does not fit, and in a row whose cells slipped, nobody can tell
// what is a text.
func (s *Subject) passages(columns ...plan.Column) []passage {
	if s.misfits() {
		return nil
	}
	var out []passage
	open := make(map[plan.Column]int) // the passages of the measure at hand
	var title *plan.Task
	for i := range s.Table.Rows {
		r := &s.Table.Rows[i]
		switch r.Kind {
		case plan.SectionRow:
			if slices.Contains(columns, plan.SectionColumn) {
				for c, cell := range r.Cells {
					if cell.Text != "" && !cell.Left {
						out = append(out, passage{table: s.Table, Text: cell.Text, Column: plan.SectionColumn, parts: []part{{0, i, c}}})
						break
					}
				}
			}
		case plan.MeasureRow, plan.RestRow:
			k, ok := s.index[r.Measure]
			if !ok || s.misread[r.Measure] {
				continue
			}
			it := s.items[k]
			if r.Kind == plan.MeasureRow {
				clear(open)
			}
			for c, cell := range r.Cells {
				if c >= len(r.Columns) || cell.Up || cell.Left || strings.TrimSpace(cell.Text) == "" || !slices.Contains(columns, r.Columns[c]) {
					continue
				}
				column := r.Columns[c]
				if column == plan.TitleColumn || column == plan.NumberColumn || column == plan.SectionColumn {
					if title == it.Task {
						continue
					}
				}
				if n, ok := open[column]; ok {
					p := &out[n]
					if plan.Squeeze(p.Text) == plan.Squeeze(cell.Text) {
						continue
					}
					p.parts = append(p.parts, part{len(p.Text), i, c})
					p.Text += cell.Text
					continue
				}
				open[column] = len(out)
				out = append(out, passage{table: s.Table, Text: cell.Text, Item: it, Column: column, parts: []part{{0, i, c}}})
			}
			title = it.Task
		}
	}
	return out
}

// say makes a diagnostic of what stands from one byte of a passage to another.
func (p *passage) say(code plan.Code, from, to int, args ...string) plan.Diag {
	i, _ := slices.BinarySearchFunc(p.parts, from+1, func(x part, n int) int { return cmp.Compare(x.from, n) })
	at := p.parts[i-1]
	end := len(p.Text)
	if i < len(p.parts) {
		end = p.parts[i].from
	}
	d := plan.Diag{Code: code, Args: args, At: []plan.Place{p.table.Rows[at.row].At.InColumn(at.column + 1)}}
	if p.Item.Measure != nil && p.Column != plan.TitleColumn && p.Column != plan.NumberColumn {
		d.Measure = p.Item.ID
	}
	text := p.Text[from:min(to, end)]
	d.Spot = plan.Spot{Row: at.row + 1, Column: at.column + 1, Text: text, Nth: strings.Count(p.Text[at.from:from], text)}
	return d
}

// mend is say, with a text that is proposed in place of what stands there.
func (p *passage) mend(code plan.Code, from, to int, text string, args ...string) plan.Diag {
	return mended(p.table, p.say(code, from, to, args...), text)
}

// around is a text with a little of what stands beside it.
func around(s string, from, to int) string {
	before, after := []rune(s[:from]), []rune(s[to:])
	return strings.ReplaceAll(string(before[max(0, len(before)-4):])+s[from:to]+string(after[:min(4, len(after))]), "\n", " ")
}
