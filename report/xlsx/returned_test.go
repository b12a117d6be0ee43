package xlsx_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/ledger"
)

// A returned is a workbook that somebody had in hand, and the marks that were put
// into it: where each was written, and whether its row is still seen as that line.
type returned struct {
	*rand.Rand
	book   *ledger.Book
	n      *int
	marks  map[string]mark
	behind bool // columns were moved, and the hidden row was not
}

type mark struct {
	key   ledger.Key
	field ledger.Field
	sure  bool
}

func (r *returned) sheet() *ledger.Sheet { return &r.book.Sheets[0] }

func (r *returned) at(column, row int) *ledger.Cell {
	s := r.sheet()
	for i := range s.Cells {
		if c := &s.Cells[i]; c.Column == column && c.Row == row {
			return c
		}
	}
	s.Cells = append(s.Cells, ledger.Cell{Column: column, Row: row})
	return &s.Cells[len(s.Cells)-1]
}

func (r *returned) set(column, row int, text string) {
	c := r.at(column, row)
	c.Text, c.Number = text, ""
}

// token is a text that is nowhere else.
func (r *returned) token() string {
	*r.n++
	return fmt.Sprintf("记%06d号", *r.n)
}

const (
	codesAt, headerAt, firstAt = 1, 3, 4

	own ledger.Field = -1 // a column of their own
)

// edit does one of the things that people do to a workbook.
func (r *returned) edit(l *ledger.Ledger, lines *[]ledger.Key) {
	s := r.sheet()
	row := firstAt + r.IntN(len(*lines))
	key := &(*lines)[row-firstAt]
	column := func(c ledger.Column) int {
		for _, x := range s.Cells {
			if x.Row == headerAt && x.Text == c.Title() || !r.behind && x.Row == codesAt && x.Text == c.Code() {
				return x.Column
			}
		}
		return 0
	}
	switch r.IntN(13) {
	case 0, 1, 2, 3, 4: // fill in
		f := ledger.Field(r.IntN(ledger.FieldCount))
		if at := column(f.Column()); at > 0 {
			t := r.token()
			r.set(at, row, t)
			r.marks[t] = mark{*key, f, key.ID != ""}
		}
	case 5: // change what the plan says
		c := ledger.Column(int(ledger.IDColumn) + r.IntN(int(ledger.BodiesColumn)))
		if _, field := c.Field(); !field && !c.Hidden() && column(c) > 0 {
			t := r.token()
			r.set(column(c), row, t)
			r.marks[t] = mark{}
			r.unsure(*key)
			*key = ledger.Key{}
		}
	case 6: // a row of their own
		last := firstAt + len(*lines)
		t := r.token()
		r.set(column(ledger.TextColumn)+r.IntN(3), last+1+r.IntN(3), t)
		r.marks[t] = mark{}
	case 7: // a column of their own
		t, title := r.token(), r.token()
		at := 30 + r.IntN(3)
		r.set(at, headerAt, title)
		r.set(at, row, t)
		r.marks[t] = mark{}
	case 8: // two columns change places
		a, b := 1+r.IntN(18), 1+r.IntN(18)
		for i := range s.Cells {
			switch c := &s.Cells[i]; {
			case c.Row == codesAt+1:
			case c.Column == a:
				c.Column = b
			case c.Column == b:
				c.Column = a
			}
		}
	case 12: // two columns change places, but for the hidden row
		a, b := 1+r.IntN(18), 1+r.IntN(18)
		if r.IntN(3) > 0 {
			return
		}
		r.behind = true
		for i := range s.Cells {
			switch c := &s.Cells[i]; {
			case c.Row < headerAt:
			case c.Column == a:
				c.Column = b
			case c.Column == b:
				c.Column = a
			}
		}
	case 9: // two rows change places, with or without what is hidden
		other := firstAt + r.IntN(len(*lines))
		hidden := r.IntN(2) == 0
		for i := range s.Cells {
			c := &s.Cells[i]
			if !hidden && (c.Column == column(ledger.KeyColumn) || c.Column == column(ledger.ReadingColumn)) {
				continue
			}
			switch c.Row {
			case row:
				c.Row = other
			case other:
				c.Row = row
			}
		}
		(*lines)[row-firstAt], (*lines)[other-firstAt] = (*lines)[other-firstAt], (*lines)[row-firstAt]
	case 10: // the keys are lost
		at := column(ledger.KeyColumn)
		s.Cells = slices.DeleteFunc(s.Cells, func(c ledger.Cell) bool { return c.Column == at && (c.Row == row || r.IntN(4) == 0) })
	case 11:
		switch r.IntN(6) {
		case 5: // a text above the table, or in the hidden row
			t := r.token()
			r.set(19+r.IntN(4), codesAt+r.IntN(2), t)
			r.marks[t] = mark{}
		case 0: // a header is renamed
			r.set(1+r.IntN(18), headerAt, r.token())
		case 1: // a row is deleted
			s.Cells = slices.DeleteFunc(s.Cells, func(c ledger.Cell) bool { return c.Row == row })
			*key = ledger.Key{}
		case 2: // what is hidden of the workbook is lost
			r.book.Sheets = r.book.Sheets[:1]
		case 3: // a sheet of their own
			t := r.token()
			r.book.Sheets = append(r.book.Sheets, ledger.Sheet{Name: "情况", Cells: []ledger.Cell{{Column: 2, Row: 2, Text: t}}})
			r.marks[t] = mark{}
		case 4: // a comment
			t := r.token()
			r.at(column(ledger.TextColumn), row).Comment = t
			r.marks[t] = mark{}
		}
	}
	slices.SortStableFunc(s.Cells, func(a, b ledger.Cell) int {
		if a.Row != b.Row {
			return a.Row - b.Row
		}
		return a.Column - b.Column
	})
}

