package ledger

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"

	"github.com/zeren-plan/zeren/plan"
)

// An offer is a value for a spot and where it was found.
type offer struct {
	value string
	at    plan.Place
	file  int
}

// silent tells which units have filled in nothing new. Where something could not be
// taken, that is told instead.
func (f *matcher) silent() {
	if slices.ContainsFunc(f.diags, func(d plan.Diag) bool { return d.Severity() == plan.Error }) {
		return
	}
	units := &f.Files[f.file].Units
	if len(f.news) > 0 && len(*units) > 1 && f.is.Unit == "" {
		// The whole ledger with the rows of some filled in is theirs.
		*units = slices.DeleteFunc(*units, func(u string) bool { return !f.news[u] })
	}
	var none []string
	for _, u := range *units {
		if !f.news[u] {
			none = append(none, u)
		}
	}
	if none != nil {
		f.diags = append(f.diags, plan.Diag{Code: plan.LedgerSilent, At: []plan.Place{{Name: f.Name}}, Args: []string{strings.Join(none, "、")}})
	}
}

// take offers what a row has filled in for a line, and tells what was changed in
// it that is not the unit's to change.
func (f *matcher) take(e *entry, at int) {
	row := &f.base.Rows[at]
	if f.meta.found && f.is.Unit != "" && f.is.Unit != row.Unit {
		if s := f.filled(e); s != "" {
			f.tell(plan.LedgerForeignRow, e.sheet, 1, e.row, row.ID, f.base.who(row.Key), f.is.Unit, s)
		}
		return
	}
	if !f.found[at] {
		f.found[at] = true
		f.Files[f.file].Rows++
		if u := &f.Files[f.file].Units; !slices.Contains(*u, row.Unit) {
			*u = append(*u, row.Unit)
		}
	}
	for c := range Column(ColumnCount) {
		column, there := e.at[c]
		if _, field := c.Field(); field || !there || c.Hidden() && (e.text(c) == "" || e.own(c)) {
			continue
		}
		was, now := f.base.Given(row, c), e.text(c)
		if c == DueColumn {
			if d, ok := e.due(); ok {
				now = d.String()
			}
		}
		if c == UnitColumn && f.nearTold[now] {
			continue
		}
		if fold(was) != fold(now) && !f.sent(e, row, c, now) {
			f.tell(plan.LedgerEdited, e.sheet, column, e.row, row.ID, c.Title(), flat(was), flat(now))
		}
	}
	f.judge(e, row.ID)
	for i, c := range fieldColumns {
		cell := e.cells[c]
		column, there := e.at[c]
		if !there {
			continue
		}
		cell.Column = column
		value := fieldText(Field(i), cell)
		if value != row.Filled[i] && f.untouched(e, row, c, value) {
			if value != "" {
				f.tell(plan.LedgerUntouched, e.sheet, column, e.row, row.ID, f.base.who(row.Key), c.Title(), flat(value), flat(row.Filled[i]))
			}
			continue
		}
		f.offer(spot{row: at, field: Field(i)}, value, row.Filled[i], e, cell)
	}
	for _, x := range e.extra {
		was, k := "", slices.Index(f.base.Extra, x.title)
		switch {
		case k >= 0:
			was = row.extraAt(k)
		case !f.merger.added[x.title] && len(f.base.Extra)+len(f.merger.added) >= maxExtra:
			f.tell(plan.LedgerLoose, e.sheet, x.Column, e.row, row.ID, x.value())
			continue
		default:
			f.merger.added[x.title] = true
			f.tell(plan.LedgerNewColumn, e.sheet, x.Column, e.row, row.ID, x.title, x.value())
		}
		f.offer(spot{row: at, extra: x.title}, x.value(), was, e, x.Cell)
	}
}

// untouched reports whether a field of a row is as it was when the workbook was sent
// out of this ledger. What differs was then changed in the ledger since.
func (f *matcher) untouched(e *entry, row *Row, c Column, value string) bool {
	if !f.later {
		return false
	}
	k := row.Key
	if _, own, ok := unpackKey(e.text(KeyColumn)); ok {
		k = own
	}
	o := f.lines[k]
	same, known := o.said(c, value)
	return known && same
}

// sent reports whether a column of a row is as it was when the workbook was sent
// out. What differs from the ledger was then changed there, by the office.
func (f *matcher) sent(e *entry, row *Row, c Column, now string) bool {
	if _, k, ok := unpackKey(e.text(KeyColumn)); ok {
		if o, ok := f.lines[k]; ok {
			same, known := o.said(c, now)
			return known && same
		}
	}
	same, known := row.Origin.said(c, now)
	return known && same
}

// expected reports whether a row of the ledger must be in a workbook: not one that
// the office put into the ledger after it was sent out.
func (f *matcher) expected(r *Row) bool {
	if f.older || len(f.lines) == 0 {
		return !r.Own()
	}
	_, now := f.lines[r.Key]
	_, first := f.lines[r.Origin.Key]
	return now || first && !r.Own()
}

// flat is a text on one line.
func flat(s string) string { return strings.ReplaceAll(s, "\n", " ") }

// mostInCell is how many UTF-16 units a cell holds.
const mostInCell = 32_767

// inCell is how many a text takes at most: what looks like a coded character, as
// _x0041_, has another before it.
func inCell(s string) int {
	return len(utf16.Encode([]rune(s))) + len("_x005F")*strings.Count(s, "_x")
}

// offer notes a value that differs from that of the ledger.
func (f *matcher) offer(s spot, value, was string, e *entry, c Cell) {
	switch {
	case value == was:
		return
	case value != "":
		f.news[f.base.Rows[s.row].Unit] = true
	}
	switch {
	case inCell(value) > mostInCell:
		f.tell(plan.LedgerTooLong, e.sheet, c.Column, e.row, f.base.Rows[s.row].ID, s.title(), flat(value))
		return
	case value == "":
		f.tell(plan.LedgerCleared, e.sheet, c.Column, e.row, f.base.Rows[s.row].ID, s.title(), was)
		return
	}
	if f.offers[s] == nil {
		f.order = append(f.order, s)
	}
	f.offers[s] = append(f.offers[s], offer{value, f.place(e.sheet, c.Column, e.row), f.file})
}

// lacks tells which rows of its units a file no longer has.
func (f *matcher) lacks() {
	units := f.Files[f.file].Units
	if f.meta.found && f.is.Unit != "" {
		units = []string{f.is.Unit}
	}
	var gone []string
	for i := range f.base.Rows {
		if r := &f.base.Rows[i]; slices.Contains(units, r.Unit) && !f.found[i] && f.expected(r) {
			gone = append(gone, f.base.name(r.Key))
		}
	}
	if gone != nil {
		f.diags = append(f.diags, plan.Diag{Code: plan.LedgerLacksRows, At: []plan.Place{{Name: f.Name}}, Args: []string{fmt.Sprint(len(gone)), strings.Join(gone, "、")}})
	}
}
