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

// Each finding is listed, linked and shown in its cell; a plan that can't be read is
// told in its place.
func TestFindings(t *testing.T) {
	table := &plan.Table{Rows: []plan.Row{
		{Kind: plan.HeaderRow, Columns: []plan.Column{plan.NumberColumn, plan.MeasureColumn}, Titles: []string{"序号", "工作措施"}, Cells: []plan.Cell{{Text: "序号"}, {Text: "工作措施"}}},
		{Kind: plan.MeasureRow, Columns: []plan.Column{plan.NumberColumn, plan.MeasureColumn}, Titles: []string{"序号", "工作措施"}, Cells: []plan.Cell{{Text: "1"}, {Text: "加强巡查，，<及时>处置。"}}, Measure: "1.1"},
	}}
	f := report.FindingsOf(&plan.Plan{Title: "治水计划", Source: plan.Source{Name: "计划.txt"}}, table, plan.Diags{
		{Code: plan.DoubledMark, Args: []string{"，，"}, Measure: "1.1", Spot: plan.Spot{Row: 2, Column: 2, Text: "，，"}},
		{Code: plan.UnitNoRegistry, Spot: plan.Spot{Row: 2}},
		{Code: plan.TableNoTitle},
	})
	failed := &report.Findings{Source: plan.Source{Name: "没有.txt"}, Failed: &report.Failed{Message: "找不到 没有.txt", Hint: "请检查路径"}}
	var b bytes.Buffer
	require.NoError(t, html.Findings(&b, []*report.Findings{f, failed}, plan.Chinese))
	page := b.String()
	for _, want := range []string{
		`<h2 id="plan1">计划.txt · 治水计划</h2>`,
		`<li><a href="#plan1-1"><b class="warning">注意 X05</b> 1.1 标点重复：“，，”</a></li>`,
		`<thead>` + "\n" + `<tr>` + "\n" + `<th scope="col"><div class="text">序号</div></th>`,
		`<div class="text">加强巡查<mark class="warning">，，</mark>&lt;及时&gt;处置。</div>` + "\n" + `<aside class="warning" id="plan1-1">`,
		`<td><div class="text">1</div></td>`, // what is said of the row stands in the wide cell
		`<aside class="info" id="plan1-2"><b>说明 U04</b>`,
		`<h2 id="plan2">没有.txt</h2>` + "\n" + `<p>没有读出来</p>` + "\n" + `<aside class="error"><b>找不到 没有.txt</b><span>请检查路径</span></aside>`,
	} {
		assert.Contains(t, page, want)
	}
	assert.NotContains(t, page, "<script")
}
