package xlsx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/zeren-plan/zeren/parse/grid"
)

func show(d *grid.Doc) string {
	var b strings.Builder
	for _, x := range d.Blocks {
		if x.(*grid.Table).Unseen {
			b.WriteString("hidden sheet: ")
		}
		for _, r := range x.(*grid.Table).Rows {
			fmt.Fprintf(&b, "%s:", r.At)
			if r.Hidden {
				b.WriteString(" hidden")
			}
			for _, c := range r.Cells {
				fmt.Fprintf(&b, " %q", c.Text)
				if c.Cols > 1 || c.Rows > 1 {
					fmt.Fprintf(&b, "(%d×%d)", max(c.Cols, 1), max(c.Rows, 1))
				}
			}
			b.WriteString("\n")
		}
	}
	return b.String()
}

func open(t *testing.T, src []byte) fs.FS {
	z, err := zip.NewReader(bytes.NewReader(src), int64(len(src)))
	require.NoError(t, err)
	return z
}

// workbook makes a workbook.
func workbook(t *testing.T, fill func(f *excelize.File)) []byte {
	f := excelize.NewFile()
	defer f.Close()
	fill(f)
	var b bytes.Buffer
	require.NoError(t, f.Write(&b))
	return b.Bytes()
}

func TestRead(t *testing.T) {
	src := workbook(t, func(f *excelize.File) {
		require.NoError(t, f.SetSheetName("Sheet1", "表1"))
		for cell, v := range map[string]any{
			"A1": "题", "A2": "序号", "B2": "措施", "C2": "时限",
			"A3": 1, "B3": "一\n二", "C3": time.Date(2026, 6, 30, 0, 0, 0, 0, time.UTC),
			"B4": "三", "C4": "年底前", "A5": 0.5, "B5": "隐",
		} {
			require.NoError(t, f.SetCellValue("表1", cell, v))
		}
		require.NoError(t, f.MergeCell("表1", "A1", "C1"))
		require.NoError(t, f.MergeCell("表1", "A3", "A4"))
		require.NoError(t, f.SetRowVisible("表1", 5, false))
		style, err := f.NewStyle(&excelize.Style{NumFmt: 14})
		require.NoError(t, err)
		require.NoError(t, f.SetCellStyle("表1", "C3", "C3", style))
		_, err = f.NewSheet("藏")
		require.NoError(t, err)
		require.NoError(t, f.SetCellValue("藏", "A1", "不读"))
		require.NoError(t, f.SetSheetVisible("藏", false))
	})
	d, err := Read("a.xlsx", open(t, src), nil)
	require.NoError(t, err)
	assert.Equal(t, `a.xlsx#表1!A1: "题"(3×1)
a.xlsx#表1!A2: "序号" "措施" "时限"
a.xlsx#表1!A3: "1"(1×2) "一\n二" "2026-06-30"
a.xlsx#表1!A4: "三" "年底前"
a.xlsx#表1!A5: hidden "0.5" "隐"
hidden sheet: a.xlsx#藏!A1: "不读"
`, show(d))
}

// A sheet that is cut off is an error, never a part of its rows.
func TestTruncated(t *testing.T) {
	z := open(t, workbook(t, func(f *excelize.File) {
		for i := range 5 {
			require.NoError(t, f.SetCellValue("Sheet1", fmt.Sprintf("A%d", i+1), fmt.Sprint("行", i)))
		}
	}))
	parts := make(fstest.MapFS)
	require.NoError(t, fs.WalkDir(z, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			var b []byte
			b, err = fs.ReadFile(z, name)
			parts[name] = &fstest.MapFile{Data: b}
		}
		return err
	}))
	for _, name := range []string{"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"} {
		whole := parts[name]
		require.NotNil(t, whole, name)
		for i := range 20 {
			parts[name] = &fstest.MapFile{Data: whole.Data[:len(whole.Data)*i/20]}
			_, err := Read("a.xlsx", parts, nil)
			require.Error(t, err, "%s %d", name, i)
		}
		parts[name] = whole
	}
	_, err := Read("a.xlsx", parts, nil)
	require.NoError(t, err)
}

