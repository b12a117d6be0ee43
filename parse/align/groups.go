package align

import (
	"math"
	"slices"

	"github.com/zeren-plan/zeren/parse/grid"
	"github.com/zeren-plan/zeren/plan"
)

// group finds out which rows share a number that stands in the middle of them
// all, as in merged cells, or a title where there are no numbers; and which share
// a section. What stands in the middle of one row each is left to those.
func group(bodies []*body) {
	h := bodies[0].header
	groupBy(bodies, h.task(), func(b *body, ends []int) { b.groups = ends })
	groupBy(bodies, h.index(plan.SectionColumn), func(b *body, ends []int) { b.sections = ends })
}

// task is the column that says which rows are of one task.
func (h *header) task() int {
	number := h.index(plan.NumberColumn)
	if number < 0 && h.index(plan.MeasureColumn) >= 0 {
		return h.index(plan.TitleColumn)
	}
	return number
}

// alone reports whether drawn lines show that all rows are of one task: one number
// stands between them.
func (b *body) alone() bool {
	task := b.header.task()
	return (b.opened || b.closed) && task >= 0 && len(b.middles(task)) == 1
}

func groupBy(bodies []*body, column int, set func(*body, []int)) {
	if column < 0 {
		return
	}
	apart, together := 0.0, 0.0
	trial := make([][]int, len(bodies))
	for i, b := range bodies {
		if column >= len(b.header.cells) || b.header.cells[column].column != bodies[0].header.cells[column].column {
			return // another header
		}
		if b.repeats(column) {
			return // each row has a cell of its own
		}
		var a, t float64
		trial[i], a, t = b.group(column)
		apart += a
		together += t
	}
	if together > apart-costGroup {
		return
	}
	for i, b := range bodies {
		set(b, trial[i])
		b.tellLoose()
	}
}

// repeats reports whether two rows that follow each other have the same text in a
// column.
func (b *body) repeats(column int) bool {
	for i := 1; i < len(b.ends); i++ {
		if s := b.join(column, b.start(i), b.ends[i]); s != "" && s == b.join(column, b.start(i-1), b.ends[i-1]) {
			return true
		}
	}
	return false
}

// costGroup is how much better cells must stand in the middle of several rows
// than of one each; less may be chance.
const costGroup = 1

// costCutGroup is the most that it costs where the cell of several rows, which a page's
// end cuts, does not stand in the middle of those on the page; nearlyAsWell is how much
// more another way costs at least that leaves no doubt. Both are in lines.
const (
	costCutGroup = 0.5
	nearlyAsWell = 0.6
)

// costAlone is the cost of rows before the first number of a page: they belong
// to a task that started on the page before.
const costAlone = 0.4

// middles are where the cells of a column have their middle, as far as it is
// known which lines make a cell: those of one row, or that fill the column.
func (b *body) middles(column int) []float64 {
	var out []float64
	row, first, last := 0, -1, -1
	end := func() {
		if first >= 0 {
			out = append(out, (b.y[first][column]+b.y[last][column])/2)
		}
	}
	for i := range b.lines {
		fresh := i == b.ends[row]
		if fresh {
			row++
		}
		s := b.text[i][column]
		if s == "" {
			continue
		}
		if last >= 0 && b.near(column, last, i) && b.header.cells[column].column == plan.NumberColumn && b.header.memo.joins(plan.NumberColumn, b.text[last][column], s) < 0 {
			last = i
			continue
		}
		if last < 0 || !b.near(column, last, i) || row > 0 && last < b.ends[row-1] && !b.full(column, last, s) || b.header.cells[column].column == plan.NumberColumn {
			end()
			first = i
		}
		last = i
	}
	end()
	return out
}

