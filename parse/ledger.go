package parse

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"

	"github.com/zeren-plan/zeren/internal/ooxml"
	"github.com/zeren-plan/zeren/parse/limit"
	"github.com/zeren-plan/zeren/parse/xlsx"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/ledger"
)

// BookFile reads the cells of a workbook, as that of a ledger, from a file.
func BookFile(ctx context.Context, path string) (*ledger.Book, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return Book(ctx, filepath.Base(path), f)
}

// Book reads the cells of a workbook, within the usual limits. The error is a
// [*plan.Failure] where the content is at fault: it is damaged, locked, or no
// workbook.
func Book(ctx context.Context, name string, r io.Reader) (*ledger.Book, error) {
	limits := new(limit.Limits)
	var b *ledger.Book
	err := inTime(ctx, limits, func(context.Context) error {
		src, err := readAll(r, limits)
		if err == nil {
			b, err = readBook(src, limits)
		}
		return err
	})
	if err != nil {
		return nil, at(name, err)
	}
	b.Name = name
	return b, nil
}

func readBook(src []byte, limits *limit.Limits) (*ledger.Book, error) {
	if !bytes.HasPrefix(src, []byte("PK\x03\x04")) {
		for _, f := range foreign {
			if bytes.HasPrefix(src, []byte(f.magic)) {
				return nil, f.failure(src)
			}
		}
		return nil, &plan.Failure{Diag: plan.Diag{Code: plan.LedgerNone}}
	}
	z, part, err := openZip(src, limits)
	if err != nil {
		return nil, err
	}
	root, err := ooxml.Root(z, part)
	if err != nil {
		return nil, damaged(err)
	}
	if root != "workbook" {
		return nil, &plan.Failure{Diag: plan.Diag{Code: plan.LedgerNone}}
	}
	sheets, err := xlsx.Cells(z)
	if err != nil {
		return nil, damaged(err)
	}
	return &ledger.Book{Sheets: sheets}, nil
}
