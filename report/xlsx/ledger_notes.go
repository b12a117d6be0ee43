package xlsx

import (
	"fmt"
	"slices"
	"strconv"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"github.com/zeren-plan/zeren/plan/ledger"
	"github.com/zeren-plan/zeren/report"
)

// sheet adds a sheet of our own words.
func (b *ledgerBook) sheet(name string, widths ...float64) error {
	if _, err := b.NewSheet(name); err != nil {
		return err
	}
	b.own[name] = &ledger.Sheet{Name: name}
	b.order = append(b.order, name)
	for i, w := range widths {
		c, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		if err := b.SetColWidth(name, c, c, w); err != nil {
			return err
		}
	}
	return b.paper(name, paperA4)
}

// put writes a text or a number into a cell of a sheet of our own words.
func (b *ledgerBook) put(sheet string, column, row int, value any, style int) error {
	text := fmt.Sprint(value)
	b.own[sheet].Cells = append(b.own[sheet].Cells, ledger.Cell{Column: column, Row: row, Text: text})
	if err := b.SetCellStyle(sheet, at(column, row), at(column, row), style); err != nil {
		return err
	}
	if n, ok := value.(int); ok {
		return b.SetCellInt(sheet, at(column, row), int64(n))
	}
	return b.SetCellStr(sheet, at(column, row), literal(text))
}

// howTo is for who fills the sheet in.
var howTo = []string{
	"怎么填：",
	"1. 黄色的格子由各单位填写：进展（从下拉列表里选）、完成率、进展情况、存在问题、下一步打算、责任人。",
	"2. 灰色的格子来自方案，请不要改；认为写错的，另行告诉发表的单位。",
	"3. 可以排序、筛选、调列宽，也可以在最右边加列。请不要删行、删列，不要另建文件重抄。",
	"4. “最后期限”是程序从“完成时限”读出来的日期，没有写明具体日期的空着。“提示”是方案里没有写清或者有疑问的地方。",
	"5. 填好以后把这个文件本身交回。",
}

// notes writes how the sheet is filled in and what stands beside the lines.
func (b *ledgerBook) notes() error {
	const sheet = ledger.SheetNotes
	if err := b.sheet(sheet, 110); err != nil {
		return err
	}
	rows := slices.Clone(howTo)
	if len(b.ledger.Notes) > 0 {
		rows = append(rows, "不在台账里的：")
		for _, n := range b.ledger.Notes {
			rows = append(rows, n.Text)
		}
	}
	if b.ledger.Source != "" {
		rows = append(rows, "方案文件："+b.ledger.Source)
	}
	row := 1
	for _, text := range rows {
		for _, piece := range pieces(text) {
			if err := b.put(sheet, 1, row, piece, b.wrapped); err != nil {
				return err
			}
			row++
		}
	}
	return nil
}

// mostRecords is how many findings a sheet gets; it holds a million rows.
const mostRecords = 200_000

// records writes what was found, so that the ledger itself says it.
func (b *ledgerBook) records() error {
	records := slices.Concat(b.opt.Records, b.long)
	if len(records) == 0 {
		return nil
	}
	const sheet = ledger.SheetRecords
	if err := b.sheet(sheet, 8, 8, 30, 12, 12, 80, 60); err != nil {
		return err
	}
	l := b.opt.Lang
	for i, h := range []string{l.Choose("程度", "severity"), l.Choose("代码", "code"), l.Choose("文件", "file"), l.Choose("格子", "cell"), l.Choose("编号", "measure"), l.Choose("情况", "what"), l.Choose("处理", "what to do")} {
		if err := b.put(sheet, i+1, 1, h, b.head); err != nil {
			return err
		}
	}
	row := 2
	for i, d := range records {
		if i == mostRecords {
			text := fmt.Sprintf(l.Choose("另有%d条没有写在这里", "%d more are not written here"), len(records)-i)
			if err := b.put(sheet, 6, row, text, b.wrapped); err != nil {
				return err
			}
			row++
			break
		}
		file, cell := "", ""
		if len(d.At) > 0 {
			file, cell = d.At[0].Name, d.At[0].Cell
			if d.At[0].Sheet != "" && d.At[0].Sheet != ledger.SheetLedger {
				cell = d.At[0].Sheet + "!" + cell
			}
		}
		for _, text := range pieces(d.Message(l)) {
			for i, v := range []string{report.SeverityName(d.Severity(), l), string(d.Code), file, cell, d.Measure, text, d.Hint(l)} {
				if err := b.put(sheet, i+1, row, v, b.wrapped); err != nil {
					return err
				}
			}
			row++
		}
	}
	if err := b.AutoFilter(sheet, "A1:G"+strconv.Itoa(row-1), nil); err != nil {
		return err
	}
	if err := b.paper(sheet, paperA4); err != nil { // which a filter forgets
		return err
	}
	return b.SetPanes(sheet, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"})
}

// fits reports whether a cell holds a text, as it is written.
func fits(s string) bool {
	n := 0
	for _, c := range literal(s) {
		n += max(utf16.RuneLen(c), 1)
	}
	return n <= excelize.TotalCellChars
}

// pieces divides a text into what a cell can hold each: 32767 UTF-16 units, of which
// a text such as _x0041_ takes up to twice its length.
func pieces(s string) []string {
	const most = 15_000
	var out []string
	from, n := 0, 0
	for i, c := range s {
		if units := max(utf16.RuneLen(c), 1); n+units > most {
			out = append(out, s[from:i])
			from, n = i, units
		} else {
			n += units
		}
	}
	return append(out, s[from:])
}

// hiddenColumns is how many columns the hidden sheet has.
const hiddenColumns = 4

// hidden writes the sheet that tells the workbook again.
func (b *ledgerBook) hidden() error {
	const sheet = ledger.SheetHidden
	if _, err := b.NewSheet(sheet); err != nil {
		return err
	}
	var own []ledger.Sheet
	for _, name := range b.order {
		own = append(own, *b.own[name])
	}
	rows := b.ledger.Hidden(own...)
	b.hiddenRows = len(rows)
	for i, row := range rows {
		for k, text := range row {
			if err := b.SetCellStr(sheet, at(k+1, i+1), literal(text)); err != nil {
				return err
			}
		}
	}
	b.SetActiveSheet(0)
	return b.SetSheetVisible(sheet, false)
}
