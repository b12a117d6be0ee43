package docx

import (
	"cmp"
	"encoding/xml"
	"slices"
	"strconv"
	"strings"

	"github.com/zeren-plan/zeren/internal/ooxml"
	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
)

// maxSpan is more columns than Word allows in a table, 63.
const maxSpan = 100

func (r *reader) table() error {
	r.tables++
	t := tableReader{reader: r, table: new(grid.Table), number: r.tables, merged: make(map[int]*grid.Cell), left: make(map[int]string)}
	err := t.rows()
	switch {
	case t.framed && !slices.ContainsFunc(t.table.Rows, func(r grid.Row) bool { return len(r.Cells) > 1 }):
		r.doc.Blocks = append(r.doc.Blocks, t.frame...)
	case len(t.table.Rows) > 0:
		r.doc.Blocks = append(r.doc.Blocks, t.table)
	}
	return err
}

// A tableReader reads one table. Cells that are merged down are one cell over
// several rows.
type tableReader struct {
	*reader
	table  *grid.Table
	number int
	row    int                // counted as in the file
	merged map[int]*grid.Cell // the merged cell that may go on, by column
	left   map[int]string     // the text of merged cells that started in a deleted row
	frame  []grid.Block       // what stands in the cells
	framed bool               // a table is among it
	// columns are the columns that the places of the grid stand in, without those
	// that dragged borders make. Nil if every place is one.
	columns []int
}

func (t *tableReader) rows() error {
	return t.each(func(e xml.StartElement) error {
		if ok, err := t.within(e, t.rows); ok {
			return err
		}
		switch e.Name.Local {
		case "tblGrid":
			return t.readGrid()
		case "tr":
			t.row++
			return t.readRow()
		}
		return t.xml.Skip()
	})
}

// leastColumn is the width in twips below which a column is none, but a border
// that somebody dragged in some rows: 3 mm.
const leastColumn = 170

// readGrid reads the columns that the table's borders make.
func (t *tableReader) readGrid() error {
	var widths []int
	err := t.each(func(e xml.StartElement) error {
		if e.Name.Local == "gridCol" && len(widths) < maxSpan {
			w, _ := strconv.Atoi(ooxml.Attr(e, "w"))
			widths = append(widths, w)
		}
		return t.xml.Skip()
	})
	columns := []int{0}
	n, since := 0, 0
	for _, w := range widths {
		if since += w; since >= leastColumn {
			n++
			since = 0
		}
		columns = append(columns, n)
	}
	if n > 2 {
		t.columns = columns
	}
	return err
}

// width is the number of columns from a place of the grid on, at least one.
func (t *tableReader) width(at, cols int) int {
	if at+cols >= len(t.columns) {
		return cols
	}
	return max(t.columns[at+cols]-t.columns[at], 1)
}

// inner reads a table within a cell: its text is the cell's, a line a cell. Where
// the outer table is only a frame, it is a table.
func (t *tableReader) inner(lines *[]string) error {
	t.tables++
	in := tableReader{reader: t.reader, table: new(grid.Table), number: t.tables, merged: make(map[int]*grid.Cell), left: make(map[int]string)}
	err := in.rows()
	for _, r := range in.table.Rows {
		for _, c := range r.Cells {
			if c.Text != "" {
				*lines = append(*lines, c.Text)
			}
		}
	}
	if in.framed {
		t.frame = append(t.frame, in.frame...)
	} else {
		t.frame = append(t.frame, in.table)
	}
	t.framed = true
	return err
}

// A docxRow is a row while it is read.
type docxRow struct {
	cells   []docxCell
	deleted bool
	hidden  bool
}

// A docxCell is a cell while its row is read.
type docxCell struct {
	lines  []string
	cols   int    // places of the grid that it spans
	merge  string // restart or continue, where it is merged down
	across bool   // it is one with the cell before it
}

func (t *tableReader) readRow() error {
	var row docxRow
	outer := t.place
	t.place = plan.Place{Name: t.name, Table: t.number, Row: t.row}
	defer func() { t.place = outer }()
	if err := t.readCells(&row); err != nil {
		return err
	}
	var cells []docxCell
	for _, c := range row.cells {
		if !c.across || len(cells) == 0 {
			cells = append(cells, c)
			continue
		}
		before := &cells[len(cells)-1]
		before.cols += c.cols
		before.lines = append(before.lines, c.lines...)
	}
	t.add(cells, &row)
	return t.tally.Row(len(cells))
}

