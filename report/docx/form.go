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

// Widths in columns of the grid.
const (
	fieldGap  = 2  // between two fields
	labelMin  = 10 // of a label that may be broken
	unitBlank = 6  // of the widest blank before a unit
	unitMin   = 3  // of the narrowest one
)

// leastBlank is the width of a blank after a label, mm; a longer label is broken.
const leastBlank = 30

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
		if len(fields) == 0 {
			rows = append(rows, nil)
			continue
		}
		rows = append(rows, formRows(fields, f.Room(len(fields)), f.Style(b.layout), width/formColumns)...)
	}
	columns := formColumns
	for _, cells := range rows {
		columns = max(columns, span(cells))
	}
	grid := twips(slices.Repeat([]float64{width / float64(columns)}, columns))
	b.startTable(styleFormTable, grid)
	for i, cells := range rows {
		height := f.RowHeight(b.layout)
		if len(cells) == 0 {
			height = f.GapHeight(b.layout)
		}
		if rest := columns - span(cells); rest > 0 {
			cells = append(cells, formCell{style: styleForm, columns: rest})
		}
		for k := range cells {
			switch {
			case span(rows[i]) == 0: // lower than a line
				cells[k].style = styleEnd
			case f.Small:
				cells[k].style = smallForm[cells[k].style]
			}
		}
		b.formRow(cells, grid, height, i < len(rows)-1)
	}
	b.End()
}

// smallForm are the styles of a small form by those of the usual one.
var smallForm = map[string]string{styleForm: styleFormSmall, styleFormUnit: styleFormSmallUnit}

// formRow writes a row, height pt high. With keep it stays with the next one.
func (b *body) formRow(cells []formCell, grid []int, height float64, keep bool) {
	b.Start("w:tr")
	b.Start("w:trPr")
	b.Empty("w:cantSplit")
	b.Empty("w:trHeight", "w:val", pt(height), "w:hRule", "atLeast")
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

// formRows divides a row evenly among as many fields as it has room for; what is
// too much for one row, or stands below its label, goes on two. A column of the grid
// is column mm wide.
func formRows(fields []report.Field, room int, style report.Style, column float64) [][]formCell {
	cells, below := formCells(fields, room, style, column)
	if half := len(fields) / 2; half > 0 && span(cells) > formColumns {
		return append(formRows(fields[:half], half, style, column), formRows(fields[half:], len(fields)-half, style, column)...)
	}
	rows := [][]formCell{cells}
	if below != nil {
		rows = append(rows, below)
	}
	return rows
}

// formCells are the cells of a row of fields, and those of the row below it if
// there is one.
func formCells(fields []report.Field, room int, style report.Style, column float64) (cells, below []formCell) {
	half := (style.Size + style.Track) / 2 * mmPerPT
	columns := func(text string) int {
		return int(math.Ceil(float64(halfWidths(text))*half/column + 0.25)) // with a little air
	}
	// pad leaves what is before a field empty.
	pad := func(cells []formCell, start int) []formCell {
		if gap := start - span(cells); gap > 0 {
			cells = append(cells, formCell{style: styleForm, columns: gap})
		}
		return cells
	}
	for i, f := range fields {
		start := i * (formColumns + fieldGap) / room
		end := (i+1)*(formColumns+fieldGap)/room - fieldGap
		cells = pad(cells, start)
		switch {
		case f.Below:
			cells = append(cells, formCell{text: f.Label, style: styleForm, columns: end - start})
			below = append(pad(below, start), formCell{text: f.Text, style: styleForm, columns: end - start, blank: f.Text == ""})
		case f.Text != "":
			cells = append(cells, formCell{text: f.Label + f.Text, style: styleForm, columns: end - start})
		default:
			cells = append(cells, blankCells(f, end-start, int(math.Round(leastBlank/column)), columns)...)
		}
	}
	return cells, below
}

// blankCells are the cells of a field, room columns wide, with a blank of at least so
// many.
func blankCells(f report.Field, room, blankMin int, columns func(text string) int) (cells []formCell) {
	least := blankMin
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
		return append(cells, formCell{style: styleForm, columns: max(room, blankMin), blank: true})
	}
	blank := min(max(room/len(f.Units), unitMin), unitBlank)
	for _, unit := range f.Units {
		cells = append(cells,
			formCell{style: styleForm, columns: blank, blank: true},
			formCell{text: unit, style: styleFormUnit, columns: columns(unit)})
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
