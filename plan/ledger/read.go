package ledger

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
)

// An entry is one row of a workbook that came back.
type entry struct {
	sheet string
	row   int
	at    map[Column]int // where each column of its table stands
	cells map[Column]Cell
	extra []extraCell
}

// An extraCell is a cell of a column that people added.
type extraCell struct {
	title string
	Cell
}

// text is what a cell of the row shows.
func (e *entry) text(c Column) string {
	x := e.cells[c]
	return x.value()
}

// due is the last day that the row shows, also where its cell has lost the format
// of a date.
func (e *entry) due() (*plan.Date, bool) {
	c := e.cells[DueColumn]
	if d, ok := Day(c.value()); ok {
		return d, true
	}
	n, err := strconv.Atoi(narrow(c.value()))
	if err != nil || n < 20_000 || n > 80_000 { // the years 1954 to 2119
		return nil, false
	}
	t := time.Date(1899, 12, 30+n, 0, 0, 0, 0, time.UTC)
	return &plan.Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}, true
}

// A reading is what a workbook holds.
type reading struct {
	*Book
	meta
	entries []entry
	title   string   // of the plan, as the heading above the table has it
	extra   []string // the titles of the columns that people added, in order
	added   map[string]bool
	diags   plan.Diags
	whole   bool // it is the office's own ledger
}

// read finds the rows of a ledger in a workbook. What stands elsewhere is told.
// The error says that there are none. What came back belongs to base; nil if it is
// the ledger that the office keeps itself.
func read(b *Book, base *Ledger) (*reading, error) {
	r := &reading{Book: b, whole: base == nil, meta: b.meta(), added: make(map[string]bool), diags: slices.Clone(b.Diags)}
	if !r.found && base != nil {
		r.own = base.own
	}
	found := false
	var rest []Sheet
	for _, s := range b.Sheets {
		switch {
		case s.Name == SheetHidden && r.found:
		case s.Hidden && strings.HasPrefix(s.Name, "WpsReserved"): // pictures in cells
		case r.table(s):
			found = true
		default:
			rest = append(rest, s)
		}
	}
	if !found {
		return nil, &plan.Failure{Diag: plan.Diag{Code: plan.LedgerNone, At: []plan.Place{{Name: b.Name}}}}
	}
	for _, s := range rest {
		r.outside(s)
	}
	return r, nil
}

// outside tells what a sheet without a table of a ledger has: what we put there
// ourselves aside.
func (r *reading) outside(s Sheet) {
	for _, c := range s.Cells {
		if r.wrote(s.Name, &c) {
			r.beside(s.Name, c)
		} else {
			r.loose(s.Name, c)
		}
	}
	if s.Name == SheetCounts && r.found && len(s.Charts) <= ownCharts {
		s.Charts = nil
	}
	r.around(s)
}

// wrote reports whether a cell of a sheet is as we put it there.
func (r *reading) wrote(sheet string, c *Cell) bool {
	return r.own[sheet][mark(sheet, c)] || r.own[sheet][markAt(c, c.Row)]
}

// ownCharts is how many charts the sheet of counts has.
const ownCharts = 2

// around tells what a sheet has that is in no cell.
func (r *reading) around(s Sheet) {
	for _, c := range s.Charts {
		r.beside(s.Name, c)
	}
	for _, text := range s.Printed {
		r.diags = append(r.diags, plan.Diag{Code: plan.LedgerPrinted, At: []plan.Place{{Name: r.Name, Sheet: s.Name}}, Args: []string{s.Name, flat(text)}})
	}
}

// tell notes something odd about a cell.
func (r *reading) tell(code plan.Code, sheet string, column, row int, measure string, args ...string) {
	r.diags = append(r.diags, plan.Diag{Code: code, At: []plan.Place{r.place(sheet, column, row)}, Measure: measure, Args: args})
}

