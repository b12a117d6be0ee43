// Package csv reads a plan's table from comma- or semicolon-separated values.
package csv

import (
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode"

	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/parse/text"
	"github.com/zeren-plan/zeren/plan"
)

// Separator is the separator of a text whose lines are mostly rows of one
// table, 0 if there is none: , or ; with at least two in most lines that are
// not blank.
func Separator(src string) rune {
	for _, sep := range []rune{',', ';'} {
		doc, err := read("", src, sep)
		if err != nil || len(doc.Blocks) == 0 {
			continue
		}
		wide, rows := 0, 0
		for _, b := range doc.Blocks {
			t, ok := b.(*grid.Table)
			if !ok {
				continue
			}
			rows += len(t.Rows)
			for _, r := range t.Rows {
				if len(r.Cells) >= 3 {
					wide++
				}
			}
		}
		if wide >= 2 && 2*wide > rows {
			return sep
		}
	}
	return 0
}

// Divides reports whether a sign may divide the cells of a row.
func Divides(c rune) bool { return c == ',' || c == ';' || c == '\t' }

// Records are the rows of a text as they are. A quote where none belongs is a
// character; the one that keeps a spreadsheet from taking a text for a formula goes.
func Records(src string, separator rune) ([][]string, error) {
	var out [][]string
	err := records(src, separator, func(_ int, record []string) { out = append(out, record) })
	return out, err
}

// records hands on each row with the line that it begins in.
func records(src string, separator rune, f func(line int, record []string)) error {
	r := csv.NewReader(strings.NewReader(src))
	r.Comma = separator
	r.FieldsPerRecord = -1
	r.LazyQuotes = true
	for {
		record, err := r.Read()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		}
		for i := range record {
			record[i] = plain(record[i])
		}
		line, _ := r.FieldPos(0)
		f(line, record)
	}
}

// Read reads all rows as one table, as Records does. Records of one field before and
// after the wider ones are paragraphs. Where rows lack values because cells with line
// ends have no quotes, they are put together as in a text with tabs. name is the file's
// base name, for places.
func Read(name, src string, separator rune) (*grid.Doc, error) {
	doc, err := read(name, src, separator)
	if err != nil || strings.ContainsAny(src, "\"\t") || !broken(doc) {
		return doc, err
	}
	mended := text.Read(name, strings.ReplaceAll(src, string(separator), "\t"))
	if len(mended.Diags) == 0 {
		return doc, nil
	}
	mended.Format = doc.Format
	return mended, nil
}

// broken reports whether rows below a header have fewer values than it.
func broken(doc *grid.Doc) bool {
	for _, b := range doc.Blocks {
		t, ok := b.(*grid.Table)
		if !ok {
			continue
		}
		columns, most := 0, 0
		for _, r := range t.Rows {
			most = max(most, len(r.Cells))
		}
		if !slices.ContainsFunc(t.Rows, func(r grid.Row) bool { return len(r.Cells) > 1 && len(r.Cells) < most }) {
			continue // no header needs to be looked for
		}
		for _, r := range t.Rows {
			texts := make([]string, len(r.Cells))
			for i, c := range r.Cells {
				texts[i] = strings.TrimSpace(c.Text)
			}
			switch {
			case plan.IsHeader(texts):
				columns = len(texts)
			case len(texts) > 1 && len(texts) < columns:
				return true
			}
		}
	}
	return false
}

func read(name, src string, separator rune) (*grid.Doc, error) {
	var rows []grid.Row
	err := records(src, separator, func(line int, record []string) {
		row := grid.Row{At: plan.Place{Name: name, Line: line}}
		for _, text := range record {
			row.Cells = append(row.Cells, grid.Cell{Text: text})
		}
		rows = append(rows, row)
	})
	if err != nil {
		return nil, err
	}
	start, end := 0, len(rows)
	for start < end && len(rows[start].Cells) == 1 {
		start++
	}
	for start < end && len(rows[end-1].Cells) == 1 {
		end--
	}
	doc := &grid.Doc{Format: "csv"}
	paragraphs := func(rows []grid.Row) {
		for _, r := range rows {
			doc.Blocks = append(doc.Blocks, &grid.Paragraph{Text: r.Cells[0].Text, At: r.At})
		}
	}
	paragraphs(rows[:start])
	if start < end {
		doc.Blocks = append(doc.Blocks, &grid.Table{Rows: rows[start:end]})
	}
	paragraphs(rows[end:])
	return doc, nil
}

// plain drops the sign before a text that looks like a formula.
func plain(s string) string {
	if rest, ok := strings.CutPrefix(s, "'"); ok && strings.IndexAny(strings.TrimLeftFunc(rest, unicode.IsSpace), "=+-@＝＋－＠") == 0 {
		return rest
	}
	return s
}
