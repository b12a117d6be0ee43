package xlsx

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"github.com/zeren-plan/zeren/internal/ooxml"
	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan/ledger"
)

// Cells reads all that a workbook says, cell by cell, also what is hidden: texts,
// comments, what is drawn over cells, and formulas whose results it does not hold.
func Cells(fsys fs.FS) ([]ledger.Sheet, error) {
	b, err := readBook(fsys)
	if err != nil {
		return nil, err
	}
	var out []ledger.Sheet
	for _, s := range b.sheets {
		r := sheetReader{book: b, doc: new(grid.Doc), sheet: s.name}
		if err := r.read(fsys, s.part); err != nil {
			return nil, fmt.Errorf("sheet %s: %w", s.name, err)
		}
		sheet := ledger.Sheet{Name: s.name, Hidden: s.hidden}
		for _, row := range r.rows {
			for _, c := range row.cells {
				sheet.Cells = append(sheet.Cells, ledger.Cell{Column: c.column, Row: row.number, Text: c.text, Number: c.stored})
			}
		}
		index := make(map[[2]int]int)
		for i, c := range sheet.Cells {
			index[[2]int{c.Column, c.Row}] = i
		}
		at := func(column, row int) *ledger.Cell {
			i, ok := index[[2]int{column, row}]
			if !ok {
				i = len(sheet.Cells)
				index[[2]int{column, row}] = i
				sheet.Cells = append(sheet.Cells, ledger.Cell{Column: column, Row: row})
			}
			return &sheet.Cells[i]
		}
		for _, d := range r.doc.Diags {
			if column, row, ok := ooxml.ParseCell(d.At[0].Cell); ok {
				at(column, row).Formula = strings.TrimPrefix(d.Args[0], "=")
			}
		}
		for _, a := range r.merges {
			if i, ok := index[[2]int{a.c1, a.r1}]; ok {
				sheet.Cells[i].Rows = a.r2 - a.r1 + 1
			}
		}
		comments, err := commentsOf(fsys, s.part)
		if err != nil {
			return nil, fmt.Errorf("sheet %s: %w", s.name, err)
		}
		for _, c := range comments {
			x := at(c.column, c.row)
			x.Comment = strings.TrimSpace(x.Comment + "\n" + c.text)
		}
		slices.SortStableFunc(sheet.Cells, func(a, b ledger.Cell) int {
			if a.Row != b.Row {
				return a.Row - b.Row
			}
			return a.Column - b.Column
		})
		out = append(out, sheet)
	}
	return out, nil
}

type comment struct {
	column, row int
	text        string
}

// commentsOf are the comments of a sheet (ECMA-376 part 1 §18.7), and the texts
// and pictures that are drawn over it (§20.5).
func commentsOf(fsys fs.FS, part string) ([]comment, error) {
	rels, err := ooxml.Relations(fsys, part)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var out []comment
	for _, r := range rels {
		var found []comment
		switch {
		case strings.HasSuffix(r.Type, "/comments"):
			found, err = written(fsys, r.Target)
		case strings.HasSuffix(r.Type, "/drawing"):
			found, err = drawn(fsys, r.Target)
		}
		if err != nil {
			return nil, err
		}
		out = append(out, found...)
	}
	return out, nil
}

func written(fsys fs.FS, part string) (out []comment, err error) {
	var at comment
	err = ooxml.Walk(fsys, part, func(d *xml.Decoder, e xml.StartElement) error {
		switch e.Name.Local {
		case "comment":
			at.column, at.row, _ = ooxml.ParseCell(ooxml.Attr(e, "ref"))
		case "text":
			text, err := richText(d)
			if at.text = strings.TrimSpace(text); at.text != "" {
				out = append(out, at)
			}
			return err
		}
		return nil
	})
	return out, err
}

// drawn are the texts of shapes and the names of pictures, at the cells where they
// begin.
func drawn(fsys fs.FS, part string) (out []comment, err error) {
	at, picture := comment{column: 1, row: 1}, false
	set := func(d *xml.Decoder, n *int) error {
		text, err := characters(d)
		if v, bad := strconv.Atoi(strings.TrimSpace(text)); bad == nil && *n == 0 {
			*n = v + 1 // they count from 0
		}
		return err
	}
	err = ooxml.Walk(fsys, part, func(d *xml.Decoder, e xml.StartElement) error {
		switch e.Name.Local {
		case "oneCellAnchor", "twoCellAnchor":
			at = comment{}
		case "absoluteAnchor": // at no cell
			at = comment{column: 1, row: 1}
		case "col":
			return set(d, &at.column)
		case "row":
			return set(d, &at.row)
		case "pic":
			picture = true
		case "cNvPr":
			if picture {
				at.text = ooxml.Attr(e, "name")
				out = append(out, at)
				picture = false
			}
		case "txBody":
			text, err := richText(d)
			if at.text = strings.TrimSpace(text); at.text != "" {
				out = append(out, at)
			}
			return err
		}
		return nil
	})
	return out, err
}
