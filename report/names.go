package report

import (
	"strconv"
	"strings"

	"github.com/zeren-plan/zeren/internal/regex"
	"github.com/zeren-plan/zeren/plan"
)

// A Name is one that texts of settings and templates may hold between {{ and }},
// in either language.
type Name struct {
	ZH, EN string
	Means  plan.Text // for people

	of func(l *Letter) string
}

func (n Name) is(s string) bool { return s == n.ZH || strings.EqualFold(s, n.EN) }

// Names are all names of a letter's values.
func Names() []Name {
	return []Name{
		{"单位", "unit", plan.Text{ZH: "收责任书的单位", EN: "the body that gets the letter"}, func(l *Letter) string { return l.Unit }},
		{"计划名称", "plan", plan.Text{ZH: "计划的名称", EN: "the plan's title"}, func(l *Letter) string { return l.Plan }},
		{"年份", "year", plan.Text{ZH: "计划的年份", EN: "the plan's year"}, func(l *Letter) string { return number(l.Year) }},
		{"文件名", "file", plan.Text{ZH: "这份责任书的文件名，不带后缀", EN: "the name of the letter's file, without suffix"}, func(l *Letter) string { return l.File }},
		{"来源文件", "source", plan.Text{ZH: "计划文件的名称", EN: "the plan's file"}, func(l *Letter) string { return l.Source }},
		{"序号", "no", plan.Text{ZH: "责任书的序号，从1起", EN: "the letter's number, from 1"}, func(l *Letter) string { return number(l.No) }},
		{"任务总数", "total", plan.Text{ZH: "任务条数，不含可能涉及的", EN: "how many lines, without those that are possible"}, func(l *Letter) string { return strconv.Itoa(l.Total()) }},
		{"牵头任务数", "lead_count", plan.Text{ZH: "牵头的条数", EN: "lines as lead"}, func(l *Letter) string { return strconv.Itoa(l.Count[plan.Lead]) }},
		{"主责任务数", "responsible_count", plan.Text{ZH: "主责的条数", EN: "lines as responsible"}, func(l *Letter) string { return strconv.Itoa(l.Count[plan.Responsible]) }},
		{"协办任务数", "support_count", plan.Text{ZH: "协办的条数", EN: "lines as support"}, func(l *Letter) string { return strconv.Itoa(l.Count[plan.Support]) }},
		{"可能涉及数", "possible_count", plan.Text{ZH: "可能涉及、待确认的条数", EN: "lines that are possible"}, func(l *Letter) string { return strconv.Itoa(l.Possible) }},
		{"条数", "counts", plan.Text{ZH: "各职责的条数，例如：14条：牵头10条、协办4条", EN: "the lines by role, as 14条：牵头10条、协办4条"}, func(l *Letter) string { return l.counts() }},
		{"制发单位", "office", plan.Text{ZH: "设置里的制发单位", EN: "the office of the settings"}, func(l *Letter) string { return l.set().Office }},
		{"文号", "number", plan.Text{ZH: "设置里的发文字号", EN: "the document number of the settings"}, func(l *Letter) string {
			if l.set().Number == "" {
				return ""
			}
			return l.fill(l.set().Number)
		}},
		{"联系人", "contact", plan.Text{ZH: "制发单位的联系人", EN: "whom to ask at the office"}, func(l *Letter) string { return l.set().Contact.Person }},
		{"联系电话", "telephone", plan.Text{ZH: "制发单位的联系电话", EN: "the office's telephone"}, func(l *Letter) string { return l.set().Contact.Telephone }},
		{"单位联系人", "unit_contact", plan.Text{ZH: "收责任书单位的联系人（--contacts）", EN: "whom to ask at the unit (--contacts)"}, func(l *Letter) string { return l.Contact.Person }},
		{"单位电话", "unit_telephone", plan.Text{ZH: "收责任书单位的电话（--contacts）", EN: "the unit's telephone (--contacts)"}, func(l *Letter) string { return l.Contact.Telephone }},
		{"份数", "copies", plan.Text{ZH: "一式几份", EN: "how many copies"}, func(l *Letter) string { return number(l.set().Copies) }},
	}
}

// Value is what a name stands for in a letter. ok is false if there is no such
// name; the text is empty if the plan and the settings don't say.
func (l *Letter) Value(name string) (text string, ok bool) {
	if n := named(name); n != nil {
		return n.of(l), true
	}
	return "", false
}

// named finds a name.
func named(s string) *Name {
	for _, n := range Names() {
		if n.is(strings.TrimSpace(s)) {
			return &n
		}
	}
	return nil
}

// set are the settings of the letter, the usual ones if it has none.
func (l *Letter) set() *Settings {
	if l.settings == nil {
		return new(Settings)
	}
	return l.settings
}

// number is a number in digits, empty for 0.
func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// drawnBlank is what is printed for a value that nobody has set.
const drawnBlank = "＿＿＿＿"

// A placeholder stands between two braces of either width.
var placeholder = regex.MustCompile(`[{｛]{2}([^{}｛｝]*)[}｝]{2}`)

// placeholders are the names between {{ and }} in a text.
func placeholders(text string) []string {
	var out []string
	for _, m := range placeholder.FindAllStringSubmatch(text, -1) {
		out = append(out, strings.TrimSpace(m[1]))
	}
	return out
}

// loose is a part of a text that was meant to be a placeholder and is none: two
// braces without their others, or a name in single ones; empty if there is none.
func loose(text string) string {
	text = placeholder.ReplaceAllString(text, "\x00")
	for _, m := range singleBraces.FindAllStringSubmatch(text, -1) {
		if named(m[1]) != nil {
			return m[0]
		}
	}
	return looseBraces.FindString(text)
}

var (
	singleBraces = regex.MustCompile(`[{｛]([^{}｛｝]*)[}｝]`)
	looseBraces  = regex.MustCompile(`[{｛]{2}[^{}｛｝\x00]{0,16}|[^{}｛｝\x00]{0,16}[}｝]{2}`)
)

// fill puts values in place of the names in a text.
func (l *Letter) fill(text string) string {
	return placeholder.ReplaceAllStringFunc(text, func(m string) string {
		v, ok := l.Value(placeholder.FindStringSubmatch(m)[1])
		switch {
		case !ok:
			return m
		case v == "":
			return drawnBlank
		}
		return v
	})
}
