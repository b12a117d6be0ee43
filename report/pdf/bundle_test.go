package pdf

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/report"
)

// threeLetters have three pages, one and two.
func threeLetters() *report.Bundle {
	pages := func(name string, n int) report.BundlePart {
		doc := &report.Document{Title: "计划责任书（" + name + "）", Blocks: []report.Block{
			&report.Heading{Level: 0, Text: "计划\n责任书"},
			&report.Paragraph{Kind: report.Addressee, Text: name + "："},
			&report.Heading{Level: 1, Text: "一、任务"},
		}}
		for range 18*n - 10 {
			doc.Blocks = append(doc.Blocks, &report.Paragraph{Text: "占一行。"})
		}
		return report.BundlePart{Name: name, Document: doc}
	}
	return &report.Bundle{Plan: "计划", Parts: []report.BundlePart{pages("甲局", 3), pages("乙局", 1), pages("丙局", 2)}}
}

func bundled(t *testing.T, b *report.Bundle) (file []byte, pages int) {
	t.Helper()
	var out bytes.Buffer
	pages, err := Bundle(&out, b, nil)
	require.NoError(t, err)
	return out.Bytes(), pages
}

func TestBundle(t *testing.T) {
	file, n := bundled(t, threeLetters())
	require.Equal(t, 10, n)
	pages := strings.Split(strings.TrimSuffix(copied(t, file), "\f"), "\f")
	require.Len(t, pages, n)
	sheet := plain(pages[0])
	for _, row := range []string{"计划责任书签收表", "1甲局3", "2乙局1", "3丙局2"} {
		assert.Contains(t, sheet, row)
	}
	for i, want := range []string{"—1—", "", "甲局：", "—2—", "—3—", "", "乙局：", "", "丙局：", "—2—"} {
		if want == "" {
			assert.Empty(t, plain(pages[i]), "page %d is empty", i+1)
		} else {
			assert.Contains(t, plain(pages[i]), want, "page %d", i+1)
		}
	}
	again, _ := bundled(t, threeLetters())
	assert.True(t, bytes.Equal(file, again))
}

// The outline has one entry a letter, and its parts inside it.
func TestBundleOutline(t *testing.T) {
	file, _ := bundled(t, threeLetters())
	// fpdf numbers pages from 3 on, in steps of two.
	assert.Equal(t, []string{"3", "7", "7", "15", "15", "19", "19"}, found(file, `/Dest \[(\d+) 0 R`))
	assert.Len(t, found(file, `(/Type /Outlines /First \d+ 0 R\n/Last \d+ 0 R\n/Count 4>>)`), 1)
	assert.Len(t, found(file, `(/Count -1>>)`), 3)
}

// What the bundle says is what each letter's own file says.
func TestBundleSaysAll(t *testing.T) {
	b := threeLetters()
	file, _ := bundled(t, b)
	text := plain(copied(t, file))
	for _, p := range b.Parts {
		assert.Contains(t, text, plain(copied(t, written(t, p.Document, nil))), p.Name)
	}
}

func TestBundleOfMissingCharacters(t *testing.T) {
	b := &report.Bundle{Plan: "计划", Parts: []report.BundlePart{{Name: "臺北局", Document: body("蓝天")}}}
	var out bytes.Buffer
	_, err := Bundle(&out, b, nil)
	assert.EqualError(t, err, `report/pdf: no font has "臺" ([U+81FA])`)
	assert.True(t, bytes.HasSuffix(out.Bytes(), []byte("%%EOF\n")))
}

func TestRowHeight(t *testing.T) {
	high := table(planLine("1", "任务", "", "", ""), planLine("2", "任务", "", "", ""))
	high.RowHeight = 12
	heights := map[string]bool{}
	for _, r := range laid(t, &report.Document{Blocks: []report.Block{high}})[0].rules {
		if r.x1 == r.x2 {
			heights[fmt.Sprintf("%.1f", (r.y2-r.y1)/ptPerMM)] = true
		}
	}
	assert.Equal(t, map[string]bool{"7.4": true, "12.0": true}, heights)
}
