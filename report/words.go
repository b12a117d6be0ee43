package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
)

// NoColumn is printed of what the plan has no column for, where a letter has one.
const NoColumn = "（原表无此栏）"

// words are the fixed words of a letter. Letters are in Chinese, whatever
// language the program speaks.
var words = struct {
	you, withYou, collects, blank    string
	noColumn                         string
	possible, form, legend, source   string
	sectionID, ordinalID, severalIDs string
	signOff, signOffName             string
}{
	you:        "本单位",
	withYou:    "（含本单位）",
	collects:   "（汇总单位）",
	blank:      "（原表空白）",
	noColumn:   NoColumn,
	possible:   "可能涉及，待确认",
	form:       "签章",
	legend:     "注：“编号”由计划的序号和措施次序组成%s%s。各单位名称照计划所印；“——”也是计划所印，“（原表空白）”表示该栏没有填写。",
	source:     "，其下是该条在来源文件%s中的位置",
	sectionID:  "序号重复的，前面加上所在部分（%s）。",
	ordinalID:  "没有序号或者序号分不开的，写全文第几项（%s）。",
	severalIDs: "同一条措施中承担不止一种职责的，分别列出。",

	signOff: "责任书签收表", signOffName: "签收表",
}

// roleWords are the words that a plan has for the roles, from its header:
// 责任单位 gives 责任.
func roleWords(p *plan.Plan) (w [plan.RoleCount]string) {
	for _, r := range plan.Roles() {
		w[r] = roleNames[r]
		header := p.RoleHeader(r)
		if named := plan.RolesNamed(header); named.Roles != nil {
			w[r] = named.Words[slices.Index(named.Roles, r)]
			continue
		}
		first := len(header)
		for _, known := range []string{"牵头", "主责", "责任", "协办", "配合", "参与", "协同", "协作", "参加", "主办", "负责", "落实"} {
			if i := strings.Index(header, known); i >= 0 && i < first {
				first, w[r] = i, known
			}
		}
	}
	return w
}

var roleNames = [plan.RoleCount]string{"牵头", "主责", "协办"}

func openGroup(role, name string) string {
	return fmt.Sprintf("%s栏的“%s”没有列明是哪些单位。", role, name)
}

func openList(role, words string) string {
	return fmt.Sprintf("%s栏以“%s”结束，其余单位没有列明。", role, words)
}

func completedName(printed, full string) string {
	return fmt.Sprintf("计划原文写“%s”，按同一名单中前面的单位补为“%s”，请核对。", printed, full)
}

// merged says of a role that its cell is one with that of another.
func merged(role string) string { return "同" + role + "（原表合并为一栏）" }

// correctedBy says which corrections changed a measure.
func correctedBy(ids []string) string {
	return "本条已按勘误（" + strings.Join(ids, "、") + "）更正，与计划原文不同。"
}

// possible says why a line may concern a body.
func possible(p unit.Possible, role string) string {
	if p.Why == unit.Included {
		return fmt.Sprintf("计划第%s条写明“%s”，本条%s栏只写“%s”。本条是否由你单位承担，请确认。", p.From, p.Quote, role, p.Group)
	}
	return fmt.Sprintf("本条%s栏写“%s”，没有列明是哪些单位，措施中提到“%s”。本条是否由你单位承担，请确认。", role, p.Group, p.Quote)
}

