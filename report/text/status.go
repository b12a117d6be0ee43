package text

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/ledger"
	"github.com/zeren-plan/zeren/report"
)

// Status writes how far a ledger is: all in all, what is overdue and what is due
// next by unit, then how far each unit is.
func Status(w io.Writer, s *report.Status, l plan.Lang) error {
	b := bufio.NewWriter(w)
	t := s.All
	fmt.Fprintf(b, l.Choose("%s　截至%s\n", "%s  on %s\n"), s.Title, s.On)
	fmt.Fprintf(b, l.Choose("共%d条：已完成%d，推进中%d，未启动%d，滞后%d，未填%d", "%d lines: done %d, under way %d, not started %d, behind %d, blank %d"), t.Lines, t.Done, t.UnderWay, t.NotStarted, t.Behind, t.Blank)
	if t.Other > 0 {
		fmt.Fprintf(b, l.Choose("，其他%d", ", other %d"), t.Other)
	}
	fmt.Fprintf(b, l.Choose("\n逾期%d，%d天内到期%d，未完成而没有具体日期的%d\n", "\noverdue %d, due within %d days %d, open without a day %d\n"), t.Overdue, s.Within, t.Next, t.Undated)
	for _, state := range []ledger.LineState{ledger.Overdue, ledger.DueNext, ledger.SaysBehind} {
		lines := s.Of(state)
		if lines == nil {
			continue
		}
		fmt.Fprintf(b, l.Choose("\n%s（%d）\n", "\n%s (%d)\n"), report.StateName(state, s.Within, l), len(lines))
		for _, u := range s.Units {
			first := true
			for _, x := range lines {
				if x.Unit != u.Unit {
					continue
				}
				if first {
					fmt.Fprintf(b, "  %s\n", u.Unit)
					first = false
				}
				statusLine(b, &x, l)
			}
		}
	}
	fmt.Fprintf(b, "\n%s\n", l.Choose("各单位", "units"))
	rows := [][]string{{l.Choose("  单位", "  unit"), l.Choose("条数", "lines"), l.Choose("已完成", "done"), l.Choose("推进中", "under way"), l.Choose("未启动", "not started"),
		l.Choose("滞后", "behind"), l.Choose("未填", "blank"), l.Choose("逾期", "overdue"), l.Choose("将到期", "due next")}}
	for _, u := range s.Units {
		row := []string{"  " + u.Unit}
		for _, n := range []int{u.Lines, u.Done, u.UnderWay, u.NotStarted, u.Behind, u.Blank, u.Overdue, u.Next} {
			row = append(row, fmt.Sprint(n))
		}
		rows = append(rows, row)
	}
	table(b, rows, 1, len(rows[0]))
	return b.Flush()
}

// mostText is how much of a measure is shown, in characters.
const mostText = 40

func statusLine(b *bufio.Writer, x *report.StatusLine, l plan.Lang) {
	fmt.Fprintf(b, "    %s %s", x.ID, x.RoleName)
	if x.Due != nil {
		about := ""
		if x.Approx {
			about = l.Choose("约", "about ")
		}
		fmt.Fprintf(b, "  %s%s %s", about, x.Due, report.DaysName(x.Days, l))
	}
	progress := strings.TrimSpace(x.Progress + " " + x.Percent)
	if progress == "" {
		progress = l.Choose("未填", "blank")
	}
	fmt.Fprintf(b, "  %s  %s", progress, short(x.Text))
	if x.Person != "" {
		fmt.Fprintf(b, "  %s", x.Person)
	}
	fmt.Fprintln(b)
	if x.Problems != "" {
		fmt.Fprintf(b, "      %s%s\n", l.Choose("问题：", "problems: "), strings.ReplaceAll(x.Problems, "\n", " "))
	}
}

// short is the beginning of a text on one line.
func short(s string) string {
	r := []rune(strings.ReplaceAll(s, "\n", " "))
	if len(r) > mostText {
		return string(r[:mostText]) + "…"
	}
	return string(r)
}
