// Package xlsx writes a plan's table as a workbook.
package xlsx

import (
	"fmt"
	"io"
	"math"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/zeren-plan/zeren/internal/eastasian"
	"github.com/zeren-plan/zeren/internal/ooxml"
	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/report"
)

// The names of the sheets.
const (
	sheetPlan  = "方案"
	sheetNotes = "附注"
)

// width is the width of columns in characters of the standard face.
var width = [plan.ColumnCount]float64{
	plan.OtherColumn: 16, plan.NumberColumn: 6, plan.SectionColumn: 12, plan.TitleColumn: 18, plan.MeasureColumn: 60,
	plan.DeadlineColumn: 14, plan.LeadColumn: 20, plan.ResponsibleColumn: 20, plan.SupportColumn: 20,
}

const black = "000000"

// properties says in a workbook what it is called. Whose it is and when it was made,
// nobody said.
func properties(f *excelize.File, title string) {
	p := ooxml.Properties{Title: title, Language: "zh-CN"}
	part := p.Part()
	f.Pkg.Store(part.Name, part.Data)
}

// Table writes the table on one sheet, under its title and with the header in
// sight, and the notes on another. All cells are texts.
func Table(w io.Writer, t *report.PlanTable) error {
	b := &book{File: excelize.NewFile(), table: t}
	defer b.Close()
	for _, step := range []func() error{b.begin, b.rows, b.notes} {
		if err := step(); err != nil {
			return fmt.Errorf("writing a plan's table as XLSX: %w", err)
		}
	}
	if err := b.Write(w); err != nil {
		return fmt.Errorf("writing a plan's table as XLSX: %w", err)
	}
	return nil
}

type book struct {
	*excelize.File
	table *report.PlanTable
	row   int // the last row written, from 1

	title, head, band, text, center int // styles
}

func (b *book) begin() error {
	if err := b.SetSheetName("Sheet1", sheetPlan); err != nil {
		return err
	}
	properties(b.File, b.table.Title)
	border := []excelize.Border{{Type: "left", Style: 1, Color: black}, {Type: "right", Style: 1, Color: black}, {Type: "top", Style: 1, Color: black}, {Type: "bottom", Style: 1, Color: black}}
	wrap := func(horizontal string) *excelize.Alignment {
		return &excelize.Alignment{Horizontal: horizontal, Vertical: "center", WrapText: true}
	}
	bold := &excelize.Font{Bold: true}
	for _, s := range []struct {
		id    *int
		style excelize.Style
	}{
		{&b.title, excelize.Style{Font: &excelize.Font{Bold: true, Size: 16}, Alignment: wrap("center")}},
		{&b.head, excelize.Style{Font: bold, Border: border, Alignment: wrap("center")}},
		{&b.band, excelize.Style{Font: bold, Border: border, Alignment: wrap("left")}},
		{&b.text, excelize.Style{Border: border, Alignment: wrap("left"), NumFmt: 49}},
		{&b.center, excelize.Style{Border: border, Alignment: wrap("center"), NumFmt: 49}},
	} {
		id, err := b.NewStyle(&s.style)
		if err != nil {
			return err
		}
		*s.id = id
	}
	for i, c := range b.table.Columns {
		name, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		if err := b.SetColWidth(sheetPlan, name, name, width[c.Kind]); err != nil {
			return err
		}
	}
	return nil
}

