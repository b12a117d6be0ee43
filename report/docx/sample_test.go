package docx_test

import (
	"fmt"

	"github.com/zeren-plan/zeren/report"
)

var columns = []report.Column{
	{Title: "序号", Width: 11, Align: report.Center},
	{Title: "重点任务", Width: 24},
	{Title: "工作措施", Width: 62},
	{Title: "完成时限", Width: 17, Align: report.Center},
	{Title: "承担角色", Width: 15, Align: report.Center},
	{Title: "投资（万元）", Width: 27, Align: report.Right},
}

// letter has every kind of block, paragraph, row and cell, and n lines in its
// table.
func letter(n int) *report.Document {
	rows := []report.Row{{Kind: report.Band, Cells: []report.Cell{{{Text: "一、以车（械）“含绿量”提升为重点，推动结构减排"}}}}}
	for i := 1; i <= n; i++ {
		rows = append(rows, report.Row{Cells: []report.Cell{
			{{Text: fmt.Sprint(i)}},
			{{Text: "推动车辆“油换电”"}},
			{
				{Text: "推进国四排放标准营运柴油货车淘汰，削减NOx、VOCs和PM2.5排放；新增和更新的4.5吨以下物流配送车辆基本为新能源，浓度不高于30μg/m3。"},
				{Text: "（牵头：市交通委；配合：市生态环境局、各区政府）", Small: true},
			},
			{{Text: "2025年12月31日"}, {Text: "（原文：年底前）", Small: true}},
			{{Text: "主责"}},
			{{Text: "1,200.00"}, {Text: "含市级资金", Small: true}},
		}})
		if i%9 == 4 {
			rows = append(rows, report.Row{Kind: report.Note, Cells: []report.Cell{{{Text: "注：本项与第" + fmt.Sprint(i) + "项合并考核，减少CO2排放。"}}}})
		}
		if i%9 == 0 && i < n {
			rows = append(rows, report.Row{Kind: report.Band, Cells: []report.Cell{{{Text: fmt.Sprintf("第%d部分　协同推进降碳减污扩绿", i/9+1)}}}})
		}
	}
	return &report.Document{
		Title:   "市交通委2025年目标责任书",
		Subject: "蓝天保卫战2025年行动计划",
		Blocks: []report.Block{
			&report.Heading{Text: "蓝天保卫战2025年行动计划\n目标责任书"},
			&report.Paragraph{Kind: report.Addressee, Text: "市交通委："},
			&report.Paragraph{Text: "为落实《蓝天保卫战2025年行动计划》，明确责任，推动PM2.5、NOx、CO2等指标按期完成，现将你单位承担的任务印发给你们，请结合实际认真组织实施，确保各项任务落到实处。"},
			&report.Heading{Level: 1, Text: "一、责任分工"},
			&report.Heading{Level: 2, Text: "（一）任务清单"},
			&report.Paragraph{Text: "任务共" + fmt.Sprint(n) + "项，列表如下。"},
			&report.Table{Columns: columns, Rows: rows},
			&report.Paragraph{Kind: report.Small, Text: "说明：“主责”指由本单位汇总报送进展情况。"},
			&report.Heading{Level: 1, Text: "二、签章"},
			&report.Paragraph{Text: "本责任书一式两份，双方各执一份。"},
			&report.Form{Rows: [][]report.Field{
				{{Label: "下达单位（盖章）："}, {Label: "责任单位（盖章）："}},
				{{Label: "负责人（签字）："}, {Label: "责任人（签字）："}},
				{{Label: "日期：", Units: []string{"年", "月", "日"}}, {Label: "日期：", Units: []string{"年", "月", "日"}}},
				{{Label: "联系人及电话："}},
			}},
		},
	}
}
