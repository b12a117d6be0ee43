package xlsx

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/xuri/excelize/v2"

	"github.com/zeren-plan/zeren/plan"
	"github.com/zeren-plan/zeren/plan/ledger"
)

// A count is the lines of a unit or of a month.
type count struct {
	name    string
	roles   [plan.RoleCount]int
	states  []int // as the ledger's states, then others, then blank
	overall int
}

// counts writes who carries how much and when it is due, with charts.
func (b *ledgerBook) counts() error {
	const sheet = ledger.SheetCounts
	if err := b.sheet(sheet, 24, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 3, 14, 8, 8); err != nil {
		return err
	}
	stateNames := append(slices.Clone(ledger.States()), "其他", "未填")
	add := func(c *count, r *ledger.Row) {
		c.overall++
		c.roles[r.Role]++
		if c.states == nil {
			c.states = make([]int, len(stateNames))
		}
		i := slices.Index(ledger.States(), r.Filled[ledger.Progress])
		switch {
		case r.Done():
			i = slices.Index(ledger.States(), ledger.Done)
		case r.Filled[ledger.Progress] == "":
			i = len(stateNames) - 1
		case i < 0:
			i = len(stateNames) - 2
		}
		c.states[i]++
	}
	var units, months []*count
	find := func(list *[]*count, name string) *count {
		for _, c := range *list {
			if c.name == name {
				return c
			}
		}
		c := &count{name: name}
		*list = append(*list, c)
		return c
	}
	const undated = "没有具体日期"
	total := &count{name: "合计", states: make([]int, len(stateNames))}
	for _, u := range b.ledger.Units() {
		find(&units, u)
	}
	for i := range b.ledger.Rows {
		r := &b.ledger.Rows[i]
		add(find(&units, r.Unit), r)
		add(total, r)
		name := undated
		if r.Due != nil {
			name = fmt.Sprintf("%d年%02d月", r.Due.Year, r.Due.Month)
		}
		add(find(&months, name), r)
	}
	slices.SortStableFunc(months, func(x, y *count) int {
		return cmp.Or(cmp.Compare(btoi(x.name == undated), btoi(y.name == undated)), cmp.Compare(x.name, y.name))
	})
	head := []string{"单位", b.ledger.Roles[0], b.ledger.Roles[1], b.ledger.Roles[2], "合计"}
	head = append(head, stateNames...)
	const top, monthColumn = 2, 13
	if err := b.put(sheet, 1, 1, b.ledger.Title+"任务统计", b.title); err != nil {
		return err
	}
	for i, h := range head {
		if err := b.put(sheet, i+1, top, h, b.head); err != nil {
			return err
		}
	}
	for i, c := range append(units, total) {
		row := top + 1 + i
		if err := b.put(sheet, 1, row, c.name, b.plain); err != nil {
			return err
		}
		numbers := append(append(slices.Clone(c.roles[:]), c.overall), c.states...)
		for k, n := range numbers {
			if err := b.put(sheet, k+2, row, n, b.plain); err != nil {
				return err
			}
		}
	}
	for i, h := range []string{"最后期限", "条数", ledger.Done} {
		if err := b.put(sheet, monthColumn+i, top, h, b.head); err != nil {
			return err
		}
	}
	done := slices.Index(ledger.States(), ledger.Done)
	for i, c := range months {
		row := top + 1 + i
		for k, v := range []any{c.name, c.overall, c.states[done]} {
			if err := b.put(sheet, monthColumn+k, row, v, b.plain); err != nil {
				return err
			}
		}
	}
	if err := b.SetPanes(sheet, &excelize.Panes{Freeze: true, YSplit: top, TopLeftCell: at(1, top+1), ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	if len(units) == 0 {
		return nil
	}
	series := func(column, first, last, names int) excelize.ChartSeries {
		ref := func(c, r int) string {
			name, _ := excelize.ColumnNumberToName(c)
			return fmt.Sprintf("$%s$%d", name, r)
		}
		return excelize.ChartSeries{
			Name:       sheet + "!" + ref(column, top),
			Categories: sheet + "!" + ref(names, first) + ":" + ref(names, last),
			Values:     sheet + "!" + ref(column, first) + ":" + ref(column, last),
		}
	}
	lastUnit, lastMonth := top+len(units), top+len(months)
	const chartColumn = 17
	dark := excelize.Font{Color: "333333", Size: 9}
	if err := b.AddChart(sheet, at(chartColumn, top), &excelize.Chart{
		Type:      excelize.BarStacked,
		Series:    []excelize.ChartSeries{series(2, top+1, lastUnit, 1), series(3, top+1, lastUnit, 1), series(4, top+1, lastUnit, 1)},
		Title:     excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: "各单位任务条数"}}},
		Legend:    excelize.ChartLegend{Position: "bottom"},
		Dimension: excelize.ChartDimension{Width: 640, Height: uint(max(320, 90+18*len(units)))},
		YAxis:     excelize.ChartAxis{MajorGridLines: true, Font: dark},
		XAxis:     excelize.ChartAxis{ReverseOrder: true, Font: dark},
	}); err != nil {
		return err
	}
	return b.AddChart(sheet, at(chartColumn+10, top), &excelize.Chart{
		Type:      excelize.Col,
		Series:    []excelize.ChartSeries{series(monthColumn+1, top+1, lastMonth, monthColumn), series(monthColumn+2, top+1, lastMonth, monthColumn)},
		Title:     excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: "按最后期限"}}},
		Legend:    excelize.ChartLegend{Position: "bottom"},
		Dimension: excelize.ChartDimension{Width: 640, Height: 320},
		YAxis:     excelize.ChartAxis{MajorGridLines: true, Font: dark},
		XAxis:     excelize.ChartAxis{Font: dark},
	})
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
