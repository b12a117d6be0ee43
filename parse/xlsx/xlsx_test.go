package xlsx

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/zeren-plan/zeren/parse/grid"
)

func show(d *grid.Doc) string {
	var b strings.Builder
	for _, x := range d.Blocks {
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

// book makes a workbook.
func book(t *testing.T, fill func(f *excelize.File)) []byte {
	f := excelize.NewFile()
	defer f.Close()
	fill(f)
	var b bytes.Buffer
	require.NoError(t, f.Write(&b))
	return b.Bytes()
}

func TestRead(t *testing.T) {
	src := book(t, func(f *excelize.File) {
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
	d, err := Read("a.xlsx", src)
	require.NoError(t, err)
	assert.Equal(t, `a.xlsx#表1!A1: "题"(3×1)
a.xlsx#表1!A2: "序号" "措施" "时限"
a.xlsx#表1!A3: "1"(1×2) "一\n二" "2026-06-30"
a.xlsx#表1!A4: "三" "年底前"
a.xlsx#表1!A5: hidden "0.5" "隐"
`, show(d))
}

// A workbook that is cut off is an error, never a part of its rows.
func TestTruncated(t *testing.T) {
	src := book(t, func(f *excelize.File) {
		for i := range 200 {
			require.NoError(t, f.SetCellValue("Sheet1", fmt.Sprintf("A%d", i+1), fmt.Sprint("行", i)))
		}
	})
	for i := 1; i < 100; i++ {
		_, err := Read("a.xlsx", src[:len(src)*i/100])
		require.Error(t, err, "%d %%", i)
	}
}
