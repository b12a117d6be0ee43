package xlsx

import (
	"cmp"
	"math"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/zeren-plan/zeren/internal/eastasian"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/ledger"
)

// The rows of the sheet of lines: the hidden codes of the columns, the title, the
// header, then the lines.
const (
	codeRow = iota + 1
	titleRow
	headerRow
	firstRow
)

// ledgerWidth is the width of the columns in characters of the standard face.
var ledgerWidth = [ledger.ColumnCount]float64{
	ledger.KeyColumn: 10, ledger.IDColumn: 9, ledger.SectionColumn: 15, ledger.TaskColumn: 18, ledger.TextColumn: 56,
	ledger.DeadlineColumn: 14, ledger.DueColumn: 12, ledger.UnitColumn: 18, ledger.RoleColumn: 7, ledger.BodiesColumn: 32,
	ledger.ProgressColumn: 10, ledger.PercentColumn: 9, ledger.ReportColumn: 36, ledger.ProblemsColumn: 28, ledger.NextColumn: 28,
	ledger.PersonColumn: 14, ledger.NoteColumn: 32, ledger.ReadingColumn: 10,
}

const extraWidth = 20

// columns is how many columns the sheet of lines has.
func (b *ledgerBook) columns() int { return ledger.ColumnCount + len(b.ledger.Extra) }

func (b *ledgerBook) last() int { return firstRow + len(b.ledger.Rows) - 1 }

// at names a cell; columns count from 1.
func at(column, row int) string {
	name, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		panic(err) // we have no such sheet
	}
	return name
}

// atColumn names a cell of the sheet of lines.
func atColumn(c ledger.Column, row int) string { return at(int(c)+1, row) }

// lines writes the sheet that goes round.
func (b *ledgerBook) lines() error {
	const sheet = ledger.SheetLedger
	for c := range ledger.Column(ledger.ColumnCount) {
		name, err := excelize.ColumnNumberToName(int(c) + 1)
		if err != nil {
			return err
		}
		if err := b.SetColWidth(sheet, name, name, ledgerWidth[c]); err != nil {
			return err
		}
		if err := b.SetCellStr(sheet, atColumn(c, codeRow), c.Code()); err != nil {
			return err
		}
		if err := b.SetCellStr(sheet, atColumn(c, headerRow), c.Title()); err != nil {
			return err
		}
		if c.Hidden() {
			if err := b.SetColVisible(sheet, name, false); err != nil {
				return err
			}
		}
	}
	if n := len(b.ledger.Extra); n > 0 {
		first, err := excelize.ColumnNumberToName(ledger.ColumnCount + 1)
		if err != nil {
			return err
		}
		last, err := excelize.ColumnNumberToName(ledger.ColumnCount + n)
		if err != nil {
			return err
		}
		if err := b.SetColWidth(sheet, first, last, extraWidth); err != nil {
			return err
		}
	}
	for i, t := range b.ledger.Extra {
		if err := b.SetCellStr(sheet, at(ledger.ColumnCount+i+1, headerRow), literal(t)); err != nil {
			return err
		}
	}
	if err := b.SetRowVisible(sheet, codeRow, false); err != nil {
		return err
	}
	if err := b.SetCellStr(sheet, atColumn(ledger.IDColumn, titleRow), literal(b.ledger.Heading())); err != nil {
		return err
	}
	if err := b.SetCellStyle(sheet, atColumn(ledger.IDColumn, titleRow), atColumn(ledger.IDColumn, titleRow), b.title); err != nil {
		return err
	}
	if err := b.SetRowHeight(sheet, titleRow, 28); err != nil {
		return err
	}
	if err := b.SetCellStyle(sheet, at(1, headerRow), at(b.columns(), headerRow), b.head); err != nil {
		return err
	}
	if err := b.SetRowHeight(sheet, headerRow, 24); err != nil {
		return err
	}
	if last := b.last(); last >= firstRow {
		for c := range ledger.Column(b.columns()) {
			if err := b.SetCellStyle(sheet, atColumn(c, firstRow), atColumn(c, last), b.styleOf(c)); err != nil {
				return err
			}
		}
	}
	for i := range b.ledger.Rows {
		if err := b.line(&b.ledger.Rows[i], firstRow+i); err != nil {
			return err
		}
	}
	return nil
}

func (b *ledgerBook) styleOf(c ledger.Column) int {
	switch c {
	case ledger.DueColumn:
		return b.day
	case ledger.IDColumn, ledger.DeadlineColumn, ledger.RoleColumn:
		return b.center
	case ledger.ProgressColumn, ledger.PersonColumn:
		return b.fillCenter
	case ledger.PercentColumn:
		return b.whole
	}
	if _, field := c.Field(); field || int(c) >= ledger.ColumnCount {
		return b.fill
	}
	return b.given
}

// line writes one row.
func (b *ledgerBook) line(r *ledger.Row, row int) error {
	const sheet = ledger.SheetLedger
	lines := 1.0
	put := func(column int, width float64, text string, given bool) error {
		if text == "" {
			return nil
		}
		n := 0.0
		for s := range strings.SplitSeq(text, "\n") {
			// Programs differ in how much a column holds.
			n += math.Max(1, math.Ceil(1.08*float64(eastasian.Width(s))/(width-2)))
		}
		lines = math.Max(lines, n)
		switch {
		case fits(text):
		case given:
			text = pieces(text)[0] + "……（一格放不下，全文见方案）"
		default: // nothing of what people wrote is lost
			title, _ := b.GetCellValue(sheet, at(column, headerRow))
			b.long = append(b.long, plan.Diag{Code: plan.LedgerTooLong, At: []plan.Place{{Sheet: sheet, Cell: at(column, row)}}, Measure: r.ID, Args: []string{title, text}})
			text = pieces(text)[0] + "……（一格放不下，全文见“汇总记录”）"
		}
		return b.SetCellStr(sheet, at(column, row), literal(text))
	}
	for c := range ledger.Column(ledger.ColumnCount) {
		f, field := c.Field()
		var err error
		switch {
		case c == ledger.DueColumn:
			if r.Due != nil {
				err = b.SetCellInt(sheet, atColumn(c, row), serial(*r.Due))
			}
		case c == ledger.PercentColumn:
			if v, ok := ledger.Share(r.Filled[f]); ok {
				if math.Abs(v*100-math.Round(v*100)) > 1e-9 {
					err = b.SetCellStyle(sheet, atColumn(c, row), atColumn(c, row), b.part)
				}
				err = cmp.Or(err, b.SetCellFloat(sheet, atColumn(c, row), v, -1, 64))
			} else {
				err = put(int(c)+1, ledgerWidth[c], r.Filled[f], false)
			}
		case field:
			err = put(int(c)+1, ledgerWidth[c], r.Filled[f], false)
		case c.Hidden():
			err = b.SetCellStr(sheet, atColumn(c, row), literal(b.ledger.Given(r, c)))
		default:
			err = put(int(c)+1, ledgerWidth[c], b.ledger.Given(r, c), true)
		}
		if err != nil {
			return err
		}
	}
	for i, text := range r.Extra {
		if err := put(ledger.ColumnCount+i+1, extraWidth, text, false); err != nil {
			return err
		}
	}
	const height, most = 15.5, 409.0 // of a line of the standard face; of a row
	return b.SetRowHeight(sheet, row, math.Min(lines*height+3, most))
}

// serial is a day as workbooks count it.
func serial(d plan.Date) int64 {
	first := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	return int64(time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC).Sub(first).Hours() / 24)
}