func (b *book) rows() error {
	t := b.table
	if t.Title != "" {
		if err := b.over(t.Title, b.title); err != nil {
			return err
		}
	}
	b.row++
	for i, c := range t.Columns {
		if err := b.cell(i, c.Title, b.head, 1, 1); err != nil {
			return err
		}
	}
	if err := b.SetPanes(sheetPlan, &excelize.Panes{Freeze: true, YSplit: b.row, TopLeftCell: fmt.Sprintf("A%d", b.row+1), ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	if err := b.print(); err != nil {
		return err
	}
	for i, r := range t.Rows {
		if r.Section != "" {
			if err := b.over(r.Section, b.band); err != nil {
				return err
			}
			continue
		}
		b.row++
		if err := b.SetRowHeight(sheetPlan, b.row, b.height(i)); err != nil {
			return err
		}
		for k, c := range r.Cells {
			if c.Left || c.Up {
				continue
			}
			style := b.text
			switch t.Columns[k].Kind {
			case plan.NumberColumn, plan.DeadlineColumn:
				style = b.center
			}
			if err := b.cell(k, c.Text, style, t.Height(i, k), t.Width(i, k)); err != nil {
				return err
			}
		}
	}
	return nil
}

// print makes the sheet come out across the paper, as wide as a page, with the
// header, the last row written, on each.
func (b *book) print() error {
	landscape, a4, wide, tall, fit := "landscape", 9, 1, 0, true
	if err := b.SetPageLayout(sheetPlan, &excelize.PageLayoutOptions{Orientation: &landscape, Size: &a4, FitToWidth: &wide, FitToHeight: &tall}); err != nil {
		return err
	}
	if err := b.SetSheetProps(sheetPlan, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	return b.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: fmt.Sprintf("%s!$%d:$%d", sheetPlan, b.row, b.row), Scope: sheetPlan})
}

// height is how high a row has to be, in points: programs don't find it out
// themselves for rows with merged cells.
func (b *book) height(row int) float64 {
	const line, most = 15.0, 409.0 // of the standard face; of a row
	lines := 1.0
	for k, c := range b.table.Rows[row].Cells {
		if c.Left || c.Up || b.table.Height(row, k) > 1 {
			continue
		}
		wide := 0.0
		for i := range b.table.Width(row, k) {
			wide += width[b.table.Columns[k+i].Kind]
		}
		n := 0.0
		for text := range strings.SplitSeq(c.Text, "\n") {
			n += math.Max(1, math.Ceil(float64(eastasian.Width(text))/(wide-2)))
		}
		lines = math.Max(lines, n)
	}
	return math.Min(lines*line+4, most)
}

// over writes a row of one cell over all columns.
func (b *book) over(text string, style int) error {
	b.row++
	return b.cell(0, text, style, 1, len(b.table.Columns))
}

// cell writes a cell of the row at hand that spans some rows and columns.
func (b *book) cell(column int, text string, style, rows, columns int) error {
	from, err := excelize.CoordinatesToCellName(column+1, b.row)
	if err != nil {
		return err
	}
	to, err := excelize.CoordinatesToCellName(column+columns, b.row+rows-1)
	if err != nil {
		return err
	}
	if err := b.SetCellStyle(sheetPlan, from, to, style); err != nil {
		return err
	}
	if rows > 1 || columns > 1 {
		if err := b.MergeCell(sheetPlan, from, to); err != nil {
			return err
		}
	}
	return b.SetCellStr(sheetPlan, from, literal(text))
}

func (b *book) notes() error {
	if len(b.table.Notes) == 0 {
		return nil
	}
	if _, err := b.NewSheet(sheetNotes); err != nil {
		return err
	}
	if err := b.SetColWidth(sheetNotes, "A", "A", 100); err != nil {
		return err
	}
	for i, n := range b.table.Notes {
		if err := b.SetCellStr(sheetNotes, fmt.Sprintf("A%d", i+1), literal(n)); err != nil {
			return err
		}
	}
	return nil
}

// literal keeps a text such as _x0041_, which stands for a character (ECMA-376
// part 1 §22.4.2.4), as it is.
func literal(s string) string {
	if !coded.MatchString(s) {
		return s
	}
	var b strings.Builder
	for i := range len(s) {
		if s[i] == '_' && coded.MatchString(s[i:min(len(s), i+len("_x0000_"))]) {
			b.WriteString("_x005F_")
			continue
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

var coded = regex.MustCompile(`_x[0-9A-Fa-f]{4}_`)
