package xlsx_test

import (
	"archive/zip"
	"bytes"
	"context"
	"io/fs"
	"os"
	"strings"
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

// What was annotated before is annotated anew and not twice.
func TestAnnotateTwice(t *testing.T) {
	once, _ := annotated(t, workbook(t))
	twice, _ := annotated(t, once)
	require.NotEmpty(t, comments(t, once))
	assert.Equal(t, comments(t, once), comments(t, twice))
	assert.Equal(t, partsOf(t, once), partsOf(t, twice))
}

// partsOf are the bytes of a workbook's parts by name.
func partsOf(t *testing.T, book []byte) map[string]string {
	z, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	require.NoError(t, err)
	out := make(map[string]string)
	for _, f := range z.File {
		b, err := fs.ReadFile(z, f.Name)
		require.NoError(t, err)
		out[f.Name] = string(b)
	}
	return out
}

// A cell has one comment. What people say in it stays, whether they began it or
// wrote into that of an earlier check, and what is out of date goes.
func TestAnnotateKeepsWhatPeopleSay(t *testing.T) {
	book := func(text string, said map[string]string) []byte {
		x := excelize.NewFile()
		defer x.Close()
		for i, row := range [][]string{
			{"新河市2026年治理方案"},
			{"序号", "重点任务", "工作措施", "完成时限", "牵头部门", "责任单位"},
			{"1", "巡查", "加强巡查，" + text + "及时处置。", "年底前", "市水务局", "市公安局"},
			{"2", "管网", "改造管网，" + text + "分段实施。", "年底前", "市水务局", "市公安局"},
		} {
			for j, cell := range row {
				name, err := excelize.CoordinatesToCellName(j+1, i+1)
				require.NoError(t, err)
				require.NoError(t, x.SetCellStr("Sheet1", name, cell))
			}
		}
		for cell, text := range said {
			require.NoError(t, x.AddComment("Sheet1", excelize.Comment{Cell: cell, Author: "张三", Paragraph: []excelize.RichTextRun{{Text: text}}}))
		}
		var out bytes.Buffer
		require.NoError(t, x.Write(&out))
		return out.Bytes()
	}
	says := "【zeren】\nwarning X05: marks one after the other: “，，”\n" + plan.Diag{Code: plan.DoubledMark}.Hint(plan.English) + "\n【zeren完】"
	of := func(book []byte, cells ...string) (out []string) {
		got := comments(t, book)
		for _, c := range cells {
			out = append(out, got[c])
		}
		return out
	}

	first, _ := annotated(t, book("，", map[string]string{"C4": "请核对"}))
	assert.Equal(t, []string{says, "请核对\n" + says}, of(first, "C3", "C4"))
	again, _ := annotated(t, first)
	assert.Equal(t, partsOf(t, first), partsOf(t, again))

	// Somebody wrote below what a check said, another program joined the texts, and
	// the text was mended since.
	mended, _ := annotated(t, book("", map[string]string{"C3": says + "\n不改", "C4": "请核对\n" + says}))
	assert.Equal(t, []string{"\n不改", "请核对"}, of(mended, "C3", "C4"))
	clean, _ := annotated(t, book("", map[string]string{"C3": says}))
	assert.Equal(t, []string{""}, of(clean, "C3"))
}

// Programs that know threads show nothing else of a cell's comments.
func TestAnnotateStandsBesideThreads(t *testing.T) {
	book, err := os.Open("../../testdata/forms/libreoffice.xlsx")
	require.NoError(t, err)
	defer book.Close()
	x, err := excelize.OpenReader(book)
	require.NoError(t, err)
	defer x.Close()
	before, f := annotated(t, workbook(t))
	at := ""
	for cell := range comments(t, before) {
		at = max(at, cell)
	}
	sheet := f.Table.Rows[0].At.Sheet
	require.NoError(t, x.AddComment(sheet, excelize.Comment{Cell: at, Text: "[Threaded comment]"}))
	var b bytes.Buffer
	require.NoError(t, x.Write(&b))
	after, _ := annotated(t, withThread(t, b.Bytes(), at))
	column, row, err := excelize.CellNameToCoordinates(at)
	require.NoError(t, err)
	beside, err := excelize.CoordinatesToCellName(column+1, row)
	require.NoError(t, err)
	assert.NotContains(t, comments(t, after)[at], "zeren")
	assert.Contains(t, comments(t, after)[beside], "【zeren】\n"+at+"\n")
}

// withThread is a workbook whose first sheet with comments has a thread on a cell.
func withThread(t *testing.T, book []byte, cell string) []byte {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for name, part := range partsOf(t, book) {
		if strings.HasPrefix(name, "xl/worksheets/_rels/") && strings.Contains(part, "relationships/comments") {
			part = strings.Replace(part, "</Relationships>", `<Relationship Id="rIdT" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>`, 1)
		}
		f, err := w.Create(name)
		require.NoError(t, err)
		_, err = f.Write([]byte(part))
		require.NoError(t, err)
	}
	f, err := w.Create("xl/threadedComments/threadedComment1.xml")
	require.NoError(t, err)
	_, err = f.Write([]byte(`<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="` + cell + `" id="{1}"><text>请核对</text></threadedComment></ThreadedComments>`))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return out.Bytes()
}
