package template

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/report"
)

// A kind of placeholder.
type kind int

const (
	ofValue   kind = iota // of report.Names; a drawn blank where nobody says it
	ofLetter              // what else is said once in a letter
	ofLine                // of a line, in a table row
	ofItem                // of a goal, a requirement or when to report: its paragraph or row comes back
	ofSection             // {{#牵头}} … {{/牵头}}
)

// A name is what a placeholder is called.
type name struct {
	zh, en string
	also   []string
	kind   kind
	about  plan.Text // what it gives
}

// also are other words for the names of [report.Names].
var also = map[string][]string{
	"单位": {"单位名称"}, "计划名称": {"计划", "方案名称", "方案", "plan_title"}, "年份": {"年度"}, "序号": {"函序号"},
	"任务总数": {"任务数", "total_count"}, "主责任务数": {"责任任务数"}, "协办任务数": {"配合任务数"}, "可能涉及数": {"可能任务数"},
	"条数": {"任务统计"}, "制发单位": {"发文单位", "发文机关", "issuer"}, "文号": {"发文字号", "document_number"}, "联系电话": {"电话"},
}

// names are all that there are, in the order of the documentation.
var names = func() (out []*name) {
	for _, n := range report.Names() {
		out = append(out, &name{n.ZH, n.EN, also[n.ZH], ofValue, n.Means})
	}
	return append(out, ownNames...)
}()

// ownNames are those that only templates have.
var ownNames = []*name{
	{"标题", "title", nil, ofLetter, plan.Text{ZH: "责任书的标题", EN: "the letter's title"}},
	{"主送", "addressee", []string{"主送机关"}, ofLetter, plan.Text{ZH: "如：市水务局：", EN: "as in 市水务局："}},
	{"开头", "opening", []string{"导语"}, ofLetter, plan.Text{ZH: "开头的几段：依据、共几条", EN: "the opening: on what ground, how many lines"}},
	{"主要目标", "goals", []string{"计划目标"}, ofLetter, plan.Text{ZH: "计划的主要目标，照录", EN: "the plan's goals, word for word"}},
	{"工作要求", "requirements", nil, ofLetter, plan.Text{ZH: "设置里的工作要求", EN: "what the settings ask of the units"}},
	{"报送要求", "reporting", []string{"反馈时间", "报送时间"}, ofLetter, plan.Text{ZH: "设置里的报送要求", EN: "when to report, of the settings"}},
	{"编号说明", "legend", nil, ofLetter, plan.Text{ZH: "表中编号、位置和单位名称的说明", EN: "what the numbers, places and names in the tables are"}},
	{"结尾", "closing", nil, ofLetter, plan.Text{ZH: "签章前的一段", EN: "what stands before the signatures"}},
	{"日期", "date", []string{"成文日期"}, ofLetter, plan.Text{ZH: "留空的年月日", EN: "a blank for the date"}},
	{"节号", "heading_number", nil, ofLetter, plan.Text{ZH: "一、二、三……，每写一处加一，随区段去掉的不算", EN: "一, 二, 三, …: one more at each place that is left in the letter"}},
	{"牵头称谓", "lead_name", nil, ofLetter, plan.Text{ZH: "计划里“牵头”叫什么", EN: "what the plan calls the lead"}},
	{"主责称谓", "responsible_name", nil, ofLetter, plan.Text{ZH: "计划里“主责”叫什么（如：责任）", EN: "what the plan calls the responsible"}},
	{"协办称谓", "support_name", nil, ofLetter, plan.Text{ZH: "计划里“协办”叫什么（如：配合）", EN: "what the plan calls the support"}},

	{"编号", "id", nil, ofLine, plan.Text{ZH: "措施的编号（4.10）", EN: "the measure's id (4.10)"}},
	{"部分", "section", []string{"所在部分"}, ofLine, plan.Text{ZH: "所在部分（一、……）", EN: "the section of the plan"}},
	{"任务", "task", []string{"重点任务"}, ofLine, plan.Text{ZH: "重点任务", EN: "the task"}},
	{"措施", "measure", []string{"工作措施"}, ofLine, plan.Text{ZH: "工作措施，照计划原文", EN: "the measure, word for word"}},
	{"时限", "deadline", []string{"完成时限"}, ofLine, plan.Text{ZH: "完成时限，照计划原文", EN: "the deadline as printed"}},
	{"职责", "role", []string{"角色"}, ofLine, plan.Text{ZH: "本单位在这一条的职责", EN: "the unit's role in the line"}},
	{"分工", "bodies", []string{"各单位分工"}, ofLine, plan.Text{ZH: "各单位分工，一种职责一段", EN: "who has which role, a paragraph a role"}},
	{"牵头单位", "lead_units", nil, ofLine, plan.Text{ZH: "这一条的牵头单位", EN: "who leads the measure"}},
	{"主责单位", "responsible_units", nil, ofLine, plan.Text{ZH: "这一条的主责单位", EN: "who is responsible for it"}},
	{"协办单位", "support_units", []string{"配合单位"}, ofLine, plan.Text{ZH: "这一条的协办单位", EN: "who supports it"}},
	{"备注", "notes", nil, ofLine, plan.Text{ZH: "疑点、更正和没有列明的单位", EN: "what is doubtful, was corrected, or is left open"}},
	{"位置", "place", nil, ofLine, plan.Text{ZH: "在计划文件中的位置（第14行）", EN: "where it stands in the plan's file"}},
	{"行号", "line_number", nil, ofLine, plan.Text{ZH: "表中第几行任务", EN: "the line's number in the table"}},

	{"目标", "goal", nil, ofItem, plan.Text{ZH: "一个目标：名称和内容", EN: "a goal: its title and text"}},
	{"目标名称", "goal_title", nil, ofItem, plan.Text{ZH: "目标的名称", EN: "the goal's title"}},
	{"目标内容", "goal_text", nil, ofItem, plan.Text{ZH: "目标的内容，照计划原文", EN: "the goal's text, word for word"}},
	{"要求", "requirement", nil, ofItem, plan.Text{ZH: "一条工作要求", EN: "one of the requirements"}},
	{"报送", "report", nil, ofItem, plan.Text{ZH: "一条报送要求", EN: "one of the texts about reporting"}},
	{"项号", "item_number", nil, ofItem, plan.Text{ZH: "第几项，从1起；和上面几个写在一起", EN: "the item's number, from 1, beside one of the above"}},

	{"牵头", "lead", nil, ofSection, plan.Text{ZH: "牵头的任务", EN: "lines as lead"}},
	{"主责", "responsible", []string{"责任"}, ofSection, plan.Text{ZH: "主责的任务", EN: "lines as responsible"}},
	{"协办", "support", []string{"配合"}, ofSection, plan.Text{ZH: "协办的任务", EN: "lines as support"}},
	{"可能", "possible", []string{"可能涉及"}, ofSection, plan.Text{ZH: "可能涉及、待确认的任务", EN: "lines that may concern the unit"}},
	{"主要目标", "goals", []string{"计划目标"}, ofSection, plan.Text{ZH: "计划有主要目标才有", EN: "there if the plan has goals"}},
	{"工作要求", "requirements", nil, ofSection, plan.Text{ZH: "设置了工作要求才有", EN: "there if requirements are set"}},
	{"报送要求", "reporting", nil, ofSection, plan.Text{ZH: "设置了报送要求才有", EN: "there if reporting is set"}},
	{"份数", "copies", nil, ofSection, plan.Text{ZH: "设置了份数才有", EN: "there if copies is set"}},
	{"文号", "number", nil, ofSection, plan.Text{ZH: "设置了发文字号才有", EN: "there if the document number is set"}},
	{"联系人", "contact", nil, ofSection, plan.Text{ZH: "设置了联系人才有", EN: "there if the office's contact is set"}},
	{"单位联系人", "unit_contact", nil, ofSection, plan.Text{ZH: "名单里有单位联系人才有", EN: "there if the unit's contact is in the list"}},
}

