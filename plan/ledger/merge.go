package ledger

import (
	"fmt"
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/plan"
)

// A Merged is a ledger with what units sent back.
type Merged struct {
	Ledger *Ledger
	Files  []MergedFile
	Diags  plan.Diags
}

// A MergedFile is what came of one workbook.
type MergedFile struct {
	Name  string
	Units []string // whose rows it has
	Rows  int      // of the ledger's lines
	Cells int      // that were filled in and taken
}

// Merge takes what was filled in in workbooks that came back into a ledger.
// Whatever is in them and not taken is told with its file and cell.
func Merge(l *Ledger, books []*Book) *Merged {
	m := &merger{
		Merged: &Merged{Ledger: l.clone()}, base: l,
		byKey: make(map[Key]int), byOrigin: make(map[Key]int), byText: make(map[string][]int), offers: make(map[spot][]offer), added: make(map[string]bool),
	}
	for i := range l.Rows {
		r := &l.Rows[i]
		m.byKey[r.Key] = i
		if _, taken := m.byKey[r.Origin.Key]; !taken && !r.Own() {
			m.byOrigin[r.Origin.Key] = i
		}
		t := plan.Squeeze(r.Text)
		m.byText[t] = append(m.byText[t], i)
	}
	for _, b := range books {
		m.book(b)
	}
	m.settle()
	m.absent()
	return m.Merged
}

type merger struct {
	*Merged
	base     *Ledger
	byKey    map[Key]int
	byOrigin map[Key]int // of rows that the office gave another number, unit or role
	byText   map[string][]int
	offers   map[spot][]offer
	order    []spot          // of the offers, as they came
	added    map[string]bool // the titles of columns that the ledger has not yet
}

// A spot is a cell of the ledger that somebody may fill in: a field, or a
// column that people added.
type spot struct {
	row   int
	field Field
	extra string // the title, if it is no field
}

func (s spot) title() string {
	if s.extra != "" {
		return s.extra
	}
	return s.field.Column().Title()
}

// An offer is a value for a spot and where it was found.
type offer struct {
	value string
	at    plan.Place
	file  int
}

func (m *merger) book(b *Book) {
	r, err := read(b)
	if err != nil {
		if f, ok := err.(*plan.Failure); ok {
			m.Diags = append(m.Diags, f.Diag)
			r := &reading{Book: b}
			for _, s := range b.Sheets { // nothing of it is taken
				r.outside(s)
			}
			m.Diags = append(m.Diags, r.diags...)
		}
		m.Files = append(m.Files, MergedFile{Name: b.Name})
		return
	}
	f := matcher{merger: m, reading: r, file: len(m.Files)}
	m.Files = append(m.Files, MergedFile{Name: b.Name})
	f.match()
	m.Diags = append(m.Diags, r.diags...)
}

// A matcher finds the lines of one workbook in the ledger.
type matcher struct {
	*merger
	*reading
	file    int
	shifted bool // rows were sorted without their hidden keys
	older   bool // it was made from another version of the plan
	keyless int  // rows that had lost their keys
	found   map[int]bool
}

func (f *matcher) match() {
	f.found = make(map[int]bool)
	sum := f.sum()
	title := f.title
	if f.meta.found {
		title = f.is.Title
	}
	if sum != f.base.Sum && title != "" && plan.Squeeze(title) != plan.Squeeze(f.base.Title) {
		f.otherPlan(title)
		return
	}
	f.older = sum != "" && sum != f.base.Sum
	for i := range f.entries {
		e := &f.entries[i]
		k, v := f.byHidden(e), f.byVisible(e)
		if k >= 0 && v >= 0 && k != v && f.says(e, v) && !f.says(e, k) {
			f.shifted = true
		}
	}
	same := 0
	for i := range f.entries {
		e := &f.entries[i]
		at, told := f.find(e)
		if at < 0 {
			if s := f.all(e); s != "" {
				f.tell(plan.LedgerUnknownRow, e.sheet, 1, e.row, "", s)
			}
			continue
		}
		same++
		row := &f.base.Rows[at]
		if told != "" {
			f.tell(told, e.sheet, 1, e.row, row.ID, f.base.who(row.Key))
		}
		f.take(e, at)
	}
	if f.older {
		f.diags = append(f.diags, plan.Diag{Code: plan.LedgerOtherVersion, At: []plan.Place{{Name: f.Name}}, Args: []string{fmt.Sprint(same), fmt.Sprint(len(f.entries))}})
	}
	if f.keyless > 0 {
		f.diags = append(f.diags, plan.Diag{Code: plan.LedgerNoKey, At: []plan.Place{{Name: f.Name}}, Args: []string{fmt.Sprint(f.keyless)}})
	}
	f.lacks()
}

// sum is that of the plan that the workbook was made from, by its hidden sheet
// or else by the keys of its rows; empty if neither is left.
func (f *matcher) sum() string {
	if f.meta.found {
		return f.is.Sum
	}
	for i := range f.entries {
		if s, _, ok := unpackKey(f.entries[i].text(KeyColumn)); ok {
			return s
		}
	}
	return ""
}

// otherPlan tells what was filled in for another plan.
func (f *matcher) otherPlan(title string) {
	f.diags = append(f.diags, plan.Diag{Code: plan.LedgerOtherPlan, At: []plan.Place{{Name: f.Name}}, Args: []string{title, f.base.Title}})
	for i := range f.entries {
		if e := &f.entries[i]; f.filled(e) != "" {
			f.tell(plan.LedgerUnknownRow, e.sheet, 1, e.row, "", f.all(e))
		}
	}
}