// loose tells of a cell that is no part of the table.
func (r *reading) loose(sheet string, c Cell) {
	if !c.blank() {
		r.tell(plan.LedgerLoose, sheet, c.Column, c.Row, "", c.value())
	}
	r.beside(sheet, c)
}

// beside tells what a cell has that its text does not show.
func (r *reading) beside(sheet string, c Cell) {
	if strings.HasPrefix(c.Text, "=DISPIMG(") { // a picture in the cell, as WPS has it
		r.tell(plan.LedgerComment, sheet, c.Column, c.Row, "", c.Text)
	}
	if c.Comment != "" {
		r.tell(plan.LedgerComment, sheet, c.Column, c.Row, "", c.Comment)
	}
	if c.Formula != "" && c.blank() {
		r.tell(plan.LedgerFormula, sheet, c.Column, c.Row, "", "="+c.Formula)
	}
}

// leastTitles is how many headers a row must have to be that of a ledger.
const leastTitles = 4

// table reads the rows of a sheet; false if it has no table of a ledger.
func (r *reading) table(s Sheet) bool {
	byRow := make(map[int][]Cell)
	for _, c := range s.Cells {
		byRow[c.Row] = append(byRow[c.Row], c)
	}
	rows := slices.Sorted(maps.Keys(byRow))
	codes, header, most, fillable := 0, 0, 0, false
	for _, n := range rows[:min(len(rows), 40)] {
		titles, fields := 0, 0
		for _, c := range byRow[n] {
			if _, ok := codeOf(c.Text); ok && codes == 0 {
				codes = n
			}
			if k, ok := columnOf(c.Text); ok {
				titles++
				if _, ok := k.Field(); ok {
					fields++
				}
			}
		}
		if titles > most {
			header, most, fillable = n, titles, fields > 0
		}
	}
	switch {
	case codes == 0 && (most < leastTitles || !fillable): // a plan's table has some of them too
		return false
	case most < leastTitles:
		// All headers were renamed. The header is the row above the first with a key.
		header = 0
		for _, n := range rows {
			if slices.ContainsFunc(byRow[n], func(c Cell) bool { _, _, ok := unpackKey(c.Text); return ok }) {
				break
			}
			header = n
		}
	}
	below := make(map[int]int)
	for _, c := range s.Cells {
		if c.Row > header && !c.blank() {
			below[c.Column]++
		}
	}
	l := r.header(s.Name, byRow[codes], byRow[header], below)
	for _, n := range rows {
		switch {
		case n == header:
		case n == codes:
			for _, c := range byRow[n] {
				if _, ok := codeOf(c.Text); !ok {
					r.loose(s.Name, c)
				} else {
					r.beside(s.Name, c)
				}
			}
		case n < header:
			for _, c := range byRow[n] {
				h := plan.Squeeze(c.Text)
				m := ownHeading.FindStringSubmatch(h)
				if m != nil {
					r.title = m[1]
				}
				if m == nil || r.found && h != plan.Squeeze(r.is.Heading()) {
					r.loose(s.Name, c)
				} else {
					r.beside(s.Name, c)
				}
			}
		default:
			r.row(entry{sheet: s.Name, row: n, at: l.at}, byRow[n], l)
		}
	}
	r.around(s)
	return true
}

