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
		t := fold(r.Text)
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

func (m *merger) book(b *Book) {
	r, err := read(b, m.base)
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
	for _, d := range r.diags {
		if d.Code != plan.LedgerLikeOurs || !slices.Contains(m.base.Extra, d.Args[2]) { // known from before
			m.Diags = append(m.Diags, d)
		}
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