// byHidden finds the line of a row by its hidden key, -1 if it has none.
func (f *matcher) byHidden(e *entry) int {
	sum, k, ok := unpackKey(e.text(KeyColumn))
	if !ok || sum != f.base.Sum && !(f.older && sum == f.sum()) {
		return -1
	}
	if i, ok := f.byKey[k]; ok {
		return i
	}
	if i, ok := f.byOrigin[k]; ok && f.base.Rows[i].Unit == k.Unit {
		return i
	}
	return -1
}

// byVisible finds the line of a row by number, unit and role, as people read
// them.
func (f *matcher) byVisible(e *entry) int {
	k := Key{ID: e.text(IDColumn), Unit: e.text(UnitColumn)}
	if k.Unit == "" {
		k.Unit = f.is.Unit
	}
	if role, ok := f.base.roleOf(e.text(RoleColumn)); ok {
		k.Role = role
		if i, ok := f.byKey[k]; ok {
			return i
		}
		return -1
	}
	only := -1
	for _, k.Role = range plan.Roles() {
		if i, ok := f.byKey[k]; ok {
			if only >= 0 || e.text(RoleColumn) != "" {
				return -1
			}
			only = i
		}
	}
	return only
}

// says reports whether a row has the measure of a line, word for word.
func (f *matcher) says(e *entry, at int) bool {
	return plan.Squeeze(e.text(TextColumn)) == plan.Squeeze(f.base.Rows[at].Text)
}

// find finds the line of a row, -1 if none is sure. told is the code of what is
// to be said of how it was found.
func (f *matcher) find(e *entry) (at int, told plan.Code) {
	k, v := f.byHidden(e), f.byVisible(e)
	blank := e.text(TextColumn) == ""
	switch {
	case k >= 0 && f.older:
		if f.says(e, k) && plan.Squeeze(e.text(DeadlineColumn)) == plan.Squeeze(f.base.Rows[k].Deadline.Text) {
			return k, ""
		}
		return -1, ""
	case k >= 0 && k == v:
		return k, ""
	case k >= 0 && v >= 0:
		switch inV, inK := f.says(e, v), f.says(e, k); {
		case inV && (!inK || f.shifted):
			return v, plan.LedgerKeyMoved
		case inK:
			return k, ""
		}
		return -1, ""
	case k >= 0 && !f.shifted:
		if f.says(e, k) || e.text(IDColumn) == f.base.Rows[k].ID || blank && e.text(IDColumn) == "" {
			return k, ""
		}
		fallthrough
	case k >= 0:
		if t := f.byWords(e); t >= 0 {
			return t, plan.LedgerKeyMoved
		}
		return -1, ""
	}
	if _, _, has := unpackKey(e.text(KeyColumn)); has {
		return -1, "" // a line of another plan
	}
	if v >= 0 && (blank || f.says(e, v)) {
		f.keyless++
		return v, ""
	}
	if t := f.byWords(e); t >= 0 && v < 0 {
		f.keyless++
		return t, ""
	}
	return -1, ""
}

// byWords finds the one line of the row's unit that has its measure, word for
// word.
func (f *matcher) byWords(e *entry) int {
	unit := e.text(UnitColumn)
	if unit == "" {
		unit = f.is.Unit
	}
	role, hasRole := f.base.roleOf(e.text(RoleColumn))
	only := -1
	for _, i := range f.byText[plan.Squeeze(e.text(TextColumn))] {
		r := &f.base.Rows[i]
		if r.Text == "" || r.Unit != unit || hasRole && r.Role != role {
			continue
		}
		if only >= 0 {
			return -1
		}
		only = i
	}
	return only
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
		if plan.Squeeze(was) != plan.Squeeze(now) && !f.sent(e, row, c, now) {
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
		f.offer(spot{row: at, field: Field(i)}, fieldText(Field(i), cell), row.Filled[i], e, cell)
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

// offer notes a value that differs from that of the ledger.
func (f *matcher) offer(s spot, value, was string, e *entry, c Cell) {
	switch {
	case value == was:
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

// settle takes the offers into the ledger. Of values that contradict each other
// the first is taken and the others are told.
func (m *merger) settle() {
	for _, s := range m.order {
		list := m.offers[s]
		first := list[0]
		row := &m.Ledger.Rows[s.row]
		was := ""
		if s.extra != "" {
			i := m.Ledger.extra(s.extra)
			was = row.extraAt(i)
			row.setExtra(i, first.value)
		} else {
			was = row.Filled[s.field]
			row.Filled[s.field] = first.value
		}
		m.Files[first.file].Cells++
		if was != "" {
			m.Diags = append(m.Diags, plan.Diag{Code: plan.LedgerReplaced, At: []plan.Place{first.at}, Measure: row.ID, Args: []string{m.base.who(row.Key), s.title(), was, first.value}})
		}
		told := []string{first.value}
		for _, o := range list[1:] {
			if !slices.Contains(told, o.value) {
				told = append(told, o.value)
				m.Diags = append(m.Diags, plan.Diag{Code: plan.LedgerContradiction, At: []plan.Place{o.at}, Measure: row.ID, Args: []string{m.base.who(row.Key), s.title(), o.value, first.at.String(), first.value}})
			}
		}
	}
}

// absent tells which units sent nothing back.
func (m *merger) absent() {
	has := make(map[string]bool)
	for _, f := range m.Files {
		for _, u := range f.Units {
			has[u] = true
		}
	}
	var none []string
	for _, u := range m.base.Units() {
		if !has[u] {
			none = append(none, u)
		}
	}
	if none != nil {
		m.Diags = append(m.Diags, plan.Diag{Code: plan.LedgerAbsent, Args: []string{fmt.Sprint(len(none)), strings.Join(none, "、")}})
	}
}