// group divides rows among the cells of a column so that each stands in the
// middle of its rows as well as it can. It says how far off they stand then, and
// how far from the middle of their own rows.
func (b *body) group(column int) (ends []int, apart, together float64) {
	numbers := b.middles(column)
	rows := len(b.ends)
	if len(numbers) == 0 || len(numbers) > rows {
		return nil, 0, 0
	}
	top := func(row int) float64 { return b.lines[b.start(row)].Y }
	bottom := func(row int) float64 { return b.lines[b.ends[row]-1].Y }
	mid := func(from, to int) float64 { return (top(from) + bottom(to-1)) / 2 }
	apart = b.apart(numbers, top)
	apart = math.Min(apart, b.apart(numbers, bottom))
	apart = math.Min(apart, b.apart(numbers, func(row int) float64 { return mid(row, row+1) }))
	// A page's end cuts what its cell stands in the middle of.
	off := func(k, from, to int) (off float64, cut bool) {
		off = math.Abs(mid(from, to) - numbers[k])
		cut = off > costCutGroup && (k == 0 && from == 0 && b.broken || k == len(numbers)-1 && to == rows && b.cut)
		if cut {
			off = costCutGroup
		}
		return off, cut
	}
	// best[k][i] is the least for the first k numbers over the first i rows.
	type step struct {
		cost float64
		from int
	}
	best := make([][]step, len(numbers)+1)
	for k := range best {
		best[k] = make([]step, rows+1)
		for i := range best[k] {
			best[k][i].cost = math.Inf(1)
		}
	}
	best[0][0].cost = 0
	if b.broken {
		for i := 1; i < rows; i++ {
			best[0][i].cost = costAlone
		}
	}
	for k, y := range numbers {
		for from := range rows {
			if math.IsInf(best[k][from].cost, 1) {
				continue
			}
			for to := from + 1; to <= rows; to++ {
				if b.lines[b.start(from)].Y > y || b.lines[b.ends[to-1]-1].Y < y {
					continue // it stands outside
				}
				d, _ := off(k, from, to)
				if c := best[k][from].cost + d; c < best[k+1][to].cost {
					best[k+1][to] = step{c, from}
				}
			}
		}
	}
	together = best[len(numbers)][rows].cost
	if math.IsInf(together, 1) {
		return nil, apart, apart + 1
	}
	// after[k][i] is the least for the rows from i on and the numbers from k on.
	after := make([][]float64, len(numbers)+1)
	for k := range after {
		after[k] = slices.Repeat([]float64{math.Inf(1)}, rows+1)
	}
	after[len(numbers)][rows] = 0
	for k, y := range slices.Backward(numbers) {
		for from := range rows {
			for to := from + 1; to <= rows; to++ {
				if top(from) <= y && bottom(to-1) >= y {
					d, _ := off(k, from, to)
					after[k][from] = math.Min(after[k][from], d+after[k+1][to])
				}
			}
		}
	}
	b.loose = nil
	at := rows
	for k := len(numbers); k > 0; k-- {
		ends = append(ends, at)
		from := best[k][at].from
		if _, cut := off(k-1, from, at); cut && at-from > 1 {
			if k == len(numbers) && b.cut {
				b.loose = append(b.loose, at-1)
			} else {
				b.loose = append(b.loose, from)
			}
		}
		at = from
		// Rows that might as well belong to the number before or after.
		for e := range rows {
			if e == at || at == 0 || e == 0 || best[k-1][e].cost+after[k-1][e]-together >= nearlyAsWell {
				continue
			}
			b.loose = append(b.loose, min(e, at))
		}
	}
	if at > 0 {
		ends = append(ends, at)
	}
	slices.Reverse(ends)
	return ends, apart, together
}

// apart is how far some heights are from those of the nearest rows.
func (b *body) apart(numbers []float64, of func(row int) float64) (sum float64) {
	for _, y := range numbers {
		near := math.Inf(1)
		for i := range b.ends {
			near = math.Min(near, math.Abs(of(i)-y))
		}
		sum += near
	}
	return sum
}

// tellLoose marks the rows that are not sure to belong to the number that they were given.
func (b *body) tellLoose() {
	for _, row := range b.loose {
		if b.unsure == nil {
			b.unsure = make([][]grid.Edge, len(b.ends))
		}
		if len(b.unsure[row]) == 0 {
			l := b.lines[b.start(row)]
			b.unsure[row] = []grid.Edge{{Text: l.Text(), At: l.At}}
		}
	}
}
