package xlsx_test

import (
	"archive/zip"
	"bytes"
	"context"
	"io/fs"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/zeren-plan/zeren/parse"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/check"
	"github.com/zeren-plan/zeren/report"
	"github.com/zeren-plan/zeren/report/xlsx"
)

// annotated is a workbook with its findings as comments, and the findings.
func annotated(t *testing.T, src []byte) ([]byte, *report.Findings) {
	r, err := parse.Read(context.Background(), "plan.xlsx", bytes.NewReader(src), nil)
	require.NoError(t, err)
	f := report.FindingsOf(r.Plan, r.Table, check.Run(r.Plan, &check.Options{Table: r.Table, Registry: r.Registry, Found: r.Diags}))
	z, err := zip.NewReader(bytes.NewReader(src), int64(len(src)))
	require.NoError(t, err)
	var out bytes.Buffer
	require.NoError(t, xlsx.Annotate(&out, z, f, plan.English))
	return out.Bytes(), f
}

// comments are the texts of a workbook's comments by cell, as another program
// reads them.
func comments(t *testing.T, book []byte) map[string]string {
	x, err := excelize.OpenReader(bytes.NewReader(book))
	require.NoError(t, err)
	defer x.Close()
	out := make(map[string]string)
	for _, sheet := range x.GetSheetList() {
		list, err := x.GetComments(sheet)
		require.NoError(t, err)
		for _, c := range list {
			text := c.Text
			for _, p := range c.Paragraph {
				text += p.Text
			}
			assert.Empty(t, out[c.Cell], "one comment a cell")
			out[c.Cell] = text
		}
	}
	return out
}

func workbook(t *testing.T) []byte {
	src, err := os.ReadFile("../../testdata/forms/libreoffice.xlsx")
	require.NoError(t, err)
	return src
}

func TestEachFindingIsACommentOnItsCell(t *testing.T) {
	book, f := annotated(t, workbook(t))
	got := comments(t, book)
	for _, x := range f.Findings {
		assert.Contains(t, got[x.At[0].Cell], x.Message(plan.English), x.At[0].Cell)
	}
}

// The copy is the same plan, and all parts but those that have to change are the
// same bytes.
func TestAnnotateChangesNothingElse(t *testing.T) {
	src := workbook(t)
	book, _ := annotated(t, src)
	before, err := parse.Read(context.Background(), "plan.xlsx", bytes.NewReader(src), nil)
	require.NoError(t, err)
	after, err := parse.Read(context.Background(), "plan.xlsx", bytes.NewReader(book), nil)
	require.NoError(t, err)
	after.Plan.Source.SHA256 = before.Plan.Source.SHA256
	assert.Equal(t, before.Plan, after.Plan)
	a, err := zip.NewReader(bytes.NewReader(src), int64(len(src)))
	require.NoError(t, err)
	b, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	require.NoError(t, err)
	for _, x := range a.File {
		if x.Name == "xl/worksheets/sheet1.xml" || x.Name == "[Content_Types].xml" {
			continue
		}
		want, err := fs.ReadFile(a, x.Name)
		require.NoError(t, err)
		got, err := fs.ReadFile(b, x.Name)
		require.NoError(t, err)
		assert.Equal(t, want, got, x.Name)
	}
}

// A workbook with comments keeps them: a cell has one comment, which the
// findings are added to.
func TestAnnotateTwice(t *testing.T) {
	once, _ := annotated(t, workbook(t))
	twice, _ := annotated(t, once)
	a, b := comments(t, once), comments(t, twice)
	require.Len(t, b, len(a))
	for cell, text := range a {
		assert.Equal(t, text+"\n"+text, b[cell], cell)
	}
}
