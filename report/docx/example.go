package docx

import (
	"io"

	"github.com/zeren-plan/zeren/internal/ooxml"
	"github.com/zeren-plan/zeren/report"
)

// Example writes a template that works, as an office may take it to make its own:
// a letterhead, the number, the text, the goals, a table a role, what is asked of the
// unit, and the places to sign. See
// [github.com/zeren-plan/zeren/report/docx/template] for its placeholders.
func Example(w io.Writer) error {
	layout := report.GBT9704()
	b := &body{layout: &layout}
	b.Start("w:document", "xmlns:w", ooxml.WordprocessingML, "xmlns:r", ooxml.Relationships)
	b.Start("w:body")
	b.letterhead("{{制发单位}}")
	b.aligned(styleTo, "{{文号}}", "center")
	b.paragraph(styleTo, "", false)
	b.paragraph(styleTitle, "{{标题}}", false)
	b.paragraph(styleTo, "{{主送}}", false)
	b.paragraph(styleBody, "{{开头}}", false)
	b.paragraph(styleNoteBelow, "{{编号说明}}", false)
	items := func(section, title, item string, keep bool) {
		b.paragraph(styleNoteBelow, "{{#"+section+"}}", false)
		b.paragraph(styleH1, "{{节号}}、"+title, false)
		b.paragraph(styleBody, item, keep)
		b.paragraph(styleNoteBelow, "{{/"+section+"}}", false)
	}
	items("主要目标", "计划的主要目标（照录）", "{{目标}}", false)
	for _, s := range []struct{ section, title string }{
		{"牵头", "{{牵头称谓}}任务（{{牵头任务数}}条）"},
		{"主责", "{{主责称谓}}任务（{{主责任务数}}条）"},
		{"协办", "{{协办称谓}}任务（{{协办任务数}}条）"},
		{"可能", "可能涉及，待确认（{{可能涉及数}}条）"},
	} {
		b.paragraph(styleNoteBelow, "{{#"+s.section+"}}", false)
		b.paragraph(styleH1, "{{节号}}、"+s.title, false)
		b.table(exampleTable())
		b.paragraph(styleNoteBelow, "{{/"+s.section+"}}", false)
	}
	items("工作要求", "工作要求", "{{要求}}", false)
	items("报送要求", "报送要求", "{{报送}}", true)
	b.paragraph(styleH1, "{{节号}}、签章", false)
	b.paragraph(styleBody, "{{结尾}}", true)
	b.paragraph(styleBody, "{{#份数}}本责任书一式{{份数}}份。{{/份数}}", true)
	b.paragraph(styleBody, "联系人：{{联系人}}　电话：{{联系电话}}", true)
	b.paragraph(styleTo, "", true)
	b.aligned(styleTo, "{{制发单位}}（盖章）　　", "right")
	b.aligned(styleTo, "{{日期}}　　", "right")
	b.form(&report.Form{Rows: [][]report.Field{
		{{Label: "责任单位（盖章）：", Text: "{{单位}}", Below: true}, {Label: "责任人（签字）："}},
		{{Label: "联系人：", Text: "{{单位联系人}}"}, {Label: "电话：", Text: "{{单位电话}}"}},
		{{Units: []string{"年", "月", "日"}}, {Units: []string{"年", "月", "日"}}},
	}})
	b.paragraph(styleEnd, "", false)
	b.section()
	b.End()
	b.End()
	return pack(w, b.Bytes(), &layout, ooxml.Properties{Title: "{{计划名称}}责任书（{{单位}}）", Language: "zh-CN"})
}

// exampleTable is a table with one row of placeholders.
func exampleTable() *report.Table {
	return &report.Table{
		Columns: []report.Column{
			{Title: "编号", Width: 14, Align: report.Center},
			{Title: "重点任务", Width: 18},
			{Title: "工作措施", Width: 52},
			{Title: "完成\n时限", Width: 16, Align: report.Center},
			{Title: "各单位分工", Width: 34},
			{Title: "备注", Width: 22},
		},
		Rows: []report.Row{{Cells: []report.Cell{
			{{Text: "{{编号}}"}, {Text: "{{位置}}", Small: true}},
			{{Text: "{{任务}}"}, {Text: "{{部分}}", Small: true}},
			{{Text: "{{措施}}"}}, {{Text: "{{时限}}"}}, {{Text: "{{分工}}"}}, {{Text: "{{备注}}"}},
		}}},
	}
}

// letterhead is the name of the office in red with a line below it (GB/T 9704-2012
// §7.2.4, §7.2.7).
func (b *body) letterhead(name string) {
	b.Start("w:p")
	b.Start("w:pPr")
	value(&b.XML, "w:pStyle", styleTitle)
	b.Start("w:pBdr")
	b.Empty("w:bottom", "w:val", "single", "w:sz", "12", "w:space", "6", "w:color", "FF0000")
	b.End()
	b.Empty("w:spacing", "w:before", "0", "w:after", pt(b.layout.Body.Line/2), "w:line", pt(56), "w:lineRule", "exact")
	b.End()
	b.Start("w:r")
	b.Start("w:rPr")
	value(&b.XML, "w:color", "FF0000")
	size(&b.XML, 36)
	b.End()
	b.Start("w:t")
	b.Text(name)
	b.End()
	b.End()
	b.End()
}

// aligned is a paragraph that stands otherwise than its style says.
func (b *body) aligned(style, text, at string) {
	b.Start("w:p")
	b.Start("w:pPr")
	value(&b.XML, "w:pStyle", style)
	b.Empty("w:keepNext")
	value(&b.XML, "w:jc", at)
	b.End()
	b.run(report.Span{Text: text})
	b.End()
}
