// Package text writes reports as plain text for a terminal, in columns that
// count a Chinese character as two.
package text

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/zeren-plan/zeren/internal/eastasian"
	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/unit"
	"github.com/zeren-plan/zeren/report"
)

// Plan writes a plan as an outline: sections, tasks, measures, and under each
// measure its deadline and its bodies.
func Plan(w io.Writer, p *plan.Plan, l plan.Lang) error {
	b := bufio.NewWriter(w)
	fmt.Fprintln(b, p.Title)
	for i := range p.Sections {
		s := &p.Sections[i]
		if s.Title != "" || s.Number != "" {
			fmt.Fprintf(b, "\n%s\n", strings.TrimPrefix(s.Number+"、"+s.Title, "、"))
		}
		for j := range s.Tasks {
			t := &s.Tasks[j]
			fmt.Fprintf(b, "\n%s\n", strings.TrimRight("  "+strings.TrimSpace(t.Number+" "+t.Title), " "))
			for k := range t.Measures {
				measure(b, &t.Measures[k], l)
			}
		}
	}
	return b.Flush()
}

func measure(b *bufio.Writer, m *plan.Measure, l plan.Lang) {
	fmt.Fprintln(b, strings.TrimRight("    "+m.ID+"  "+strings.ReplaceAll(m.Text, "\n", "\n      "), " "))
	fmt.Fprintf(b, "      %s: %s", l.Choose("时限", "deadline"), m.Deadline.Text)
	if m.Deadline.Text == "" {
		fmt.Fprint(b, l.Choose("（空白）", "(blank)"))
	}
	for i, s := range m.Deadline.Spans {
		fmt.Fprint(b, []string{" = ", ", "}[min(i, 1)])
		switch {
		case s.Start == nil:
			fmt.Fprintf(b, "≤ %v", s.End)
		case s.End == nil:
			fmt.Fprintf(b, "≥ %v", s.Start)
		default:
			fmt.Fprintf(b, "%v … %v", s.Start, s.End)
		}
	}
	fmt.Fprintln(b)
	for _, r := range plan.Roles() {
		if d := m.Duty(r); d != nil {
			fmt.Fprintf(b, "      %s: %s\n", report.RoleName(r, l), duty(d, l))
		}
	}
	if len(m.Corrected) > 0 {
		fmt.Fprintf(b, "      %s: %s\n", l.Choose("已更正", "corrected"), strings.Join(m.Corrected, ", "))
	}
	for _, e := range m.Extra {
		fmt.Fprintf(b, "      %s: %s\n", e.Column, strings.ReplaceAll(e.Text, "\n", " "))
	}
}

func duty(d *plan.Duty, l plan.Lang) string {
	switch {
	case d.Merged:
		return l.Choose("（与上一栏合为一格）", "(one cell with the role before)")
	case d.None:
		return d.Text
	}
	names := make([]string, len(d.Units))
	for i, u := range d.Units {
		names[i] = u.Name
		if k := u.Key(); k != u.Name {
			names[i] += "=" + k
		}
	}
	s := strings.Join(names, " | ")
	if d.Others {
		s += l.Choose(" | 等（没有列完）", " | and others")
	}
	if s == "" {
		s = l.Choose("（空白）", "(blank)")
	}
	return s
}

// Units lists who carries how much in a plan, and what its groups stand for.
func Units(w io.Writer, a *unit.Assignment, p *plan.Plan, r *unit.Registry, l plan.Lang) error {
	b := bufio.NewWriter(w)
	rows := [][]string{{l.Choose("单位", "unit"), l.Choose("类别", "kind"), report.RoleName(0, l), report.RoleName(1, l), report.RoleName(2, l), l.Choose("可能", "possible"), ""}}
	for i := range a.Shares {
		s := &a.Shares[i]
		n := s.Count()
		row := []string{s.Name, report.KindName(s.Kind, l), fmt.Sprint(n[0]), fmt.Sprint(n[1]), fmt.Sprint(n[2]), fmt.Sprint(len(s.Possible)), ""}
		if !s.Known && r != nil {
			row[6] = l.Choose("名册里没有", "not in the registry")
		}
		rows = append(rows, row)
	}
	table(b, rows, 2, 6)
	groups := [][]string{{l.Choose("代称", "group"), report.RoleName(0, l), report.RoleName(1, l), report.RoleName(2, l), l.Choose("代表", "stands for")}}
	for _, t := range p.Units() {
		if !t.Unit.Group {
			continue
		}
		members := l.Choose("没有列明，无法送达", "not told, reaches nobody")
		if r != nil {
			if g, ok := r.Group(t.Unit.Name); ok && len(g.Members) > 0 {
				names := make([]string, len(g.Members))
				for i, m := range g.Members {
					names[i] = m.Name
				}
				members = strings.Join(names, "、")
			} else if ok && g.Among != nil {
				members = l.Choose("“"+g.Among.Name+"”的一部分，没有列明，无法送达", "a part of "+g.Among.Name+" that is not told, reaches nobody")
			}
		}
		groups = append(groups, []string{t.Unit.Name, fmt.Sprint(t.Count[0]), fmt.Sprint(t.Count[1]), fmt.Sprint(t.Count[2]), members})
	}
	for _, o := range a.Open {
		if o.Kind != unit.OpenGroup {
			var n [plan.RoleCount]int
			var ids []string
			for _, line := range o.Where {
				n[line.Role]++
				ids = append(ids, line.ID)
			}
			groups = append(groups, []string{o.Name, fmt.Sprint(n[0]), fmt.Sprint(n[1]), fmt.Sprint(n[2]),
				openKind(o.Kind, l) + strings.Join(ids, l.Choose("、", ", "))})
		}
	}
	if len(groups) > 1 {
		fmt.Fprintln(b)
		table(b, groups, 1, 4)
	}
	return b.Flush()
}

func openKind(k unit.OpenKind, l plan.Lang) string {
	if k == unit.NotAName {
		return l.Choose("不像单位名称，无法送达：", "not like a name, reaches nobody: ")
	}
	return l.Choose("名单没有列完：", "a list left open: ")
}

// table writes rows in columns; those from..to are numbers and stand right.
func table(b *bufio.Writer, rows [][]string, from, to int) {
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, s := range row {
			widths[i] = max(widths[i], eastasian.Width(s))
		}
	}
	for _, row := range rows {
		var line strings.Builder
		for i, s := range row {
			pad := strings.Repeat(" ", widths[i]-eastasian.Width(s))
			if i >= from && i < to {
				line.WriteString(pad + s)
			} else {
				line.WriteString(s + pad)
			}
			line.WriteString("  ")
		}
		fmt.Fprintln(b, strings.TrimRight(line.String(), " "))
	}
}

// Diags writes findings, one a line with a hint below it.
func Diags(w io.Writer, ds plan.Diags, l plan.Lang) error {
	b := bufio.NewWriter(w)
	for _, d := range ds {
		for i, p := range d.At {
			fmt.Fprint(b, []string{"", ", "}[min(i, 1)], p)
		}
		if len(d.At) > 0 {
			fmt.Fprint(b, ": ")
		}
		fmt.Fprintf(b, "%s [%s] ", report.SeverityName(d.Severity(), l), d.Code)
		if d.Measure != "" {
			fmt.Fprintf(b, "%s ", d.Measure)
		}
		fmt.Fprintf(b, "%s\n", d.Message(l))
		if h := d.Hint(l); h != "" {
			fmt.Fprintf(b, "    %s%s\n", l.Choose("建议：", "hint: "), h)
		}
	}
	return b.Flush()
}
