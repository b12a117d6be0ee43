package ledger

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

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
	return strings.TrimSpace(x.Text)
}

// due is the last day that the row shows, also where its cell has lost the format
// of a date.
func (e *entry) due() (*plan.Date, bool) {
	c := e.cells[DueColumn]
	if d, ok := Day(c.Text); ok {
		return d, true
	}
	n, err := strconv.Atoi(strings.TrimSpace(c.Text))
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
}

// read finds the rows of a ledger in a workbook. What stands elsewhere is told.
// The error says that there are none.
func read(b *Book) (*reading, error) {
	r := &reading{Book: b, meta: b.meta(), added: make(map[string]bool)}
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
		for _, c := range s.Cells {
			if !r.own[s.Name][mark(&c)] {
				r.loose(s.Name, c)
			}
		}
	}
	return r, nil
}

// tell notes something odd about a cell.
func (r *reading) tell(code plan.Code, sheet string, column, row int, measure string, args ...string) {
	r.diags = append(r.diags, plan.Diag{Code: code, At: []plan.Place{r.place(sheet, column, row)}, Measure: measure, Args: args})
}

// loose tells of a cell that is no part of the table.
func (r *reading) loose(sheet string, c Cell) {
	if !c.blank() {
		r.tell(plan.LedgerLoose, sheet, c.Column, c.Row, "", c.Text)
	}
	r.beside(sheet, c)
}

// beside tells what a cell has that its text does not show.
func (r *reading) beside(sheet string, c Cell) {
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
	codes, header, most := 0, 0, 0
	for _, n := range rows[:min(len(rows), 40)] {
		titles := 0
		for _, c := range byRow[n] {
			if _, ok := codeOf(c.Text); ok && codes == 0 {
				codes = n
			}
			if _, ok := columnOf(c.Text); ok {
				titles++
			}
		}
		if titles > most {
			header, most = n, titles
		}
	}
	if most < leastTitles {
		if codes == 0 {
			return false
		}
		// All headers were renamed. The header is the row above the first with a key.
		header = 0
		for _, n := range rows {
			if slices.ContainsFunc(byRow[n], func(c Cell) bool { _, _, ok := unpackKey(c.Text); return ok }) {
				break
			}
			header = n
		}
	}
	columns, extra := r.header(s.Name, byRow[codes], byRow[header])
	at := make(map[Column]int)
	for n, c := range columns {
		at[c] = n
	}
	for _, n := range rows {
		switch {
		case n == header:
		case n == codes:
			for _, c := range byRow[n] {
				if _, ok := codeOf(c.Text); !ok {
					r.loose(s.Name, c)
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
				}
			}
		default:
			r.row(entry{sheet: s.Name, row: n, at: at}, byRow[n], columns, extra)
		}
	}
	return true
}

// header says what each column is: by the hidden codes, which move with their
// columns, else by its title.
func (r *reading) header(sheet string, codes, titles []Cell) (columns map[int]Column, extra map[int]string) {
	columns, extra = make(map[int]Column), make(map[int]string)
	taken, used := make(map[Column]bool), make(map[string]bool)
	give := func(at int, c Column) {
		columns[at], taken[c] = c, true
	}
	for _, c := range codes {
		if k, ok := codeOf(c.Text); ok && !taken[k] {
			give(c.Column, k)
		}
	}
	for _, c := range titles {
		k, named := columnOf(c.Text)
		have, coded := columns[c.Column]
		switch {
		case coded:
			if !have.Hidden() && plan.Squeeze(c.Text) != have.Title() {
				r.tell(plan.LedgerRenamed, sheet, c.Column, c.Row, "", have.Title(), c.Text)
			}
			r.beside(sheet, c)
		case named && !taken[k]:
			give(c.Column, k)
			r.beside(sheet, c)
		default:
			title := strings.TrimSpace(c.Text)
			if used[title] {
				title += "（" + r.letters(sheet, c.Column) + "列）"
			}
			extra[c.Column], used[title] = title, true
			if !r.add(title) {
				r.loose(sheet, c)
				continue
			}
			r.beside(sheet, c)
		}
	}
	for _, k := range fieldColumns {
		if !taken[k] {
			r.diags = append(r.diags, plan.Diag{Code: plan.LedgerNoColumn, At: []plan.Place{{Name: r.Name}}, Args: []string{k.Title()}})
		}
	}
	return columns, extra
}