// doubt puts a finding that makes a line doubtful in the letter's words, for a
// body with a role in it; it is empty for findings that do not concern the
// reader of a letter.
func doubt(d plan.Diag, role plan.Role, names [plan.RoleCount]string) string {
	switch d.Code {
	case plan.RolesShifted, plan.RolesShiftedMark, plan.RolesShiftedNames:
		s := fmt.Sprintf("本条%s、%s两栏疑似错位，此处按原表所印列出", names[plan.Responsible], names[plan.Support])
		if role == plan.Responsible {
			return s + fmt.Sprintf("；你单位承担的是%s还是%s，请向制发单位核实。", names[plan.Responsible], names[plan.Support])
		}
		return s + fmt.Sprintf("，你单位的%s职责不受影响。", names[role])
	case plan.DeadlineUnknown, plan.DeadlineNoYear:
		return "完成时限的具体日期请向制发单位核实。"
	case plan.DeadlineAmbiguous:
		return fmt.Sprintf("完成时限“%s”可理解为%s或%s，请向制发单位核实。", d.Args[0], d.Args[1], d.Args[2])
	case plan.CellsExchanged:
		return fmt.Sprintf("本条“%s”和“%s”两格疑似写反，此处按原表所印列出，请向制发单位核实。", d.Args[0], d.Args[1])
	case plan.RowSlipped:
		return "本条所在行的格子疑似错位，此处按原表所印列出，请向制发单位核实。"
	case plan.UnitsRunTogether:
		return fmt.Sprintf("“%s”疑似“%s”和“%s”连写，请核对原表。", d.Args[0], d.Args[1], d.Args[2])
	case plan.UnitNotAName:
		return fmt.Sprintf("“%s”不像单位名称，请核对原表。", d.Args[0])
	case plan.UnitRemark:
		return fmt.Sprintf("“%s”在原表写作“%s”。", d.Args[1], d.Args[0])
	case plan.UnitRoleWords:
		return "原表在单位栏里用文字写明了分工，此处没有分辨，你单位承担何种职责请对照原表核实。"
	case plan.UnitsJointly:
		return fmt.Sprintf("原表写作“%s”，前后单位的职责是否相同，请向制发单位核实。", d.Args[0])
	case plan.TableRolesTogether:
		return fmt.Sprintf("原表把几种职责写在“%s”一栏，这一格没有分开，你单位承担何种职责，请向制发单位核实。", d.Args[0])
	case plan.TableJoined, plan.TableJoinedUnits:
		return "本条在来源文件中被断开，由几处接成，请核对原文。"
	case plan.TableRowGuessed:
		return fmt.Sprintf("来源文件的表格没有行线，“%s”归本条还是相邻的一条是推断的，请核对原文。", d.Args[0])
	case plan.TableColumnGuessed:
		return fmt.Sprintf("来源文件的表格没有竖线，“%s”归“%s”还是“%s”是推断的，请核对原文。", d.Args[0], d.Args[1], d.Args[2])
	case plan.TableExtraCell:
		return fmt.Sprintf("来源文件中本条所在行多出“%s”，没有归入任何一栏。", d.Args[0])
	}
	return ""
}

// quoted puts a title between 《》, and what has them inside it between 〈〉
// (GB/T 15834-2011 §4.15.3.4).
func quoted(title string) string {
	title = cmp.Or(title, drawnBlank)
	return "《" + strings.NewReplacer("《", "〈", "》", "〉").Replace(title) + "》"
}

// opening says on what ground the letter stands and how much is in it.
func (l *Letter) opening() []string {
	if l.Total() == 0 {
		return []string{
			fmt.Sprintf("%s（以下简称《计划》）没有列明由你单位承担的任务，有%d条可能涉及你单位，列在下面，请确认。", quoted(l.Plan), l.Possible),
		}
	}
	first := fmt.Sprintf("为落实%s（以下简称《计划》），明确责任分工，现将《计划》中列明由你单位承担的任务分列如下，请据此组织落实。", quoted(l.Plan))
	second := fmt.Sprintf("你单位承担的任务共%s。", l.counts())
	if l.several() {
		second += words.severalIDs
	}
	if l.ByGroup > 0 {
		second += fmt.Sprintf("其中%d条由《计划》以“%s”统称列明。", l.ByGroup, strings.Join(l.Groups, "”“"))
	}
	if l.Possible > 0 {
		second += fmt.Sprintf("另有%d条可能涉及你单位，单列于后，请确认，不计入上述条数。", l.Possible)
	}
	return []string{first, second}
}

// counts is the number of lines in all and by role: 14条：牵头10条、协办4条.
func (l *Letter) counts() string {
	var by []string
	for _, r := range plan.Roles() {
		if n := l.Count[r]; n > 0 {
			by = append(by, fmt.Sprintf("%s%d条", l.Roles[r], n))
		}
	}
	if by == nil {
		return "0条"
	}
	return fmt.Sprintf("%d条：%s", l.Total(), strings.Join(by, "、"))
}

// several reports whether the body has more than one role in a measure.
func (l *Letter) several() bool {
	seen := make(map[string]bool)
	for _, p := range l.Parts {
		for _, line := range p.Lines {
			if !p.Possible && seen[line.ID] {
				return true
			}
			seen[line.ID] = true
		}
	}
	return false
}

// closing names plan and body once more: the page that is signed may come
// loose.
func (l *Letter) closing() string {
	if l.Total() == 0 {
		return fmt.Sprintf("以上是%s可能涉及%s的任务。", quoted(l.Plan), l.Unit)
	}
	aside := ""
	if l.Possible > 0 {
		aside = fmt.Sprintf("（不含可能涉及、待确认的%d条）", l.Possible)
	}
	return fmt.Sprintf("以上是%s列明由%s承担的任务，共%d条%s。", quoted(l.Plan), l.Unit, l.Total(), aside)
}

func (p *Part) title() string {
	switch {
	case p.Possible:
		return fmt.Sprintf("%s（%d条）", words.possible, len(p.Lines))
	case p.Name == "责任":
		return fmt.Sprintf("作为责任单位的任务（%d条）", len(p.Lines))
	}
	return fmt.Sprintf("%s任务（%d条）", p.Name, len(p.Lines))
}

// cell is a cell of one paragraph a text.
func cell(texts []string) Cell {
	c := make(Cell, len(texts))
	for i, s := range texts {
		c[i].Text = s
	}
	return c
}
