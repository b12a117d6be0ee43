package html

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"math"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/report"
)

//go:embed overview.html
var overviewPage string

// overviewWords are the page's own words.
type overviewWords struct {
	Title, Sum, Heat, HeatHelp, Unit, Total, Months, MonthsHelp, Undated, Pairs, PairsHelp, Together string
	List, Search, AllUnits, AllRoles, AllSections, Role, Section, From, To, Reset                    string
	Shown, None, Deadline, Open, OpenHelp, Name, Lines, Measures, Skip, Keys, Both, Filtered         string
	Doubt, Source, Dated, All, WithDay, NoSection                                                    string
}

var overviewZH = overviewWords{
	Title: "任务总览", Sum: "%d条措施，%d条任务，%d个单位", Heat: "谁承担多少", HeatHelp: "单位在各部分的任务条数。点一格只看这些任务；键盘用方向键移动，回车选择。",
	Unit: "单位", Total: "合计", Months: "什么时候到期", MonthsHelp: "按最后期限所在的月份，任务条数。点一个月只看这个月的。", Undated: "没有具体日期",
	Pairs: "最常在一起的", PairsHelp: "出现在同一条措施里的次数；“各区政府”之类照计划的写法算一个。", Together: "条措施",
	List: "任务", Search: "搜索", AllUnits: "全部单位", AllRoles: "全部职责", AllSections: "全部部分", Role: "职责", Section: "部分", From: "到期日从", To: "到",
	Dated: "日期", All: "全部", NoSection: "（不分部分）", WithDay: "有具体日期", Reset: "清除", Shown: "显示{0}条措施、{1}条任务", None: "没有符合的任务。", Deadline: "完成时限",
	Open: "无法送达", OpenHelp: "计划里的这些写法没有列明是哪些单位，不在上面的数字里。", Name: "计划的写法", Lines: "条任务", Measures: "所在措施",
	Skip: "跳到任务列表", Keys: "快捷键：/ 搜索，Esc 清除。", Both: "和", Filtered: "筛选：", Doubt: "请核对：", Source: "来源文件",
}

var overviewEN = overviewWords{
	Title: "overview of tasks", Sum: "%d measures, %d lines, %d units", Heat: "Who carries how much", HeatHelp: "How many lines a unit has in each section. A cell shows only those; the arrow keys move, Enter chooses.",
	Unit: "unit", Total: "total", Months: "When it is due", MonthsHelp: "Lines by the month of their last day. A month shows only its own.", Undated: "no day named",
	Pairs: "Who is together most", PairsHelp: "How many measures have both; a group such as 各区政府 counts as the plan names it.", Together: "measures",
	List: "Tasks", Search: "search", AllUnits: "all units", AllRoles: "all roles", AllSections: "all sections", Role: "role", Section: "section", From: "due from", To: "to",
	Dated: "day", All: "all", NoSection: "(no sections)", WithDay: "a day named", Reset: "clear", Shown: "{0} measures, {1} lines", None: "Nothing fits.", Deadline: "deadline",
	Open: "Not deliverable", OpenHelp: "The plan does not say which units these are; they are in none of the numbers above.", Name: "as printed", Lines: "lines", Measures: "in the measures",
	Skip: "skip to the tasks", Keys: "Keys: / searches, Esc clears.", Both: "and", Filtered: "only: ", Doubt: "please check: ", Source: "source",
}

// Overview writes an overview as one page that needs no network. Its parts are
// readable without its script, which filters.
func Overview(w io.Writer, o *report.Overview, l plan.Lang) error {
	own := overviewZH
	if l == plan.English {
		own = overviewEN
	}
	most, mostMonth, mostPair := 1, 1, 1
	var names []string // all that measures name
	for _, u := range o.Units {
		for _, n := range u.BySection {
			most = max(most, n)
		}
	}
	for _, m := range o.Months {
		mostMonth = max(mostMonth, m.Lines)
	}
	for _, p := range o.Pairs {
		mostPair = max(mostPair, p.Measures)
	}
	for _, m := range o.Measures {
		for _, n := range m.Names {
			if !slices.Contains(names, n) {
				names = append(names, n)
			}
		}
	}
	index := func(name string) int { return slices.Index(names, name) }
	page := page(overviewPage, template.FuncMap{
		// A cell's shade is one of six.
		"shade":  func(n int) int { return int(math.Ceil(5 * math.Sqrt(float64(n)/float64(most)))) },
		"height": func(n int) string { return strconv.FormatFloat(100*float64(n)/float64(mostMonth), 'f', 2, 64) },
		"width":  func(n int) string { return strconv.FormatFloat(100*float64(n)/float64(mostPair), 'f', 2, 64) },
		"role":   func(r plan.Role) string { return o.Roles[r] },
		"section": func(title string) string {
			if title == "" {
				return own.NoSection
			}
			return title
		},
		"unit":     func(i int) report.OverviewUnit { return o.Units[i] },
		"name":     index,
		"names":    func(list []string) string { return joinIndexes(list, index) },
		"message":  func(d plan.Diag) string { return d.Message(l) },
		"openKind": func(k report.IndexOpen) string { return openKindName(k.Kind, l) },
		"lines":    func(s string) []string { return strings.Split(s, "\n") },
		"join":     func(s []string) string { return strings.Join(s, l.Choose("、", ", ")) },
		"month": func(m report.OverviewMonth) string {
			if len(o.Months) <= 13 { // of one year
				return fmt.Sprintf(l.Choose("%d月", "%d"), m.Month)
			}
			return fmt.Sprintf(l.Choose("%d年%d月", "%d-%02d"), m.Year, m.Month)
		},
		"link": func(path string) template.URL { return template.URL(linkTo(path)) },
		"chip": func(i int, role plan.Role) chip { return chip{o.Units[i], i, role} },
	})
	err := page.Execute(w, struct {
		*report.Overview
		Lang, Sum string
		W         overviewWords
	}{o, l.Choose("zh-CN", "en"), fmt.Sprintf(own.Sum, len(o.Measures), o.Lines, len(o.Units)), own})
	if err != nil {
		return fmt.Errorf("writing an overview as HTML: %w", err)
	}
	return nil
}

// A chip is one line: a unit in a role.
type chip struct {
	report.OverviewUnit
	Index int
	Role  plan.Role
}

func joinIndexes(list []string, index func(string) int) string {
	var out []string
	for _, n := range list {
		out = append(out, strconv.Itoa(index(n)))
	}
	return strings.Join(out, " ")
}

// linkTo is a relative path as a link.
func linkTo(path string) string {
	parts := strings.Split(path, "/")
	for i, p := range parts {
		parts[i] = url.PathEscape(p)
	}
	if s := strings.Join(parts, "/"); !strings.Contains(parts[0], ":") {
		return s
	}
	return "./" + strings.Join(parts, "/")
}
