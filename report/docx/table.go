package docx

import (
	"fmt"
	"strconv"

	"github.com/zeren-plan/zeren/internal/ooxml"
	"github.com/zeren-plan/zeren/report"
)

// Space between a cell's border and its text, pt.
const (
	cellSide = 3.5
	cellTop  = 3.0
)

// A rule's width in eighths of a point, the unit of borders.
const rule = "4"

func tableStyles(x *ooxml.XML) {
	x.Start("w:style", "w:type", "table", "w:default", "1", "w:styleId", styleNormalTable)
	value(x, "w:name", "Normal Table")
	x.Start("w:tblPr")
	margins(x, 0, 0)
	x.End()
	x.End()

	x.Start("w:style", "w:type", "table", "w:customStyle", "1", "w:styleId", styleTable)
	value(x, "w:name", "公文表格")
	value(x, "w:basedOn", styleNormalTable)
	x.Start("w:tblPr")
	x.Start("w:tblBorders")
	for _, side := range []string{"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"} {
		border(x, side)
	}
	x.End()
	margins(x, cellSide, cellTop)
	x.End()
	x.End()

	x.Start("w:style", "w:type", "table", "w:customStyle", "1", "w:styleId", styleFormTable)
	value(x, "w:name", "签章栏表格")
	value(x, "w:basedOn", styleNormalTable)
	x.End()
}

func margins(x *ooxml.XML, side, top float64) {
	x.Start("w:tblCellMar")
	x.Empty("w:top", "w:w", pt(top), "w:type", "dxa")
	x.Empty("w:left", "w:w", pt(side), "w:type", "dxa")
	x.Empty("w:bottom", "w:w", pt(top), "w:type", "dxa")
	x.Empty("w:right", "w:w", pt(side), "w:type", "dxa")
	x.End()
}

func border(x *ooxml.XML, side string) {
	x.Empty(side, "w:val", "single", "w:sz", rule, "w:space", "0", "w:color", "auto")
}

// table writes a table. That a row stays with the next one is said in its own
// paragraphs: LibreOffice doesn't take it from their styles, and keeps a table
// with what follows only if all its rows say so.
func (b *body) table(t *report.Table) {
	widths := columnWidths(t, b.layout.Page.TextWidth())
	b.startTable(styleTable, widths)
	b.header(t, widths)
	for i, row := range t.Rows {
		b.row(t, row, widths, t.Keeps(i) && !row.Tall)
	}
	b.End()
}

// columnWidths is the widths of the columns in twips. A table wider than the
// text, room mm, is narrowed evenly, so that nothing falls off the paper.
func columnWidths(t *report.Table, room float64) []int {
	widths := make([]float64, len(t.Columns))
	whole := 0.0
	for i, col := range t.Columns {
		widths[i] = col.Width
		whole += col.Width
	}
	if whole > room {
		for i := range widths {
			widths[i] *= room / whole
		}
	}
	return twips(widths)
}

// startTable begins a table. The columns are as wide as they are told to be,
// whatever they hold.
func (b *body) startTable(style string, widths []int) {
	b.Start("w:tbl")
	b.Start("w:tblPr")
	value(&b.XML, "w:tblStyle", style)
	b.Empty("w:tblW", "w:w", strconv.Itoa(sum(widths)), "w:type", "dxa")
	b.Empty("w:tblLayout", "w:type", "fixed")
	b.End()
	b.Start("w:tblGrid")
	for _, w := range widths {
		b.Empty("w:gridCol", "w:w", strconv.Itoa(w))
	}
	b.End()
}

func (b *body) header(t *report.Table, widths []int) {
	b.Start("w:tr")
	b.Start("w:trPr")
	b.Empty("w:cantSplit")
	b.Empty("w:tblHeader")
	b.End()
	for i, col := range t.Columns {
		b.startCell(widths[i], 1)
		b.paragraph(styleHeader, col.Title, true)
		b.End()
	}
	b.End()
}

// row writes a row. With keep it stays with the next one.
func (b *body) row(t *report.Table, row report.Row, widths []int, keep bool) {
	cells := 1
	if row.Kind == report.Line {
		cells = len(t.Columns)
	}
	if len(row.Cells) != cells {
		panic(fmt.Sprintf("report/docx: row of %d cells, want %d", len(row.Cells), cells))
	}
	b.Start("w:tr")
	b.Start("w:trPr")
	if !row.Tall {
		b.Empty("w:cantSplit")
	}
	if row.Kind == report.Line && t.RowHeight > 0 {
		b.Empty("w:trHeight", "w:val", mm(t.RowHeight), "w:hRule", "atLeast")
	}
	b.End()
	for i, cell := range row.Cells {
		if row.Kind == report.Line {
			b.startCell(widths[i], 1)
		} else {
			b.startCell(sum(widths), len(widths))
		}
		plain, small := cellStyles(row.Kind, t.Columns[i].Align)
		for _, text := range cell {
			style := plain
			if text.Small {
				style = small
			}
			b.paragraph(style, text.Text, keep)
		}
		if len(cell) == 0 { // a cell without a paragraph is a damaged file to Word
			b.paragraph(plain, "", keep)
		}
		b.End()
	}
	b.End()
}

// cellStyles is the styles of a cell's text and of its asides.
func cellStyles(kind report.RowKind, align report.Align) (plain, small string) {
	switch kind {
	case report.Line:
		switch align {
		case report.Left:
			return styleCell, styleSmall
		case report.Center:
			return styleCellCenter, styleSmallCenter
		case report.Right:
			return styleCellRight, styleSmallRight
		default:
			panic(fmt.Sprintf("report/docx: unexpected alignment %d", align))
		}
	case report.Band:
		return styleBand, styleSmall
	case report.Note:
		return styleNote, styleSmall
	default:
		panic(fmt.Sprintf("report/docx: unexpected row of kind %d", kind))
	}
}

// startCell begins a cell over some columns, in all width twips wide.
func (b *body) startCell(width, columns int) {
	b.Start("w:tc")
	b.Start("w:tcPr")
	b.Empty("w:tcW", "w:w", strconv.Itoa(width), "w:type", "dxa")
	if columns > 1 {
		value(&b.XML, "w:gridSpan", strconv.Itoa(columns))
	}
	value(&b.XML, "w:vAlign", "center")
	b.End()
}

func sum(widths []int) int {
	s := 0
	for _, w := range widths {
		s += w
	}
	return s
}