// oneSheet is a workbook of one sheet, 表, with some XML.
func oneSheet(xml string) fs.FS {
	const (
		relations = `<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/`
		end       = `"/></Relationships>`
	)
	parts := make(fstest.MapFS)
	for name, data := range map[string]string{
		"_rels/.rels":                relations + `officeDocument" Target="xl/workbook.xml` + end,
		"xl/workbook.xml":            `<workbook><sheets><sheet name="表" id="r"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": relations + `worksheet" Target="worksheets/sheet1.xml` + end,
		"xl/worksheets/sheet1.xml":   "<worksheet>" + xml + "</worksheet>",
	} {
		parts[name] = &fstest.MapFile{Data: []byte(data)}
	}
	return parts
}

// Cells far to the right, in many rows, cost no more than their text.
func TestFar(t *testing.T) {
	var b strings.Builder
	b.WriteString(`<row r="1"><c r="A1"><v>1</v></c></row>`)
	for i := 2; i < 2000; i++ {
		fmt.Fprintf(&b, `<row r="%d"><c r="XFD%[1]d"><v>2</v></c></row>`, 500*i)
	}
	d, err := Read("a.xlsx", oneSheet("<sheetData>"+b.String()+`</sheetData><mergeCells><mergeCell ref="A1:XFD1"/></mergeCells>`), nil)
	require.NoError(t, err)
	rows := d.Blocks[0].(*grid.Table).Rows
	require.Len(t, rows, 1999)
	assert.Equal(t, maxColumns, rows[0].Width())
	assert.Equal(t, maxColumns+1, rows[1].Width())
	assert.Equal(t, "a.xlsx#表!A1000", rows[1].At.String())
}

// Merged cells whose rows have nothing else, or whose first row is blank; text
// that a merged cell covers; a formula whose result is not stored.
func TestMerged(t *testing.T) {
	d, err := Read("a.xlsx", oneSheet(`<sheetData>
		<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>2</v></c></row>
		<row r="3"><c r="A3"><v>9</v></c><c r="B3"><v>3</v></c></row>
		<row r="5"><c r="A5"><v>4</v></c></row>
		<row r="7"><c r="B7"><v>5</v></c><c r="C7"><f>A1+1</f></c><c r="D7" t="str"><f>A2</f><v></v></c><c r="E7" t="str"><f>A3</f></c></row>
		</sheetData><mergeCells><mergeCell ref="A1:A3"/><mergeCell ref="C1:C3"/><mergeCell ref="B4:C5"/><mergeCell ref="A6:A7"/></mergeCells>`), nil)
	require.NoError(t, err)
	assert.Equal(t, `a.xlsx#表!A1: "1"(1×2) "" "2"(1×2)
a.xlsx#表!A3: "3"
a.xlsx#表!A5: "4" ""(2×1)
a.xlsx#表!A7: "" "5"
`, show(d))
	var said []string
	for _, d := range d.Diags {
		said = append(said, string(d.Code)+" "+d.At[0].String()+" "+strings.Join(d.Args, " "))
	}
	assert.Equal(t, []string{"T31 a.xlsx#表!C7 =A1+1", "T31 a.xlsx#表!E7 =A3", "T32 a.xlsx#表!A3 A3 9"}, said)
}

// A cell is read as it is shown; a date such that nobody mistakes its day for its
// month.
func TestFormats(t *testing.T) {
	for _, c := range []struct{ stored, format, want string }{
		{"3", "", "3"},
		{"0.30000000000000004", "General", "0.3"},
		{"6", `General"月底前"`, "6月底前"},
		{"6", `G/通用格式"月底前"`, "6月底前"},
		{"3", `"第"0"项"`, "第3项"},
		{"3", "00", "03"},
		{"3", `0_);[Red]\(0\)`, "3"},
		{"-3", `0_);[Red]\(0\)`, "(3)"},
		{"12000", "#,##0", "12,000"},
		{"3500", `#,##0.0"万元"`, "3,500.0万元"},
		{"2.5", "0", "3"},
		{"0.953", "0.00%", "95.30%"},
		{"1200", "[$¥-804]#,##0.00", "¥1,200.00"},
		{"12", `[DBNum1][$-804]General"、"`, "十二、"},
		{"0.5", "# ?/?", "0.5"},
		{"120000", `[>=10000]0!.0,"万";0`, "120000"},
		{"7", `0"月";;;`, "7月"},
		{"0", `0"月";;;`, ""},

		{"46022", "yyyy/m/d", "2025/12/31"},
		{"46022", "m/d/yyyy", "2025-12-31"},
		{"46022", "mm-dd-yy", "2025-12-31"},
		{"46022", "d-mmm-yy", "2025-12-31"},
		{"46022", "d-mmm", "12月31日"},
		{"46022", "mmm-yy", "2025年12月"},
		{"46022", `yyyy"年"m"月"d"日";@`, "2025年12月31日"},
		{"46022", `"截至"yyyy"年"mm"月底前"`, "截至2025年12月底前"},
		{"46022", `[DBNum1][$-804]yyyy"年"m"月"d"日";@`, "二〇二五年十二月三十一日"},
		{"46022", `[DBNum1][$-804]m"月"`, "十二月"},
		{"46022", "[$-F800]dddd, mmmm dd, yyyy", "2025年12月31日"},
		{"46022", "dddd, mmmm dd, yyyy", "2025-12-31"},
		{"46022", `ggge"年"m"月"d"日"`, "2025-12-31"},
		{"46022", "yyyy/m/d h:mm", "2025/12/31"},
		{"46022.5", "yyyy/m/d h:mm", "2025/12/31 12:00"},
		{"46022", `yyyy"年"m"月"d"日" h"时"mm"分"`, "2025年12月31日"},
		{"46022", `yyyy"年"m"月"d"日" aaaa`, "2025年12月31日 星期三"},
		{"0.75", "h:mm", "18:00"},
		{"-1", "yyyy/m/d", "-1"},
		{"59", "yyyy-m-d", "1900-2-28"},
		{"61", "yyyy-m-d", "1900-3-1"},
	} {
		assert.Equal(t, c.want, showNumber(c.stored, c.format, from1900), "%s as %s", c.stored, c.format)
	}
	assert.Equal(t, "2025-12-31", showNumber("44560", "m/d/yy", from1904))
	assert.Equal(t, "（市水务局）", showText("市水务局", `"（"@"）"`))
	assert.Equal(t, "年底前", showText("年底前", `yyyy"年";@`))
}