// add puts the cells of a row in their places, and adds it to the table.
func (t *tableReader) add(cells []docxCell, row *docxRow) {
	out := grid.Row{At: t.place, Cells: make([]grid.Cell, 0, len(cells)), Hidden: row.hidden}
	goesOn := make(map[int]*grid.Cell) // the merged cells that the next row may go on
	place := 0
	for _, c := range cells {
		cols := t.width(place, c.cols)
		at := place
		if place < len(t.columns) {
			at = t.columns[place]
		}
		place += c.cols
		text := strings.Join(c.lines, "\n")
		if row.deleted {
			if c.merge == "restart" { // its text stands for the rows that go on from it
				delete(t.merged, at)
				t.left[at] = text
			}
			continue
		}
		above := t.merged[at]
		if left, ok := t.left[at]; ok && c.merge == "continue" && above == nil {
			text, c.merge = left, "restart"
		}
		delete(t.left, at)
		if c.merge == "continue" && above != nil && max(above.Cols, 1) == cols {
			above.Rows = max(above.Rows, 1) + 1
			goesOn[at] = above
			if !strings.Contains(plan.Squeeze(above.Text), plan.Squeeze(text)) {
				t.say(plan.SourceUnseen, shorten(text)) // Word does not show it, but it is there
			}
			continue
		}
		out.Cells = append(out.Cells, grid.Cell{Text: text, Cols: cols})
		if c.merge != "" {
			goesOn[at] = &out.Cells[len(out.Cells)-1]
		}
	}
	if !row.deleted {
		t.merged = goesOn
		t.table.Rows = append(t.table.Rows, out)
	}
}

func (t *tableReader) readCells(row *docxRow) error {
	read := func() error { return t.readCells(row) }
	return t.each(func(e xml.StartElement) error {
		if ok, err := t.within(e, read); ok {
			return err
		}
		switch e.Name.Local {
		case "trPr":
			return t.each(func(e xml.StartElement) error {
				switch e.Name.Local {
				case "gridBefore":
					if n := number(e, "val"); n > 0 {
						row.cells = append(row.cells, docxCell{cols: n})
					}
				case "del":
					row.deleted = true
				case "hidden":
					row.hidden = ooxml.On(e)
				}
				return t.xml.Skip()
			})
		case "tc":
			return t.readCell(row)
		}
		return t.xml.Skip()
	})
}

func (t *tableReader) readCell(row *docxRow) error {
	c := docxCell{cols: 1}
	deleted := false
	add := func(s string) {
		if s != "" {
			c.lines = append(c.lines, s)
			t.frame = append(t.frame, &grid.Paragraph{Text: s, At: plan.Place{Name: t.name}})
		}
	}
	outer := t.deleted
	t.deleted = outer || row.deleted
	t.cells++
	defer func() { t.cells--; t.deleted = outer }()
	var read func() error
	read = func() error {
		defer t.flush(add)
		return t.each(func(e xml.StartElement) error {
			if ok, err := t.within(e, read); ok {
				return err
			}
			switch e.Name.Local {
			case "tcPr":
				err := t.cell(&c, &deleted)
				t.deleted = outer || deleted || row.deleted && c.merge != "restart"
				return err
			case "p":
				text, err := t.paragraph(add)
				if c.merge != "continue" || !t.only {
					add(text)
				}
				return err
			case "tbl":
				t.flush(add)
				return t.inner(&c.lines)
			}
			return t.xml.Skip()
		})
	}
	err := read()
	if !deleted {
		row.cells = append(row.cells, c)
	}
	return err
}

// cell reads the properties of a cell.
func (t *tableReader) cell(c *docxCell, deleted *bool) error {
	merged := func(e xml.StartElement) string { return cmp.Or(ooxml.Attr(e, "val"), "continue") }
	return t.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "gridSpan":
			c.cols = max(number(e, "val"), 1)
		case "vMerge":
			c.merge = merged(e)
		case "hMerge":
			c.across = merged(e) == "continue"
		case "cellDel":
			*deleted = true
		}
		return t.xml.Skip()
	})
}
