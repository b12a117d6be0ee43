package parse

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/zeren-plan/zeren/internal/charset"
	"github.com/zeren-plan/zeren/parse/csv"
	"github.com/zeren-plan/zeren/parse/limit"
	"github.com/zeren-plan/zeren/parse/pdf"
	"github.com/zeren-plan/zeren/parse/xlsx"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/ledger"
)

// BookFile reads the cells of a workbook, as that of a ledger, from a file.
func BookFile(ctx context.Context, path string) (*ledger.Book, error) {
	f, err := open(ctx, path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return Book(ctx, filepath.Base(path), f)
}

// Book reads the cells of a workbook, also of one that was saved as CSV, within the usual limits. The error is a
// [*plan.Failure] where the content is at fault: it is damaged, locked, or no
// workbook.
func Book(ctx context.Context, name string, r io.Reader) (*ledger.Book, error) {
	limits := new(limit.Limits)
	var b *ledger.Book
	err := inTime(ctx, limits, func(context.Context) error {
		src, err := readAll(r, limits)
		if err == nil {
			b, err = readBook(name, src, limits)
		}
		return err
	})
	if err != nil {
		return nil, at(name, err)
	}
	b.Name = name
	return b, nil
}

func readBook(name string, src []byte, limits *limit.Limits) (*ledger.Book, error) {
	if !bytes.HasPrefix(src, []byte("PK\x03\x04")) {
		if err := foreignForm(src); err != nil {
			return nil, err
		}
		return bookOfText(name, src, limits)
	}
	z, err := openPackage(src, limits)
	if err != nil {
		return nil, err
	}
	if z.root != "workbook" {
		return nil, &plan.Failure{Diag: plan.Diag{Code: plan.LedgerNone}}
	}
	sheets, err := xlsx.Cells(z, limits)
	if err != nil {
		return nil, damaged(err)
	}
	return &ledger.Book{Sheets: sheets}, nil
}

// bookOfText reads a workbook that was saved as a text, its cells divided by tabs or
// commas: one sheet, which spreadsheet programs call by the file's name.
func bookOfText(name string, src []byte, limits *limit.Limits) (*ledger.Book, error) {
	none := &plan.Failure{Diag: plan.Diag{Code: plan.LedgerNone}}
	text, lost, err := charset.Decode(src)
	if err != nil || pdf.Looks(src) {
		return nil, none
	}
	if err := limits.Check(plan.LimitRows, int64(strings.Count(text, "\n"))); err != nil {
		return nil, err
	}
	if err := limits.Divided(text, csv.Divides); err != nil {
		return nil, err
	}
	separator := csv.Separator(text)
	if separator == 0 && strings.Contains(text, "\t") {
		separator = '\t'
	}
	if separator == 0 {
		return nil, none
	}
	rows, err := csv.Records(text, separator)
	if err != nil {
		return nil, damaged(err)
	}
	sheet := ledger.Sheet{Name: strings.TrimSuffix(name, filepath.Ext(name))}
	for i, row := range rows {
		for k, cell := range row {
			if strings.TrimSpace(cell) != "" {
				sheet.Cells = append(sheet.Cells, ledger.Cell{Column: k + 1, Row: i + 1, Text: lineEnds.Replace(cell)})
			}
		}
	}
	b := &ledger.Book{Sheets: []ledger.Sheet{sheet}}
	if lost > 0 {
		b.Diags = plan.Diags{{Code: plan.SourceCut, At: []plan.Place{{Name: name}}, Args: []string{fmt.Sprint(lost)}}}
	}
	return b, nil
}
