package report

import (
	"fmt"
	"strings"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

// words are the fixed words of a letter. Letters are in Chinese, whatever
// language the program speaks.
var words = struct {
	you, withYou, collects, others, blank string
	possible, form, legend                string
}{
	you:      "本单位",
	withYou:  "（含本单位）",
	collects: "（汇总单位）",
	others:   "等",
	blank:    "（原表空白）",
	possible: "可能涉及，待确认",
	form:     "签收",
	legend:   "注：“编号”由计划的序号和措施次序组成（4.10即第4项的第10条措施），其下是该条在来源文件%s中的位置。各单位名称照计划所印；“——”也是计划所印，“（原表空白）”表示该栏没有填写。",
}

var roleNames = [len(plan.Roles)]string{"牵头", "主责", "协办"}

// roleLabel starts the line of a role. A cell that is one with the role after
// it names both.
func roleLabel(r plan.Role, merged bool) string {
	if merged {
		return roleNames[r] + "（" + roleNames[r+1] + "）："
	}
	return roleNames[r] + "："
}

// columns are the columns of a part's table; widths in mm add up to the width
// of the text.
var columns = []Column{
	{Title: "编号", Width: 14, Align: Center},
	{Title: "重点任务", Width: 19},
	{Title: "工作措施", Width: 55},
	{Title: "完成时限", Width: 15, Align: Center},
	{Title: "各单位分工", Width: 40},
	{Title: "落实情况", Width: 13, Align: Center},
}

func openGroup(r plan.Role, name string) string {
	return fmt.Sprintf("%s栏的“%s”没有列明是哪些单位。", roleNames[r], name)
}

func openList(r plan.Role) string {
	return fmt.Sprintf("%s栏的名单没有列完，以“等”字结束。", roleNames[r])
}

// possible says why a line may concern a body.
func possible(p unit.Possible) string {
	if p.Why == unit.Included {
		return fmt.Sprintf("计划第%s条写明“%s”，本条%s栏只写“%s”。本条是否由你单位承担，请确认。", p.From, p.Quote, roleNames[p.Role], p.Group)
	}
	return fmt.Sprintf("本条%s栏写“%s”，措施中提到“%s”。本条是否由你单位承担，请确认。", roleNames[p.Role], p.Group, p.Quote)
}

// doubt puts a finding that makes a line doubtful in the letter's words; it is
// empty for findings that do not concern the reader of a letter.
func doubt(d plan.Diag) string {
	switch d.Code {
	case plan.RolesShifted, plan.RolesShiftedMark, plan.RolesShiftedNames:
		return "本条主责、协办两栏疑似错位，此处按原表所印列出，承担何种责任请向制发单位核实。"
	case plan.DeadlineUnknown, plan.DeadlineNoYear:
		return "完成时限的具体日期请向制发单位核实。"
	case plan.DeadlineAmbiguous:
		return fmt.Sprintf("完成时限“%s”可理解为%s或%s，请向制发单位核实。", d.Args[0], d.Args[1], d.Args[2])
	case plan.UnitNotAName:
		return fmt.Sprintf("“%s”不像单位名称，请核对原表。", d.Args[0])
	case plan.TableJoined:
		return "本条在来源文件中被断开，由几处接成，请核对原文。"
	case plan.TableExtraCell:
		return fmt.Sprintf("来源文件中本条所在行多出“%s”，没有归入任何一栏。", d.Args[0])
	}
	return ""
}

// Document is the letter in words.
func (l *Letter) Document() *Document {
	d := &Document{
		Title:   fmt.Sprintf("%s责任书（%s）", l.Plan, l.Unit),
		Subject: l.Plan,
	}
	add := func(b Block) { d.Blocks = append(d.Blocks, b) }
	add(&Heading{Level: 0, Text: l.Plan + "\n责任书"})
	add(&Paragraph{Kind: Addressee, Text: l.Unit + "："})
	for _, s := range l.opening() {
		add(&Paragraph{Kind: Body, Text: s})
	}
	for i, p := range l.Parts {
		add(&Heading{Level: 1, Text: numeral(i+1) + "、" + p.title()})
		add(p.table())
	}
	source := l.Source
	if source != "" {
		source = "（" + source + "）"
	}
	add(&Paragraph{Kind: Small, Text: fmt.Sprintf(words.legend, source)})
	add(&Heading{Level: 1, Text: numeral(len(l.Parts)+1) + "、" + words.form})
	add(&Form{Rows: [][]Field{
		{{Label: "制发单位（盖章）："}, {Label: "责任单位（盖章）："}},
		{{Label: "负责人（签字）："}, {Label: "责任人（签字）："}},
		{{Label: "联系人："}, {Label: "联系人："}},
		{{Label: "联系电话："}, {Label: "联系电话："}},
		{{Units: []string{"年", "月", "日"}}, {Units: []string{"年", "月", "日"}}},
	}})
	return d
}

// opening says on what ground the letter stands and how much is in it.
func (l *Letter) opening() []string {
	first := fmt.Sprintf("为落实《%s》（以下简称计划），明确责任分工，现将计划中列明由你单位承担的任务分列如下，请据此组织落实。", strings.Trim(l.Plan, "《》"))
	if l.Total() == 0 {
		return []string{
			fmt.Sprintf("《%s》（以下简称计划）没有列明由你单位承担的任务，有%d条可能涉及你单位，列在下面，请确认。", strings.Trim(l.Plan, "《》"), l.Possible),
		}
	}
	var counts []string
	for _, r := range plan.Roles {
		if n := l.Count[r]; n > 0 {
			counts = append(counts, fmt.Sprintf("%s%d条", roleNames[r], n))
		}
	}
	second := fmt.Sprintf("你单位承担的任务共%d条：%s。", l.Total(), strings.Join(counts, "、"))
	if l.ByGroup > 0 {
		second += fmt.Sprintf("其中%d条由计划以“%s”统称列明。", l.ByGroup, strings.Join(l.Groups, "”“"))
	}
	if l.Possible > 0 {
		second += fmt.Sprintf("另有%d条可能涉及你单位，单列于后，请确认，不计入上述条数。", l.Possible)
	}
	return []string{first, second}
}

func (p *Part) title() string {
	if p.Possible {
		return fmt.Sprintf("%s（%d条）", words.possible, len(p.Lines))
	}
	return fmt.Sprintf("%s任务（%d条）", roleNames[p.Role], len(p.Lines))
}

func (p *Part) table() *Table {
	t := &Table{Columns: columns}
	section := ""
	for _, l := range p.Lines {
		if l.Section != section && l.Section != "" {
			t.Rows = append(t.Rows, Row{Kind: Band, Cells: []Cell{{{Text: l.Section}}}})
		}
		section = l.Section
		no := Cell{{Text: l.ID}}
		if l.Place != "" {
			no = append(no, CellText{Text: l.Place, Small: true})
		}
		t.Rows = append(t.Rows, Row{Cells: []Cell{
			no,
			{{Text: l.Task}},
			cell(strings.Split(l.Text, "\n")),
			{{Text: l.Deadline}},
			cell(l.Bodies),
			{{Text: "□"}},
		}})
		for _, n := range l.Notes {
			t.Rows = append(t.Rows, Row{Kind: Note, Cells: []Cell{{{Text: "注：" + n}}}})
		}
	}
	return t
}

// cell is a cell of one paragraph a text.
func cell(texts []string) Cell {
	c := make(Cell, len(texts))
	for i, s := range texts {
		c[i].Text = s
	}
	return c
}

// numeral writes a number from 1 to 10 as headings do.
func numeral(n int) string {
	return []string{"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"}[n-1]
}