// in is the placeholder as it is written in a template.
func (n *name) in(l plan.Lang) string {
	s := l.Choose(n.zh, n.en)
	if n.kind == ofSection {
		return "{{#" + s + "}}…{{/" + s + "}}"
	}
	return "{{" + s + "}}"
}

// key is a name without what does not count: blanks, width, case, _ and -.
func key(s string) string {
	return strings.ToLower(strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) || r == '_' || r == '-' {
			return -1
		}
		return r
	}, width.Fold.String(s)))
}

// known finds the name of a section, or of another placeholder.
func known(s string, section bool) *name {
	k := key(s)
	for _, n := range names {
		if (n.kind == ofSection) != section {
			continue
		}
		for _, w := range append([]string{n.zh, n.en}, n.also...) {
			if key(w) == k {
				return n
			}
		}
	}
	return nil
}

// near is the placeholder that a wrong one may mean, as it is written in the same
// script; "" if none is near.
func near(s string, section bool) string {
	k := key(s)
	best, found := 1+len([]rune(k))/3, ""
	for _, n := range names {
		if (n.kind == ofSection) != section {
			continue
		}
		for _, w := range append([]string{n.zh, n.en}, n.also...) {
			d := plan.Apart(k, key(w))
			if d <= best && d < len([]rune(key(w))) && (found == "" || d < best) {
				best, found = d, w
			}
		}
	}
	if found == "" {
		// A name in another's place: the right one begins or ends it.
		for _, n := range names {
			if (n.kind == ofSection) == section && len([]rune(n.zh)) > 1 && strings.Contains(k, n.zh) && len(n.zh) > len(found) {
				found = n.zh
			}
		}
	}
	return found
}

// A Use is a placeholder and whether a template has it.
type Use struct {
	Text  plan.Text // as it is written: {{单位}}, {{unit}}
	About plan.Text // what it gives
	Line  bool      // it belongs in a table row
	Item  bool      // it belongs in a paragraph or a row that comes back for each item of a list
	Used  bool
	// Missed says that a letter without it leaves out what is usually in one.
	Missed bool
}

// Uses are all placeholders, and which of them the template has.
func (t *Template) Uses() []Use {
	out := Names()
	for i, n := range names {
		out[i].Used = t.used[n]
	}
	return out
}

// Names are all placeholders, in the order of the documentation.
func Names() []Use {
	missed := map[string]bool{"unit": true, "plan": true, "id": true, "task": true, "measure": true, "deadline": true, "bodies": true, "notes": true, "place": true, "possible": true}
	var out []Use
	for _, n := range names {
		out = append(out, Use{
			Text: plan.Text{ZH: n.in(plan.Chinese), EN: n.in(plan.English)}, About: n.about,
			Line: n.kind == ofLine, Item: n.kind == ofItem, Missed: missed[n.en],
		})
	}
	return out
}
