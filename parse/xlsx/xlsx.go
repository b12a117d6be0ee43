// Package xlsx reads the sheets of a workbook.
package xlsx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
)

// Limits of what is unpacked: excelize would otherwise take 16 GB.
const (
	maxUnzipped = 256 << 20
	maxPart     = 64 << 20
)

// maxCells is more cells than a plan's sheet has, blank ones that others span
// over counted.
const maxCells = 2_000_000

// Read makes a table of each sheet that has anything on it. Cells are read as
// they are shown; hidden sheets are not read. Places are the first cells of
// rows; name is the file's base name.
func Read(name string, src []byte) (*grid.Doc, error) {
	// excelize passes over what comes after a fault in a sheet.
	if err := wellFormed(src); err != nil {
		return nil, err
	}
	f, err := excelize.OpenReader(bytes.NewReader(src), excelize.Options{UnzipSizeLimit: maxUnzipped, UnzipXMLSizeLimit: maxPart})
	if err != nil {
		return nil, err
	}
	defer f.Close()
	doc := &grid.Doc{Format: "xlsx"}
	for _, sheet := range f.GetSheetList() {
		if visible, err := f.GetSheetVisible(sheet); err != nil || !visible {
			continue
		}
		r := reader{file: f, name: name, sheet: sheet}
		t, err := r.table()
		if err != nil {
			return nil, fmt.Errorf("sheet %s: %w", sheet, err)
		}
		if len(t.Rows) > 0 {
			doc.Blocks = append(doc.Blocks, t)
		}
	}
	return doc, nil
}

type reader struct {
	file  *excelize.File
	name  string
	sheet string
}

// shortDate is how a date is shown whose order of day and month depends on the
// machine.
var shortDate = regexp.MustCompile(`^[0-9]{1,2}[-/][0-9]{1,2}[-/][0-9]{2,4}$`)

// date writes a date that is stored as a number and shown in a short form as
// 2025-12-31.
func date(shown, stored string) string {
	if !shortDate.MatchString(shown) {
		return shown
	}
	serial, err := strconv.ParseFloat(stored, 64)
	if err != nil {
		return shown
	}
	t, err := excelize.ExcelDateToTime(serial, false)
	if err != nil {
		return shown
	}
	return t.Format(time.DateOnly)
}

// merge is a merged cell: its size, or that another has it.
type merge struct {
	cols, rows int
	covered    bool
}

func (r *reader) table() (*grid.Table, error) {
	rows, err := r.file.GetRows(r.sheet)
	if err != nil {
		return nil, err
	}
	raw, err := r.file.GetRows(r.sheet, excelize.Options{RawCellValue: true})
	if err != nil {
		return nil, err
	}
	merges, err := r.merges()
	if err != nil {
		return nil, err
	}
	t := new(grid.Table)
	wide := 0
	for i, cells := range rows {
		wide = max(wide, len(cells))
		first, err := excelize.CoordinatesToCellName(1, i+1)
		if err != nil {
			return nil, err
		}
		row := grid.Row{At: plan.Place{Name: r.name, Sheet: r.sheet, Cell: first}}
		for k, text := range cells {
			if i < len(raw) && k < len(raw[i]) {
				text = date(text, raw[i][k])
			}
			m := merges[[2]int{k + 1, i + 1}]
			if !m.covered {
				row.Cells = append(row.Cells, grid.Cell{Text: strings.ReplaceAll(text, "\r\n", "\n"), Cols: m.cols, Rows: m.rows})
			}
		}
		// Cells after the last that has text may still span what is below.
		for k := len(cells); k < 40; k++ {
			m, ok := merges[[2]int{k + 1, i + 1}]
			if !ok {
				break
			}
			if !m.covered {
				row.Cells = append(row.Cells, grid.Cell{Cols: m.cols, Rows: m.rows})
			}
		}
		if visible, err := r.file.GetRowVisible(r.sheet, i+1); err == nil {
			row.Hidden = !visible
		}
		t.Rows = append(t.Rows, row)
	}
	for k := range wide {
		name, err := excelize.ColumnNumberToName(k + 1)
		if err != nil {
			return nil, err
		}
		if visible, err := r.file.GetColVisible(r.sheet, name); err == nil && !visible {
			t.Hidden = append(t.Hidden, k)
		}
	}
	return t, nil
}

// merges are the merged cells of a sheet, by column and row.
func (r *reader) merges() (map[[2]int]merge, error) {
	list, err := r.file.GetMergeCells(r.sheet)
	if err != nil {
		return nil, err
	}
	out := make(map[[2]int]merge)
	for _, m := range list {
		c1, r1, err := excelize.CellNameToCoordinates(m.GetStartAxis())
		if err != nil {
			return nil, err
		}
		c2, r2, err := excelize.CellNameToCoordinates(m.GetEndAxis())
		if err != nil {
			return nil, err
		}
		if (c2-c1+1)*(r2-r1+1)+len(out) > maxCells {
			return nil, errors.New("merged cells over more of the sheet than a plan has")
		}
		for c := c1; c <= c2; c++ {
			for row := r1; row <= r2; row++ {
				out[[2]int{c, row}] = merge{covered: true}
			}
		}
		out[[2]int{c1, r1}] = merge{cols: c2 - c1 + 1, rows: r2 - r1 + 1}
	}
	return out, nil
}

// wellFormed reads the XML of every sheet and of the shared strings once.
func wellFormed(src []byte) error {
	z, err := zip.NewReader(bytes.NewReader(src), int64(len(src)))
	if err != nil {
		return err
	}
	for _, f := range z.File {
		if !strings.HasPrefix(f.Name, "xl/worksheets/sheet") && f.Name != "xl/sharedStrings.xml" && f.Name != "xl/workbook.xml" {
			continue
		}
		if err := check(f); err != nil {
			return fmt.Errorf("part %s: %w", f.Name, err)
		}
	}
	return nil
}

func check(f *zip.File) error {
	r, err := f.Open()
	if err != nil {
		return err
	}
	defer r.Close()
	d := xml.NewDecoder(r)
	for {
		t, err := d.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if _, ok := t.(xml.Directive); ok {
			return errors.New("a document type declaration, which office programs don't write")
		}
	}
}
