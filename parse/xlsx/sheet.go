package xlsx

import (
	"cmp"
	"encoding/xml"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"github.com/zeren-plan/zeren/internal/ooxml"
	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/parse/limit"
	"github.com/zeren-plan/zeren/plan"
)

// maxColumns is more columns than a plan has. What stands further to the right
// follows at once, without the blank cells between.
const maxColumns = 200

// A sheetReader reads one sheet. Rows without any text are left out.
type sheetReader struct {
	*book
	doc    *grid.Doc
	name   string // of the file
	sheet  string
	rows   []sheetRow // that have text, in order
	merges []area     // by their first row
	hidden [maxColumns + 1]bool
	tally  *limit.Tally

	// Where all that a cell holds counts, not only what is seen of it: cells that show
	// nothing are kept, and what else the sheet has is looked at.
	all  bool
	also func(d *ooxml.Tokens, e xml.StartElement) error
}

type sheetRow struct {
	number int
	hidden bool
	cells  []sheetCell // that have text, in order
}

type sheetCell struct {
	column int
	text   string
	stored string // the number, if it is one
	full   string // what is stored in words, where less of it is shown
	struck string // what of its text is struck out
	kept   string // the rest, if something is
}

// An area is merged cells.
type area struct {
	c1, r1, c2, r2 int
	begun          bool // one of its rows was met
	text           string
}

func (r *sheetReader) table(fsys fs.FS, part string) (*grid.Table, error) {
	if err := r.read(fsys, part); err != nil {
		return nil, err
	}
	return r.grid()
}

// read gathers what the sheet has.
func (r *sheetReader) read(fsys fs.FS, part string) error {
	number := 0
	err := ooxml.Walk(fsys, part, func(d *ooxml.Tokens, e xml.StartElement) error {
		switch e.Name.Local {
		case "col":
			from, _ := strconv.Atoi(ooxml.Attr(e, "min"))
			to, _ := strconv.Atoi(ooxml.Attr(e, "max"))
			for c := max(from, 1); c <= min(to, maxColumns) && unseen(e, "width"); c++ {
				r.hidden[c] = true
			}
		case "row":
			number++
			if n, err := strconv.Atoi(ooxml.Attr(e, "r")); err == nil {
				number = n
			}
			return r.readRow(d, sheetRow{number: number, hidden: unseen(e, "ht")})
		case "mergeCell":
			if a, ok := parseArea(ooxml.Attr(e, "ref")); ok {
				r.merges = append(r.merges, a)
				return r.tally.Check(plan.LimitCells, int64(len(r.merges)))
			}
		case "customSheetViews", "extLst":
			return d.Skip()
		default:
			if r.also != nil {
				return r.also(d, e)
			}
		}
		return nil
	})
	slices.SortStableFunc(r.rows, func(a, b sheetRow) int { return cmp.Compare(a.number, b.number) })
	slices.SortStableFunc(r.merges, func(a, b area) int { return cmp.Compare(a.r1, b.r1) })
	return err
}

// unseen reports whether a row or column is hidden, or has no height or width.
func unseen(e xml.StartElement, size string) bool {
	n, err := strconv.ParseFloat(ooxml.Attr(e, size), 64)
	return on(ooxml.Attr(e, "hidden")) || err == nil && n == 0
}

func (r *sheetReader) readRow(d *ooxml.Tokens, row sheetRow) error {
	column := 0
	for {
		t, err := ooxml.Token(d)
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.StartElement:
			if t.Name.Local != "c" {
				if err := d.Skip(); err != nil {
					return err
				}
				continue
			}
			column++
			if c, _, ok := ooxml.ParseCell(ooxml.Attr(t, "r")); ok {
				column = c
			}
			c, err := r.readCell(d, t, ooxml.CellName(column, row.number))
			if err != nil {
				return err
			}
			c.column = column
			if strings.TrimSpace(c.text) != "" || r.all && c.full != "" {
				row.cells = append(row.cells, c)
			}
		case xml.EndElement:
			if len(row.cells) > 0 {
				slices.SortStableFunc(row.cells, func(a, b sheetCell) int { return cmp.Compare(a.column, b.column) })
				for i, c := range row.cells[1:] {
					if c.column == row.cells[i].column {
						return fmt.Errorf("cell %s is there twice", ooxml.CellName(c.column, row.number))
					}
				}
				r.rows = append(r.rows, row)
				return r.tally.Row(len(row.cells))
			}
			return nil
		}
	}
}

