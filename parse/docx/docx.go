// Package docx reads the paragraphs and tables of an Office Open XML text.
package docx

import (
	"cmp"
	"encoding/xml"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/zeren-plan/zeren/internal/ooxml"
	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/parse/limit"
	"github.com/zeren-plan/zeren/plan"
)

// maxSpan is more columns than Word allows in a table, 63.
const maxSpan = 100

// ErrEmbedded says that a document has no table of its own, but a file of another
// form embedded in its text (w:altChunk), which only Word turns into text.
var ErrEmbedded = errors.New("its text is an embedded file")

// Read finds the paragraphs and tables of a document whose parts are in fsys.
// Insertions that are tracked are read, deletions and hidden text are not.
// Places are rows of tables; name is the file's base name. It refuses elements
// beyond the limit of depth.
func Read(name string, fsys fs.FS, limits *limit.Limits) (*grid.Doc, error) {
	part, err := ooxml.MainPart(fsys)
	if err != nil {
		return nil, err
	}
	lists, err := readNumbering(fsys, part)
	if err != nil {
		return nil, fmt.Errorf("lists: %w", err)
	}
	r := reader{name: name, doc: &grid.Doc{Format: "docx"}, lists: lists, limits: limits}
	if err := r.part(fsys, part, "body"); err != nil {
		return nil, err
	}
	for _, notes := range []string{"footnotes", "endnotes"} {
		if err := r.part(fsys, path.Join(path.Dir(part), notes+".xml"), notes); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
	}
	if r.embedded && r.tables == 0 {
		return nil, ErrEmbedded
	}
	return r.doc, nil
}

type reader struct {
	name   string
	xml    *xml.Decoder
	doc    *grid.Doc
	tables int
	depth  int
	lists  *numbering
	limits *limit.Limits
	fields []*strings.Builder // the instructions of the fields that are open
	before string             // the text of a paragraph whose end is deleted

	cells    int  // of how many tables in each other a cell is read
	deleted  bool // what is read is deleted with its row or cell
	prompt   int  // of how many controls that only show a prompt the content is read
	only     bool // the last paragraph had nothing but the number of a list
	embedded bool // it has a file embedded in its text

	place plan.Place // of what is read, as far as it is known
}

// part reads a whole part, whose text is in an element of a name.
func (r *reader) part(fsys fs.FS, part, element string) error {
	return ooxml.Walk(fsys, part, func(d *xml.Decoder, e xml.StartElement) error {
		if e.Name.Local != element {
			return nil
		}
		r.xml = d
		r.place = plan.Place{Name: r.name}
		return r.blocks(func(text string) {
			if text != "" {
				r.doc.Blocks = append(r.doc.Blocks, &grid.Paragraph{Text: text, At: plan.Place{Name: r.name}})
			}
		})
	})
}

// say tells of what is not read.
func (r *reader) say(code plan.Code, args ...string) {
	r.doc.Diags = append(r.doc.Diags, plan.Diag{Code: code, At: []plan.Place{r.place}, Args: args})
}

// each calls f for every child element of the element at hand, up to its end. f
// reads its element to the end.
func (r *reader) each(f func(xml.StartElement) error) error {
	r.depth++
	defer func() { r.depth-- }()
	if err := r.limits.Check(plan.LimitDepth, int64(r.depth)); err != nil {
		return err
	}
	for {
		t, err := ooxml.Token(r.xml)
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.StartElement:
			if err := f(t); err != nil {
				return err
			}
		case xml.EndElement:
			return nil
		}
	}
}

// choice reads the first of several forms of the same with f.
func (r *reader) choice(f func() error) error {
	done := false
	return r.each(func(e xml.StartElement) error {
		if done || e.Name.Local != "Choice" && e.Name.Local != "Fallback" {
			return r.xml.Skip()
		}
		done = true
		return f()
	})
}

// control reads what is in a content control with f. A prompt, which stands there
// until somebody fills it in, is no content.
func (r *reader) control(f func() error) error {
	prompt := r.prompt
	defer func() { r.prompt = prompt }()
	return r.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "sdtPr":
			return r.each(func(e xml.StartElement) error {
				if e.Name.Local == "showingPlcHdr" && ooxml.On(e) {
					r.prompt++
				}
				return r.xml.Skip()
			})
		case "sdtContent":
			return f()
		}
		return r.xml.Skip()
	})
}

// within reads elements that only stand around others with f, which reads what
// is in them. It reports whether the element is one.
func (r *reader) within(e xml.StartElement, f func() error) (bool, error) {
	switch e.Name.Local {
	case "customXml", "ins", "moveTo":
		return true, f()
	case "sdt":
		return true, r.control(f)
	case "AlternateContent":
		return true, r.choice(f)
	}
	return false, nil
}

// blocks reads paragraphs, each given to paragraph, and tables. A table in a
// cell is read as paragraphs.
func (r *reader) blocks(paragraph func(string)) error {
	read := func() error { return r.blocks(paragraph) }
	defer r.flush(paragraph)
	return r.each(func(e xml.StartElement) error {
		if ok, err := r.within(e, read); ok {
			return err
		}
		switch e.Name.Local {
		case "p":
			text, err := r.paragraph(paragraph)
			paragraph(text)
			return err
		case "tbl":
			r.flush(paragraph)
			if r.cells == 0 {
				return r.table()
			}
			return r.nested(paragraph)
		case "footnote", "endnote":
			return read()
		case "altChunk":
			r.embedded = true
		}
		return r.xml.Skip()
	})
}

