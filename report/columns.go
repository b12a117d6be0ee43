package report

import (
	"slices"
	"strings"

	"github.com/zeren-plan/zeren/plan"
)

// A columnKind is a column that a letter's tables may have. Its width in mm is
// that in a text of 156 mm; what is left over is shared by the weights.
type columnKind struct {
	name   string
	title  string
	width  float64
	weight float64
	center bool
	cell   func(l *LetterLine) Cell
}

func (b *sheet) columnKinds() []columnKind {
	duty := func(r plan.Role) func(*LetterLine) Cell {
		return func(l *LetterLine) Cell { return Cell{{Text: l.Duties[r]}} }
	}
	blank := func(*LetterLine) Cell { return Cell{{}} }
	return []columnKind{
		{"id", "编号", 14, 0, true, func(l *LetterLine) Cell {
			c := Cell{{Text: l.ID}}
			if l.Place != "" && !b.settings.HideSource {
				c = append(c, CellText{Text: l.Place, Small: true})
			}
			return c
		}},
		{"task", "重点任务", 19, 1, false, func(l *LetterLine) Cell { return Cell{{Text: l.Task}} }},
		{"measure", "工作措施", 51, 5, false, func(l *LetterLine) Cell { return cell(strings.Split(l.Text, "\n")) }},
		{"deadline", "完成时限", 18, 0, true, func(l *LetterLine) Cell { return Cell{{Text: l.Deadline}} }},
		{"duties", "各单位分工", 38, 2, false, func(l *LetterLine) Cell { return cell(l.Bodies) }},
		{"lead", b.Roles[plan.Lead], 24, 1, false, duty(plan.Lead)},
		{"responsible", b.Roles[plan.Responsible], 24, 1, false, duty(plan.Responsible)},
		{"support", b.Roles[plan.Support], 24, 1, false, duty(plan.Support)},
		{"person", "责任人", 18, 0, false, blank},
		{"progress", "进展情况", 26, 1, false, blank},
		{"done", "落实\n情况", 13, 0, true, func(*LetterLine) Cell { return Cell{{Text: "□"}} }},
	}
}

// tableColumns are those of the settings that the plan has something for, with
// widths that add up to that of the text.
func (b *sheet) tableColumns() []columnKind {
	all := b.columnKinds()
	var out []columnKind
	total, weight := 0.0, 0.0
	for _, name := range or(b.settings.Columns, usualColumns) {
		c := all[slices.IndexFunc(all, func(c columnKind) bool { return c.name == name })]
		if name == "deadline" && !b.Dated || name == "task" && !b.Titled {
			continue
		}
		total, weight = total+c.width, weight+c.weight
		out = append(out, c)
	}
	width := b.layout.Page.TextWidth()
	if rest := width - total; rest >= 0 {
		for i := range out {
			if weight > 0 {
				out[i].width += rest * out[i].weight / weight
			} else {
				out[i].width += rest / float64(len(out))
			}
		}
	}
	b.balance(out, b.fit(out, width))
	return out
}

// table is a part's table.
func (b *sheet) table(p *Part) *Table {
	columns := b.columns
	t := &Table{}
	for _, c := range columns {
		x := Column{Title: c.title, Width: c.width}
		if c.center {
			x.Align = Center
		}
		t.Columns = append(t.Columns, x)
	}
	section := ""
	for i := range p.Lines {
		l := &p.Lines[i]
		if l.Section != section && l.Section != "" {
			t.Rows = append(t.Rows, Row{Kind: Band, Cells: []Cell{{{Text: l.Section}}}})
		}
		section = l.Section
		cells := make([]Cell, len(columns))
		for k, c := range columns {
			cells[k] = c.cell(l)
		}
		t.Rows = append(t.Rows, Row{Cells: cells})
		for _, n := range l.Notes {
			t.Rows = append(t.Rows, Row{Kind: Note, Cells: []Cell{{{Text: "注：" + n}}}})
		}
	}
	full := b.layout.Page.TextHeight()/mmPerPT - b.headerHeight(t)
	for i := range t.Rows {
		t.Rows[i].Tall = b.rowHeight(t, i) > full
	}
	return t
}
