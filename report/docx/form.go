package docx

import (
	"math"
	"slices"
	"strconv"

	"github.com/zeren-plan/zeren/report"
)

// A form is a table without borders, in which a blank is a cell with a rule at
// its foot. All edges of cells stand on a grid of formColumns: half a
// character each in a line of 28, and below the 63 that Word can hold.
const formColumns = 56

const formRow = 12.0 // a row's height in mm: room for a hand or a seal

// Widths in columns of the grid.
const (
	fieldGap  = 2  // between two fields
	labelMin  = 10 // of a label that may be broken
	blankMin  = 6  // of a blank after a label; a longer label is broken
	unitBlank = 6  // of the widest blank before a unit
	unitMin   = 3  // of the narrowest one
)

// A formCell is one cell of a form.
type formCell struct {
	text    string
	style   string
	columns int
	blank   bool // has a rule at its foot
}

func (b *body) form(f *report.Form) {
	width := b.layout.Page.TextWidth()
	var rows [][]formCell
	for _, fields := range f.Rows {
		rows = append(rows, formRows(fields, b.layout.Form, width/formColumns)...)
	}
	columns := formColumns
	for _, cells := range rows {
		columns = max(columns, span(cells))
	}
	grid := twips(slices.Repeat([]float64{width / float64(columns)}, columns))
	b.startTable(styleFormTable, grid)
	for i, cells := range rows {
		if rest := columns - span(cells); rest > 0 {
			cells = append(cells, formCell{style: styleForm, columns: rest})
		}
		b.formRow(cells, grid, i < len(rows)-1)
	}
	b.End()
}

// formRow writes a row. With keep it stays with the next one.
func (b *body) formRow(cells []formCell, grid []int, keep bool) {
	b.Start("w:tr")
	b.Start("w:trPr")
	b.Empty("w:cantSplit")
	b.Empty("w:trHeight", "w:val", mm(formRow), "w:hRule", "atLeast")
	b.End()
	for _, c := range cells {
		width := sum(grid[:c.columns])
		grid = grid[c.columns:]
		b.Start("w:tc")
		b.Start("w:tcPr")
		b.Empty("w:tcW", "w:w", strconv.Itoa(width), "w:type", "dxa")
		value(&b.XML, "w:gridSpan", strconv.Itoa(c.columns))
		if c.blank {
			b.Start("w:tcBorders")
			border(&b.XML, "w:bottom")
			b.End()
		}
		value(&b.XML, "w:vAlign", "bottom")
		b.End()
		b.paragraph(c.style, c.text, keep)
		b.End()
	}
	b.End()
}

// formRows divides a row evenly among its fields; what is too much for one row
// goes on two. A column of the grid is column mm wide.
func formRows(fields []report.Field, style report.Style, column float64) [][]formCell {
	cells := formCells(fields, style, column)
	if half := len(fields) / 2; half > 0 && span(cells) > formColumns {
		return append(formRows(fields[:half], style, column), formRows(fields[half:], style, column)...)
	}
	return [][]formCell{cells}
}

func formCells(fields []report.Field, style report.Style, column float64) []formCell {
	var cells []formCell
	half := (style.Size + style.Track) / 2 * mmPerPT
	columns := func(text string) int {
		return int(math.Ceil(float64(halfWidths(text))*half/column + 0.25)) // with a little air
	}

	for i, f := range fields {
		start := i * (formColumns + fieldGap) / len(fields)
		end := (i+1)*(formColumns+fieldGap)/len(fields) - fieldGap
		if gap := start - span(cells); gap > 0 {
			cells = append(cells, formCell{style: styleForm, columns: gap})
		}

		room, least := end-start, blankMin
		if len(f.Units) > 0 {
			least = unitMin * len(f.Units)
			for _, unit := range f.Units {
				room -= columns(unit)
			}
		}
		if f.Label != "" {
			label := min(columns(f.Label), max(room-least, labelMin))
			cells = append(cells, formCell{text: f.Label, style: styleForm, columns: label})
			room -= label
		}
		if len(f.Units) == 0 {
			cells = append(cells, formCell{text: f.Text, style: styleForm, columns: max(room, blankMin), blank: true})
			continue
		}
		blank := min(max(room/len(f.Units), unitMin), unitBlank)
		for _, unit := range f.Units {
			cells = append(cells,
				formCell{style: styleForm, columns: blank, blank: true},
				formCell{text: unit, style: styleFormUnit, columns: columns(unit)})
		}
	}
	return cells
}

func span(cells []formCell) (columns int) {
	for _, c := range cells {
		columns += c.columns
	}
	return columns
}

// halfWidths is the width of a text in half characters.
func halfWidths(s string) int {
	n := 0
	for _, r := range s {
		if r < 0x80 {
			n++
		} else {
			n += 2
		}
	}
	return n
}