// nested reads a table in a cell, a paragraph a row.
func (r *reader) nested(paragraph func(string)) error {
	read := func() error { return r.nested(paragraph) }
	defer r.flush(paragraph)
	return r.each(func(e xml.StartElement) error {
		if ok, err := r.within(e, read); ok {
			return err
		}
		switch e.Name.Local {
		case "tr", "tc", "tbl":
			return read()
		case "p":
			text, err := r.paragraph(paragraph)
			paragraph(text)
			return err
		}
		return r.xml.Skip()
	})
}

// flush gives out the text of a paragraph whose end is deleted and that none
// follows.
func (r *reader) flush(paragraph func(string)) {
	if r.before != "" {
		paragraph(strings.TrimSpace(r.before))
		r.before = ""
	}
}

// paragraph reads the text of a paragraph. What stands in text boxes anchored
// in it is given to aside. Where its end is deleted, its text is that of the next.
func (r *reader) paragraph(aside func(string)) (string, error) {
	before := r.before
	r.before, r.only = "", false
	var b strings.Builder
	p := paragraph{Builder: &b}
	err := r.runs(&p, aside)
	if p.open {
		r.before = before + b.String()
		return "", err
	}
	text := strings.TrimSpace(before + b.String())
	if text == "" && !p.numbered || r.deleted {
		return text, err // a number before nothing: Word shows it, in a cell of numbers
	}
	number := r.lists.next(r.lists.of(&p))
	r.only = text == "" && number != ""
	return number + text, err
}

// A paragraph is its text while it is read, and the list that it belongs to.
type paragraph struct {
	*strings.Builder
	style    string
	list     reference
	numbered bool // it names its list itself
	open     bool // its end is deleted
}

func (r *reader) runs(b *paragraph, aside func(string)) error {
	hidden := r.lists.hides(b.style)
	font := ""
	read := func() error { return r.runs(b, aside) }
	return r.each(func(e xml.StartElement) error {
		if ok, err := r.within(e, read); ok {
			return err
		}
		switch e.Name.Local {
		case "rPr":
			return r.each(func(e xml.StartElement) error {
				switch e.Name.Local {
				case "rStyle":
					hidden = hidden || r.lists.hides(ooxml.Attr(e, "val"))
				case "vanish":
					hidden = ooxml.On(e)
				case "rFonts":
					font = ooxml.Attr(e, "ascii")
				}
				return r.xml.Skip()
			})
		case "pPr":
			err := r.properties(b)
			hidden = r.lists.hides(b.style)
			return err
		case "t":
			return r.characters(func(s string) {
				if !hidden && r.prompt == 0 {
					b.WriteString(inFont(s, font))
				}
			})
		case "sym":
			if !hidden {
				b.WriteString(r.symbol(ooxml.Attr(e, "font"), ooxml.Attr(e, "char")))
			}
		case "fldChar":
			r.field(b, ooxml.Attr(e, "fldCharType"))
		case "instrText":
			return r.characters(func(s string) {
				if n := len(r.fields); n > 0 {
					r.fields[n-1].WriteString(s)
				}
			})
		case "tab", "ptab":
			b.WriteByte(' ')
		case "br", "cr":
			b.WriteByte('\n')
		case "noBreakHyphen":
			b.WriteByte('-')
		case "r", "hyperlink", "smartTag", "fldSimple", "dir", "bdo", "ruby", "rubyBase":
			return read()
		case "oMath", "oMathPara":
			return r.math(b)
		case "drawing", "pict", "object":
			return r.drawing(aside)
		}
		return r.xml.Skip()
	})
}

// drawing reads the text boxes of a drawing, in whatever shapes and groups.
func (r *reader) drawing(aside func(string)) error {
	return r.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "AlternateContent":
			return r.choice(func() error { return r.drawing(aside) })
		case "txbxContent":
			before := r.before
			r.before = ""
			err := r.blocks(aside)
			r.before = before
			return err
		}
		return r.drawing(aside)
	})
}

// properties reads the style of a paragraph and its place in a list.
func (r *reader) properties(b *paragraph) error {
	return r.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "pStyle":
			b.style = ooxml.Attr(e, "val")
		case "numPr":
			b.numbered = true
			return r.properties(b)
		case "ilvl":
			level := min(number(e, "val"), maxLevel-1)
			b.list.level = &level
		case "numId":
			b.list.id = ooxml.Attr(e, "val")
		case "rPr":
			return r.each(func(e xml.StartElement) error {
				if e.Name.Local == "del" || e.Name.Local == "moveFrom" {
					b.open = true
				}
				return r.xml.Skip()
			})
		}
		return r.xml.Skip()
	})
}

func (r *reader) characters(f func(string)) error {
	for {
		t, err := r.xml.Token()
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.CharData:
			f(string(t))
		case xml.StartElement:
			if err := r.xml.Skip(); err != nil {
				return err
			}
		case xml.EndElement:
			return nil
		}
	}
}

// number reads a count from an attribute; what is none is 0.
func number(e xml.StartElement, name string) int {
	n, _ := strconv.Atoi(ooxml.Attr(e, name))
	return min(max(n, 0), maxSpan)
}

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
	t.add(cells, row.deleted)
	return nil
}

// add puts the cells of a row in their places, and adds it to the table.
func (t *tableReader) add(cells []docxCell, deleted bool) {
	out := grid.Row{At: t.place, Cells: make([]grid.Cell, 0, len(cells))}
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
		if deleted {
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
			above.Text = strings.TrimSpace(above.Text + "\n" + text) // Word does not show it, but it is there
			continue
		}
		out.Cells = append(out.Cells, grid.Cell{Text: text, Cols: cols})
		if c.merge != "" {
			goesOn[at] = &out.Cells[len(out.Cells)-1]
		}
	}
	if !deleted {
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