// unsure forgets whose the marks of a row are: it no longer says so itself.
func (r *returned) unsure(k ledger.Key) {
	for t, m := range r.marks {
		if m.key == k {
			m.sure = false
			r.marks[t] = m
		}
	}
}

// A roundTrip is a ledger and the workbooks that its units get.
type roundTrip struct {
	base               *ledger.Ledger
	units              []string
	blank              []*ledger.Book
	tokens, sure, kept int
}

func newRoundTrip(t testing.TB) *roundTrip {
	r := &roundTrip{base: seedLedger(t)}
	r.units = r.base.Units()
	for _, u := range r.units {
		r.blank = append(r.blank, bookOf(t, r.base.Part(u), u+".xlsx", nil))
	}
	return r
}

// run changes some workbooks by chance and merges them: each text that was put into
// one is in the merged ledger, or it is told with the file and the cell, and what is
// in the ledger is in the row that it was written to.
func (r *roundTrip) run(t *testing.T, random *rand.Rand) {
	var all []*returned
	var books []*ledger.Book
	for range 1 + random.IntN(4) {
		i := random.IntN(len(r.units))
		b := &returned{Rand: random, n: &r.tokens, marks: make(map[string]mark), book: &ledger.Book{Name: fmt.Sprintf("%d-%s", len(books), r.blank[i].Name)}}
		for _, s := range r.blank[i].Sheets {
			s.Cells = slices.Clone(s.Cells)
			b.book.Sheets = append(b.book.Sheets, s)
		}
		var lines []ledger.Key
		for _, row := range r.base.Part(r.units[i]).Rows {
			lines = append(lines, row.Key)
		}
		for range 3 + random.IntN(25) {
			b.edit(r.base, &lines)
		}
		all, books = append(all, b), append(books, b.book)
	}
	m := ledger.Merge(r.base, books)
	in := make(map[string]mark) // what the ledger has, and where
	for i := range m.Ledger.Rows {
		row := &m.Ledger.Rows[i]
		for f, v := range row.Filled {
			in[v] = mark{key: row.Key, field: ledger.Field(f)}
		}
		for _, v := range row.Extra {
			in[v] = mark{key: row.Key, field: own}
		}
	}
	for _, b := range all {
		for _, s := range b.book.Sheets {
			for _, c := range s.Cells {
				for _, text := range []string{c.Text, c.Comment} {
					put, marked := b.marks[text]
					if !marked {
						continue
					}
					at, taken := in[text]
					cell := plan.Place{Cell: fmt.Sprint("A", c.Row)}.InColumn(c.Column).Cell
					told := slices.ContainsFunc(m.Diags, func(d plan.Diag) bool {
						return len(d.At) == 1 && d.At[0].Name == b.book.Name && d.At[0].Sheet == s.Name && slices.ContainsFunc(d.Args, func(a string) bool {
							return strings.Contains(a, text) && (d.At[0].Cell == cell || strings.Contains(a, cell+" "))
						})
					})
					if !taken && !told {
						t.Fatalf("%s, cell %d,%d of %s is nowhere", text, c.Column, c.Row, b.book.Name)
					}
					if put.sure {
						r.sure++
					}
					if taken && put.sure {
						r.kept++
					}
					// Where the hidden row stayed behind, a header of their own is all that is
					// known of a column.
					if taken && put.sure && (at.key != put.key || at.field != put.field && !(b.behind && at.field == own)) {
						t.Fatalf("%s was written to %v and is at %v", text, put, at)
					}
				}
			}
		}
	}
}

func TestMergeLosesNothing(t *testing.T) {
	r := newRoundTrip(t)
	for round := range uint64(120) {
		t.Run(fmt.Sprint(round), func(t *testing.T) { r.run(t, rand.New(rand.NewPCG(7, round))) })
	}
	assert.Greater(t, r.tokens, 1000)
	// What can be told apart is taken, not only told.
	assert.Greater(t, r.kept*10, r.sure*8, "%d of %d", r.kept, r.sure)
}
