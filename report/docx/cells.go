package docx

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"github.com/zeren-plan/zeren/internal/ooxml"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/report"
)

// A cellMap is the cells of a document's tables, by the numbers of table and row
// that places have.
type cellMap struct {
	space string // the namespace of the elements
	list  []*docCell
	rows  map[[2]int][]*docCell
}

// A docCell is a cell of a document, by the bytes of its paragraphs.
type docCell struct {
	text       strings.Builder
	paragraphs []extent
	prefix     string // of the elements: w:
	comments   []int
	has        []string // the ids of comments that start in it
}

// An extent is a paragraph: where its content starts after its properties, and
// where its end tag does. An empty one is a single tag that ends at end.
type extent struct {
	start, end int
	empty      bool
}

// changes puts the cell's comments into it: their ranges start in its first
// paragraph and end in its last.
func (c *docCell) changes() []ooxml.Change {
	if len(c.comments) == 0 {
		return nil
	}
	var open, shut strings.Builder
	for _, id := range c.comments {
		fmt.Fprintf(&open, `<%[1]scommentRangeStart %[1]sid="%[2]d"/>`, c.prefix, id)
		fmt.Fprintf(&shut, `<%[1]scommentRangeEnd %[1]sid="%[2]d"/><%[1]sr><%[1]scommentReference %[1]sid="%[2]d"/></%[1]sr>`, c.prefix, id)
	}
	var full []extent
	for _, p := range c.paragraphs {
		if !p.empty {
			full = append(full, p)
		}
	}
	if len(full) == 0 {
		p := c.paragraphs[0]
		return []ooxml.Change{{From: p.end - len("/>"), To: p.end, Text: ">" + open.String() + shut.String() + "</" + c.prefix + "p>"}}
	}
	first, last := full[0], full[len(full)-1]
	return []ooxml.Change{{From: first.start, To: first.start, Text: open.String()}, {From: last.end, To: last.end, Text: shut.String()}}
}

// of finds the cell of a finding; that of its row's first column if it has none,
// and that of the table's head if it has no row.
func (m *cellMap) of(f *report.Findings, x *report.Finding) *docCell {
	if len(f.Table.Rows) == 0 {
		return nil
	}
	row, column := &f.Table.Rows[0], max(x.Spot.Column, 1)-1
	if r, _ := f.Table.Cell(x.Spot); r != nil {
		row = r
	}
	cells := m.rows[[2]int{row.At.Table, row.At.Row}]
	if len(cells) == 0 {
		return nil
	}
	if column >= len(row.Cells) {
		return cells[len(cells)-1]
	}
	// Which of the row's cells, if each but the spanned ones is one; borders that
	// don't line up may make it another, which the text tells.
	at := 0
	for _, c := range row.Cells[:column] {
		if !c.Left {
			at++
		}
	}
	if row.Cells[column].Left {
		at--
	}
	at = min(max(at, 0), len(cells)-1)
	want := plan.Squeeze(row.Cells[column].Text)
	best := at
	if want != "" && plan.Squeeze(cells[at].text.String()) != want {
		for i, c := range cells {
			if plan.Squeeze(c.text.String()) == want {
				best = i
				break
			}
		}
	}
	return cells[best]
}

// findCells goes through a document as its reader does: tables are counted in
// the order in which they start, rows within their table. Deleted text, and what
// is there for older programs only, is passed over.
func findCells(data []byte) (*cellMap, error) {
	f := finder{cellMap: cellMap{rows: make(map[[2]int][]*docCell)}, xml: ooxml.NewDecoder(bytes.NewReader(data)), data: data}
	for {
		t, err := f.xml.Token()
		if err == io.EOF {
			return &f.cellMap, nil
		}
		if err != nil {
			return nil, err
		}
		if e, ok := t.(xml.StartElement); ok {
			f.space = e.Name.Space
			if e.Name.Local == "body" {
				if err := f.content(scope{}); err != nil {
					return nil, err
				}
			}
		}
	}
}

// A finder goes through a document.
type finder struct {
	cellMap
	xml    *xml.Decoder
	data   []byte
	tables int
	ended  int // the byte that the last end tag begins at
}

// A scope is what an element stands in.
type scope struct {
	table int  // 0 outside
	row   *int // counted within the table
	cell  *docCell
	boxed bool // in a text box of a cell
}

// content reads what is in an element, to its end.
func (f *finder) content(in scope) error {
	chosen := false
	return f.each(func(e xml.StartElement, at int) error {
		switch e.Name.Local {
		case "Choice", "Fallback":
			if chosen {
				return f.xml.Skip()
			}
			chosen = true
		case "p":
			return f.paragraph(in, at)
		}
		return f.one(in, e)
	})
}

// one reads one element, other than a paragraph, to its end.
func (f *finder) one(in scope, e xml.StartElement) error {
	here := in
	switch e.Name.Local {
	case "del", "moveFrom", "instrText", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "rPr":
		return f.xml.Skip()
	case "tbl":
		if !in.boxed {
			f.tables++
			here.table, here.row, here.cell = f.tables, new(int), nil
		}
	case "tr":
		if !in.boxed && in.row != nil {
			*in.row++
		}
	case "tc":
		if !in.boxed && in.row != nil {
			here.cell = new(docCell)
			f.list = append(f.list, here.cell)
			k := [2]int{in.table, *in.row}
			f.rows[k] = append(f.rows[k], here.cell)
		}
	case "commentRangeStart":
		if in.cell != nil {
			in.cell.has = append(in.cell.has, ooxml.Attr(e, "id"))
		}
	case "txbxContent":
		here.boxed = in.cell != nil
	case "t":
		var s string
		err := f.xml.DecodeElement(&s, &e)
		if in.cell != nil {
			in.cell.text.WriteString(s)
		}
		return err
	}
	return f.content(here)
}

// each gives the children of an element to do, each with the byte that its start
// tag begins at. do reads them to their end.
func (f *finder) each(do func(e xml.StartElement, at int) error) error {
	for {
		at := int(f.xml.InputOffset())
		t, err := ooxml.Token(f.xml)
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.StartElement:
			if err := do(t, at); err != nil {
				return err
			}
		case xml.EndElement:
			f.ended = at
			return nil
		}
	}
}

// paragraph reads a paragraph whose start tag begins at a byte.
func (f *finder) paragraph(in scope, at int) error {
	p := extent{start: int(f.xml.InputOffset())}
	tag := f.data[at:p.start]
	p.end, p.empty = p.start, bytes.HasSuffix(tag, []byte("/>"))
	err := f.each(func(e xml.StartElement, _ int) error {
		if e.Name.Local == "pPr" {
			err := f.xml.Skip()
			p.start = int(f.xml.InputOffset())
			return err
		}
		return f.one(in, e)
	})
	if err != nil || in.cell == nil || in.boxed {
		return err
	}
	if !p.empty {
		p.end = f.ended
	}
	name, _, _ := bytes.Cut(tag[1:], []byte("p"))
	in.cell.prefix = string(name)
	if in.cell.prefix == "" {
		return errNoPrefix
	}
	in.cell.paragraphs = append(in.cell.paragraphs, p)
	return nil
}
