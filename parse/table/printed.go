package table

import (
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
)

// A printedRow is a row as printed, and which of the reader's rows it belongs to.
type printedRow struct {
	plan.Row
	source  source
	measure int // -1 for none
}

// A source is a row of the grid: the table's place among the blocks, and the
// row's in the table.
type source struct{ table, row int }

// keep keeps a row as it is printed, and what it was read as.
func (r *reader) keep(i int, row grid.Row, cells []cell, kind plan.RowKind) {
	p := printedRow{source: source{r.block, i}, Row: plan.Row{At: row.At, Kind: kind, Given: row.Width(), Cells: printedCells(cells)}, measure: -1}
	if r.header != nil {
		p.Columns, p.Titles = r.header.columns, r.header.titles
		for len(p.Cells) < len(p.Columns) {
			p.Cells = append(p.Cells, plan.Cell{}) // a blank that the source leaves out
		}
	}
	if kind == plan.MeasureRow || kind == plan.RestRow {
		p.measure = len(r.rows) - 1
		m := &r.lastTask().Measures[len(r.lastTask().Measures)-1]
		for _, id := range r.corrected[p.source] {
			if !slices.Contains(m.Corrected, id) {
				m.Corrected = append(m.Corrected, id)
			}
		}
	}
	r.print = append(r.print, p)
}

// keepHeader keeps the one or two rows of a header.
func (r *reader) keepHeader(rows []grid.Row, cells [][]cell, i int, h *header) {
	for k := i; k < i+h.rows; k++ {
		r.print = append(r.print, printedRow{source: source{r.block, k}, measure: -1, Row: plan.Row{
			At: rows[k].At, Kind: plan.HeaderRow, Columns: h.columns, Titles: h.titles, Given: rows[k].Width(), Cells: printedCells(cells[k]),
		}})
	}
}

func printedCells(cells []cell) []plan.Cell {
	out := make([]plan.Cell, len(cells))
	for i, c := range cells {
		out[i] = plan.Cell{Text: grid.Written(c.text), Up: c.up, Left: c.left}
	}
	return out
}

// ids are those of the measures, in order.
func (r *reader) ids() []string {
	var out []string
	for it := range r.plan.Items() {
		out = append(out, it.ID)
	}
	return out
}

// printed is the table as printed, with the ids of its measures.
func (r *reader) printed() *plan.Table {
	ids := r.ids()
	t := &plan.Table{Rows: make([]plan.Row, len(r.print))}
	for i, p := range r.print {
		t.Rows[i] = p.Row
		if p.measure >= 0 {
			t.Rows[i].Measure = ids[p.measure]
		}
	}
	return t
}

// point says of each diagnostic which cell it is about. The rows of a page have
// one place: there only a measure's id, or the text, tells them apart.
func point(ds plan.Diags, t *plan.Table, goOn func()) {
	p := pointer{Table: t, rows: make(map[plan.Place][]int, len(t.Rows)), squeezed: make(map[string]string)}
	for i := range t.Rows {
		at := t.Rows[i].At.InColumn(1)
		p.rows[at] = append(p.rows[at], i)
	}
	for i := range ds {
		goOn()
		p.point(&ds[i])
	}
}

// A pointer finds the spots of diagnostics in a table.
type pointer struct {
	*plan.Table
	rows     map[plan.Place][]int
	squeezed map[string]string // cells without white space: one may have many diagnostics
}

func (p *pointer) point(d *plan.Diag) {
	for _, at := range d.At {
		here := p.rows[at.InColumn(1)]
		for _, k := range here {
			row := &p.Rows[k]
			if d.Measure != "" && row.Measure != d.Measure {
				continue
			}
			spot, ok := p.spotOf(d, row)
			spot.Row = k + 1
			if ok {
				d.Spot, d.At = spot, []plan.Place{at.InColumn(spot.Column)}
				return
			}
			if d.Spot.Row == 0 && (d.Measure != "" || len(here) == 1) {
				d.Spot = spot
			}
		}
	}
}

// spotOf finds what a diagnostic speaks of in a row.
func (p *pointer) spotOf(d *plan.Diag, row *plan.Row) (plan.Spot, bool) {
	var spot plan.Spot
	if d.Code == plan.ErrataApplied && d.Spot.Column > 0 {
		spot := plan.Spot{Column: d.Spot.Column, Text: d.Spot.Text}
		if c := d.Spot.Column - 1; c >= len(row.Cells) {
			spot.Text = ""
		} else if _, _, found := spot.Find(row.Cells[c].Text); !found {
			spot.Text = "" // another correction changed it
		}
		return spot, true
	}
	var columns []plan.Column
	text := ""
	if len(d.Args) > 0 {
		text = d.Args[0]
	}
	switch d.Code {
	case plan.DeadlineUnknown, plan.DeadlineAmbiguous, plan.DeadlineNoYear, plan.DeadlineBlank, plan.DeadlineWraps:
		columns, text = []plan.Column{plan.DeadlineColumn}, ""
	case plan.UnitUnknown, plan.UnitGroup, plan.UnitOthers, plan.UnitNotAName, plan.UnitInDoubt, plan.UnitIsDate, plan.UnitRoleWords, plan.UnitFormer, plan.UnitCompleted, plan.UnitLevel,
		plan.UnitRemark, plan.UnitLabelAlone:
		roles := plan.RoleColumns()
		columns = roles[:]
	case plan.TableTitle:
		columns, text = []plan.Column{plan.TitleColumn}, ""
	case plan.TableNumberAgain:
		columns, text = []plan.Column{plan.NumberColumn}, ""
	case plan.TableNoMeasure:
		columns, text = []plan.Column{plan.MeasureColumn}, ""
	case plan.TableUnknownColumn, plan.TableSecondRole, plan.TableUnreadRole, plan.TableHiddenColumn, plan.TableUnreadMeasure, plan.TableUnreadDeadline, plan.TableUnreadTitle:
		for c, cell := range row.Cells {
			if plan.Squeeze(cell.Text) == plan.Squeeze(text) {
				spot.Column = c + 1
			}
		}
		return spot, spot.Column > 0
	}
	for _, k := range columns {
		c := row.Index(k)
		if c < 0 || c >= len(row.Cells) {
			continue
		}
		spot.Column, spot.Text = c+1, text
		if text == "" || p.has(row.Cells[c].Text, text) {
			return spot, true
		}
	}
	return plan.Spot{}, false
}

// has reports whether a cell has a text, as [plan.Spot.Find] does.
func (p *pointer) has(cell, text string) bool {
	if strings.Contains(cell, text) {
		return true
	}
	plain, ok := p.squeezed[cell]
	if !ok {
		plain = plan.Squeeze(cell)
		p.squeezed[cell] = plain
	}
	text = plan.Squeeze(text)
	return text != "" && strings.Contains(plain, text)
}

// elsewhere reports whether a diagnostic is of a cell that is not read, in a sheet that
// has no part in the plan.
func elsewhere(d plan.Diag, t *plan.Table) bool {
	return (d.Code == plan.SheetFormula || d.Code == plan.SheetCovered) && len(d.At) > 0 &&
		!slices.ContainsFunc(t.Rows, func(r plan.Row) bool { return r.At.Sheet == d.At[0].Sheet })
}
