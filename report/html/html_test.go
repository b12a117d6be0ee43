package html_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
	"github.com/zeren-plan/zeren/report"
	"github.com/zeren-plan/zeren/report/html"
)

func TestIndex(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, html.Index(&b, &report.Index{
		Title: "河湾市<2026>计划",
		Rows: []report.IndexRow{
			{Unit: "市水利局", Kind: unit.Department, Count: [3]int{1, 2, 3}, Possible: []string{"3.1", "3.2"}, DOCX: "市水利局.docx"},
			{Unit: `<script>alert(1)</script>`, Kind: unit.Zone, PDF: `a"b#c?.pdf`},
		},
		Nobody: []string{"5.1"},
		Open:   []report.IndexOpen{{Name: "相关区政府", Count: [3]int{0, 2, 0}, Measures: []string{"9.2", "9.4"}}},
		Doubts: plan.Diags{{Code: plan.DeadlineUnknown, At: []plan.Place{{Name: "a.txt", Line: 3}}, Measure: "1.1", Args: []string{"<适时>"}}},
	}))
	page := b.String()
	for _, want := range []string{
		"<title>河湾市&lt;2026&gt;计划 责任书目录</title>",
		"共2份责任书，6条任务",
		`<td>市水利局</td><td>部门</td><td class="n">1</td><td class="n">2</td><td class="n">3</td><td class="n">6</td><td>2（3.1、3.2）</td><td><a href="%E5%B8%82%E6%B0%B4%E5%88%A9%E5%B1%80.docx">DOCX</a></td>`,
		"&lt;script&gt;alert(1)&lt;/script&gt;",
		`href="a%22b%23c%3F.pdf"`,
		"<td>9.2、9.4</td>",
		"不在任何一份责任书里：5.1</p>",
		"看不懂完成时限“&lt;适时&gt;”",
		"<td>a.txt:3</td>",
	} {
		assert.Contains(t, page, want)
	}
	assert.NotContains(t, page, "<script")
}

func TestIndexWithoutOpenNamesSaysNothingOfThem(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, html.Index(&b, &report.Index{Title: "甲"}))
	assert.NotContains(t, b.String(), "无法送达")
	assert.NotContains(t, b.String(), "需要核对")
}
