package ledger

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"

	"github.com/zeren-plan/zeren/plan"
)

// A Book is a workbook as its cells, in no format.
type Book struct {
	Name   string // the file's base name
	Sheets []Sheet
	Diags  plan.Diags // of the file as a whole
}

// A Sheet is a sheet of a workbook.
type Sheet struct {
	Name    string
	Hidden  bool
	Cells   []Cell   // that hold something, row by row
	Charts  []Cell   // where charts are drawn, with their names as comments
	Printed []string // what people wrote at the head or the foot of its pages
}

// A Cell is one cell that holds something.
type Cell struct {
	Column, Row int    // from 1
	Text        string // as it is shown
	Full        string // what is stored, where less of it is shown
	Number      string // as it is stored, if it is a number
	Formula     string // whose result the file does not hold
	Struck      string // what of it is struck out
	Kept        string // the rest, if something is
	Rows        int    // that it spans, if it is several cells in one
	Comment     string // what people wrote beside it, linked it to or drew over it
}

// value is what a cell says, in full.
func (c *Cell) value() string {
	if c.Full != "" {
		return c.Full
	}
	return strings.TrimSpace(c.Text)
}

// unstrike leaves of a cell what is not struck out; false if that is nothing.
func (c *Cell) unstrike() bool {
	c.Text, c.Full, c.Number = c.Kept, "", ""
	return !c.blank()
}

// blank reports whether a cell says nothing.
func (c *Cell) blank() bool { return c.value() == "" }

// place is where a cell stands.
func (b *Book) place(sheet string, column, row int) plan.Place {
	return plan.Place{Name: b.Name, Sheet: sheet, Cell: "A" + strconv.Itoa(row)}.InColumn(column)
}

// The sheets of a workbook that we write.
const (
	SheetLedger  = "台账"
	SheetCounts  = "统计"
	SheetNotes   = "说明"
	SheetRecords = "汇总记录"
	SheetHidden  = "zeren"
)

// RecordCode is the column of [SheetRecords] that has the codes.
const RecordCode = 2

// What the hidden sheet says of a workbook, one a row: a name and a value.
const (
	metaFormat  = "format"
	metaTitle   = "title"
	metaYear    = "year"
	metaSource  = "source"
	metaSHA256  = "sha256"
	metaSum     = "sum"
	metaUnit    = "unit"
	metaVersion = "version"
	metaPast    = "past"
	metaRole    = "role"  // three, in order
	metaOrder   = "order" // a unit, in order
	metaNote    = "note"  // a unit, or nothing, and a text
	metaOwn     = "own"   // a sheet, and the marks of its cells
	metaLine    = "line"  // a row's key, its key at first, and its marks
)

// format is the number of the form of workbook that is written.
const format = "1"

// Hidden are the rows of the hidden sheet: what the ledger is of, and the marks
// of the cells of the other sheets, so that what people write there is seen.
func (l *Ledger) Hidden(own ...Sheet) [][]string {
	year := ""
	if l.Year != 0 {
		year = strconv.Itoa(l.Year)
	}
	rows := [][]string{{metaFormat, format}, {metaTitle, l.Title}, {metaYear, year}, {metaSource, l.Source}, {metaSHA256, l.SHA256}, {metaSum, l.Sum}, {metaUnit, l.Unit}}
	version, past := l.versions()
	rows = append(rows, []string{metaVersion, version})
	for _, v := range past {
		rows = append(rows, []string{metaPast, v})
	}
	for _, r := range l.Roles {
		rows = append(rows, []string{metaRole, r})
	}
	for _, u := range l.Order {
		rows = append(rows, []string{metaOrder, u})
	}
	for _, n := range l.Notes {
		rows = append(rows, []string{metaNote, n.Unit, n.Text})
	}
	for i := range l.Rows {
		if r := &l.Rows[i]; !r.Own() {
			rows = append(rows, []string{metaLine, packKey("", r.Key), packKey("", r.Origin.Key), r.Origin.Marks})
		}
	}
	// A cell holds 32767 characters: long lists of marks go over several rows.
	const most = 2000
	for _, s := range own {
		var marks []string
		for i := range s.Cells {
			marks = append(marks, mark(s.Name, &s.Cells[i]))
		}
		for len(marks) > 0 {
			n := min(len(marks), most)
			rows = append(rows, []string{metaOwn, s.Name, strings.Join(marks[:n], " ")})
			marks = marks[n:]
		}
	}
	return rows
}

// mark tells a cell that is as it was written. The rows of the records may be
// sorted and deleted, and those of the notes stand elsewhere in the part of a unit.
func mark(sheet string, c *Cell) string {
	if sheet == SheetRecords || sheet == SheetNotes {
		return markAt(c, 0)
	}
	return markAt(c, c.Row)
}

func markAt(c *Cell, row int) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%d %d %s", c.Column, row, plan.Squeeze(c.Text)))
	return hex.EncodeToString(sum[:4])
}

// A meta is what a hidden sheet says.
type meta struct {
	found bool
	is    Ledger
	own   map[string]map[string]bool // the marks of the cells of a sheet

	lines     map[Key]Origin // of the rows that were written
	lineOrder []Key
}

func (b *Book) meta() (m meta) {
	m.own, m.lines = make(map[string]map[string]bool), make(map[Key]Origin)
	role := 0
	for _, s := range b.Sheets {
		if s.Name != SheetHidden {
			continue
		}
		rows := make(map[int][4]string)
		last := 0
		for _, c := range s.Cells {
			if r := rows[c.Row]; c.Column <= len(r) {
				r[c.Column-1] = c.Text
				rows[c.Row] = r
				last = max(last, c.Row)
			}
		}
		for i := 1; i <= last; i++ {
			r := rows[i]
			switch r[0] {
			case metaFormat:
				m.found = true
			case metaTitle:
				m.is.Title = r[1]
			case metaYear:
				m.is.Year, _ = strconv.Atoi(r[1])
			case metaSource:
				m.is.Source = r[1]
			case metaSHA256:
				m.is.SHA256 = r[1]
			case metaSum:
				m.is.Sum = r[1]
			case metaUnit:
				m.is.Unit = r[1]
			case metaVersion:
				m.is.version = r[1]
			case metaPast:
				m.is.past = append(m.is.past, r[1])
			case metaRole:
				if role < len(m.is.Roles) {
					m.is.Roles[role] = r[1]
					role++
				}
			case metaOrder:
				m.is.Order = append(m.is.Order, r[1])
			case metaNote:
				m.is.Notes = append(m.is.Notes, Note{r[1], r[2]})
			case metaLine:
				_, k, ok := unpackKey(r[1])
				_, first, ok2 := unpackKey(r[2])
				if ok && ok2 && r[3] != "" {
					m.lines[k] = Origin{first, r[3]}
					m.lineOrder = append(m.lineOrder, k)
				}
			case metaOwn:
				if m.own[r[1]] == nil {
					m.own[r[1]] = make(map[string]bool)
				}
				for s := range strings.FieldsSeq(r[2]) {
					m.own[r[1]][s] = true
				}
			}
		}
	}
	return m
}
