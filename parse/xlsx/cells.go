package xlsx

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/internal/ooxml"
	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/parse/limit"
	"github.com/zeren-plan/zeren/plan/ledger"
)

// Cells reads all that a workbook says, cell by cell, also what is hidden: texts,
// comments, links, what is drawn over cells, and formulas whose results it does not
// hold. It refuses more of them than the limit.
func Cells(fsys fs.FS, limits *limit.Limits) ([]ledger.Sheet, error) {
	tally := limit.Tally{Limits: limits}
	b, err := readBook(fsys, limits)
	if err != nil {
		return nil, err
	}
	var out []ledger.Sheet
	for _, s := range b.sheets {
		sheet := ledger.Sheet{Name: s.name, Hidden: s.hidden}
		if s.other {
			sheet.Charts = []ledger.Cell{{Column: 1, Row: 1, Comment: s.name}}
			out = append(out, sheet)
			continue
		}
		var more beside
		r := sheetReader{book: b, doc: new(grid.Doc), sheet: s.name, tally: &tally, all: true, also: more.element}
		if err := r.read(fsys, s.part); err != nil {
			return nil, fmt.Errorf("sheet %s: %w", s.name, err)
		}
		for _, row := range r.rows {
			for _, c := range row.cells {
				sheet.Cells = append(sheet.Cells, ledger.Cell{Column: c.column, Row: row.number, Text: c.text, Number: c.stored, Full: c.full, Struck: c.struck, Kept: c.kept})
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
		if err := more.parts(fsys, s.part); err != nil {
			return nil, fmt.Errorf("sheet %s: %w", s.name, err)
		}
		for _, n := range more.notes {
			x := at(max(n.column, 1), max(n.row, 1))
			if n.link && strings.TrimSuffix(scheme.ReplaceAllString(n.text, ""), "/") == strings.TrimSpace(x.Text) {
				continue // the text says it
			}
			x.Comment = strings.TrimSpace(x.Comment + "\n" + n.text)
		}
		for _, n := range more.charts {
			sheet.Charts = append(sheet.Charts, ledger.Cell{Column: max(n.column, 1), Row: max(n.row, 1), Comment: n.text})
		}
		sheet.Printed = more.printed
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
