// Package docx reads the paragraphs and tables of an Office Open XML text.
package docx

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/zeren-plan/zeren/internal/ooxml"
	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
)

// maxDepth is more elements inside each other than office programs write.
const maxDepth = 400

// maxSpan is more columns than Word allows in a table, 63.
const maxSpan = 100

// ErrEmbedded says that a document has no table of its own, but a file of another
// form embedded in its text (w:altChunk), which only Word turns into text.
var ErrEmbedded = errors.New("its text is an embedded file")

// Read finds the paragraphs and tables of a document whose parts are in fsys.
// Insertions that are tracked are read, deletions and hidden text are not.
// Places are rows of tables; name is the file's base name.
func Read(name string, fsys fs.FS) (*grid.Doc, error) {
	part, err := ooxml.MainPart(fsys)
	if err != nil {
		return nil, err
	}
	f, err := fsys.Open(part)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	lists, err := readNumbering(fsys, part)
	if err != nil {
		return nil, fmt.Errorf("lists: %w", err)
	}
	r := reader{name: name, xml: ooxml.NewDecoder(f), doc: &grid.Doc{Format: "docx"}, lists: lists}
	if err := r.body("body"); err != nil {
		return nil, fmt.Errorf("part %s: %w", part, err)
	}
	for _, notes := range []string{"footnotes", "endnotes"} {
		if err := r.notes(fsys, path.Join(path.Dir(part), notes+".xml"), notes); err != nil {
			return nil, fmt.Errorf("%s: %w", notes, err)
		}
	}
	if r.embedded && r.tables == 0 {
		return nil, ErrEmbedded
	}
	return r.doc, nil
}

// notes reads the notes of a document after its text.
func (r *reader) notes(fsys fs.FS, part, root string) error {
	f, err := fsys.Open(part)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	} else if err != nil {
		return err
	}
	defer f.Close()
	r.xml = ooxml.NewDecoder(f)
	return r.body(root)
}

type reader struct {
	name   string
	xml    *xml.Decoder
	doc    *grid.Doc
	tables int
	depth  int
	lists  *numbering

	embedded bool // it has a file embedded in its text
}

// body reads the whole part, whose text is in an element of a name.
func (r *reader) body(element string) error {
	for {
		t, err := r.xml.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.Directive:
			return errors.New("a document type declaration, which office programs don't write")
		case xml.StartElement:
			if t.Name.Local == element {
				return r.blocks(func(text string) {
					if text != "" {
						r.doc.Blocks = append(r.doc.Blocks, &grid.Paragraph{Text: text, At: plan.Place{Name: r.name}})
					}
				}, true)
			}
		}
	}
}

// each calls f for every child element of the element at hand, up to its end. f
// reads its element to the end.
func (r *reader) each(f func(xml.StartElement) error) error {
	if r.depth++; r.depth > maxDepth {
		return fmt.Errorf("elements more than %d deep", maxDepth)
	}
	defer func() { r.depth-- }()
	for {
		t, err := r.xml.Token()
		if err != nil {
			if err == io.EOF {
				err = io.ErrUnexpectedEOF
			}
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

// blocks reads paragraphs, each given to paragraph, and tables. A table in a
// cell is read as paragraphs.
func (r *reader) blocks(paragraph func(string), top bool) error {
	return r.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "p":
			text, err := r.paragraph(paragraph)
			paragraph(text)
			return err
		case "tbl":
			if top {
				return r.table()
			}
			return r.nested(paragraph)
		case "sdt", "sdtContent", "customXml", "ins", "moveTo", "footnote", "endnote":
			return r.blocks(paragraph, top)
		case "altChunk":
			r.embedded = true
		}
		return r.xml.Skip()
	})
}

// nested reads a table in a cell, a paragraph a row.
func (r *reader) nested(paragraph func(string)) error {
	return r.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "tr", "tc", "sdt", "sdtContent", "ins", "moveTo":
			return r.nested(paragraph)
		case "p":
			text, err := r.paragraph(paragraph)
			paragraph(text)
			return err
		case "tbl":
			return r.nested(paragraph)
		}
		return r.xml.Skip()
	})
}

// paragraph reads the text of a paragraph. What stands in text boxes anchored
// in it is given to aside.
func (r *reader) paragraph(aside func(string)) (string, error) {
	var b strings.Builder
	p := paragraph{Builder: &b}
	err := r.runs(&p, aside)
	list := r.lists.styles[p.style]
	if p.list.id != "" {
		list = p.list
	}
	text := strings.TrimSpace(b.String())
	if text == "" && !p.numbered {
		return "", err // a number before nothing: Word shows it, in a cell of numbers
	}
	return r.lists.next(list) + text, err
}

// A paragraph is its text while it is read, and the list that it belongs to.
type paragraph struct {
	*strings.Builder
	style    string
	list     reference
	numbered bool // it names its list itself
}

