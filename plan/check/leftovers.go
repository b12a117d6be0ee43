package check

import (
	"strconv"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
)

// leftoversRule finds what a draft left to be filled in: XX项, ××公司, 待补充.
var leftoversRule = Rule{Codes: []plan.Code{plan.Placeholder}, Run: perText(everywhere, func(p *passage, found func(plan.Diag)) {
	for _, m := range placeholder.FindAllStringSubmatchIndex(p.Text, -1) {
		found(p.say(plan.Placeholder, m[2], m[3], plan.Squeeze(p.Text[m[2]:m[3]])))
	}
})}

var placeholder = regex.MustCompile(`(?:^|[^A-Za-z0-9])([Xx]{2,}|[×✕╳]{2,}|□+|[_＿]{2,}|〔?待(?:补充|填写|填报|完善内容|核实数据)〕?|TBD|TODO)(?:$|[^A-Za-z0-9])`)

// impossibleDatesRule finds days that no calendar has in what a measure says.
var impossibleDatesRule = Rule{Codes: []plan.Code{plan.DateImpossible}, Run: perText([]plan.Column{plan.TitleColumn, plan.MeasureColumn}, func(p *passage, found func(plan.Diag)) {
	for _, m := range calendar.FindAllStringSubmatchIndex(p.Text, -1) {
		g := group(p.Text, m)
		month, _ := strconv.Atoi(g[3])
		day, _ := strconv.Atoi(g[4])
		year := 2000 // it has the longest February
		if g[2] != "" {
			year, _ = strconv.Atoi(g[2])
		}
		if month < 1 || month > 12 || g[4] != "" && (day < 1 || day > plan.LastOf(year, month).Day) {
			found(p.say(plan.DateImpossible, m[2], m[3], plan.Squeeze(g[1])))
		}
	}
})}

// calendar finds a month, with its year or its day or what says that it is a date:
// 2026年6月31日, 13月底. 18个月 is none.
var calendar = regex.MustCompile(`(?:^|[^0-9.])((?:(20[0-9]{2})\s*年\s*)?([0-9]{1,2})\s*月(?:\s*([0-9]{1,2})\s*日|[底末初前]|[上中下]旬))`)
