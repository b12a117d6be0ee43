package html

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/ledger"
	"github.com/zeren-plan/zeren/report"
)

//go:embed status.html
var statusPage string

// statusWords are the page's own words.
type statusWords struct {
	Title, On, Lines, Done, UnderWay, NotStarted, Behind, Blank, Other, Overdue, Next, Undated string
	Units, Unit, Months, Measure, Role, Deadline, Due, Progress, Problems, NextStep, Person    string
	Rest, Month                                                                                string
}

// A bar is a part of a stacked bar: its class, its width in percent, and what it
// stands for.
type bar struct {
	Class string
	Width float64
	Label string
}

// Status writes how far a ledger is as a page with charts.
func Status(w io.Writer, s *report.Status, l plan.Lang) error {
	own := statusWords{
		"任务进度", "截至", "条数", "已完成", "推进中", "未启动", "滞后", "未填", "其他", "逾期", "天内到期", "未完成、无具体日期",
		"各单位", "单位", "按最后期限", "措施", "职责", "完成时限", "日期", "进展", "存在问题", "下一步打算", "责任人", "未完成", "月份",
	}
	if l == plan.English {
		own = statusWords{
			"How far the tasks are", "on", "lines", "done", "under way", "not started", "behind", "blank", "other", "overdue", "days: due within", "open without a day",
			"units", "unit", "by last day", "measure", "role", "deadline", "day", "progress", "problems", "next step", "person", "open", "month",
		}
	}
	most := 1
	for _, u := range s.Units {
		most = max(most, u.Lines)
	}
	mostMonth := 1
	for _, m := range s.Months {
		mostMonth = max(mostMonth, m.Lines)
	}
	part := func(class, label string, n, of int) bar {
		return bar{class, 100 * float64(n) / float64(of), fmt.Sprintf("%s %d", label, n)}
	}
	page := page(statusPage, template.FuncMap{
		"state": func(st ledger.LineState) string { return report.StateName(st, s.Within, l) },
		"days":  func(n int) string { return report.DaysName(n, l) },
		"unitBars": func(u report.StatusUnit) []bar {
			return []bar{part("done", own.Done, u.Done, most), part("way", own.UnderWay, u.UnderWay, most), part("behind", own.Behind, u.Behind, most),
				part("not", own.NotStarted, u.NotStarted, most), part("other", own.Other, u.Other, most), part("blank", own.Blank, u.Blank, most)}
		},
		"monthBars": func(m report.StatusMonth) []bar {
			return []bar{part("done", own.Done, m.Done, mostMonth), part("late", own.Overdue, m.Overdue, mostMonth), part("blank", own.Rest, m.Lines-m.Done-m.Overdue, mostMonth)}
		},
	})
	type group struct {
		State ledger.LineState
		Lines []report.StatusLine
	}
	var groups []group
	for _, st := range []ledger.LineState{ledger.Overdue, ledger.DueNext, ledger.SaysBehind} {
		if lines := s.Of(st); lines != nil {
			groups = append(groups, group{st, lines})
		}
	}
	err := page.Execute(w, struct {
		*report.Status
		Groups []group
		Lang   string
		W      statusWords
	}{s, groups, l.Choose("zh-CN", "en"), own})
	if err != nil {
		return fmt.Errorf("writing a status as HTML: %w", err)
	}
	return nil
}
