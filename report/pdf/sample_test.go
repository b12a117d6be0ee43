package pdf

import (
	"fmt"

	"github.com/zeren-plan/zeren/report"
)

// everything is a short document with every kind of block, row and text.
func everything() *report.Document {
	return &report.Document{
		Title:   "样张",
		Subject: "各种段落",
		Blocks: []report.Block{
			&report.Heading{Level: 0, Text: "关于印送样张的函\n（样本）"},
			&report.Paragraph{Kind: report.Addressee, Text: "市生态环境局："},
			&report.Heading{Level: 1, Text: "一、总体情况"},
			&report.Paragraph{Kind: report.Body, Text: "按照《蓝天保卫战2025年行动计划》，你单位共承担3项措施，PM2.5年均浓度控制在30μg/m3左右，NOx减排10%。"},
			&report.Heading{Level: 2, Text: "（一）任务清单"},
			table(
				report.Row{Kind: report.Band, Cells: []report.Cell{{{Text: "一、“含绿量”提升"}}}},
				planLine("1.1", "空气质量目标", "基本消除重污染天气。", "年底前", "牵头"),
				report.Row{Kind: report.Note, Cells: []report.Cell{{{Text: "注：本行原文与上行合并。"}}}},
				report.Row{Kind: report.Line, Cells: []report.Cell{
					{{Text: "2.1"}}, {{Text: "总量减排"}},
					{{Text: "完成NOx、VOCs减排任务。"}, {Text: "（见原文第3页）", Small: true}},
					{{Text: "2025年6月"}}, {{Text: "主责"}},
				}},
			),
			&report.Paragraph{Kind: report.Small, Text: "说明：本表由责任清单生成。"},
			form(),
		},
	}
}

func table(rows ...report.Row) *report.Table {
	return &report.Table{
		Columns: []report.Column{
			{Title: "序号", Width: 13, Align: report.Center},
			{Title: "重点任务", Width: 26},
			{Title: "工作措施", Width: 77},
			{Title: "完成时限", Width: 21, Align: report.Center},
			{Title: "承担角色", Width: 19, Align: report.Center},
		},
		Rows: rows,
	}
}

func planLine(texts ...string) report.Row {
	r := report.Row{Kind: report.Line}
	for _, t := range texts {
		r.Cells = append(r.Cells, report.Cell{{Text: t}})
	}
	return r
}

func form() *report.Form {
	return &report.Form{Rows: [][]report.Field{
		{{Label: "责任单位（盖章）："}, {Label: "主要负责人（签字）："}},
		{{Label: "联系人："}, {Label: "联系电话："}},
		{{Label: "填报日期：", Units: []string{"年", "月", "日"}}},
	}}
}

var measures = []string{
	"全力巩固空气质量改善成效，本市完成国家下达的目标要求，基本消除重污染天气。各区（含北京经济技术开发区，下同）实现空气质量持续改善，完成本市下达的目标要求。",
	"各区完成“十四五”挥发性有机物（VOCs）、氮氧化物（NOx）减排目标任务。新增涉气建设项目严格执行VOCs、NOx等主要污染物排放总量控制，实施“减二增一”削减量替代审批制度。",
	"严格落实《北京市加快国四排放标准营运柴油货车淘汰促进更新轻型新能源货车方案（2024—2025年）》，加大力度淘汰国四排放标准的重型营运柴油货车，推进货车新能源化。",
	"新增和更新的轻型商超配送车80%为纯电动或氢燃料电池汽车。",
	"研究将机械新能源化要求纳入《预拌混凝土绿色生产管理规程》《北京市沥青混合料搅拌站绿色生产技术指南》《汽车维修业污染防治技术规范》，推动机械新能源化；PM2.5、PM10、O3协同控制，SO2不高于5μg/m3，建成区超过100km2的……",
}

// letter is a letter of n lines of a plan: 25 are eight pages.
func letter(n int) *report.Document {
	var rows []report.Row
	for i := range n {
		if i%8 == 0 {
			rows = append(rows, report.Row{Kind: report.Band, Cells: []report.Cell{{{Text: fmt.Sprintf("第%d部分 以车（械）“含绿量”提升为重点，推动结构减排", i/8+1)}}}})
		}
		rows = append(rows, planLine(fmt.Sprintf("%d.%d", i/4+1, i%4+1), "加快重点行业车新能源化",
			measures[i%len(measures)]+measures[(i+i/5+2)%len(measures)], "2025年12月底前", "牵头（主责）"))
		if i%5 == 2 {
			rows = append(rows, report.Row{Kind: report.Note, Cells: []report.Cell{{{Text: "注：原表“主责单位”与“牵头部门”为合并单元格，“各区政府”指16个区人民政府，北京经济技术开发区管委会另列，按两栏同时承担理解——请核对原文后确认。"}}}})
		}
	}
	return &report.Document{
		Title:   "关于印送《蓝天保卫战2025年行动计划》责任清单的函",
		Subject: "市生态环境局",
		Blocks: []report.Block{
			&report.Heading{Level: 0, Text: "关于印送《蓝天保卫战2025年行动计划》市生态环境局责任清单的函"},
			&report.Paragraph{Kind: report.Addressee, Text: "市生态环境局："},
			&report.Paragraph{Text: "根据《蓝天保卫战2025年行动计划》（以下简称《计划》），现将你单位承担的任务梳理印送，请对照“责任清单”逐项抓好落实——确保PM2.5年均浓度、NOx减排量、CO2排放强度等指标按期完成，其中PM2.5浓度控制在30μg/m3以内，建成区绿地增加12km2。"},
			&report.Heading{Level: 1, Text: "一、责任分工"},
			&report.Paragraph{Text: "《计划》共7个部分、30项任务、117条措施，其中由你单位牵头的42条、主责的3条、协办的58条；涉及“各区政府”“相关单位”等概括表述的，另列于表后，供你单位研究确认。联系邮箱：blue-sky-2025@example.gov.cn，网址https://www.example.gov.cn/plan/2025/blue-sky/index.html。"},
			&report.Heading{Level: 2, Text: "（一）“牵头”任务清单"},
			table(rows...),
			&report.Paragraph{Kind: report.Small, Text: "说明：“完成时限”栏中“年底前”指2025年12月31日前。"},
			&report.Heading{Level: 1, Text: "二、工作要求"},
			&report.Paragraph{Text: "请加强组织领导，细化工作方案，明确责任人和时间表，并于2025年3月31日前将确认后的责任清单（加盖公章）反馈至市生态环境局。对落实不力、进展滞后的单位，将按照有关规定予以通报、约谈。"},
			form(),
		},
	}
}