func (r *reader) runs(b *paragraph, aside func(string)) error {
	hidden := false
	return r.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "rPr":
			return r.each(func(e xml.StartElement) error {
				if e.Name.Local == "vanish" && ooxml.Attr(e, "val") != "0" && ooxml.Attr(e, "val") != "false" {
					hidden = true
				}
				return r.xml.Skip()
			})
		case "pPr":
			return r.properties(b)
		case "t":
			return r.characters(func(s string) {
				if !hidden {
					b.WriteString(s)
				}
			})
		case "tab", "ptab":
			b.WriteByte(' ')
		case "br", "cr":
			b.WriteByte('\n')
		case "noBreakHyphen":
			b.WriteByte('-')
		case "r", "hyperlink", "ins", "moveTo", "smartTag", "fldSimple", "sdt", "sdtContent", "customXml", "dir", "bdo", "ruby", "rubyBase":
			return r.runs(b, aside)
		case "AlternateContent":
			first := true // of several forms of the same
			return r.each(func(e xml.StartElement) error {
				if !first || e.Name.Local != "Choice" {
					return r.xml.Skip()
				}
				first = false
				return r.runs(b, aside)
			})
		case "drawing", "pict", "inline", "anchor", "graphic", "graphicData", "wsp", "wgp", "txbx", "shape", "textbox", "group", "rect":
			return r.runs(b, aside)
		case "txbxContent":
			return r.blocks(aside, false)
		}
		return r.xml.Skip()
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
			b.list.level = min(number(e, "val"), maxLevel-1)
		case "numId":
			b.list.id = ooxml.Attr(e, "val")
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
		switch e.Name.Local {
		case "tblGrid":
			return t.readGrid()
		case "tr":
			t.row++
			return t.readRow()
		case "sdt", "sdtContent", "customXml", "ins", "moveTo":
			return t.rows()
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
	cells   []*grid.Cell
	column  int // after the cells so far
	deleted bool
	goesOn  map[int]*grid.Cell // the merged cells that the next row may go on
}

func (t *tableReader) readRow() error {
	row := docxRow{goesOn: make(map[int]*grid.Cell)}
	if err := t.readCells(&row); err != nil {
		return err
	}
	if row.deleted {
		return nil
	}
	t.merged = row.goesOn
	out := grid.Row{At: plan.Place{Name: t.name, Table: t.number, Row: t.row}}
	t.table.Rows = append(t.table.Rows, out)
	last := &t.table.Rows[len(t.table.Rows)-1]
	last.Cells = make([]grid.Cell, len(row.cells))
	for i, c := range row.cells {
		last.Cells[i] = *c
		for k, m := range t.merged {
			if m == c {
				t.merged[k] = &last.Cells[i] // the cell that counts from now on
			}
		}
	}
	return nil
}

func (t *tableReader) readCells(row *docxRow) error {
	return t.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "trPr":
			return t.each(func(e xml.StartElement) error {
				switch e.Name.Local {
				case "gridBefore":
					if n := number(e, "val"); n > 0 {
						row.cells = append(row.cells, &grid.Cell{Cols: t.width(0, n)})
						row.column += n
					}
				case "del":
					row.deleted = true
				}
				return t.xml.Skip()
			})
		case "tc":
			return t.readCell(row)
		case "sdt", "sdtContent", "customXml", "ins", "moveTo":
			return t.readCells(row)
		}
		return t.xml.Skip()
	})
}

func (t *tableReader) readCell(row *docxRow) error {
	var lines []string
	cols, merge := 1, ""
	add := func(s string) {
		if s != "" {
			lines = append(lines, s)
			t.frame = append(t.frame, &grid.Paragraph{Text: s, At: plan.Place{Name: t.name}})
		}
	}
	err := t.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "tcPr":
			return t.each(func(e xml.StartElement) error {
				switch e.Name.Local {
				case "gridSpan":
					cols = max(number(e, "val"), 1)
				case "vMerge":
					if merge = ooxml.Attr(e, "val"); merge == "" {
						merge = "continue"
					}
				}
				return t.xml.Skip()
			})
		case "p":
			text, err := t.paragraph(add)
			add(text)
			return err
		case "tbl":
			return t.inner(&lines)
		case "sdt", "sdtContent", "customXml", "ins", "moveTo":
			return t.blocks(add, false)
		}
		return t.xml.Skip()
	})
	if err != nil {
		return err
	}
	place := row.column
	row.column += cols
	cols = t.width(place, cols)
	at := place
	if place < len(t.columns) {
		at = t.columns[place]
	}
	above := t.merged[at]
	if row.deleted {
		if merge == "restart" { // its text stands for the rows that go on from it
			delete(t.merged, at)
			t.left[at] = strings.Join(lines, "\n")
		}
		return nil
	}
	if text, ok := t.left[at]; ok && merge == "continue" && t.merged[at] == nil {
		lines, merge, above = []string{text}, "restart", nil
	}
	delete(t.left, at)
	if merge == "continue" && above != nil && max(above.Cols, 1) == cols {
		above.Rows = max(above.Rows, 1) + 1
		row.goesOn[at] = above
		if len(lines) > 0 { // text that Word does not show, but that is there
			above.Text = strings.TrimSpace(above.Text + "\n" + strings.Join(lines, "\n"))
		}
		return nil
	}
	c := &grid.Cell{Text: strings.Join(lines, "\n"), Cols: cols}
	row.cells = append(row.cells, c)
	if merge != "" {
		row.goesOn[at] = c
	}
	return nil
}
