package text

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/diff"
	"github.com/zeren-plan/zeren/report"
)

// Comparison writes how two plans differ: tasks, measures, then units.
func Comparison(w io.Writer, c *report.Comparison, l plan.Lang) error {
	b := bufio.NewWriter(w)
	for _, p := range []struct {
		mark string
		plan report.ComparedPlan
	}{{"-", c.Old}, {"+", c.New}} {
		fmt.Fprintf(b, l.Choose("%s %s  %s  任务%d项，措施%d条\n", "%s %s  %s  %d tasks, %d measures\n"), p.mark, p.plan.Name, p.plan.Title, p.plan.Tasks, p.plan.Measures)
	}
	if len(c.Tasks) > 0 {
		fmt.Fprintf(b, "\n%s\n", l.Choose("任务", "tasks"))
	}
	for _, t := range c.Tasks {
		fmt.Fprintf(b, "  [%s] %s\n", report.ChangeNames(t.Changes, l), between(taskName(t.Old), taskName(t.New)))
		if t.Old != nil && t.New != nil && t.Old.Section != t.New.Section {
			fmt.Fprintf(b, "    %s\n", between(t.Old.Section, t.New.Section))
		}
	}
	if len(c.Measures) > 0 {
		fmt.Fprintf(b, "\n%s\n", l.Choose("措施", "measures"))
	}
	for i := range c.Measures {
		comparedMeasure(b, &c.Measures[i], l)
	}
	if len(c.Units) > 0 {
		fmt.Fprintf(b, "\n%s\n", l.Choose("单位", "units"))
		rows := [][]string{{l.Choose("  单位", "  unit"), l.Choose("上年", "before"), l.Choose("本年", "now"), l.Choose("增减", "change"), ""}}
		for _, u := range c.Units {
			change := ""
			if u.Change != "" {
				change = report.ChangeName(u.Change, l)
			}
			before, now := diff.Sum(u.Old), diff.Sum(u.New)
			rows = append(rows, []string{"  " + between(u.Was, u.Name), fmt.Sprint(before), fmt.Sprint(now), fmt.Sprintf("%+d", now-before), change})
		}
		table(b, rows, 1, 4)
	}
	if len(c.Tasks)+len(c.Measures)+len(c.Units) == 0 {
		fmt.Fprintf(b, "\n%s\n", l.Choose("没有差别", "no difference"))
	}
	return b.Flush()
}

func comparedMeasure(b *bufio.Writer, m *report.ComparedMeasure, l plan.Lang) {
	flat := func(s string) string { return strings.ReplaceAll(s, "\n", " ") }
	old, now := m.Old, m.New
	switch {
	case old == nil:
		fmt.Fprintf(b, "  [%s] %s  %s\n", report.ChangeNames(m.Changes, l), now.ID, flat(now.Text))
		return
	case now == nil:
		fmt.Fprintf(b, "  [%s] %s  %s\n", report.ChangeNames(m.Changes, l), old.ID, flat(old.Text))
		return
	}
	fmt.Fprintf(b, "  [%s] %s\n", report.ChangeNames(m.Changes, l), between(old.ID, now.ID))
	if slices.ContainsFunc(m.Changes, func(k diff.Kind) bool {
		return k == diff.Reworded || k == diff.Numbers || k == diff.Merged || k == diff.Split
	}) {
		fmt.Fprintf(b, "    - %s\n    + %s\n", flat(old.Text), flat(now.Text))
	}
	for _, n := range m.Numbers {
		fmt.Fprintf(b, "    …%s %s → %s\n", n.Before, n.Old, n.New)
	}
	if m.Has(diff.Dates) {
		fmt.Fprintf(b, "    %s: %s → %s\n", l.Choose("时限", "deadline"), orBlank(old.Deadline, l), orBlank(now.Deadline, l))
	}
	for _, d := range m.Duties {
		fmt.Fprintf(b, "    %s:", report.RoleName(d.Role, l))
		for _, n := range d.Gone {
			fmt.Fprintf(b, " -%s", n)
		}
		for _, n := range d.Joined {
			fmt.Fprintf(b, " +%s", n)
		}
		fmt.Fprintln(b)
	}
}

func orBlank(s string, l plan.Lang) string {
	if s == "" {
		return l.Choose("（空白）", "(blank)")
	}
	return s
}

func taskName(t *report.TaskRef) string {
	if t == nil {
		return ""
	}
	return strings.TrimSpace(t.Number + " " + t.Title)
}

// between is two texts with an arrow, or the one that there is.
func between(old, now string) string {
	switch {
	case old == "":
		return now
	case now == "" || old == now:
		return old
	}
	return old + " → " + now
}