// readCell reads a cell as it is shown, and as it is stored if that is a number
// (ECMA-376 part 1 §18.3.1.4).
func (r *sheetReader) readCell(d *ooxml.Tokens, e xml.StartElement, name string) (c sheetCell, err error) {
	var inline rich
	value, formula, computed, result := "", "", false, false
	for {
		t, err := ooxml.Token(d)
		if err != nil {
			return c, err
		}
		switch t := t.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "v":
				result = true
				value, err = d.Text()
			case "f":
				computed = true
				formula, err = d.Text()
			case "is":
				inline, err = runs(d)
			default:
				err = d.Skip()
			}
			if err != nil {
				return c, err
			}
			continue
		case xml.EndElement:
		default:
			continue
		}
		break
	}
	format, whole := "", false // struck out
	if style, err := strconv.Atoi(ooxml.Attr(e, "s")); err == nil && style >= 0 && style < len(r.formats) {
		format, whole = r.formats[style], r.struck[style]
	}
	defer func() {
		if whole {
			c.struck, c.kept = cmp.Or(c.full, c.text), ""
		}
		if err == nil && !r.all {
			r.unstruck(&c, name)
		}
	}()
	kind := ooxml.Attr(e, "t")
	if computed && value == "" && !(kind == "str" && result) {
		r.doc.Diags = append(r.doc.Diags, plan.Diag{Code: plan.SheetFormula, At: r.at(name), Args: []string{"=" + formula}})
		return c, nil
	}
	switch kind {
	case "s":
		if value == "" {
			return c, nil
		}
		n, err := strconv.Atoi(strings.TrimSpace(value))
		if err != nil || n < 0 || n >= len(r.strings) {
			return c, fmt.Errorf("cell %s has the text number %s, which the workbook lacks", name, value)
		}
		s := &r.strings[n]
		c.text, c.struck, c.kept = showText(s.text, format), s.struck, s.kept
		return c, nil
	case "inlineStr":
		c.text, c.struck, c.kept = showText(inline.text, format), inline.struck, inline.kept
		return c, nil
	case "str":
		c.text = showText(plain(value), format)
		return c, nil
	case "b":
		c.text = "FALSE"
		if value == "1" {
			c.text = "TRUE"
		}
		return c, nil
	case "e":
		c.text = value
		return c, nil
	case "d":
		date, clock, _ := strings.Cut(value, "T")
		c.text = date
		if r.all && strings.Trim(clock, "0:.Z") != "" {
			c.full = date + " " + clock
		}
		return c, nil
	}
	c.stored = strings.TrimSpace(value)
	c.text = showNumber(c.stored, format, r.from)
	if r.all {
		c.full = full(c.stored, c.text, format, r.from)
	}
	return c, nil
}

// unstruck takes from a cell what is struck out of it, and tells of that.
func (r *sheetReader) unstruck(c *sheetCell, name string) {
	if strings.TrimSpace(c.struck) == "" {
		return
	}
	r.doc.Diags = append(r.doc.Diags, plan.Diag{Code: plan.SourceStruck, At: r.at(name), Args: []string{c.struck}})
	*c = sheetCell{column: c.column, text: c.kept}
}

func (r *sheetReader) at(cell string) []plan.Place {
	return []plan.Place{{Name: r.name, Sheet: r.sheet, Cell: cell}}
}

// grid makes a table of what was read.
func (r *sheetReader) grid() (*grid.Table, error) {
	t := new(grid.Table)
	var owner [maxColumns + 1]*area // of each column, as long as it lasts
	next, total, wide := 0, int64(0), 0
	for _, row := range r.rows {
		for ; next < len(r.merges) && r.merges[next].r1 <= row.number; next++ {
			a := &r.merges[next]
			free := a.r2 >= row.number && a.c1 <= maxColumns
			for c := a.c1; free && c <= min(a.c2, maxColumns); c++ {
				free = owner[c] == nil || owner[c].r2 < row.number
			}
			for c := a.c1; free && c <= min(a.c2, maxColumns); c++ {
				owner[c] = a
			}
		}
		last := 0
		for c, a := range owner {
			if a != nil && a.r2 >= row.number {
				last = c
			}
		}
		out := grid.Row{At: r.at(ooxml.CellName(1, row.number))[0], Hidden: row.hidden}
		cells := row.cells
		for c := 1; c <= maxColumns && (c <= last || len(cells) > 0); c++ {
			text := ""
			if len(cells) > 0 && cells[0].column == c {
				text, cells = cells[0].text, cells[1:]
			}
			a := owner[c]
			switch {
			case a == nil || a.r2 < row.number:
				out.Cells = append(out.Cells, grid.Cell{Text: text})
			case c == a.c1 && !a.begun:
				a.begun = true
				cell := grid.Cell{Cols: min(a.c2, maxColumns) - a.c1 + 1, Rows: r.rowsTo(a.r2) - r.rowsTo(row.number-1)}
				if row.number == a.r1 {
					cell.Text, a.text = text, text
				} else {
					r.covered(c, row.number, a, text)
				}
				out.Cells = append(out.Cells, cell)
			default:
				r.covered(c, row.number, a, text)
			}
		}
		for _, c := range cells {
			out.Cells = append(out.Cells, grid.Cell{Text: c.text})
		}
		wide = max(wide, last, len(out.Cells))
		total += int64(len(out.Cells) + last)
		if err := r.tally.Check(plan.LimitCells, total); err != nil {
			return nil, err
		}
		t.Rows = append(t.Rows, out)
	}
	for c := 1; c <= min(wide, maxColumns); c++ {
		if r.hidden[c] {
			t.Hidden = append(t.Hidden, c-1)
		}
	}
	return t, nil
}

// rowsTo counts the rows up to a number.
func (r *sheetReader) rowsTo(number int) int {
	n, _ := slices.BinarySearchFunc(r.rows, number+1, func(row sheetRow, n int) int { return cmp.Compare(row.number, n) })
	return n
}

// covered tells of text in a cell that a merged one covers, which no program
// shows.
func (r *sheetReader) covered(column, row int, by *area, text string) {
	if text != "" && text != by.text {
		name := ooxml.CellName(column, row)
		r.doc.Diags = append(r.doc.Diags, plan.Diag{Code: plan.SheetCovered, At: r.at(name), Args: []string{name, text}})
	}
}

func parseArea(ref string) (area, bool) {
	from, to, ok := strings.Cut(ref, ":")
	c1, r1, ok1 := ooxml.ParseCell(from)
	c2, r2, ok2 := ooxml.ParseCell(to)
	return area{c1: min(c1, c2), r1: min(r1, r2), c2: max(c1, c2), r2: max(r1, r2)}, ok && ok1 && ok2
}