// row reads a row of the table.
func (r *reading) row(e entry, cells []Cell, l *layout) {
	e.cells = make(map[Column]Cell)
	any := false
	var struck []string // cells that keep their text
	var out []Cell      // those that lose some of it
	for _, c := range cells {
		r.beside(e.sheet, c)
		if c.blank() {
			continue
		}
		k, ours := l.columns[c.Column]
		if strings.TrimSpace(c.Struck) != "" {
			if _, field := k.Field(); r.whole || ours && !field {
				struck = append(struck, r.place(e.sheet, c.Column, e.row).Cell)
			} else if out = append(out, c); !c.unstrike() {
				continue
			}
		}
		if ours {
			e.cells[k] = c
			any = any || !k.Hidden()
			continue
		}
		if words, ok := l.refused[c.Column]; ok {
			r.tell(plan.LedgerRefusedCell, e.sheet, c.Column, c.Row, "", words, c.value())
			continue
		}
		any = true
		title := l.extra[c.Column]
		if title == "" {
			title = r.letters(e.sheet, c.Column) + "列"
		}
		if !r.add(title) {
			r.tell(plan.LedgerLoose, e.sheet, c.Column, c.Row, "", c.value())
			continue
		}
		e.extra = append(e.extra, extraCell{title, c})
	}
	for _, c := range out {
		r.tell(plan.LedgerStruck, e.sheet, c.Column, e.row, e.text(IDColumn), flat(strings.TrimSpace(c.Struck)))
	}
	if struck != nil {
		r.tell(plan.LedgerStruckLine, e.sheet, 1, e.row, e.text(IDColumn), strings.Join(struck, "、"))
	}
	if any || len(e.cells) > 0 {
		r.entries = append(r.entries, e)
	}
}

// cell is what a cell of the row says, with its name: K4 进展：推进中.
func (r *reading) cell(e *entry, c Cell, text string) string {
	return r.place(e.sheet, c.Column, e.row).Cell + " " + flat(text)
}

// filled is all that a row says beyond what the plan does, as one text.
func (r *reading) filled(e *entry) string {
	var out []string
	for f, c := range fieldColumns {
		if s := fieldText(Field(f), e.cells[c]); s != "" {
			out = append(out, r.cell(e, e.cells[c], c.Title()+"："+s))
		}
	}
	for _, x := range e.extra {
		out = append(out, r.cell(e, x.Cell, x.title+"："+x.value()))
	}
	return strings.Join(out, "；")
}

// own reports whether a hidden cell still holds what we put there.
func (e *entry) own(c Column) bool {
	if c == KeyColumn {
		_, _, ok := unpackKey(e.text(c))
		return ok
	}
	_, ok := unpackDeadline("", e.text(c))
	return ok
}

// all is all that a row says.
func (r *reading) all(e *entry) string {
	var out []string
	for c := range Column(ColumnCount) {
		if _, field := c.Field(); !field && e.text(c) != "" && !(c.Hidden() && e.own(c)) {
			out = append(out, r.cell(e, e.cells[c], e.text(c)))
		}
	}
	if s := r.filled(e); s != "" {
		out = append(out, s)
	}
	return strings.Join(out, " | ")
}

// ownHeading is what Heading returns, of whatever plan.
var ownHeading = regex.MustCompile(`^(.*)任务台账(?:（.+）)?$`)

// Heading is the title above the table.
func (l *Ledger) Heading() string {
	if l.Unit == "" {
		return l.Title + "任务台账"
	}
	return l.Title + "任务台账（" + l.Unit + "）"
}

// judge tells what is odd in what a row says of its progress.
func (r *reading) judge(e *entry, id string) {
	tell := func(code plan.Code, c Column, args ...string) {
		r.tell(code, e.sheet, e.cells[c].Column, e.row, id, args...)
	}
	for f, c := range fieldColumns {
		if x := e.cells[c]; x.Rows > 1 {
			tell(plan.LedgerSpans, c, fmt.Sprint(x.Rows), fieldText(Field(f), x))
		}
	}
	state, share := fieldText(Progress, e.cells[ProgressColumn]), fieldText(Percent, e.cells[PercentColumn])
	if state != "" && !slices.Contains(States(), state) {
		tell(plan.LedgerState, ProgressColumn, state, strings.Join(States(), "、"))
	}
	v, ok := Share(share)
	switch {
	case share == "":
	case !ok:
		tell(plan.LedgerPercent, PercentColumn, share)
	case state == Done && v < 1, state == NotStarted && v > 0, (state == UnderWay || state == Behind) && v == 1:
		tell(plan.LedgerUnlike, PercentColumn, state, share)
	}
}
