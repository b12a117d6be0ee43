// Package csv reads a plan's table from comma- or semicolon-separated values.
package csv

import (
	"encoding/csv"
	"errors"
	"io"
	"strings"

	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
)

// Separator is the separator of a text whose lines are mostly rows of one
// table, 0 if there is none: , or ; with at least two in most lines that are
// not blank.
func Separator(src string) rune {
	for _, sep := range []rune{',', ';'} {
		doc, err := Read("", src, sep)
		if err != nil || len(doc.Blocks) == 0 {
			continue
		}
		wide := 0
		rows := doc.Blocks[0].(*grid.Table).Rows
		for _, r := range rows {
			if len(r.Cells) >= 3 {
				wide++
			}
		}
		if wide >= 2 && 2*wide > len(rows) {
			return sep
		}
	}
	return 0
}

// Read reads all rows as one table; title lines above the header are rows too.
// A quote where none belongs is a character. name is the file's base name, for
// places.
func Read(name, src string, separator rune) (*grid.Doc, error) {
	r := csv.NewReader(strings.NewReader(src))
	r.Comma = separator
	r.FieldsPerRecord = -1
	r.LazyQuotes = true
	t := new(grid.Table)
	for {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		line, _ := r.FieldPos(0)
		row := grid.Row{At: plan.Place{Name: name, Line: line}}
		for _, f := range record {
			row.Cells = append(row.Cells, grid.Cell{Text: f})
		}
		t.Rows = append(t.Rows, row)
	}
	doc := &grid.Doc{Format: "csv"}
	if len(t.Rows) > 0 {
		doc.Blocks = append(doc.Blocks, t)
	}
	return doc, nil
}