// letters is the name of a column of a sheet.
func (r *reading) letters(sheet string, column int) string {
	return strings.TrimSuffix(r.place(sheet, column, 1).Cell, "1")
}

// add notes a column that people added; false if there are too many.
func (r *reading) add(title string) bool {
	if title != "" && !r.added[title] {
		if len(r.extra) == maxExtra {
			return false
		}
		r.added[title] = true
		r.extra = append(r.extra, title)
	}
	return true
}

// row reads a row of the table.
func (r *reading) row(e entry, cells []Cell, columns map[int]Column, extra map[int]string) {
	e.cells = make(map[Column]Cell)
	any := false
	for _, c := range cells {
		r.beside(e.sheet, c)
		if c.blank() {
			continue
		}
		if k, ok := columns[c.Column]; ok {
			e.cells[k] = c
			any = any || !k.Hidden()
			continue
		}
		any = true
		title, ok := extra[c.Column]
		if !ok || title == "" {
			title = r.letters(e.sheet, c.Column) + "列"
		}
		if !r.add(title) {
			r.tell(plan.LedgerLoose, e.sheet, c.Column, c.Row, "", c.Text)
			continue
		}
		e.extra = append(e.extra, extraCell{title, c})
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
		out = append(out, r.cell(e, x.Cell, x.title+"："+strings.TrimSpace(x.Text)))
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

// fieldText is what was filled in, in the form that a ledger keeps.
func fieldText(f Field, c Cell) string {
	s := strings.TrimSpace(c.Text)
	switch f {
	case Progress:
		if t := plan.Squeeze(s); slices.Contains(States(), t) {
			return t
		}
	case Percent:
		return percentText(s, c.Number)
	}
	return s
}

// percentText is a share as 45%; what it may be another thing stays as it is.
func percentText(shown, stored string) string {
	s := strings.NewReplacer("％", "%", " ", "", "\u3000", "").Replace(shown)
	bare, sign := strings.CutSuffix(s, "%")
	if v, err := strconv.ParseFloat(stored, 64); err == nil {
		switch {
		case sign:
			return percent(v * 100)
		case v > 0 && v < 1:
			return percent(v * 100)
		case v == 0 || v > 1 && v <= 100:
			return percent(v)
		}
		return shown
	}
	v, err := strconv.ParseFloat(bare, 64)
	if err != nil || !plainNumber.MatchString(bare) || !sign && v == 1 {
		return shown
	}
	if !sign && v > 0 && v < 1 {
		v *= 100
	}
	return percent(v)
}

var plainNumber = regexp.MustCompile(`^[0-9]+(?:\.[0-9]+)?$`)

func percent(v float64) string {
	// Hundredths of a share are not exact: 0.57 is 56.99999999999999 percent.
	s := strconv.FormatFloat(v, 'f', 9, 64)
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".") + "%"
}

// Share is a percentage as a number from 0 to 1; ok is false for another text.
func Share(s string) (v float64, ok bool) {
	bare, sign := strings.CutSuffix(s, "%")
	if !sign || !plainNumber.MatchString(bare) {
		return 0, false
	}
	v, err := strconv.ParseFloat(bare, 64)
	return v / 100, err == nil && v <= 100
}

// Day reads a day as 2025-09-30, 2025/9/30 or 2025年9月30日.
func Day(s string) (*plan.Date, bool) {
	m := shownDate.FindStringSubmatch(plan.Squeeze(s))
	if m == nil {
		return nil, false
	}
	var n [3]int
	for i := range n {
		n[i], _ = strconv.Atoi(m[i+1])
	}
	d := &plan.Date{Year: n[0], Month: n[1], Day: n[2]}
	return d, d.Valid()
}

var shownDate = regexp.MustCompile(`^([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?$`)

// ownHeading is what Heading returns, of whatever plan.
var ownHeading = regexp.MustCompile(`^(.*)任务台账(?:（.+）)?$`)

// Heading is the title above the table.
func (l *Ledger) Heading() string {
	if l.Unit == "" {
		return l.Title + "任务台账"
	}
	return l.Title + "任务台账（" + l.Unit + "）"
}

// Read reads a ledger that the office keeps. Its visible cells count, what the
// office changed or added itself too. The error is a [*plan.Failure].
func Read(b *Book) (*Ledger, plan.Diags, error) {
	r, err := read(b)
	if err != nil {
		return nil, nil, err
	}
	if !r.found {
		return nil, nil, &plan.Failure{Diag: plan.Diag{Code: plan.LedgerNotWhole, At: []plan.Place{{Name: b.Name}}}}
	}
	l := r.is
	l.Extra = r.extra
	seen := make(map[Key]int)
	column := make(map[string]int)
	for k, t := range l.Extra {
		column[t] = k
	}
	for i := range r.entries {
		e := &r.entries[i]
		row, ok := l.row(e)
		row.At = r.place(e.sheet, 1, e.row)
		if !ok {
			r.tell(plan.LedgerUnknownRow, e.sheet, 1, e.row, "", r.all(e))
			continue
		}
		r.judge(e, row.ID)
		for _, x := range e.extra {
			row.setExtra(column[x.title], strings.TrimSpace(x.Text))
		}
		if _, again := seen[row.Key]; again {
			if !row.Empty() {
				r.tell(plan.LedgerTwice, e.sheet, 1, e.row, row.ID, l.who(row.Key), r.filled(e))
			}
			continue
		}
		seen[row.Key] = len(l.Rows)
		l.Rows = append(l.Rows, row)
	}
	if len(l.Rows) == 0 {
		return nil, nil, &plan.Failure{Diag: plan.Diag{Code: plan.LedgerNone, At: []plan.Place{{Name: b.Name}}}}
	}
	return &l, r.diags, nil
}

// row is a row of the office's own ledger.
func (l *Ledger) row(e *entry) (Row, bool) {
	row := Row{
		Section: e.text(SectionColumn), Task: e.text(TaskColumn), Text: e.text(TextColumn),
		Bodies: e.text(BodiesColumn), Note: e.text(NoteColumn),
	}
	_, key, hasKey := unpackKey(e.text(KeyColumn))
	row.Key = Key{ID: e.text(IDColumn), Unit: e.text(UnitColumn)}
	role, ok := l.roleOf(e.text(RoleColumn))
	row.Role = role
	if hasKey {
		if !ok {
			row.Role, ok = key.Role, true
		}
		if row.ID == "" {
			row.ID = key.ID
		}
		if row.Unit == "" {
			row.Unit = key.Unit
		}
	}
	if row.ID == "" || row.Unit == "" || !ok {
		return row, false
	}
	row.Deadline.Text = e.text(DeadlineColumn)
	if d, ok := unpackDeadline(row.Deadline.Text, e.text(ReadingColumn)); ok && hasKey && key == row.Key {
		row.Deadline = d
	}
	row.Due = LastDay(row.Deadline)
	if d, ok := e.due(); ok && (row.Due == nil || *d != *row.Due) {
		// The office set another day, which counts.
		row.Due = d
		row.Deadline.Kind, row.Deadline.Spans = plan.By, []plan.Span{{End: d}}
	}
	for f, c := range fieldColumns {
		row.Filled[f] = fieldText(Field(f), e.cells[c])
	}
	return row, true
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
