package ledger

import (
	"fmt"
	"strings"

	"github.com/zeren-plan/zeren/plan"
)

// Read reads a ledger that the office keeps. Its visible cells count, what the
// office changed or added itself too. The error is a [*plan.Failure].
func Read(b *Book) (*Ledger, plan.Diags, error) {
	r, err := read(b, nil)
	if err != nil {
		return nil, nil, err
	}
	if !r.found {
		return nil, nil, &plan.Failure{Diag: plan.Diag{Code: plan.LedgerNotWhole, At: []plan.Place{{Name: b.Name}}}}
	}
	r.open()
	l := r.is
	l.columns = make(map[string]map[Column]int)
	l.Extra, l.own = r.extra, r.meta.own
	seen := make(map[Key]bool)
	var hidden []Key
	column := make(map[string]int)
	for k, t := range l.Extra {
		column[t] = k
	}
	for i := range r.entries {
		e := &r.entries[i]
		l.columns[e.sheet] = e.at
		row, ok := l.row(e)
		row.At = r.place(e.sheet, 1, e.row)
		if !ok {
			r.tell(plan.LedgerUnknownRow, e.sheet, 1, e.row, "", r.all(e))
			continue
		}
		r.judge(e, row.ID)
		if d := e.text(DueColumn); d != "" {
			if _, ok := e.due(); !ok {
				r.tell(plan.LedgerDay, e.sheet, e.at[DueColumn], e.row, row.ID, d)
			}
		}
		for _, x := range e.extra {
			row.setExtra(column[x.title], x.value())
		}
		if seen[row.Key] {
			if !row.Empty() {
				r.tell(plan.LedgerTwice, e.sheet, 1, e.row, row.ID, l.who(row.Key), r.filled(e))
			}
			continue
		}
		seen[row.Key] = true
		_, key, _ := unpackKey(e.text(KeyColumn))
		hidden = append(hidden, key)
		l.Rows = append(l.Rows, row)
	}
	if len(l.Rows) == 0 {
		return nil, nil, &plan.Failure{Diag: plan.Diag{Code: plan.LedgerNone, At: []plan.Place{{Name: b.Name}}}}
	}
	if gone := l.origins(&r.meta, hidden); gone != nil {
		var names []string
		for _, k := range gone {
			names = append(names, l.name(k))
		}
		r.diags = append(r.diags, plan.Diag{Code: plan.LedgerGone, At: []plan.Place{{Name: b.Name}}, Args: []string{fmt.Sprint(len(gone)), strings.Join(names, "、")}})
	}
	return &l, r.diags, nil
}

// open tells how much the records still have that could not be taken.
func (r *reading) open() {
	lost := make(map[string]bool) // the codes of what could not be taken
	for _, k := range plan.Kinds() {
		lost[string(k.Code)] = k.Severity == plan.Error
	}
	n := 0
	for _, s := range r.Sheets {
		for i := range s.Cells {
			if c := &s.Cells[i]; s.Name == SheetRecords && c.Column == RecordCode && lost[c.Text] && r.wrote(s.Name, c) {
				n++
			}
		}
	}
	if n > 0 {
		r.diags = append(r.diags, plan.Diag{Code: plan.LedgerOpenRecords, At: []plan.Place{{Name: r.Name}}, Args: []string{fmt.Sprint(n)}})
	}
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
